package io.shicheng;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.shicheng.message.RefusedException;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "io.shicheng", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {
    /** In a jar of their own, whose tests say what they may use; who may use them is in no module's list. */
    private static final DescribedPredicate<JavaClass> KERNELS = JavaClass.Predicates.resideInAnyPackage(
            "io.shicheng.progress..",
            "io.shicheng.threads..",
            "io.shicheng.text..",
            "io.shicheng.csr..",
            "io.shicheng.graphfile..",
            "io.shicheng.analysis..",
            "io.shicheng.layout..");

    @ArchTest
    static final ArchRule noTwoPackagesFormACycle =
            slices().matching("io.shicheng.(**)").should().beFreeOfCycles();

    /**
     * Somebody who shows a refusal needs no list of them. What is wrong with a file comes out of the kernels, which
     * know no messages, or is told as a notice of an import.
     */
    @ArchTest
    static final ArchRule whatIsToldInTwoLanguagesIsOfOneFamily = classes()
            .that()
            .areAssignableTo(RuntimeException.class)
            .and()
            .resideOutsideOfPackages("io.shicheng.graphfile..", "io.shicheng.tabular..")
            .should(new ArchCondition<>("be refusals if they have a text in each language") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean told = type.getMethods().stream()
                            .anyMatch(method -> method.getName().matches("text|explanation|remedy")
                                    && method.getRawParameterTypes().stream()
                                            .anyMatch(parameter -> parameter.isEquivalentTo(Locale.class)));
                    if (told && !type.isAssignableTo(RefusedException.class)) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " is no RefusedException"));
                    }
                }
            });

    /**
     * What a library's parser says of a text may be caught by its type; of code of ours, such an exception is a
     * mistake, and must not pass for an answer.
     */
    @ArchTest
    static final ArchRule noMistakeIsCaughtAsAnAnswer = classes()
            .should(new ArchCondition<>("catch no mistakes of what they call of ours") {
                private static final Set<String> MISTAKES =
                        Set.of(IllegalArgumentException.class.getName(), ArithmeticException.class.getName());
                /**
                 * Their try blocks feed parsers of the JDK, or make records, of bytes that somebody may have changed.
                 */
                private static final Set<String> READ_WHAT_MAY_BE_FORGED = Set.of(
                        "io.shicheng.audit.chain.Line.entry", "io.shicheng.tabular.xlsx.archive.WorkbookArchive.parse");

                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (JavaCodeUnit unit : type.getCodeUnits()) {
                        for (TryCatchBlock block : unit.getTryCatchBlocks()) {
                            boolean caught = !READ_WHAT_MAY_BE_FORGED.contains(type.getName() + "." + unit.getName())
                                    && block.getCaughtThrowables().stream()
                                            .anyMatch(each -> MISTAKES.contains(each.getName()));
                            block.getAccessesContainedInTryBlock().stream()
                                    .filter(access -> caught && access instanceof JavaCall<?>)
                                    .filter(access -> access.getTargetOwner()
                                            .getPackageName()
                                            .startsWith("io.shicheng"))
                                    .forEach(access -> events.add(SimpleConditionEvent.violated(
                                            type,
                                            "mistakes are caught around what is ours: " + access.getDescription())));
                        }
                    }
                }
            });

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of("io.shicheng", KERNELS).verify();
    }
}

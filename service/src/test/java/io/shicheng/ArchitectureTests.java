package io.shicheng;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.shicheng.message.RefusedException;
import java.util.Locale;
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
            "io.shicheng.analysis..");

    @ArchTest
    static final ArchRule noTwoPackagesFormACycle =
            slices().matching("io.shicheng.(**)").should().beFreeOfCycles();

    /**
     * Whoever shows a refusal needs no list of them. What is wrong with a file comes out of the kernels, which know no messages,
     * or is told as a notice of an import.
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

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of("io.shicheng", KERNELS).verify();
    }
}

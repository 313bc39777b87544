package io.shicheng;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of("io.shicheng", KERNELS).verify();
    }
}

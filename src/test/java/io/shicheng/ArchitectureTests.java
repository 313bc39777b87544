package io.shicheng;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "io.shicheng", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchRule noTwoPackagesFormACycle =
            slices().matching("io.shicheng.(**)").should().beFreeOfCycles();

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of("io.shicheng").verify();
    }
}

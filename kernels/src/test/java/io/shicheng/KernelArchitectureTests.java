package io.shicheng;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The kernels know neither people nor Spring nor a database: workers and users of JGraphT take them as they are. */
@AnalyzeClasses(packages = "io.shicheng", importOptions = DoNotIncludeTests.class)
class KernelArchitectureTests {
    @ArchTest
    static final ArchRule noTwoPackagesFormACycle =
            slices().matching("io.shicheng.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule usesOfEachOther = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.shicheng..")
            .layer("progress")
            .definedBy("io.shicheng.progress..")
            .layer("threads")
            .definedBy("io.shicheng.threads..")
            .layer("text")
            .definedBy("io.shicheng.text..")
            .layer("csr")
            .definedBy("io.shicheng.csr..")
            .layer("graphfile")
            .definedBy("io.shicheng.graphfile..")
            .layer("analysis")
            .definedBy("io.shicheng.analysis..")
            .layer("layout")
            .definedBy("io.shicheng.layout..")
            .whereLayer("progress")
            .mayNotAccessAnyLayer()
            .whereLayer("threads")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayNotAccessAnyLayer()
            .whereLayer("csr")
            .mayOnlyAccessLayers("threads")
            .whereLayer("graphfile")
            .mayOnlyAccessLayers("progress", "threads", "text")
            .whereLayer("analysis")
            .mayOnlyAccessLayers("progress", "threads", "csr")
            .whereLayer("layout")
            .mayOnlyAccessLayers("progress", "threads", "csr", "analysis");

    @ArchTest
    static final ArchRule nothingElseIsUsed = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.shicheng..", "java..", "javax.xml.stream..", "org.jspecify..", "org.jgrapht..");

    /** Only there are graphs of JGraphT made and taken. */
    @ArchTest
    static final ArchRule jgraphtStaysInItsRoom = noClasses()
            .that()
            .resideOutsideOfPackage("io.shicheng.analysis.jgrapht..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jgrapht..");

    /** What checks a plan shares nothing with what makes it. */
    @ArchTest
    static final ArchRule certificatesStandOnTheirOwn = classes()
            .that()
            .resideInAPackage("io.shicheng.analysis.certificate..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.shicheng.analysis.certificate..", "io.shicheng.csr..", "java..", "org.jspecify..");
}

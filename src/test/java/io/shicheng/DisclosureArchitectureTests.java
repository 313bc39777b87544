package io.shicheng;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Nothing goes round the gate: the surfaces get results from disclosure, and from nowhere else. */
@AnalyzeClasses(packages = "io.shicheng", importOptions = DoNotIncludeTests.class)
class DisclosureArchitectureTests {
    private static final String[] SURFACES = {"io.shicheng.web..", "io.shicheng.cli..", "io.shicheng.exporter.."};

    private static final DescribedPredicate<JavaClass> RESULTS = resideInAnyPackage(
            "io.shicheng.snapshot..", "io.shicheng.ranking..", "io.shicheng.outreach..", "io.shicheng.layout..");

    private static final DescribedPredicate<JavaClass> STORE = resideInAPackage("io.shicheng.store..")
            .and(not(resideInAPackage("io.shicheng.store.failure..")))
            .and(not(resideInAPackage("io.shicheng.store.warning..")));

    private static final DescribedPredicate<JavaClass> PEOPLE = resideInAPackage("io.shicheng.consent..")
            .and(simpleName("Identity")
                    .or(simpleName("Vault"))
                    .or(simpleName("KeyVault"))
                    .or(simpleName("Grounds"))
                    .or(simpleName("GroundsRegister"))
                    .or(simpleName("HeldRecord"))
                    .or(simpleName("HeldRecords")));

    private static final DescribedPredicate<JavaClass> PERSONAL_RECORDS = resideInAPackage("io.shicheng.graph..")
            .and(simpleName("Person")
                    .or(simpleName("Tie"))
                    .or(simpleName("Consent"))
                    .or(simpleName("ContactDetail"))
                    .or(simpleName("Objection"))
                    .or(simpleName("Erasure"))
                    .or(simpleName("Correction"))
                    .or(simpleName("Contestation"))
                    .or(simpleName("Sealed")));

    @ArchTest
    static final ArchRule surfacesGetNoResultThatDidNotPassTheGate = noClasses()
            .that()
            .resideInAnyPackage(SURFACES)
            .should()
            .dependOnClassesThat(RESULTS.or(STORE).or(PEOPLE).or(PERSONAL_RECORDS));

    @ArchTest
    static final ArchRule theGateHandsOutNothingButDisclosedTypes = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching(
                    "io.shicheng.disclosure.(Disclosure|ContactLists|ConsentRecords|ErasureDisclosure|OwnPage|HoldingsDisclosure)")
            .should(mentionOnly(resideInAPackage("io.shicheng.disclosure")
                    .or(simpleName("TieKind"))
                    .or(simpleName("RunControl"))
                    .or(not(resideInAPackage("io.shicheng..")))));

    @ArchTest
    static final ArchRule exportersTakeOnlyDisclosedTypes = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.shicheng.exporter..")
            .and()
            .arePublic()
            // words for codes hold nobody
            .should(mentionOnly(
                    resideInAnyPackage("io.shicheng.disclosure", "io.shicheng.exporter..", "io.shicheng.message")
                            .or(not(resideInAPackage("io.shicheng..")))));

    /** Only the types on top of the module are for others; what decides lies in packages below. */
    @ArchTest
    static final ArchRule whatDecidesStaysInsideTheGate = noClasses()
            .that()
            .resideOutsideOfPackage("io.shicheng.disclosure..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.shicheng.disclosure..").and(not(resideInAPackage("io.shicheng.disclosure"))));

    @ArchTest
    static final ArchRule theTypesOfTheGateKnowNothingOfWhatDecides = noClasses()
            .that()
            .resideInAPackage("io.shicheng.disclosure")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.shicheng.disclosure.*..",
                    "io.shicheng.snapshot..",
                    "io.shicheng.ranking..",
                    "io.shicheng.outreach..",
                    "io.shicheng.consent..");

    private static ArchCondition<JavaMethod> mentionOnly(DescribedPredicate<JavaClass> allowed) {
        return new ArchCondition<>("take and return only what passed the gate") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (JavaClass mentioned : method.getAllInvolvedRawTypes()) {
                    JavaClass type = mentioned.getBaseComponentType();
                    if (!type.isPrimitive() && !allowed.test(type)) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " mentions " + type.getName()));
                    }
                }
            }
        };
    }
}

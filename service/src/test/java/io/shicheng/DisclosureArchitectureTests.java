package io.shicheng;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.shicheng.consent.Grounds;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.subject.HeldRecord;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.graph.tie.Tie;

/** Nothing goes round the gate: the surfaces get results from disclosure, and from nowhere else. */
@AnalyzeClasses(packages = "io.shicheng", importOptions = DoNotIncludeTests.class)
class DisclosureArchitectureTests {
    private static final String[] SURFACES = {"io.shicheng.web..", "io.shicheng.cli..", "io.shicheng.exporter.."};

    /** What the gate hands out, and by what it is asked. */
    private static final String[] DISCLOSED = {
        "io.shicheng.disclosure",
        "io.shicheng.disclosure.answer",
        "io.shicheng.disclosure.identity",
        "io.shicheng.disclosure.label",
        "io.shicheng.disclosure.overview",
        "io.shicheng.disclosure.reason",
        "io.shicheng.disclosure.subject"
    };

    private static final DescribedPredicate<JavaClass> RESULTS =
            resideInAnyPackage("io.shicheng.snapshot..", "io.shicheng.engine..", "io.shicheng.inquiry.*..");

    private static final DescribedPredicate<JavaClass> STORE = resideInAPackage("io.shicheng.store..")
            .and(not(resideInAPackage("io.shicheng.store.failure..")))
            .and(not(resideInAPackage("io.shicheng.store.warning..")));

    /** Denied by mark and not by name, so that no renaming opens the gate. */
    private static final DescribedPredicate<JavaClass> PEOPLE =
            DescribedPredicate.describe("hold people", type -> type.isAnnotatedWith(HoldsPeople.class));

    @ArchTest
    static final ArchRule surfacesGetNoResultThatDidNotPassTheGate = noClasses()
            .that()
            .resideInAnyPackage(SURFACES)
            .should()
            .dependOnClassesThat(RESULTS.or(STORE).or(PEOPLE));

    /** Places are given away only of the vertices of a file, of whom nothing else is known. */
    @ArchTest
    static final ArchRule surfacesGetNoPlacesOfPeople = noClasses()
            .that()
            .resideInAnyPackage(SURFACES)
            .and()
            .resideOutsideOfPackage("io.shicheng.cli.measure")
            .should()
            .dependOnClassesThat(resideInAPackage("io.shicheng.layout.."));

    /** Somebody who gets such a type holds what the marked one does. */
    @ArchTest
    static final ArchRule whatHoldsAMarkedTypeIsMarked = classes()
            .that()
            .resideInAnyPackage(
                    "io.shicheng.graph..",
                    "io.shicheng.consent",
                    "io.shicheng.consent.key",
                    "io.shicheng.consent.subject")
            .and()
            .arePublic()
            .and(not(PEOPLE))
            .should(handOutNobody());

    /** The rule above would hold if nothing were marked. */
    @ArchTest
    static void whatNamesContactsAndSaysOfPeopleIsMarked(JavaClasses program) {
        assertThat(program.stream().filter(PEOPLE).map(JavaClass::getFullName))
                .contains(
                        Person.class.getName(),
                        Tie.class.getName(),
                        Consent.class.getName(),
                        ContactDetail.class.getName(),
                        Sealed.class.getName(),
                        Identity.class.getName(),
                        Vault.class.getName(),
                        Grounds.class.getName(),
                        HeldRecord.class.getName());
    }

    @ArchTest
    static final ArchRule theGateHandsOutNothingButDisclosedTypes = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching(
                    "io.shicheng.disclosure.(Disclosure|GivenAnswers|GivenMaps|ContactLists|ConsentRecords|identity.DoubleRecords|ErasureDisclosure|SubjectPage|HoldingsDisclosure)")
            .should(mentionOnly(resideInAnyPackage(DISCLOSED)
                    // what may be asked: of a network that the gate chooses
                    .or(resideInAPackage("io.shicheng.inquiry"))
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
            .should(mentionOnly(resideInAnyPackage(DISCLOSED)
                    .or(resideInAnyPackage("io.shicheng.exporter..", "io.shicheng.message"))
                    .or(not(resideInAPackage("io.shicheng..")))));

    /** Only questions and answers are for others; what decides lies in the other packages of the module. */
    @ArchTest
    static final ArchRule whatDecidesStaysInsideTheGate = noClasses()
            .that()
            .resideOutsideOfPackage("io.shicheng.disclosure..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.shicheng.disclosure..").and(not(resideInAnyPackage(DISCLOSED))));

    @ArchTest
    static final ArchRule theTypesOfTheGateKnowNothingOfWhatDecides = noClasses()
            .that()
            .resideInAnyPackage(DISCLOSED)
            .should()
            .dependOnClassesThat(resideInAPackage("io.shicheng.disclosure.*..")
                    .and(not(resideInAnyPackage(DISCLOSED)))
                    .or(RESULTS)
                    .or(resideInAPackage("io.shicheng.consent..")));

    private static ArchCondition<JavaClass> handOutNobody() {
        return new ArchCondition<>("hand out no marked type") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaMethod method : type.getMethods()) {
                    boolean outside = method.getModifiers().contains(JavaModifier.PUBLIC);
                    for (JavaClass returned : method.getReturnType().getAllInvolvedRawTypes()) {
                        if (outside && PEOPLE.test(returned.getBaseComponentType())) {
                            events.add(SimpleConditionEvent.violated(
                                    method,
                                    method.getFullName() + " gives " + returned.getName() + ", and "
                                            + type.getSimpleName() + " is not marked @HoldsPeople"));
                        }
                    }
                }
            }
        };
    }

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

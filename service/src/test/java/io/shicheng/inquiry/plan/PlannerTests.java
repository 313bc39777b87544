package io.shicheng.inquiry.plan;

import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.fixture.Network;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.Inquiries;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.PlanAims;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.PlanQuestion.Audience;
import io.shicheng.inquiry.PlanQuestion.Chosen;
import io.shicheng.inquiry.UnattainableException;
import io.shicheng.inquiry.result.Plan;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlannerTests {
    private static final Audience STUDY = new Audience.Study();
    private static final Audience INSURANCE = new Audience.Consented("insurance", "association");

    @TempDir
    Path folder;

    private final Network network = new Network();

    private Plan plan(PlanQuestion question) {
        return Inquiries.of(network, folder).ask(question, Population.EVERYBODY, RunControl.NONE);
    }

    private static PlanQuestion contacts(int number, Audience audience, TieKind... ties) {
        return question(number, null, Set.of(ties), null, audience);
    }

    private static PlanQuestion reach(double percent, @Nullable String floorBy, Audience audience) {
        return question(null, percent, Set.of(), floorBy, audience);
    }

    private static PlanQuestion question(
            @Nullable Integer contacts,
            @Nullable Double percent,
            Set<TieKind> ties,
            @Nullable String floorBy,
            Audience audience) {
        return switch (audience) {
            case Audience.Study() -> new PlanQuestion(contacts, percent, ties, 1, floorBy, true, null, null);
            case Audience.Consented(String purpose, String receiver) ->
                new PlanQuestion(contacts, percent, ties, 1, floorBy, false, purpose, receiver);
        };
    }

    /** A star of a centre and this many others. */
    private void star(String centre, int others, boolean historical) {
        network.person(centre, null, null, historical);
        for (int i = 0; i < others; i++) {
            network.person(centre + i, null, null, historical).tie(centre, WORKED_WITH, centre + i);
        }
    }

    private void makeHistorical(String centre, int others) {
        network.historical(centre, null);
        for (int i = 0; i < others; i++) {
            network.historical(centre + i, null).tie(centre, WORKED_WITH, centre + i);
        }
    }

    @Test
    void takesThoseWhoReachMostAndSaysWhomEachAdds() {
        makeHistorical("a", 5);
        makeHistorical("b", 3);
        network.tie("a", WORKED_WITH, "b");

        Plan plan = plan(contacts(2, STUDY));

        assertThat(plan.contacts())
                .extracting(Plan.Contact::person)
                .containsExactly(network.key("a"), network.key("b"));
        assertThat(plan.contacts().get(0).adds()).hasSize(7).startsWith(network.key("a"));
        assertThat(plan.contacts().get(1).adds()).hasSize(3).doesNotContain(network.key("b"));
        assertThat(plan.contacts().get(1).reaches()).isEqualTo(5);
        assertThat(plan.reached()).isEqualTo(10);
        Set<NodeKey> all = new HashSet<>();
        plan.contacts().forEach(contact -> all.addAll(contact.adds()));
        assertThat(all).hasSize(10);
    }

    @Test
    void newsRunsAgainstDirectionsToo() {
        network.historical("master", null).historical("apprentice", null).tie("master", MASTER_OF, "apprentice");

        assertThat(plan(contacts(5, STUDY)).contacts()).hasSize(1);
    }

    @Test
    void stopsWhenNobodyAddsAnything() {
        makeHistorical("a", 2);

        assertThat(plan(contacts(50, STUDY)).contacts()).hasSize(1);
    }

    @Test
    void onlyThoseWhoAgreedToBeContactedByThisReceiverForThisPurposeCanBeContacts() {
        star("a", 9, false);
        star("b", 5, false);
        star("c", 4, false);
        star("d", 3, false);
        network.consent("a", ConsentScope.CONTACT, "insurance", "other association")
                .consent("a1", ConsentScope.CONTACT, "survey", "association")
                .consent("b", ConsentScope.NAMED, "insurance", "association")
                .consent("c", ConsentScope.CONTACT, "insurance", "association", LocalDate.of(2026, 5, 1))
                .consent("d", ConsentScope.CONTACT, "insurance", "association");

        Plan plan = plan(contacts(20, INSURANCE));

        assertThat(plan.candidates()).isEqualTo(1);
        assertThat(plan.contacts()).extracting(Plan.Contact::person).containsExactly(network.key("d"));
    }

    @Test
    void aStudyAsksHistoricalAndGeneratedPeopleAndNoOneElse() {
        star("living", 9, false);
        network.historical("h", null).generated("g", null).tie("h", WORKED_WITH, "g");
        network.consent("living", ConsentScope.CONTACT, "insurance", "association");

        Plan plan = plan(contacts(20, STUDY));

        assertThat(plan.candidates()).isEqualTo(2);
        assertThat(plan.contacts()).extracting(Plan.Contact::person).isSubsetOf(network.key("h"), network.key("g"));
    }

    @Test
    void aShareIsRoundedUpToWholePeopleInExactArithmetic() {
        makeHistorical("a", 1);
        makeHistorical("b", 1);
        makeHistorical("c", 1);
        makeHistorical("d", 1);
        makeHistorical("e", 1);

        assertThat(plan(reach(20, null, STUDY)).contacts()).hasSize(1);
        assertThat(plan(reach(20.000001, null, STUDY)).contacts()).hasSize(2);
        assertThat(plan(reach(60, null, STUDY)).contacts()).hasSize(3);
        assertThat(plan(reach(100, null, STUDY)).contacts()).hasSize(5);
    }

    @Test
    void aShareIsOneOfThePeopleWhoHaveATie() {
        makeHistorical("a", 1);
        network.historical("alone", null).historical("alone too", null);

        Plan plan = plan(reach(100, null, STUDY));

        assertThat(plan.population()).isEqualTo(4);
        assertThat(plan.connected()).isEqualTo(2);
        assertThat(plan.reachedConnected()).isEqualTo(2);
        assertThat(plan.contacts()).hasSize(1);
    }

    @Test
    void whoHasNoTieCanStillBeAContact() {
        network.living("alone", null).consent("alone", ConsentScope.CONTACT, "insurance", "association");

        Plan plan = plan(contacts(3, INSURANCE));

        assertThat(plan.contacts()).hasSize(1);
        assertThat(plan.reached()).isEqualTo(1);
        assertThat(plan.reachedConnected()).isZero();
    }

    @Test
    void aShareThatCannotBeReachedSaysWhatCanBe() {
        star("a", 4, false);
        star("b", 4, false);
        network.consent("a", ConsentScope.CONTACT, "insurance", "association");

        assertThatThrownBy(() -> plan(reach(80, null, INSURANCE)))
                .isInstanceOfSatisfying(
                        UnattainableException.class,
                        refused -> assertThat(refused.attainable()).isEqualTo(50));
    }

    @Test
    void floorsTakeOneOfEachClusterThatHasACandidate() {
        network.cluster("big").cluster("small").cluster("silent");
        network.historical("centre", "big");
        for (int i = 0; i < 9; i++) {
            network.historical("x" + i, "big").tie("centre", WORKED_WITH, "x" + i);
        }
        for (int i = 0; i < 9; i++) {
            network.historical("y" + i, "big").tie("x1", WORKED_WITH, "y" + i);
        }
        network.historical("few", "small").living("nobody asked", "silent");

        Plan without = plan(new PlanQuestion(2, null, Set.of(), 1, null, true, null, null));
        Plan with = plan(new PlanQuestion(2, null, Set.of(), 1, "cluster", true, null, null));

        assertThat(without.contacts()).extracting(Plan.Contact::person).doesNotContain(network.key("few"));
        assertThat(with.contacts()).extracting(Plan.Contact::person).contains(network.key("few"));
        assertThatThrownBy(() -> plan(new PlanQuestion(1, null, Set.of(), 1, "cluster", true, null, null)))
                .isInstanceOf(InquiryException.class)
                .hasMessageContaining("Maybe 2?");
    }

    @Test
    void floorsByDisciplineTakeOneOfEachEvenWhereItAddsNobody() {
        network.person("potter", null, "pottery", false).person("painter", null, "painting", false);
        network.tie("potter", WORKED_WITH, "painter");
        for (String id : List.of("potter", "painter")) {
            network.consent(id, ConsentScope.CONTACT, "insurance", "association");
        }

        Plan plan = plan(new PlanQuestion(5, null, Set.of(), 1, "discipline", false, "insurance", "association"));

        assertThat(plan.contacts()).hasSize(2);
        assertThat(plan.contacts().get(1).adds()).isEmpty();
    }

    @Test
    void theCitationTellsThePlanFromOneWithOtherConsents() {
        makeHistorical("a", 2);
        network.consent("a", ConsentScope.CONTACT, "insurance", "association");
        Plan one = plan(contacts(2, INSURANCE));
        network.consent("a1", ConsentScope.CONTACT, "insurance", "association");
        Plan other = plan(contacts(2, INSURANCE));

        assertThat(one.citation().parameters())
                .containsEntry("purpose", "insurance")
                .containsEntry("receiver", "association")
                .containsEntry("contacts", "2")
                .containsEntry("hops", "1");
        assertThat(other.citation().parameters().get("candidates"))
                .isNotEqualTo(one.citation().parameters().get("candidates"));
    }

    /** A hub of twenty in a large place, and a hub of twelve in a small one of which two know each other alone. */
    private void twoPlaces() {
        for (int i = 0; i < 40; i++) {
            network.historical("l" + i, "large", "painting");
        }
        for (int i = 0; i < 12; i++) {
            network.historical("s" + i, "small", "pottery");
        }
        for (int i = 1; i < 20; i++) {
            network.tie("l0", WORKED_WITH, "l" + i);
        }
        for (int i = 21; i < 40; i++) {
            network.tie("l20", WORKED_WITH, "l" + i);
        }
        for (int i = 1; i < 12; i++) {
            network.tie("s0", WORKED_WITH, "s" + i);
        }
        network.historical("alone", "tiny", null).historical("other", "tiny", null);
        network.tie("alone", WORKED_WITH, "other");
    }

    @Test
    void aFloorIsOnWhoIsReachedOfEachGroupAndTellsItsPrice() {
        twoPlaces();
        PlanQuestion two = contacts(2, STUDY);

        Plan free = plan(two);
        Plan floor = plan(two.aiming(PlanAims.floor("cluster", "50")));
        Plan highest = plan(two.aiming(PlanAims.floor("discipline", PlanAims.HIGHEST)));

        assertThat(free.fair()).isNull();
        assertThat(free.reached()).isEqualTo(40);
        assertThat(floor.contacts())
                .extracting(Plan.Contact::person)
                .containsExactlyInAnyOrder(network.key("l0"), network.key("s0"));
        Plan.Fair fair = Objects.requireNonNull(floor.fair());
        assertThat(fair.met()).isTrue();
        assertThat(fair.price()).isEqualTo(40 - 32);
        assertThat(fair.leftOut()).as("the tiny place").isEqualTo(1);
        assertThat(fair.groups())
                .extracting(Plan.Group::people, Plan.Group::reached)
                .containsExactlyInAnyOrder(tuple(40, 20), tuple(12, 12));
        assertThat(Objects.requireNonNull(highest.fair()).groups())
                .extracting(Plan.Group::discipline, Plan.Group::reached)
                .containsExactly(tuple("painting", 20), tuple("pottery", 12));
        assertThat(floor.bound())
                .as("with halves of two contacts, which the bound cannot tell from whole ones")
                .isEqualTo(new Plan.Bound(36, null));
        assertThat(free.bound()).isEqualTo(new Plan.Bound(40, null));
        assertThat(Objects.requireNonNull(highest.fair()).highest())
                .as("two thirds, with parts of contacts")
                .isBetween(666_666, 666_700);
        assertThat(floor.citation().parameters())
                .containsEntry("group_by", "cluster")
                .containsEntry("floor", "50")
                .containsKey("grouped");
    }

    @Test
    void aFloorThatIsOutOfReachIsSaidNotToBeMet() {
        twoPlaces();

        Plan plan = plan(contacts(1, STUDY).aiming(PlanAims.floor("cluster", "50")));

        assertThat(Objects.requireNonNull(plan.fair()).met()).isFalse();
        assertThat(plan.contacts()).hasSize(1);
    }

    @Test
    void sharesOfGroupsAreOfThoseAloneOfWhomTheyMayBeTold() {
        twoPlaces();
        Chosen small = Chosen.ANYBODY.grouping(
                person -> !person.equals(network.key("s0")) && !person.equals(network.key("l0")));

        Plan plan = Inquiries.of(network, folder)
                .ask(
                        contacts(3, STUDY).aiming(PlanAims.floor("cluster", "50")),
                        small,
                        Population.EVERYBODY,
                        RunControl.NONE);

        assertThat(Objects.requireNonNull(plan.fair()).groups())
                .extracting(Plan.Group::people)
                .containsExactlyInAnyOrder(39, 11);
    }

    @Test
    void welfareWeighsWhoIsReachedLeast() {
        twoPlaces();

        Plan people = plan(contacts(2, STUDY).aiming(PlanAims.welfare("cluster", 1)));
        Plan least = plan(contacts(2, STUDY).aiming(PlanAims.welfare("cluster", -2)));

        assertThat(people.contacts()).extracting(Plan.Contact::person).doesNotContain(network.key("s0"));
        assertThat(least.contacts()).extracting(Plan.Contact::person).contains(network.key("s0"));
        assertThat(Objects.requireNonNull(least.fair()).welfare()).isNotNull();
    }

    @Test
    void whoDeclinedIsReplacedUnderTheFloorToo() {
        twoPlaces();
        network.tie("s1", WORKED_WITH, "s2").tie("s1", WORKED_WITH, "s3").tie("s1", WORKED_WITH, "s4");
        PlanQuestion two = contacts(2, STUDY).aiming(PlanAims.floor("cluster", PlanAims.HIGHEST));

        Plan plan = Inquiries.of(network, folder)
                .ask(
                        two,
                        new Chosen(null, List.of(network.key("l0")), Set.of(network.key("s0"))),
                        Population.EVERYBODY,
                        RunControl.NONE);

        assertThat(plan.contacts())
                .extracting(Plan.Contact::person)
                .containsExactly(network.key("l0"), network.key("s1"));
    }

    @Test
    void howSureAPlanIsIsThatOfReplicatesOfItsNetwork() {
        twoPlaces();
        PlanQuestion two = contacts(2, STUDY);

        Plan plan = plan(two.aiming(PlanAims.sure(0.3, 0.0)));
        Plan.Sure sure = Objects.requireNonNull(plan.sure());

        assertThat(plan.contacts()).isEqualTo(plan(two).contacts());
        assertThat(sure.found().rounds()).isEqualTo(199);
        assertThat(sure.found().truly()).isBetween(40.0, 54.0);
        assertThat(sure.found().least()).isLessThanOrEqualTo(sure.found().truly());
        assertThat(plan.citation().parameters()).containsEntry("missing", "0.3").containsEntry("false", "0.0");
        assertThat(plan.citation().seed()).isEqualTo(1);
    }

    /** By all ways in which ties may pass: a star of n at p reaches 1 + (n − 1) p. */
    @Test
    void newsThatIsPassedOnByChanceIsExpectedToReachSoMany() {
        makeHistorical("a", 9);
        makeHistorical("b", 4);

        Plan plan = plan(contacts(2, STUDY).aiming(PlanAims.passing("30", 0.8)));
        Plan.Passed passed = Objects.requireNonNull(plan.passed());

        assertThat(plan.contacts())
                .extracting(Plan.Contact::person)
                .containsExactly(network.key("a"), network.key("b"));
        assertThat(passed.expected()).isCloseTo(2 + 0.3 * 13, within(0.15));
        assertThat(passed.met()).isTrue();
        assertThat(plan.bound()).isNull();
        assertThat(plan.citation().parameters()).containsEntry("passing", "30").containsEntry("quality", "0.8");
    }

    @Test
    void whatIsAskedBesidesMostPeopleMustHoldTogether() {
        twoPlaces();
        PlanQuestion two = contacts(2, STUDY);
        for (PlanAims bad : List.of(
                PlanAims.floor("cluster", "0"),
                PlanAims.floor("cluster", "101"),
                PlanAims.floor("cluster", "lowest"),
                PlanAims.floor("colour", "20"),
                PlanAims.welfare("cluster", 2),
                PlanAims.welfare("cluster", Double.NaN),
                new PlanAims("cluster", null, null, false, null, null, null, null),
                new PlanAims(null, "20", null, false, null, null, null, null),
                new PlanAims("cluster", "20", 0.0, false, null, null, null, null),
                new PlanAims("cluster", "20", null, true, null, null, null, null),
                new PlanAims(null, null, null, false, 0.1, null, null, null),
                PlanAims.sure(0.11, null),
                PlanAims.passing("0", null),
                PlanAims.passing("ten", null),
                PlanAims.passing("10", 1.0),
                new PlanAims(null, null, null, true, null, null, "10", null),
                new PlanAims(null, null, null, false, null, null, null, 0.5))) {
            assertThatThrownBy(() -> plan(two.aiming(bad)))
                    .as(bad.toString())
                    .isInstanceOf(InquiryException.class)
                    .hasMessageContaining("Maybe");
        }
        for (PlanQuestion bad : List.of(
                reach(50, null, STUDY).aiming(PlanAims.floor("cluster", "20")),
                reach(50, null, STUDY).aiming(PlanAims.passing("10", null)),
                new PlanQuestion(2, null, Set.of(), 2, null, true, null, null).aiming(PlanAims.passing("10", null)),
                new PlanQuestion(9, null, Set.of(), 1, "cluster", true, null, null)
                        .aiming(PlanAims.floor("cluster", "20")))) {
            assertThatThrownBy(() -> plan(bad)).isInstanceOf(InquiryException.class);
        }
    }

    @Test
    void refusesRequestsThatDoNotHoldTogether() {
        makeHistorical("a", 2);
        for (PlanQuestion bad : List.of(
                new PlanQuestion(null, null, Set.of(), 1, null, true, null, null),
                new PlanQuestion(1, 50.0, Set.of(), 1, null, true, null, null),
                new PlanQuestion(0, null, Set.of(), 1, null, true, null, null),
                new PlanQuestion(null, 100.5, Set.of(), 1, null, true, null, null),
                new PlanQuestion(null, Double.NaN, Set.of(), 1, null, true, null, null),
                new PlanQuestion(1, null, Set.of(), 0, null, true, null, null))) {
            assertThatThrownBy(() -> plan(bad))
                    .isInstanceOf(InquiryException.class)
                    .hasMessageContaining("Maybe");
        }
        assertThatThrownBy(() -> plan(contacts(1, INSURANCE)))
                .isInstanceOf(InquiryException.class)
                .hasMessageContaining("Nobody agreed");
    }
}

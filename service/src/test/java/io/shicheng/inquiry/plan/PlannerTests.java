package io.shicheng.inquiry.plan;

import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.fixture.Network;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.Inquiries;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.PlanQuestion.Audience;
import io.shicheng.inquiry.UnattainableException;
import io.shicheng.inquiry.result.Plan;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
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

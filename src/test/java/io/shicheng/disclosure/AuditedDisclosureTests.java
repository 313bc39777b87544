package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.graph.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.disclosure.ContactLists.ContactList;
import io.shicheng.disclosure.Disclosure.PlanQuestion;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.Network;
import io.shicheng.graph.ConsentScope;
import io.shicheng.graph.Role;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves through the gate is recorded, and what is withdrawn leaves no more. */
class AuditedDisclosureTests {
    private static final PlanQuestion INSURANCE =
            new PlanQuestion(10, null, Set.of(), 1, null, false, "insurance", "association");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path folder;

    private final Network network = new Network();
    private final MemoryAudit audit = new MemoryAudit();

    /** Three living people who agreed to be named and contacted, one of long ago, and twenty who agreed to nothing. */
    @BeforeEach
    void people() {
        for (String id : List.of("a", "b", "c")) {
            network.living(id, null)
                    .consent(id, ConsentScope.NAMED, "insurance", "association")
                    .consent(id, ConsentScope.CONTACT, "insurance", "association");
        }
        network.historical("old", null).tie("a", WORKED_WITH, "old").tie("b", WORKED_WITH, "c");
        for (int i = 0; i < 20; i++) {
            String silent = "silent " + i;
            network.living(silent, null).tie(List.of("a", "b", "c").get(i % 3), WORKED_WITH, silent);
        }
    }

    private Disclosure gate() {
        return Gates.of(network, folder, audit);
    }

    private KeptContactLists lists() {
        return new KeptContactLists(Gates.plans(network, folder, audit), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void aRankingIsOneEntryWithTheLivingPeopleShownByName() {
        DisclosedRanking ranking = Gates.degrees(gate(), STAFF, 2);

        assertThat(audit.events).hasSize(1);
        AuditEvent event = audit.events.getFirst();
        assertThat(event.actor()).isEqualTo(Actor.in(Role.STAFF, "association"));
        assertThat(event.action()).isEqualTo(AuditAction.NAMES_READ);
        assertThat(event.reason()).isEqualTo("ranking degree");
        assertThat(event.people())
                .as("those in the rows, not those below")
                .hasSize(2)
                .allMatch(key -> ranking.rows().stream()
                        .anyMatch(row -> row.label() instanceof Label.Named(String id, String name)
                                && network.key(id).equals(key)));
        assertThat(event.toString()).doesNotContain("Name of");
    }

    @Test
    void aRankingWithoutNamesOfLivingPeopleIsNone() {
        Gates.degrees(gate(), PUBLIC, 20);
        Gates.degrees(gate(), RESEARCHER, 20);
        assertThat(audit.events).isEmpty();
    }

    @Test
    void aGraphIsOneEntryWithNamesAndPseudonymsApart() {
        DisclosedGraph graph = Gates.graph(gate(), STEWARD, WORKED_WITH);

        AuditEvent event = audit.events.getFirst();
        assertThat(audit.events).hasSize(1);
        assertThat(event.action()).isEqualTo(AuditAction.GRAPH_EXPORTED);
        long pseudonyms = graph.nodes().stream()
                .filter(node -> node.label() instanceof Label.Pseudonymous)
                .count();
        assertThat(event.pseudonymous()).hasSize((int) pseudonyms);
        assertThat(event.people()).contains(network.key("a"), network.key("b"), network.key("c"));
        assertThat(event.historical()).isEqualTo(1);
    }

    @Test
    void aContactListIsOneEntryWithEverybodyOnIt() {
        gate().plan(STAFF, INSURANCE, RunControl.NONE);
        AuditEvent event = audit.events.getFirst();
        assertThat(audit.events).hasSize(1);
        assertThat(event.action()).isEqualTo(AuditAction.CONTACTS_LISTED);
        assertThat(event.reason()).isEqualTo("plan insurance");
        assertThat(event.people()).containsExactlyInAnyOrder(network.key("a"), network.key("b"), network.key("c"));
    }

    @Test
    void nothingLeavesThatCannotBeRecorded() {
        audit.full = true;
        assertThatThrownBy(() -> Gates.degrees(gate(), STAFF, 2)).hasMessageContaining("full");
        assertThatThrownBy(() -> Gates.graph(gate(), STEWARD, WORKED_WITH)).hasMessageContaining("full");
        assertThatThrownBy(() -> gate().plan(STAFF, INSURANCE, RunControl.NONE)).hasMessageContaining("full");
    }

    @Test
    void whoeverObjectedIsRankedForNobodyAndProposedToNobody() {
        network.object("a");
        for (Viewer viewer : List.of(STAFF, STEWARD, RESEARCHER, PUBLIC)) {
            DisclosedRanking ranking = Gates.degrees(gate(), viewer, 100);
            assertThat(ranking.toString())
                    .doesNotContain("Name of a")
                    .doesNotContain(network.vault().pseudonyms("thesis").of(network.key("a")))
                    .doesNotContain(network.vault().pseudonyms("steward:store").of(network.key("a")));
        }
        DisclosedPlan plan = gate().plan(STAFF, INSURANCE, RunControl.NONE);
        assertThat(plan.rows()).hasSize(2);
        assertThat(plan.rows()).noneMatch(row -> row.label().equals(new Label.Named("a", "Name of a")));
    }

    @Test
    void pseudonymsOfAnExportAreItsOwnAndTheSameWhenItIsMadeAgain() {
        Set<String> first = pseudonyms(RESEARCHER);
        assertThat(first).hasSizeGreaterThan(4);
        assertThat(pseudonyms(RESEARCHER)).isEqualTo(first);
        network.living("one more", null).tie("a", WORKED_WITH, "one more");
        Set<String> second = pseudonyms(RESEARCHER);
        assertThat(second).as("of another snapshot").isNotEmpty().doesNotContainAnyElementsOf(first);
        assertThat(pseudonyms(new Viewer.Researcher("other"))).isNotEmpty().doesNotContainAnyElementsOf(second);
        Set<String> ofProject = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            ofProject.add(network.vault().pseudonyms("thesis").of(network.key("silent " + i)));
        }
        assertThat(second).doesNotContainAnyElementsOf(ofProject);
    }

    private Set<String> pseudonyms(Viewer viewer) {
        Set<String> pseudonyms = new TreeSet<>();
        for (DisclosedGraph.Node node : Gates.graph(gate(), viewer, WORKED_WITH).nodes()) {
            if (node.label() instanceof Label.Pseudonymous(String pseudonym)) {
                pseudonyms.add(pseudonym);
            }
        }
        return pseudonyms;
    }

    @Test
    void aConfirmedListLosesWhoWithdrewAndIsFlaggedToItsOwner() {
        KeptContactLists lists = lists();
        String id = lists.make(STAFF, INSURANCE, RunControl.NONE).id();
        assertThat(lists.confirm(STAFF, id, Set.of()).confirmed()).containsExactly(1, 2, 3);
        assertThat(lists.flags(STAFF)).isEmpty();
        List<DisclosedPlan.Row> before = lists.read(STAFF, id).plan().rows();
        DisclosedPlan.Row gone = before.get(1);
        String who = ((Label.Named) gone.label()).id();

        network.withdraw(who);
        lists.groundsChanged(new GroundsChanged(Set.of(network.key(who))));

        ContactList after = lists.read(STAFF, id);
        assertThat(after.plan().rows()).extracting(DisclosedPlan.Row::order).containsExactly(1, 3);
        assertThat(after.confirmed()).containsExactly(1, 3);
        assertThat(after.plan().toString()).doesNotContain("Name of " + who);
        assertThat(after.taken()).isEqualTo(1);
        assertThat(lists.flags(STAFF)).containsExactly(new ContactLists.Flag(id, true, 1, NOON));
        assertThat(lists.flags(new Viewer.Staff("other"))).isEmpty();

        lists.groundsChanged(new GroundsChanged(Set.of(network.key("silent 1"))));
        assertThat(lists.read(STAFF, id).taken()).isEqualTo(1);
    }

    @Test
    void aListIsItsOwnersAlone() {
        KeptContactLists lists = lists();
        String id = lists.make(STAFF, INSURANCE, RunControl.NONE).id();
        assertThatThrownBy(() -> lists.read(new Viewer.Staff("other"), id)).isInstanceOf(DisclosureException.class);
        assertThatThrownBy(() -> lists.read(STEWARD, id)).isInstanceOf(DisclosureException.class);
        assertThatThrownBy(() -> lists.confirm(STAFF, id, Set.of(9))).isInstanceOf(DisclosureException.class);
    }
}

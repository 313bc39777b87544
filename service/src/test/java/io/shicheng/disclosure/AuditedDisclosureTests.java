package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.label.Label;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.Network;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
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
                        .anyMatch(row -> network.key(row.person().id()).equals(key)));
        assertThat(event.toString()).doesNotContain("Name of");
    }

    @Test
    void aRankingWithoutNamesOfLivingPeopleIsNone() {
        Gates.degrees(gate(), PUBLIC, 20);
        Gates.degrees(gate(), RESEARCHER, 20);
        assertThat(audit.events).isEmpty();
    }

    @Test
    void aGraphIsOneEntryWithNamesAndPeopleInGroupsApart() {
        DisclosedGraph graph = Gates.graph(gate(), STEWARD, WORKED_WITH);

        AuditEvent event = audit.events.getFirst();
        assertThat(audit.events).hasSize(1);
        assertThat(event.action()).isEqualTo(AuditAction.GRAPH_EXPORTED);
        assertThat(graph.nodes()).extracting(DisclosedGraph.Node::kind).contains(DisclosedGraph.PEOPLE);
        assertThat(event.pseudonymous()).as("those who are drawn in groups").hasSize(20);
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
    void somebodyWhoObjectedIsRankedForNobodyAndProposedToNobody() {
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
        assertThat(plan.rows())
                .noneMatch(row -> row.contact().label().equals(new Label.Named("a", null, "a", "Name of a", null)));
    }

    @Test
    void pseudonymsOfAnExportAreItsOwnAndTheSameWhenItIsMadeAgain() {
        Set<String> first = pseudonyms(RESEARCHER);
        assertThat(first).hasSizeGreaterThan(1);
        assertThat(pseudonyms(RESEARCHER)).isEqualTo(first);
        for (int i = 0; i < 6; i++) { // fewer would wait for others
            network.living("more " + i, null).tie("a", WORKED_WITH, "more " + i);
        }
        Set<String> second = pseudonyms(RESEARCHER);
        assertThat(second).as("of another snapshot").isNotEmpty().doesNotContainAnyElementsOf(first);
        assertThat(pseudonyms(new Viewer.Researcher("other"))).isNotEmpty().doesNotContainAnyElementsOf(second);
        Set<String> ofProject = new HashSet<>();
        Unnamed.pseudonyms(Gates.degrees(gate(), RESEARCHER, 100))
                .forEach(pseudonym -> ofProject.add("people:" + pseudonym));
        assertThat(ofProject).isNotEmpty();
        assertThat(second).doesNotContainAnyElementsOf(ofProject);
    }

    private Set<String> pseudonyms(Viewer viewer) {
        Set<String> pseudonyms = new TreeSet<>();
        for (DisclosedGraph.Node node : Gates.graph(gate(), viewer, WORKED_WITH).nodes()) {
            if (node.kind().equals(DisclosedGraph.PEOPLE)) {
                pseudonyms.add(node.id());
            }
        }
        return pseudonyms;
    }
}

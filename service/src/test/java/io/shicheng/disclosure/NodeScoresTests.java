package io.shicheng.disclosure;

import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures as columns of the nodes of an export. */
class NodeScoresTests {
    private static final List<Viewer> EVERYBODY =
            List.of(Gates.PUBLIC, Gates.RESEARCHER, Gates.STAFF, Gates.STEWARD, new Viewer.Admin());

    @TempDir
    Path folder;

    private final Network network = new Network();

    private DisclosedGraph draw(Viewer viewer, Set<TieKind> ties, String... with) {
        return Gates.of(network, folder)
                .graph(viewer, new GraphQuestion(ties, null, null).with(List.of(with)), RunControl.NONE);
    }

    private static Map<String, @Nullable Number> column(DisclosedGraph drawn, String measure) {
        Map<String, @Nullable Number> column = new HashMap<>();
        for (DisclosedGraph.Scores scores : drawn.scores()) {
            if (scores.measure().equals(measure)) {
                for (int n = 0; n < drawn.nodes().size(); n++) {
                    column.put(drawn.nodes().get(n).id(), scores.values().get(n));
                }
            }
        }
        return column;
    }

    @Test
    void columnsAreToldWhatTheirMeasuresHave() {
        for (int i = 0; i < 6; i++) {
            network.historical("p" + i, null);
        }
        for (int i = 0; i < 3; i++) {
            network.tie("p" + i, WORKED_WITH, "p" + (i + 1) % 3)
                    .tie("p" + (i + 3), WORKED_WITH, "p" + ((i + 1) % 3 + 3));
        }
        network.tie("p0", WORKED_WITH, "p3");
        Disclosure gate = Gates.of(network, folder);
        GraphQuestion communities = new GraphQuestion(Set.of(), null, null).with(List.of("leiden", "degree"));

        DisclosedGraph usual = gate.graph(Gates.PUBLIC, communities, RunControl.NONE);
        DisclosedGraph fine = gate.graph(
                Gates.PUBLIC, communities.telling(Map.of("quality", "cpm", "resolution", "4")), RunControl.NONE);

        assertThat(new TreeSet<>(column(usual, "leiden").values())).hasSize(2);
        assertThat(new TreeSet<>(column(fine, "leiden").values())).hasSize(6);
        assertThat(usual.citation()).doesNotContainKeys("quality", "resolution");
        assertThat(fine.citation()).containsEntry("quality", "cpm").containsEntry("resolution", "4");
        for (Map<String, String> told : List.of(
                Map.of("damping", "0.5"), Map.of("resolution", "3"), Map.of("samples", "5"), Map.of("colour", "red"))) {
            assertThatThrownBy(() -> gate.graph(Gates.PUBLIC, communities.telling(told), RunControl.NONE))
                    .isInstanceOf(InquiryException.class)
                    .hasMessageContaining(told.keySet().iterator().next());
        }
    }

    @Test
    void historicalPeopleHaveTheScoresOfTheRanking() {
        network.historical("a", null)
                .historical("b", null)
                .historical("c", null)
                .historical("alone", null);
        network.work("w", "A scroll").tie("a", MASTER_OF, "b").tie("b", WORKED_WITH, "c");

        for (Viewer viewer : EVERYBODY) {
            DisclosedGraph drawn = draw(viewer, Set.of(), "betweenness", "degree");

            assertThat(drawn.scores())
                    .extracting(DisclosedGraph.Scores::measure)
                    .containsExactly("betweenness", "degree");
            assertThat(column(drawn, "degree"))
                    .containsEntry("a", 1.0)
                    .containsEntry("b", 2.0)
                    .containsEntry("c", 1.0)
                    .containsEntry("alone", 0.0)
                    .containsEntry("work:w", null);
            assertThat(column(drawn, "betweenness")).containsEntry("b", 1.0).containsEntry("a", 0.0);
            assertThat(drawn.citation()).containsEntry("with", "betweenness (as_stated), degree (none)");
        }
    }

    @Test
    void nobodyAliveHasAScoreNotEvenByName() {
        network.historical("old", null);
        for (int i = 0; i < 30; i++) {
            network.living("p" + i, null).tie("old", MASTER_OF, "p" + i);
        }
        network.consent("p0", ConsentScope.PUBLISHED, "to be seen", "everybody");
        network.consent("p1", ConsentScope.NAMED, "to be seen", "association");

        for (Viewer viewer : EVERYBODY) {
            DisclosedGraph drawn = draw(viewer, Set.of(), "degree", "leiden");
            for (String measure : List.of("degree", "leiden")) {
                Map<String, @Nullable Number> column = column(drawn, measure);
                assertThat(column).containsKeys("old", "p0");
                column.forEach((id, value) -> assertThat(value != null).as(id).isEqualTo(id.equals("old")));
            }
        }
    }

    @Test
    void communitiesAreNumberedAmongThoseWhoAreShown() {
        // forty of the living are the largest community of all, and have no number
        for (int i = 0; i < 40; i++) {
            network.living("p" + i, null);
            for (int j = 0; j < i; j++) {
                network.tie("p" + i, WORKED_WITH, "p" + j);
            }
        }
        for (String id : List.of("a", "b", "c", "x", "y")) {
            network.historical(id, null);
        }
        network.tie("a", WORKED_WITH, "b").tie("b", WORKED_WITH, "c").tie("c", WORKED_WITH, "a");
        network.tie("x", WORKED_WITH, "y");

        Map<String, @Nullable Number> column = column(draw(Gates.PUBLIC, Set.of(WORKED_WITH), "leiden"), "leiden");

        assertThat(column)
                .containsEntry("a", 0)
                .containsEntry("b", 0)
                .containsEntry("c", 0)
                .containsEntry("x", 1)
                .containsEntry("y", 1);
    }

    @Test
    void whatIsNoMeasureOfPeopleIsRefusedAsInRankings() {
        network.historical("a", null).historical("b", null).tie("a", WORKED_WITH, "b");

        for (String measure : List.of("charisma", "greedy-reach")) {
            assertThatThrownBy(() -> draw(Gates.PUBLIC, Set.of(), measure)).isInstanceOf(InquiryException.class);
        }
    }
}

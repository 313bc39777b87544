package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.disclosure.Gates.graph;
import static io.shicheng.graph.tie.TieKind.CREDITED_ON;
import static io.shicheng.graph.tie.TieKind.FOUNDED;
import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.disclosure.label.Label;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test tries to get more out of a graph than the viewer may know. */
class GraphDisclosureTests {
    private static final List<Viewer> EVERYBODY = List.of(PUBLIC, RESEARCHER, STAFF, STEWARD);

    @TempDir
    Path folder;

    private final Network network = new Network();

    private DisclosedGraph draw(Viewer viewer) {
        return graph(Gates.of(network, folder), viewer);
    }

    /** Crews of living people in two towns, some with a leader, and ties across. */
    private void crews(long seed, int people) {
        SplittableRandom random = new SplittableRandom(seed);
        network.cluster("north").cluster("south");
        for (int i = 0; i < people; i++) {
            network.living("p" + i, i % 3 == 0 ? "north" : "south");
        }
        for (int i = 0; i < people; i += 6) {
            for (int a = i; a < Math.min(people, i + 6); a++) {
                for (int b = a + 1; b < Math.min(people, i + 6); b++) {
                    if (random.nextInt(3) > 0) {
                        network.tie("p" + a, WORKED_WITH, "p" + b, "crew list " + i);
                    }
                }
            }
        }
        for (int i = 0; i < people / 8; i++) {
            network.tie(
                    "p" + random.nextInt(people), MASTER_OF, "p" + (people - 1 - random.nextInt(people / 2)), "s" + i);
        }
    }

    @Test
    void aHistoricalGraphIsExactlyThePeopleAndTiesOfTheStore() {
        network.cluster("town")
                .historical("a", "town")
                .historical("b", null)
                .historical("c", null)
                .studio("s", "Studio of a")
                .work("w", "A film");
        network.tie("a", MASTER_OF, "b", "p. 1")
                .tie("a", MASTER_OF, "b", "p. 2")
                .tie("c", WORKED_WITH, "a", "p. 3")
                .tie("a", FOUNDED, "s")
                .tie("b", CREDITED_ON, "w");

        for (Viewer viewer : EVERYBODY) {
            DisclosedGraph drawn = draw(viewer);
            assertThat(drawn.nodes()).extracting(Node::id).containsExactly("a", "b", "c", "studio:s", "work:w");
            assertThat(drawn.nodes())
                    .extracting(Node::kind)
                    .containsExactly("person", "person", "person", "studio", "work");
            assertThat(drawn.nodes().getFirst().historical()).isTrue();
            assertThat(drawn.nodes().getFirst().clusterId()).isEqualTo("town");
            assertThat(drawn.edges()).hasSize(5);
            assertThat(drawn.edges().get(0)).isEqualTo(Edge.undated(0, 1, "master_of", true, 1, "p. 1"));
            assertThat(drawn.edges().get(1)).isEqualTo(Edge.undated(0, 1, "master_of", true, 1, "p. 2"));
            assertThat(drawn.edges()).contains(Edge.undated(0, 2, "worked_with", false, 1, "p. 3"));
            assertThat(drawn.directed()).isTrue();
            assertThat(drawn.k()).isZero();
            assertThat(drawn.folded()).isZero();
        }
    }

    @Test
    void onlyWhatTheChosenTiesCanLeadToIsDrawn() {
        network.historical("a", null)
                .historical("b", null)
                .studio("s", "Studio")
                .tie("a", WORKED_WITH, "b");

        DisclosedGraph drawn = graph(Gates.of(network, folder), PUBLIC, WORKED_WITH);

        assertThat(drawn.nodes()).hasSize(2);
        assertThat(drawn.directed()).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void livingPeopleAreDrawnInGroupsOfFiveOrMoreAndInNoOtherWay(long seed) {
        crews(seed, 240);

        DisclosedGraph drawn = draw(RESEARCHER);

        assertThat(drawn.nodes())
                .hasSizeBetween(24, 48)
                .allMatch(node -> node.kind().equals(DisclosedGraph.PEOPLE));
        assertThat(drawn.nodes()).extracting(Node::label).containsOnly(new Label.Folded(5));
        assertThat(drawn.nodes()).extracting(Node::clusterId).containsOnly("north", "south");
        assertThat(drawn.edges()).hasSizeGreaterThan(drawn.nodes().size());
        assertThat(drawn.folded()).isEqualTo(240);
        assertThat(drawn.k()).isEqualTo(5);
        assertThat(drawn.citation()).containsEntry("k", "5");
    }

    private static Set<Integer> contacts(DisclosedGraph drawn, int node) {
        Set<Integer> contacts = new TreeSet<>();
        for (Edge edge : drawn.edges()) {
            if (edge.from() == node) {
                contacts.add(edge.to());
            } else if (edge.to() == node) {
                contacts.add(edge.from());
            }
        }
        return contacts;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void noNameKeyDateOrSourceOfALivingPersonIsInAnyGraph(long seed) {
        crews(seed, 240);
        network.historical("old", null).tie("old", MASTER_OF, "p1");

        for (Viewer viewer : EVERYBODY) {
            DisclosedGraph drawn = draw(viewer);
            String text = drawn.toString();
            assertThat(text).doesNotContain("Name of p").doesNotContain("crew list");
            for (int i = 0; i < 240; i++) {
                assertThat(text).doesNotContain(network.key("p" + i).value());
            }
            for (Edge edge : drawn.edges()) {
                boolean named = drawn.nodes().get(edge.from()).label() instanceof Label.Named
                        && drawn.nodes().get(edge.to()).label() instanceof Label.Named;
                assertThat(named || edge.source() == null && edge.weight() == 1).isTrue();
            }
        }
    }

    @Test
    void aTieThatJoinsANameAndAPseudonymIsNotDrawn() {
        crews(1, 240);
        network.historical("old", null);
        for (int i = 0; i < 240; i += 7) {
            network.tie("old", MASTER_OF, "p" + i);
        }

        DisclosedGraph drawn = draw(RESEARCHER);

        int old = drawn.nodes().stream().map(Node::id).toList().indexOf("old");
        for (int contact : contacts(drawn, old)) {
            assertThat(drawn.nodes().get(contact).kind()).isEqualTo(DisclosedGraph.PEOPLE);
        }
    }

    @Test
    void aBridgeToPeopleOutsideIsDrawnOnlyWhereTenOfThemAreTied() {
        network.historical("few", null).historical("many", null);
        for (int i = 0; i < 30; i++) {
            network.living("p" + i, null);
        }
        for (int i = 0; i < 10; i++) {
            network.tie("many", MASTER_OF, "p" + i);
            if (i < 9) {
                network.tie("few", MASTER_OF, "p" + (10 + i));
            }
        }

        DisclosedGraph drawn = draw(STAFF);

        assertThat(drawn.nodes()).extracting(Node::id).containsExactly("few", "many", "people:");
        assertThat(drawn.edges()).containsExactly(Edge.undated(1, 2, DisclosedGraph.SEVERAL, false, 1, null));
    }

    @Test
    void staffSeeTiesByNameOnlyWhereBothEndsHaveAGround() {
        for (int i = 0; i < 20; i++) {
            network.living("p" + i, null);
        }
        network.tie("p0", WORKED_WITH, "p1").tie("p0", WORKED_WITH, "p2");
        network.consent("p0", ConsentScope.NAMED, "insurance", "association")
                .consent("p1", ConsentScope.NAMED, "insurance", "association")
                .consent("p2", ConsentScope.NAMED, "insurance", "other association")
                .consent("p3", ConsentScope.CONTACT, "insurance", "association");

        DisclosedGraph drawn = draw(STAFF);

        assertThat(drawn.nodes()).extracting(Node::id).containsExactly("p0", "p1", "people:");
        assertThat(drawn.nodes().getLast().label()).isEqualTo(new Label.Folded(10));
        assertThat(drawn.edges()).hasSize(1);
        assertThat(drawn.k()).isEqualTo(10);
    }

    @Test
    void thePublicSeesOneRoundedGroupACluster() {
        network.cluster("big").cluster("small").cluster("smaller");
        for (int i = 0; i < 27; i++) {
            network.living("b" + i, "big");
        }
        for (int i = 0; i < 6; i++) {
            network.living("s" + i, "small").living("t" + i, "smaller");
        }

        DisclosedGraph drawn = draw(PUBLIC);

        assertThat(drawn.nodes()).extracting(Node::id).containsExactly("people:", "people:big");
        assertThat(drawn.nodes()).extracting(Node::label).containsExactly(new Label.Folded(10), new Label.Folded(20));
        assertThat(drawn.folded()).isEqualTo(30);
    }

    @Test
    void aHandfulOfLivingPeopleIsNotDrawnAtAll() {
        for (int i = 0; i < 4; i++) {
            network.living("p" + i, null).historical("h" + i, null).tie("h" + i, MASTER_OF, "p" + i);
        }

        for (Viewer viewer : EVERYBODY) {
            DisclosedGraph drawn = draw(viewer);
            assertThat(drawn.nodes()).hasSize(4).allMatch(Node::historical);
            assertThat(drawn.edges()).isEmpty();
            assertThat(drawn.folded()).isZero();
        }
    }

    @Test
    void aWorkJoinsTheGroupsOfItsPeopleAndDoesNotSayWhich() {
        for (int w = 0; w < 12; w++) {
            network.work("w" + w, "Film " + w);
            for (int i = 0; i < 7; i++) {
                String id = "p" + (w + i) % 20;
                if (w == 0 || i == 6) {
                    network.living(id, null);
                }
                network.tie(id, CREDITED_ON, "w" + w, "p. " + w + i);
            }
        }
        network.living("p18", null).living("p19", null);

        DisclosedGraph drawn = draw(RESEARCHER);

        assertThat(drawn.edges()).isNotEmpty().allSatisfy(edge -> {
            assertThat(edge.kind()).isEqualTo(DisclosedGraph.PROJECTED);
            assertThat(drawn.nodes().get(edge.from()).kind()).isEqualTo(DisclosedGraph.PEOPLE);
            assertThat(drawn.nodes().get(edge.to()).kind()).isEqualTo(DisclosedGraph.PEOPLE);
        });
    }

    @Test
    void idsDoNotDependOnWhatElseIsInTheStore() {
        network.historical("1", null)
                .historical("2", null)
                .studio("1", "Studio One")
                .work("1", "Film One");

        assertThat(draw(PUBLIC).nodes()).extracting(Node::id).containsExactly("1", "2", "studio:1", "work:1");
    }

    @Test
    void aClusterIsDrawnWithItsOwnPeopleOnly() {
        network.cluster("here").cluster("there");
        network.historical("a", "here").historical("b", "here").historical("c", "there");
        network.tie("a", WORKED_WITH, "b").tie("a", WORKED_WITH, "c");

        DisclosedGraph drawn = Gates.of(network, folder)
                .graph(PUBLIC, new Disclosure.GraphQuestion(Set.of(), "here", null), RunControl.NONE);

        assertThat(drawn.nodes()).extracting(Node::id).containsExactly("a", "b");
        assertThat(drawn.edges()).hasSize(1);
        assertThat(drawn.citation()).containsEntry("cluster", "here");
    }

    @Test
    void theSameStoreGivesTheSameGraph() {
        crews(5, 240);

        assertThat(draw(RESEARCHER)).isEqualTo(draw(RESEARCHER));
    }
}

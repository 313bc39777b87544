package io.shicheng.disclosure.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MapTiesTests {
    private static final int NODES = 60;

    /** Everybody shares something with everybody; a chain of other ties runs through them. */
    private static MapTies dense() {
        List<Edge> edges = new ArrayList<>();
        for (int one = 0; one < NODES; one++) {
            for (int other = one + 1; other < NODES; other++) {
                edges.add(Edge.undated(one, other, DisclosedGraph.PROJECTED, false, 1, null));
            }
        }
        for (int one = 1; one < NODES; one++) {
            edges.add(Edge.undated(one - 1, one, "leads", true, 1, null));
        }
        return new MapTies(edges, List.of("leads", DisclosedGraph.PROJECTED));
    }

    @Test
    void thinsNothingButWhatIsProjectedAndKeepsOneOfEachNode() {
        MapTies all = dense();
        MapTies thinned = all.thinned(500, NODES, RunControl.NONE);
        assertThat(thinned.edges()).hasSizeLessThanOrEqualTo(500).hasSizeGreaterThan(NODES);
        assertThat(thinned.edges().stream().filter(edge -> edge.kind().equals("leads")))
                .hasSize(NODES - 1);
        assertThat(thinned.edges().stream()
                        .filter(edge -> edge.kind().equals(DisclosedGraph.PROJECTED))
                        .flatMap(edge -> List.of(edge.from(), edge.to()).stream())
                        .distinct())
                .hasSize(NODES);
        assertThat(all.edges()).containsSubsequence(thinned.edges());
        assertThat(all.thinned(500, NODES, RunControl.NONE)).isEqualTo(thinned);
    }

    @Test
    void leavesWhatIsNotTooMuchAsItIs() {
        MapTies all = dense();
        assertThat(all.thinned(all.edges().size(), NODES, RunControl.NONE)).isSameAs(all);
    }

    /** Ties of people as much as others: no more than are wanted, one of each node, and several of two nodes together. */
    @Test
    void thinsOtherTiesWhereTheseAloneAreTooMany() {
        List<Edge> edges = new ArrayList<>();
        for (int one = 0; one < NODES; one++) {
            for (int other = one + 1; other < NODES; other++) {
                edges.add(Edge.undated(one, other, "leads", true, 1, null));
                if ((one + other) % 3 == 0) {
                    edges.add(Edge.undated(other, one, "worked_with", false, 1, null));
                }
            }
            edges.add(Edge.undated(one, one, "leads", true, 1, null));
        }
        MapTies all = new MapTies(edges, List.of("leads", "worked_with"));
        MapTies thinned = all.thinned(900, NODES, RunControl.NONE);
        assertThat(thinned.edges()).hasSizeBetween(400, 900);
        assertThat(all.edges()).containsSubsequence(thinned.edges());
        assertThat(thinned.edges().stream()
                        .filter(edge -> edge.from() != edge.to())
                        .flatMap(edge -> List.of(edge.from(), edge.to()).stream())
                        .distinct())
                .hasSize(NODES);
        assertThat(pairs(thinned, "leads")).containsAll(pairs(thinned, "worked_with"));
        assertThat(all.thinned(900, NODES, RunControl.NONE)).isEqualTo(thinned);
    }

    private static Set<List<Integer>> pairs(MapTies ties, String kind) {
        return ties.edges().stream()
                .filter(edge -> edge.kind().equals(kind))
                .map(edge -> List.of(Math.min(edge.from(), edge.to()), Math.max(edge.from(), edge.to())))
                .collect(Collectors.toSet());
    }

    @Test
    void keepsOneOfEachNodeHoweverFewAreWanted() {
        assertThat(dense().thinned(10, NODES, RunControl.NONE).edges().stream()
                        .flatMap(edge -> List.of(edge.from(), edge.to()).stream())
                        .distinct())
                .hasSize(NODES);
    }
}

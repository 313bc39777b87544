package io.shicheng.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalSparsificationTests {
    private static CsrGraph graph(int n, List<int[]> edges) {
        CsrBuilder builder = new CsrBuilder(n, false, false);
        edges.forEach(edge -> builder.add(edge[0], edge[1], 1));
        return builder.build();
    }

    /** Two complete graphs of ten vertices, and one edge between them. */
    private static CsrGraph cliques() {
        List<int[]> edges = new ArrayList<>();
        for (int first : List.of(0, 10)) {
            for (int u = first; u < first + 10; u++) {
                for (int v = u + 1; v < first + 10; v++) {
                    edges.add(new int[] {u, v});
                }
            }
        }
        edges.add(new int[] {9, 10});
        return graph(20, edges);
    }

    private static CsrGraph random(int n, int m, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> edges = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            int u = random.nextInt(n);
            int v = random.nextInt(1 + random.nextInt(n));
            if (u != v) {
                edges.add(new int[] {u, v});
            }
        }
        return graph(n, edges);
    }

    private static Set<Integer> contacts(CsrGraph graph, int v) {
        Set<Integer> contacts = new HashSet<>();
        for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
            contacts.add(graph.targets()[a]);
        }
        return contacts;
    }

    /** By sets and for each number that is kept of a vertex anew: the most exponents that there can be are tried. */
    private static Set<List<Integer>> twin(CsrGraph graph, long most) {
        Map<List<Integer>, Double> least = new HashMap<>();
        for (int v = 0; v < graph.vertexCount(); v++) {
            Set<Integer> mine = contacts(graph, v);
            List<Integer> order = new ArrayList<>(mine);
            order.sort(Comparator.comparingDouble((Integer w) -> -jaccard(mine, contacts(graph, w)))
                    .thenComparing(w -> w));
            for (int at = 0; at < order.size(); at++) {
                double exponent = at == 0 ? -1 : StrictMath.log(at) / StrictMath.log(order.size());
                least.merge(List.of(Math.min(v, order.get(at)), Math.max(v, order.get(at))), exponent, Math::min);
            }
        }
        Set<List<Integer>> kept = new HashSet<>();
        for (double e : new HashSet<>(least.values())) {
            Set<List<Integer>> with = new HashSet<>();
            least.forEach((edge, exponent) -> {
                if (exponent < e || exponent == -1) {
                    with.add(edge);
                }
            });
            boolean firstsAlone = with.stream().allMatch(edge -> least.getOrDefault(edge, 0.0) == -1);
            if ((with.size() <= most || firstsAlone) && with.size() > kept.size()) {
                kept = with;
            }
        }
        return least.size() <= most ? least.keySet() : kept;
    }

    private static double jaccard(Set<Integer> one, Set<Integer> other) {
        Set<Integer> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size() / (double) (one.size() + other.size() - both.size());
    }

    private static Set<List<Integer>> kept(CsrGraph graph, long most) {
        BitSet arcs = LocalSparsification.kept(graph, most, RunControl.NONE);
        Set<List<Integer>> edges = new HashSet<>();
        int both = 0;
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                if (arcs.get(a)) {
                    both++;
                    edges.add(List.of(Math.min(v, graph.targets()[a]), Math.max(v, graph.targets()[a])));
                }
            }
        }
        assertThat(both).as("both arcs of an edge").isEqualTo(2 * edges.size());
        return edges;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsWhatTheTwinKeeps(long seed) {
        CsrGraph graph = random(40, 200, seed);
        for (long most : List.of(0L, 20L, 45L, 80L, 130L, 1_000L)) {
            assertThat(kept(graph, most))
                    .as("of %d at most %d", graph.edgeCount(), most)
                    .isEqualTo(twin(graph, most));
        }
    }

    @Test
    void dropsWhatLeadsBetweenCommunitiesBeforeTheyFallApart() {
        Set<List<Integer>> kept = kept(cliques(), 60);
        assertThat(kept).doesNotContain(List.of(9, 10)).hasSizeBetween(18, 60);
        assertThat(Components.of(
                                graph(
                                        20,
                                        kept.stream()
                                                .map(edge -> new int[] {edge.get(0), edge.get(1)})
                                                .toList()),
                                RunControl.NONE)
                        .count())
                .isEqualTo(2);
    }

    @Test
    void keepsAllOfWhatIsSmallEnoughAndAnEdgeOfEachVertexOfWhatIsNot() {
        CsrGraph star = graph(
                6, List.of(new int[] {0, 1}, new int[] {0, 2}, new int[] {0, 3}, new int[] {0, 4}, new int[] {0, 5}));
        assertThat(kept(star, 5)).hasSize(5);
        assertThat(kept(star, 0)).as("the only edge of each leaf").hasSize(5);
        assertThat(kept(graph(3, List.of()), 0)).isEmpty();
    }

    @Test
    void refusesDirectionsAndStopsWhenAsked() {
        CsrGraph directed = new CsrBuilder(2, true, false).build();
        assertThatThrownBy(() -> LocalSparsification.kept(directed, 1, RunControl.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        RunControl stopped = new RunControl() {
            @Override
            public void phase(String name, long totalWork) {}

            @Override
            public void advance(long work) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> LocalSparsification.kept(random(500, 20_000, 1), 10, stopped))
                .isInstanceOf(CancellationException.class);
    }
}

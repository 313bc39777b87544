package io.shicheng.layout.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TidyTreeTests {
    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** A forest, and layers that pass some now and then. */
    private record Drawn(Forest forest, int[] layers, float[] across) {
        static Drawn random(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 1 + random.nextInt(120);
            int[] parents = new int[n];
            int[] layers = new int[n];
            for (int v = 0; v < n; v++) {
                int reach = seed % 3 == 0 ? v : Math.min(v, 6);
                parents[v] = v == 0 || random.nextInt(20) == 0 ? Forest.NONE : v - 1 - random.nextInt(reach);
                int above = parents[v] == Forest.NONE ? 0 : layers[parents[v]] + 1;
                layers[v] = above + (seed % 2 == 0 ? 0 : random.nextInt(3));
            }
            return of(parents, layers);
        }

        static Drawn of(int[] parents, int[] layers) {
            Forest forest =
                    Forest.of(parents, IntStream.range(0, parents.length).toArray());
            return new Drawn(forest, layers, TidyTree.of(forest, layers));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isAsPushingWholeSubtreesTogether(long seed) {
        Drawn drawn = Drawn.random(seed);
        double[] slow = new SlowTree(drawn.forest, drawn.layers).across();
        for (int v = 0; v < slow.length; v++) {
            assertThat((double) drawn.across[v]).isCloseTo(slow[v], within(1e-4));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyStandsTooCloseAndParentsStandInTheMiddle(long seed) {
        Drawn drawn = Drawn.random(seed);
        Forest forest = drawn.forest;
        for (int v = 0; v < forest.size(); v++) {
            for (int u = 0; u < v; u++) {
                if (drawn.layers[u] == drawn.layers[v]) {
                    assertThat(Math.abs(drawn.across[u] - drawn.across[v])).isGreaterThan(1 - 1e-4f);
                }
            }
            int count = forest.childCount(v);
            if (count > 0) {
                float middle = (drawn.across[forest.child(v, 0)] + drawn.across[forest.child(v, count - 1)]) / 2;
                assertThat(drawn.across[v]).isCloseTo(middle, within(1e-3f));
            }
        }
    }

    /** If ties run down at the parent's side of the layer below, then straight on. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noTieCrossesAnother(long seed) {
        Drawn drawn = Drawn.random(seed);
        Forest forest = drawn.forest;
        for (int v = 0; v < forest.size(); v++) {
            for (int u = 0; u < v; u++) {
                int p = forest.parent(u);
                int q = forest.parent(v);
                if (p >= 0 && q >= 0 && p != q && drawn.layers[p] == drawn.layers[q]) {
                    assertThat((drawn.across[p] < drawn.across[q]) == (drawn.across[u] < drawn.across[v]))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aSymmetricTreeIsDrawnSymmetrically() {
        int n = 31;
        int[] parents = IntStream.range(0, n)
                .map(v -> v == 0 ? Forest.NONE : (v - 1) / 2)
                .toArray();
        int[] layers = IntStream.range(0, n)
                .map(v -> 31 - Integer.numberOfLeadingZeros(v + 1))
                .toArray();
        float[] across = Drawn.of(parents, layers).across;
        for (int leaf = 15; leaf < 31; leaf++) {
            assertThat(across[leaf]).isCloseTo(leaf - 15, within(1e-5f));
        }
        assertThat(across[0]).isCloseTo(7.5f, within(1e-5f));
    }

    /** Between two wide subtrees, leaves spread evenly instead of clinging to one. */
    @Test
    void whatStandsBetweenTwoWideSubtreesStandsInTheMiddle() {
        int[] layers = {0, 1, 1, 1, 2, 2, 2, 2, 2, 2};
        Forest forest = Forest.asGiven(
                new int[] {-1, 0, 0, 0, 1, 1, 1, 3, 3, 3},
                IntStream.range(0, 10).toArray());
        float[] across = TidyTree.of(forest, layers);
        assertThat(across[2]).isCloseTo((across[1] + across[3]) / 2, within(1e-5f));
    }

    @Test
    void aChainOfAHundredThousandNeedsNoRecursion() {
        int n = 100_000;
        int[] parents = IntStream.range(0, n).map(v -> v - 1).toArray();
        float[] across = TidyTree.of(
                Forest.of(parents, IntStream.range(0, n).toArray()),
                IntStream.range(0, n).toArray());
        assertThat(across).containsOnly(0);
    }

    /** Subtrees as maps from layers to how far they reach, moved as a whole. */
    private static final class SlowTree {
        private final Forest forest;
        private final int[] layers;

        SlowTree(Forest forest, int[] layers) {
            this.forest = forest;
            this.layers = layers;
        }

        double[] across() {
            int n = forest.size();
            double[] left = new double[n];
            double[] right = new double[n];
            int top = IntStream.of(layers).min().orElseThrow() - 1;
            place(n, top, false, left);
            place(n, top, true, right);
            double[] across = new double[n];
            double least = Double.POSITIVE_INFINITY;
            for (int v = 0; v < n; v++) {
                across[v] = (left[v] - right[v]) / 2;
                least = Math.min(least, across[v]);
            }
            for (int v = 0; v < n; v++) {
                across[v] -= least;
            }
            return across;
        }

        /** Places all below a vertex that stands at 0; how far they reach. */
        private TreeMap<Integer, double[]> place(int vertex, int layer, boolean mirrored, double[] across) {
            TreeMap<Integer, double[]> all = new TreeMap<>();
            int count = forest.childCount(vertex);
            double last = 0;
            for (int i = 0; i < count; i++) {
                int child = forest.child(vertex, mirrored ? count - 1 - i : i);
                TreeMap<Integer, double[]> own = place(child, layers[child], mirrored, across);
                for (int l = layer + 1; l <= layers[child]; l++) {
                    own.put(l, new double[] {0, 0});
                }
                double distance = i == 0 ? 0 : 1;
                for (Map.Entry<Integer, double[]> reach : own.entrySet()) {
                    double[] before = all.get(reach.getKey());
                    if (before != null) {
                        distance = Math.max(distance, before[1] - reach.getValue()[0] + 1);
                    }
                }
                move(child, distance, across);
                last = distance;
                double by = distance;
                own.forEach((l, reach) -> {
                    double to = reach[1] + by;
                    all.merge(l, new double[] {reach[0] + by, to}, (before, _) -> new double[] {before[0], to});
                });
            }
            double middle = last / 2;
            for (int i = 0; i < count; i++) {
                move(forest.child(vertex, i), -middle, across);
            }
            all.values().forEach(reach -> {
                reach[0] -= middle;
                reach[1] -= middle;
            });
            return all;
        }

        private void move(int vertex, double by, double[] across) {
            across[vertex] += by;
            for (int i = 0; i < forest.childCount(vertex); i++) {
                move(forest.child(vertex, i), by, across);
            }
        }
    }
}

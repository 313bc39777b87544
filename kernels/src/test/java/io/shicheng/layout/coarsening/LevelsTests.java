package io.shicheng.layout.coarsening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsTests {
    private static LevelGraph largestPart(CsrGraph graph, boolean weighted) {
        return Parts.of(graph, weighted, RunControl.NONE).graph(0);
    }

    private static CsrGraph random(long seed, int n, int ties) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrBuilder builder = new CsrBuilder(n, false, true);
        for (int v = 1; v < n; v++) {
            builder.add(v, random.nextInt(random.nextInt(v) + 1), 1 + random.nextInt(5));
        }
        for (int i = 0; i < ties; i++) {
            builder.add(random.nextInt(n), random.nextInt(n), 1 + random.nextInt(5));
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void eachLevelHoldsAllMassAndAllStrengthOfTheOneBelow(long seed) {
        Levels levels = Levels.of(largestPart(random(seed, 1500, 500 * (int) seed), true), RunControl.NONE);
        assertThat(levels.count()).isGreaterThan(2);
        for (int level = 0; level + 1 < levels.count(); level++) {
            isTheGraphOfTheClusters(levels.graph(level), levels.clusters(level), levels.graph(level + 1));
        }
    }

    /** As a map of sums would have it. */
    private static void isTheGraphOfTheClusters(LevelGraph fine, int[] clusters, LevelGraph coarse) {
        int[] sizes = new int[coarse.size()];
        double[] masses = new double[coarse.size()];
        Map<Long, Double> strengths = new HashMap<>();
        for (int v = 0; v < fine.size(); v++) {
            sizes[clusters[v]]++;
            masses[clusters[v]] += fine.masses()[v];
            for (int a = fine.offsets()[v]; a < fine.offsets()[v + 1]; a++) {
                int other = clusters[fine.targets()[a]];
                if (other != clusters[v]) {
                    strengths.merge((long) clusters[v] << 32 | other, (double) fine.weights()[a], Double::sum);
                }
            }
        }
        for (int c = 0; c < coarse.size(); c++) {
            assertThat(sizes[c]).isBetween(1, Clustering.LARGEST);
            assertThat((double) coarse.masses()[c]).isCloseTo(masses[c], within(1e-3 * masses[c]));
            for (int a = coarse.offsets()[c]; a < coarse.offsets()[c + 1]; a++) {
                double expected = strengths.getOrDefault((long) c << 32 | coarse.targets()[a], 0.0);
                strengths.remove((long) c << 32 | coarse.targets()[a]);
                assertThat((double) coarse.weights()[a]).isCloseTo(expected, within(1e-4 * expected));
            }
        }
        assertThat(strengths).isEmpty();
        assertThat(coarse.totalMass()).isCloseTo(fine.totalMass(), within(1e-3 * fine.totalMass()));
    }

    /** Which have no two vertices that could be paired, but hubs. */
    @ParameterizedTest
    @ValueSource(ints = {100, 1000, 10_000})
    void starsShrinkToo(int n) {
        Levels levels = Levels.of(largestPart(SeededGraphs.star(n), false), RunControl.NONE);
        assertThat(levels.graph(levels.count() - 1).size()).isLessThanOrEqualTo(60);
    }

    @Test
    void pathsShrinkByMoreThanTwoALevel() {
        Levels levels = Levels.of(largestPart(SeededGraphs.path(100_000, false), false), RunControl.NONE);
        for (int level = 0; level + 1 < levels.count(); level++) {
            assertThat(levels.graph(level).size())
                    .isGreaterThan(2 * levels.graph(level + 1).size() - 2);
        }
    }

    @Test
    void twoMastersPupilsAreNotMixed() {
        CsrBuilder builder = new CsrBuilder(202, false, false);
        builder.add(0, 1, 1);
        for (int pupil = 2; pupil < 202; pupil++) {
            builder.add(pupil % 2, pupil, 1);
        }
        LevelGraph graph = largestPart(builder.build(), false);
        Levels levels = Levels.of(graph, RunControl.NONE);
        int[] clusters = levels.clusters(0);
        Map<Integer, Integer> masters = new HashMap<>();
        for (int pupil = 2; pupil < 202; pupil++) {
            assertThat(masters.merge(clusters[pupil], pupil % 2, (one, _) -> one))
                    .isEqualTo(pupil % 2);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1, 3, 1e300})
    void whatStrengthsAreCountedInDoesNotMatter(double unit) {
        CsrBuilder plain = new CsrBuilder(4, false, true);
        CsrBuilder scaled = new CsrBuilder(4, false, true);
        double[] strengths = {1, 2, 4};
        for (int v = 1; v < 4; v++) {
            plain.add(v - 1, v, strengths[v - 1]);
            scaled.add(v - 1, v, strengths[v - 1] * unit);
        }
        float[] expected = largestPart(plain.build(), true).weights();
        float[] found = largestPart(scaled.build(), true).weights();
        for (int a = 0; a < found.length; a++) {
            assertThat(found[a]).isCloseTo(expected[a], within(1e-5f));
        }
    }

    @Test
    void partsComeTheLargestFirstAndOfEqualOnesThatWithTheFirstVertex() {
        CsrGraph graph = SeededGraphs.of(9, false, 8, 1, 2, 3, 4, 5, 5, 6);
        Parts parts = Parts.of(graph, false, RunControl.NONE);
        assertThat(parts.count()).isEqualTo(5);
        assertThat(parts.size(0)).isEqualTo(3);
        assertThat(parts.vertex(0, 0)).isEqualTo(4);
        assertThat(parts.vertex(1, 0)).isEqualTo(1);
        assertThat(parts.vertex(1, 1)).isEqualTo(8);
        assertThat(parts.vertex(2, 0)).isEqualTo(2);
        assertThat(parts.vertex(3, 0)).isZero();
        assertThat(parts.vertex(4, 0)).isEqualTo(7);
        assertThat(parts.graph(1).masses()).containsExactly(2, 2);
    }
}

package io.shicheng.analysis.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReverseSamplerTests {
    private static final int DRAWS = 400_000;

    /** Arcs into vertex 0 alone, from vertices that each have two more sources, so that all are kept in samples. */
    private static CsrGraph funnel(double... strengths) {
        int d = strengths.length;
        CsrBuilder builder = new CsrBuilder(d + 1, true, true);
        for (int u = 1; u <= d; u++) {
            builder.add(u, 0, strengths[u - 1]);
        }
        return builder.build();
    }

    private static int drawn(ReverseSampler sampler, int number) {
        sampler.forget();
        sampler.draw(number);
        return sampler.size();
    }

    /** How often each set of sources passed news to vertex 0, of the samples that began there. */
    private static Map<String, Double> shares(CsrGraph graph, boolean weighted) {
        ReverseSampler sampler = new ReverseSampler(new Cascade(graph, weighted), 3, RunControl.NONE);
        Map<String, Double> counts = new TreeMap<>();
        int began = 0;
        for (int i = 0; i < DRAWS; i++) {
            int size = drawn(sampler, i);
            if (sampler.members()[0] == 0) {
                int[] sources = Arrays.copyOfRange(sampler.members(), 1, size);
                Arrays.sort(sources);
                counts.merge(Arrays.toString(sources), 1.0, Double::sum);
                began++;
            }
        }
        int all = began;
        counts.replaceAll((sources, count) -> count / all);
        return counts;
    }

    /** Each set of arcs passes with the product of their chances. */
    private static void assertIndependent(double... strengths) {
        CsrGraph graph = funnel(strengths);
        Map<String, Double> shares = shares(graph, true);
        double total = Arrays.stream(strengths).sum();
        for (int set = 0; set < 1 << strengths.length; set++) {
            double chance = 1;
            int size = 0;
            int[] sources = new int[strengths.length];
            for (int u = 0; u < strengths.length; u++) {
                boolean in = (set >> u & 1) == 1;
                chance *= in ? strengths[u] / total : 1 - strengths[u] / total;
                if (in) {
                    sources[size++] = u + 1;
                }
            }
            double error = Math.sqrt(chance * (1 - chance) / (DRAWS / (strengths.length + 1.0)));
            assertThat(shares.getOrDefault(Arrays.toString(Arrays.copyOf(sources, size)), 0.0))
                    .as("set %s of %s", set, Arrays.toString(strengths))
                    .isCloseTo(chance, within(5 * error + 1e-5));
        }
    }

    @Test
    void everySetOfArcsPassesAsOftenAsItShould() {
        assertIndependent(1, 1);
        assertIndependent(1, 1, 1);
        assertIndependent(1, 1, 1, 1, 1);
        assertIndependent(5, 1, 2);
        assertIndependent(0.1, 7, 0.5, 1);
    }

    /** 200 weak arcs and a strong one: more are expected to be drawn than kept, so each is drawn by itself. */
    @ParameterizedTest(name = "the strong one is worth {0}")
    @ValueSource(doubles = {1, 3, 100, 10_000})
    void aStrongArcAmongManyPassesInItsProportion(double strength) {
        double[] strengths = new double[201];
        Arrays.fill(strengths, 1);
        strengths[77] = strength;
        CsrGraph graph = funnel(strengths);
        ReverseSampler sampler = new ReverseSampler(new Cascade(graph, true), 3, RunControl.NONE);
        double began = 0;
        double withStrong = 0;
        double members = 0;
        for (int i = 0; i < DRAWS; i++) {
            int size = drawn(sampler, i);
            if (sampler.members()[0] == 0) {
                began++;
                members += size - 1;
                for (int m = 1; m < size; m++) {
                    withStrong += sampler.members()[m] == 78 ? 1 : 0;
                }
            }
        }
        double chance = strength / (200 + strength);
        assertThat(withStrong / began).isCloseTo(chance, within(5 * Math.sqrt(chance * (1 - chance) / began) + 1e-9));
        assertThat(members / began).as("one arc passes on average").isCloseTo(1, within(5 / Math.sqrt(began)));
    }

    @Test
    void samplesBeginAtEachVertexAsOften() {
        CsrGraph alone = SeededGraphs.of(7, false);
        ReverseSampler sampler = new ReverseSampler(new Cascade(alone, false), 9, RunControl.NONE);
        int[] began = new int[7];
        for (int i = 0; i < DRAWS; i++) {
            assertThat(drawn(sampler, i)).isOne();
            began[sampler.members()[0]]++;
        }
        for (int count : began) {
            assertThat(count / (double) DRAWS).isCloseTo(1 / 7.0, within(5 * Math.sqrt(6 / 49.0 / DRAWS)));
        }
    }

    @Test
    void membersAreDifferentAndLeavesGiveWayToTheirNeighbours() {
        CsrGraph graph = SeededGraphs.large(2, false, false);
        ReverseSampler sampler = new ReverseSampler(new Cascade(graph, false), 1, RunControl.NONE);
        for (int i = 0; i < 5000; i++) {
            int size = drawn(sampler, i);
            int[] members = Arrays.copyOf(sampler.members(), size);
            assertThat(Arrays.stream(members).distinct().count()).isEqualTo(size);
            for (int member : members) {
                boolean leaf = graph.outDegree(member) == 1;
                int neighbour = leaf ? graph.targets()[graph.offsets()[member]] : -1;
                assertThat(leaf && graph.outDegree(neighbour) > 1).isFalse();
            }
        }
    }
}

package io.shicheng.analysis.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("thorough")
class GreedyCoverTests {
    private static final int SAMPLES = 4 * ReverseSets.CHUNK;

    private static ReverseSets sets(CsrGraph graph, long most, int wanted, int threads) {
        ReverseSets sets = new ReverseSets(new Cascade(graph, false), 4, most);
        sets.drawUpTo(wanted, threads, RunControl.NONE);
        return sets;
    }

    private static Set<Integer> sample(ReverseSets sets, int sample) {
        int[] chunk = sets.chunk(sample / ReverseSets.CHUNK);
        int place = sample % ReverseSets.CHUNK;
        Set<Integer> members = new TreeSet<>();
        for (int i = place == 0 ? ReverseSets.CHUNK : chunk[place - 1]; i < chunk[place]; i++) {
            members.add(chunk[i]);
        }
        return members;
    }

    private static int holding(ReverseSets sets, Set<Integer> vertices) {
        int held = 0;
        for (int s = 0; s < SAMPLES; s++) {
            held += sample(sets, s).stream().anyMatch(vertices::contains) ? 1 : 0;
        }
        return held;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("io.shicheng.analysis.SeededGraphs#seeds")
    void picksWhatIsInMostSamplesAndBoundsEveryPair(long seed) {
        CsrGraph graph = SeededGraphs.random(seed, seed % 2 == 0, false);
        int n = graph.vertexCount();
        ReverseSets sets = sets(graph, Integer.MAX_VALUE, SAMPLES, 1);
        int k = Math.min(4, n);
        GreedyCover cover = new GreedyCover(sets, SAMPLES, n, RunControl.NONE);
        int[] picks = cover.pick(k);
        Set<Integer> picked = new HashSet<>();
        for (int pick : picks) {
            int best = -1;
            int most = -1;
            for (int v = 0; v < n; v++) {
                Set<Integer> more = new HashSet<>(picked);
                if (more.add(v) && holding(sets, more) > most) {
                    most = holding(sets, more);
                    best = v;
                }
            }
            assertThat(pick).isEqualTo(best);
            picked.add(pick);
        }
        assertThat(cover.held()).isEqualTo(holding(sets, picked));
        assertThat(cover.bound()).isBetween(cover.held(), (long) SAMPLES);
        for (int u = 0; u < n && k >= 2; u++) {
            for (int v = 0; v < u; v++) {
                assertThat(cover.bound()).isGreaterThanOrEqualTo(holding(sets, Set.of(u, v)));
            }
        }
    }

    @Test
    void samplesDoNotDependOnThreadsNorOnTheStepsInWhichTheyAreDrawn() {
        CsrGraph graph = SeededGraphs.large(3, false, false);
        ReverseSets one = sets(graph, Integer.MAX_VALUE, 64 * 40, 1);
        for (int threads : new int[] {2, 8}) {
            ReverseSets many = sets(graph, Integer.MAX_VALUE, 64 * 8, threads);
            many.drawUpTo(64 * 40, threads, RunControl.NONE);
            assertThat(many.entries()).isEqualTo(one.entries());
            for (int c = 0; c < 40; c++) {
                assertThat(many.chunk(c)).isEqualTo(one.chunk(c));
            }
        }
    }

    @Test
    void keepsNoMoreMembersThanItMayWithAnyNumberOfThreads() {
        CsrGraph graph = SeededGraphs.large(3, false, false);
        for (long most : new long[] {1, 5000, 12_345}) {
            ReverseSets one = sets(graph, most, 64 * 400, 1);
            assertThat(one.count()).isBetween(ReverseSets.CHUNK, 64 * 399);
            for (int threads : new int[] {2, 8}) {
                ReverseSets many = sets(graph, most, 64 * 400, threads);
                assertThat(many.count()).isEqualTo(one.count());
                assertThat(many.entries()).isEqualTo(one.entries());
            }
        }
    }

    @Test
    void leavesOutAChunkOnlyForThoseBeforeIt() {
        ReverseSets.Allowance allowance = new ReverseSets.Allowance(10, 100);
        allowance.took(1, 60);
        allowance.took(3, 60);
        assertThat(allowance.reaches(0)).as("no chunk is before it").isTrue();
        assertThat(allowance.reaches(2)).as("60 are before it").isTrue();
        assertThat(allowance.reaches(4)).as("120 are before it").isFalse();
        assertThat(allowance.reaches(9)).as("it is after one left out").isFalse();
        allowance.took(2, -1);
        assertThat(allowance.reaches(2)).as("it is too many alone").isFalse();
        assertThat(allowance.reaches(0)).as("it is before all left out").isTrue();
    }
}

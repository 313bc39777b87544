package io.shicheng.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoModeCoresTests {
    private static CsrGraph graph(int members, int organisations, int[][] ties) {
        CsrBuilder builder = new CsrBuilder(members + organisations, false, false);
        for (int[] tie : ties) {
            builder.add(tie[0], members + tie[1], 1);
        }
        return builder.build();
    }

    private static int[] cores(CsrGraph graph, int members, int p) {
        return TwoModeCores.of(graph, members, p, RunControl.NONE);
    }

    /** For each q from the start: takes away whoever has too few, until nobody has. */
    private static int[] twin(CsrGraph graph, int members, int p) {
        int n = graph.vertexCount();
        int[] cores = new int[n - members];
        for (int q = 1; q <= members; q++) {
            boolean[] in = new boolean[n];
            Arrays.fill(in, true);
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int v = 0; v < n; v++) {
                    int left = 0;
                    for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                        left += in[graph.targets()[a]] ? 1 : 0;
                    }
                    if (in[v] && left < (v < members ? p : q)) {
                        in[v] = false;
                        changed = true;
                    }
                }
            }
            for (int v = members; v < n; v++) {
                cores[v - members] = in[v] ? q : cores[v - members];
            }
        }
        return cores;
    }

    /** Three members of the same two organisations; a third organisation shares one member, a fourth nobody. */
    @Test
    void membersCountWhoTieAnOrganisationToOthers() {
        CsrGraph graph = graph(
                5, 4, new int[][] {{0, 0}, {1, 0}, {2, 0}, {0, 1}, {1, 1}, {2, 1}, {2, 2}, {3, 2}, {3, 3}, {4, 3}});

        assertThat(cores(graph, 5, 2)).containsExactly(3, 3, 1, 1);
        assertThat(cores(graph, 5, 1)).containsExactly(3, 3, 2, 2);
        assertThat(cores(graph, 5, 3)).containsExactly(1, 1, 1, 0);
        assertThat(cores(graph, 5, 4)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void ofACompleteNetworkAllMembersCountUntilPIsMoreThanThereAreOrganisations() {
        CsrBuilder builder = new CsrBuilder(7, false, false);
        for (int member = 0; member < 4; member++) {
            for (int organisation = 4; organisation < 7; organisation++) {
                builder.add(member, organisation, 1);
            }
        }
        CsrGraph graph = builder.build();

        assertThat(cores(graph, 4, 3)).containsExactly(4, 4, 4);
        assertThat(cores(graph, 4, 4)).containsExactly(0, 0, 0);
        assertThat(cores(graph(2, 0, new int[0][]), 2, 2)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void theSameAsByTakingAwayAnewForEachQ(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int members = 1 + random.nextInt(40);
        int organisations = 1 + random.nextInt(25);
        int[][] ties = new int[random.nextInt(members * organisations)][];
        Arrays.setAll(ties, _ -> new int[] {random.nextInt(members), random.nextInt(organisations)});
        CsrGraph graph = graph(members, organisations, ties);

        for (int p = 1; p <= 4; p++) {
            assertThat(cores(graph, members, p)).as("p = " + p).isEqualTo(twin(graph, members, p));
        }
    }

    @Test
    void aPOfNoneIsRefused() {
        assertThatThrownBy(() -> cores(graph(1, 1, new int[][] {{0, 0}}), 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe p = 2?");
    }
}

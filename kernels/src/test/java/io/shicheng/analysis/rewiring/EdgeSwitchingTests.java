package io.shicheng.analysis.rewiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EdgeSwitchingTests {
    private static int[] out(CsrGraph graph) {
        int[] degrees = new int[graph.vertexCount()];
        Arrays.setAll(degrees, v -> graph.offsets()[v + 1] - graph.offsets()[v]);
        return degrees;
    }

    private static CsrGraph random(int seed, boolean directed) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrBuilder builder = new CsrBuilder(40, directed, false);
        for (int i = 0; i < 90; i++) {
            builder.add(random.nextInt(40), random.nextInt(40), 1);
        }
        return builder.build();
    }

    @Test
    void everybodyKeepsTheirNumbersOfTies() {
        for (int seed = 0; seed < 100; seed++) {
            for (boolean directed : new boolean[] {false, true}) {
                CsrGraph graph = random(seed, directed);
                CsrGraph rewired = new EdgeSwitching(graph).rewired(seed, 3);
                assertThat(out(rewired)).isEqualTo(out(graph));
                assertThat(out(rewired.transpose())).isEqualTo(out(graph.transpose()));
                assertThat(rewired.edgeCount()).isEqualTo(graph.edgeCount());
                assertThat(new EdgeSwitching(graph).rewired(seed, 3).targets()).isEqualTo(rewired.targets());
                assertThat(rewired.targets()).isNotEqualTo(graph.targets());
            }
        }
    }

    /** Two pairs and a path: what there is with the same numbers of ties is counted by hand. */
    @Test
    void allNetworksWithTheseNumbersAreAsLikely() {
        // 0–1, 2–3 among four people with one tie each: three networks
        CsrBuilder builder = new CsrBuilder(4, false, false);
        builder.add(0, 1, 1);
        builder.add(2, 3, 1);
        EdgeSwitching switching = new EdgeSwitching(builder.build());
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int round = 0; round < 3_000; round++) {
            counts.merge(switching.rewired(1, round).targets()[0], 1, Integer::sum);
        }
        assertThat(counts.keySet()).containsExactly(1, 2, 3);
        counts.values().forEach(count -> assertThat(count / 3_000.0).isCloseTo(1 / 3.0, within(0.04)));
    }
}

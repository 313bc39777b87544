package io.shicheng.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TieThinningTests {
    private static CsrGraph ring(int vertices, boolean directed, boolean bothWays) {
        CsrBuilder builder = new CsrBuilder(vertices, directed, true);
        for (int v = 0; v < vertices; v++) {
            builder.add(v, (v + 1) % vertices, 2.5);
            if (bothWays) {
                builder.add((v + 1) % vertices, v, 2.5);
            }
        }
        return builder.build();
    }

    @Test
    void aboutOneTieInTenIsMissingAndOneInFiftyIsFalse() {
        CsrGraph thinned = TieThinning.thin(ring(20_000, true, false), 7);

        // 18,000, of which three standard deviations are 127, and one in 49 of these more
        assertThat(thinned.edgeCount()).isBetween(18_230L, 18_510L);
        long ofTheRing = IntStream.range(0, 20_000)
                .filter(v -> Arrays.binarySearch(
                                thinned.targets(), thinned.offsets()[v], thinned.offsets()[v + 1], (v + 1) % 20_000)
                        >= 0)
                .count();
        assertThat(ofTheRing).isBetween(17_870L, 18_130L);
    }

    @Test
    void keepsStrengthsAndDropsWholeEdgesOfAnUndirectedGraph() {
        CsrGraph thinned = TieThinning.thin(ring(1_000, false, false), 7);

        assertThat(thinned.directed()).isFalse();
        assertThat(thinned.arcCount() % 2).isZero();
        assertThat(thinned.edgeCount()).isBetween(885L, 950L);
        assertThat(thinned.weights()).containsOnly(2.5);
    }

    @Test
    void oppositeArcsStandOrFallTogether() {
        CsrGraph thinned = TieThinning.thin(ring(1_000, true, true), 7);

        CsrGraph turned = thinned.transpose();
        assertThat(thinned.arcCount()).isBetween(1_770, 1_900);
        assertThat(turned.targets()).isEqualTo(thinned.targets());
        assertThat(turned.offsets()).isEqualTo(thinned.offsets());
    }

    @Test
    void theSameSeedDropsTheSameTiesAndAnotherSeedOthers() {
        CsrGraph ring = ring(1_000, true, false);

        assertThat(TieThinning.thin(ring, 1).targets())
                .isEqualTo(TieThinning.thin(ring, 1).targets());
        assertThat(Arrays.equals(
                        TieThinning.thin(ring, 1).offsets(),
                        TieThinning.thin(ring, 2).offsets()))
                .isFalse();
    }
}

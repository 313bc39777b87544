package io.shicheng.analysis.uncertainty;

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

    private static CsrGraph thinned(CsrGraph graph, ErrorRates rates, long seed, int round) {
        long[] names = TieThinning.names(graph.vertexCount(), String::valueOf);
        return new TieThinning(graph, names, rates, seed).replicate(round);
    }

    private static long ofTheRing(CsrGraph graph) {
        int n = graph.vertexCount();
        return IntStream.range(0, n).filter(v -> graph.arc(v, (v + 1) % n) >= 0).count();
    }

    @Test
    void aboutOneTieInTenIsMissingAndOneInFiftyIsFalse() {
        CsrGraph thinned = thinned(ring(20_000, true, false), ErrorRates.USUAL, 7, 0);

        // 18,000, of which three standard deviations are 127, and one in 49 of these more
        assertThat(thinned.edgeCount()).isBetween(18_230L, 18_510L);
        assertThat(ofTheRing(thinned)).isBetween(17_870L, 18_130L);
    }

    @Test
    void otherRatesAreKeptToAsWell() {
        CsrGraph fewer = thinned(ring(20_000, true, false), new ErrorRates(0.3, 0), 7, 0);
        CsrGraph more = thinned(ring(20_000, true, false), new ErrorRates(0, 0.2), 7, 0);

        assertThat(fewer.edgeCount()).isBetween(13_800L, 14_200L).isEqualTo(ofTheRing(fewer));
        assertThat(ofTheRing(more)).isEqualTo(20_000);
        assertThat(more.edgeCount()).isBetween(24_700L, 25_300L);
    }

    @Test
    void keepsStrengthsAndDropsWholeEdgesOfAnUndirectedGraph() {
        CsrGraph thinned = thinned(ring(1_000, false, false), ErrorRates.USUAL, 7, 0);

        assertThat(thinned.directed()).isFalse();
        assertThat(thinned.arcCount() % 2).isZero();
        assertThat(thinned.edgeCount()).isBetween(885L, 950L);
        assertThat(thinned.weights()).containsOnly(2.5);
    }

    @Test
    void oppositeArcsStandOrFallTogether() {
        CsrGraph thinned = thinned(ring(1_000, true, true), ErrorRates.USUAL, 7, 0);

        CsrGraph turned = thinned.transpose();
        assertThat(thinned.arcCount()).isBetween(1_770, 1_900);
        assertThat(turned.targets()).isEqualTo(thinned.targets());
        assertThat(turned.offsets()).isEqualTo(thinned.offsets());
    }

    @Test
    void theSameSeedAndRoundDropTheSameTiesAndOthersOthers() {
        CsrGraph ring = ring(1_000, true, false);
        CsrGraph one = thinned(ring, ErrorRates.USUAL, 1, 0);

        assertThat(thinned(ring, ErrorRates.USUAL, 1, 0).targets()).isEqualTo(one.targets());
        assertThat(Arrays.equals(thinned(ring, ErrorRates.USUAL, 2, 0).offsets(), one.offsets()))
                .isFalse();
        assertThat(Arrays.equals(thinned(ring, ErrorRates.USUAL, 1, 1).offsets(), one.offsets()))
                .isFalse();
    }

    /** Whatever else there is in the network, and wherever its ends stand in it. */
    @Test
    void aTieIsMissingFromEveryNetworkThatHasIt() {
        ErrorRates rates = new ErrorRates(0.3, 0);
        CsrGraph ring = ring(500, false, false);
        CsrBuilder builder = new CsrBuilder(700, false, true);
        for (int v = 0; v < 500; v++) {
            builder.add(699 - v, 699 - (v + 1) % 500, 1);
            builder.add(699 - v, v % 200, 1);
        }
        CsrGraph larger = builder.build();
        long[] names = TieThinning.names(700, v -> String.valueOf(699 - v));
        for (int round = 0; round < 5; round++) {
            CsrGraph one = thinned(ring, rates, 3, round);
            CsrGraph other = new TieThinning(larger, names, rates, 3).replicate(round);
            for (int v = 0; v < 500; v++) {
                int next = (v + 1) % 500;
                assertThat(other.arc(699 - v, 699 - next) >= 0)
                        .as("tie " + v + " in round " + round)
                        .isEqualTo(one.arc(v, next) >= 0);
            }
        }
    }

    /** Each at its own rate; one that is as likely false as not has one false beside it, and one at 0.9 nine. */
    @Test
    void tiesThatAreLessSureHaveMoreFalseOnesBesideThem() {
        CsrGraph ring = ring(20_000, true, false);
        long[] names = TieThinning.names(20_000, String::valueOf);
        TieThinning thinning = new TieThinning(ring, names, new ErrorRates(0, 0.02), 7);
        double[] alike = new double[ring.arcCount()];
        Arrays.fill(alike, 0.02);
        assertThat(thinning.doubting(alike).replicate(0).targets())
                .as("the same bits as of one rate")
                .isEqualTo(thinning.replicate(0).targets());
        Arrays.fill(alike, 0.5);
        assertThat(thinning.doubting(alike).replicate(0).edgeCount()).isBetween(39_950L, 40_000L);
        double[] some = new double[ring.arcCount()];
        Arrays.fill(some, 0, 1_000, 0.9);
        assertThat(thinning.doubting(some).replicate(0).edgeCount()).isBetween(28_900L, 29_000L);
    }
}

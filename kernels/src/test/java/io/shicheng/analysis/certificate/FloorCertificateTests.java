package io.shicheng.analysis.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.certificate.CoverageCertificate.Claim;
import io.shicheng.analysis.certificate.FloorCertificate.Groups;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloorCertificateTests {
    private static final int[] NOBODY = {};
    private static final int ONE = CoverageCertificate.UNIT;

    /** A star of four, of one group, beside a pair, of another. */
    private static CsrGraph starAndPair() {
        CsrBuilder builder = new CsrBuilder(6, false, false);
        builder.add(0, 1, 1);
        builder.add(0, 2, 1);
        builder.add(0, 3, 1);
        builder.add(4, 5, 1);
        return builder.build();
    }

    private static FloorCertificate of(int[] chosen, int[] prices, int[] multipliers, @Nullable Integer floor) {
        int[] all = IntStream.range(0, 6).toArray();
        return new FloorCertificate(
                starAndPair(),
                new Claim(1, all, all, NOBODY, NOBODY, chosen, prices),
                new Groups(new int[] {0, 0, 0, 0, 1, 1}, multipliers, floor));
    }

    /** One contact who reaches half of the pair reaches two; with a multiplier of two for the pair that is proven. */
    @Test
    void aMultiplierProvesWhatAFloorCosts() {
        int[] prices = {ONE, ONE, ONE, ONE, 3 * ONE, 3 * ONE};

        FloorCertificate of = of(new int[] {4}, prices, new int[] {0, 2 * ONE}, ONE / 2);

        assertThat(of.reached()).isEqualTo(2);
        assertThat(of.met()).as("nobody of the star is reached").isFalse();
        assertThat(of.most(1)).as("6 of the pair, less what the floor needs").isEqualTo(6 - 2);
        FloorCertificate both = of(new int[] {0, 4}, prices, new int[] {0, 2 * ONE}, ONE / 2);
        assertThat(both.met()).isTrue();
        assertThat(both.least()).isEqualTo(ONE);
    }

    /** Shares of 4/4 and 0/2, or 0/4 and 2/2: with weights by the size of the groups, no one contact has half of both. */
    @Test
    void aMeanOfSharesIsNoLessThanTheLeast() {
        int[] prices = {ONE, ONE, ONE, ONE, 2 * ONE, 2 * ONE};

        FloorCertificate of = of(new int[] {0}, prices, new int[] {ONE, 2 * ONE}, null);

        assertThat(of.highest(1)).isEqualTo(ONE / 2);
        assertThat(of.highest(2)).isEqualTo(ONE);
        assertThat(of.least()).isZero();
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        int[] prices = {ONE, ONE, ONE, ONE, ONE, ONE};
        for (int[] multipliers : new int[][] {{0, -1}, {0}, {0, 1001 * ONE}}) {
            assertThatThrownBy(() -> of(new int[] {0}, prices, multipliers, ONE))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> of(new int[] {0}, prices, new int[] {0, 0}, ONE + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(new int[] {0}, prices, new int[] {ONE / 2, ONE}, null))
                .as("a price above its weight")
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever the numbers, no plan that there is passes what they prove. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noPlanPassesWhatAnyNumbersProve(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 10;
        CsrBuilder builder = new CsrBuilder(n, false, false);
        for (int e = 0; e < 12; e++) {
            builder.add(random.nextInt(n), random.nextInt(n), 1);
        }
        CsrGraph graph = builder.build();
        int[] all = IntStream.range(0, n).toArray();
        int[] groupOf = all.clone();
        for (int v = 0; v < n; v++) {
            groupOf[v] = v % 4 - 1;
        }
        int[] multipliers = random.ints(3, 0, 3 * ONE).toArray();
        int floor = random.nextInt(ONE);
        for (int plan = 1; plan < 1 << n; plan++) {
            if (Integer.bitCount(plan) == 3) {
                int chosen = plan;
                int[] contacts = IntStream.range(0, n)
                        .filter(v -> (chosen >> v & 1) == 1)
                        .toArray();
                for (Integer share : new Integer[] {floor, null}) {
                    int base = share == null ? 0 : ONE;
                    int[] prices = IntStream.range(0, n)
                            .map(v -> (base + (groupOf[v] < 0 ? 0 : multipliers[groupOf[v]])) / 2)
                            .toArray();
                    FloorCertificate of = new FloorCertificate(
                            graph,
                            new Claim(1, all, all, NOBODY, NOBODY, contacts, prices),
                            new Groups(groupOf, multipliers, share));
                    if (share == null) {
                        assertThat(of.least()).isLessThanOrEqualTo(of.highest(3));
                    } else if (of.met()) {
                        assertThat(of.reached()).isLessThanOrEqualTo(of.most(3));
                    }
                }
            }
        }
    }
}

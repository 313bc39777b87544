package io.shicheng.analysis.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.SharedNetworks;
import io.shicheng.analysis.SharedNetworks.Named;
import io.shicheng.analysis.certificate.CoverageCertificate.Claim;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageCertificateTests {
    private static final int[] NOBODY = {};

    private static int[] everybody(Named network) {
        return IntStream.range(0, network.graph().vertexCount()).toArray();
    }

    private static CoverageCertificate check(Named network, int[] fixed, int[] covered, int[] chosen, int[] prices) {
        int[] all = everybody(network);
        return new CoverageCertificate(network.graph(), new Claim(1, all, all, fixed, covered, chosen, prices));
    }

    /** A price of 1 for these and of nothing for all others. */
    private static int[] one(Named network, Collection<String> words) {
        int[] prices = new int[network.graph().vertexCount()];
        for (int vertex : network.of(words.toArray(new String[0]))) {
            prices[vertex] = CoverageCertificate.UNIT;
        }
        return prices;
    }

    @Test
    void threeFreeFamiliesProveThatTwoReachNoMoreThanEleven() {
        Named families = SharedNetworks.families();
        int[] prices = one(
                families,
                families.vertices().keySet().stream()
                        .filter(name -> !name.matches("Albizzi|Ridolfi|Salviati"))
                        .toList());

        CoverageCertificate checked = check(families, NOBODY, NOBODY, families.of("Medici", "Strozzi"), prices);

        assertThat(checked.most(2)).isEqualTo(11);
        assertThat(checked.reached()).isEqualTo(11);
        assertThat(checked.fewest(12)).isEqualTo(3);
    }

    @Test
    void sixWithAPriceProveThatTwoReachAllOfTheKite() {
        Named kite = SharedNetworks.kite();
        int[] prices = one(kite, Arrays.asList("Andre", "Beverly", "Fernando", "Heather", "Ike", "Jane"));

        CoverageCertificate checked = check(kite, NOBODY, NOBODY, kite.of("Diane"), prices);

        assertThat(checked.most(2)).isEqualTo(10);
        assertThat(checked.fewest(10)).isEqualTo(2);
        assertThat(checked.fewest(11)).as("there are ten").isEqualTo(-1);
    }

    @Test
    void whoIsFixedOrCoveredCountsWhateverTheirPrice() {
        Named kite = SharedNetworks.kite();
        int[] without = new int[10];
        int[] with = new int[10];
        Arrays.fill(with, CoverageCertificate.UNIT);
        int[] heather = kite.of("Heather");
        int[] jane = kite.of("Jane");

        CoverageCertificate free = check(kite, heather, jane, heather, without);
        CoverageCertificate priced = check(kite, heather, jane, heather, with);

        assertThat(free.reached()).as("Heather, Fernando, Garth, Ike, and Jane").isEqualTo(5);
        assertThat(free.most(1)).isEqualTo(10);
        assertThat(priced.most(1)).isEqualTo(5);
        assertThat(priced.most(2))
                .as("five, and Diane's seven, but there are ten")
                .isEqualTo(10);
    }

    @Test
    void whatIsNoClaimIsRefused() {
        Named kite = SharedNetworks.kite();
        int[] prices = new int[10];
        int[] tooMuch = prices.clone();
        tooMuch[3] = CoverageCertificate.UNIT + 1;

        assertThatThrownBy(() -> check(kite, NOBODY, NOBODY, NOBODY, new int[9]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> check(kite, NOBODY, NOBODY, NOBODY, tooMuch))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> check(kite, NOBODY, NOBODY, new int[] {10}, prices))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> check(kite, kite.of("Jane"), NOBODY, NOBODY, prices))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

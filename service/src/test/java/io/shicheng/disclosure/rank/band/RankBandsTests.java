package io.shicheng.disclosure.rank.band;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RankBandsTests {
    @Test
    void bandsFollowEachOtherWithoutGapUpToTheLastRank() {
        assertThat(RankBands.first(0)).isEqualTo(1);
        int band = 0;
        for (; RankBands.last(band) < Integer.MAX_VALUE; band++) {
            assertThat(RankBands.bandOf(RankBands.first(band))).isEqualTo(band);
            assertThat(RankBands.bandOf(RankBands.last(band))).isEqualTo(band);
            assertThat(RankBands.first(band + 1)).isEqualTo(RankBands.last(band) + 1);
        }
        assertThat(RankBands.bandOf(Integer.MAX_VALUE)).isEqualTo(band);
    }

    @Test
    void theFirstBandsAreTheFixedOnes() {
        int[] last = {10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000};
        for (int band = 0; band < last.length; band++) {
            assertThat(RankBands.last(band)).isEqualTo(last[band]);
        }
    }
}

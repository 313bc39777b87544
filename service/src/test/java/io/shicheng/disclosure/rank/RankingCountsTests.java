package io.shicheng.disclosure.rank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Counts of who has none and who has some must not tell of a few. */
class RankingCountsTests {
    @Test
    void bothAreToldInTensWhereBothAreTenOrMore() {
        RankingCounts tally = RankingCounts.of(7, 2, 60, 63, 24);
        assertThat(tally.unnamedNone()).isEqualTo(20);
        assertThat(tally.outside()).isEqualTo(30);
    }

    @Test
    void neitherIsToldWhereOneIsUnderTen() {
        for (int few = 1; few < 10; few++) {
            assertThat(RankingCounts.of(0, 0, 60, 63, few)).isEqualTo(new RankingCounts(0, 0, 60, 0, 60));
            assertThat(RankingCounts.of(0, 0, 60, 63, 63 - few)).isEqualTo(new RankingCounts(0, 0, 60, 0, 60));
        }
    }

    @Test
    void thatNobodyOrEverybodyHasNoneIsTold() {
        assertThat(RankingCounts.of(3, 3, 60, 63, 63)).isEqualTo(new RankingCounts(3, 3, 60, 60, null));
        assertThat(RankingCounts.of(3, 0, 60, 63, 0)).isEqualTo(new RankingCounts(3, 0, 60, 0, 60));
        assertThat(RankingCounts.of(3, 0, 0, 0, 0)).isEqualTo(new RankingCounts(3, 0, 0, 0, null));
    }
}

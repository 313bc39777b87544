package io.shicheng.inquiry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankOrderTests {
    private static RankOrder order(boolean highFirst, double... scores) {
        return RankOrder.of(scores, IntStream.range(0, scores.length).toArray(), highFirst);
    }

    @Test
    void equalScoresShareTheBestRankAndStandByVertex() {
        RankOrder order = order(true, 3, 5, 3, 1);

        assertThat(order.ordered()).containsExactly(1, 0, 2, 3);
        assertThat(order.ranks()).containsExactly(1, 2, 2, 4);
    }

    @Test
    void aLowScoreCanBeTheBest() {
        assertThat(order(false, 3, -5, 0, 1).ordered()).containsExactly(1, 2, 3, 0);
    }

    @Test
    void negativeScoresZerosAndInfinitiesStandInOrder() {
        double inf = Double.POSITIVE_INFINITY;

        RankOrder order = order(true, -1, -0.0, inf, 0.0, -inf, 1e-300);

        assertThat(order.ordered()).containsExactly(2, 5, 1, 3, 0, 4);
        assertThat(order.ranks()).containsExactly(1, 2, 3, 3, 5, 6);
    }

    @Test
    void whoHasNoScoreComesLastWhateverIsBest() {
        assertThat(order(true, Double.NaN, -7, Double.NaN).ordered()).containsExactly(1, 0, 2);
        assertThat(order(false, Double.NaN, 7, Double.NaN).ranks()).containsExactly(1, 2, 2);
    }

    @Test
    void aSumTakenInAnotherOrderIsTheSameScore() {
        double one = 0.1 + 0.2 + 0.3;
        double other = 0.3 + 0.2 + 0.1;

        assertThat(one).isNotEqualTo(other);
        assertThat(order(true, other, one).ranks()).containsExactly(1, 1);
        assertThat(order(true, 1, 1 + 1e-10).ranks()).containsExactly(1, 2);
        assertThat(order(true, 1, 1 + 1e-10).ordered()).containsExactly(1, 0);
    }

    @Test
    void ranksOnlyTheMembers() {
        RankOrder order = RankOrder.of(new double[] {9, 1, 8, 2}, new int[] {1, 3}, true);

        assertThat(order.ordered()).containsExactly(3, 1);
        assertThat(order.ranks()).containsExactly(1, 2);
    }
}

package io.shicheng.reconciliation.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How probable it is that two records are of one person, by how each of several comparisons came out.
 *
 * <p>Definition: each comparison comes out in one of its levels, or in none if a value is missing. Of records of one
 * person a level comes out with probability m, of others with u, independently; the odds of a match are those of all
 * pairs times m/u of each comparison that came out. m, u and the share of matches are those that are the most likely
 * for all pairs together with the priors, found by EM.
 *
 * <p>Reference: I. P. Fellegi and A. B. Sunter, A theory for record linkage, J. Am. Stat. Assoc. 64 (1969),
 * doi:10.1080/01621459.1969.10501049; EM: W. E. Winkler (1988).
 *
 * <p>Time: rounds times different patterns times comparisons; memory: the patterns.
 *
 * <p>Unit: probability, from 0 to 1. A comparison that came out in no level weighs nothing. Sums are logarithms, so that
 * none overflows.
 *
 * <p>Ties do not occur. Determinism: patterns are summed in the order in which they are given, by one thread.
 */
final class FellegiSunter {
    /** A comparison that came out in no level. */
    static final int MISSING = -1;

    private static final int ROUNDS = 200;
    private static final double SETTLED = 1e-9;

    private final double[][] matches;
    private final double[][] others;
    private final boolean[] fixed;
    private double share;

    /**
     * What is thought before any pair is seen.
     *
     * @param matches for each comparison the probability of each level among records of one person
     * @param others the same among records of several
     * @param fixed of which comparisons the probabilities for matches are known and stay
     * @param share of the pairs that are matches
     */
    FellegiSunter(double[][] matches, double[][] others, boolean[] fixed, double share) {
        this.matches = copy(matches);
        this.others = copy(others);
        this.fixed = fixed.clone();
        this.share = share;
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * How the comparisons of a pair came out, in their order.
     */
    record Pattern(List<Integer> levels) implements Comparable<Pattern> {
        Pattern(int... levels) {
            this(Arrays.stream(levels).boxed().toList());
        }

        @Override
        public int compareTo(Pattern other) {
            return Arrays.compare(
                    levels.stream().mapToInt(Integer::intValue).toArray(),
                    other.levels.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /**
     * Learns from pairs of which nobody knows what they are.
     *
     * @param counts how many pairs came out so
     * @param weight of what was thought before, in pairs
     */
    void learn(Map<Pattern, Long> counts, double weight) {
        double[][] matchesBefore = copy(matches);
        double[][] othersBefore = copy(others);
        double shareBefore = share;
        for (int round = 0; round < ROUNDS; round++) {
            Sums sums = new Sums(matchesBefore, othersBefore, shareBefore, weight);
            counts.forEach((pattern, count) -> sums.add(pattern, count, probability(pattern)));
            double moved = Math.abs(sums.share() - share);
            share = sums.share();
            for (int c = 0; c < matches.length; c++) {
                if (!fixed[c]) {
                    normalise(sums.matches[c], matches[c]);
                }
                normalise(sums.others[c], others[c]);
            }
            if (moved < SETTLED) {
                return;
            }
        }
    }

    /**
     * The same for pairs nearly all of which are known to be of several people.
     *
     * @param expected how many of them may be of one
     */
    FellegiSunter amongOthers(Map<Pattern, Long> counts, double expected, double weight) {
        Sums sums = new Sums(matches, others, 0, weight);
        counts.forEach((pattern, count) -> sums.add(pattern, count, 0));
        double[][] seen = copy(others);
        for (int c = 0; c < seen.length; c++) {
            normalise(sums.others[c], seen[c]);
        }
        return new FellegiSunter(matches, seen, fixed, Math.min(0.5, expected / sums.all));
    }

    /** What the pairs come to together, with what was thought before. */
    private static final class Sums {
        private final double[][] matches;
        private final double[][] others;
        private double matched;
        private double all;

        Sums(double[][] matches, double[][] others, double share, double weight) {
            this.matches = scaled(matches, weight);
            this.others = scaled(others, weight);
            this.matched = weight * share;
            this.all = weight;
        }

        void add(Pattern pattern, long count, double match) {
            matched += count * match;
            all += count;
            for (int c = 0; c < matches.length; c++) {
                int level = pattern.levels().get(c);
                if (level != MISSING) {
                    matches[c][level] += count * match;
                    others[c][level] += count * (1 - match);
                }
            }
        }

        double share() {
            return matched / all;
        }
    }

    private static double[][] scaled(double[][] rows, double weight) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(value -> value * weight).toArray())
                .toArray(double[][]::new);
    }

    private static void normalise(double[] sums, double[] into) {
        double sum = Arrays.stream(sums).sum();
        for (int i = 0; i < sums.length; i++) {
            into[i] = sums[i] / sum;
        }
    }

    /** That a pair of this pattern is of one person. */
    double probability(Pattern pattern) {
        double odds = Math.log(share) - Math.log1p(-share);
        for (int c = 0; c < matches.length; c++) {
            odds += weight(c, pattern.levels().get(c));
        }
        return 1 / (1 + Math.exp(-odds));
    }

    /** What one outcome adds to the logarithm of the odds. */
    double weight(int comparison, int level) {
        return level == MISSING ? 0 : Math.log(matches[comparison][level] / others[comparison][level]);
    }

    double share() {
        return share;
    }
}

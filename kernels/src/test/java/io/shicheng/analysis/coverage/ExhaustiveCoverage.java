package io.shicheng.analysis.coverage;

import io.shicheng.csr.CsrGraph;

/** The best plans by looking at all of them: the slow twin of {@link CoverageSearch} where candidates are few. */
final class ExhaustiveCoverage {
    private final long[] reach;

    /** @param graph of at most 63 vertices */
    ExhaustiveCoverage(CsrGraph graph, int hops, int[] candidates, long counted) {
        reach = new long[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            for (int v : PlainGreedy.within(graph, candidates[i], hops)) {
                reach[i] |= 1L << v & counted;
            }
        }
    }

    /** The most people that this many contacts reach. */
    int most(int contacts) {
        int most = 0;
        for (int plan = 0; plan < 1 << reach.length; plan++) {
            if (Integer.bitCount(plan) <= contacts) {
                most = Math.max(most, reached(plan));
            }
        }
        return most;
    }

    /** The fewest contacts who reach this many people; -1 if all together do not. */
    int fewest(int people) {
        int fewest = -1;
        for (int plan = 0; plan < 1 << reach.length; plan++) {
            if (reached(plan) >= people && (fewest < 0 || Integer.bitCount(plan) < fewest)) {
                fewest = Integer.bitCount(plan);
            }
        }
        return fewest;
    }

    private int reached(int plan) {
        long all = 0;
        for (int rest = plan; rest != 0; rest &= rest - 1) {
            all |= reach[Integer.numberOfTrailingZeros(rest)];
        }
        return Long.bitCount(all);
    }
}

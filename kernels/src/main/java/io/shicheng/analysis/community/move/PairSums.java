package io.shicheng.analysis.community.move;

/** Strengths of the ties between communities that have any, in a table with open addresses. */
final class PairSums {
    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final int LEAST = 1 << 6;
    private static final int MOST = 1 << 29;

    /** The smaller of the two above the larger; 0 where there is none. */
    private long[] pairs;

    private double[] sums;
    /** Of the same without their signs, which is what rounding goes by. */
    private double[] sizes;

    private int count;

    /** @param expected how many pairs may come; it grows if there are more */
    PairSums(int expected) {
        allot(Math.clamp(Integer.highestOneBit(Math.max(1, expected / 3 * 4)) * 2L, LEAST, MOST));
    }

    private void allot(int length) {
        pairs = new long[length];
        sums = new double[length];
        sizes = new double[length];
        count = 0;
    }

    /** Adds to what ties two communities; to nothing if they are one. */
    void add(int one, int other, double tie) {
        if (one != other) {
            add((long) Math.min(one, other) << 32 | Math.max(one, other), tie, Math.abs(tie));
        }
    }

    private void add(long pair, double tie, double size) {
        int mask = pairs.length - 1;
        int i = (int) (pair * ODD >>> 33) & mask;
        while (pairs[i] != pair && pairs[i] != 0) {
            i = i + 1 & mask;
        }
        if (pairs[i] == 0) {
            if (count > mask - mask / 4) {
                grow();
                add(pair, tie, size);
                return;
            }
            pairs[i] = pair;
            sums[i] = 0;
            sizes[i] = 0;
            count++;
        }
        sums[i] += tie;
        sizes[i] += size;
    }

    private void grow() {
        long[] pairsThen = pairs;
        double[] sumsThen = sums;
        double[] sizesThen = sizes;
        allot(2 * pairsThen.length);
        for (int i = 0; i < pairsThen.length; i++) {
            if (pairsThen[i] != 0) {
                add(pairsThen[i], sumsThen[i], sizesThen[i]);
            }
        }
    }

    /** By how much the pair at a place is better as one, beyond rounding; else 0. */
    private double gain(int place, double[] totals, double lambda) {
        long pair = pairs[place];
        double cost = lambda * totals[(int) (pair >>> 32)] * totals[(int) pair];
        double gain = sums[place] - cost;
        return pair != 0 && gain > Chooser.ROUNDING * (sizes[place] + cost) ? gain : 0;
    }

    /** Whether any two are better as one. */
    boolean anyGain(double[] totals, double lambda) {
        for (int i = 0; i < pairs.length; i++) {
            if (gain(i, totals, lambda) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Gives each community the partner with whom it gains most as one, of equal ones the first.
     *
     * @param totals masses of the communities
     * @param lambda what masses cost, multiplied with each other
     * @param partners of the communities, below 0 at first
     * @param gains with the partners, 0 at first
     */
    void partners(double[] totals, double lambda, int[] partners, double[] gains) {
        for (int i = 0; i < pairs.length; i++) {
            double gain = gain(i, totals, lambda);
            if (gain > 0) {
                int one = (int) (pairs[i] >>> 32);
                int other = (int) pairs[i];
                offer(one, other, gain, partners, gains);
                offer(other, one, gain, partners, gains);
            }
        }
    }

    /** The same with the communities that have gone under the names of those that they are parts of. */
    PairSums renamed(int[] names) {
        PairSums to = new PairSums(count);
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] != 0) {
                int one = names[(int) (pairs[i] >>> 32)];
                int other = names[(int) pairs[i]];
                if (one != other) {
                    to.add((long) Math.min(one, other) << 32 | Math.max(one, other), sums[i], sizes[i]);
                }
            }
        }
        return to;
    }

    private static void offer(int community, int other, double gain, int[] partners, double[] gains) {
        if (gain > gains[community] || gain == gains[community] && other < partners[community]) {
            gains[community] = gain;
            partners[community] = other;
        }
    }
}

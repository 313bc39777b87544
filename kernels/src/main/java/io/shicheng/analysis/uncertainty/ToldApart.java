package io.shicheng.analysis.uncertainty;

/**
 * Who cannot be told apart: neighbours in a ranking whose order may as well be the other way round.
 *
 * <p><b>Definition.</b> One is above another with the probability that a place of the first, drawn from where the
 * replicates say that it may be, is better than one of the other. Two can be told apart if that is 0.9 or more of either. A block
 * begins with the best who is in none yet, and holds all who follow and cannot be told apart from that one.
 *
 * <p><b>Reference.</b> {@link MirrorIntervals}; of this program.
 *
 * <p><b>Time and space.</b> O(k·b·B log(b·B)) for the first k, b the ranks around each that are looked at, B replicates.
 *
 * <p><b>Unit and normalisation.</b> Numbers of blocks, from 1 on.
 *
 * <p><b>Ties, parts, overflow.</b> Equal scores are in the same block. It is no relation that carries on: the first of a
 * block and the last of the one before may not be told apart either.
 *
 * <p><b>Determinism.</b> A function of the replicates.
 */
final class ToldApart {
    private static final double SURE = 0.9;

    private ToldApart() {}

    /** By vertex, the block of each with a rank up to {@code first}, and 0 of all others. */
    static int[] blocks(MirrorIntervals mirror, int first) {
        RankBlocks observed = mirror.observed();
        int[] blocks = new int[observed.size()];
        int block = 0;
        double[] leader = {};
        int leading = -1;
        int before = -1;
        for (int vertex : observed.order()) {
            if (observed.best(vertex) > first) {
                break;
            }
            // of a wide block all may be at the same places; else those of one may be more fragile than another
            boolean asBefore = before >= 0
                    && observed.best(before) == observed.best(vertex)
                    && (mirror.wide(vertex) || observed.best(leading) == observed.best(vertex));
            before = vertex;
            if (asBefore) {
                blocks[vertex] = block;
                continue;
            }
            double[] places = mirror.places(vertex);
            if (leading < 0 || above(leader, places) >= SURE) {
                block++;
                leader = places;
                leading = vertex;
            }
            blocks[vertex] = block;
        }
        return blocks;
    }

    /** How likely a place of the one is better than one of the other; both ascending. Half of equal ones count. */
    static double above(double[] one, double[] other) {
        int below = 0;
        int upTo = 0;
        double pairs = 0;
        for (double each : other) {
            while (below < one.length && one[below] < each) {
                below++;
            }
            upTo = Math.max(upTo, below);
            while (upTo < one.length && one[upTo] == each) {
                upTo++;
            }
            pairs += below + (upTo - below) / 2.0;
        }
        return pairs / ((double) one.length * other.length);
    }
}

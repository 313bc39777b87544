package io.shicheng.analysis.distance;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Breadth-first search towards 256 sources at once, a bit each: after round d a vertex holds the bits of the sources it
 * reaches within d steps. A round pulls along arcs into every vertex that still lacks bits, or, where few vertices got
 * new bits, pushes from those.
 */
final class ManySourcesSearch {
    static final int LANES = 256;

    private static final int WORDS = LANES / Long.SIZE;
    /** A pushed arc costs about so many pulled ones. */
    private static final int PUSH_COST = 4;

    private final int n;
    private final int[] outOffsets;
    private final int[] outTargets;
    private final int[] inOffsets;
    private final int[] inTargets;
    private final DistanceCounts counts;
    private final RunControl control;
    private final long[] seen;
    private final int[] lacking;
    private final long[] full = new long[WORDS];
    private long[] newBits;
    private long[] nextBits;
    private int[] active;
    private int[] nextActive;
    private int activeCount;

    ManySourcesSearch(CsrGraph graph, CsrGraph reverse, DistanceCounts counts, RunControl control) {
        this.n = graph.vertexCount();
        if (n > Integer.MAX_VALUE / WORDS - 2) {
            throw new IllegalArgumentException("The graph has " + n + " vertices; harmonic takes at most "
                    + (Integer.MAX_VALUE / WORDS - 2) + ". Take samples of it.");
        }
        this.outOffsets = graph.offsets();
        this.outTargets = graph.targets();
        this.inOffsets = reverse.offsets();
        this.inTargets = reverse.targets();
        this.counts = counts;
        this.control = control;
        this.seen = new long[n * WORDS];
        this.newBits = new long[n * WORDS];
        this.nextBits = new long[n * WORDS];
        this.lacking = new int[n];
        this.active = new int[n];
        this.nextActive = new int[n];
    }

    /** Counts, for every vertex, the sources {@code from} to {@code to - 1} of the list that it reaches, by distance. */
    void from(int[] sources, int from, int to) {
        Arrays.fill(seen, 0);
        Arrays.fill(newBits, 0);
        Arrays.fill(nextBits, 0);
        Arrays.fill(full, 0);
        activeCount = 0;
        long reach = 0;
        for (int i = from; i < to; i++) {
            int lane = i - from;
            int source = sources[i];
            int word = source * WORDS + (lane >>> 6);
            seen[word] |= 1L << lane;
            newBits[word] |= 1L << lane;
            full[lane >>> 6] |= 1L << lane;
            active[activeCount++] = source;
            reach += inOffsets[source + 1] - inOffsets[source];
        }
        int lackingCount = n;
        for (int v = 0; v < n; v++) {
            lacking[v] = v;
        }
        for (int distance = 1; activeCount > 0; distance++) {
            control.checkCancelled();
            int found;
            if (reach * PUSH_COST < (double) outTargets.length * lackingCount / n) {
                found = push();
            } else {
                lackingCount = keepLacking(lackingCount);
                found = pull(lackingCount);
            }
            reach = settle(found, distance);
        }
    }

    /** Drops vertices that have all bits from the list of those that lack some. */
    private int keepLacking(int count) {
        long[] seen = this.seen;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int v = lacking[i];
            int at = v * WORDS;
            long missing = (full[0] & ~seen[at])
                    | (full[1] & ~seen[at + 1])
                    | (full[2] & ~seen[at + 2])
                    | (full[3] & ~seen[at + 3]);
            if (missing != 0) {
                lacking[kept++] = v;
            }
        }
        return kept;
    }

    private int pull(int lackingCount) {
        int[] outOffsets = this.outOffsets;
        int[] outTargets = this.outTargets;
        long[] newBits = this.newBits;
        long[] nextBits = this.nextBits;
        long[] seen = this.seen;
        int found = 0;
        for (int i = 0; i < lackingCount; i++) {
            int v = lacking[i];
            long bits0 = 0;
            long bits1 = 0;
            long bits2 = 0;
            long bits3 = 0;
            for (int a = outOffsets[v], end = outOffsets[v + 1]; a < end; a++) {
                int at = outTargets[a] * WORDS;
                bits0 |= newBits[at];
                bits1 |= newBits[at + 1];
                bits2 |= newBits[at + 2];
                bits3 |= newBits[at + 3];
            }
            int at = v * WORDS;
            bits0 &= ~seen[at];
            bits1 &= ~seen[at + 1];
            bits2 &= ~seen[at + 2];
            bits3 &= ~seen[at + 3];
            if ((bits0 | bits1 | bits2 | bits3) != 0) {
                nextBits[at] = bits0;
                nextBits[at + 1] = bits1;
                nextBits[at + 2] = bits2;
                nextBits[at + 3] = bits3;
                nextActive[found++] = v;
            }
        }
        return found;
    }

    private int push() {
        int found = 0;
        for (int i = 0; i < activeCount; i++) {
            int from = active[i] * WORDS;
            for (int a = inOffsets[active[i]], end = inOffsets[active[i] + 1]; a < end; a++) {
                int at = inTargets[a] * WORDS;
                long before = nextBits[at] | nextBits[at + 1] | nextBits[at + 2] | nextBits[at + 3];
                long after = 0;
                for (int word = 0; word < WORDS; word++) {
                    nextBits[at + word] |= newBits[from + word] & ~seen[at + word];
                    after |= nextBits[at + word];
                }
                if (before == 0 && after != 0) {
                    nextActive[found++] = inTargets[a];
                }
            }
        }
        return found;
    }

    /** Makes the bits found in this round seen, counts them, and returns the arcs that lead to where they were found. */
    private long settle(int found, int distance) {
        long[] newBits = this.newBits;
        long[] nextBits = this.nextBits;
        for (int i = 0; i < activeCount; i++) {
            int at = active[i] * WORDS;
            newBits[at] = 0;
            newBits[at + 1] = 0;
            newBits[at + 2] = 0;
            newBits[at + 3] = 0;
        }
        int[] counted = distance <= DistanceCounts.COUNTED && found > 0 ? counts.at(distance) : null;
        long reach = 0;
        for (int i = 0; i < found; i++) {
            int v = nextActive[i];
            int at = v * WORDS;
            int bits = 0;
            for (int word = at; word < at + WORDS; word++) {
                seen[word] |= nextBits[word];
                bits += Long.bitCount(nextBits[word]);
            }
            if (counted != null) {
                counted[v] += bits;
            } else {
                counts.addBeyond(v, distance, bits);
            }
            reach += inOffsets[v + 1] - inOffsets[v];
        }
        this.newBits = nextBits;
        this.nextBits = newBits;
        int[] done = active;
        active = nextActive;
        nextActive = done;
        activeCount = found;
        return reach;
    }
}

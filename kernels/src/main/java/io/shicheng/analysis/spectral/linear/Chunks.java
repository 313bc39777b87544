package io.shicheng.analysis.spectral.linear;

import io.shicheng.analysis.parallel.Rounds;
import io.shicheng.progress.RunControl;

/** Ranges of rows of about equal work. They depend on the graph alone, so that sums by chunk do too. */
public final class Chunks {
    /**
     * Rows that a hot method works on in one call. A method is compiled once it was called some hundred times, but a
     * loop only after 60,000 turns: cold, small calls are what is fast.
     */
    public static final int STRIP = 32;

    private static final int LEAST_WORK = 1 << 14;
    private static final int USUAL_COUNT = 64;
    /** A chunk of more would keep a wish to stop waiting. */
    private static final int MOST_WORK = 1 << 19;

    private final int[] bounds;

    private Chunks(int[] bounds) {
        this.bounds = bounds;
    }

    /** Of the rows that begin at the offsets. */
    public static Chunks of(int[] offsets) {
        long work = offsets[offsets.length - 1] + (long) offsets.length;
        long count = Math.max(Math.clamp(work / LEAST_WORK, 1, USUAL_COUNT), work / MOST_WORK);
        return new Chunks(Rounds.bounds(offsets, (int) count));
    }

    public int count() {
        return bounds.length - 1;
    }

    /** The first row of a chunk; the next chunk's first ends it. */
    public int first(int chunk) {
        return bounds[chunk];
    }

    /** Runs each chunk once. */
    public void once(int threads, RunControl control, Rounds.Chunk chunk) {
        Rounds.run(count(), threads, control, chunk, () -> false);
    }
}

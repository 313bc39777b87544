package io.shicheng.analysis.reach;

import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Samples that are kept, by number, a chunk of them an array: the ends of its samples, then their members. Chunks are
 * filled by any thread and are the same for all.
 */
final class ReverseSets {
    /** Samples a chunk. */
    static final int CHUNK = 64;

    /** A chunk of more than one in this many of all members allowed counts as too many. */
    private static final int MOST_SHARE = 16;

    private final Cascade cascade;
    private final BitSet without;
    private final long seed;
    private final long mostEntries;
    private int[][] chunks = new int[0][];
    private long entries;

    /** @param mostEntries members in all samples after which no more are drawn */
    ReverseSets(Cascade cascade, long seed, long mostEntries) {
        this(cascade, new BitSet(), seed, mostEntries);
    }

    /** @param without who is no member, whatever news comes by them */
    ReverseSets(Cascade cascade, BitSet without, long seed, long mostEntries) {
        this.cascade = cascade;
        this.without = without;
        this.seed = seed;
        this.mostEntries = mostEntries;
    }

    /** Draws up to this many samples, whole chunks; fewer if their members would be too many. */
    void drawUpTo(int wanted, int threads, RunControl control) {
        int before = chunks.length;
        int[] @Nullable [] more = new int[wanted / CHUNK - before][];
        Allowance allowance = new Allowance(more.length, mostEntries - entries);
        Blocks.run(more.length, 1, threads, control, () -> {
            ReverseSampler sampler = new ReverseSampler(cascade, seed, control);
            return (from, to) -> {
                if (allowance.reaches(from)) {
                    int[] chunk = drawn(sampler, before + from);
                    more[from] = chunk;
                    allowance.took(from, chunk == null ? -1 : chunk.length - CHUNK);
                }
            };
        });
        keep(more);
    }

    /**
     * Which chunks may still be kept. Threads finish in any order, so a chunk is left out only for what those before it
     * hold: chunks after it may be drawn already.
     */
    static final class Allowance {
        private final long most;
        private final AtomicIntegerArray members;
        private final AtomicLong all = new AtomicLong();
        /** No chunk from this one on is kept. */
        private final AtomicInteger end;

        Allowance(int chunks, long most) {
            this.most = most;
            this.members = new AtomicIntegerArray(chunks);
            this.end = new AtomicInteger(chunks);
        }

        boolean reaches(int chunk) {
            if (chunk >= end.get()) {
                return false;
            }
            if (all.get() > most && before(chunk) > most) {
                endAt(chunk);
                return false;
            }
            return true;
        }

        private long before(int chunk) {
            long sum = 0;
            for (int c = 0; c < chunk; c++) {
                sum += members.get(c);
            }
            return sum;
        }

        /** @param count members of the chunk; negative if they are too many for any chunk */
        void took(int chunk, int count) {
            if (count < 0) {
                endAt(chunk);
            } else {
                members.set(chunk, count);
                all.addAndGet(count);
            }
        }

        private void endAt(int chunk) {
            end.accumulateAndGet(chunk, Math::min);
        }
    }

    /** As many from the first as may be kept. */
    private void keep(int[] @Nullable [] more) {
        int kept = chunks.length;
        int[][] all = Arrays.copyOf(chunks, kept + more.length);
        for (int[] chunk : more) {
            if (chunk == null || kept > 0 && entries + chunk.length - CHUNK > mostEntries) {
                break;
            }
            all[kept++] = chunk;
            entries += chunk.length - CHUNK;
        }
        chunks = Arrays.copyOf(all, kept);
    }

    private int @Nullable [] drawn(ReverseSampler sampler, int chunk) {
        int[] ends = new int[CHUNK];
        sampler.forget();
        for (int i = 0; i < CHUNK; i++) {
            sampler.draw(((long) chunk * CHUNK + i) * 2);
            if (chunk > 0 && sampler.size() > mostEntries / MOST_SHARE) {
                return null;
            }
            ends[i] = CHUNK + sampler.size();
        }
        int[] samples = new int[CHUNK + sampler.size()];
        System.arraycopy(ends, 0, samples, 0, CHUNK);
        System.arraycopy(sampler.members(), 0, samples, CHUNK, sampler.size());
        return without.isEmpty() ? samples : thinned(samples);
    }

    /** But for those who are no members. */
    private int[] thinned(int[] samples) {
        int filled = CHUNK;
        for (int i = 0, at = CHUNK; i < CHUNK; i++) {
            for (int end = samples[i]; at < end; at++) {
                if (!without.get(samples[at])) {
                    samples[filled++] = samples[at];
                }
            }
            samples[i] = filled;
        }
        return Arrays.copyOf(samples, filled);
    }

    int count() {
        return chunks.length * CHUNK;
    }

    /** Members of all samples. */
    long entries() {
        return entries;
    }

    /** Ends of the chunk's samples within the array, then, from {@link #CHUNK} on, their members. */
    int[] chunk(int chunk) {
        return chunks[chunk];
    }
}

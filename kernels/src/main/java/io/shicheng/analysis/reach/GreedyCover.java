package io.shicheng.analysis.reach;

import io.shicheng.analysis.coverage.GainQueue;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Picks vertices one by one, each time the one that is in most samples that hold none yet, and bounds what any other
 * choice could hold. Among equals the smallest vertex is picked.
 *
 * <p>Counts of all vertices are kept up to date; the queue is lazy, since counts only fall: Minoux, M. (1978),
 * doi:10.1007/BFb0006528; Leskovec, J. et al. (2007), doi:10.1145/1281192.1281239. The bound is that of Tang, J. et al.
 * (2018), doi:10.1145/3183713.3183749: no k vertices are in more samples than hold one of some picks, plus the k
 * greatest counts that are left.
 */
final class GreedyCover {
    private static final int LOOK_MASK = (1 << 10) - 1;
    /** The bound is taken at about this many of the picks. */
    private static final int BOUNDS = 64;

    private final ReverseSets sets;
    private final int samples;
    private final RunControl control;
    /** Samples that hold the vertex and none that is picked. */
    private final int[] count;
    /** How many vertices have each count. */
    private final int[] having;
    /** The vertex' last place in a list of all members, from 1; 0 for none. */
    private final int[] lastPlace;
    /** The place before of the same vertex, 0 for none, by place. */
    private final int[] placeBefore;
    /** Sample by place. */
    private final int[] sampleAt;

    private final long[] covered;
    private final GainQueue queue;
    private int most;
    private long held;
    private long bound;

    /** @param samples how many of the samples count, whole chunks */
    GreedyCover(ReverseSets sets, int samples, int vertexCount, RunControl control) {
        this.sets = sets;
        this.samples = samples;
        this.control = control;
        this.bound = samples;
        this.count = new int[vertexCount];
        this.lastPlace = new int[vertexCount];
        this.covered = new long[(samples >> 6) + 1];
        int chunks = samples / ReverseSets.CHUNK;
        int entries = 0;
        for (int c = 0; c < chunks; c++) {
            entries += sets.chunk(c).length - ReverseSets.CHUNK;
        }
        this.placeBefore = new int[entries + 1];
        this.sampleAt = new int[entries + 1];
        int place = 0;
        for (int c = 0; c < chunks; c++) {
            control.checkCancelled();
            place = list(sets.chunk(c), c * ReverseSets.CHUNK, place);
        }
        this.having = new int[most + 1];
        this.queue = queue();
    }

    private int list(int[] chunk, int firstSample, int before) {
        int place = before;
        int at = ReverseSets.CHUNK;
        for (int i = 0; i < ReverseSets.CHUNK; i++) {
            for (int end = chunk[i]; at < end; at++) {
                list(chunk[at], firstSample + i, ++place);
            }
        }
        return place;
    }

    private void list(int vertex, int sample, int place) {
        most = Math.max(most, ++count[vertex]);
        placeBefore[place] = lastPlace[vertex];
        lastPlace[vertex] = place;
        sampleAt[place] = sample;
    }

    private GainQueue queue() {
        GainQueue queue = new GainQueue(256);
        for (int v = 0; v < count.length; v++) {
            if (count[v] > 0) {
                having[count[v]]++;
                queue.append(count[v], v);
            }
        }
        queue.order();
        return queue;
    }

    /** Takes out the vertex with the greatest count; -1 if none has a count above 0. */
    private int next() {
        while (!queue.isEmpty()) {
            int now = count[queue.first()];
            if (now == 0) {
                queue.poll();
            } else if (queue.firstGain() == now || queue.fall(now)) {
                return queue.poll();
            }
        }
        return -1;
    }

    /**
     * Picks this many; where no vertex is in another sample, the smallest that are not picked yet. The bound is that of
     * choices that hold all who are kept, and does not leave out who is.
     *
     * @param kept picked before all others, in this order
     * @param without never picked; at least as many others are there as are to be picked
     */
    int[] pick(int contacts, int[] kept, BitSet without) {
        int[] picks = Arrays.copyOf(kept, contacts);
        for (int v : kept) {
            cover(v);
        }
        int apart = Math.max(1, contacts / BOUNDS);
        int free = contacts - kept.length;
        int picked = kept.length;
        while (picked < contacts) {
            if ((picked - kept.length) % apart == 0) {
                lowerBound(free);
            }
            int v = next();
            if (v < 0) {
                break;
            }
            picks[picked++] = v;
            cover(v);
        }
        lowerBound(free);
        fill(picks, picked, without);
        return picks;
    }

    int[] pick(int contacts) {
        return pick(contacts, new int[0], new BitSet());
    }

    private void cover(int vertex) {
        int looks = 0;
        for (int place = lastPlace[vertex]; place > 0; place = placeBefore[place]) {
            if ((++looks & LOOK_MASK) == 0) {
                control.checkCancelled();
            }
            int sample = sampleAt[place];
            if ((covered[sample >> 6] & 1L << sample) == 0) {
                covered[sample >> 6] |= 1L << sample;
                held++;
                release(sample);
            }
        }
    }

    /** Takes a sample off the counts of its members. */
    private void release(int sample) {
        int[] chunk = sets.chunk(sample / ReverseSets.CHUNK);
        int place = sample % ReverseSets.CHUNK;
        int[] count = this.count;
        int[] having = this.having;
        for (int i = place == 0 ? ReverseSets.CHUNK : chunk[place - 1], end = chunk[place]; i < end; i++) {
            int left = --count[chunk[i]];
            having[left + 1]--;
            having[left]++;
        }
    }

    private void lowerBound(int contacts) {
        while (most > 0 && having[most] == 0) {
            most--;
        }
        long sum = held;
        int left = contacts;
        for (int c = most; c > 0 && left > 0; c--) {
            int taken = Math.min(left, having[c]);
            sum += (long) taken * c;
            left -= taken;
        }
        bound = Math.min(bound, sum);
    }

    private static void fill(int[] picks, int picked, BitSet without) {
        if (picked == picks.length) {
            return;
        }
        BitSet taken = (BitSet) without.clone();
        for (int i = 0; i < picked; i++) {
            taken.set(picks[i]);
        }
        for (int i = picked, v = -1; i < picks.length; i++) {
            v = taken.nextClearBit(v + 1);
            picks[i] = v;
        }
    }

    /** Samples that count. */
    int samples() {
        return samples;
    }

    /** Samples that hold a pick. */
    long held() {
        return held;
    }

    /** No choice of as many vertices is in more samples. */
    long bound() {
        return bound;
    }
}

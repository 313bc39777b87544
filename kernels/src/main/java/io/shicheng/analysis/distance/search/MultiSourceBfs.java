package io.shicheng.analysis.distance.search;

import io.shicheng.analysis.distance.search.fold.DominatedVertices;
import io.shicheng.analysis.distance.search.fold.SearchGraph;
import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Breadth-first search towards {@link SourceBatches#LANES} sources at once, a bit each: after round d a vertex holds
 * the bits of the sources it reaches within d steps. The first round pushes from the sources; each other pulls along
 * arcs into every vertex that still lacks bits, or, where few vertices got new bits, pushes from those. From the second
 * round on {@link DominatedVertices} pass nothing on.
 *
 * <p>What runs for each vertex, or for a few dozens, is a method of its own: it is called often enough to be compiled
 * within the first milliseconds, and once, where a loop over all vertices would be compiled once to replace the running
 * loop and again for the next call.
 */
public final class MultiSourceBfs {
    private static final int WORDS = SourceBatches.WORDS;
    private static final int SHIFT = 3;
    /** A pushed arc costs about as much as this many pulled ones. */
    private static final int PUSH_COST = 2;
    /** Vertices a call. */
    private static final int BATCH = 64;

    private final int vertices;
    private final int[] outOffsets;
    private final int[] outTargets;
    private final int[] passingEnds;
    private final int[] inOffsets;
    private final int[] inTargets;
    private final int[] passingArcs;
    private final long pulledArcs;
    private final SourceBatches batches;
    private final DistanceSums sums;
    private final CancellationPoint meter;
    private final long[] seen;
    /** How many sources each vertex was reached by. */
    private final int[] seenCounts;

    private final int[] lacking;
    private final int[] touched;
    private final LaneWeights members = new LaneWeights();
    private final LaneWeights attached = new LaneWeights();
    /** Of a range: new bits of each vertex, what they stand for, and what is attached to that. */
    private final int[] counts = new int[BATCH];

    private final int[] ownSums = new int[BATCH];
    private final int[] attachedSums = new int[BATCH];
    /** Whether the list of those that lack bits was written; until then all do. */
    private boolean listed;

    private int[] farthestOfSource = {};
    private int lackingCount;
    private int touchedCount;
    private long[] now;
    private long[] next;
    private int[] active;
    private int[] nextActive;
    private int activeCount;
    /** Sources of the batch. */
    private int lanes;

    private int found;
    /** Where the range begins in what was found. */
    private int range;

    private long reach;

    MultiSourceBfs(SearchGraph graph, SourceBatches batches, DistanceSums sums, RunControl control) {
        int n = graph.count;
        this.vertices = n;
        this.outOffsets = graph.outOffsets;
        this.outTargets = graph.outTargets;
        this.passingEnds = graph.passingEnds;
        this.inOffsets = graph.inOffsets;
        this.inTargets = graph.inTargets;
        this.passingArcs = graph.passingArcs;
        this.pulledArcs = graph.pulledArcs();
        this.batches = batches;
        this.sums = sums;
        this.meter = new CancellationPoint(control);
        this.seen = new long[n * WORDS];
        this.seenCounts = new int[n];
        this.now = new long[n * WORDS];
        this.next = new long[n * WORDS];
        this.lacking = new int[n];
        this.touched = new int[n];
        this.active = new int[n];
        this.nextActive = new int[n];
    }

    /** Adds up, for every vertex, the sources of a batch that it reaches within the given number of steps. */
    void run(int batch, int mostRounds) {
        forget();
        begin(batch);
        for (int distance = 1; activeCount > 0 && distance <= mostRounds; distance++) {
            sums.at(distance);
            sums.rounds++;
            long pushed = reach;
            found = 0;
            reach = 0;
            boolean first = distance == 1;
            if (first || pushed * PUSH_COST < pulledArcs * (lackingCount / (double) vertices)) {
                sums.arcs += pushed;
                push(first);
            } else {
                pull();
            }
            if (farthestOfSource.length > 0) {
                noteFarthest(distance, batches.first(batch));
            }
            turn();
        }
    }

    private void forget() {
        if (touchedCount > touched.length) {
            Arrays.fill(seen, 0);
            Arrays.fill(seenCounts, 0);
        } else {
            clear(seen, touched, touchedCount);
            for (int i = 0; i < touchedCount; i++) {
                seenCounts[touched[i]] = 0;
            }
        }
        clear(now, active, activeCount);
        touchedCount = 0;
        lackingCount = vertices;
        listed = false;
    }

    private void clear(long[] bits, int[] vertices, int count) {
        for (int from = 0; from < count; from += BATCH) {
            clear(bits, vertices, from, Math.min(count, from + BATCH));
        }
    }

    private static void clear(long[] bits, int[] vertices, int from, int to) {
        for (int i = from; i < to; i++) {
            int at = vertices[i] << SHIFT;
            bits[at] = 0;
            bits[at + 1] = 0;
            bits[at + 2] = 0;
            bits[at + 3] = 0;
            bits[at + 4] = 0;
            bits[at + 5] = 0;
            bits[at + 6] = 0;
            bits[at + 7] = 0;
        }
    }

    private void begin(int batch) {
        int first = batches.first(batch);
        lanes = batches.first(batch + 1) - first;
        activeCount = lanes;
        reach = 0;
        for (int lane = 0; lane < activeCount; lane++) {
            int source = batches.source(first + lane);
            int word = lane >>> 6;
            long bit = 1L << lane;
            seen[(source << SHIFT) + word] |= bit;
            now[(source << SHIFT) + word] |= bit;
            seenCounts[source] = 1;
            active[lane] = source;
            reach += inOffsets[source + 1] - inOffsets[source];
        }
        members.take(first, batches.first(batch + 1), batches::members);
        attached.take(first, batches.first(batch + 1), batches::attached);
        touch(active, activeCount);
    }

    private void touch(int[] vertices, int count) {
        if (touchedCount + (long) count > touched.length) {
            touchedCount = Integer.MAX_VALUE;
        } else {
            System.arraycopy(vertices, 0, touched, touchedCount, count);
            touchedCount += count;
        }
    }

    /**
     * Makes this search find, for each source, how far the farthest vertex is that reaches it; the place in the array
     * is the source.
     */
    void findFarthest(int[] farthest) {
        farthestOfSource = farthest;
    }

    private void noteFarthest(int distance, int first) {
        long[] any = new long[WORDS];
        for (int i = 0; i < found; i++) {
            int at = nextActive[i] << SHIFT;
            for (int word = 0; word < WORDS; word++) {
                any[word] |= next[at + word];
            }
        }
        for (int word = 0; word < WORDS; word++) {
            for (long left = any[word]; left != 0; left &= left - 1) {
                int lane = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                farthestOfSource[batches.source(first + lane)] = distance;
            }
        }
    }

    /** Adds up what was found from one place on, a range at most. */
    private void addUp(int first) {
        int[] own = members.sums(next, nextActive, first, found, counts, ownSums);
        int[] beyond = attached.sums(next, nextActive, first, found, counts, attachedSums);
        sums.add(nextActive, first, found, own, beyond);
    }

    private void turn() {
        clear(now, active, activeCount);
        touch(nextActive, found);
        long[] bits = now;
        now = next;
        next = bits;
        int[] vertices = active;
        active = nextActive;
        nextActive = vertices;
        activeCount = found;
    }

    private void pull() {
        int end = lackingCount;
        lackingCount = 0;
        for (int from = 0; from < end; from += BATCH) {
            long before = sums.arcs;
            pull(from, Math.min(end, from + BATCH));
            meter.add(sums.arcs - before + BATCH);
        }
        listed = true;
    }

    private void pull(int from, int to) {
        range = found;
        for (int i = from; i < to; i++) {
            int v = listed ? lacking[i] : i;
            if (gather(v)) {
                lacking[lackingCount++] = v;
            }
        }
        addUp(range);
    }

    /** Collects the bits of the vertices that arcs lead to; returns whether some are still lacking. */
    private boolean gather(int v) {
        long[] now = this.now;
        int[] targets = this.outTargets;
        int a = outOffsets[v];
        int end = passingEnds[v];
        sums.arcs += end - a;
        long bits0 = 0;
        long bits1 = 0;
        long bits2 = 0;
        long bits3 = 0;
        long bits4 = 0;
        long bits5 = 0;
        long bits6 = 0;
        long bits7 = 0;
        // two arcs at a time
        for (; a + 1 < end; a += 2) {
            int first = targets[a] << SHIFT;
            int second = targets[a + 1] << SHIFT;
            bits0 |= now[first] | now[second];
            bits1 |= now[first + 1] | now[second + 1];
            bits2 |= now[first + 2] | now[second + 2];
            bits3 |= now[first + 3] | now[second + 3];
            bits4 |= now[first + 4] | now[second + 4];
            bits5 |= now[first + 5] | now[second + 5];
            bits6 |= now[first + 6] | now[second + 6];
            bits7 |= now[first + 7] | now[second + 7];
        }
        if (a < end) {
            int last = targets[a] << SHIFT;
            bits0 |= now[last];
            bits1 |= now[last + 1];
            bits2 |= now[last + 2];
            bits3 |= now[last + 3];
            bits4 |= now[last + 4];
            bits5 |= now[last + 5];
            bits6 |= now[last + 6];
            bits7 |= now[last + 7];
        }
        long[] seen = this.seen;
        int at = v << SHIFT;
        long seen0 = seen[at];
        bits0 &= ~seen0;
        long seen1 = seen[at + 1];
        bits1 &= ~seen1;
        long seen2 = seen[at + 2];
        bits2 &= ~seen2;
        long seen3 = seen[at + 3];
        bits3 &= ~seen3;
        long seen4 = seen[at + 4];
        bits4 &= ~seen4;
        long seen5 = seen[at + 5];
        bits5 &= ~seen5;
        long seen6 = seen[at + 6];
        bits6 &= ~seen6;
        long seen7 = seen[at + 7];
        bits7 &= ~seen7;
        if ((bits0 | bits1 | bits2 | bits3 | bits4 | bits5 | bits6 | bits7) == 0) {
            return true;
        }
        long[] next = this.next;
        next[at] = bits0;
        seen[at] = seen0 | bits0;
        next[at + 1] = bits1;
        seen[at + 1] = seen1 | bits1;
        next[at + 2] = bits2;
        seen[at + 2] = seen2 | bits2;
        next[at + 3] = bits3;
        seen[at + 3] = seen3 | bits3;
        next[at + 4] = bits4;
        seen[at + 4] = seen4 | bits4;
        next[at + 5] = bits5;
        seen[at + 5] = seen5 | bits5;
        next[at + 6] = bits6;
        seen[at + 6] = seen6 | bits6;
        next[at + 7] = bits7;
        seen[at + 7] = seen7 | bits7;
        return note(v, bits0, bits1, bits2, bits3, bits4, bits5, bits6, bits7) < lanes;
    }

    /** Takes away bits that were seen before, and counts the others. */
    private void settle(int v) {
        long[] seen = this.seen;
        long[] next = this.next;
        int at = v << SHIFT;
        long seen0 = seen[at];
        long bits0 = next[at] & ~seen0;
        next[at] = bits0;
        seen[at] = seen0 | bits0;
        long seen1 = seen[at + 1];
        long bits1 = next[at + 1] & ~seen1;
        next[at + 1] = bits1;
        seen[at + 1] = seen1 | bits1;
        long seen2 = seen[at + 2];
        long bits2 = next[at + 2] & ~seen2;
        next[at + 2] = bits2;
        seen[at + 2] = seen2 | bits2;
        long seen3 = seen[at + 3];
        long bits3 = next[at + 3] & ~seen3;
        next[at + 3] = bits3;
        seen[at + 3] = seen3 | bits3;
        long seen4 = seen[at + 4];
        long bits4 = next[at + 4] & ~seen4;
        next[at + 4] = bits4;
        seen[at + 4] = seen4 | bits4;
        long seen5 = seen[at + 5];
        long bits5 = next[at + 5] & ~seen5;
        next[at + 5] = bits5;
        seen[at + 5] = seen5 | bits5;
        long seen6 = seen[at + 6];
        long bits6 = next[at + 6] & ~seen6;
        next[at + 6] = bits6;
        seen[at + 6] = seen6 | bits6;
        long seen7 = seen[at + 7];
        long bits7 = next[at + 7] & ~seen7;
        next[at + 7] = bits7;
        seen[at + 7] = seen7 | bits7;
        if ((bits0 | bits1 | bits2 | bits3 | bits4 | bits5 | bits6 | bits7) != 0) {
            note(v, bits0, bits1, bits2, bits3, bits4, bits5, bits6, bits7);
        }
    }

    /** Counts new bits of a vertex; returns how many it has now. */
    private int note(
            int v, long bits0, long bits1, long bits2, long bits3, long bits4, long bits5, long bits6, long bits7) {
        // sums of three bits at a time: ones, twos, fours and one eight a place
        long half0 = bits0 ^ bits1;
        long ones0 = half0 ^ bits2;
        long twos0 = bits0 & bits1 | half0 & bits2;
        long half1 = bits3 ^ bits4;
        long ones1 = half1 ^ bits5;
        long twos1 = bits3 & bits4 | half1 & bits5;
        long half2 = bits6 ^ bits7;
        long ones2 = half2 ^ ones0;
        long twos2 = bits6 & bits7 | half2 & ones0;
        long ones = ones1 ^ ones2;
        long twos3 = ones1 & ones2;
        long half3 = twos0 ^ twos1;
        long twos4 = half3 ^ twos2;
        long fours0 = twos0 & twos1 | half3 & twos2;
        long twos = twos3 ^ twos4;
        long fours1 = twos3 & twos4;
        long fours = fours0 ^ fours1;
        long eights = fours0 & fours1;
        int count = BitCounts.weighted(ones, twos, fours, eights);
        counts[found - range] = count;
        nextActive[found++] = v;
        reach += passingArcs[v];
        return seenCounts[v] += count;
    }

    /**
     * @param all whether vertices pass on what they are reached by even if others can do without them, as sources do
     */
    private void push(boolean all) {
        int[] candidates = nextActive;
        int count = 0;
        for (int i = 0; i < activeCount; i++) {
            int v = active[i];
            if (all || passingArcs[v] > 0) {
                meter.add(inOffsets[v + 1] - inOffsets[v] + 1);
                count = spread(v, candidates, count);
            }
        }
        for (int from = 0; from < count; from += BATCH) {
            settle(candidates, from, Math.min(count, from + BATCH));
        }
    }

    private void settle(int[] candidates, int from, int to) {
        range = found;
        for (int i = from; i < to; i++) {
            settle(candidates[i]);
        }
        addUp(range);
    }

    /** Gives the bits of a vertex to those that have an arc to it. */
    private int spread(int v, int[] candidates, int count) {
        long[] now = this.now;
        long[] next = this.next;
        int[] targets = this.inTargets;
        int from = v << SHIFT;
        for (int a = inOffsets[v], end = inOffsets[v + 1]; a < end; a++) {
            int at = targets[a] << SHIFT;
            long next0 = next[at];
            next[at] = next0 | now[from];
            long next1 = next[at + 1];
            next[at + 1] = next1 | now[from + 1];
            long next2 = next[at + 2];
            next[at + 2] = next2 | now[from + 2];
            long next3 = next[at + 3];
            next[at + 3] = next3 | now[from + 3];
            long next4 = next[at + 4];
            next[at + 4] = next4 | now[from + 4];
            long next5 = next[at + 5];
            next[at + 5] = next5 | now[from + 5];
            long next6 = next[at + 6];
            next[at + 6] = next6 | now[from + 6];
            long next7 = next[at + 7];
            next[at + 7] = next7 | now[from + 7];
            if ((next0 | next1 | next2 | next3 | next4 | next5 | next6 | next7) == 0) {
                candidates[count++] = targets[a];
            }
        }
        return count;
    }
}

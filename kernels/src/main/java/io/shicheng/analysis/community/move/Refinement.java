package io.shicheng.analysis.community.move;

import io.shicheng.analysis.parallel.Rounds;

/**
 * Parts each community into sets that hang together, which the next level takes as its vertices. Each vertex begins as
 * a set of its own; in an order drawn by the seed, each that is still alone joins the set of its community where it is
 * best, if both are well tied to the rest of the community. Communities do not touch each other, so they are worked
 * on at once, with the same outcome in any order.
 */
public final class Refinement implements Workspace.Task {
    private static final int MOST_CHUNKS = 64;
    private static final int ARCS_A_CHUNK = 1 << 16;
    private static final int LOOK_MASK = (1 << 12) - 1;
    private static final double SINGLE = Double.POSITIVE_INFINITY;

    private final Level level;
    private final long seed;
    private final int[] labels;
    private final double[] totals;
    private final Workspace workspace;
    private final double[] setTotals;
    /** Ties of a set to the rest of its community; {@link #SINGLE} as long as it is one vertex. */
    private final double[] outwards;
    /** Vertices of a set; then where the next of them is to be put. */
    private final int[] places;
    /** Start of each community among the members. */
    private final int[] starts;
    /** Chunks of communities. */
    private final int[] bounds;
    /** Vertices by community, then by set. */
    private final int[] members;
    /** A vertex of the set that stands for it. */
    private final int[] setOf;

    private final int[] sets;
    private final int[] communities;

    private Refinement(Level level, int[] labels, double[] totals, long seed, Workspace workspace) {
        this.level = level;
        this.labels = labels;
        this.totals = totals;
        this.seed = seed;
        this.workspace = workspace;
        this.starts = workspace.ints();
        this.members = workspace.ints();
        this.setOf = workspace.ints();
        this.places = workspace.ints();
        this.setTotals = workspace.doubles();
        this.outwards = workspace.doubles();
        begin();
        group();
        int chunks = Math.clamp(level.arcs() / ARCS_A_CHUNK, 1, MOST_CHUNKS);
        this.bounds = Rounds.bounds(starts, level.size(), chunks);
        this.sets = new int[bounds.length - 1];
        this.communities = new int[bounds.length - 1];
    }

    /** @param totals masses of the communities */
    public static Refinement of(Level level, int[] labels, double[] totals, long seed, Workspace workspace) {
        Refinement to = new Refinement(level, labels, totals, seed, workspace);
        workspace.eachChunk(to.sets.length, to);
        workspace.back(to.setTotals);
        workspace.back(to.outwards);
        workspace.back(to.places);
        workspace.arcs += level.arcs();
        return to;
    }

    public void close() {
        workspace.back(starts);
        workspace.back(members);
        workspace.back(setOf);
    }

    /** Makes each vertex a set. All before any joins another: threads look at each other's sets. */
    private void begin() {
        int n = level.size();
        System.arraycopy(level.masses(), 0, setTotals, 0, n);
        for (int v = 0; v < n; v++) {
            starts[v] = 0;
            places[v] = 0;
            setOf[v] = v;
            outwards[v] = SINGLE;
        }
        starts[n] = 0;
    }

    /** Sorts vertices by community. */
    private void group() {
        int[] starts = this.starts;
        int[] labels = this.labels;
        int n = level.size();
        for (int v = 0; v < n; v++) {
            starts[labels[v]]++;
        }
        int start = 0;
        for (int c = 0; c <= n; c++) {
            start += starts[c];
            starts[c] = start;
        }
        for (int v = n - 1; v >= 0; v--) {
            members[--starts[labels[v]]] = v;
        }
    }

    /** Vertices by community, then by set. */
    int[] members() {
        return members;
    }

    /** A vertex of each vertex' set that stands for the set. */
    int[] setOf() {
        return setOf;
    }

    int[] labels() {
        return labels;
    }

    int chunks() {
        return sets.length;
    }

    /** How many sets are in a chunk. */
    int sets(int chunk) {
        return sets[chunk];
    }

    /** How many communities are in a chunk. */
    int communities(int chunk) {
        return communities[chunk];
    }

    /** Where a chunk begins among the members. */
    int memberStart(int chunk) {
        return starts[bounds[chunk]];
    }

    @Override
    public void run(int chunk) {
        Chooser chooser = Chooser.ofSets(level, setOf, setTotals, labels, workspace);
        int count = 0;
        int filled = 0;
        int[] sorted = workspace.ints();
        for (int c = bounds[chunk]; c < bounds[chunk + 1]; c++) {
            int from = starts[c];
            int size = starts[c + 1] - from;
            filled += size > 0 ? 1 : 0;
            if (size > 1) {
                shuffle(from, from + size);
                part(from, from + size, chooser);
                count += sortBySet(from, from + size, sorted);
            } else {
                count += size;
            }
        }
        sets[chunk] = count;
        communities[chunk] = filled;
        workspace.back(sorted);
        chooser.close();
    }

    private void shuffle(int from, int to) {
        int[] members = this.members;
        long state = seed + members[from];
        for (int i = to - from - 1; i > 0; i--) {
            // SplitMix64, of which the upper bits choose from 0 to i
            state += 0x9E3779B97F4A7C15L;
            long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            int j = (int) ((z >>> 33) * (i + 1) >>> 31);
            int swapped = members[from + i];
            members[from + i] = members[from + j];
            members[from + j] = swapped;
        }
    }

    private void part(int from, int to, Chooser chooser) {
        int[] members = this.members;
        double whole = totals[labels[members[from]]];
        for (int i = from; i < to; i++) {
            if ((i & LOOK_MASK) == 0) {
                workspace.control().checkCancelled();
            }
            int v = members[i];
            if (outwards[v] == SINGLE) {
                int set = chooser.set(v, whole);
                if (set != v) {
                    join(v, set, whole, chooser);
                }
            }
        }
    }

    private void join(int vertex, int set, double whole, Chooser chooser) {
        double ties = chooser.ties();
        double within = chooser.tiesAtHome();
        double outward = outwards[set];
        if (outward == SINGLE) {
            outward = tiesAtHome(set);
        }
        if (chooser.wellTied(outward, setTotals[set], whole)) {
            setOf[vertex] = set;
            setTotals[set] += level.masses()[vertex];
            outwards[set] = outward + within - 2 * ties;
            // no longer a set
            outwards[vertex] = 0;
        }
    }

    /** Strength of a vertex' ties to its community, which does not ask into which sets that is parted. */
    private double tiesAtHome(int vertex) {
        int[] labels = this.labels;
        int[] offsets = level.offsets();
        int[] targets = level.targets();
        double[] weights = level.weights();
        int mask = level.weightMask();
        int label = labels[vertex];
        double sum = 0;
        for (int a = offsets[vertex], end = offsets[vertex + 1]; a < end; a++) {
            if (labels[targets[a]] == label) {
                sum += weights[a & mask];
            }
        }
        return sum;
    }

    /** Puts the members of each set next to each other; gives the number of sets. */
    private int sortBySet(int from, int to, int[] sorted) {
        int[] members = this.members;
        int[] setOf = this.setOf;
        int[] places = this.places;
        for (int i = from; i < to; i++) {
            places[setOf[members[i]]]++;
        }
        int place = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            int v = members[i];
            if (setOf[v] == v) {
                int size = places[v];
                places[v] = place;
                place += size;
                count++;
            }
        }
        for (int i = from; i < to; i++) {
            int v = members[i];
            sorted[places[setOf[v]]++] = v;
        }
        System.arraycopy(sorted, 0, members, from, to - from);
        return count;
    }
}

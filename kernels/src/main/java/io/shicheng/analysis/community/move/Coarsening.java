package io.shicheng.analysis.community.move;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Makes the next level of the sets of a refinement: rows are added up set by set, without hashing or sorting. */
public final class Coarsening {
    private final Level level;
    private final Refinement refinement;
    private final Workspace workspace;
    private final int[] setOf;
    /** First set and first community of each chunk. */
    private final int[] firstSets;

    private final int[] firstLabels;
    private final int[] labels;
    private final int[] offsets;
    private final double[] masses;
    private final int[][] targets;
    private final double[][] weights;
    private final ArrayDeque<Rows> free = new ArrayDeque<>();

    private Coarsening(Level level, Refinement refinement, int[] setOf, Workspace workspace) {
        this.level = level;
        this.refinement = refinement;
        this.workspace = workspace;
        this.setOf = setOf;
        int chunks = refinement.chunks();
        this.firstSets = new int[chunks + 1];
        this.firstLabels = new int[chunks + 1];
        for (int c = 0; c < chunks; c++) {
            firstSets[c + 1] = firstSets[c] + refinement.sets(c);
            firstLabels[c + 1] = firstLabels[c] + refinement.communities(c);
        }
        int count = firstSets[chunks];
        this.labels = new int[count];
        this.offsets = new int[count + 1];
        this.masses = new double[count];
        this.targets = new int[chunks][];
        this.weights = new double[chunks][];
    }

    /**
     * The next level.
     *
     * @param labels the communities of its vertices, from 0
     * @param setOf of which of its vertices each vertex below is a part
     */
    public record Coarse(Level level, int[] labels, int[] setOf) {}

    /**
     * Gives vertices {@code from} to {@code to - 1} the labels of the vertices of the next level of which they are
     * parts.
     */
    public static void project(int[] labels, int[] setOf, int[] below, int from, int to) {
        for (int v = from; v < to; v++) {
            below[v] = labels[setOf[v]];
        }
    }

    /** @param setOf room for as many entries as the level has vertices */
    public static Coarse of(Level level, Refinement refinement, int[] setOf, Workspace workspace) {
        Coarsening to = new Coarsening(level, refinement, setOf, workspace);
        workspace.eachChunk(refinement.chunks(), to.new Numbering());
        workspace.eachChunk(refinement.chunks(), to.new Adding());
        for (Rows rows : to.free) {
            workspace.backZeros(rows.sums);
            workspace.back(rows.met);
        }
        workspace.arcs += level.arcs();
        return new Coarse(to.joined(), to.labels, to.setOf);
    }

    // classes where lambdas would do: the first lambda of a fresh virtual machine costs 10 ms
    private final class Numbering implements Workspace.Task {
        @Override
        public void run(int chunk) {
            number(chunk);
        }
    }

    private final class Adding implements Workspace.Task {
        @Override
        public void run(int chunk) {
            add(chunk);
        }
    }

    /** Puts the rows of all chunks behind each other. */
    private final class Joining implements Workspace.Task {
        private final int[] starts = new int[targets.length + 1];
        private final int[] allTargets;
        private final double[] allWeights;

        Joining() {
            for (int c = 0; c < targets.length; c++) {
                starts[c + 1] = starts[c] + targets[c].length;
            }
            allTargets = new int[starts[targets.length]];
            allWeights = new double[allTargets.length];
        }

        @Override
        public void run(int chunk) {
            int start = starts[chunk];
            for (int s = firstSets[chunk]; s < firstSets[chunk + 1]; s++) {
                offsets[s + 1] += start;
            }
            System.arraycopy(targets[chunk], 0, allTargets, start, targets[chunk].length);
            System.arraycopy(weights[chunk], 0, allWeights, start, targets[chunk].length);
        }
    }

    /** Numbers the sets, and the communities, in the order of the members. */
    private void number(int chunk) {
        int[] members = refinement.members();
        int[] roots = refinement.setOf();
        int[] below = refinement.labels();
        int set = firstSets[chunk] - 1;
        int label = firstLabels[chunk] - 1;
        int lastRoot = -1;
        int lastLabel = -1;
        for (int i = refinement.memberStart(chunk), end = refinement.memberStart(chunk + 1); i < end; i++) {
            int v = members[i];
            if (roots[v] != lastRoot) {
                lastRoot = roots[v];
                set++;
                label += below[v] == lastLabel ? 0 : 1;
                lastLabel = below[v];
                labels[set] = label;
            }
            setOf[v] = set;
        }
    }

    /** Rows of one chunk, as one thread makes them. */
    private static final class Rows {
        final double[] sums;
        final int[] met;
        int[] targets = {};
        double[] weights = {};
        int filled;
        /** One more than all arcs is enough for any chunk. */
        private final int leastRoom;

        Rows(Workspace workspace, int arcs) {
            this.sums = workspace.zeros();
            this.met = workspace.ints();
            this.leastRoom = Math.min(1 << 10, arcs + 1);
        }

        void makeRoom(int more) {
            if (targets.length < filled + more) {
                int length = Math.max(leastRoom, filled + more + filled / 2);
                targets = Arrays.copyOf(targets, length);
                weights = Arrays.copyOf(weights, length);
            }
        }
    }

    private synchronized Rows borrow() {
        Rows rows = free.poll();
        return rows == null ? new Rows(workspace, level.arcs()) : rows;
    }

    private synchronized void giveBack(Rows rows) {
        free.push(rows);
    }

    private void add(int chunk) {
        Rows rows = borrow();
        int[] members = refinement.members();
        int[] below = level.offsets();
        int from = refinement.memberStart(chunk);
        int end = refinement.memberStart(chunk + 1);
        rows.filled = 0;
        for (int set = firstSets[chunk]; set < firstSets[chunk + 1]; set++) {
            int to = from;
            int arcs = 0;
            while (to < end && setOf[members[to]] == set) {
                arcs += below[members[to] + 1] - below[members[to]];
                to++;
            }
            rows.makeRoom(Math.min(arcs, masses.length) + 1);
            row(set, from, to, rows);
            offsets[set + 1] = rows.filled;
            from = to;
        }
        targets[chunk] = Arrays.copyOf(rows.targets, rows.filled);
        weights[chunk] = Arrays.copyOf(rows.weights, rows.filled);
        giveBack(rows);
        workspace.control().checkCancelled();
    }

    /** Adds up the rows of a set's members. Kept whole so as to be compiled once, as in {@link Chooser}. */
    private void row(int set, int from, int to, Rows rows) {
        int[] members = refinement.members();
        int[] setOf = this.setOf;
        int[] offsets = level.offsets();
        int[] targets = level.targets();
        double[] weights = level.weights();
        int mask = level.weightMask();
        double[] sums = rows.sums;
        int[] met = rows.met;
        double mass = 0;
        int count = 0;
        for (int i = from; i < to; i++) {
            int v = members[i];
            mass += level.masses()[v];
            for (int a = offsets[v], end = offsets[v + 1]; a < end; a++) {
                int other = setOf[targets[a]];
                double sum = sums[other];
                met[count] = other;
                count += sum == 0 ? 1 : 0;
                sums[other] = sum + weights[a & mask];
            }
        }
        masses[set] = mass;
        int[] rowTargets = rows.targets;
        double[] rowWeights = rows.weights;
        int filled = rows.filled;
        for (int i = 0; i < count; i++) {
            int other = met[i];
            rowTargets[filled] = other;
            rowWeights[filled] = sums[other];
            // ties within the set are written over by the next
            filled += other == set ? 0 : 1;
            sums[other] = 0;
        }
        rows.filled = filled;
    }

    private Level joined() {
        Joining joining = new Joining();
        workspace.eachChunk(targets.length, joining);
        return new Level(masses.length, offsets, joining.allTargets, joining.allWeights, masses, level.lambda());
    }
}

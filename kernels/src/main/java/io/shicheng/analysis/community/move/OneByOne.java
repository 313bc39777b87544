package io.shicheng.analysis.community.move;

import java.util.Arrays;

/**
 * Moves vertices one after another, each to where it is best, and looks again at the neighbours of those that moved,
 * until no move of a single vertex makes the partition better: the fast local moving of Leiden.
 */
public final class OneByOne {
    private static final int LOOK_EACH = 1 << 18;

    private final Level level;
    private final Chooser chooser;
    private final boolean[] waiting;
    private final boolean[] torn;
    private final Workspace workspace;
    private final int[] queue;
    /** Vertices of each community, from when they are first needed on; before that, room. */
    private final int[] members;

    private boolean counted;

    private int head;
    private int length;
    private int empty;

    private OneByOne(
            Level level, int[] labels, double[] totals, boolean[] waiting, boolean[] torn, Workspace workspace) {
        this.level = level;
        this.chooser = Chooser.ofCommunities(level, labels, totals, workspace);
        this.waiting = waiting;
        this.torn = torn;
        this.workspace = workspace;
        this.queue = workspace.ints();
        this.members = workspace.ints();
    }

    /**
     * @param labels of the vertices, below the size of the level; changed
     * @param totals masses of the communities, kept up to date
     * @param waiting the vertices to begin with; all false at the end
     * @param torn set true for communities that a vertex with several ties into them has left, which may have held them
     *     together
     */
    public static void run(
            Level level, int[] labels, double[] totals, boolean[] waiting, boolean[] torn, Workspace workspace) {
        run(level, false, labels, totals, waiting, torn, workspace);
    }

    /** As above, with the vertices of a range out of their order if {@code scattered}. */
    public static void run(
            Level level,
            boolean scattered,
            int[] labels,
            double[] totals,
            boolean[] waiting,
            boolean[] torn,
            Workspace workspace) {
        OneByOne run = new OneByOne(level, labels, totals, waiting, torn, workspace);
        run.enqueue(scattered, level.averageDegree());
        if (run.length > 0) {
            run.run();
            workspace.rounds++;
        }
        workspace.back(run.queue);
        workspace.back(run.members);
        run.chooser.close();
    }

    /** Hubs last: they then choose among communities rather than be chosen by their first neighbour. */
    private void enqueue(boolean scattered, int average) {
        int[] offsets = level.offsets();
        boolean[] waiting = this.waiting;
        int[] queue = this.queue;
        int n = level.size();
        int step = scattered ? BlockSweeps.STEP : 1;
        int[] hubs = members;
        int hubCount = 0;
        int end = 0;
        // out of order, the last range is gone through whole, with those of it that are no vertices
        int last = scattered ? n + Workspace.BATCH - 1 & -Workspace.BATCH : n;
        for (int i = 0; i < last; i++) {
            int v = (i & -Workspace.BATCH) + (i * step & Workspace.BATCH - 1);
            if (v < n && waiting[v]) {
                if (offsets[v + 1] - offsets[v] <= average) {
                    queue[end++] = v;
                } else {
                    hubs[hubCount++] = v;
                }
            }
        }
        System.arraycopy(hubs, 0, queue, end, hubCount);
        length = end + hubCount;
    }

    private void count() {
        int n = level.size();
        Arrays.fill(members, 0, n, 0);
        for (int v = 0; v < n; v++) {
            members[chooser.labels[v]]++;
        }
        counted = true;
    }

    private void run() {
        int[] offsets = level.offsets();
        int work = 0;
        while (length > 0) {
            int v = queue[head];
            head = head + 1 == level.size() ? 0 : head + 1;
            length--;
            waiting[v] = false;
            work += 1 + offsets[v + 1] - offsets[v];
            if (work >= LOOK_EACH) {
                workspace.control().checkCancelled();
                workspace.arcs += work;
                work = 0;
            }
            int best = chooser.community(v);
            if (best != chooser.labels[v]) {
                move(v, best == Chooser.ALONE ? emptyCommunity() : best);
            }
        }
        workspace.arcs += work;
    }

    private int emptyCommunity() {
        if (!counted) {
            count();
        }
        while (members[empty] > 0) {
            empty = empty + 1 == level.size() ? 0 : empty + 1;
        }
        return empty;
    }

    private void move(int vertex, int community) {
        int before = chooser.labels[vertex];
        workspace.moves++;
        workspace.gain += chooser.gain();
        workspace.tiesWithin += 2 * (chooser.ties() - chooser.tiesToOwn());
        if (counted) {
            members[before]--;
            members[community]++;
        }
        chooser.move(vertex, community);
        int left = wake(level.targets(), level.offsets()[vertex], level.offsets()[vertex + 1], community, before);
        torn[before] |= left > 1;
    }

    /** Makes the neighbours elsewhere wait; gives the number of them that are where the vertex was before. */
    private int wake(int[] targets, int from, int to, int community, int before) {
        int[] labels = chooser.labels;
        boolean[] waiting = this.waiting;
        int[] queue = this.queue;
        int size = level.size();
        int tail = head + length;
        int left = 0;
        for (int a = from; a < to; a++) {
            int u = targets[a];
            left += labels[u] == before ? 1 : 0;
            if (!waiting[u] && labels[u] != community) {
                waiting[u] = true;
                queue[tail < size ? tail : tail - size] = u;
                tail++;
            }
        }
        length = tail - head;
        return left;
    }
}

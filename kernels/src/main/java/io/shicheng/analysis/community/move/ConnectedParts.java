package io.shicheng.analysis.community.move;

import java.util.Arrays;

/**
 * Makes communities of their own of the parts into which a community has come apart: nothing holds them together, and
 * apart they are better.
 */
final class ConnectedParts {
    private static final int LOOK_EACH = 1 << 18;

    private final Level level;
    private final int[] labels;
    private final Workspace workspace;
    private final boolean[] seen;
    private final int[] queue;
    private int work;

    private ConnectedParts(Level level, int[] labels, Workspace workspace) {
        this.level = level;
        this.labels = labels;
        this.workspace = workspace;
        this.seen = new boolean[level.size()];
        this.queue = workspace.ints();
    }

    /**
     * The part with the smallest vertex keeps the label, others get labels that nobody had.
     *
     * @param suspects the labels to look at; all false at the end
     * @param waiting set true for all of a community that came apart
     * @return whether any did
     */
    static boolean split(Level level, int[] labels, boolean[] suspects, boolean[] waiting, Workspace workspace) {
        if (!any(suspects, level.size())) {
            return false;
        }
        ConnectedParts parts = new ConnectedParts(level, labels, workspace);
        boolean any = parts.split(suspects, waiting);
        workspace.back(parts.queue);
        return any;
    }

    private static boolean any(boolean[] suspects, int count) {
        for (int c = 0; c < count; c++) {
            if (suspects[c]) {
                return true;
            }
        }
        return false;
    }

    private boolean split(boolean[] suspects, boolean[] waiting) {
        int n = level.size();
        boolean[] begun = new boolean[n];
        boolean[] apart = new boolean[n];
        boolean[] used = {};
        int unused = 0;
        for (int v = 0; v < n; v++) {
            int label = labels[v];
            if (!suspects[label] || seen[v]) {
                continue;
            }
            int size = part(v);
            if (begun[label]) {
                used = used.length == 0 ? used() : used;
                while (used[unused]) {
                    unused++;
                }
                relabel(size, unused);
                used[unused] = true;
                apart[label] = true;
                apart[unused] = true;
            }
            begun[label] = true;
        }
        Arrays.fill(suspects, 0, n, false);
        for (int v = 0; v < n && used.length > 0; v++) {
            waiting[v] |= apart[labels[v]];
        }
        return used.length > 0;
    }

    /** The labels that some vertex has. */
    private boolean[] used() {
        boolean[] used = new boolean[level.size()];
        for (int v = 0; v < used.length; v++) {
            used[labels[v]] = true;
        }
        return used;
    }

    /** Puts all that hangs together with a vertex within its community at the front of the queue. */
    private int part(int vertex) {
        int[] offsets = level.offsets();
        int[] targets = level.targets();
        int label = labels[vertex];
        int size = 1;
        queue[0] = vertex;
        seen[vertex] = true;
        for (int i = 0; i < size; i++) {
            int v = queue[i];
            work += 1 + offsets[v + 1] - offsets[v];
            if (work >= LOOK_EACH) {
                workspace.control().checkCancelled();
                workspace.arcs += work;
                work = 0;
            }
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int u = targets[a];
                if (labels[u] == label && !seen[u]) {
                    seen[u] = true;
                    queue[size++] = u;
                }
            }
        }
        return size;
    }

    private void relabel(int size, int label) {
        for (int i = 0; i < size; i++) {
            labels[queue[i]] = label;
        }
    }
}

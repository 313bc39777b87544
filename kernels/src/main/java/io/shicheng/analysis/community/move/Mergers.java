package io.shicheng.analysis.community.move;

import java.util.Arrays;

/**
 * Joins communities that are better as one. How they are tied is known from the top of a climb, where each of them was
 * a vertex, and from the ties of the few vertices that have moved since; so the graph is not gone through for it.
 */
final class Mergers {
    /** Vertices that are gone through in one go: few, so that the code is often entered, and soon compiled. */
    private static final int BLOCK = 1 << 7;

    private final Level ground;
    private final Level top;
    private final int[] topLabels;
    private final int[] labels;
    private final double[] totals;
    private final Workspace workspace;
    /** Labels of the ground as the top has them. */
    private final int[] before;
    /** Above all labels. */
    private int bound;

    /**
     * @param top its labels are those that the ground has now, and are changed with them
     * @param labels of the ground
     * @param totals masses of the communities, kept up to date
     */
    Mergers(Level ground, LocalMoves.Top top, int[] labels, double[] totals, Workspace workspace) {
        this.ground = ground;
        this.top = top.level();
        this.topLabels = top.labels();
        this.labels = labels;
        this.totals = totals;
        this.workspace = workspace;
        this.before = workspace.ints();
        this.bound = top.level().size();
        System.arraycopy(labels, 0, before, 0, ground.size());
    }

    void close() {
        workspace.back(before);
    }

    /** Joins communities until no two are better as one; gives whether any were. */
    boolean run() {
        PairSums ties = new PairSums(top.arcs() / 2);
        addUp(ties);
        if (!ties.anyGain(totals, ground.lambda())) {
            return false;
        }
        int[] names = new int[bound];
        for (int c = 0; c < bound; c++) {
            names[c] = c;
        }
        while (join(ties, names)) {
            ties = ties.renamed(names);
        }
        rename(topLabels, top.size(), names);
        rename(before, ground.size(), names);
        rename(labels, ground.size(), names);
        return true;
    }

    private void addUp(PairSums ties) {
        int[] offsets = top.offsets();
        for (int s = 0; s < top.size(); s++) {
            for (int a = offsets[s]; a < offsets[s + 1]; a++) {
                int t = top.targets()[a];
                if (s < t) {
                    ties.add(topLabels[s], topLabels[t], top.weights()[a & top.weightMask()]);
                }
            }
        }
        for (int from = 0; from < ground.size(); from += BLOCK) {
            workspace.control().checkCancelled();
            addUp(from, Math.min(ground.size(), from + BLOCK), ties);
        }
    }

    private void addUp(int from, int to, PairSums ties) {
        int[] labels = this.labels;
        int[] before = this.before;
        for (int v = from; v < to; v++) {
            if (labels[v] != before[v]) {
                bound = Math.max(bound, labels[v] + 1);
                move(v, ties);
            }
        }
    }

    /** Takes the ties of a vertex from where it was to where it is; between two that moved, once. */
    private void move(int vertex, PairSums ties) {
        int[] offsets = ground.offsets();
        for (int a = offsets[vertex]; a < offsets[vertex + 1]; a++) {
            int u = ground.targets()[a];
            if (labels[u] == before[u] || vertex < u) {
                double tie = ground.weights()[a & ground.weightMask()];
                ties.add(before[vertex], before[u], -tie);
                ties.add(labels[vertex], labels[u], tie);
            }
        }
        workspace.arcs += offsets[vertex + 1] - offsets[vertex];
    }

    /** Joins each two that are better as one, of which neither is better still with another. */
    private boolean join(PairSums ties, int[] names) {
        int[] partners = new int[bound];
        double[] gains = new double[bound];
        Arrays.fill(partners, -1);
        ties.partners(totals, ground.lambda(), partners, gains);
        boolean any = false;
        for (int c = 0; c < bound; c++) {
            int other = partners[c];
            if (c < other && partners[other] == c) {
                join(c, other, gains[c], names);
                any = true;
            }
        }
        return any;
    }

    /** The heavier keeps its name. */
    private void join(int community, int other, double gain, int[] names) {
        int kept = totals[other] > totals[community] ? other : community;
        int gone = kept == community ? other : community;
        workspace.moves++;
        workspace.gain += gain;
        workspace.tiesWithin += 2 * (gain + ground.lambda() * totals[kept] * totals[gone]);
        names[gone] = kept;
        totals[kept] += totals[gone];
        totals[gone] = 0;
    }

    private static void rename(int[] labels, int count, int[] names) {
        for (int from = 0; from < count; from += BLOCK) {
            rename(labels, from, Math.min(count, from + BLOCK), names);
        }
    }

    private static void rename(int[] labels, int from, int to, int[] names) {
        for (int v = from; v < to; v++) {
            int name = labels[v];
            // one that was joined may have been joined again with what it went to
            while (names[name] != name) {
                name = names[name];
            }
            labels[v] = name;
        }
    }
}

package io.shicheng.analysis.community.move;

import java.util.Arrays;

/**
 * Finds the vertices that would be better elsewhere if all others stayed where they are; after some have moved, without
 * looking again at those that this cannot have given a better place.
 */
public final class PossibleMoves extends Workspace.Ranges {
    /** Vertices that are passed over together. */
    private static final int BLOCK = 1 << 7;

    private final Level level;
    private final int[] labels;
    private final double[] totals;
    private final boolean[] found;
    private final Workspace workspace;
    private final Shelters shelters;
    /**
     * By vertex: how much the communities have to change, all told, before it may be better elsewhere. What a vertex
     * gains by it depends on its mass, so the margin is divided by that.
     */
    private final double[] due;
    /** The least of each block. */
    private final double[] dueInBlock;
    /** Labels and masses of communities as they were at the last look. */
    private final int[] labelsThen;

    private final double[] totalsThen;
    /**
     * By range: whether any vertex would be better elsewhere, twice the strength of ties within, and arcs looked at.
     */
    private final boolean[] any;

    private final double[] within;
    private final long[] arcs;
    private boolean again;
    /** Above all labels. */
    private int bound;
    /** How much communities have become heavier and lighter since the first look, at most. */
    private double changed;

    /**
     * @param totals masses of the communities
     * @param bound above all labels
     * @param shelters what is known of the neighbours beforehand
     * @param found all false at first; set true for the vertices that would be better elsewhere
     */
    public PossibleMoves(
            Level level,
            int[] labels,
            double[] totals,
            int bound,
            Shelters shelters,
            boolean[] found,
            Workspace workspace) {
        super(level.size());
        this.level = level;
        this.labels = labels;
        this.totals = totals;
        this.bound = bound;
        this.shelters = shelters;
        this.found = found;
        this.workspace = workspace;
        this.due = workspace.doubles();
        this.dueInBlock = new double[(level.size() + BLOCK - 1) / BLOCK];
        this.labelsThen = workspace.ints();
        this.totalsThen = workspace.doubles();
        this.any = new boolean[count()];
        this.within = new double[count()];
        this.arcs = new long[count()];
    }

    public void close() {
        workspace.back(due);
        workspace.back(labelsThen);
        workspace.back(totalsThen);
    }

    /** Whether any vertex would be better elsewhere; looks at all of which that is not known. */
    public boolean first() {
        System.arraycopy(labels, 0, labelsThen, 0, level.size());
        boolean more = look();
        again = true;
        return more;
    }

    /**
     * The same after moves. Of vertices that did not move and whose neighbours did not, only the masses of communities
     * have changed: their own may be heavier, and others lighter, by no more than those that changed most.
     */
    boolean again() {
        for (int from = 0; from < level.size(); from += BLOCK) {
            forgetMoved(from, Math.min(level.size(), from + BLOCK));
        }
        double gained = 0;
        double lost = 0;
        for (int c = 0; c < bound; c++) {
            double more = totals[c] - totalsThen[c];
            gained = Math.max(gained, more);
            // nobody can go where nobody is
            lost = totals[c] == 0 ? lost : Math.max(lost, -more);
        }
        changed += gained + lost;
        return look();
    }

    private void forgetMoved(int from, int to) {
        int[] labels = this.labels;
        int[] labelsThen = this.labelsThen;
        for (int v = from; v < to; v++) {
            if (labels[v] != labelsThen[v]) {
                labelsThen[v] = labels[v];
                forget(v);
            }
        }
    }

    private void forget(int vertex) {
        if (labels[vertex] >= bound) {
            Arrays.fill(totalsThen, bound, labels[vertex] + 1, 0);
            bound = labels[vertex] + 1;
        }
        int[] targets = level.targets();
        due[vertex] = Double.NEGATIVE_INFINITY;
        dueInBlock[vertex / BLOCK] = Double.NEGATIVE_INFINITY;
        for (int a = level.offsets()[vertex]; a < level.offsets()[vertex + 1]; a++) {
            due[targets[a]] = Double.NEGATIVE_INFINITY;
            dueInBlock[targets[a] / BLOCK] = Double.NEGATIVE_INFINITY;
        }
    }

    private boolean look() {
        workspace.eachRange(this);
        boolean more = false;
        for (int range = 0; range < any.length; range++) {
            more |= any[range];
            workspace.arcs += arcs[range];
        }
        System.arraycopy(totals, 0, totalsThen, 0, bound);
        return more;
    }

    @Override
    public void run(int range, int from, int to) {
        Chooser chooser = Chooser.ofCommunities(level, labels, totals, workspace);
        any[range] = false;
        arcs[range] = 0;
        for (int start = from; start < to; start += BLOCK) {
            int block = start / BLOCK;
            int end = Math.min(to, start + BLOCK);
            if (!again) {
                within[range] += first(range, start, end, chooser);
                dueInBlock[block] = least(start, end);
            } else if (!(dueInBlock[block] > changed)) {
                again(range, start, end, chooser);
                dueInBlock[block] = least(start, end);
            }
        }
        chooser.close();
    }

    /** Gives twice the strength of the ties within communities. */
    private double first(int range, int from, int to, Chooser chooser) {
        double lambda = level.lambda();
        double sum = 0;
        for (int v = from; v < to; v++) {
            if (shelters.has(v)) {
                double ties = level.strength(v);
                double mass = level.masses()[v];
                double margin = ties - lambda * mass * (totals[labels[v]] - mass);
                if (margin > 0) {
                    due[v] = margin / (lambda * mass);
                    sum += ties;
                    continue;
                }
            }
            look(v, range, chooser);
            sum += chooser.tiesToOwn();
        }
        return sum;
    }

    private void again(int range, int from, int to, Chooser chooser) {
        for (int v = from; v < to; v++) {
            if (!(due[v] > changed)) {
                look(v, range, chooser);
            }
        }
    }

    private void look(int vertex, int range, Chooser chooser) {
        boolean better = chooser.community(vertex) != labels[vertex];
        found[vertex] = better;
        any[range] |= better;
        due[vertex] = changed + chooser.margin() / (level.lambda() * level.masses()[vertex]);
        arcs[range] += level.offsets()[vertex + 1] - level.offsets()[vertex];
    }

    private double least(int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int v = from; v < to; v++) {
            // a mass or a cost of 0 makes it NaN, which is to be looked at
            least = Math.min(least, due[v]);
        }
        return least;
    }

    /** Twice the strength of the ties within communities, at the first look. */
    double tiesWithin() {
        double sum = 0;
        for (double each : within) {
            sum += each;
        }
        return sum;
    }
}

package io.shicheng.analysis.community;

/**
 * Finds the vertices that would be better elsewhere if all others stayed where they are; after some have moved, without
 * looking again at those that this cannot have given a better place.
 */
final class PossibleMoves extends Workspace.Stretches {
    private final Level level;
    private final int[] labels;
    private final double[] totals;
    private final boolean[] found;
    private final Workspace workspace;
    /** By how much each vertex was better where it was than elsewhere, at least. */
    private final double[] margins;
    /** Labels and masses of communities as they were when the margins were taken. */
    private final int[] labelsThen;

    private final double[] totalsThen;
    /** By stretch: whether any vertex would be better elsewhere, twice the strength of ties within, and arcs looked at. */
    private final boolean[] any;

    private final double[] within;
    private final long[] arcs;
    private boolean again;
    /** By how much the community that lost most has become lighter. */
    private double mostLost;

    /**
     * @param totals masses of the communities
     * @param found set for every vertex to whether it would be better elsewhere
     */
    PossibleMoves(Level level, int[] labels, double[] totals, boolean[] found, Workspace workspace) {
        super(level.size());
        this.level = level;
        this.labels = labels;
        this.totals = totals;
        this.found = found;
        this.workspace = workspace;
        this.margins = workspace.doubles();
        this.labelsThen = workspace.ints();
        this.totalsThen = workspace.doubles();
        this.any = new boolean[count()];
        this.within = new double[count()];
        this.arcs = new long[count()];
    }

    void close() {
        workspace.back(margins);
        workspace.back(labelsThen);
        workspace.back(totalsThen);
    }

    /** Whether any vertex would be better elsewhere; looks at all of them. */
    boolean first() {
        return look();
    }

    /**
     * The same after moves. Of vertices that did not move and whose neighbours did not, only the masses of communities
     * have changed, and by how much that can have narrowed the margin is known.
     */
    boolean again() {
        again = true;
        mostLost = 0;
        for (int c = 0; c < level.size(); c++) {
            // nobody can go where nobody is
            double lost = totals[c] == 0 ? 0 : totalsThen[c] - totals[c];
            mostLost = Math.max(mostLost, lost);
        }
        for (int v = 0; v < level.size(); v++) {
            if (labels[v] != labelsThen[v]) {
                forget(v);
            }
        }
        return look();
    }

    private void forget(int vertex) {
        margins[vertex] = Double.NEGATIVE_INFINITY;
        for (int a = level.offsets()[vertex]; a < level.offsets()[vertex + 1]; a++) {
            margins[level.targets()[a]] = Double.NEGATIVE_INFINITY;
        }
    }

    private boolean look() {
        workspace.eachStretch(this);
        boolean more = false;
        for (int stretch = 0; stretch < any.length; stretch++) {
            more |= any[stretch];
            workspace.arcs += arcs[stretch];
        }
        System.arraycopy(labels, 0, labelsThen, 0, level.size());
        System.arraycopy(totals, 0, totalsThen, 0, level.size());
        return more;
    }

    @Override
    void run(int stretch, int from, int to) {
        Chooser chooser = Chooser.ofCommunities(level, labels, totals, workspace);
        any[stretch] = again ? again(stretch, from, to, chooser) : first(stretch, from, to, chooser);
        chooser.close();
    }

    private boolean first(int stretch, int from, int to, Chooser chooser) {
        boolean moves = false;
        double sum = 0;
        for (int v = from; v < to; v++) {
            moves |= look(v, chooser);
            sum += chooser.tiesToOwn();
        }
        within[stretch] = sum;
        arcs[stretch] = level.offsets()[to] - level.offsets()[from];
        return moves;
    }

    private boolean again(int stretch, int from, int to, Chooser chooser) {
        double[] masses = level.masses();
        double lambda = level.lambda();
        boolean moves = false;
        int looked = 0;
        for (int v = from; v < to; v++) {
            int own = labels[v];
            double margin = margins[v] - lambda * masses[v] * (totals[own] - totalsThen[own] + mostLost);
            margins[v] = margin;
            found[v] = false;
            if (!(margin > 0)) {
                moves |= look(v, chooser);
                looked += level.offsets()[v + 1] - level.offsets()[v];
            }
        }
        arcs[stretch] = looked;
        return moves;
    }

    private boolean look(int vertex, Chooser chooser) {
        boolean better = chooser.community(vertex) != labels[vertex];
        found[vertex] = better;
        margins[vertex] = chooser.margin();
        return better;
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

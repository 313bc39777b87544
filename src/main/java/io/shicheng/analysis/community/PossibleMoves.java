package io.shicheng.analysis.community;

/** Finds the vertices that would be better elsewhere if all others stayed where they are. */
final class PossibleMoves extends Workspace.Stretches {
    private final Level level;
    private final int[] labels;
    private final double[] totals;
    private final boolean[] found;
    private final Workspace workspace;

    /** @param found set for every vertex to whether it would */
    PossibleMoves(Level level, int[] labels, double[] totals, boolean[] found, Workspace workspace) {
        super(level.size());
        this.level = level;
        this.labels = labels;
        this.totals = totals;
        this.found = found;
        this.workspace = workspace;
    }

    @Override
    void run(int block, int from, int to) {
        Chooser chooser = Chooser.ofCommunities(level, labels, totals, workspace);
        for (int v = from; v < to; v++) {
            found[v] = chooser.community(v) != labels[v];
        }
        chooser.close();
    }
}

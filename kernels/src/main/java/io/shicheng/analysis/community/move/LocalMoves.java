package io.shicheng.analysis.community.move;

import java.util.Arrays;

/** Makes a division of the ground that came down from a climb one that no single change makes better. */
public final class LocalMoves {
    private final Level ground;
    private final int[] labels;
    private final double[] totals;
    private final boolean[] waiting;
    private final boolean[] torn;
    private final Workspace workspace;
    private final PossibleMoves possible;
    private final Mergers mergers;
    private final double tiesWithinBefore;

    /**
     * @param top where the labels come from
     * @param shelters the sets of the ground that lie within communities
     * @param labels of the ground
     * @param totals masses of the communities
     * @param waiting all false; room for as many as the ground has vertices
     * @param torn room for as many
     */
    public LocalMoves(
            Level ground,
            Top top,
            Shelters shelters,
            int[] labels,
            double[] totals,
            boolean[] waiting,
            boolean[] torn,
            Workspace workspace) {
        this.ground = ground;
        this.labels = labels;
        this.totals = totals;
        this.waiting = waiting;
        this.torn = torn;
        this.workspace = workspace;
        this.tiesWithinBefore = workspace.tiesWithin;
        this.possible = new PossibleMoves(ground, labels, totals, top.level().size(), shelters, waiting, workspace);
        this.mergers = new Mergers(ground, top, labels, totals, workspace);
        Arrays.fill(torn, false);
    }

    /**
     * The level where a climb ended.
     *
     * @param labels the communities of its vertices
     */
    public record Top(Level level, int[] labels) {}

    public void close() {
        mergers.close();
        possible.close();
    }

    /** Moves single vertices until none would be better elsewhere. */
    public void begin() {
        move(possible.first());
    }

    /** Joins communities too, until neither two of them would be better as one nor a vertex elsewhere. */
    public void end() {
        while (mergers.run()) {
            move(possible.again());
        }
    }

    /**
     * A move wakes the neighbours, but changes what its communities weigh for others too: so they are looked at again.
     */
    private void move(boolean any) {
        for (boolean more = any; more; more = possible.again()) {
            do {
                OneByOne.run(ground, labels, totals, waiting, torn, workspace);
            } while (apart(ground, labels, totals, waiting, torn, workspace));
        }
    }

    /** Makes communities of the parts of those that came apart; gives whether any did. */
    public static boolean apart(
            Level level, int[] labels, double[] totals, boolean[] waiting, boolean[] torn, Workspace workspace) {
        boolean apart = ConnectedParts.split(level, labels, torn, waiting, workspace);
        if (apart) {
            level.sumMasses(labels, totals, workspace);
        }
        return apart;
    }

    /** Twice the strength of the ties within communities. */
    public double tiesWithin() {
        return possible.tiesWithin() + workspace.tiesWithin - tiesWithinBefore;
    }
}

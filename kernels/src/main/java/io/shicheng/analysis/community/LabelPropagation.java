package io.shicheng.analysis.community;

import io.shicheng.analysis.community.move.BlockSweeps;
import io.shicheng.analysis.community.move.Level;
import io.shicheng.analysis.community.move.OneByOne;
import io.shicheng.analysis.community.move.PossibleMoves;
import io.shicheng.analysis.community.move.Shelters;
import io.shicheng.analysis.community.move.Workspace;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Communities by label propagation.
 *
 * <p><b>Definition.</b> Each vertex begins with a label of its own and takes on the label that the most of its ties
 * lead to, by strength, until each has such a label.
 *
 * <p><b>Reference.</b> Raghavan, U. N., Albert, R. and Kumara, S. (2007), doi:10.1103/PhysRevE.76.036106. It raises the
 * strength of the ties within communities with each step, so it ends: Barber, M. and Clark, J. (2009),
 * doi:10.1103/PhysRevE.80.026129.
 *
 * <p><b>Time and space.</b> O(m) a sweep, few of them; O(n), and O(n) a thread.
 *
 * <p><b>Unit and normalisation.</b> Community numbers from 0, the largest first; of equal ones that with the smallest
 * vertex. Their modularity is told, which they were not made for.
 *
 * <p><b>Ties, parts, overflow.</b> Directions are left out; vertices without ties are communities of their own. Of
 * labels that are equally frequent the own one is kept, then the first met is taken. A community may hang together only
 * through vertices that have left it; {@link Leiden}'s never do.
 *
 * <p><b>Determinism.</b> Nothing is random; the same communities with any number of threads.
 */
public final class LabelPropagation {
    private static final int SWEEPS = 2;

    private LabelPropagation() {}

    /** @param weighted whether strengths count */
    public static Communities of(CsrGraph graph, boolean weighted, int threads, RunControl control) {
        control.phase("label-propagation", 0);
        CsrGraph undirected = graph.undirected(weighted);
        int n = undirected.vertexCount();
        Workspace workspace = new Workspace(n, threads, control);
        double[] weights = PartitionQuality.weights(undirected, weighted);
        PartitionQuality modularity = PartitionQuality.modularity(1);
        Level judged = modularity.level(undirected, weights, workspace.doubles());
        // masses cost nothing, so a label is worth the ties to it
        Level level = new Level(n, judged.offsets(), judged.targets(), weights, judged.masses(), 0);
        int[] labels = run(level, workspace);
        double quality = modularity.of(judged, labels, workspace);
        workspace.end();
        return Communities.of(labels, n, quality, workspace);
    }

    private static int[] run(Level level, Workspace workspace) {
        int n = level.size();
        boolean[] waiting = new boolean[n];
        double[] totals = workspace.doubles();
        int[] own = workspace.ints();
        for (int v = 0; v < n; v++) {
            own[v] = v;
            totals[v] = 0;
        }
        int[] labels = own;
        if (BlockSweeps.suit(level)) {
            labels = BlockSweeps.run(level, SWEEPS, true, own, totals, workspace);
            PossibleMoves possible = new PossibleMoves(level, labels, totals, n, Shelters.none(), waiting, workspace);
            possible.first();
            possible.close();
        } else {
            Arrays.fill(waiting, true);
        }
        // what a label weighs is nothing, so only the neighbours of those that moved need to be looked at again
        OneByOne.run(level, true, labels, totals, waiting, new boolean[n], workspace);
        return labels;
    }
}

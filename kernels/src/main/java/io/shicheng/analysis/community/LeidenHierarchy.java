package io.shicheng.analysis.community;

import io.shicheng.analysis.community.move.Coarsening;
import io.shicheng.analysis.community.move.Level;
import io.shicheng.analysis.community.move.Refinement;
import io.shicheng.analysis.community.move.Workspace;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;

/**
 * The levels of aggregation below communities that {@link Leiden} found: sets that hang together, each within one set
 * of the next level, and those of the last within one community.
 *
 * <p><b>Definition.</b> Each community is parted as Leiden parts it ({@link Refinement}): every vertex that is alone
 * joins the set of its community where the quality gains most, if both are well tied to the rest of the community. The
 * sets are the vertices of the next level, whose communities stay the same; and so on, until no sets join.
 *
 * <p><b>Reference.</b> Traag, V., Waltman, L. and van Eck, N. J. (2019), doi:10.1038/s41598-019-41695-z, of which these
 * are the last two of three phases, with the communities held.
 *
 * <p><b>Time and space.</b> O(m) a level, of which there are some log n; O(n + m).
 *
 * <p><b>Determinism.</b> The seed draws the order in which sets join; the same with any number of threads.
 */
public final class LeidenHierarchy {
    private LeidenHierarchy() {}

    /**
     * @param weighted whether strengths count
     * @param labels the community of each vertex, from 0 to n − 1
     * @return the set of each vertex, numbered from 0, by level: the smallest sets first
     */
    public static List<int[]> of(
            CsrGraph graph,
            boolean weighted,
            PartitionQuality quality,
            int[] labels,
            long seed,
            int threads,
            RunControl control) {
        control.phase("leiden", 0);
        CsrGraph undirected = graph.undirected(weighted);
        int n = undirected.vertexCount();
        Workspace workspace = new Workspace(n, threads, control);
        Level level = quality.level(undirected, PartitionQuality.weights(undirected, weighted), new double[n]);
        int[] communities = labels;
        List<int[]> levels = new ArrayList<>();
        while (level.arcs() > 0) {
            double[] totals = new double[n];
            level.sumMasses(communities, totals, workspace);
            long drawn = (seed + levels.size() + 1) * 0xD6E8FEB86659FD93L;
            Refinement refinement = Refinement.of(level, communities, totals, drawn ^ drawn >>> 32, workspace);
            Coarsening.Coarse coarse = Coarsening.of(level, refinement, new int[level.size()], workspace);
            refinement.close();
            control.advance(1);
            if (coarse.level().size() == level.size()) {
                break;
            }
            levels.add(above(levels, coarse.setOf()));
            level = coarse.level();
            communities = coarse.labels();
        }
        return levels;
    }

    /** The sets of the vertices of the graph, from those of the sets of the level before. */
    private static int[] above(List<int[]> levels, int[] setOf) {
        if (levels.isEmpty()) {
            return setOf;
        }
        int[] above = levels.getLast().clone();
        for (int v = 0; v < above.length; v++) {
            above[v] = setOf[above[v]];
        }
        return above;
    }
}

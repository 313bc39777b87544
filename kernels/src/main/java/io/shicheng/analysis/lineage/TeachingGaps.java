package io.shicheng.analysis.lineage;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;

/**
 * How many years lie between the births of master and apprentice.
 *
 * <p><b>Definition.</b> The year of birth of the apprentice less that of the master, over ties of which both are known.
 *
 * <p><b>Reference.</b> As a check of data; the time between generations: Rossi, L. et al. (2018), Topological metrics in
 * academic genealogy graphs, doi:10.1016/j.joi.2018.08.004.
 *
 * <p><b>Time and space.</b> O(n + m log m).
 *
 * <p><b>Unit and normalisation.</b> Years.
 *
 * <p><b>Ties, parts, overflow.</b> Parallel ties count once. An apprentice who is older than the master is counted apart
 * too: it happens, but is more often a mistake. Mean and median are not a number where no tie has both years.
 *
 * <p><b>Determinism.</b> Whole numbers, one quotient.
 *
 * @param ties of which both years are known
 * @param older of them, where the apprentice is older
 */
public record TeachingGaps(int ties, double median, double mean, int older) {
    /** Stands for a year that is not known. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    /**
     * @param born one a vertex
     * @throws io.shicheng.analysis.measure.UnmeasurableException if the graph is not directed
     */
    public static TeachingGaps of(CsrGraph graph, int[] born) {
        Descendants.requireDirected(graph);
        int[] gaps = new int[graph.arcCount()];
        int ties = 0;
        int older = 0;
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int apprentice = graph.targets()[a];
                if (born[v] != UNKNOWN && born[apprentice] != UNKNOWN) {
                    int gap = born[apprentice] - born[v];
                    older += gap < 0 ? 1 : 0;
                    gaps[ties++] = gap;
                }
            }
        }
        Arrays.sort(gaps, 0, ties);
        double median = ties == 0 ? Double.NaN : (gaps[(ties - 1) / 2] + gaps[ties / 2]) / 2.0;
        return new TeachingGaps(
                ties, median, Arrays.stream(gaps, 0, ties).average().orElse(Double.NaN), older);
    }
}

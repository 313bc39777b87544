package io.shicheng.layout.quality;

import io.shicheng.analysis.structure.Components;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import java.util.SplittableRandom;

/**
 * What a layout is worth, by measures that do not depend on its scale.
 *
 * <p><b>Definition.</b> Of the largest part of the graph, directions and strengths left out:
 *
 * <ul>
 *   <li>{@code stress}, mean of (1 − a·e/d)², e being the distance of two vertices in the layout, d that in the graph, a the scale
 *       at which it is least: all pairs with one of {@value #SOURCES} vertices drawn;
 *   <li>{@code neighboursKept}, mean of |N ∩ C|/|N ∪ C|, N being the neighbours of a vertex and C as many that are closest in the
 *       layout: of {@value #VERTICES} vertices drawn;
 *   <li>{@code purity}, the mean share of the {@value #NEAREST} closest that are of the same community: of the same vertices;
 *   <li>{@code crossings}, the share of {@value #PAIRS} pairs of ties without a common end, drawn with replacement, that cross;
 *   <li>{@code lengthVariation}, the standard deviation of the lengths of ties beside their mean.
 * </ul>
 *
 * <p><b>Reference.</b> Stress: Gansner, E., Koren, Y. and North, S. (2005), doi:10.1007/978-3-540-31843-9_25. Neighbours: Kruiger, J.
 * et al. (2017), Graph layouts by t-SNE, doi:10.1111/cgf.13187.
 *
 * <p><b>Time and space.</b> O(m) a source and O(k + log n) a neighbour looked for; O(n + m).
 *
 * <p><b>Unit and normalisation.</b> Shares from 0 to 1; stress from 0, 1 where all stand in one place; 0 where there is nothing to
 * measure.
 *
 * <p><b>Ties, parts, overflow.</b> Of vertices that are equally close the one with the smaller number counts as closer.
 *
 * <p><b>Determinism.</b> The seed draws the samples; the same bits with any number of threads.
 *
 * @param purity 0 if no communities were given
 */
public record LayoutQuality(
        double stress, double neighboursKept, double purity, double crossings, double lengthVariation) {
    static final int SOURCES = 200;
    static final int VERTICES = 3000;
    static final int NEAREST = 10;
    static final int PAIRS = 2_000_000;

    /**
     * Measures a layout.
     *
     * @param x of each vertex, as {@code y}
     * @param communities of each vertex, or none
     * @throws IllegalArgumentException if a place is missing
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static LayoutQuality of(
            CsrGraph graph, float[] x, float[] y, int[] communities, long seed, int threads, RunControl control) {
        if (x.length != graph.vertexCount() || y.length != x.length) {
            throw new IllegalArgumentException("Places of " + x.length + " vertices do not fit a graph of "
                    + graph.vertexCount() + ". There must be one for each.");
        }
        control.phase("layout-quality", 0);
        CsrGraph undirected = graph.undirected();
        int[] members = largestPart(undirected, control);
        if (members.length < 2) {
            return new LayoutQuality(0, 0, 0, 0, 0);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double stress = SampledStress.of(undirected, x, y, draw(members, SOURCES, random), control);
        Neighbourhoods near = new Neighbourhoods(undirected, x, y, communities);
        near.look(draw(members, VERTICES, random), NEAREST, threads, control);
        TieLines ties = new TieLines(undirected, x, y, members);
        return new LayoutQuality(
                stress, near.kept(), near.purity(), ties.crossings(PAIRS, random, control), ties.lengthVariation());
    }

    private static int[] largestPart(CsrGraph graph, RunControl control) {
        if (graph.vertexCount() == 0) {
            return new int[0];
        }
        Components components = Components.of(graph, new CancelOnly(control));
        int largest = 0;
        for (int c = 0; c < components.count(); c++) {
            largest = components.sizes()[c] > components.sizes()[largest] ? c : largest;
        }
        int[] members = new int[components.sizes()[largest]];
        int found = 0;
        for (int v = 0; v < graph.vertexCount(); v++) {
            if (components.labels()[v] == largest) {
                members[found++] = v;
            }
        }
        return members;
    }

    /** With replacement; all of them where there are no more. */
    private static int[] draw(int[] members, int count, SplittableRandom random) {
        if (members.length <= count) {
            return members;
        }
        int[] drawn = new int[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = members[random.nextInt(members.length)];
        }
        return drawn;
    }
}

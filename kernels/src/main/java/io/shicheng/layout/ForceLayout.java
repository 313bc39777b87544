package io.shicheng.layout;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;

/**
 * A map of a network: who is tied stands close, communities lie apart, and the whole fills a disc.
 *
 * <p><b>Definition.</b> Places at which the forces on each vertex nearly cancel out: ties pull by w·d, w being the strength beside
 * the mean of its part and d the length; vertices push by m·m′/d, m being the number of ties and one; all is pulled to the middle by
 * g·m·d, with g = n/(κ²·Σm) and κ = 2, at which a graph without ties would fill a disc evenly. Found level by level, each of
 * vertices that stand for up to four of the level below, the coarsest from random places. The parts of a network that is not
 * connected are laid out each by itself, turned so that their long axis is level, brought to one scale and packed as discs, the
 * largest in the middle.
 *
 * <p><b>Reference.</b> Forces: Jacomy, M., Venturini, T., Heymann, S. and Bastian, M. (2014), ForceAtlas2,
 * doi:10.1371/journal.pone.0098679. Their energy adds up over merged vertices, so that it is the same on each level: Noack, A.
 * (2009), Modularity clustering is force-directed layout, doi:10.1103/PhysRevE.79.026102. Levels: Walshaw, C. (2003),
 * doi:10.7155/jgaa.00070. Cells that stand for many vertices: Barnes, J. and Hut, P. (1986), doi:10.1038/324446a0, here over
 * vertices in the order of a Hilbert curve.
 *
 * <p><b>Time and space.</b> O(n·log n + m) a step, 20 steps of the finest level and some 60 of all others together; O(n + m).
 *
 * <p><b>Unit and normalisation.</b> 95 in 100 vertices of a part of n lie within 2·√n of its middle, whatever strengths are
 * counted in; the largest part is about the origin.
 *
 * <p><b>Ties, parts, overflow.</b> Directions are left out, strengths of opposite arcs added up. Vertices without ties stand
 * around all others. No two parts overlap. Strengths from the smallest to the largest double are taken.
 *
 * <p><b>Determinism.</b> The seed draws the first places; the same bits with any number of threads, interpreted or compiled, on any
 * processor.
 *
 * <p><b>Idea graveyard.</b> Ties that pull by d² keep half as many neighbours close, as does an opening phase of d² or d³ at the end;
 * by log d (LinLog) communities shrink to dots; an even scale at each level by the virial theorem gains nothing; θ = 0.7 or 60
 * steps gain 0.005 of neighbours kept for twice the time.
 */
public final class ForceLayout {
    /** Changes whenever the same graph would be given other places. */
    public static final int KERNEL_VERSION = 1;

    private ForceLayout() {}

    /**
     * Lays out a graph from nothing but its ties.
     *
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static Layout of(CsrGraph graph, LayoutSettings settings, RunControl control) {
        PartLayouts parts = PartLayouts.of(graph, null, settings, control);
        Arrangement.pack(parts);
        return Layout.of(parts.x(), parts.y(), settings.seed(), KERNEL_VERSION);
    }

    /**
     * Lays out a graph that has changed, so that who has the neighbours that they had stays where they were: vertices that have
     * an earlier place are held there, new ones come to lie by their neighbours, and parts that are new in rings around all
     * others. Parts that fell apart or were joined stay as well.
     *
     * <p>After changes of a hundredth of all ties or vertices the mean move is far below a hundredth of the width. What is kept
     * by many of them in a row is worse than a new layout; whoever drops vertices and may want them back, as by a filter, passes
     * the last place of each.
     *
     * @throws IllegalArgumentException if the places are not as many as the vertices
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static Layout after(CsrGraph graph, EarlierPlaces earlier, LayoutSettings settings, RunControl control) {
        if (earlier.x().length != graph.vertexCount()) {
            throw new IllegalArgumentException("Earlier places of " + earlier.x().length
                    + " vertices do not fit a graph of " + graph.vertexCount() + ". There must be one for each.");
        }
        PartLayouts parts = PartLayouts.of(graph, earlier, settings, control);
        Arrangement.surround(parts);
        return Layout.of(parts.x(), parts.y(), settings.seed(), KERNEL_VERSION);
    }
}

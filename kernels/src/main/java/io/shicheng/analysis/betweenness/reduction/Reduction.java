package io.shicheng.analysis.betweenness.reduction;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graph reduced for shortest-path betweenness: what is settled in closed form, and the blocks that are left to
 * search.
 *
 * <p>Steps alternate until they no longer pay: {@link BlockSplit} takes a graph apart at its cut vertices,
 * {@link Twins} makes vertices one that nothing tells apart, and {@link SideVertices} are searched from and taken out.
 * Each step makes a smaller graph and keeps where its vertices came from, so that scores can be handed back, step by
 * step, to the vertices of the graph that was given.
 *
 * <p><b>Use.</b> Search from every vertex of {@link BlockRows#searched} in each of {@link #blocks}, then give the
 * scores found to {@link #scores}. Without side vertices there is one {@code BlockRows} at most, it holds
 * all pairs that are not settled, and a pair of classes s ≠ t of a block stands for {@code sourceWeight(s) ·
 * targetWeight(t)} ordered pairs of vertices.
 *
 * <p>The reduction depends on the graph alone.
 */
public final class Reduction {
    /** A step costs about as much as this many searches of what it works on. */
    private static final int SEARCHES_A_STEP = 16;

    /** A row costs about as much as this many arcs. */
    private static final int ARCS_A_ROW = 4;

    /** Side vertices are taken out where they are this part of the work or more. */
    private static final int LEAST_SHARE = 8;

    /** A search over what side vertices are taken out of keeps rows of its own; more of them take too much memory. */
    private static final int MOST_ROUNDS = 3;

    /**
     * @param before scores before the step
     * @param after scores of the graph that it made
     * @param map to {@code after} if its vertices stand for several of those before, or else from there
     */
    private record Step(double[] before, double[] after, int[] map, boolean merges) {
        /** Hands scores of the smaller graph back. */
        void handBack() {
            handBack(after, before);
        }

        /** Adds values of the smaller graph to those of the larger. */
        void handBack(double[] from, double[] to) {
            if (merges) {
                for (int v = 0; v < to.length; v++) {
                    to[v] += from[map[v]];
                }
            } else {
                for (int i = 0; i < from.length; i++) {
                    to[map[i]] += from[i];
                }
            }
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final List<BlockRows> blocks = new ArrayList<>();
    /** Scores of the graphs that are searched. */
    private final List<double[]> searched = new ArrayList<>();

    private final double[] whole;
    private final RunControl control;

    private Reduction(CsrGraph graph, double @Nullable [] lengths, boolean sideVertices, RunControl control) {
        this.control = control;
        ClassGraph classes = ClassGraph.of(graph, lengths);
        this.whole = classes.scores;
        reduce(classes, sideVertices && !graph.directed() && lengths == null ? MOST_ROUNDS : 0);
    }

    /**
     * @param lengths of arcs, or null where all are 1
     * @param sideVertices whether these are set apart, where that is valid
     */
    public static Reduction of(CsrGraph graph, double @Nullable [] lengths, boolean sideVertices, RunControl control) {
        return new Reduction(graph, lengths, sideVertices, control);
    }

    private void reduce(ClassGraph classes, int rounds) {
        BlockSplit split = split(classes);
        int roundsLeft = rounds;
        while (split.graph.size() > 0) {
            int size = split.graph.size();
            ClassGraph merged = merge(split.graph);
            if (merged != split.graph) {
                split = split(merged);
            }
            if (size - split.graph.size() > SEARCHES_A_STEP) {
                continue;
            }
            boolean[] side = roundsLeft-- > 0 ? SideVertices.of(split.graph, control) : new boolean[0];
            if (!pays(split.graph, side)) {
                search(split, null);
                return;
            }
            search(split, side);
            split = split(without(split.graph, side));
        }
    }

    private ClassGraph without(ClassGraph graph, boolean[] side) {
        int left = 0;
        for (boolean is : side) {
            left += is ? 0 : 1;
        }
        int[] origin = new int[left];
        ClassGraph rest = SideVertices.without(graph, side, origin);
        steps.add(new Step(graph.scores, rest.scores, origin, false));
        return rest;
    }

    private static boolean pays(ClassGraph graph, boolean[] side) {
        long gone = 0;
        for (int v = 0; v < side.length; v++) {
            gone += side[v] ? 2L * graph.degree(v) + ARCS_A_ROW : 0;
        }
        return gone * LEAST_SHARE > graph.arcs() + (long) ARCS_A_ROW * graph.size();
    }

    private BlockSplit split(ClassGraph graph) {
        BlockSplit split = new BlockSplit(graph, control);
        steps.add(new Step(graph.scores, split.graph.scores, split.origin, false));
        return split;
    }

    private ClassGraph merge(ClassGraph graph) {
        Twins twins = Twins.merged(graph, control);
        if (twins == null) {
            return graph;
        }
        steps.add(new Step(graph.scores, twins.graph.scores, twins.classOf, true));
        return twins.graph;
    }

    private void search(BlockSplit split, boolean @Nullable [] side) {
        blocks.add(new BlockRows(split.graph, split.starts, side, control));
        searched.add(split.graph.scores);
    }

    /** What is left to search. */
    public List<BlockRows> blocks() {
        return Collections.unmodifiableList(blocks);
    }

    /**
     * What values at the rows of the last of {@link #blocks} amount to at the vertices of the graph, without what is
     * settled; can be done again and again.
     */
    public double[] spread(double[] values) {
        double[] spread = new double[searched.getLast().length];
        blocks.getLast().addTo(values, 0, spread);
        for (int i = steps.size() - 1; i >= 0; i--) {
            double[] wider = new double[steps.get(i).before.length];
            steps.get(i).handBack(spread, wider);
            spread = wider;
        }
        return spread;
    }

    /**
     * Hands scores back to the vertices of the graph; can be done once.
     *
     * @param found what the searches found, row by row, for the first of {@link #blocks}, then the second and so on;
     *     each ordered pair counted
     * @return a score a vertex, each ordered pair counted
     */
    public double[] scores(double[] found) {
        int first = 0;
        for (int i = 0; i < blocks.size(); i++) {
            blocks.get(i).addTo(found, first, searched.get(i));
            first += blocks.get(i).size();
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            steps.get(i).handBack();
        }
        return whole;
    }
}

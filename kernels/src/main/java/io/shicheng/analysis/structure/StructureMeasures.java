package io.shicheng.analysis.structure;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Absence;
import io.shicheng.analysis.measure.Measure.Normalisation;
import io.shicheng.analysis.measure.Measure.Scale;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.List;

/** Measures of what the network falls into. */
public final class StructureMeasures {
    private static final Normalisation OTHERS = graph -> graph.vertexCount() - 1.0;
    private static final Normalisation VERTICES = graph -> graph.vertexCount();
    /** Held whatever the size. */
    private static final int FIXED_BYTES = 1 << 20;

    public static final List<Measure> ALL = List.of(
            new MeasureBuilder("coreness", "n + m", Sense.UNDIRECTED)
                    .traits(Trait.READABLE, Trait.PERSONAL)
                    .dividedBy(OTHERS)
                    .memory((graph, p) -> undirectedBytes(graph) + 24L * graph.vertexCount())
                    .updated((update, p, control) -> coreness(update, control))
                    .explained((graph, p, scores, v, control) -> CorenessShares.of(
                            graph, scores == null ? Coreness.of(graph, control).scores() : scores, v))
                    .kernel((graph, p, control) -> coreness(graph, control)),
            new MeasureBuilder("components", "n + m", Sense.UNDIRECTED)
                    .absence(Absence.NO_TIE)
                    .dividedBy(VERTICES)
                    .memory(20, 0, 0)
                    .updated((update, p, control) -> componentSizes(update, control))
                    .kernel((graph, p, control) -> components(graph, control)),
            new MeasureBuilder("blocks", "n + m", Sense.UNDIRECTED)
                    .scale(Scale.GRAPH_ONLY)
                    .memory((graph, p) -> undirectedBytes(graph) + 56L * graph.vertexCount())
                    .kernel((graph, p, control) -> blocks(graph, 0, control)),
            new MeasureBuilder("cut-vertices", "n + m", Sense.UNDIRECTED)
                    .scale(Scale.GRAPH_ONLY)
                    .memory((graph, p) -> undirectedBytes(graph) + 56L * graph.vertexCount())
                    .kernel((graph, p, control) -> blocks(graph, 1, control)));

    private StructureMeasures() {}

    private static Scores coreness(CsrGraph graph, RunControl control) {
        Coreness coreness = Coreness.of(graph, control);
        return Scores.of(coreness.scores())
                .with("degeneracy", coreness.degeneracy())
                .with("arcs_scanned", coreness.arcsScanned());
    }

    /** From scores before one tie changed; anew where there are more. */
    private static double[] coreness(Measure.Update update, RunControl control) {
        int[] pairs = update.pairs();
        if (!oneTie(pairs)) {
            return Coreness.of(update.after(), control).scores();
        }
        double[] scores = update.scores().clone();
        if (changed(update)) {
            boolean added = tied(update.after(), pairs[0], pairs[1]);
            CorenessUpdate.update(update.after().undirected(), scores, pairs[0], pairs[1], added);
        }
        return scores;
    }

    private static double[] componentSizes(Measure.Update update, RunControl control) {
        int[] pairs = update.pairs();
        if (!oneTie(pairs)) {
            return Components.of(update.after(), control).scores();
        }
        double[] scores = update.scores().clone();
        if (changed(update)) {
            boolean added = tied(update.after(), pairs[0], pairs[1]);
            CsrGraph without = (added ? update.before() : update.after()).undirected();
            ComponentsUpdate.update(without, scores, pairs[0], pairs[1], added, control);
        }
        return scores;
    }

    private static boolean oneTie(int[] pairs) {
        boolean bothWays = pairs.length == 4 && pairs[0] == pairs[3] && pairs[1] == pairs[2];
        return pairs.length <= 2 || bothWays;
    }

    /** Whether the one tie is there in one of the two networks alone. */
    private static boolean changed(Measure.Update update) {
        int[] pairs = update.pairs();
        return pairs.length > 0
                && tied(update.before(), pairs[0], pairs[1]) != tied(update.after(), pairs[0], pairs[1]);
    }

    private static boolean tied(CsrGraph graph, int one, int other) {
        return graph.arc(one, other) >= 0 || graph.arc(other, one) >= 0;
    }

    private static Scores components(CsrGraph graph, RunControl control) {
        Components components = Components.of(graph, control);
        return Scores.of(components.scores())
                .with("components", components.count())
                .with("largest", components.largest())
                .with("arcs_scanned", components.arcsScanned());
    }

    private static Scores blocks(CsrGraph graph, int less, RunControl control) {
        BiconnectedBlocks blocks = BiconnectedBlocks.of(graph, control);
        return Scores.of(blocks.scores(less))
                .with("blocks", blocks.count())
                .with("cut_vertices", blocks.cutVertices())
                .with("bridges", blocks.bridges())
                .with("arcs_scanned", blocks.arcsScanned());
    }

    /** What it takes to leave directions out. */
    private static long undirectedBytes(CsrGraph graph) {
        return FIXED_BYTES + (graph.directed() ? 56L * graph.arcCount() + 16L * graph.vertexCount() : 0);
    }
}

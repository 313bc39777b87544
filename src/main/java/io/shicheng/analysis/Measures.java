package io.shicheng.analysis;

import io.shicheng.analysis.Measure.Normalisation;
import io.shicheng.analysis.Measure.Scale;
import io.shicheng.analysis.Measure.Sense;
import io.shicheng.analysis.betweenness.Betweenness;
import io.shicheng.analysis.betweenness.SampleSize;
import io.shicheng.analysis.centrality.Constraint;
import io.shicheng.analysis.centrality.Degree;
import io.shicheng.analysis.distance.Harmonic;
import io.shicheng.analysis.lineage.Apprentices;
import io.shicheng.analysis.lineage.Descendants;
import io.shicheng.analysis.spectral.Eigenvector;
import io.shicheng.analysis.spectral.Katz;
import io.shicheng.analysis.spectral.PageRank;
import io.shicheng.analysis.structure.Clustering;
import io.shicheng.analysis.structure.Components;
import io.shicheng.analysis.structure.Coreness;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue of measures. */
public final class Measures {
    /** Changes whenever a kernel's bytes may; part of every citation. */
    public static final String KERNEL_VERSION = "1";

    private static final Normalisation OTHERS = graph -> graph.vertexCount() - 1.0;
    private static final Normalisation VERTICES = graph -> graph.vertexCount();

    private static final List<Measure> ALL = List.of(
            new MeasureEntry(
                            "degree",
                            "how many others a vertex is tied to, directions left out",
                            "n + m",
                            Sense.UNDIRECTED)
                    .dividedBy(OTHERS)
                    .memory(16, 0, 16)
                    .plain((graph, p, control) -> Degree.degree(graph)),
            new MeasureEntry(
                            "strength",
                            "sum of the strengths of a vertex' ties, in both directions",
                            "n + m",
                            Sense.UNDIRECTED)
                    .memory(24, 0, 12)
                    .plain((graph, p, control) -> Degree.strength(graph)),
            new MeasureEntry("students", "how many apprentices a master taught", "n", Sense.LINEAGE)
                    .dividedBy(OTHERS)
                    .memory(8, 0, 0)
                    .plain((graph, p, control) -> Apprentices.students(graph)),
            new MeasureEntry(
                            "m-index",
                            "the largest h with h apprentices who each taught at least h",
                            "n + m",
                            Sense.LINEAGE)
                    .memory(16, 0, 0)
                    .plain((graph, p, control) -> Apprentices.mIndex(graph)),
            new MeasureEntry(
                            "descendants",
                            "sum of decay^(g-1) over descendants, each once in its nearest generation g",
                            "n m at most",
                            Sense.LINEAGE)
                    .dividedBy(OTHERS)
                    .memory(16, 16, 0)
                    .plain((graph, p, control) ->
                            Descendants.scores(graph, p.generations(), p.decay(), p.threads(), control)),
            new MeasureEntry(
                            "betweenness",
                            "share of shortest paths that run through a vertex, summed over pairs",
                            "n m; weighted n m + n^2 log n; with k samples k/n of it",
                            Sense.EITHER)
                    .dividedBy(Measures::pairsOfOthers)
                    .memory(32, 48, 8)
                    .kernel(Measures::betweenness),
            new MeasureEntry(
                            "harmonic",
                            "sum of 1/distance to all others, 0 for whom it does not reach",
                            "n m / 256; weighted n m + n^2 log n",
                            Sense.EITHER)
                    .dividedBy(OTHERS)
                    .memory(64, 160, 12)
                    .plain((graph, p, control) -> Harmonic.scores(graph, p.weighted(), p.threads(), control)),
            new MeasureEntry(
                            "pagerank",
                            "share of time that a walker spends at a vertex, who follows ties with probability d",
                            "(n + m) log(tolerance) / log(d)",
                            Sense.PRESTIGE)
                    .memory(64, 0, 12)
                    .plain((graph, p, control) ->
                            PageRank.scores(graph, p.weighted(), p.damping(), p.tolerance(), p.threads(), control)),
            new MeasureEntry(
                            "eigenvector",
                            "in proportion to the sum of its neighbours' scores; squares add up to 1",
                            "(n + m) / gap of the two greatest eigenvalues",
                            Sense.PRESTIGE)
                    .memory(48, 0, 12)
                    .plain((graph, p, control) ->
                            Eigenvector.scores(graph, p.weighted(), p.tolerance(), p.threads(), control)),
            new MeasureEntry(
                            "katz",
                            "1 + a times the sum of its neighbours' scores, a = d / greatest strength",
                            "(n + m) log(tolerance) / log(d)",
                            Sense.PRESTIGE)
                    .memory(48, 0, 12)
                    .plain((graph, p, control) ->
                            Katz.scores(graph, p.weighted(), p.damping(), p.tolerance(), p.threads(), control)),
            new MeasureEntry(
                            "coreness",
                            "largest k such that the vertex is in a part where all have k contacts within",
                            "n + m",
                            Sense.UNDIRECTED)
                    .dividedBy(OTHERS)
                    .memory(48, 0, 16)
                    .plain((graph, p, control) -> Coreness.scores(graph, control)),
            new MeasureEntry(
                            "clustering",
                            "share of the pairs of its contacts that are tied to each other",
                            "m^1.5",
                            Sense.UNDIRECTED)
                    .memory(48, 16, 24)
                    .plain((graph, p, control) -> Clustering.scores(graph, p.threads(), control)),
            new MeasureEntry(
                            "constraint",
                            "Burt's constraint: how far its contacts are tied to each other; low bridges holes",
                            "sum of squared degrees",
                            Sense.UNDIRECTED)
                    .scale(Scale.LOW_FIRST)
                    .memory(32, 32, 24)
                    .plain((graph, p, control) -> Constraint.scores(graph, p.weighted(), p.threads(), control)),
            new MeasureEntry(
                            "components",
                            "how many vertices chains of ties join it to, itself included",
                            "n + m",
                            Sense.UNDIRECTED)
                    .dividedBy(VERTICES)
                    .memory(32, 0, 16)
                    .plain((graph, p, control) -> Components.of(graph, control).scores()));

    private Measures() {}

    private static Scores betweenness(CsrGraph graph, MeasureParameters p, RunControl control) {
        int samples = p.epsilon() > 0 ? SampleSize.of(graph, p.weighted(), p.epsilon(), p.delta()) : p.samples();
        Scores scores = Scores.of(Betweenness.scores(graph, p.weighted(), samples, p.seed(), p.threads(), control));
        return samples == 0
                ? scores
                : scores.with("samples", Math.min(samples, graph.vertexCount())).with("seed", p.seed());
    }

    private static double pairsOfOthers(CsrGraph graph) {
        double n = graph.vertexCount();
        return (n - 1) * (n - 2) / (graph.directed() ? 1 : 2);
    }

    public static List<Measure> all() {
        return ALL;
    }

    /** Finds a measure by its code, ignoring case and taking {@code _} for {@code -}. */
    public static Optional<Measure> ofCode(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        for (Measure measure : ALL) {
            if (measure.code().equals(wanted)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }
}

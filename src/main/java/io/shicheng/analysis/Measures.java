package io.shicheng.analysis;

import io.shicheng.analysis.Measure.Kernel;
import io.shicheng.analysis.Measure.Normalisation;
import io.shicheng.analysis.Measure.Sense;
import io.shicheng.analysis.centrality.Betweenness;
import io.shicheng.analysis.centrality.Constraint;
import io.shicheng.analysis.centrality.Degree;
import io.shicheng.analysis.centrality.Eigenvector;
import io.shicheng.analysis.centrality.Harmonic;
import io.shicheng.analysis.centrality.Katz;
import io.shicheng.analysis.centrality.PageRank;
import io.shicheng.analysis.community.Clustering;
import io.shicheng.analysis.community.Components;
import io.shicheng.analysis.community.Coreness;
import io.shicheng.analysis.lineage.Apprentices;
import io.shicheng.analysis.lineage.Descendants;
import io.shicheng.csr.CsrGraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The catalogue of measures. */
public final class Measures {
    /** Changes whenever a kernel's bytes may; part of every citation. */
    public static final String KERNEL_VERSION = "1";

    private static final Normalisation NONE = graph -> 1;
    private static final Normalisation OTHERS = graph -> graph.vertexCount() - 1.0;
    private static final Normalisation VERTICES = graph -> graph.vertexCount();

    private static final List<Measure> ALL = List.of(
            measure(
                    "degree",
                    "how many others a vertex is tied to, directions left out",
                    "n + m",
                    Sense.UNDIRECTED,
                    (graph, p, control) -> Degree.degree(graph),
                    OTHERS),
            measure(
                    "strength",
                    "sum of the strengths of a vertex' ties, in both directions",
                    "n + m",
                    Sense.UNDIRECTED,
                    (graph, p, control) -> Degree.strength(graph),
                    NONE),
            measure(
                    "students",
                    "how many apprentices a master taught",
                    "n",
                    Sense.LINEAGE,
                    (graph, p, control) -> Apprentices.students(graph),
                    OTHERS),
            measure(
                    "m-index",
                    "the largest h with h apprentices who each taught at least h",
                    "n + m",
                    Sense.LINEAGE,
                    (graph, p, control) -> Apprentices.mIndex(graph),
                    NONE),
            measure(
                    "descendants",
                    "sum of decay^(g-1) over descendants, each once in its nearest generation g",
                    "n m at most",
                    Sense.LINEAGE,
                    (graph, p, control) -> Descendants.scores(graph, p.generations(), p.decay(), p.threads(), control),
                    OTHERS),
            measure(
                    "betweenness",
                    "share of shortest paths that run through a vertex, summed over pairs",
                    "n m; weighted n m + n^2 log n; with k samples k/n of it",
                    Sense.EITHER,
                    (graph, p, control) ->
                            Betweenness.scores(graph, p.weighted(), p.samples(), p.seed(), p.threads(), control),
                    Measures::pairsOfOthers),
            measure(
                    "harmonic",
                    "sum of 1/distance to all others, 0 for whom it does not reach",
                    "n m / 256; weighted n m + n^2 log n",
                    Sense.EITHER,
                    (graph, p, control) -> Harmonic.scores(graph, p.weighted(), p.threads(), control),
                    OTHERS),
            measure(
                    "pagerank",
                    "share of time that a walker spends at a vertex, who follows ties with probability d",
                    "(n + m) log(tolerance) / log(d)",
                    Sense.PRESTIGE,
                    (graph, p, control) ->
                            PageRank.scores(graph, p.weighted(), p.damping(), p.tolerance(), p.threads(), control),
                    NONE),
            measure(
                    "eigenvector",
                    "in proportion to the sum of its neighbours' scores; squares add up to 1",
                    "(n + m) / gap of the two greatest eigenvalues",
                    Sense.PRESTIGE,
                    (graph, p, control) -> Eigenvector.scores(graph, p.weighted(), p.tolerance(), p.threads(), control),
                    NONE),
            measure(
                    "katz",
                    "1 + a times the sum of its neighbours' scores, a = d / greatest strength",
                    "(n + m) log(tolerance) / log(d)",
                    Sense.PRESTIGE,
                    (graph, p, control) ->
                            Katz.scores(graph, p.weighted(), p.damping(), p.tolerance(), p.threads(), control),
                    NONE),
            measure(
                    "coreness",
                    "largest k such that the vertex is in a part where all have k contacts within",
                    "n + m",
                    Sense.UNDIRECTED,
                    (graph, p, control) -> Coreness.scores(graph, control),
                    OTHERS),
            measure(
                    "clustering",
                    "share of the pairs of its contacts that are tied to each other",
                    "m^1.5",
                    Sense.UNDIRECTED,
                    (graph, p, control) -> Clustering.scores(graph, p.threads(), control),
                    NONE),
            new Measure(
                    "constraint",
                    "Burt's constraint: how far its contacts are tied to each other; low bridges holes",
                    "O(sum of squared degrees)",
                    Sense.UNDIRECTED,
                    false,
                    (graph, p, control) -> Constraint.scores(graph, p.weighted(), p.threads(), control),
                    NONE),
            measure(
                    "components",
                    "how many vertices chains of ties join it to, itself included",
                    "n + m",
                    Sense.UNDIRECTED,
                    (graph, p, control) -> Components.of(graph, control).scores(),
                    VERTICES));

    private Measures() {}

    private static Measure measure(
            String code, String definition, String cost, Sense sense, Kernel kernel, Normalisation normalisation) {
        return new Measure(code, definition, "O(" + cost + ")", sense, true, kernel, normalisation);
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

package io.shicheng.analysis.source;

import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Which source carries a rank: where somebody would be if one book had not come down to us.
 *
 * <p><b>Definition.</b> For a source k, the rank of v in the network without all ties that rest on k alone, whoever's
 * they are; a tie that several sources name stays. The worst rank over all k is told, with its k. The concentration of
 * the ties of v is {@code Σ share²} over sources, 1 if one source names all; a tie of several is parted among them.
 *
 * <p><b>Reference.</b> Of this program. The concentration is that of Herfindahl, O. (1950), Concentration in the steel
 * industry, and Hirschman, A. (1945).
 *
 * <p><b>Time and space.</b> One run of the measure for each source that names at least a hundredth of the ties of
 * somebody who is shown.
 *
 * <p><b>Unit and normalisation.</b> Ranks; equal scores share the best.
 *
 * <p><b>Ties, parts, overflow.</b> A tie of which no source is known always stays. Of equal ranks that source is told
 * that names more of the person's ties, then the one that came first.
 *
 * <p><b>Determinism.</b> A function of the graph, its sources and the measure.
 *
 * @param vertex who
 * @param rank with all ties
 * @param worst without one source; {@code rank} if none makes it worse
 * @param source which; -1 if none makes it worse
 * @param own how many ties of the vertex rest on that source alone
 * @param ties how many ties the vertex has
 * @param concentration NaN where no source of any of its ties is known
 */
public record SourceDependence(int vertex, int rank, int worst, int source, int own, int ties, double concentration) {
    private static final double LEAST_SHARE = 0.01;

    /** A vertex with its ties, and how many of them rest on each source alone. */
    private record Shown(int vertex, int[] arcs, Map<Integer, Integer> alone) {
        static Shown of(int vertex, SourceTies ties, boolean leavingOnly) {
            int[] arcs = ties.arcs(vertex, leavingOnly);
            Map<Integer, Integer> alone = new java.util.TreeMap<>();
            for (int arc : arcs) {
                if (ties.alone(arc) >= 0) {
                    alone.merge(ties.alone(arc), 1, Integer::sum);
                }
            }
            return new Shown(vertex, arcs, alone);
        }

        int own(int source) {
            return alone.getOrDefault(source, 0);
        }
    }

    /**
     * Of each of these vertices.
     *
     * @param observed ranks with all ties
     * @param vertices who is shown
     * @param leavingOnly whether only ties that leave a vertex are its own, as in lineages
     * @param ranker ranks of a network by the measure
     */
    public static List<SourceDependence> of(
            SourceTies ties,
            RankBlocks observed,
            int[] vertices,
            boolean leavingOnly,
            BiFunction<CsrGraph, RunControl, RankBlocks> ranker,
            RunControl control) {
        List<Shown> shown = Arrays.stream(vertices)
                .mapToObj(v -> Shown.of(v, ties, leavingOnly))
                .toList();
        TreeSet<Integer> sources = new TreeSet<>();
        for (Shown each : shown) {
            each.alone.forEach((source, own) -> {
                if (own >= LEAST_SHARE * each.arcs.length) {
                    sources.add(source);
                }
            });
        }
        int[] worst = Arrays.stream(vertices).map(observed::best).toArray();
        int[] by = new int[vertices.length];
        Arrays.fill(by, -1);
        control.phase("sources", sources.size());
        for (int source : sources) {
            control.checkCancelled();
            RankBlocks without = ranker.apply(ties.without(source), control);
            for (int i = 0; i < vertices.length; i++) {
                int rank = without.best(vertices[i]);
                Shown each = shown.get(i);
                boolean more = by[i] >= 0 && rank == worst[i] && each.own(source) > each.own(by[i]);
                if (rank > worst[i] || more) {
                    worst[i] = rank;
                    by[i] = source;
                }
            }
            control.advance(1);
        }
        List<SourceDependence> found = new ArrayList<>();
        for (int i = 0; i < vertices.length; i++) {
            Shown each = shown.get(i);
            found.add(new SourceDependence(
                    vertices[i],
                    observed.best(vertices[i]),
                    worst[i],
                    by[i],
                    each.own(by[i]),
                    each.arcs.length,
                    concentration(ties.shares(each.arcs))));
        }
        return found;
    }

    private static double concentration(Map<Integer, Double> shares) {
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        return all == 0
                ? Double.NaN
                : shares.values().stream()
                        .mapToDouble(share -> share / all * (share / all))
                        .sum();
    }
}

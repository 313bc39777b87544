package io.shicheng.benchmark;

import io.shicheng.analysis.SeededGraphs;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.Scores;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * What must be equal before a measure is timed: its scores of small seeded graphs to {@link References}, and its scores
 * of the graph that is timed to what other tools published of it. A measure of which neither is known is not timed.
 */
final class EqualityGate {
    private static final long SMALL_GRAPHS = 40;
    private static final double RELATIVE = 1e-6;

    private final KnownValues known;

    EqualityGate(Path knownValues) {
        known = KnownValues.read(knownValues);
    }

    /** Why the measure must not be timed; empty if it may. */
    Optional<String> objection(Case timed, Measure measure, Settings parameters, GraphFile file, Scores scores) {
        boolean estimated = parameters.get(Parameters.EPSILON) > 0;
        int compared = 0;
        for (long seed : LongStream.range(0, SMALL_GRAPHS).toArray()) {
            CsrGraph small = SeededGraphs.random(seed, false, false);
            double[] expected = estimated ? null : References.scores(measure.code(), small, parameters);
            if (expected != null) {
                double[] actual =
                        measure.scores(small, parameters, RunControl.NONE).values();
                Optional<String> difference = difference(measure, expected, actual);
                if (difference.isPresent()) {
                    return Optional.of("on the small graph " + seed + ", " + difference.get());
                }
                compared++;
            }
        }
        String graph = KnownValues.graphName(file.file());
        if (compared == 0 && !known.has(timed.name(), graph)) {
            return Optional.of("nothing is known that it could be compared with");
        }
        return known.objection(timed.name(), graph, file, scores);
    }

    private static Optional<String> difference(Measure measure, double[] expected, double[] actual) {
        boolean onlySign = measure.code().equals("cut-vertices");
        for (int v = 0; v < expected.length; v++) {
            double score = onlySign ? Math.signum(actual[v]) : actual[v];
            boolean bothUndefined = Double.isNaN(score) && Double.isNaN(expected[v]);
            if (!bothUndefined && !(Math.abs(score - expected[v]) <= RELATIVE * Math.max(1, Math.abs(expected[v])))) {
                return Optional.of(String.format(
                        Locale.ROOT, "vertex %d has %.9g and should have %.9g", v, actual[v], expected[v]));
            }
        }
        return Optional.empty();
    }

    /** Newman's modularity of an undirected graph. */
    static double modularity(CsrGraph graph, double[] labels) {
        Map<Double, Long> degrees = new HashMap<>();
        long within = 0;
        for (int v = 0; v < labels.length; v++) {
            degrees.merge(labels[v], (long) graph.outDegree(v), Long::sum);
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                within += labels[graph.targets()[a]] == labels[v] ? 1 : 0;
            }
        }
        double arcs = graph.arcCount();
        double chance = 0;
        for (long degree : degrees.values()) {
            chance += (degree / arcs) * (degree / arcs);
        }
        return within / arcs - chance;
    }
}

package io.shicheng.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/**
 * Seconds of a case on a graph.
 *
 * @param mode {@code cold} or {@code warm}
 * @param seconds one call in each fresh JVM if cold; the mean call of each iteration if warm
 */
record Timing(
        String timed,
        String options,
        String graph,
        String graphDigest,
        int vertices,
        long edges,
        String mode,
        int threads,
        List<Double> seconds) {
    static Timing of(Case timed, GraphFile file, String mode, int threads, RunResult result) throws IOException {
        List<Double> seconds = new ArrayList<>();
        BenchmarkParams params = result.getParams();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                seconds.add(iteration.getPrimaryResult().getScore());
            }
        }
        if (seconds.isEmpty()) {
            throw new IllegalStateException("No times of " + params.id());
        }
        return new Timing(
                timed.name(),
                timed.options(),
                KnownValues.graphName(file.file()),
                file.digest(),
                file.graph().vertexCount(),
                file.graph().edgeCount(),
                mode,
                threads,
                seconds);
    }

    /** As it is said while runs go on. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%s on %s, %s: %.3g s (%.3g–%.3g, %d times)",
                timed,
                graph,
                mode,
                median(),
                Collections.min(seconds),
                Collections.max(seconds),
                seconds.size());
    }

    double median() {
        double[] sorted =
                seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

package io.shicheng.cli;

import io.shicheng.analysis.Measure;
import io.shicheng.analysis.MeasureParameters;
import io.shicheng.analysis.centrality.SampleSize;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graphfile.EdgeArrays;
import io.shicheng.graphfile.GraphFiles;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.VertexIds;
import io.shicheng.progress.RunControl;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a graph, scores its vertices, writes the scores and says how it went. */
final class MeasureRun {
    /** The probability with which {@code --epsilon} may fail. */
    private static final double FAILURE = 0.1;

    private final Path file;
    private final Measure measure;
    private final boolean directed;
    private final boolean normalised;
    private final @Nullable Double epsilon;
    private final @Nullable Path out;
    private MeasureParameters parameters;
    private long selfLoops;
    private double loadSeconds;
    private double computeSeconds;

    MeasureRun(
            Path file,
            Measure measure,
            MeasureParameters parameters,
            boolean directed,
            boolean normalised,
            @Nullable Double epsilon,
            @Nullable Path out) {
        this.file = file;
        this.measure = measure;
        this.parameters = parameters;
        this.directed = directed;
        this.normalised = normalised;
        this.epsilon = epsilon;
        this.out = out;
    }

    /**
     * @return the summary, one line of JSON
     * @throws io.shicheng.graphfile.GraphFileException if the file cannot be read
     * @throws IllegalArgumentException if the measure cannot be had of this graph
     * @throws IOException if the scores cannot be written
     */
    String run(RunControl control) throws IOException {
        long start = System.nanoTime();
        control.phase("load", 0);
        EdgeArrays edges = GraphFiles.readEdges(file, directed, parameters.weighted(), ReadLimits.defaults(), control);
        VertexIds ids = edges.vertices();
        CsrBuilder builder =
                CsrBuilder.ofEdges(ids.size(), directed, edges.from(), edges.to(), edges.weights(), edges.count());
        CsrGraph graph = builder.build();
        selfLoops = builder.selfLoops();
        loadSeconds = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        if (epsilon != null) {
            parameters = parameters.withSamples(SampleSize.of(graph, parameters.weighted(), epsilon, FAILURE));
        }
        double[] scores = measure.kernel().scores(graph, parameters, control);
        if (normalised) {
            divide(scores, measure.normalisation().divisor(graph));
        }
        computeSeconds = (System.nanoTime() - start) / 1e9;
        write(ids, scores);
        return summary(graph);
    }

    private static void divide(double[] scores, double divisor) {
        if (divisor > 0) {
            for (int v = 0; v < scores.length; v++) {
                scores[v] /= divisor;
            }
        }
    }

    private void write(VertexIds ids, double[] scores) throws IOException {
        if (out == null) {
            OutputStream to = new BufferedOutputStream(System.out, 1 << 16);
            ScoreCsv.write(ids, scores, to);
            to.flush();
            return;
        }
        AtomicFile.write(out, to -> ScoreCsv.write(ids, scores, to));
    }

    private String summary(CsrGraph graph) {
        StringBuilder json = new StringBuilder("{");
        json.append("\"vertices\":").append(graph.vertexCount());
        json.append(",\"edges\":").append(graph.edgeCount());
        json.append(",\"load_s\":").append(milliseconds(loadSeconds));
        json.append(",\"compute_s\":").append(milliseconds(computeSeconds));
        json.append(",\"threads\":").append(parameters.threads());
        json.append(",\"measure\":\"").append(measure.code()).append('"');
        json.append(",\"directed\":").append(directed);
        json.append(",\"weighted\":").append(graph.weighted());
        json.append(",\"self_loops\":").append(selfLoops);
        if (parameters.samples() > 0) {
            json.append(",\"samples\":").append(Math.min(parameters.samples(), graph.vertexCount()));
            json.append(",\"seed\":").append(parameters.seed());
        }
        return json.append('}').toString();
    }

    /** Seconds to the millisecond. */
    private static double milliseconds(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }
}

package io.shicheng.cli.graph;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.csr.CsrGraph;

/** The line of JSON that ends a run: of which graph, how long it took, and what else there is to tell. */
public final class RunSummary {
    private final StringBuilder json = new StringBuilder("{");

    private RunSummary() {}

    public static RunSummary of(
            LoadedGraph loaded, Measure measure, Settings settings, boolean directed, double computeSeconds) {
        RunSummary summary = of(loaded, settings.threads(), computeSeconds);
        StringBuilder json = summary.json;
        json.append(",\"measure\":\"").append(measure.code()).append('"');
        json.append(",\"directed\":").append(directed);
        // the words of a ranking's citation; a file's arcs count as they are stated, whatever they lead to
        boolean followed = directed && measure.sense() != Measure.Sense.UNDIRECTED;
        json.append(",\"directions\":\"")
                .append(followed ? "as_stated" : "none")
                .append('"');
        json.append(",\"weighted\":").append(loaded.graph().weighted());
        json.append(",\"self_loops\":").append(loaded.selfLoops());
        return summary;
    }

    /** Of a run without a measure. */
    public static RunSummary of(LoadedGraph loaded, int threads, double computeSeconds) {
        CsrGraph graph = loaded.graph();
        return of(graph.vertexCount(), graph.edgeCount(), loaded.seconds(), threads, computeSeconds);
    }

    /** Of so many vertices and edges, whatever they came from. */
    public static RunSummary of(long vertices, long edges, double loadSeconds, int threads, double computeSeconds) {
        RunSummary summary = new RunSummary();
        StringBuilder json = summary.json;
        json.append("\"vertices\":").append(vertices);
        json.append(",\"edges\":").append(edges);
        json.append(",\"load_s\":").append(microseconds(loadSeconds));
        json.append(",\"compute_s\":").append(microseconds(computeSeconds));
        json.append(",\"threads\":").append(threads);
        return summary;
    }

    public void add(String code, Number value) {
        json.append(",\"").append(code).append("\":").append(number(value));
    }

    /** A word, which holds neither quotation mark nor backslash. */
    public void add(String code, String word) {
        json.append(",\"").append(code).append("\":\"").append(word).append('"');
    }

    public String json() {
        return json + "}";
    }

    /** As JSON writes it: there is neither infinity nor not-a-number. */
    private static String number(Number value) {
        return value instanceof Double d && !Double.isFinite(d) ? "null" : value.toString();
    }

    /** Seconds to the microsecond, in plain digits. */
    public static String microseconds(double seconds) {
        long whole = Math.round(seconds * 1e6);
        return whole / 1_000_000 + "."
                + String.valueOf(1_000_000 + whole % 1_000_000).substring(1);
    }
}

package io.shicheng.analysis;

import io.shicheng.analysis.Measure.Absence;
import io.shicheng.analysis.Measure.Kernel;
import io.shicheng.analysis.Measure.Memory;
import io.shicheng.analysis.Measure.Normalisation;
import io.shicheng.analysis.Measure.Scale;
import io.shicheng.analysis.Measure.Sense;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;

/** An entry of the catalogue while it is written: what is not said is as with most measures. */
final class MeasureEntry {
    /** Held whatever the size: threads, chunks, tables. */
    private static final long FIXED_BYTES = 1 << 20;

    private final String code;
    private final String definition;
    private final String cost;
    private final Sense sense;
    private Scale scale = Scale.HIGH_FIRST;
    private Absence absence = Absence.ZERO;
    private Normalisation normalisation = graph -> 1;
    private Memory memory = (graph, p) -> FIXED_BYTES + 8L * graph.vertexCount();

    /** A kernel that gives scores and has nothing to tell of the run. */
    @FunctionalInterface
    interface PlainKernel {
        double[] scores(CsrGraph graph, MeasureParameters parameters, RunControl control);
    }

    MeasureEntry(String code, String definition, String cost, Sense sense) {
        this.code = code;
        this.definition = definition;
        this.cost = "O(" + cost + ")";
        this.sense = sense;
    }

    MeasureEntry scale(Scale value) {
        this.scale = value;
        return this;
    }

    MeasureEntry absence(Absence value) {
        this.absence = value;
        return this;
    }

    MeasureEntry dividedBy(Normalisation value) {
        this.normalisation = value;
        return this;
    }

    MeasureEntry memory(Memory value) {
        this.memory = value;
        return this;
    }

    /** Bytes a vertex, a vertex and thread, and an arc. */
    MeasureEntry memory(long perVertex, long perVertexAndThread, long perArc) {
        this.memory = (graph, p) -> FIXED_BYTES
                + graph.vertexCount() * (perVertex + perVertexAndThread * p.threads())
                + graph.arcCount() * perArc;
        return this;
    }

    Measure plain(PlainKernel kernel) {
        return kernel((graph, p, control) -> Scores.of(kernel.scores(graph, p, control)));
    }

    Measure kernel(Kernel kernel) {
        return new Measure(code, definition, cost, sense, scale, absence, kernel, normalisation, memory);
    }
}

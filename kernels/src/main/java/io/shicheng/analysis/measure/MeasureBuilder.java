package io.shicheng.analysis.measure;

import io.shicheng.analysis.measure.Measure.Absence;
import io.shicheng.analysis.measure.Measure.Explainer;
import io.shicheng.analysis.measure.Measure.Kernel;
import io.shicheng.analysis.measure.Measure.Memory;
import io.shicheng.analysis.measure.Measure.Normalisation;
import io.shicheng.analysis.measure.Measure.Scale;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.Measure.Updater;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An entry of the catalogue while it is written: what is not said is as with most measures. */
public final class MeasureBuilder {
    /** Held whatever the size: threads, chunks, tables. */
    private static final long FIXED_BYTES = 1 << 20;

    private final String code;
    private final String cost;
    private final Sense sense;
    private Scale scale = Scale.HIGH_FIRST;
    private Absence absence = Absence.ZERO;
    private MeasureTexts texts = MeasureTexts.CATALOGUE;
    private Set<Trait> traits = Set.of();
    private List<Parameter<?>> parameters = List.of();
    private List<Parameter<?>> cited = List.of();
    private ParameterValues ranked = ParameterValues.NONE;
    private @Nullable Kernel replicating;
    private @Nullable Explainer explainer;
    private @Nullable Updater updater;
    private Normalisation normalisation = graph -> 1;
    private Memory memory = (graph, p) -> FIXED_BYTES + 8L * graph.vertexCount();

    /** A kernel that gives scores and has nothing to tell of the run. */
    @FunctionalInterface
    public interface PlainKernel {
        double[] scores(CsrGraph graph, Settings settings, RunControl control);
    }

    public MeasureBuilder(String code, String cost, Sense sense) {
        this.code = code;
        this.cost = "O(" + cost + ")";
        this.sense = sense;
    }

    /** Where its name and definition stand, if not with those of the catalogue. */
    public MeasureBuilder texts(MeasureTexts value) {
        this.texts = value;
        return this;
    }

    public MeasureBuilder traits(Trait... values) {
        this.traits = Set.of(values);
        return this;
    }

    public MeasureBuilder parameters(Parameter<?>... values) {
        this.parameters = List.of(values);
        return this;
    }

    /** What is usual where people are ranked. */
    public <T> MeasureBuilder ranked(Parameter<T> parameter, T value) {
        this.ranked = ranked.with(parameter, value);
        return this;
    }

    /** What citations always say; it goes back to their first form, and the same question gives the same bytes. */
    public MeasureBuilder cited(Parameter<?>... values) {
        this.cited = List.of(values);
        return this;
    }

    public MeasureBuilder scale(Scale value) {
        this.scale = value;
        return this;
    }

    public MeasureBuilder absence(Absence value) {
        this.absence = value;
        return this;
    }

    /** What estimates scores of replicates, where the kernel takes too long to be run that often. */
    public MeasureBuilder replicated(Kernel value) {
        this.replicating = value;
        return this;
    }

    /** What takes a score apart. */
    public MeasureBuilder explained(Explainer value) {
        this.explainer = value;
        return this;
    }

    /** What finds scores after a few ties have changed. */
    public MeasureBuilder updated(Updater value) {
        this.updater = value;
        return this;
    }

    public MeasureBuilder dividedBy(Normalisation value) {
        this.normalisation = value;
        return this;
    }

    public MeasureBuilder memory(Memory value) {
        this.memory = value;
        return this;
    }

    /** Bytes a vertex, a vertex and thread, and an arc. */
    public MeasureBuilder memory(long perVertex, long perVertexAndThread, long perArc) {
        this.memory = (graph, p) -> FIXED_BYTES
                + graph.vertexCount() * (perVertex + perVertexAndThread * p.threads())
                + graph.arcCount() * perArc;
        return this;
    }

    public Measure plain(PlainKernel kernel) {
        return kernel((graph, p, control) -> Scores.of(kernel.scores(graph, p, control)));
    }

    /**
     * What it was given, and what says how strengths come about, if strengths can count and somebody may ask for it of
     * a network.
     */
    private List<Parameter<?>> allParameters() {
        boolean strengths = traits.contains(Trait.STRENGTHS) || traits.contains(Trait.TAKES_STRENGTHS);
        if (!strengths || scale == Scale.GRAPH_ONLY) {
            return parameters;
        }
        List<Parameter<?>> all = new ArrayList<>(parameters);
        all.addAll(Parameters.OF_STRENGTHS);
        return all;
    }

    public Measure kernel(Kernel kernel) {
        return new Measure(
                code,
                texts,
                cost,
                sense,
                scale,
                absence,
                traits,
                allParameters(),
                ranked,
                cited,
                kernel,
                replicating,
                explainer,
                updater,
                normalisation,
                memory);
    }
}

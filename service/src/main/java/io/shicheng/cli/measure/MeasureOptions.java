package io.shicheng.cli.measure;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.Parameters;
import io.shicheng.analysis.measure.UnusableParameterException;
import io.shicheng.cli.graph.Complaint;
import io.shicheng.cli.nomination.NominationOptions;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.vertex.VertexOptions;
import io.shicheng.message.Word;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options of {@code measure} that only some measures take: parameters, as they declare them, and files for more
 * than scores.
 */
final class MeasureOptions {
    @Option(names = "--bounds", paramLabel = "FILE")
    private @Nullable Path bounds;

    @Option(names = "--seed", paramLabel = "S")
    private @Nullable Long seed;

    @Option(names = "--neighbourhood-function", paramLabel = "FILE")
    private @Nullable Path neighbourhoodFunction;

    @Mixin
    private VertexOptions vertices = new VertexOptions();

    @Mixin
    private NominationOptions nominations = new NominationOptions();

    @Option(names = "--why", paramLabel = "ID")
    private @Nullable String why;

    private final ParameterOptions parameters = ParameterOptions.ofFiles();

    ParameterOptions parameters() {
        return parameters;
    }

    /**
     * Sets an option to its value as picocli does.
     *
     * @return false if it is none of these
     * @throws NumberFormatException if it is to be a number and the value is none
     * @throws java.nio.file.InvalidPathException if it is to be a path and the value is none
     */
    boolean set(String option, String value) {
        switch (option) {
            case "--bounds" -> bounds = Path.of(value);
            case "--seed" -> seed = Long.valueOf(value);
            case "--neighbourhood-function" -> neighbourhoodFunction = Path.of(value);
            case "--why" -> why = value;
            default -> {
                return vertices.set(option, value) || nominations.set(option, value) || parameters.set(option, value);
            }
        }
        return true;
    }

    /** What is given; complains of options that do not go with the measure, with each other, or with their range. */
    ParameterValues checked(Measure measure, boolean weighted, Complaint complaint) {
        ParameterValues values = ParameterValues.NONE;
        try {
            values = parameters.read();
        } catch (UnusableParameterException e) {
            complaint.about("measure.range", "--" + e.name(), e.value(), String.join(", ", e.allowed()), e.remedy());
        }
        Set<Parameter<?>> given = values.given();
        for (Parameter<?> each : given) {
            Parameter<?> other = each.alternative();
            if (other != null && given.contains(other)) {
                complaint.about("measure.either", "--" + each.name(), "--" + other.name());
            }
            if (each.condition() != null && !given.contains(each.condition())) {
                needs("--" + each.name(), each.condition(), complaint);
            }
            only("--" + each.name(), measure, Measures.having(each), complaint);
        }
        for (Parameter<?> each : vertices.given()) {
            only("--" + each.name(), measure, Measures.having(each), complaint);
        }
        Integer depth = nominations.depth();
        if (depth != null && (depth < 1 || !nominations.given())) {
            complaint.about("measure.range", "--depth", String.valueOf(depth), "--nominations FILE, K ≥ 1", "20");
        }
        if (why != null) {
            only("--why", measure, Measures.explained(), complaint);
        }
        if (bounds != null) {
            if (measure.has(Trait.BOUNDS_OF_ESTIMATES) && !given.contains(Parameters.EPSILON)) {
                needs("--bounds", Parameters.EPSILON, complaint);
            }
            only("--bounds", measure, Measures.having(Trait.BOUNDS, Trait.BOUNDS_OF_ESTIMATES), complaint);
        }
        if (neighbourhoodFunction != null) {
            only("--neighbourhood-function", measure, Measures.having(Trait.PAIRS_BY_STEPS), complaint);
            if (weighted && !measure.has(Trait.ALWAYS_STEPS)) {
                complaint.about("measure.countsSteps", "--neighbourhood-function");
            }
        }
        return values;
    }

    private static void needs(String option, Parameter<?> condition, Complaint complaint) {
        complaint.about("measure.needs", option, "--" + condition.name(), condition.example());
    }

    private static void only(String option, Measure measure, List<String> measures, Complaint complaint) {
        if (!measures.contains(measure.code())) {
            complaint.about(
                    "measure.onlyFor", option, Word.allTyped("measure", measures), Word.of("measure", measure.code()));
        }
    }

    /** Of whatever is random. */
    long seed(long usual) {
        return seed == null ? usual : seed;
    }

    /** What is put beside the scores. */
    NominationOptions nominations() {
        return nominations;
    }

    /** What only the file can tell. */
    VertexOptions vertices() {
        return vertices;
    }

    /** What is given and goes with scores alone; null if nothing is. */
    @Nullable
    String ofScores() {
        return why != null
                ? "--why"
                : bounds != null
                        ? "--bounds"
                        : neighbourhoodFunction != null
                                ? "--neighbourhood-function"
                                : nominations.given() ? "--nominations" : null;
    }

    /** Id of the vertex whose score is to be taken apart. */
    @Nullable
    String why() {
        return why;
    }

    @Nullable
    Path bounds() {
        return bounds;
    }

    @Nullable
    Path neighbourhoodFunction() {
        return neighbourhoodFunction;
    }
}

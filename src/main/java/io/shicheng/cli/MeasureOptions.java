package io.shicheng.cli;

import io.shicheng.analysis.Measure;
import io.shicheng.analysis.MeasureParameters;
import io.shicheng.message.Word;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code measure} that only some measures take; one line of {@link #check} says which and within what. */
final class MeasureOptions {
    @Option(names = "--samples", paramLabel = "N")
    private @Nullable Integer samples;

    @Option(names = "--epsilon", paramLabel = "E")
    private @Nullable Double epsilon;

    @Option(names = "--delta", paramLabel = "P")
    private @Nullable Double delta;

    @Option(names = "--top", paramLabel = "K")
    private @Nullable Integer top;

    @Option(names = "--bounds", paramLabel = "FILE")
    private @Nullable Path bounds;

    @Option(names = "--seed", paramLabel = "S")
    private @Nullable Long seed;

    @Option(names = "--hops", paramLabel = "K")
    private @Nullable Integer hops;

    @Option(names = "--neighbourhood-function", paramLabel = "FILE")
    private @Nullable Path neighbourhoodFunction;

    @Option(names = "--contacts", paramLabel = "N")
    private @Nullable Integer contacts;

    @Option(names = "--generations", paramLabel = "D")
    private @Nullable Integer generations;

    @Option(names = "--decay", paramLabel = "X")
    private @Nullable Double decay;

    @Option(names = "--damping", paramLabel = "D")
    private @Nullable Double damping;

    @Option(names = "--restart", paramLabel = "ID", split = ",")
    private @Nullable List<String> restarts;

    @Option(names = "--tolerance", paramLabel = "T")
    private @Nullable Double tolerance;

    @Option(names = "--quality", paramLabel = "modularity|cpm")
    private MeasureParameters.@Nullable Quality quality;

    @Option(names = "--resolution", paramLabel = "G")
    private @Nullable Double resolution;

    /**
     * Sets an option to its value as picocli does.
     *
     * @return false if it is none of these
     * @throws IllegalArgumentException if the value is none of its values
     */
    boolean set(String option, String value) {
        switch (option) {
            case "--samples" -> samples = Integer.valueOf(value);
            case "--epsilon" -> epsilon = Double.valueOf(value);
            case "--delta" -> delta = Double.valueOf(value);
            case "--top" -> top = Integer.valueOf(value);
            case "--bounds" -> bounds = Path.of(value);
            case "--seed" -> seed = Long.valueOf(value);
            case "--hops" -> hops = Integer.valueOf(value);
            case "--neighbourhood-function" -> neighbourhoodFunction = Path.of(value);
            case "--contacts" -> contacts = Integer.valueOf(value);
            case "--generations" -> generations = Integer.valueOf(value);
            case "--decay" -> decay = Double.valueOf(value);
            case "--damping" -> damping = Double.valueOf(value);
            case "--restart" -> restarts = List.of(value.split(","));
            case "--tolerance" -> tolerance = Double.valueOf(value);
            case "--quality" -> quality = MeasureParameters.Quality.valueOf(value.toUpperCase(Locale.ROOT));
            case "--resolution" -> resolution = Double.valueOf(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Takes what is wrong with the options, as a message's key and what fills it in. */
    interface Complaint {
        void about(String key, Object... arguments);
    }

    /** Complains of options that do not go with the measure, with each other, or with their range. */
    void check(Measure measure, boolean weighted, Complaint complaint) {
        if (samples != null && epsilon != null) {
            complaint.about("measure.samplesOrEpsilon");
        }
        boolean estimates = bounds != null && measure.code().equals("betweenness");
        if (epsilon == null && (delta != null || top != null || estimates)) {
            complaint.about("measure.needsEpsilon", delta != null ? "--delta" : top != null ? "--top" : "--bounds");
        }
        Rules rules = new Rules(measure.code(), complaint);
        rules.check("--samples", samples, 1, Integer.MAX_VALUE, "≥ 1", "betweenness");
        rules.check("--epsilon", epsilon, Double.MIN_VALUE, Math.nextDown(1.0), "0 < E < 1", "betweenness");
        rules.check("--delta", delta, Double.MIN_VALUE, Math.nextDown(1.0), "0 < P < 1", "betweenness");
        rules.check("--top", top, 1, Integer.MAX_VALUE, "≥ 1", "betweenness");
        rules.only("--bounds", bounds, "betweenness", "pagerank", "katz");
        rules.check("--hops", hops, 1, Integer.MAX_VALUE, "≥ 1", "reach");
        rules.only("--neighbourhood-function", neighbourhoodFunction, "harmonic", "closeness", "reach");
        if (neighbourhoodFunction != null && weighted && !measure.code().equals("reach")) {
            complaint.about("measure.countsSteps", "--neighbourhood-function");
        }
        rules.check("--contacts", contacts, 1, Integer.MAX_VALUE, "≥ 1", "greedy-reach");
        rules.check("--generations", generations, 0, Integer.MAX_VALUE, "≥ 0", "descendants");
        rules.check("--decay", decay, Double.MIN_VALUE, 1, "0 < X ≤ 1", "descendants");
        rules.check("--damping", damping, 0, Math.nextDown(1.0), "0 ≤ D < 1", "pagerank", "katz");
        rules.check(
                "--tolerance", tolerance, Double.MIN_VALUE, Double.MAX_VALUE, "> 0", "pagerank", "katz", "eigenvector");
        rules.check("--resolution", resolution, Double.MIN_VALUE, Double.MAX_VALUE, "> 0", "leiden");
        rules.only("--restart", restarts, "pagerank");
        rules.only("--quality", quality, "leiden");
    }

    /** The parameters, with what was not given as usual. */
    MeasureParameters parameters() {
        MeasureParameters usual = MeasureParameters.defaults();
        return usual.withSamples(or(samples, usual.samples()))
                .withGuarantee(or(epsilon, usual.epsilon()), or(delta, usual.delta()))
                .withTop(or(top, usual.top()))
                .withSeed(or(seed, usual.seed()))
                .withHops(or(hops, usual.hops()))
                .withContacts(or(contacts, usual.contacts()))
                .withLineage(or(generations, usual.generations()), or(decay, usual.decay()))
                .withDamping(or(damping, usual.damping()))
                .withTolerance(or(tolerance, usual.tolerance()))
                .withPartition(or(quality, usual.quality()), or(resolution, usual.resolution()));
    }

    /** Ids of vertices, as they stand in the file. */
    List<String> restarts() {
        return restarts == null ? List.of() : restarts;
    }

    @Nullable
    Path bounds() {
        return bounds;
    }

    @Nullable
    Path neighbourhoodFunction() {
        return neighbourhoodFunction;
    }

    private static <T> T or(@Nullable T given, T usual) {
        return given == null ? usual : given;
    }

    private record Rules(String measure, Complaint complaint) {
        void check(String option, @Nullable Number given, double low, double high, String range, String... measures) {
            only(option, given, measures);
            if (given != null && !(given.doubleValue() >= low && given.doubleValue() <= high)) {
                complaint.about("measure.range", option, String.valueOf(given), range);
            }
        }

        void only(String option, @Nullable Object given, String... measures) {
            if (given != null && !List.of(measures).contains(measure)) {
                complaint.about(
                        "measure.onlyFor",
                        option,
                        Word.allTyped("measure", List.of(measures)),
                        Word.of("measure", measure));
            }
        }
    }
}

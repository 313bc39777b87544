package io.shicheng.cli.uncertainty;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.rewiring.BeyondDegree;
import io.shicheng.analysis.uncertainty.CaptureRecapture;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.cli.graph.Complaint;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.nomination.NominationOptions;
import io.shicheng.cli.recording.Recording;
import io.shicheng.cli.recording.StatedOrEstimated;
import io.shicheng.message.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code measure} that ask how sure its ranks are. */
public final class UncertaintyOptions {
    private static final int MOST_ROUNDS = 1999;
    private static final int MOST_TRIALS = 1000;
    private static final int USUAL_FIRST = 20;

    @Option(names = "--interval")
    private boolean interval;

    @Option(names = "--calibrate", paramLabel = "T")
    private @Nullable Integer trials;

    @Option(names = "--missing", paramLabel = "M")
    private @Nullable Double missing;

    @Option(names = "--false", paramLabel = "F")
    private @Nullable Double falseTies;

    @Option(names = "--two-sources", paramLabel = "N,N,BOTH")
    private @Nullable String twoSources;

    @Option(names = "--rounds", paramLabel = "B")
    private @Nullable Integer rounds;

    @Option(names = "--first", paramLabel = "K")
    private @Nullable Integer first;

    @Option(names = "--sources", paramLabel = "FILE")
    private @Nullable Path sources;

    @Option(names = "--dominance")
    private boolean dominance;

    @Option(names = "--beyond-degree")
    private boolean beyondDegree;

    @Option(names = "--interview")
    private boolean interview;

    @Option(names = "--interviewed", paramLabel = "FILE")
    private @Nullable Path interviewed;

    @Option(names = "--candidates", paramLabel = "FILE")
    private @Nullable Path candidates;

    @Option(names = "--confidences", paramLabel = "FILE")
    private @Nullable Path confidences;

    @Option(names = "--statements", paramLabel = "FILE")
    private @Nullable Path statements;

    public UncertaintyOptions() {}

    /** Sets an option to its value as picocli does; false if it is none of these. */
    public boolean set(String option, String value) {
        switch (option) {
            case "--calibrate" -> trials = Integer.valueOf(value);
            case "--missing" -> missing = Double.valueOf(value);
            case "--false" -> falseTies = Double.valueOf(value);
            case "--two-sources" -> twoSources = value;
            case "--rounds" -> rounds = Integer.valueOf(value);
            case "--first" -> first = Integer.valueOf(value);
            case "--sources" -> sources = Path.of(value);
            case "--interviewed" -> interviewed = Path.of(value);
            case "--candidates" -> candidates = Path.of(value);
            case "--confidences" -> confidences = Path.of(value);
            case "--statements" -> statements = Path.of(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Sets an option that takes no value; false if it is none of these. */
    public boolean set(String option) {
        switch (option) {
            case "--interval" -> interval = true;
            case "--dominance" -> dominance = true;
            case "--beyond-degree" -> beyondDegree = true;
            case "--interview" -> interview = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether no measure is needed. */
    public boolean withoutMeasure() {
        return dominance;
    }

    /** Names of those that are given, of which one alone says what is to be done. */
    public List<String> asked() {
        List<String> asked = new ArrayList<>();
        add(interval, "--interval", asked);
        add(trials != null, "--calibrate", asked);
        add(sources != null, "--sources", asked);
        add(dominance, "--dominance", asked);
        add(interview, "--interview", asked);
        add(beyondDegree, "--beyond-degree", asked);
        return asked;
    }

    private static void add(boolean given, String name, List<String> to) {
        if (given) {
            to.add(name);
        }
    }

    /** Between which ranks each is, by any index. Complains of what else is asked for. */
    public GraphRun dominance(Path file, int threads, @Nullable Path out, Complaint complaint) {
        either(complaint);
        return new DominanceRun(file, threads, out);
    }

    /** What they ask for; null if none of them asks for anything. Complains of what they cannot mean. */
    public @Nullable GraphRun run(GraphQuestion question, NominationOptions nominations, Complaint complaint) {
        either(complaint);
        check(question.measure(), asked(), complaint);
        Path named = sources;
        if (named != null) {
            return new SourcesRun(question, named, first());
        }
        if (beyondDegree) {
            return new BeyondDegreeRun(question, rounds == null ? BeyondDegree.ROUNDS : rounds);
        }
        if (!interval && trials == null && !interview) {
            return null;
        }
        StatedOrEstimated rates = rates(complaint);
        Recording recording = new Recording(rates, confidences, statements, interviewed);
        int wanted = rounds == null ? Replicates.ROUNDS : rounds;
        if (interview) {
            return new InterviewRun(question, recording, wanted, first(), candidates);
        }
        return trials != null
                ? new CalibrationRun(question, rates, wanted, trials)
                : new IntervalRun(question, recording, wanted, first(), nominations.given() ? nominations : null);
    }

    private void checkTables(boolean sure, Complaint complaint) {
        needs(confidences != null && !sure, "--confidences", "--interval", complaint);
        needs(statements != null && !sure, "--statements", "--interval", complaint);
        needs(interviewed != null && !interview, "--interviewed", "--interview", complaint);
        needs(candidates != null && !interview, "--candidates", "--interview", complaint);
        if (statements != null) {
            for (String other : List.of("--missing", "--false", "--two-sources", "--confidences")) {
                boolean given = switch (other) {
                    case "--missing" -> missing != null;
                    case "--false" -> falseTies != null;
                    case "--two-sources" -> twoSources != null;
                    default -> confidences != null;
                };
                if (given) {
                    complaint.about("measure.either", "--statements", other);
                }
            }
        }
    }

    /** How many are the first. */
    public int first() {
        return first == null ? USUAL_FIRST : first;
    }

    /**
     * How ranks are doubted that something else is asked of.
     *
     * @param rounds how many replicates
     */
    public record Doubt(StatedOrEstimated rates, int rounds) {}

    /**
     * How sure the ranks are to be that another option asks for; null if nobody asks for that. Complains of what does
     * not go with it.
     */
    public @Nullable Doubt beside(String option, Measure measure, Complaint complaint) {
        asked().stream()
                .filter(other -> !other.equals("--interval"))
                .findFirst()
                .ifPresent(other -> complaint.about("measure.either", option, other));
        check(measure, List.of(option), complaint);
        return interval ? new Doubt(rates(complaint), rounds == null ? Replicates.ROUNDS : rounds) : null;
    }

    private void either(Complaint complaint) {
        List<String> asked = asked();
        if (asked.size() > 1) {
            complaint.about("measure.either", asked.get(0), asked.get(1));
        }
    }

    private void check(Measure measure, List<String> asked, Complaint complaint) {
        if (!asked.isEmpty() && !measure.ranks()) {
            List<String> ranking = Measures.all().stream()
                    .filter(Measure::ranks)
                    .map(Measure::code)
                    .toList();
            complaint.about(
                    "measure.onlyFor",
                    asked.getFirst(),
                    Word.allTyped("measure", ranking),
                    Word.of("measure", measure.code()));
        }
        boolean rated = interval || trials != null || interview;
        checkTables(interval || interview, complaint);
        needs(missing != null && !rated, "--missing", "--interval", complaint);
        needs(falseTies != null && !rated, "--false", "--interval", complaint);
        needs(twoSources != null && !rated, "--two-sources", "--interval", complaint);
        needs(rounds != null && !rated && !beyondDegree, "--rounds", "--interval", complaint);
        needs(first != null && (asked.isEmpty() || trials != null), "--first", "--interval", complaint);
        if (missing != null && twoSources != null) {
            complaint.about("measure.either", "--missing", "--two-sources");
        }
        between("--rounds", rounds, Replicates.FEWEST_ROUNDS, MOST_ROUNDS, Replicates.ROUNDS, complaint);
        between("--calibrate", trials, 1, MOST_TRIALS, 5, complaint);
        between("--first", first, 1, Integer.MAX_VALUE, USUAL_FIRST, complaint);
    }

    private static void needs(boolean lacking, String option, String other, Complaint complaint) {
        if (lacking) {
            complaint.about("measure.needs", option, other, "");
        }
    }

    private static void between(
            String option, @Nullable Integer value, int least, int most, int usual, Complaint complaint) {
        if (value != null && (value < least || value > most)) {
            complaint.about(
                    "measure.range",
                    option,
                    String.valueOf(value),
                    least + (most == Integer.MAX_VALUE ? " …" : "–" + most),
                    String.valueOf(usual));
        }
    }

    private StatedOrEstimated rates(Complaint complaint) {
        double stated = missing == null ? ErrorRates.USUAL.missing() : missing;
        CaptureRecapture estimate = twoSources == null ? null : estimated(twoSources, complaint);
        double gone = estimate == null ? stated : estimate.missing();
        double wrong = falseTies == null ? ErrorRates.USUAL.falseTies() : falseTies;
        if (!(gone >= 0 && gone <= ErrorRates.MOST_MISSING)) {
            complaint.about("measure.range", "--missing", String.valueOf(gone), "0–" + ErrorRates.MOST_MISSING, "0.1");
        }
        if (!(wrong >= 0 && wrong <= ErrorRates.MOST_FALSE)) {
            complaint.about("measure.range", "--false", String.valueOf(wrong), "0–" + ErrorRates.MOST_FALSE, "0.02");
        }
        return new StatedOrEstimated(new ErrorRates(gone, wrong), estimate);
    }

    private static CaptureRecapture estimated(String text, Complaint complaint) {
        if (!text.strip().matches("\\d{1,15},\\d{1,15},\\d{1,15}")) {
            complaint.about("measure.range", "--two-sources", text, "N₁,N₂,N₁₂", "180,160,120");
        }
        String[] numbers = text.strip().split(",");
        long first = Long.parseLong(numbers[0]);
        long second = Long.parseLong(numbers[1]);
        long both = Long.parseLong(numbers[2]);
        if (both > Math.min(first, second)) {
            complaint.about("measure.range", "--two-sources", text, "N₁₂ ≤ N₁, N₂", "180,160,120");
        }
        return CaptureRecapture.of(first, second, both);
    }
}

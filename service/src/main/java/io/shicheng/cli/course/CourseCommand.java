package io.shicheng.cli.course;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.analysis.uncertainty.Replicates;
import io.shicheng.cli.course.YearsRun.Doubts;
import io.shicheng.cli.graph.Complaint;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.option.TieKinds;
import io.shicheng.cli.option.UsageErrors;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.tie.TieOptions;
import io.shicheng.cli.tie.TieOutcome;
import io.shicheng.cli.tie.TieQuestion;
import io.shicheng.cli.tie.TieQuestions;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.message.Word;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says how ranks in a table of ties change as one kind of tie weighs more, or from year to year; over a weight of a store, too. */
@Command(name = "course", mixinStandardHelpOptions = true, sortOptions = false)
public final class CourseCommand implements Callable<Integer>, ParameterOptions.Taker {
    private static final int FIRST = 50;
    private static final int MOST_ROUNDS = 1999;

    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--measure", paramLabel = "M", required = true)
    private String measure;

    @Option(names = "--weigh", paramLabel = "KIND")
    private @Nullable String weigh;

    @Option(names = "--years", paramLabel = "YEAR", split = ",")
    private List<Integer> years = List.of();

    @Option(names = "--rising", paramLabel = "YEAR", split = ",")
    private List<Integer> rising = List.of();

    @Mixin
    private TieOptions ties = new TieOptions();

    @Option(names = "--of", paramLabel = "ID", split = ",")
    private List<String> only = List.of();

    @Option(names = "--first", paramLabel = "K")
    private @Nullable Integer first;

    @Option(names = "--directed")
    private boolean directed;

    @Option(names = "--missing", paramLabel = "M")
    private @Nullable Double missing;

    @Option(names = "--false", paramLabel = "F")
    private @Nullable Double falseTies;

    @Option(names = "--rounds", paramLabel = "B")
    private @Nullable Integer rounds;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    private final ParameterOptions parameters = ParameterOptions.ofFiles();

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public CourseCommand() {}

    @Override
    public ParameterOptions parameters() {
        return parameters;
    }

    @Override
    public Integer call() throws Exception {
        Messages messages = common.messages();
        Complaint complaint = (key, arguments) -> UsageErrors.complain(spec, messages.text(key, arguments));
        Path of = file;
        if (of == null) {
            ofStore(complaint).write(first == null ? FIRST : first, only, out);
            return ExitCode.DONE;
        }
        GraphRun run = checked(of, complaint);
        return TieOutcome.of(
                run, messages, common.progress(), spec.commandLine().getErr());
    }

    /** Of a store, from rankings by name: over a weight, and by a sum of strengths. */
    private StoreCourse ofStore(Complaint complaint) {
        TieKind kind = weigh == null ? null : TieKind.ofCode(weigh).orElse(null);
        boolean sum = Measures.ofCode(measure)
                .filter(each -> each.has(Trait.SUM_OF_TIES) && each.has(Trait.STRENGTHS))
                .isPresent();
        Set<TieKind> kinds = EnumSet.noneOf(TieKind.class);
        ties.named().forEach(each -> TieKind.ofCode(each).ifPresent(kinds::add));
        boolean all = kinds.size() == new HashSet<>(ties.named()).size();
        if (kind == null || !sum || !all || ties.ofTables() || !years.isEmpty() || !rising.isEmpty()) {
            complaint.about("course.store", Word.allTyped("tie", TieKinds.codes()));
            throw new IllegalStateException("course.store");
        }
        return new StoreCourse(common, measure, kind, kinds);
    }

    private GraphRun checked(Path of, Complaint complaint) {
        List<String> asked = Stream.of(
                        weigh == null ? null : "--weigh",
                        years.isEmpty() ? null : "--years",
                        rising.isEmpty() ? null : "--rising")
                .flatMap(Stream::ofNullable)
                .toList();
        if (asked.size() > 1) {
            complaint.about("measure.either", asked.get(0), asked.get(1));
        }
        TieQuestion question =
                TieQuestions.of(of, ties, measure, parameters, seed, complaint).with(directed, out);
        if (asked.isEmpty()) {
            complaint.about("course.which");
        }
        if (first != null && first < 1) {
            complaint.about("measure.range", "--first", String.valueOf(first), "1 …", String.valueOf(FIRST));
        }
        int shown = first == null ? FIRST : first;
        if (weigh != null) {
            return question.measure().has(Trait.SUM_OF_TIES)
                    ? new WeightCourseRun(question, weigh, shown, only)
                    : new WeightGridRun(question, weigh, shown, only);
        }
        Doubts doubts = doubts(shown, complaint);
        if (!years.isEmpty()) {
            return new YearsRun(question, years, doubts, only);
        }
        if (rising.size() != 2 || rising.get(0) >= rising.get(1)) {
            complaint.about("measure.range", "--rising", rising.toString(), "YEAR,YEAR", "1600,1650");
        }
        return new RisingRun(question, rising.get(0), rising.get(1), doubts);
    }

    private Doubts doubts(int shown, Complaint complaint) {
        double gone = missing == null ? ErrorRates.USUAL.missing() : missing;
        double wrong = falseTies == null ? ErrorRates.USUAL.falseTies() : falseTies;
        int replicates = rounds == null ? Replicates.ROUNDS : rounds;
        if (!(gone >= 0 && gone <= ErrorRates.MOST_MISSING)) {
            complaint.about("measure.range", "--missing", String.valueOf(gone), "0–" + ErrorRates.MOST_MISSING, "0.1");
        }
        if (!(wrong >= 0 && wrong <= ErrorRates.MOST_FALSE)) {
            complaint.about("measure.range", "--false", String.valueOf(wrong), "0–" + ErrorRates.MOST_FALSE, "0.02");
        }
        if (replicates < Replicates.FEWEST_ROUNDS || replicates > MOST_ROUNDS) {
            complaint.about(
                    "measure.range",
                    "--rounds",
                    String.valueOf(replicates),
                    Replicates.FEWEST_ROUNDS + "–" + MOST_ROUNDS,
                    String.valueOf(Replicates.ROUNDS));
        }
        return new Doubts(new ErrorRates(gone, wrong), replicates, shown);
    }
}

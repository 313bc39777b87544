package io.shicheng.cli.measure;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.cli.graph.Complaint;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.option.UsageErrors;
import io.shicheng.cli.scenario.RankOptions;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.uncertainty.GraphQuestion;
import io.shicheng.message.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Scores the vertices of a graph file; needs no store, and starts neither Spring nor Neo4j. */
@Command(name = "measure", mixinStandardHelpOptions = true, sortOptions = false)
public final class MeasureCommand implements Callable<Integer>, ParameterOptions.Taker, PlainLine.Options {
    private static final String LIST = "list";
    static final int MOST_THREADS = 1024;

    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--measure", paramLabel = "M")
    private @Nullable String measure;

    @Option(names = "--directed")
    private boolean directed;

    @Option(names = "--weighted")
    private boolean weighted;

    @Option(names = "--normalised")
    private boolean normalised;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    @Mixin
    private MeasureOptions options = new MeasureOptions();

    @Mixin
    private RankOptions ranks = new RankOptions();

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public MeasureCommand() {}

    @Override
    public Integer call() throws Exception {
        Messages messages = common.messages();
        if (asksForList()) {
            MeasureList.print(messages, spec.commandLine().getOut());
            return ExitCode.DONE;
        }
        GraphRun run = checked((key, arguments) -> UsageErrors.complain(spec, messages.text(key, arguments)));
        return RunOutcome.of(
                run, messages, common.progress(), spec.commandLine().getErr());
    }

    @Override
    public ParameterOptions parameters() {
        return options.parameters();
    }

    boolean asksForList() {
        return measure != null && measure.strip().equalsIgnoreCase(LIST);
    }

    @Override
    public boolean set(String option, String value) {
        switch (option) {
            case "" -> file = Path.of(value);
            case "--measure" -> measure = value;
            case "--threads" -> threads = Integer.valueOf(value);
            case "--out" -> out = Path.of(value);
            default -> {
                return options.set(option, value) || ranks.set(option, value);
            }
        }
        return true;
    }

    @Override
    public boolean set(String option) {
        switch (option) {
            case "--directed" -> directed = true;
            case "--weighted" -> weighted = true;
            case "--normalised" -> normalised = true;
            default -> {
                return ranks.set(option);
            }
        }
        return true;
    }

    /**
     * The run that the options ask for; complains of what they cannot mean, and takes it that this ends in an
     * exception.
     */
    GraphRun checked(Complaint complaint) {
        Path of = file;
        if (of != null && ranks.withoutMeasure()) {
            if (measure != null) {
                complaint.about("measure.either", "--measure", "--dominance");
            }
            return ranks.dominance(of, threads(complaint), out, complaint);
        }
        String code = measure;
        if (code == null) {
            throw complained(complaint, "usage.missing", "--measure");
        }
        Measure wanted = Measures.ofCode(code).orElse(null);
        if (wanted == null || of == null) {
            throw complained(
                    complaint,
                    wanted == null ? "measure.unknown" : "measure.noFile",
                    code,
                    Word.allTyped("measure", codes()));
        }
        if (wanted.sense() == Measure.Sense.LINEAGE && !directed) {
            complaint.about("measure.needsDirected", Word.of("measure", wanted.code()));
        }
        ParameterValues values = options.checked(wanted, weighted, complaint);
        Settings usual = Settings.usual();
        Settings settings = new Settings(
                threads(complaint),
                weighted || wanted.has(Measure.Trait.STRENGTHS),
                options.seed(usual.seed()),
                values);
        GraphRun doubting =
                doubting(new GraphQuestion(of, wanted, settings, directed, options.vertices(), out), complaint);
        if (doubting != null) {
            return doubting;
        }
        String why = options.why();
        if (why != null) {
            String other = normalised
                    ? "--normalised"
                    : options.bounds() != null
                            ? "--bounds"
                            : options.neighbourhoodFunction() != null
                                    ? "--neighbourhood-function"
                                    : options.nominations().given() ? "--nominations" : null;
            if (other != null) {
                complaint.about("measure.either", "--why", other);
            }
            return new ExplanationRun(of, wanted, settings, directed, options.vertices(), why, out);
        }
        return new MeasureRun(
                of,
                wanted,
                settings,
                directed,
                normalised,
                options.vertices(),
                options.nominations(),
                out,
                options.bounds(),
                options.neighbourhoodFunction());
    }

    private int threads(Complaint complaint) {
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            complaint.about("measure.range", "--threads", String.valueOf(threads), "1–" + MOST_THREADS, "4");
        }
        return threads == null ? Settings.usual().threads() : threads;
    }

    /** The run that asks more of ranks: how sure they are, or what they would be if; null if none is asked for. */
    private @Nullable GraphRun doubting(GraphQuestion question, Complaint complaint) {
        GraphRun run = ranks.run(question, options.nominations(), complaint);
        String other = normalised ? "--normalised" : options.ofScores();
        boolean compared =
                run != null && ranks.asked().getFirst().equals("--interval") && "--nominations".equals(other);
        if (run != null && other != null && !compared) {
            complaint.about("measure.either", ranks.asked().getFirst(), other);
        }
        return run;
    }

    private static IllegalStateException complained(Complaint complaint, String key, Object... arguments) {
        complaint.about(key, arguments);
        return new IllegalStateException(key);
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (Measure each : Measures.all()) {
            codes.add(each.code());
        }
        return codes;
    }
}

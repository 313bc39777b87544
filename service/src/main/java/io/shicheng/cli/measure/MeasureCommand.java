package io.shicheng.cli.measure;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.NotEnoughMemoryException;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.cli.graph.Complaint;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.graph.MeasureRefusedException;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.option.UsageErrors;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import io.shicheng.cli.uncertainty.GraphQuestion;
import io.shicheng.cli.uncertainty.UncertaintyOptions;
import io.shicheng.graphfile.GraphFileException;
import io.shicheng.graphfile.UnreachableGraphFileException;
import io.shicheng.message.RefusedException;
import io.shicheng.message.Word;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
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
    private UncertaintyOptions uncertainty = new UncertaintyOptions();

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
        return outcome(run, messages, common.progress(), spec.commandLine().getErr());
    }

    @Override
    public ParameterOptions parameters() {
        return options.parameters();
    }

    boolean asksForList() {
        return measure != null && measure.strip().equalsIgnoreCase(LIST);
    }

    /** Runs, says how it went, and gives the exit code. */
    public static int outcome(GraphRun run, Messages messages, TerminalProgress terminal, PrintWriter err)
            throws IOException {
        try {
            String summary;
            try (TerminalProgress progress = terminal) {
                summary = run.run(progress);
            } finally {
                run.notices().forEach(notice -> err.println(notice.message(messages.locale())));
            }
            return said(summary, ExitCode.DONE, err);
        } catch (CancellationException e) {
            // here, since all that could have gone wrong otherwise takes a quarter of a second to load
            return said(messages.text("failure.cancelled"), ExitCode.CANCELLED, err);
        } catch (GraphFileException e) {
            return said(
                    e.message(messages.locale()),
                    e instanceof UnreachableGraphFileException ? ExitCode.UNREACHABLE : ExitCode.REFUSED,
                    err);
        } catch (NotEnoughMemoryException e) {
            return refused(MeasureRefusedException.of(e), messages, err);
        } catch (UnmeasurableException e) {
            // what only the graph could tell: no cycle, strengths or sizes beyond reach, no answer
            return refused(MeasureRefusedException.of(e), messages, err);
        } catch (RefusedException e) {
            return refused(e, messages, err);
        }
    }

    private static int refused(RefusedException refused, Messages messages, PrintWriter err) {
        return said(refused.text(messages.locale()), ExitCode.of(refused.kind()), err);
    }

    private static int said(String message, int code, PrintWriter err) {
        err.println(message);
        err.flush();
        return code;
    }

    @Override
    public boolean set(String option, String value) {
        switch (option) {
            case "" -> file = Path.of(value);
            case "--measure" -> measure = value;
            case "--threads" -> threads = Integer.valueOf(value);
            case "--out" -> out = Path.of(value);
            default -> {
                return options.set(option, value) || uncertainty.set(option, value);
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
                return uncertainty.set(option);
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
        if (of != null && uncertainty.withoutMeasure()) {
            if (measure != null) {
                complaint.about("measure.either", "--measure", "--dominance");
            }
            return uncertainty.dominance(of, threads(complaint), out, complaint);
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

    /** The run that asks how sure ranks are; null if none is asked for. */
    private @Nullable GraphRun doubting(GraphQuestion question, Complaint complaint) {
        GraphRun run = uncertainty.run(question, complaint);
        String other = normalised ? "--normalised" : options.ofScores();
        if (run != null && other != null) {
            complaint.about("measure.either", uncertainty.asked().getFirst(), other);
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

package io.shicheng.cli;

import io.shicheng.analysis.Measure;
import io.shicheng.analysis.MeasureParameters;
import io.shicheng.analysis.Measures;
import io.shicheng.analysis.NotEnoughMemoryException;
import io.shicheng.analysis.spectral.NotConvergedException;
import io.shicheng.graphfile.GraphFileException;
import io.shicheng.graphfile.UnreachableGraphFileException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Scores the vertices of a graph file; needs no store, and starts neither Spring nor Neo4j. */
@Command(name = "measure", mixinStandardHelpOptions = true, sortOptions = false)
final class MeasureCommand implements Callable<Integer> {
    private static final String LIST = "list";
    private static final int MOST_THREADS = 1024;

    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--measure", paramLabel = "M", required = true)
    private String measure;

    @Option(names = "--directed")
    private boolean directed;

    @Option(names = "--weighted")
    private boolean weighted;

    @Option(names = "--normalised")
    private boolean normalised;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    @Mixin
    private MeasureOptions options;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    MeasureCommand() {}

    @Override
    public Integer call() throws Exception {
        Messages messages = common.messages();
        if (measure.strip().equalsIgnoreCase(LIST)) {
            MeasureList.print(messages, spec.commandLine().getOut());
            return ExitCode.DONE;
        }
        MeasureRun run = checked(messages);
        try {
            String summary;
            try (TerminalProgress progress = common.progress()) {
                summary = run.run(progress);
            }
            return said(summary, ExitCode.DONE);
        } catch (GraphFileException e) {
            return said(
                    e.message(messages.locale()),
                    e instanceof UnreachableGraphFileException ? ExitCode.UNREACHABLE : ExitCode.REFUSED);
        } catch (NotEnoughMemoryException e) {
            return said(
                    messages.text(
                            "measure.memory", wholeMegabytes(e.neededBytes()), wholeMegabytes(e.availableBytes())),
                    ExitCode.REFUSED);
        } catch (IllegalArgumentException | ArithmeticException | NotConvergedException e) {
            // what only the graph could tell: no cycle, strengths or sizes beyond reach, no answer
            return said(String.valueOf(e.getMessage()), ExitCode.REFUSED);
        }
    }

    private static String wholeMegabytes(long bytes) {
        return String.valueOf((bytes + 999_999) / 1_000_000);
    }

    private int said(String message, int code) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
        return code;
    }

    /** The run that the options ask for; what they cannot mean is a wrong command line. */
    private MeasureRun checked(Messages messages) {
        Measure wanted = Measures.ofCode(measure).orElse(null);
        if (wanted == null) {
            throw wrong(messages.text("measure.unknown", measure, String.join(", ", codes())));
        }
        if (file == null) {
            throw wrong(messages.text("measure.noFile"));
        }
        if (wanted.sense() == Measure.Sense.LINEAGE && !directed) {
            throw wrong(messages.text("measure.needsDirected", wanted.code()));
        }
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw wrong(messages.text("measure.range", "--threads", String.valueOf(threads), "1–" + MOST_THREADS));
        }
        options.check(wanted, (key, arguments) -> {
            throw wrong(messages.text(key, (Object[]) arguments));
        });
        MeasureParameters parameters = options.parameters();
        if (threads != null) {
            parameters = parameters.withThreads(threads);
        }
        // the strength of a tie is all that strength is about
        parameters = parameters.withWeighted(weighted || wanted.code().equals("strength"));
        return new MeasureRun(
                file, wanted, parameters, directed, normalised, options.restarts(), out, options.bounds());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (Measure each : Measures.all()) {
            codes.add(each.code());
        }
        return codes;
    }
}

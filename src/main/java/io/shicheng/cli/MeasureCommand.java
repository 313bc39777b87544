package io.shicheng.cli;

import io.shicheng.analysis.Measure;
import io.shicheng.analysis.MeasureParameters;
import io.shicheng.analysis.Measures;
import io.shicheng.analysis.centrality.NotConvergedException;
import io.shicheng.graphfile.GraphFileException;
import io.shicheng.graphfile.UnreachableGraphFileException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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

    @Option(names = "--samples", paramLabel = "N")
    private @Nullable Integer samples;

    @Option(names = "--epsilon", paramLabel = "E")
    private @Nullable Double epsilon;

    @Option(names = "--seed", paramLabel = "S")
    private @Nullable Long seed;

    @Option(names = "--generations", paramLabel = "D")
    private @Nullable Integer generations;

    @Option(names = "--decay", paramLabel = "X")
    private @Nullable Double decay;

    @Option(names = "--damping", paramLabel = "D")
    private @Nullable Double damping;

    @Option(names = "--tolerance", paramLabel = "T")
    private @Nullable Double tolerance;

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
        } catch (IllegalArgumentException | ArithmeticException | NotConvergedException e) {
            // what only the graph could tell: no cycle, strengths or sizes beyond reach, no answer
            return said(String.valueOf(e.getMessage()), ExitCode.REFUSED);
        }
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
        if (samples != null && epsilon != null) {
            throw wrong(messages.text("measure.samplesOrEpsilon"));
        }
        only(messages, wanted, "--samples", samples, "betweenness");
        only(messages, wanted, "--epsilon", epsilon, "betweenness");
        only(messages, wanted, "--generations", generations, "descendants");
        only(messages, wanted, "--decay", decay, "descendants");
        only(messages, wanted, "--damping", damping, "pagerank", "katz");
        only(messages, wanted, "--tolerance", tolerance, "pagerank", "katz", "eigenvector");
        range(messages, "--threads", threads, threads == null || (threads >= 1 && threads <= 1024), "1–1024");
        range(messages, "--samples", samples, samples == null || samples >= 1, "≥ 1");
        range(messages, "--epsilon", epsilon, epsilon == null || (epsilon > 0 && epsilon < 1), "0 < E < 1");
        range(messages, "--generations", generations, generations == null || generations >= 0, "≥ 0");
        range(messages, "--decay", decay, decay == null || (decay > 0 && decay <= 1), "0 < X ≤ 1");
        range(messages, "--damping", damping, damping == null || (damping >= 0 && damping < 1), "0 ≤ D < 1");
        range(
                messages,
                "--tolerance",
                tolerance,
                tolerance == null || (tolerance > 0 && tolerance < Double.POSITIVE_INFINITY),
                "> 0");
        return new MeasureRun(file, wanted, parameters(wanted), directed, normalised, epsilon, out);
    }

    private MeasureParameters parameters(Measure wanted) {
        MeasureParameters defaults = MeasureParameters.defaults();
        return new MeasureParameters(
                threads == null ? defaults.threads() : threads,
                weighted || wanted.code().equals("strength"),
                damping == null ? defaults.damping() : damping,
                tolerance == null ? defaults.tolerance() : tolerance,
                generations == null ? defaults.generations() : generations,
                decay == null ? defaults.decay() : decay,
                samples == null ? defaults.samples() : samples,
                seed == null ? defaults.seed() : seed);
    }

    private void only(Messages messages, Measure wanted, String option, @Nullable Object given, String... codes) {
        if (given != null && !List.of(codes).contains(wanted.code())) {
            throw wrong(messages.text("measure.onlyFor", option, String.join(", ", codes), wanted.code()));
        }
    }

    private void range(Messages messages, String option, @Nullable Object given, boolean within, String range) {
        if (!within) {
            throw wrong(messages.text("measure.range", option, String.valueOf(given), range));
        }
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

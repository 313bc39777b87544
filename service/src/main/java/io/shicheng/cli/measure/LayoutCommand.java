package io.shicheng.cli.measure;

import io.shicheng.cli.graph.Complaint;
import io.shicheng.cli.option.CommonOptions;
import io.shicheng.cli.option.UsageErrors;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.layout.LayoutSettings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Gives the vertices of a graph file places on a map; needs no store, and starts neither Spring nor Neo4j. */
@Command(name = "layout", mixinStandardHelpOptions = true, sortOptions = false)
public final class LayoutCommand implements Callable<Integer>, PlainLine.Options {
    @ParentCommand
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--weighted")
    private boolean weighted;

    @Option(names = "--seed", paramLabel = "S")
    private @Nullable Long seed;

    @Option(names = "--threads", paramLabel = "N")
    private @Nullable Integer threads;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    public LayoutCommand() {}

    @Override
    public Integer call() throws Exception {
        Messages messages = common.messages();
        LayoutRun run = checked((key, arguments) -> UsageErrors.complain(spec, messages.text(key, arguments)));
        return RunOutcome.of(
                run, messages, common.progress(), spec.commandLine().getErr());
    }

    @Override
    public boolean set(String option, String value) {
        switch (option) {
            case "" -> file = Path.of(value);
            case "--seed" -> seed = Long.valueOf(value);
            case "--threads" -> threads = Integer.valueOf(value);
            case "--out" -> out = Path.of(value);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean set(String option) {
        if (option.equals("--weighted")) {
            weighted = true;
            return true;
        }
        return false;
    }

    /**
     * The run that the options ask for; complains of what they cannot mean, and takes it that this ends in an
     * exception.
     */
    LayoutRun checked(Complaint complaint) {
        Path of = file;
        if (of == null) {
            complaint.about("measure.noFile");
            throw new IllegalStateException("measure.noFile");
        }
        if (threads != null && (threads < 1 || threads > MeasureCommand.MOST_THREADS)) {
            complaint.about(
                    "measure.range", "--threads", String.valueOf(threads), "1–" + MeasureCommand.MOST_THREADS, "4");
        }
        LayoutSettings usual = LayoutSettings.usual();
        LayoutSettings settings = new LayoutSettings(
                weighted, seed == null ? usual.seed() : seed, threads == null ? usual.threads() : threads);
        return new LayoutRun(of, settings, out);
    }
}

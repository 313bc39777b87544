package io.shicheng.cli.measure;

import io.shicheng.cli.graph.Complaint;
import io.shicheng.cli.graph.GraphRun;
import io.shicheng.cli.session.Failures;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Plain command lines of {@code measure} and {@code layout}, run without picocli. */
public final class PlainMeasure {
    private static final Complaint NOT_PLAIN = (key, about) -> {
        throw new PlainLine.NotPlainException();
    };

    private PlainMeasure() {}

    /** Runs the command; its exit code, or null if the line is not plain and nothing was done. */
    public static @Nullable Integer run(String... arguments) {
        if (!meant(arguments)) {
            return null;
        }
        try {
            return arguments[0].equals("layout") ? layout(arguments) : measure(arguments);
        } catch (PlainLine.NotPlainException | NumberFormatException | InvalidPathException e) {
            return null;
        }
    }

    /** Whether the line names one of these commands first; they leave no thread behind that keeps Java from ending. */
    public static boolean meant(String... arguments) {
        return arguments.length > 0 && (arguments[0].equals("measure") || arguments[0].equals("layout"));
    }

    private static int measure(String[] arguments) {
        MeasureCommand command = new MeasureCommand();
        PlainLine line = PlainLine.read(command, arguments);
        if (!line.has("") || !line.has("--measure") || command.asksForList()) {
            throw new PlainLine.NotPlainException();
        }
        return run(command.checked(NOT_PLAIN), line);
    }

    private static int layout(String[] arguments) {
        LayoutCommand command = new LayoutCommand();
        PlainLine line = PlainLine.read(command, arguments);
        if (!line.has("")) {
            throw new PlainLine.NotPlainException();
        }
        return run(command.checked(NOT_PLAIN), line);
    }

    private static int run(GraphRun run, PlainLine line) {
        Locale locale = Messages.localeOf(line.language());
        PrintWriter err = new PrintWriter(System.err, true);
        Messages messages = Messages.in(locale);
        try {
            return RunOutcome.of(run, messages, TerminalProgress.of(messages, line.quiet()), err);
        } catch (IOException | RuntimeException e) {
            return new Failures(locale).explain(e, err);
        }
    }
}

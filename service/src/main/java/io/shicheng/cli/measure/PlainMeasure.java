package io.shicheng.cli.measure;

import io.shicheng.cli.session.Failures;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TerminalProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Command lines of {@code measure} in their plain form: {@code measure FILE --option value …}, each option once and
 * nothing wrong. They are read without picocli, which takes longer to start than many a graph to score. Whatever else
 * stands in a command line, a wrong value, a wish for help, is left to picocli, which reads the line from its beginning.
 */
public final class PlainMeasure {
    /** What is not plain. */
    private static final class NotPlainException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotPlainException() {
            super(null, null, false, false);
        }
    }

    private final MeasureCommand command = new MeasureCommand();
    private final Set<String> seen = new HashSet<>();
    private boolean quiet;
    private @Nullable String language;

    private PlainMeasure() {}

    /** Runs the command; its exit code, or null if the line is not plain and nothing was done. */
    public static @Nullable Integer run(String... arguments) {
        PlainMeasure plain = new PlainMeasure();
        MeasureRun run = plain.read(arguments);
        if (run == null) {
            return null;
        }
        Locale locale = Messages.localeOf(plain.language);
        PrintWriter err = new PrintWriter(System.err, true);
        Messages messages = Messages.in(locale);
        try {
            return MeasureCommand.outcome(run, messages, TerminalProgress.of(messages, plain.quiet), err);
        } catch (IOException | RuntimeException e) {
            return new Failures(locale).explain(e, err);
        }
    }

    /** Whether the line names this command first; it leaves no thread behind that keeps Java from ending. */
    public static boolean meant(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("measure");
    }

    /** The run that a plain line asks for, or null. */
    private @Nullable MeasureRun read(String[] arguments) {
        if (!meant(arguments)) {
            return null;
        }
        try {
            for (int i = 1; i < arguments.length; i++) {
                i += read(arguments[i], i + 1 < arguments.length ? arguments[i + 1] : null);
            }
            if (!seen.containsAll(Arrays.asList("", "--measure")) || command.asksForList()) {
                return null;
            }
            return command.checked((key, about) -> {
                throw new NotPlainException();
            });
        } catch (NotPlainException | NumberFormatException | InvalidPathException e) {
            return null;
        }
    }

    /** Takes one argument and perhaps the next, its value; how many beside the first. */
    private int read(String argument, @Nullable String next) {
        int equals = argument.indexOf('=');
        boolean option = argument.startsWith("-");
        String name = !option ? "" : equals < 0 ? argument : argument.substring(0, equals);
        if (argument.startsWith("@") || !seen.add(name)) {
            throw new NotPlainException();
        }
        if (name.equals("--quiet") && equals < 0) {
            quiet = true;
            return 0;
        }
        if (option && equals < 0 && command.set(name)) {
            return 0;
        }
        String value = !option ? argument : equals < 0 ? next : argument.substring(equals + 1);
        if (value == null || value.isEmpty() || option && (value.startsWith("-") || value.startsWith("@"))) {
            throw new NotPlainException();
        }
        if (name.equals("--lang")) {
            language = value;
        } else if (!command.set(name, value)) {
            throw new NotPlainException();
        }
        return option && equals < 0 ? 1 : 0;
    }
}

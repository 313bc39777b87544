package io.shicheng.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The entry point of every command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a command and gives its exit code. */
    static int run(String... arguments) {
        Locale locale = Messages.localeOf(languageIn(arguments));
        try {
            return commandLine(locale).execute(arguments);
        } catch (OutOfMemoryError e) {
            System.err.println(Messages.in(locale).text("failure.memory"));
            return ExitCode.UNREACHABLE;
        }
    }

    private static CommandLine commandLine(Locale locale) {
        return new CommandLine(new CommonOptions())
                .setResourceBundle(Messages.bundle(locale))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrors(locale))
                .setExecutionExceptionHandler(new Failures(locale));
    }

    /** The language must be known before the command line is read, since its errors are written in it. */
    private static @Nullable String languageIn(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return arguments[i].substring("--lang=".length());
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
        }
        return null;
    }
}

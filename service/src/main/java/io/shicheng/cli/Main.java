package io.shicheng.cli;

import io.shicheng.cli.measure.PlainMeasure;
import io.shicheng.cli.startup.StoreTraining;
import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The entry point of every command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        String training = StoreTraining.folder();
        if (training != null) {
            System.exit(StoreTraining.run(Path.of(training), Main::run));
        }
        int code = run(arguments);
        // System.exit looks for a logger to tell, in every jar of the class path
        if ((code != ExitCode.DONE || !PlainMeasure.meant(arguments)) && !ending()) {
            System.exit(code);
        }
    }

    /** Whether Java is ending already, as after Ctrl-C: it then waits for this thread, which must not wait for it. */
    private static boolean ending() {
        Thread none = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** Runs a command and gives its exit code. */
    public static int run(String... arguments) {
        Locale locale = Messages.localeOf(languageIn(arguments));
        try {
            Integer done = PlainMeasure.run(arguments);
            return done != null ? done : Commands.execute(locale, arguments);
        } catch (OutOfMemoryError e) {
            System.err.println(Messages.in(locale).text("failure.memory"));
            return ExitCode.UNREACHABLE;
        }
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

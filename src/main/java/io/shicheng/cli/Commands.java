package io.shicheng.cli;

import java.util.Locale;
import picocli.CommandLine;

/** All commands, as picocli runs them. */
final class Commands {
    private Commands() {}

    static int execute(Locale locale, String... arguments) {
        return all(locale).execute(arguments);
    }

    /** What there is, with its help in that language. */
    static CommandLine all(Locale locale) {
        return new CommandLine(new CommonOptions())
                .setResourceBundle(Messages.bundle(locale))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrors(locale))
                .setExecutionExceptionHandler(new Failures(locale));
    }
}

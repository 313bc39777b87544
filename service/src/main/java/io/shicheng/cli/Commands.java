package io.shicheng.cli;

import io.shicheng.cli.option.ParameterHelp;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.option.UsageErrors;
import io.shicheng.cli.session.Failures;
import io.shicheng.cli.terminal.Messages;
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
        CommandLine all = new CommandLine(new RootCommand());
        addParameters(all, Messages.in(locale));
        return all.setResourceBundle(Messages.bundle(locale))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new UsageErrors(locale))
                .setExecutionExceptionHandler(new Failures(locale));
    }

    private static void addParameters(CommandLine command, Messages messages) {
        if (command.getCommand() instanceof ParameterOptions.Taker taker) {
            ParameterHelp.add(taker.parameters(), command.getCommandSpec(), messages);
        }
        command.getSubcommands().values().forEach(each -> addParameters(each, messages));
    }
}

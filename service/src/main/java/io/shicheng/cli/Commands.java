package io.shicheng.cli;

import io.shicheng.cli.option.ParameterHelp;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.option.UsageErrors;
import io.shicheng.cli.session.Failures;
import io.shicheng.cli.terminal.Messages;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All commands, as picocli runs them. */
final class Commands {
    /** What may be asked of the program itself, in front of a command. */
    private static final List<String> ABOUT_ALL = List.of("-h", "--help", "-V", "--version");

    private Commands() {}

    static int execute(Locale locale, String... arguments) {
        return taking(locale, meant(arguments)).execute(arguments);
    }

    /** Those that the arguments may mean: to describe all of them takes a quarter of a second. */
    private static List<Class<?>> meant(String... arguments) {
        List<String> words = List.of(arguments);
        List<Class<?>> named = RootCommand.COMMANDS.stream()
                .filter(each -> words.contains(nameOf(each)))
                .toList();
        boolean first = named.stream().anyMatch(each -> nameOf(each).equals(words.getFirst()));
        return first || !named.isEmpty() && Collections.disjoint(words, ABOUT_ALL) ? named : RootCommand.COMMANDS;
    }

    private static String nameOf(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    /** What there is, with its help in that language. */
    static CommandLine all(Locale locale) {
        return taking(locale, RootCommand.COMMANDS);
    }

    private static CommandLine taking(Locale locale, List<Class<?>> commands) {
        CommandLine all = new CommandLine(new RootCommand());
        commands.forEach(all::addSubcommand);
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

package io.shicheng.cli.option;

import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.message.Word;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what was perhaps meant, and where the help is. */
public final class UsageErrors implements IParameterExceptionHandler {
    private final Messages messages;

    public UsageErrors(Locale locale) {
        this.messages = Messages.in(locale);
    }

    /** Refuses a command line that is wrong in a way of which picocli knows nothing. */
    public static void complain(CommandSpec command, String message) {
        throw new ParameterException(command.commandLine(), message);
    }

    /** Refuses a number of the first that is below one or above this. */
    public static void requireFirst(CommandSpec command, Messages messages, int first, int most) {
        if (first < 1 || first > most) {
            complain(command, messages.text("measure.range", "--first", String.valueOf(first), "1–" + most, "20"));
        }
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(what(exception));
        if (exception instanceof UnmatchedArgumentException unmatched) {
            String meant = String.join(", ", unmatched.getSuggestions());
            if (!meant.isEmpty()) {
                err.println(messages.text("usage.meant", meant));
            }
        }
        err.println(messages.text("usage.more", command.getCommandSpec().qualifiedName(" ")));
        err.flush();
        return ExitCode.USAGE;
    }

    /** In the reader's language, which picocli does not speak. */
    private String what(ParameterException exception) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return messages.text("usage.unknown", String.join(" ", unmatched.getUnmatched()));
        }
        if (exception instanceof MissingParameterException missing) {
            return messages.text("usage.missing", names(missing.getMissing()));
        }
        ArgSpec argument = exception.getArgSpec();
        if (argument == null) {
            return String.valueOf(exception.getMessage());
        }
        String value = exception.getValue() == null ? "" : exception.getValue();
        if (List.of(argument.typeInfo().getAuxiliaryTypes()).contains(TieKind.class)) {
            return messages.text("usage.word", name(argument), value, Word.allTyped("tie", TieKinds.codes()));
        }
        String known = argument.completionCandidates() == null ? "" : known(argument.completionCandidates());
        return known.isEmpty()
                ? messages.text("usage.value", name(argument), value)
                : messages.text("usage.word", name(argument), value, known);
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(UsageErrors::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String known(Iterable<String> words) {
        return StreamSupport.stream(words.spliterator(), false)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}

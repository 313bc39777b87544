package io.shicheng.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, what was perhaps meant, and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {
    private final Locale locale;

    UsageErrors(Locale locale) {
        this.locale = locale;
    }

    /** Refuses a command line that is wrong in a way of which picocli knows nothing. */
    static void complain(CommandSpec command, String message) {
        throw new ParameterException(command.commandLine(), message);
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, err);
        err.println(
                Messages.in(locale).text("usage.more", command.getCommandSpec().qualifiedName(" ")));
        err.flush();
        return ExitCode.USAGE;
    }
}

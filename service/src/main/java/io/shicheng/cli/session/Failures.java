package io.shicheng.cli.session;

import io.shicheng.cli.terminal.ExitCode;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.message.RefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong in a command into a sentence and an exit code. */
public final class Failures implements IExecutionExceptionHandler {
    /** A mistake of the program itself, as sysexits.h numbers it. */
    private static final int UNEXPECTED = 70;

    private final Messages messages;

    public Failures(Locale locale) {
        this.messages = Messages.in(locale);
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        return explain(exception, command.getErr());
    }

    /** Writes the sentence and gives the exit code. */
    public int explain(Exception exception, PrintWriter err) {
        int code = report(exception, err);
        if (System.getenv("SHICHENG_DEBUG") != null) {
            exception.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private int report(Exception exception, PrintWriter err) {
        // Spring wraps what a bean throws while it is made
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RefusedException refused -> {
                    err.println(refused.text(messages.locale()));
                    return ExitCode.of(refused.kind());
                }
                case NetworkAddressException network -> {
                    err.println(messages.text(network.text(), network.address()));
                    return ExitCode.USAGE;
                }
                case PortInUseException port -> {
                    err.println(messages.text("failure.port", String.valueOf(port.getPort())));
                    return ExitCode.UNREACHABLE;
                }
                case CancellationException _ -> {
                    err.println(messages.text("failure.cancelled"));
                    return ExitCode.CANCELLED;
                }
                case UncheckedIOException _ -> {
                    // its cause says more
                }
                case IOException file -> {
                    err.println(fileFailure(file));
                    return ExitCode.UNREACHABLE;
                }
                case OutOfMemoryError _ -> {
                    err.println(messages.text("failure.memory"));
                    return ExitCode.UNREACHABLE;
                }
                default -> {
                    // look at what caused it
                }
            }
        }
        err.println(messages.text("failure.unexpected", String.valueOf(exception)));
        return UNEXPECTED;
    }

    private String fileFailure(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return messages.text("failure.noSuchFile", missing.getFile());
        }
        if (failure instanceof AccessDeniedException denied) {
            return messages.text("failure.accessDenied", denied.getFile());
        }
        String file = failure instanceof FileSystemException system ? String.valueOf(system.getFile()) : "";
        return messages.text("failure.file", file, String.valueOf(failure.getMessage()));
    }
}

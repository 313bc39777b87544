package io.shicheng.cli.terminal;

import io.shicheng.message.RefusalKind;

/** What a command's exit tells the shell. */
public final class ExitCode {
    public static final int DONE = 0;
    /** The data was refused; the report says why. */
    public static final int REFUSED = 1;
    /** The command line is wrong. */
    public static final int USAGE = 2;
    /** The store or a file is not reachable. */
    public static final int UNREACHABLE = 3;
    /** As a shell reports a command stopped by Ctrl-C. */
    public static final int CANCELLED = 130;

    private ExitCode() {}

    public static int of(RefusalKind kind) {
        return switch (kind) {
            case QUESTION -> USAGE;
            case DATA -> REFUSED;
            case UNREACHABLE -> UNREACHABLE;
        };
    }
}

package io.shicheng.cli;

import io.shicheng.message.RefusalKind;

/** What a command's exit tells the shell. */
final class ExitCode {
    static final int DONE = 0;
    /** The data was refused; the report says why. */
    static final int REFUSED = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** The store or a file is not reachable. */
    static final int UNREACHABLE = 3;
    /** As a shell reports a command stopped by Ctrl-C. */
    static final int CANCELLED = 130;

    private ExitCode() {}

    static int of(RefusalKind kind) {
        return switch (kind) {
            case QUESTION -> USAGE;
            case DATA -> REFUSED;
            case UNREACHABLE -> UNREACHABLE;
        };
    }
}

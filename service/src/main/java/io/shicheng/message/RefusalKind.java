package io.shicheng.message;

/** What helps against a refusal: by it a command's exit tells the shell what to do. */
public enum RefusalKind {
    /** To ask otherwise: what was asked for is not there, not theirs to see, or cannot be. */
    QUESTION,
    /** To put something right: what was given, or what is held, stands against it. */
    DATA,
    /** To try again: what it takes cannot be reached. */
    UNREACHABLE
}

package io.shicheng.schema.notice;

/** How far a notice reaches. */
public enum Severity {
    /** Nothing lost; worth knowing. */
    INFO,
    /** A value was set aside, the row kept. */
    WARNING,
    /** The row is refused, and with it the import unless bad rows are skipped. */
    ERROR,
    /** The file is refused, and always the import. */
    FATAL
}

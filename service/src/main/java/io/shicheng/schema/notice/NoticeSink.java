package io.shicheng.schema.notice;

/** Takes what checks find. */
public interface NoticeSink {
    /**
     * @param severity where it is not the check's own
     * @param details put into the text as {@code {0}}, {@code {1}} and so on
     */
    void add(Check check, Severity severity, SourceLocation spot, Object... details);

    /** A notice of the check's own severity. */
    default void add(Check check, SourceLocation spot, Object... details) {
        add(check, check.severity(), spot, details);
    }
}

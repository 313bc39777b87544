package io.shicheng.graphfile.edgelist;

import org.jspecify.annotations.Nullable;

/** What is wrong with an edge list: a code that has a text and a remedy, the line, and what stood there. */
public final class EdgeListProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final long line;
    private final @Nullable String value;

    /**
     * @param code such as {@code quote_open}
     * @param line from 1; 0 where it concerns the whole file
     */
    public EdgeListProblem(String code, long line, @Nullable String value) {
        super(code, null, false, false);
        this.code = code;
        this.line = line;
        this.value = value;
    }

    public String code() {
        return code;
    }

    public long line() {
        return line;
    }

    public @Nullable String value() {
        return value;
    }
}

package io.shicheng.tabular.csv;

import io.shicheng.tabular.MalformedTableFileException;
import io.shicheng.tabular.UnsafeTableFileException;
import java.nio.file.Path;

/** Follows cells and lines through the bytes of a CSV file. */
final class CellScan {
    private enum State {
        BEGIN,
        PLAIN,
        QUOTED,
        /** A quotation mark within a quoted cell: its end, or the first of two. */
        MARK
    }

    private final Path file;
    private final int limit;
    private final int separator;
    private State state = State.BEGIN;
    private long line = 1;
    private long rowLine = 1;
    private int length;
    private boolean afterReturn;

    CellScan(Path file, int limit, char separator) {
        this.file = file;
        this.limit = limit;
        this.separator = separator;
    }

    /** The line of the byte that was taken last, from 1. */
    long line() {
        return line;
    }

    void next(int b) {
        boolean endOfLine = b == '\r' || b == '\n' && !afterReturn;
        if (state == State.QUOTED) {
            state = b == '"' ? State.MARK : State.QUOTED;
            count();
        } else if (state == State.MARK && b == '"') {
            state = State.QUOTED;
            count();
        } else if (b == separator || b == '\n' || b == '\r') {
            state = State.BEGIN;
            length = 0;
        } else if (state == State.MARK) {
            throw new MalformedTableFileException("text_after_quote", file, rowLine, null);
        } else {
            state = state == State.BEGIN && b == '"' ? State.QUOTED : State.PLAIN;
            count();
        }
        afterReturn = b == '\r';
        if (endOfLine) {
            line++;
        }
        if (state == State.BEGIN && b != separator) {
            rowLine = line;
        }
    }

    void end() {
        if (state == State.QUOTED) {
            throw new MalformedTableFileException("unclosed_quote", file, rowLine, null);
        }
    }

    private void count() {
        if (++length > limit) {
            throw new UnsafeTableFileException("cell_too_long", file, rowLine, Integer.toString(limit));
        }
    }
}

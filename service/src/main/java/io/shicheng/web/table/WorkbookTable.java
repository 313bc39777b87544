package io.shicheng.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * How one kind of answer is written as a workbook, for people.
 *
 * @param type of the answer
 * @param name of the file, without its ending
 */
public record WorkbookTable<T>(Class<T> type, String name, Content<T> content) {
    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Writes an answer in the words of a language. */
    @FunctionalInterface
    public interface Content<T> {
        void write(T answer, Locale language, OutputStream out) throws IOException;
    }
}

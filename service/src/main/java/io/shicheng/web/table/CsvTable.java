package io.shicheng.web.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.core.ResolvableType;

/**
 * How one kind of answer is written as CSV.
 *
 * @param type of the answer
 * @param name of the file, without its ending
 */
public record CsvTable<T>(ResolvableType type, String name, Content<T> content) {
    public static final String TYPE = "text/csv";

    /** Writes an answer. */
    @FunctionalInterface
    public interface Content<T> {
        void write(T answer, OutputStream out) throws IOException;
    }

    /** An answer of that class. */
    public static <T> CsvTable<T> of(Class<T> type, String name, Content<T> content) {
        return new CsvTable<>(ResolvableType.forClass(type), name, content);
    }

    /** An answer that is a list of records of that class. */
    public static <T> CsvTable<List<T>> ofList(Class<T> type, String name, Content<List<T>> content) {
        return new CsvTable<>(ResolvableType.forClassWithGenerics(List.class, type), name, content);
    }
}

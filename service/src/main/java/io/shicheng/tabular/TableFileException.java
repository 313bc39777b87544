package io.shicheng.tabular;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A file of tables that cannot be read: where, what stood there, and what to do. The value is a number or a few bytes,
 * never a cell's text, which may be a name.
 */
public abstract sealed class TableFileException extends RuntimeException
        permits MalformedTableFileException, UnsafeTableFileException, UnreachableTableFileException {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "io.shicheng.tabular.messages";

    private final String code;
    private final String file;
    private final long row;
    private final @Nullable String value;

    TableFileException(String code, Path file, long row, @Nullable String value, @Nullable Throwable cause) {
        super(
                format(code, fileName(file), row, value, Locale.ENGLISH) + " "
                        + format(code + ".remedy", fileName(file), row, value, Locale.ENGLISH),
                cause);
        this.code = code;
        this.file = fileName(file);
        this.row = row;
        this.value = value;
    }

    /** Stable, such as {@code cell_too_long}. */
    public String code() {
        return code;
    }

    /** The file's name, without folders. */
    public String file() {
        return file;
    }

    /** The line of a text or the row of a sheet, from 1; 0 where it concerns the whole file. */
    public long row() {
        return row;
    }

    /** What stood there, or null. */
    public @Nullable String value() {
        return value;
    }

    /** What is wrong. */
    public String message(Locale language) {
        return format(code, file, row, value, language);
    }

    /** What to do about it. */
    public String remedy(Locale language) {
        return format(code + ".remedy", file, row, value, language);
    }

    private static String format(String key, String file, long row, @Nullable String value, Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.getString(key)
                .replace("{file}", file)
                .replace("{row}", Long.toString(row))
                .replace("{value}", value == null ? "" : value);
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}

package io.shicheng.graphfile;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A graph file that cannot be read: where, what stood there, and what to do. The value is an id, a number or a word
 * of the format, cut short; never an attribute's text, which may be a name.
 */
public abstract sealed class GraphFileException extends RuntimeException
        permits MalformedGraphFileException, UnsafeGraphFileException, UnreachableGraphFileException {
    private final String code;
    private final String file;
    private final long line;
    private final @Nullable String value;

    GraphFileException(String code, Path file, long line, @Nullable String value, @Nullable Throwable cause) {
        super(
                GraphFileTexts.all(
                        code, GraphFileTexts.name(file), line, GraphFileTexts.shortened(value), Locale.ENGLISH),
                cause);
        this.code = code;
        this.file = GraphFileTexts.name(file);
        this.line = line;
        this.value = GraphFileTexts.shortened(value);
    }

    /** Stable, such as {@code weight_not_positive}. */
    public String code() {
        return code;
    }

    /** The file's name, without folders. */
    public String file() {
        return file;
    }

    /** From 1; 0 where it concerns the whole file. */
    public long line() {
        return line;
    }

    /** What stood there, cut short, or null. */
    public @Nullable String value() {
        return value;
    }

    /** What to do about it. */
    public String remedy(Locale language) {
        return GraphFileTexts.format(code + ".remedy", file, line, value, language);
    }

    /** File, line, what is wrong and the remedy, in one line. */
    public String message(Locale language) {
        return GraphFileTexts.all(code, file, line, value, language);
    }
}

package io.shicheng.graphfile;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * A graph file that cannot be read: where, what stood there, and what to do. The value is an id, a number or a word
 * of the format, cut short; never an attribute's text, which may be a name.
 */
public abstract sealed class GraphFileException extends RuntimeException
        permits MalformedGraphFileException, UnsafeGraphFileException, UnreachableGraphFileException {
    private static final int SHOWN_CHARACTERS = 60;
    private static final String BUNDLE = "io.shicheng.graphfile.messages";

    private final String code;
    private final String file;
    private final long line;
    private final @Nullable String value;

    GraphFileException(String code, Path file, long line, @Nullable String value, @Nullable Throwable cause) {
        super(text(code, fileName(file), line, shortened(value), Locale.ENGLISH), cause);
        this.code = code;
        this.file = fileName(file);
        this.line = line;
        this.value = shortened(value);
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
        return format(code + ".remedy", file, line, value, language);
    }

    /** File, line, what is wrong and the remedy, in one line. */
    public String message(Locale language) {
        return text(code, file, line, value, language);
    }

    private static String text(String code, String file, long line, @Nullable String value, Locale language) {
        return formatted(
                "all",
                language,
                format(line > 0 ? "at_line" : "in_file", file, line, value, language),
                format(code, file, line, value, language),
                format(code + ".remedy", file, line, value, language));
    }

    private static String format(String key, String file, long line, @Nullable String value, Locale language) {
        return formatted(key, language, file, Long.toString(line), value == null ? "" : value);
    }

    private static String formatted(String key, Locale language, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    private static @Nullable String shortened(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String oneLine = value.replaceAll("\\p{Cntrl}", "\uFFFD");
        return oneLine.length() <= SHOWN_CHARACTERS ? oneLine : oneLine.substring(0, SHOWN_CHARACTERS) + "…";
    }

    private static String fileName(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}

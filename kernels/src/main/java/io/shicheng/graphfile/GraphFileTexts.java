package io.shicheng.graphfile;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What is said about a graph file, in the language asked for; every code has a text and a remedy. */
final class GraphFileTexts {
    private static final int SHOWN_CHARACTERS = 60;
    private static final String BUNDLE = "io.shicheng.graphfile.messages";

    private GraphFileTexts() {}

    /** File, line, what is to be said and the remedy, in one line. */
    static String all(String code, String file, long line, @Nullable String value, Locale language) {
        return formatted(
                "all",
                language,
                format(line > 0 ? "at_line" : "in_file", file, line, value, language),
                format(code, file, line, value, language),
                format(code + ".remedy", file, line, value, language));
    }

    static String format(String key, String file, long line, @Nullable String value, Locale language) {
        return formatted(key, language, file, Long.toString(line), value == null ? "" : value);
    }

    private static String formatted(String key, Locale language, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
    }

    /** The value on one line, cut short. */
    static @Nullable String shortened(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String oneLine = value.replaceAll("\\p{Cntrl}", "\uFFFD");
        return oneLine.length() <= SHOWN_CHARACTERS ? oneLine : oneLine.substring(0, SHOWN_CHARACTERS) + "…";
    }

    /** The file's name, without folders. */
    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}

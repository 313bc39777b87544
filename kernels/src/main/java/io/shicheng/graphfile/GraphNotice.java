package io.shicheng.graphfile;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a reader decided about a graph file that its user should know: a first line taken as a heading, columns left
 * out. The file is read all the same.
 *
 * @param code stable, such as {@code heading_by_type}; its text and remedy stand beside those of the errors
 * @param file the file's name, without folders
 * @param line from 1; 0 where it concerns the whole file
 * @param value a word of the format, a heading or a number, cut short, or null; never an attribute's text
 */
public record GraphNotice(
        String code, String file, long line, @Nullable String value) {
    public static GraphNotice of(String code, Path file, long line, @Nullable String value) {
        return new GraphNotice(code, GraphFileTexts.name(file), line, GraphFileTexts.shortened(value));
    }

    /** File, line, what was decided and what to do if it was not meant, in one line. */
    public String message(Locale language) {
        return GraphFileTexts.all(code, file, line, value, language);
    }
}

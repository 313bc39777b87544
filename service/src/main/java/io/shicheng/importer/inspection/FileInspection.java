package io.shicheng.importer.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file is.
 *
 * @param file its name, without folders
 * @param format {@code text} or {@code workbook}
 * @param encoding of a text, or null
 * @param byteOrderMark whether a text begins with one
 * @param doubtful whether its bytes mean something in another encoding, too
 * @param delimiter what separates the cells of a text, or null
 * @param problem why it cannot be read, in the language that was asked for, or null
 * @param remedy what to do about that, or null
 */
public record FileInspection(
        String file,
        String format,
        @Nullable String encoding,
        boolean byteOrderMark,
        boolean doubtful,
        @Nullable String delimiter,
        @Nullable String problem,
        @Nullable String remedy,
        List<SheetInspection> sheets) {}

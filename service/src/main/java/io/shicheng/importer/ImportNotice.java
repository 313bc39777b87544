package io.shicheng.importer;

import io.shicheng.schema.notice.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the input. The value is never a name or a contact detail.
 *
 * @param code stable, such as {@code unknown_person}
 * @param file its name, without folders
 * @param row the line the row begins on, or the row of the sheet, from 1; 0 if it concerns the whole file
 * @param column as the file heads it, or null
 * @param value the offending value, shortened, or null
 * @param remedy what to do, in the language that was asked for
 */
public record ImportNotice(
        String code,
        Severity severity,
        String file,
        long row,
        @Nullable String column,
        @Nullable String value,
        String message,
        String remedy) {}

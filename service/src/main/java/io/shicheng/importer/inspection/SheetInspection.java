package io.shicheng.importer.inspection;

import io.shicheng.importer.inspection.column.ColumnGuess;
import io.shicheng.importer.inspection.column.Spelling;
import io.shicheng.tabular.shape.SheetRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet, or a text file, is laid out.
 *
 * @param name of the sheet; empty for a text file
 * @param hidden whether the workbook hides it
 * @param table the table whose headings these are, or null if they are the user's own
 * @param title what stands above the headings, or empty
 * @param headings the rows that the headings stand in
 * @param rows how many rows of data it has
 * @param merged how many ranges of merged cells there are below the headings
 * @param fillDown columns whose value seems to be that of all rows below it, up to the next
 * @param sections whether rows of a single text say what the rows below them have in common
 * @param preview the first rows that hold something, as they stand
 * @param identity columns that tell the people of the rows apart, where they have no id
 * @param notApart rows that these do not tell from another
 * @param fills the tables that it fills; ties with their kind
 */
public record SheetInspection(
        String name,
        boolean hidden,
        @Nullable String table,
        String title,
        List<Long> headings,
        long rows,
        int merged,
        List<String> fillDown,
        boolean sections,
        List<SheetRow> preview,
        List<ColumnGuess> columns,
        List<SetAside> setAside,
        List<Spelling> spellings,
        List<String> identity,
        int notApart,
        List<String> fills) {}

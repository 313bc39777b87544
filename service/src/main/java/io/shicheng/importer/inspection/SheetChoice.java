package io.shicheng.importer.inspection;

import io.shicheng.importer.inspection.column.ColumnRole;
import java.util.List;
import java.util.Map;

/**
 * What somebody says of a sheet against what was guessed.
 *
 * @param headings the rows of the headings; empty for those that are found
 * @param roles what columns hold, by their letters
 * @param identity letters of the columns that tell people apart who have no id; empty for those that are found
 */
public record SheetChoice(List<Long> headings, Map<String, ColumnRole> roles, List<String> identity) {
    /** Nothing. */
    public static final SheetChoice NONE = new SheetChoice(List.of(), Map.of(), List.of());

    /** Nothing but where the headings stand. */
    public static SheetChoice ofHeadings(List<Long> headings) {
        return new SheetChoice(headings, Map.of(), List.of());
    }
}

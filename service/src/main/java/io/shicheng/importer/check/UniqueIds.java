package io.shicheng.importer.check;

import io.shicheng.importer.draft.Draft;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.row.IdentifiedRow;
import io.shicheng.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the first row of each id; tells those that repeat it from those that contradict it. */
final class UniqueIds {
    private UniqueIds() {}

    static <T extends IdentifiedRow> Map<String, T> of(Table table, List<T> rows, Draft draft) {
        Map<String, T> byId = LinkedHashMap.newLinkedHashMap(rows.size());
        for (T row : rows) {
            T first = byId.putIfAbsent(row.id(), row);
            if (first == null) {
                continue;
            }
            String column = first.differenceTo(row);
            String file = first.place().source().file();
            if (column == null) {
                draft.log()
                        .add(
                                ImportCheck.REPEATED_ROW,
                                row.place().spot(),
                                first.place().line(),
                                file);
                draft.outcome().repeated(table);
            } else {
                String where = draft.log().phrase("earlier_row", first.place().line(), file);
                draft.log()
                        .add(
                                ImportCheck.CONFLICTING_ID,
                                row.place().spot("id", row.id()),
                                where,
                                table.columnOf(column));
                draft.refused(table);
            }
        }
        return byId;
    }

    /** A row that contradicts what is stored under its id. */
    static void conflictWithStore(Table table, IdentifiedRow row, String column, Draft draft) {
        draft.log()
                .add(
                        ImportCheck.CONFLICTING_ID,
                        row.place().spot("id", row.id()),
                        draft.log().phrase("in_store"),
                        table.columnOf(column));
        draft.refused(table);
    }
}

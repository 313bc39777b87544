package io.shicheng.importer.row;

import io.shicheng.importer.source.RawRow;
import io.shicheng.schema.Column;
import io.shicheng.schema.Column.Content;
import io.shicheng.tabular.shape.TotalWords;
import java.util.List;

/**
 * Recognises the row that a spreadsheet has at its end: a word for a total as the id, or as the name where there are no
 * dates, and besides it nothing but numbers. What a mapping puts into every row does not count.
 */
final class TotalsRow {
    private TotalsRow() {}

    static boolean is(RawRow row) {
        List<Column> columns = row.source().table().columns();
        boolean total = false;
        boolean totalId = false;
        boolean dated = false;
        for (int i = 0; i < columns.size(); i++) {
            String text =
                    row.source().headings().get(i) == null ? null : row.values().get(i);
            if (text == null) {
                continue;
            }
            Content content = columns.get(i).content();
            if ((content == Content.ID || content == Content.PERSON_NAME) && TotalWords.isTotal(text)) {
                total = true;
                totalId |= content == Content.ID;
            } else if (!TotalWords.isNumber(text)) {
                return false;
            }
            dated |= content == Content.DATE;
        }
        return total && (totalId || !dated);
    }
}

package io.shicheng.importer.row;

import io.shicheng.importer.source.RawRow;
import io.shicheng.schema.Column;
import io.shicheng.schema.Column.Content;
import io.shicheng.text.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises the row that a spreadsheet has at its end: a word for a total as the id, or as the name where there are no
 * dates, and besides it nothing but numbers. What a mapping puts into every row does not count.
 */
final class TotalsRow {
    private static final int LENGTH_MAX = 24;
    /** Of all words for a total, so that few rows are looked at any further. */
    private static final String BEGINNINGS = "合总總小共累人tTsSgGｔＴｓＳｇＧ";

    private static final Pattern TOTAL =
            Pattern.compile("(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|累\\s*计|合\\s*計|總\\s*計|小\\s*計|共\\s*計|总数|總數|总人数|總人數|人数合计|共"
                    + "|(?:grand )?totals?|sub-?totals?|sum)"
                    + "\\s*[:：]?\\s*[\\d,.]*\\s*(?:人|名|位|个|個|条|people|persons)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d,.]+\\s*%?(?:人|名|位|个|個|条)?");

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
            if ((content == Content.ID || content == Content.PERSON_NAME) && isTotal(text)) {
                total = true;
                totalId |= content == Content.ID;
            } else if (!NUMBER.matcher(text).matches()) {
                return false;
            }
            dated |= content == Content.DATE;
        }
        return total && (totalId || !dated);
    }

    private static boolean isTotal(String text) {
        return text.length() <= LENGTH_MAX
                && BEGINNINGS.indexOf(text.charAt(0)) >= 0
                && TOTAL.matcher(PlainText.folded(text).toLowerCase(Locale.ROOT))
                        .matches();
    }
}

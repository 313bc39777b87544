package io.shicheng.schema;

import io.shicheng.text.PlainText;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds columns by what a file calls them. */
public final class Headings {
    private static final Map<Table, Map<String, Column>> COLUMNS = new HashMap<>();

    static {
        for (Table table : Table.values()) {
            Map<String, Column> byHeading = new HashMap<>();
            for (Column column : table.columns()) {
                byHeading.put(column.name(), column);
                byHeading.put(column.chinese(), column);
                column.others().forEach(other -> byHeading.put(other, column));
            }
            COLUMNS.put(table, Map.copyOf(byHeading));
        }
    }

    private Headings() {}

    /** The column that a heading means, whatever its case, and with blanks or hyphens for underscores. */
    public static Optional<Column> columnOf(Table table, String heading) {
        Map<String, Column> columns = COLUMNS.get(table);
        return columns == null ? Optional.empty() : Optional.ofNullable(columns.get(plain(heading)));
    }

    /**
     * A word without the differences that mean nothing: case, width, blanks around it, hyphens for underscores,
     * characters that nobody sees.
     */
    public static String plain(String word) {
        return Normalizer.normalize(PlainText.visible(word), Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]+", "_");
    }
}

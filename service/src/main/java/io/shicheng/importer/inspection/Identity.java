package io.shicheng.importer.inspection;

import io.shicheng.importer.inspection.column.ColumnGuess;
import io.shicheng.importer.inspection.column.ColumnRole;
import io.shicheng.tabular.shape.HeadingLines;
import io.shicheng.tabular.shape.SheetRow;
import io.shicheng.text.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns tell the people of the rows apart, where they have no id: the name and, if there is one, the date of
 * birth; where several rows are alike in both, one column after the other is added that tells some of them apart.
 *
 * @param columns their headings; empty where there is an id, or no name
 * @param notApart rows that these do not tell from another
 */
record Identity(List<String> columns, int notApart) {
    /** In the order in which they are least likely to change. */
    private static final List<ColumnRole> FURTHER = List.of(
            ColumnRole.JOINED,
            ColumnRole.APPRENTICED,
            ColumnRole.STUDIO,
            ColumnRole.GROUP,
            ColumnRole.PLACE,
            ColumnRole.DISCIPLINE,
            ColumnRole.WORK,
            ColumnRole.DEPARTMENT,
            ColumnRole.ROLE);

    /** @param chosen letters of the columns that somebody chose; empty for those that are found */
    static Identity of(List<ColumnGuess> columns, List<String> chosen, List<SheetRow> rows, List<String> sections) {
        int name = column(ColumnRole.NAME, columns);
        if (name < 0 || column(ColumnRole.ID, columns) >= 0) {
            return new Identity(List.of(), 0);
        }
        List<String> headings = new ArrayList<>();
        List<StringBuilder> keys = new ArrayList<>();
        rows.forEach(row -> keys.add(new StringBuilder()));
        if (!chosen.isEmpty()) {
            for (int column = 0; column < columns.size(); column++) {
                if (chosen.contains(columns.get(column).column())) {
                    add(column, columns, rows, sections, headings, keys);
                }
            }
            return new Identity(List.copyOf(headings), alike(keys, rows, name));
        }
        add(name, columns, rows, sections, headings, keys);
        int born = column(ColumnRole.BORN, columns);
        if (born >= 0) {
            add(born, columns, rows, sections, headings, keys);
        }
        for (ColumnRole role : FURTHER) {
            int column = column(role, columns);
            int alike = alike(keys, rows, name);
            if (alike > 0 && column >= 0) {
                List<StringBuilder> more = keys.stream().map(StringBuilder::new).toList();
                List<String> with = new ArrayList<>(headings);
                add(column, columns, rows, sections, with, more);
                if (alike(more, rows, name) < alike) {
                    add(column, columns, rows, sections, headings, keys);
                }
            }
        }
        return new Identity(List.copyOf(headings), alike(keys, rows, name));
    }

    private static int column(ColumnRole role, List<ColumnGuess> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == role && columns.get(i).filled() > 0) {
                return i;
            }
        }
        return -1;
    }

    private static void add(
            int column,
            List<ColumnGuess> columns,
            List<SheetRow> rows,
            List<String> sections,
            List<String> headings,
            List<StringBuilder> keys) {
        String heading = columns.get(column).heading();
        headings.add(heading);
        for (int i = 0; i < rows.size(); i++) {
            String text = heading.equals(HeadingLines.SECTION)
                    ? sections.get(i)
                    : rows.get(i).text(column);
            keys.get(i).append(PlainText.folded(text).replaceAll("\\s+", "")).append('\n');
        }
    }

    /** Rows of people that are like another row. */
    private static int alike(List<StringBuilder> keys, List<SheetRow> rows, int name) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!rows.get(i).text(name).isEmpty()) {
                counts.merge(keys.get(i).toString(), 1, Integer::sum);
            }
        }
        return counts.values().stream()
                .filter(count -> count > 1)
                .mapToInt(Integer::intValue)
                .sum();
    }
}

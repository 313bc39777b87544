package io.shicheng.importer.source;

import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.mapping.SourceKey;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.source.made.Distinct;
import io.shicheng.importer.source.made.Made;
import io.shicheng.importer.source.made.Together;
import io.shicheng.schema.Column;
import io.shicheng.schema.Column.Content;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.Severity;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.tabular.CellFlaw;
import io.shicheng.tabular.CellNotes;
import io.shicheng.tabular.CellRange;
import io.shicheng.text.PlainText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ties the columns of a file to those of a table, and turns the file's cells into rows of the table. */
final class Binding {
    private static final int DAY_LENGTH = "2024-05-03".length();
    /** Behind a day, as forms and workbooks write it: no time is kept. */
    private static final Pattern TIME_OF_DAY = Pattern.compile(
            "(?<=^\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})[Tt ]\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?([Zz]|[+-]\\d{2}:?\\d{2})?$");

    /** A long number as a spreadsheet program shows it, and saves it as CSV. */
    private static final Pattern ROUNDED = Pattern.compile("[1-9]([.,]\\d{1,14})?E\\+\\d{2,3}");

    private final SourceTable source;
    private final int[] cellOfColumn;
    private final @Nullable Part part;
    private final @Nullable Made made;
    private final boolean laidOut;
    private final Distinct distinct;

    private Binding(SourceTable source, int[] cellOfColumn, @Nullable Part part, @Nullable Made made, boolean laidOut) {
        this.source = source;
        this.cellOfColumn = cellOfColumn;
        this.part = part;
        this.made = made;
        this.laidOut = laidOut;
        this.distinct = new Distinct(source.table(), laidOut);
    }

    /** A binding by the table's own headings. */
    static Binding byHeadings(String file, Table table, List<String> headings, int[] cellOfColumn) {
        return of(file, table, headings, cellOfColumn, null, null, false);
    }

    /** A binding by a mapping. */
    static Binding byMapping(String file, Part part, List<String> headings, int[] cellOfColumn, Together together) {
        Made made = new Made(file, part, headings, together.ids(), together.people());
        return of(file, part.table(), headings, cellOfColumn, part, made, together.laidOut());
    }

    private static Binding of(
            String file,
            Table table,
            List<String> headings,
            int[] cellOfColumn,
            @Nullable Part part,
            @Nullable Made made,
            boolean laidOut) {
        List<@Nullable String> names = new ArrayList<>();
        List<@Nullable String> defaults = new ArrayList<>();
        for (int i = 0; i < cellOfColumn.length; i++) {
            names.add(cellOfColumn[i] < 0 ? null : headings.get(cellOfColumn[i]));
            defaults.add(
                    part == null
                            ? null
                            : part.defaults().get(table.columns().get(i).name()));
        }
        return new Binding(
                new SourceTable(file, table, names, defaults, part == null ? SourceKey.NONE : part.sourceKey()),
                cellOfColumn,
                part,
                made,
                laidOut);
    }

    Table table() {
        return source.table();
    }

    /** Whether a cell that this table uses holds something. */
    boolean uses(List<String> cells, CellNotes notes) {
        for (int cell : cellOfColumn) {
            if (notes.flaws().containsKey(cell)
                    || cell >= 0
                            && cell < cells.size()
                            && !PlainText.visible(cells.get(cell)).isEmpty()) {
                return true;
            }
        }
        return laidOut;
    }

    /** Gives the row on, unless the mapping skips it or a cell holds no value that can be used. */
    void accept(long line, List<String> cells, CellNotes notes, NoticeLog log, RowSink sink) {
        @Nullable String[] values = new @Nullable String[cellOfColumn.length];
        for (int i = 0; i < values.length; i++) {
            int cell = cellOfColumn[i];
            Column column = source.table().columns().get(i);
            String stored = cell < 0 || cell >= cells.size() ? "" : cells.get(cell);
            String text = text(asKnown(stored, notes.shown().get(cell), column.content()), column.content());
            if (part != null) {
                Set<String> skipped = part.skip().get(column.name());
                if (skipped != null && skipped.contains(PlainText.folded(text))) {
                    log.add(
                            ImportCheck.ROW_SKIPPED,
                            new SourceLocation(source.file(), line, source.headingOf(column), text));
                    return;
                }
                text = replaced(part, column, text);
            }
            if (column.content() == Content.ID && ROUNDED.matcher(text).matches()) {
                log.add(
                        ImportCheck.ID_ROUNDED,
                        new SourceLocation(source.file(), line, source.headingOf(column), text));
            }
            values[i] = text.isEmpty() ? null : text;
        }
        for (List<@Nullable String> each : withIds(Arrays.asList(values), line, cells, notes, log)) {
            RawRow row = new RawRow(source, line, each);
            if (!distinct.isNew(each)) {
                continue;
            }
            if (refused(row, cells, notes.flaws(), log)) {
                sink.refused(source.table());
            } else {
                sink.row(row);
            }
        }
    }

    /** The row for each combination of ids that are made or meant by a name; none where one is missing. */
    private List<List<@Nullable String>> withIds(
            List<@Nullable String> values, long line, List<String> cells, CellNotes notes, NoticeLog log) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        rows.add(values);
        for (int i = 0; i < values.size(); i++) {
            Column column = source.table().columns().get(i);
            if (made != null && made.gives(column)) {
                List<String> ids = made.values(column, line, cells, notes, log);
                rows = each(rows, i, ids);
                if (ids.isEmpty() && source.table() == Table.PEOPLE) {
                    log.add(ImportCheck.ROW_WITHOUT_PERSON, SourceLocation.row(source.file(), line));
                }
            } else if (laidOut && isEnd(column) && values.get(i) == null) {
                // of a sheet that fills several tables not every row has something for each
                return List.of();
            }
        }
        return rows;
    }

    private boolean isEnd(Column column) {
        return column.required()
                && column.content() == Content.ID
                && source.defaults().get(source.table().indexOf(column.name())) == null;
    }

    /** Each row with each of the ids. */
    private static List<List<@Nullable String>> each(List<List<@Nullable String>> rows, int at, List<String> ids) {
        List<List<@Nullable String>> changed = new ArrayList<>();
        for (List<@Nullable String> row : rows) {
            for (String id : ids) {
                List<@Nullable String> with = new ArrayList<>(row);
                with.set(at, id);
                changed.add(with);
            }
        }
        return changed;
    }

    /** Gives a notice for each cell that this table uses and that does not hold what it seems to. */
    private boolean refused(RawRow row, List<String> cells, Map<Integer, CellFlaw> flaws, NoticeLog log) {
        boolean refused = false;
        for (int i = 0; i < cellOfColumn.length; i++) {
            CellFlaw flaw = flaws.get(cellOfColumn[i]);
            Column column = source.table().columns().get(i);
            if (flaw == null || flaw == CellFlaw.DIGITS_LOST && column.content() == Content.NUMBER) {
                continue;
            }
            Check check = check(flaw);
            log.add(check, row.spot(column, cells.get(cellOfColumn[i])));
            refused |= check.severity() == Severity.ERROR;
        }
        return refused;
    }

    private static Check check(CellFlaw flaw) {
        return switch (flaw) {
            case ERROR_VALUE -> ImportCheck.ERROR_VALUE;
            case FORMULA_WITHOUT_VALUE -> ImportCheck.FORMULA_WITHOUT_VALUE;
            case DIGITS_LOST -> ImportCheck.DIGITS_LOST;
        };
    }

    /** Gives a notice for each column that this table uses and that has cells which are merged with others. */
    void merged(CellRange range, NoticeLog log) {
        for (int i = 0; i < cellOfColumn.length; i++) {
            int cell = cellOfColumn[i];
            // the first cell of all holds what is seen
            long row = cell == range.firstColumn() ? range.firstRow() + 1 : range.firstRow();
            if (cell >= range.firstColumn() && cell <= range.lastColumn() && row <= range.lastRow()) {
                Column column = source.table().columns().get(i);
                log.add(
                        ImportCheck.MERGED_CELLS,
                        new SourceLocation(source.file(), row, source.headingOf(column), null),
                        range);
            }
        }
    }

    /** Numbers under which people know a thing are what the sheet shows; amounts and dates are what it stores. */
    private static String asKnown(String stored, @Nullable String shown, Content content) {
        return switch (content) {
            case ID, PERSON_NAME, CONTACT_DETAIL, TITLE, CITATION, CODE -> shown == null ? stored : shown;
            case WORD, TERM, NUMBER, DATE, DAY -> stored;
        };
    }

    /** Ids are folded by their rule, which says so; names, titles and citations stay as they are written. */
    private static String text(String cell, Content content) {
        String text = cell.strip();
        return switch (content) {
            case ID, PERSON_NAME, CONTACT_DETAIL, TITLE, CITATION ->
                PlainText.visible(text).isEmpty() ? "" : text;
            case WORD, TERM, CODE, NUMBER -> PlainText.folded(text);
            case DATE, DAY -> withoutTime(PlainText.folded(text));
        };
    }

    private static String withoutTime(String date) {
        return date.length() > DAY_LENGTH ? TIME_OF_DAY.matcher(date).replaceFirst("") : date;
    }

    private static String replaced(Part part, Column column, String text) {
        String constant = part.constants().get(column.name());
        if (constant != null) {
            return constant;
        }
        Map<String, String> values = part.values().get(column.name());
        return values == null ? text : values.getOrDefault(PlainText.folded(text), text);
    }
}

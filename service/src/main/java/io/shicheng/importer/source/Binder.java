package io.shicheng.importer.source;

import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.source.made.Together;
import io.shicheng.schema.Column;
import io.shicheng.schema.Headings;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.text.PlainText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the headings of a file against a table: none unknown, none missing, none twice. */
final class Binder {
    private final NoticeLog log;

    Binder(NoticeLog log) {
        this.log = log;
    }

    /** Empty if the headings are refused; the log says why. */
    Optional<Binding> byHeadings(String file, long row, Table table, List<String> headings) {
        int[] cellOfColumn = none(table);
        boolean good = true;
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            if (heading.isEmpty()) {
                continue;
            }
            Optional<Column> column = Headings.columnOf(table, heading);
            if (column.isEmpty()) {
                log.add(ImportCheck.UNKNOWN_COLUMN, spot(file, row, heading), table, table.columns());
                good = false;
            } else if (cellOfColumn[table.columns().indexOf(column.get())] >= 0) {
                log.add(ImportCheck.REPEATED_COLUMN, spot(file, row, heading));
                good = false;
            } else {
                cellOfColumn[table.columns().indexOf(column.get())] = i;
            }
        }
        for (int i = 0; i < cellOfColumn.length; i++) {
            Column column = table.columns().get(i);
            if (column.required() && cellOfColumn[i] < 0) {
                log.add(ImportCheck.MISSING_COLUMN, spot(file, row, column.name()), table, column);
                good = false;
            }
        }
        return good ? Optional.of(Binding.byHeadings(file, table, headings, cellOfColumn)) : Optional.empty();
    }

    /** Empty if the headings are refused; the log says why. */
    Optional<Binding> byMapping(String file, long row, Part part, List<String> headings, Together together) {
        int[] cellOfColumn = none(part.table());
        List<String> plain = headings.stream().map(PlainText::visible).toList();
        boolean good = allDifferent(file, row, part, headings) & allUsed(file, row, part, headings, together.named());
        for (String dropped : part.drop()) {
            if (!plain.contains(PlainText.visible(dropped))) {
                log.add(ImportCheck.DROPPED_COLUMN_MISSING, spot(file, row, dropped));
            }
        }
        for (int i = 0; i < cellOfColumn.length; i++) {
            Column column = part.table().columns().get(i);
            String heading = part.columns().get(column.name());
            if (heading != null) {
                cellOfColumn[i] = plain.indexOf(PlainText.visible(heading));
                if (cellOfColumn[i] < 0) {
                    log.add(ImportCheck.MAPPED_COLUMN_MISSING, spot(file, row, heading), String.join(", ", headings));
                    good = false;
                }
            } else if (column.required() && !part.gives(column.name())) {
                log.add(ImportCheck.MISSING_COLUMN, spot(file, row, column.name()), part.table(), column);
                good = false;
            }
        }
        for (String heading : madeOf(part)) {
            if (!plain.contains(PlainText.visible(heading))) {
                log.add(ImportCheck.MAPPED_COLUMN_MISSING, spot(file, row, heading), String.join(", ", headings));
                good = false;
            }
        }
        return good ? Optional.of(Binding.byMapping(file, part, headings, cellOfColumn, together)) : Optional.empty();
    }

    /** The columns of which ids are made, and those that name people. */
    private static Set<String> madeOf(Part part) {
        Set<String> of = new LinkedHashSet<>(part.names().values());
        part.ids().values().forEach(of::addAll);
        return of;
    }

    private boolean allUsed(String file, long row, Part part, List<String> headings, Set<String> named) {
        boolean good = true;
        Set<String> used = new HashSet<>(part.drop());
        used.addAll(named);
        used.addAll(part.columns().values());
        used.addAll(madeOf(part));
        Set<String> plain = used.stream().map(PlainText::visible).collect(Collectors.toSet());
        for (String heading : headings) {
            if (!heading.isEmpty() && !plain.contains(PlainText.visible(heading))) {
                log.add(
                        ImportCheck.UNMAPPED_COLUMN,
                        spot(file, row, heading),
                        part.table().columns());
                good = false;
            }
        }
        return good;
    }

    private boolean allDifferent(String file, long row, Part part, List<String> headings) {
        Set<String> seen = new HashSet<>();
        boolean good = true;
        for (String heading : headings) {
            String plain = PlainText.visible(heading);
            // which of two that look alike is meant matters only where one is
            if (!heading.isEmpty() && !seen.add(part.columns().containsValue(plain) ? plain : heading)) {
                log.add(ImportCheck.REPEATED_COLUMN, spot(file, row, heading));
                good = false;
            }
        }
        return good;
    }

    private static int[] none(Table table) {
        int[] cells = new int[table.columns().size()];
        Arrays.fill(cells, -1);
        return cells;
    }

    private static SourceLocation spot(String file, long row, String heading) {
        return new SourceLocation(file, row, heading, null);
    }
}

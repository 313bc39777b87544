package io.shicheng.importer.source;

import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.Severity;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.tabular.CellNotes;
import io.shicheng.tabular.CellRange;
import io.shicheng.tabular.TableHandler;
import io.shicheng.text.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives on the rows of one CSV file or workbook. */
final class TableFeed implements TableHandler {
    private final SourceFile file;
    private final NoticeLog log;
    private final RowSink sink;
    private final Binder binder;
    private final List<Binding> bindings = new ArrayList<>();
    private String label;
    private List<String> headings = List.of();
    private final Set<Part> met = new HashSet<>();
    private final List<String> names = new ArrayList<>();
    private boolean firstTable = true;
    private long headingRow;

    TableFeed(SourceFile file, NoticeLog log, RowSink sink) {
        this.file = file;
        this.log = log;
        this.sink = sink;
        this.binder = new Binder(log);
        this.label = file.name();
    }

    @Override
    public void encoding(String name) {
        new EncodingNotices(log, file).read(name);
    }

    @Override
    public void doubtfulEncoding(String taken) {
        new EncodingNotices(log, file).doubtful(taken);
    }

    @Override
    public boolean table(String name, long row, List<String> headings) {
        this.label = name.isEmpty() ? file.name() : file.name() + "#" + name;
        this.headings = headings.stream()
                .map(heading -> PlainText.visible(heading).isEmpty() ? "" : heading)
                .toList();
        this.headingRow = row;
        names.add(label);
        bindings.clear();
        if (file.parts().isEmpty()) {
            table(name)
                    .ifPresent(table ->
                            binder.byHeadings(label, row, table, this.headings).ifPresent(bindings::add));
        } else {
            byMapping(name, row);
        }
        firstTable = false;
        return !bindings.isEmpty();
    }

    private Optional<Table> table(String sheet) {
        Optional<Table> byFile = Table.named(SourceFile.stemOf(file.path()));
        Optional<Table> table =
                sheet.isEmpty() ? byFile : Table.named(sheet).or(() -> firstTable ? byFile : Optional.empty());
        if (table.isEmpty()) {
            Check check = sheet.isEmpty() ? ImportCheck.UNRECOGNISED_FILE : ImportCheck.UNRECOGNISED_SHEET;
            log.add(check, SourceLocation.file(label), List.of(Table.values()));
        }
        return table;
    }

    private void byMapping(String sheet, long row) {
        boolean meant = false;
        for (Part part : file.parts()) {
            String section = SourceFinder.sectionOf(part);
            if (section.isEmpty() ? firstTable : section.equals(sheet)) {
                meant = true;
                met.add(part);
                binder.byMapping(label, row, part, headings).ifPresent(bindings::add);
            }
        }
        if (!meant) {
            log.add(ImportCheck.SHEET_IGNORED, SourceLocation.file(label));
        }
    }

    /** A hidden sheet is read where a mapping names it: who writes that knows of it. */
    @Override
    public boolean hiddenSheet(String name) {
        boolean wanted = file.parts().stream()
                .anyMatch(part -> SourceFinder.sectionOf(part).equals(name));
        if (!wanted) {
            // one that is called like a table may be meant, or be an old copy of it
            boolean table = file.parts().isEmpty() && Table.named(name).isPresent();
            log.add(
                    ImportCheck.HIDDEN_SHEET_IGNORED,
                    table ? Severity.WARNING : Severity.INFO,
                    SourceLocation.file(file.name() + "#" + name));
        }
        return wanted;
    }

    @Override
    public void merged(CellRange cells) {
        if (cells.lastRow() > headingRow) {
            bindings.forEach(binding -> binding.merged(cells, log));
        }
    }

    /** Says which sheets the mapping speaks of that never came. */
    void end() {
        for (Part part : file.parts()) {
            if (!met.contains(part)) {
                SourceLocation spot = new SourceLocation(file.name(), 0, null, part.file());
                log.add(ImportCheck.MAPPED_SECTION_MISSING, spot, String.join(", ", names));
            }
        }
    }

    @Override
    public void row(long row, List<String> cells) {
        row(row, cells, CellNotes.NONE);
    }

    @Override
    public void row(long row, List<String> cells, CellNotes notes) {
        for (int i = 0; i < cells.size(); i++) {
            boolean beyond = i >= headings.size();
            if ((beyond || headings.get(i).isEmpty()) && holds(i, cells, notes)) {
                if (beyond) {
                    log.add(ImportCheck.CELL_BEYOND_HEADINGS, SourceLocation.row(label, row));
                    return;
                }
                log.add(ImportCheck.COLUMN_WITHOUT_HEADING, SourceLocation.row(label, row), i + 1);
                return;
            }
        }
        // a row that holds something in dropped columns only is no row of these tables
        if (bindings.stream().noneMatch(binding -> binding.uses(cells, notes))) {
            return;
        }
        for (Binding binding : bindings) {
            binding.accept(row, cells, notes, log, sink);
        }
    }

    private static boolean holds(int cell, List<String> cells, CellNotes notes) {
        return notes.flaws().containsKey(cell)
                || !PlainText.visible(cells.get(cell)).isEmpty();
    }
}

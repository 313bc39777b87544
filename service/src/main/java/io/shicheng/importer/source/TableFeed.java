package io.shicheng.importer.source;

import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.source.layout.Layouts;
import io.shicheng.importer.source.layout.SheetLayout;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.Severity;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.tabular.CellNotes;
import io.shicheng.tabular.CellRange;
import io.shicheng.tabular.TableHandler;
import io.shicheng.tabular.shape.SheetRow;
import io.shicheng.text.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private final Layouts layouts;
    private @Nullable SheetLayout layout;
    private final List<Part> meant = new ArrayList<>();

    TableFeed(SourceFile file, Layouts layouts, NoticeLog log, RowSink sink) {
        this.file = file;
        this.layouts = layouts;
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
        mustBeHeaded();
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
        if (layout != null) {
            laidOut(new SheetRow(row, headings), CellNotes.NONE, layout);
        }
        return layout != null || !bindings.isEmpty();
    }

    /** A sheet whose headings the mapping looks for must have them. */
    private void mustBeHeaded() {
        if (layout != null && layout.headings().isEmpty()) {
            log.add(ImportCheck.HEADING_MISSING, SourceLocation.file(label));
        }
        layout = null;
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
        meant.clear();
        for (Part part : file.parts()) {
            String section = SourceFinder.sectionOf(part);
            if (section.isEmpty() ? firstTable : section.equals(sheet)) {
                met.add(part);
                meant.add(part);
            }
        }
        if (meant.isEmpty()) {
            log.add(ImportCheck.SHEET_IGNORED, SourceLocation.file(label));
        } else {
            layout = layouts.of(label, sheet, meant, log);
            if (layout == null) {
                bind(row, Set.of());
            }
        }
    }

    private void bind(long row, Set<String> named) {
        for (Part part : meant) {
            binder.byMapping(label, row, part, headings, layouts.together(named, layout != null))
                    .ifPresent(bindings::add);
        }
    }

    /** A row of a sheet of which the mapping says how it is laid out. */
    private void laidOut(SheetRow row, CellNotes notes, SheetLayout laid) {
        boolean headed = laid.headings().isPresent();
        Optional<SheetRow> data = laid.data(row);
        if (!headed && laid.headings().isPresent()) {
            headings = laid.headings().orElseThrow();
            headingRow = row.number();
            bind(row.number(), laid.named());
        }
        data.ifPresent(each -> taken(each.number(), each.cells(), notes));
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
        if (cells.lastRow() > headingRow && layout == null) {
            bindings.forEach(binding -> binding.merged(cells, log));
        }
    }

    /** Says which sheets the mapping speaks of that never came. */
    void end() {
        mustBeHeaded();
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
        if (layout == null) {
            taken(row, cells, notes);
        } else {
            laidOut(new SheetRow(row, cells), notes, layout);
        }
    }

    private void taken(long row, List<String> cells, CellNotes notes) {
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
            if (layouts.wants(binding.table())) {
                binding.accept(row, cells, notes, log, sink);
            }
        }
    }

    private static boolean holds(int cell, List<String> cells, CellNotes notes) {
        return notes.flaws().containsKey(cell)
                || !PlainText.visible(cells.get(cell)).isEmpty();
    }
}

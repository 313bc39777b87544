package io.shicheng.importer.source.layout;

import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.mapping.Mapping.Sheet;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.tabular.CellRange;
import io.shicheng.tabular.shape.HeadingLines;
import io.shicheng.tabular.shape.MergedCells;
import io.shicheng.tabular.shape.RowKind;
import io.shicheng.tabular.shape.RowShapes;
import io.shicheng.tabular.shape.SheetRow;
import io.shicheng.text.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through a sheet as a mapping says that it is laid out, and gives its headings and then its rows of data. */
public final class SheetLayout {
    /** How far beyond the headings a column that has none is looked for. */
    private static final int BEYOND = 50;

    private final String label;
    private final Sheet sheet;
    private final Set<String> named = new HashSet<>();
    private final List<CellRange> ranges;
    private final MergedCells merged;
    private final NoticeLog log;
    private final List<SheetRow> lines = new ArrayList<>();
    private List<String> headings = List.of();
    private @Nullable RowShapes shapes;
    private boolean first = true;
    private String section = "";
    /** The last value of columns that are filled downwards. */
    private final Map<Integer, String> above = new HashMap<>();

    /**
     * @param parts the tables that the sheet fills
     * @param ranges its merged cells
     */
    SheetLayout(String label, Sheet sheet, List<Part> parts, List<CellRange> ranges, NoticeLog log) {
        this.label = label;
        this.sheet = sheet;
        this.ranges = ranges;
        this.merged = new MergedCells(ranges);
        this.log = log;
        named.addAll(sheet.drop());
        for (Part part : parts) {
            named.addAll(part.columns().values());
            named.addAll(part.names().values());
            part.ids().values().forEach(named::addAll);
            named.addAll(part.drop());
        }
    }

    /** The columns that some table wants, or none. */
    public Set<String> named() {
        return named;
    }

    /** The headings, once they are complete; no column without one has any unless the mapping names it. */
    public Optional<List<String>> headings() {
        return shapes == null ? Optional.empty() : Optional.of(headings);
    }

    /** A row of data as its tables are to see it; empty for any other. */
    public Optional<SheetRow> data(SheetRow row) {
        RowShapes known = shapes;
        if (known == null) {
            heading(row);
            return Optional.empty();
        }
        RowKind kind = known.of(row, merged.across(row), first);
        SheetRow filled = merged.filled(row);
        first = false;
        if (kind == RowKind.SECTION) {
            section = RowShapes.sectionName(row);
        }
        if (sheet.setAside().contains(kind)) {
            String key = "aside_" + kind.code();
            log.add(ImportCheck.ROW_SET_ASIDE, SourceLocation.row(label, row.number()), log.phrase(key));
            return Optional.empty();
        }
        return Optional.of(respelt(sheet.fillMerged() ? filled : row));
    }

    private void heading(SheetRow row) {
        List<Long> rows = sheet.heading();
        if (rows.isEmpty() || rows.contains(row.number())) {
            lines.add(row);
        }
        if (!lines.isEmpty() && (rows.isEmpty() || row.number() >= rows.getLast())) {
            HeadingLines all = HeadingLines.of(lines, new MergedCells(ranges), width());
            shapes = new RowShapes(all);
            headings = new ArrayList<>(all.texts().stream()
                    .map(text -> isNameless(text) && !named.contains(text) ? "" : text)
                    .toList());
            if (named.contains(HeadingLines.SECTION)) {
                headings.add(HeadingLines.SECTION);
            }
        }
    }

    private int width() {
        int width = 0;
        int most = lines.stream().mapToInt(line -> line.cells().size()).max().orElse(0) + BEYOND;
        for (int column = 0; column < most; column++) {
            width = named.contains(HeadingLines.nameless(column)) ? column + 1 : width;
        }
        return width;
    }

    private static boolean isNameless(String heading) {
        return heading.matches("\\([A-Z]{1,3}\\)");
    }

    private SheetRow respelt(SheetRow row) {
        boolean sectioned = !headings.isEmpty() && headings.getLast().equals(HeadingLines.SECTION);
        if (!sectioned && sheet.spellings().isEmpty() && sheet.fillDown().isEmpty()) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        if (sectioned) {
            while (cells.size() < headings.size()) {
                cells.add("");
            }
            cells.set(headings.size() - 1, section);
        }
        for (int column = 0; column < Math.min(cells.size(), headings.size()); column++) {
            if (sheet.fillDown().contains(headings.get(column))) {
                cells.set(column, downwards(column, cells.get(column)));
            }
            Map<String, String> spellings = sheet.spellings().get(headings.get(column));
            if (spellings != null) {
                String cell = cells.get(column);
                cells.set(column, spellings.getOrDefault(PlainText.folded(cell), cell));
            }
        }
        return new SheetRow(row.number(), cells);
    }

    private String downwards(int column, String cell) {
        if (PlainText.visible(cell).isEmpty()) {
            return above.getOrDefault(column, "");
        }
        above.put(column, cell);
        return cell;
    }
}

package io.shicheng.importer.source.layout;

import io.shicheng.tabular.CellRange;
import io.shicheng.tabular.TableHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks at a workbook's merged cells, which stand behind the rows that they are of. */
public final class MergeFinder implements TableHandler {
    private final Map<String, List<CellRange>> bySheet = new HashMap<>();
    private String sheet = "";

    /** The merged cells of a sheet. */
    List<CellRange> of(String name) {
        return bySheet.getOrDefault(name, List.of());
    }

    @Override
    public boolean hiddenSheet(String name) {
        return true;
    }

    @Override
    public boolean table(String name, long row, List<String> headings) {
        sheet = name;
        return true;
    }

    @Override
    public void row(long row, List<String> cells) {}

    @Override
    public void merged(CellRange cells) {
        bySheet.computeIfAbsent(sheet, key -> new ArrayList<>()).add(cells);
    }
}

package io.shicheng.tabular;

import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a reader tells. */
final class RecordedTables implements TableHandler {
    final List<String> all = new ArrayList<>();

    static RecordedTables of(Path file) {
        RecordedTables tables = new RecordedTables();
        TableReader.read(file, ReadLimits.defaults(), tables, RunControl.NONE);
        return tables;
    }

    @Override
    public void encoding(String name) {
        all.add(name);
    }

    @Override
    public boolean table(String name, long row, List<String> headings) {
        all.add("[" + name + "] " + row + " " + headings);
        return !name.equals("unwanted");
    }

    @Override
    public void row(long row, List<String> cells) {
        all.add(row + " " + cells);
    }
}

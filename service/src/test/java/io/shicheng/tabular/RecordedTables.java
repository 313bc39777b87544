package io.shicheng.tabular;

import io.shicheng.progress.RunControl;
import io.shicheng.tabular.reader.TableReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Writes down what a reader tells. */
public final class RecordedTables implements TableHandler {
    public final List<String> all = new ArrayList<>();

    public static RecordedTables of(Path file) {
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
    public boolean hiddenSheet(String name) {
        all.add("hidden " + name);
        return name.equals("wanted");
    }

    @Override
    public void merged(CellRange cells) {
        all.add("merged " + cells);
    }

    @Override
    public void row(long row, List<String> cells, CellNotes notes) {
        String flaws = notes.flaws().isEmpty() ? "" : " " + new TreeMap<>(notes.flaws());
        String shown = notes.shown().isEmpty() ? "" : " shown " + new TreeMap<>(notes.shown());
        all.add(row + " " + cells + flaws + shown);
    }

    @Override
    public void row(long row, List<String> cells) {
        all.add(row + " " + cells);
    }
}

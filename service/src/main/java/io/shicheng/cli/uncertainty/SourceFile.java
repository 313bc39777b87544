package io.shicheng.cli.uncertainty;

import io.shicheng.analysis.source.SourceTies;
import io.shicheng.cli.graph.LoadedGraph;
import io.shicheng.cli.graph.MeasureRefusedException;
import io.shicheng.cli.vertex.SideTable;
import io.shicheng.cli.vertex.VertexNumbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which source names which tie, from a table {@code source,target,source_key} with a heading; a line for each source of
 * a tie.
 *
 * @param strangers how many lines are of no tie of the graph
 */
record SourceFile(SourceTies ties, int strangers) {
    private static final int COLUMNS = 3;

    /** @throws MeasureRefusedException if it is no such table */
    static SourceFile read(Path file, LoadedGraph loaded) throws IOException {
        Map<String, Integer> vertices = VertexNumbers.of(loaded.ids());
        SourceTies.Builder ties = new SourceTies.Builder(loaded.graph());
        AtomicInteger strangers = new AtomicInteger();
        SideTable.read(
                file,
                COLUMNS,
                fields -> {
                    Integer from = vertices.get(fields.get(0));
                    Integer to = vertices.get(fields.get(1));
                    String key = fields.get(2).strip();
                    if (from == null || to == null || key.isEmpty() || !ties.add(from, to, key)) {
                        strangers.incrementAndGet();
                    }
                },
                found -> MeasureRefusedException.noSources(file.toString(), found));
        return new SourceFile(ties.build(), strangers.get());
    }
}

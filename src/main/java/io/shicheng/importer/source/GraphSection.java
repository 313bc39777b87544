package io.shicheng.importer.source;

import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.Check;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.notice.Spot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The vertices or the edges of a graph file, as a mapping makes them a table. Attributes are known only as they come. */
final class GraphSection {
    private final String label;
    private final Part part;
    private final Binding binding;
    private final List<String> headings;
    private final NoticeLog log;
    private final RowSink sink;
    private final Set<String> seen = new LinkedHashSet<>();

    private GraphSection(String label, Part part, Binding binding, List<String> headings, NoticeLog log, RowSink sink) {
        this.label = label;
        this.part = part;
        this.binding = binding;
        this.headings = headings;
        this.log = log;
        this.sink = sink;
    }

    static Optional<GraphSection> of(String label, Part part, NoticeLog log, RowSink sink) {
        Set<String> expected = new LinkedHashSet<>(part.columns().values());
        expected.addAll(part.drop());
        List<String> headings = new ArrayList<>(expected);
        return new Binder(log)
                .byMapping(label, 0, part, headings)
                .map(binding -> new GraphSection(label, part, binding, headings, log, sink));
    }

    void row(long line, Map<String, String> cells) {
        for (String name : cells.keySet()) {
            if (seen.add(name) && !headings.contains(name)) {
                log.add(
                        Check.UNMAPPED_COLUMN,
                        new Spot(label, line, name, null),
                        part.table().columns());
            }
        }
        List<String> row = new ArrayList<>(headings.size());
        for (String heading : headings) {
            row.add(cells.getOrDefault(heading, ""));
        }
        binding.accept(line, row, Map.of(), log, sink);
    }

    void end() {
        for (String heading : headings) {
            if (!seen.contains(heading)) {
                boolean dropped = part.drop().contains(heading);
                log.add(
                        dropped ? Check.DROPPED_COLUMN_MISSING : Check.MAPPED_COLUMN_MISSING,
                        new Spot(label, 0, heading, null),
                        String.join(", ", seen));
            }
        }
    }
}

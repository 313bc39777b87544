package io.shicheng.importer.source;

import io.shicheng.graphfile.pajek.PajekTimes;
import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.source.made.Together;
import io.shicheng.schema.notice.SourceLocation;
import io.shicheng.tabular.CellNotes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The vertices or the edges of a graph file, as a mapping makes them a table. Attributes are known only as they come.
 */
final class GraphSection {
    private final String label;
    private final Part part;
    private final Set<String> declared;
    private final Binding binding;
    private final List<String> headings;
    private final NoticeLog log;
    private final RowSink sink;
    private final boolean wantsDirection;
    private final boolean wantsBounds;
    private final Set<String> seen = new LinkedHashSet<>();

    private GraphSection(
            String label,
            Part part,
            Set<String> declared,
            Binding binding,
            List<String> headings,
            NoticeLog log,
            RowSink sink) {
        this.label = label;
        this.part = part;
        this.declared = declared;
        this.binding = binding;
        this.headings = headings;
        this.wantsDirection = headings.contains(GraphNames.DIRECTED);
        this.wantsBounds = headings.stream().anyMatch(PajekTimes::splits);
        this.log = log;
        this.sink = sink;
    }

    /** @param declared columns that the file declares, whether or not any row has a value */
    static Optional<GraphSection> of(String label, Part part, Set<String> declared, NoticeLog log, RowSink sink) {
        Set<String> expected = new LinkedHashSet<>(part.columns().values());
        expected.addAll(part.drop());
        List<String> headings = new ArrayList<>(expected);
        return new Binder(log)
                .byMapping(label, 0, part, headings, Together.NONE)
                .map(binding -> new GraphSection(label, part, declared, binding, headings, log, sink));
    }

    /** Whether the mapping names the direction of edges. */
    boolean wantsDirection() {
        return wantsDirection;
    }

    /** Whether the mapping names a bound of the times that Pajek writes. */
    boolean wantsBounds() {
        return wantsBounds;
    }

    void row(long line, Map<String, String> cells) {
        for (String name : cells.keySet()) {
            if (seen.add(name) && !headings.contains(name)) {
                log.add(
                        ImportCheck.UNMAPPED_COLUMN,
                        new SourceLocation(label, line, name, null),
                        part.table().columns());
            }
        }
        List<String> row = new ArrayList<>(headings.size());
        for (String heading : headings) {
            row.add(cells.getOrDefault(heading, ""));
        }
        binding.accept(line, row, CellNotes.NONE, log, sink);
    }

    void end() {
        for (String heading : headings) {
            if (!seen.contains(heading) && !declared.contains(heading)) {
                boolean dropped = part.drop().contains(heading);
                log.add(
                        dropped ? ImportCheck.DROPPED_COLUMN_MISSING : ImportCheck.MAPPED_COLUMN_MISSING,
                        new SourceLocation(label, 0, heading, null),
                        String.join(", ", seen));
            }
        }
    }
}

package io.shicheng.importer.source;

import io.shicheng.graphfile.EdgeRow;
import io.shicheng.graphfile.GraphHandler;
import io.shicheng.graphfile.VertexRow;
import io.shicheng.graphfile.pajek.PajekTimes;
import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.ImportCheck;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.schema.Table;
import io.shicheng.schema.notice.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives on the vertices and edges of a graph file as rows. To a mapping they are two tables: {@code #nodes} with the
 * column {@code id} and {@code #edges} with {@code source} and {@code target}, each with the attributes as further
 * columns.
 */
final class GraphFeed implements GraphHandler {
    private static final String NODES = "nodes";
    private static final String EDGES = "edges";

    private final SourceFile file;
    private final NoticeLog log;
    private final RowSink sink;
    private final List<GraphSection> nodes = new ArrayList<>();
    private final List<GraphSection> edges = new ArrayList<>();
    private boolean bound;

    GraphFeed(SourceFile file, NoticeLog log, RowSink sink) {
        this.file = file;
        this.log = log;
        this.sink = sink;
    }

    /** Binds the mapping, now that it is known which attributes there are. */
    @Override
    public void attributes(Set<String> ofVertices, Set<String> ofEdges) {
        bound = true;
        for (Part part : file.parts()) {
            switch (half(part)) {
                case NODES -> bind(NODES, part, ofVertices, nodes);
                case EDGES -> bind(EDGES, part, ofEdges, edges);
                default ->
                    log.add(
                            ImportCheck.MAPPED_SECTION_MISSING,
                            new SourceLocation(file.name(), 0, null, part.file()),
                            file.name() + "#" + NODES + ", " + file.name() + "#" + EDGES);
            }
        }
    }

    /** Which half of the graph a part means; ties are edges if it does not say. */
    private static String half(Part part) {
        String section = SourceFinder.sectionOf(part);
        if (!section.isEmpty()) {
            return section;
        }
        return part.table() == Table.TIES ? EDGES : NODES;
    }

    private void bind(String half, Part part, Set<String> declared, List<GraphSection> sections) {
        String label = file.name() + "#" + half;
        new GraphNames(label, part, declared, log)
                .resolved()
                .flatMap(resolved -> GraphSection.of(label, resolved, declared, log, sink))
                .ifPresent(sections::add);
    }

    private void bindUndeclared() {
        if (!bound) {
            attributes(Set.of(), Set.of());
        }
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
    public void leftOut(String heading, long line) {
        log.add(ImportCheck.GRAPH_PART_LEFT_OUT, new SourceLocation(file.name(), line, null, heading));
    }

    @Override
    public void severalValues(String attribute, long line) {
        log.add(ImportCheck.LAST_VALUE_TAKEN, new SourceLocation(file.name(), line, attribute, null));
    }

    @Override
    public void vertex(VertexRow vertex) {
        bindUndeclared();
        if (!nodes.isEmpty()) {
            Map<String, String> cells = new LinkedHashMap<>(vertex.attributes());
            cells.put("id", vertex.id());
            nodes.forEach(section -> section.row(vertex.line(), bounded(section, cells)));
        }
    }

    @Override
    public void edge(EdgeRow edge) {
        bindUndeclared();
        if (!edges.isEmpty()) {
            Map<String, String> cells = new LinkedHashMap<>(edge.attributes());
            cells.put("source", edge.from());
            cells.put("target", edge.to());
            for (GraphSection section : edges) {
                Map<String, String> row = bounded(section, cells);
                if (section.wantsDirection()) {
                    row = new LinkedHashMap<>(row);
                    row.put(GraphNames.DIRECTED, Boolean.toString(edge.directed()));
                }
                section.row(edge.line(), row);
            }
        }
    }

    /** The cells with the bounds of a time in its place, where the mapping names them. */
    private static Map<String, String> bounded(GraphSection section, Map<String, String> cells) {
        if (!section.wantsBounds()) {
            return cells;
        }
        Map<String, String> row = new LinkedHashMap<>(cells);
        PajekTimes.split(row);
        return row;
    }

    /** Says which columns never came. */
    void end() {
        bindUndeclared();
        nodes.forEach(GraphSection::end);
        edges.forEach(GraphSection::end);
    }
}

package io.shicheng.importer.source;

import io.shicheng.graphfile.EdgeRow;
import io.shicheng.graphfile.GraphHandler;
import io.shicheng.graphfile.VertexRow;
import io.shicheng.importer.mapping.Mapping.Part;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives on the vertices and edges of a graph file as rows. To a mapping they are two tables: {@code #nodes} with the
 * column {@code id} and {@code #edges} with {@code source} and {@code target}, each with the attributes as further
 * columns.
 */
final class GraphFeed implements GraphHandler {
    private final List<GraphSection> nodes = new ArrayList<>();
    private final List<GraphSection> edges = new ArrayList<>();

    GraphFeed(SourceFile file, NoticeLog log, RowSink sink) {
        for (Part part : file.parts()) {
            String section = SourceFinder.sectionOf(part);
            boolean isEdges = section.isEmpty() ? part.table() == Table.TIES : section.equals("edges");
            GraphSection.of(file.name() + (isEdges ? "#edges" : "#nodes"), part, log, sink)
                    .ifPresent((isEdges ? edges : nodes)::add);
        }
    }

    @Override
    public void vertex(VertexRow vertex) {
        if (!nodes.isEmpty()) {
            Map<String, String> cells = new LinkedHashMap<>(vertex.attributes());
            cells.put("id", vertex.id());
            nodes.forEach(section -> section.row(vertex.line(), cells));
        }
    }

    @Override
    public void edge(EdgeRow edge) {
        if (!edges.isEmpty()) {
            Map<String, String> cells = new LinkedHashMap<>(edge.attributes());
            cells.put("source", edge.from());
            cells.put("target", edge.to());
            edges.forEach(section -> section.row(edge.line(), cells));
        }
    }

    /** Says which columns never came. */
    void end() {
        nodes.forEach(GraphSection::end);
        edges.forEach(GraphSection::end);
    }
}

package io.shicheng.graphfile.xml;

import io.shicheng.graphfile.EdgeRow;
import io.shicheng.graphfile.GraphFormat;
import io.shicheng.graphfile.GraphHandler;
import io.shicheng.graphfile.VertexRow;
import io.shicheng.graphfile.xml.DeclaredAttributes.Attribute;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * GEXF. Vertices within others are vertices like all, with the outer one's id as {@code parent}. An edge of the type
 * {@code mutual} runs both ways and is given as an undirected one. The edge attribute with the id {@code weight} is the
 * weight, whatever its title. Of several values over time the last counts. What a drawing looks like is left out.
 */
public final class GexfReader {
    private static final Set<String> OF_NODE = Set.of("id");
    private static final Set<String> OF_EDGE = Set.of("id", "source", "target", "type");
    private static final Set<String> TIMES = Set.of("start", "end", "startopen", "endopen", "timestamp");

    private final XmlCursor xml;
    private final GraphHandler handler;
    private final DeclaredAttributes ofNodes = new DeclaredAttributes(Set.of("id"));
    private final DeclaredAttributes ofEdges = new DeclaredAttributes(Set.of("source", "target"));
    private DeclaredAttributes declared = ofNodes;
    private boolean directed;
    private boolean begun;
    private boolean rows;

    private GexfReader(XmlCursor xml, GraphHandler handler) {
        this.xml = xml;
        this.handler = handler;
    }

    public static void read(XmlCursor xml, GraphHandler handler) {
        new GexfReader(xml, handler).readAll();
    }

    private void readAll() {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element();
            }
        }
        if (!begun) {
            throw xml.problem("no_graph", null);
        }
        beginRows();
    }

    private void element() {
        switch (xml.name()) {
            case "gexf", "nodes", "edges" -> {}
            case "graph" -> graph();
            case "attributes" -> declared = "edge".equals(xml.attribute("class")) ? ofEdges : ofNodes;
            case "attribute" -> column();
            case "node" -> node(null);
            case "edge" -> edge();
            default -> {
                if (xml.depth() == 1) {
                    throw xml.problem("unknown_xml", xml.name());
                }
                xml.skip();
            }
        }
    }

    private void graph() {
        if (begun) {
            throw xml.problem("several_graphs", null);
        }
        begun = true;
        directed = directed(xml.attribute("defaultedgetype"));
        handler.begin(GraphFormat.GEXF, directed);
    }

    private void column() {
        String id = xml.required("id");
        String title = xml.attribute("title");
        String fallback = xml.defaultOf();
        boolean weight = declared == ofEdges && id.equals(EdgeRow.WEIGHT);
        if (declared.declare(id, weight ? EdgeRow.WEIGHT : title, fallback) && rows) {
            throw xml.problem("declared_late", title);
        }
    }

    /** Tells the handler what is declared, before the first vertex or edge. */
    private void beginRows() {
        if (!rows) {
            rows = true;
            Set<String> nodes = ofNodes.columns();
            nodes.add("label");
            Set<String> edges = ofEdges.columns();
            edges.add(EdgeRow.WEIGHT);
            handler.attributes(nodes, edges);
        }
    }

    private void node(@Nullable String outer) {
        beginRows();
        long line = xml.line();
        String id = xml.required("id");
        ElementValues values = own(ofNodes, OF_NODE);
        if (outer != null) {
            values.parent(outer);
        }
        inside(values, ofNodes, id, line);
        handler.vertex(new VertexRow(id, values.complete(), line));
    }

    private void edge() {
        beginRows();
        long line = xml.line();
        String from = xml.required("source");
        String to = xml.required("target");
        boolean own = directed(xml.attribute("type"));
        ElementValues values = own(ofEdges, OF_EDGE);
        inside(values, ofEdges, null, line);
        handler.edge(new EdgeRow(from, to, own, values.complete(), line));
    }

    private boolean directed(@Nullable String word) {
        return switch (word == null ? null : word.toLowerCase(Locale.ROOT)) {
            case null -> directed;
            case "directed" -> true;
            case "undirected", "mutual" -> false;
            default -> throw xml.problem("unknown_direction", word);
        };
    }

    /** What the tag says, apart from ids, ends and direction. */
    private ElementValues own(DeclaredAttributes columns, Set<String> structure) {
        ElementValues values = new ElementValues(columns);
        xml.eachAttribute((name, value) -> {
            if (name.equals("pid")) {
                values.parent(value);
            } else if (name.equals("timestamps")) {
                values.timestamps(value);
            } else if (name.equals("intervals")) {
                values.intervals(value);
            } else if (TIMES.contains(name)) {
                String time = TimeSpan.plain(value);
                if (!time.isEmpty()) {
                    values.own(name, time);
                }
            } else if (!structure.contains(name)) {
                values.own(name, value);
            }
        });
        return values;
    }

    /** Reads what stands in the tag, up to its end; vertices within a vertex are given before it. */
    private void inside(ElementValues values, DeclaredAttributes columns, @Nullable String node, long line) {
        int inside = xml.depth();
        while (xml.depth() >= inside) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "attvalues", "spells", "slices", "parents", "nodes", "edges" -> {}
                case "attvalue" -> value(values, columns, line);
                case "spell", "slice" -> values.spell(begin(), end());
                case "parent" -> {
                    values.parent(xml.required("for"));
                    requireFew(values);
                }
                case "node" -> node(node);
                case "edge" -> edge();
                default -> xml.skip();
            }
        }
    }

    private @Nullable String begin() {
        return first("start", "startopen", "timestamp");
    }

    private @Nullable String end() {
        return first("end", "endopen", "timestamp");
    }

    private @Nullable String first(String... names) {
        for (String name : names) {
            String value = xml.attribute(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private void value(ElementValues values, DeclaredAttributes columns, long line) {
        String id = xml.attribute("for");
        if (id == null) {
            id = xml.required("id");
        }
        Attribute attribute = columns.get(id);
        if (attribute == null && columns == ofEdges && id.equals(EdgeRow.WEIGHT)) {
            attribute = new Attribute(id, EdgeRow.WEIGHT, null);
        }
        if (attribute == null) {
            throw xml.problem("unknown_key", id);
        }
        String value = xml.required("value");
        String begin = begin();
        String end = end();
        if (values.attribute(attribute, value)) {
            handler.severalValues(attribute.column(), line);
        }
        values.time(attribute, begin, end);
        requireFew(values);
    }

    private void requireFew(ElementValues values) {
        if (values.size() > xml.limits().attributes()) {
            throw xml.problem("too_many_attributes", null);
        }
    }
}

package io.shicheng.graphfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * GEXF: one flat graph; nested nodes are refused. An edge of the type {@code mutual} runs both ways and is given as an
 * undirected one. Where a file gives an attribute several values over time, the last counts.
 */
final class GexfReader {
    /** A declared attribute. */
    private record Column(String title, @Nullable String fallback) {}

    private static final String[] OF_NODE = {"label", "start", "end"};
    private static final String[] OF_EDGE = {"label", EdgeRow.WEIGHT, "kind", "start", "end"};

    private final XmlCursor xml;
    private final GraphHandler handler;
    private final Map<String, Column> nodeColumns = new LinkedHashMap<>();
    private final Map<String, Column> edgeColumns = new LinkedHashMap<>();
    private Map<String, Column> declared = nodeColumns;
    private boolean directed;
    private boolean begun;

    private GexfReader(XmlCursor xml, GraphHandler handler) {
        this.xml = xml;
        this.handler = handler;
    }

    static void read(XmlCursor xml, GraphHandler handler) {
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
    }

    private void element() {
        switch (xml.name()) {
            case "gexf", "nodes", "edges" -> {}
            case "graph" -> graph();
            case "attributes" -> declared = "edge".equals(xml.attribute("class")) ? edgeColumns : nodeColumns;
            case "attribute" -> column();
            case "node" -> node();
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
        String fallback = null;
        int inside = xml.depth();
        while (xml.depth() >= inside) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("default")) {
                    fallback = xml.text();
                } else {
                    xml.skip();
                }
            }
        }
        declared.put(id, new Column(title == null ? id : title, fallback));
    }

    private void node() {
        long line = xml.line();
        String id = xml.required("id");
        handler.vertex(new VertexRow(id, values(OF_NODE, nodeColumns), line));
    }

    private void edge() {
        long line = xml.line();
        String from = xml.required("source");
        String to = xml.required("target");
        boolean own = directed(xml.attribute("type"));
        handler.edge(new EdgeRow(from, to, own, values(OF_EDGE, edgeColumns), line));
    }

    private boolean directed(@Nullable String word) {
        return switch (word) {
            case null -> directed;
            case "directed" -> true;
            case "undirected", "mutual" -> false;
            default -> throw xml.problem("unknown_direction", word);
        };
    }

    /** What the tag itself says and what stands in it, up to its end, defaults of missing ones included. */
    private SequencedMap<String, String> values(String[] own, Map<String, Column> columns) {
        SequencedMap<String, String> values = new LinkedHashMap<>();
        for (String name : own) {
            String value = xml.attribute(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        int inside = xml.depth();
        while (xml.depth() >= inside) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "attvalues" -> {}
                case "attvalue" -> value(values, columns);
                case "node", "nodes" -> throw xml.problem("nested_graph", null);
                default -> xml.skip();
            }
        }
        for (Column column : columns.values()) {
            if (column.fallback != null) {
                values.putIfAbsent(column.title, column.fallback);
            }
        }
        return Collections.unmodifiableSequencedMap(values);
    }

    private void value(SequencedMap<String, String> values, Map<String, Column> columns) {
        String id = xml.attribute("for");
        if (id == null) {
            id = xml.required("id");
        }
        Column column = columns.get(id);
        if (column == null) {
            throw xml.problem("unknown_key", id);
        }
        values.put(column.title, xml.required("value"));
        if (values.size() > xml.limits().attributes()) {
            throw xml.problem("too_many_attributes", null);
        }
    }
}

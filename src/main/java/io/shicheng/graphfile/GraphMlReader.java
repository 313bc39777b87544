package io.shicheng.graphfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** GraphML: one flat graph; a file with nested graphs or hyperedges is refused rather than half read. */
final class GraphMlReader {
    /** A declared attribute. */
    private record Key(String name, @Nullable String fallback, boolean ofNodes, boolean ofEdges) {}

    private final XmlCursor xml;
    private final GraphHandler handler;
    private final Map<String, Key> keys = new LinkedHashMap<>();
    private boolean directed;
    private boolean begun;

    private GraphMlReader(XmlCursor xml, GraphHandler handler) {
        this.xml = xml;
        this.handler = handler;
    }

    static void read(XmlCursor xml, GraphHandler handler) {
        new GraphMlReader(xml, handler).readAll();
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
            case "graphml" -> {}
            case "key" -> key();
            case "graph" -> graph();
            case "node" -> node();
            case "edge" -> edge();
            case "hyperedge" -> throw xml.problem("hyperedge", null);
            default -> {
                if (xml.depth() == 1) {
                    throw xml.problem("unknown_xml", xml.name());
                }
                xml.skip();
            }
        }
    }

    private void key() {
        String id = xml.required("id");
        String name = xml.attribute("attr.name");
        String domain = xml.attribute("for");
        boolean all = domain == null || domain.equals("all");
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
        keys.put(
                id,
                new Key(
                        name == null ? id : name,
                        fallback,
                        all || "node".equals(domain),
                        all || "edge".equals(domain)));
    }

    private void graph() {
        if (begun) {
            throw xml.problem("several_graphs", null);
        }
        begun = true;
        String edges = xml.attribute("edgedefault");
        directed = "directed".equals(edges);
        if (edges != null && !directed && !edges.equals("undirected")) {
            throw xml.problem("unknown_direction", edges);
        }
        handler.begin(GraphFormat.GRAPHML, directed);
    }

    private void node() {
        long line = xml.line();
        String id = xml.required("id");
        handler.vertex(new VertexRow(id, data(true), line));
    }

    private void edge() {
        long line = xml.line();
        String from = xml.required("source");
        String to = xml.required("target");
        boolean own = directed(xml.attribute("directed"));
        handler.edge(new EdgeRow(from, to, own, data(false), line));
    }

    private boolean directed(@Nullable String word) {
        return switch (word) {
            case null -> directed;
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw xml.problem("unknown_direction", word);
        };
    }

    /** The attributes up to the end of the element that was entered, defaults of missing ones included. */
    private SequencedMap<String, String> data(boolean ofNode) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        int inside = xml.depth();
        while (xml.depth() >= inside) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "data" -> datum(attributes);
                case "graph" -> throw xml.problem("nested_graph", null);
                default -> xml.skip();
            }
        }
        for (Key key : keys.values()) {
            if (key.fallback != null && (ofNode ? key.ofNodes : key.ofEdges)) {
                attributes.putIfAbsent(key.name, key.fallback);
            }
        }
        return Collections.unmodifiableSequencedMap(attributes);
    }

    private void datum(SequencedMap<String, String> attributes) {
        String id = xml.required("key");
        Key key = keys.get(id);
        if (key == null) {
            throw xml.problem("unknown_key", id);
        }
        String text = xml.text();
        if (text != null) {
            attributes.put(key.name, text);
        }
        if (attributes.size() > xml.limits().attributes()) {
            throw xml.problem("too_many_attributes", null);
        }
    }
}

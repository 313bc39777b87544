package io.shicheng.graphfile.xml;

import io.shicheng.graphfile.EdgeRow;
import io.shicheng.graphfile.GraphFormat;
import io.shicheng.graphfile.GraphHandler;
import io.shicheng.graphfile.VertexRow;
import io.shicheng.graphfile.xml.DeclaredAttributes.Attribute;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * GraphML: one flat graph; a file with nested graphs or hyperedges is refused rather than half read. The texts that yEd
 * writes at vertices and edges are their {@code label}. What a drawing looks like is left out.
 */
public final class GraphMlReader {
    private static final String LABEL = "label";
    private static final String NODE_LABEL = "NodeLabel";
    private static final String EDGE_LABEL = "EdgeLabel";

    private final XmlCursor xml;
    private final GraphHandler handler;
    private final DeclaredAttributes ofNodes = new DeclaredAttributes(Set.of("id"));
    private final DeclaredAttributes ofEdges = new DeclaredAttributes(Set.of("source", "target"));
    /** Names of all keys by their ids, whatever they were declared for. */
    private final Map<String, String> names = new HashMap<>();

    private boolean directed;
    private boolean begun;
    private boolean rows;

    private GraphMlReader(XmlCursor xml, GraphHandler handler) {
        this.xml = xml;
        this.handler = handler;
    }

    public static void read(XmlCursor xml, GraphHandler handler) {
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
        beginRows();
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
        String fallback = xml.defaultOf();
        names.put(id, name == null ? id : name);
        boolean hidden = (all || "node".equals(domain)) && ofNodes.declare(id, name, fallback);
        hidden |= (all || "edge".equals(domain)) && ofEdges.declare(id, name, fallback);
        if (hidden && rows) {
            throw xml.problem("declared_late", name);
        }
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

    /** Tells the handler what is declared, before the first vertex or edge. */
    private void beginRows() {
        if (!rows) {
            rows = true;
            handler.attributes(ofNodes.columns(), ofEdges.columns());
        }
    }

    private void node() {
        beginRows();
        long line = xml.line();
        String id = xml.required("id");
        ElementValues values = new ElementValues(ofNodes);
        data(values, ofNodes, NODE_LABEL);
        handler.vertex(new VertexRow(id, values.complete(), line));
    }

    private void edge() {
        beginRows();
        long line = xml.line();
        String from = xml.required("source");
        String to = xml.required("target");
        boolean own = directed(xml.attribute("directed"));
        ElementValues values = new ElementValues(ofEdges);
        for (String port : new String[] {"sourceport", "targetport"}) {
            String name = xml.attribute(port);
            if (name != null) {
                values.own(port, name);
            }
        }
        data(values, ofEdges, EDGE_LABEL);
        handler.edge(new EdgeRow(from, to, own, values.complete(), line));
    }

    private boolean directed(@Nullable String word) {
        return switch (word) {
            case null -> directed;
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw xml.problem("unknown_direction", word);
        };
    }

    /** Reads the attributes up to the end of the element that was entered. */
    private void data(ElementValues values, DeclaredAttributes columns, String drawn) {
        Set<String> labels = new LinkedHashSet<>();
        Set<String> ports = new LinkedHashSet<>();
        int inside = xml.depth();
        while (xml.depth() >= inside) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "data" -> datum(values, columns, drawn, labels);
                case "graph" -> throw xml.problem("nested_graph", null);
                case "port" -> {
                    ports.add(xml.required("name"));
                    xml.skip();
                }
                default -> xml.skip();
            }
            if (values.size() + labels.size() + ports.size() > xml.limits().attributes()) {
                throw xml.problem("too_many_attributes", null);
            }
        }
        if (!labels.isEmpty()) {
            values.own(columns.columns().contains(LABEL) ? "y:" + drawn : LABEL, String.join("; ", labels));
        }
        if (!ports.isEmpty()) {
            values.own("port", String.join("; ", ports));
        }
    }

    private void datum(ElementValues values, DeclaredAttributes columns, String drawn, Set<String> labels) {
        String id = xml.required("key");
        Attribute attribute = columns.get(id);
        if (attribute == null) {
            attribute = declaredForOthers(id, columns);
        }
        String text = xml.text(drawn, labels);
        if (text != null) {
            values.attribute(attribute, text);
        }
    }

    /** A key that was declared for something else, and is used here nevertheless. */
    private Attribute declaredForOthers(String id, DeclaredAttributes columns) {
        String name = names.get(id);
        if (name == null) {
            throw xml.problem("unknown_key", id);
        }
        if (columns.declare(id, name, null)) {
            throw xml.problem("declared_late", name);
        }
        return columns.require(id);
    }
}

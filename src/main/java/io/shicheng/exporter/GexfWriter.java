package io.shicheng.exporter;

import io.shicheng.disclosure.DisclosedGraph;
import io.shicheng.disclosure.DisclosedGraph.Edge;
import io.shicheng.disclosure.DisclosedGraph.Node;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** GEXF 1.2 (http://gexf.net), static. */
final class GexfWriter {
    private final DisclosedGraph graph;

    GexfWriter(DisclosedGraph graph) {
        this.graph = graph;
    }

    void write(OutputStream out) throws IOException {
        XmlOut.write(out, xml -> {
            xml.start("gexf", "xmlns", "http://www.gexf.net/1.2draft", "version", "1.2");
            xml.start("meta")
                    .text("creator", "Shicheng")
                    .text("description", GraphExporter.description(graph))
                    .end();
            xml.start("graph", "mode", "static", "defaultedgetype", graph.directed() ? "directed" : "undirected");
            attributes(xml);
            xml.start("nodes", "count", String.valueOf(graph.nodes().size()));
            for (Node node : graph.nodes()) {
                node(xml, node);
            }
            xml.end();
            xml.start("edges", "count", String.valueOf(graph.edges().size()));
            int id = 0;
            for (Edge edge : graph.edges()) {
                edge(xml, id++, edge);
            }
            xml.end();
        });
    }

    private static void attributes(XmlOut xml) throws XMLStreamException {
        xml.start("attributes", "class", "node");
        attribute(xml, "kind", "string");
        attribute(xml, "cluster", "string");
        attribute(xml, "discipline", "string");
        attribute(xml, "historical", "boolean");
        attribute(xml, "people", "integer");
        xml.end().start("attributes", "class", "edge");
        attribute(xml, "kind", "string");
        attribute(xml, "directed", "boolean");
        attribute(xml, "since", "string");
        attribute(xml, "until", "string");
        attribute(xml, "source", "string");
        xml.end();
    }

    private static void attribute(XmlOut xml, String name, String type) throws XMLStreamException {
        xml.empty("attribute", "id", name, "title", name, "type", type);
    }

    private static void node(XmlOut xml, Node node) throws XMLStreamException {
        xml.start("node", "id", node.id(), "label", GraphExporter.label(node)).start("attvalues");
        value(xml, "kind", node.kind());
        value(xml, "cluster", node.clusterId());
        value(xml, "discipline", node.discipline());
        value(xml, "historical", node.historical());
        value(xml, "people", GraphExporter.people(node));
        xml.end().end();
    }

    private void edge(XmlOut xml, int id, Edge edge) throws XMLStreamException {
        xml.start(
                        "edge",
                        "id",
                        String.valueOf(id),
                        "source",
                        graph.nodes().get(edge.from()).id(),
                        "target",
                        graph.nodes().get(edge.to()).id(),
                        "weight",
                        String.valueOf(edge.weight()))
                .start("attvalues");
        value(xml, "kind", edge.kind());
        value(xml, "directed", edge.directed());
        value(xml, "since", edge.since());
        value(xml, "until", edge.until());
        value(xml, "source", edge.source());
        xml.end().end();
    }

    private static void value(XmlOut xml, String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.empty("attvalue", "for", name, "value", value.toString());
        }
    }
}

package io.shicheng.exporter;

import io.shicheng.disclosure.DisclosedGraph;
import io.shicheng.disclosure.DisclosedGraph.Edge;
import io.shicheng.disclosure.DisclosedGraph.Node;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** GraphML (http://graphml.graphdrawing.org). The keys of nodes begin with n, those of edges with e. */
final class GraphMlWriter {
    private final DisclosedGraph graph;

    GraphMlWriter(DisclosedGraph graph) {
        this.graph = graph;
    }

    void write(OutputStream out) throws IOException {
        XmlOut.write(out, xml -> {
            xml.start("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
            keys(xml);
            xml.start("graph", "id", "shicheng", "edgedefault", graph.directed() ? "directed" : "undirected");
            data(xml, "g_description", GraphExporter.description(graph));
            for (Node node : graph.nodes()) {
                node(xml, node);
            }
            int id = 0;
            for (Edge edge : graph.edges()) {
                edge(xml, id++, edge);
            }
        });
    }

    private static void keys(XmlOut xml) throws XMLStreamException {
        key(xml, "g_description", "graph", "string");
        key(xml, "n_label", "node", "string");
        key(xml, "n_kind", "node", "string");
        key(xml, "n_cluster", "node", "string");
        key(xml, "n_discipline", "node", "string");
        key(xml, "n_historical", "node", "boolean");
        key(xml, "n_people", "node", "int");
        key(xml, "e_kind", "edge", "string");
        key(xml, "e_directed", "edge", "boolean");
        key(xml, "e_weight", "edge", "double");
        key(xml, "e_since", "edge", "string");
        key(xml, "e_until", "edge", "string");
        key(xml, "e_source", "edge", "string");
    }

    private static void key(XmlOut xml, String id, String owner, String type) throws XMLStreamException {
        xml.start("key", "id", id, "for", owner, "attr.name", id.substring(2), "attr.type", type)
                .end();
    }

    private static void node(XmlOut xml, Node node) throws XMLStreamException {
        xml.start("node", "id", node.id());
        data(xml, "n_label", GraphExporter.label(node));
        data(xml, "n_kind", node.kind());
        data(xml, "n_cluster", node.clusterId());
        data(xml, "n_discipline", node.discipline());
        data(xml, "n_historical", node.historical());
        data(xml, "n_people", GraphExporter.people(node));
        xml.end();
    }

    private void edge(XmlOut xml, int id, Edge edge) throws XMLStreamException {
        xml.start(
                "edge",
                "id",
                "e" + id,
                "source",
                graph.nodes().get(edge.from()).id(),
                "target",
                graph.nodes().get(edge.to()).id());
        data(xml, "e_kind", edge.kind());
        data(xml, "e_directed", edge.directed());
        data(xml, "e_weight", edge.weight());
        data(xml, "e_since", edge.since());
        data(xml, "e_until", edge.until());
        data(xml, "e_source", edge.source());
        xml.end();
    }

    private static void data(XmlOut xml, String key, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.text("data", value.toString(), "key", key);
        }
    }
}

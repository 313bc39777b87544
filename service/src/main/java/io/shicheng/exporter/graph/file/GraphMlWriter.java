package io.shicheng.exporter.graph.file;

import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.exporter.graph.DrawnGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * GraphML (http://graphml.graphdrawing.org). Every edge says itself whether it has a direction. The keys of nodes begin
 * with n, those of edges with e.
 */
final class GraphMlWriter {
    private final DrawnGraph drawn;
    private final List<Field<Integer>> nodeFields;
    private final List<String> labels;

    GraphMlWriter(DrawnGraph drawn) {
        this.drawn = drawn;
        this.nodeFields = Fields.ofNodes(drawn.graph());
        this.labels = NodeLabels.of(drawn.graph());
    }

    void write(OutputStream out) throws IOException {
        XmlOut.write(out, xml -> {
            xml.start("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
            key(xml, "g_description", "graph", "string");
            key(xml, "n_label", "node", "string");
            keys(xml, "n_", "node", nodeFields);
            key(xml, "e_weight", "edge", "double");
            keys(xml, "e_", "edge", Fields.OF_EDGE);
            xml.start("graph", "id", "shicheng", "edgedefault", drawn.directed() ? "directed" : "undirected");
            data(xml, "g_description", Descriptions.of(drawn));
            for (int n = 0; n < drawn.graph().nodes().size(); n++) {
                node(xml, n);
            }
            int id = 0;
            for (Edge edge : drawn.edges()) {
                edge(xml, id++, edge);
            }
        });
    }

    private static void keys(XmlOut xml, String prefix, String owner, List<? extends Field<?>> fields)
            throws XMLStreamException {
        for (Field<?> field : fields) {
            key(xml, prefix + field.name(), owner, field.type().graphml);
        }
    }

    private static void key(XmlOut xml, String id, String owner, String type) throws XMLStreamException {
        xml.start("key", "id", id, "for", owner, "attr.name", id.substring(2), "attr.type", type)
                .end();
    }

    private void node(XmlOut xml, int index) throws XMLStreamException {
        Node node = drawn.graph().nodes().get(index);
        xml.start("node", "id", node.id());
        data(xml, "n_label", labels.get(index));
        values(xml, "n_", nodeFields, index);
        xml.end();
    }

    private void edge(XmlOut xml, int id, Edge edge) throws XMLStreamException {
        xml.start(
                "edge",
                "id",
                "e" + id,
                "source",
                drawn.from(edge).id(),
                "target",
                drawn.to(edge).id(),
                "directed",
                String.valueOf(drawn.directed(edge)));
        data(xml, "e_weight", edge.weight());
        values(xml, "e_", Fields.OF_EDGE, edge);
        xml.end();
    }

    private static <T> void values(XmlOut xml, String prefix, List<Field<T>> fields, T of) throws XMLStreamException {
        for (Field<T> field : fields) {
            data(xml, prefix + field.name(), field.value().apply(of));
        }
    }

    private static void data(XmlOut xml, String key, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.text("data", value.toString(), "key", key);
        }
    }
}

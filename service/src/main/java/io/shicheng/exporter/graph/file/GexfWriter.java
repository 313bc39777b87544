package io.shicheng.exporter.graph.file;

import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.exporter.graph.DrawnGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * GEXF 1.2 (http://gexf.net): dynamic, in years, if anything has a date, else static. Edges name their type only where
 * a file mixes both, which Gephi reads and networkx does not.
 */
final class GexfWriter {
    private final DrawnGraph drawn;
    private final List<Node> nodes;
    private final List<Field<Integer>> nodeFields;
    private final List<String> labels;

    GexfWriter(DrawnGraph drawn) {
        this.drawn = drawn;
        this.nodes = drawn.graph().nodes();
        this.nodeFields = Fields.ofNodes(drawn.graph());
        this.labels = NodeLabels.of(drawn.graph());
    }

    void write(OutputStream out) throws IOException {
        XmlOut.write(out, xml -> {
            xml.start("gexf", "xmlns", "http://www.gexf.net/1.2draft", "version", "1.2");
            xml.start("meta")
                    .text("creator", "Shicheng")
                    .text("description", Descriptions.of(drawn))
                    .end();
            graph(xml);
            attributes(xml, "node", nodeFields);
            attributes(xml, "edge", Fields.OF_EDGE);
            xml.start("nodes", "count", String.valueOf(nodes.size()));
            for (int n = 0; n < nodes.size(); n++) {
                node(xml, n);
            }
            xml.end();
            xml.start("edges", "count", String.valueOf(drawn.edges().size()));
            int id = 0;
            for (Edge edge : drawn.edges()) {
                edge(xml, id++, edge);
            }
            xml.end();
        });
    }

    private void graph(XmlOut xml) throws XMLStreamException {
        String type = drawn.directed() ? "directed" : "undirected";
        boolean dated = Stream.concat(
                        nodes.stream().map(Span::of), drawn.edges().stream().map(Span::of))
                .anyMatch(Span::known);
        if (dated) {
            // Gephi knows no years; as numbers they keep their order, also before our era
            xml.start("graph", "mode", "dynamic", "timeformat", "double", "defaultedgetype", type);
        } else {
            xml.start("graph", "mode", "static", "defaultedgetype", type);
        }
    }

    private static void attributes(XmlOut xml, String owner, List<? extends Field<?>> fields)
            throws XMLStreamException {
        xml.start("attributes", "class", owner);
        for (Field<?> field : fields) {
            xml.empty("attribute", "id", field.name(), "title", field.name(), "type", field.type().gexf);
        }
        xml.end();
    }

    private void node(XmlOut xml, int index) throws XMLStreamException {
        Node node = nodes.get(index);
        List<String> own = new ArrayList<>(List.of("id", node.id(), "label", labels.get(index)));
        addSpan(Span.of(node), own);
        xml.start("node", own.toArray(String[]::new));
        values(xml, nodeFields, index);
        xml.end();
    }

    private void edge(XmlOut xml, int id, Edge edge) throws XMLStreamException {
        List<String> own = new ArrayList<>(List.of(
                "id",
                String.valueOf(id),
                "source",
                drawn.from(edge).id(),
                "target",
                drawn.to(edge).id(),
                "weight",
                String.valueOf(edge.weight())));
        if (drawn.mixed()) {
            own.addAll(List.of("type", edge.directed() ? "directed" : "undirected"));
        }
        addSpan(Span.of(edge), own);
        xml.start("edge", own.toArray(String[]::new));
        values(xml, Fields.OF_EDGE, edge);
        xml.end();
    }

    private static void addSpan(Span span, List<String> attributes) {
        if (span.start() != null) {
            attributes.addAll(List.of("start", span.start().toString()));
        }
        if (span.end() != null) {
            attributes.addAll(List.of("end", span.end().toString()));
        }
    }

    private static <T> void values(XmlOut xml, List<Field<T>> fields, T of) throws XMLStreamException {
        xml.start("attvalues");
        for (Field<T> field : fields) {
            @Nullable Object value = field.value().apply(of);
            if (value != null) {
                xml.empty("attvalue", "for", field.name(), "value", value.toString());
            }
        }
        xml.end();
    }
}

package io.shicheng.exporter;

import io.shicheng.disclosure.DisclosedGraph;
import io.shicheng.disclosure.DisclosedGraph.Edge;
import io.shicheng.disclosure.DisclosedGraph.Node;
import io.shicheng.disclosure.Label;
import io.shicheng.tabular.Sheet;
import io.shicheng.tabular.Sheet.Column;
import io.shicheng.tabular.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a graph for Gephi, R and Python. Words are English and do not change, since programs read them. The same graph gives
 * the same bytes. The stream is not closed.
 *
 * <p>A graph with any tie that has a direction is written as a directed one, and the attribute {@code directed} of each tie
 * says whether it has one itself: networkx refuses files that mix both.
 */
public final class GraphExporter {
    private GraphExporter() {}

    /** GEXF 1.2, the newest that networkx reads. */
    public static void gexf(DisclosedGraph graph, OutputStream out) throws IOException {
        new GexfWriter(graph).write(out);
    }

    /** GraphML, with the attributes declared as keys. */
    public static void graphml(DisclosedGraph graph, OutputStream out) throws IOException {
        new GraphMlWriter(graph).write(out);
    }

    /** The ties, with the columns of an import and the ids of {@link #nodesCsv}. */
    public static void edgesCsv(DisclosedGraph graph, OutputStream out) throws IOException {
        List<Column> columns = List.of(
                Column.text("from", 20),
                Column.text("to", 20),
                Column.text("kind", 14),
                Column.text("directed", 10),
                Column.decimal("weight"),
                Column.text("since", 12),
                Column.text("until", 12),
                Column.text("source", 40));
        List<List<? extends @Nullable Object>> rows =
                new ArrayList<>(graph.edges().size());
        for (Edge edge : graph.edges()) {
            rows.add(Arrays.asList(
                    graph.nodes().get(edge.from()).id(),
                    graph.nodes().get(edge.to()).id(),
                    edge.kind(),
                    edge.directed(),
                    edge.weight(),
                    edge.since(),
                    edge.until(),
                    edge.source()));
        }
        TableWriter.csv(out, new Sheet("ties", columns, rows));
    }

    public static void nodesCsv(DisclosedGraph graph, OutputStream out) throws IOException {
        List<Column> columns = List.of(
                Column.text("id", 20),
                Column.text("label", 24),
                Column.text("kind", 12),
                Column.text("cluster", 20),
                Column.text("discipline", 20),
                Column.text("historical", 10),
                Column.count("people"));
        List<List<? extends @Nullable Object>> rows =
                new ArrayList<>(graph.nodes().size());
        for (Node node : graph.nodes()) {
            rows.add(Arrays.asList(
                    node.id(),
                    label(node),
                    node.kind(),
                    node.clusterId(),
                    node.discipline(),
                    node.historical(),
                    people(node)));
        }
        TableWriter.csv(out, new Sheet("nodes", columns, rows));
    }

    /** What is written at a node: the name if there is one, else the id. */
    static String label(Node node) {
        return switch (node.label()) {
            case Label.Named named -> named.name() == null ? named.id() : named.name();
            case Label.Pseudonymous(String pseudonym) -> pseudonym;
            case Label.Folded(int count) -> "at least " + count + " people";
        };
    }

    /** How many people a group node stands for; null for others. */
    static @Nullable Integer people(Node node) {
        return node.label() instanceof Label.Folded(int count) ? count : null;
    }

    /** What a graph in tables says of itself: its measured k, and how to get it again. */
    public static void aboutCsv(DisclosedGraph graph, OutputStream out) throws IOException {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        graph.citation().forEach((name, value) -> rows.add(List.of(name, value)));
        TableWriter.csv(out, new Sheet("about", List.of(Column.text("name", 20), Column.text("value", 40)), rows));
    }

    /** What the file says of itself. */
    static String description(DisclosedGraph graph) {
        StringBuilder text = new StringBuilder();
        if (graph.k() > 0) {
            text.append("Every living person without a ground is drawn in a group of at least ")
                    .append(graph.k())
                    .append(" people, of whom all is the same here (measured k = ")
                    .append(graph.k())
                    .append("). ");
        } else {
            text.append("No living person without a ground is drawn (measured k = 0). ");
        }
        text.append("Living people who appear in groups: ")
                .append(graph.folded())
                .append(".");
        graph.citation()
                .forEach((name, value) ->
                        text.append(" ").append(name).append("=").append(value).append(";"));
        return text.toString();
    }
}

package io.shicheng.exporter.graph.file;

import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.exporter.graph.DrawnGraph;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A graph as tables: nodes, ties, and what they are.
 *
 * @param nodeFields,tieFields all columns, in their order
 */
record TableSet(DrawnGraph drawn, List<Field<Integer>> nodeFields, List<Field<Edge>> tieFields) {
    private static final String DIRECTED = "directed";
    private static final String KIND = "kind";
    private static final String SOURCE = "source";

    /** With the headings of an import, {@code from} and {@code to}. */
    static TableSet plain(DrawnGraph drawn) {
        List<Field<Edge>> ties = new ArrayList<>(List.of(
                Field.text("from", edge -> drawn.from(edge).id()),
                Field.text("to", edge -> drawn.to(edge).id())));
        for (Field<Edge> field : Fields.OF_EDGE) {
            ties.add(field);
            if (field.name().equals(DIRECTED)) {
                ties.add(Field.number("weight", Edge::weight));
            }
        }
        return new TableSet(drawn, nodes(drawn, "id", "label", names(drawn)), ties);
    }

    /** With the headings of Gephi's import; the other columns as in all tables. */
    static TableSet gephi(DrawnGraph drawn) {
        List<Field<Edge>> ties = new ArrayList<>(List.of(
                Field.text("Source", edge -> drawn.from(edge).id()),
                Field.text("Target", edge -> drawn.to(edge).id()),
                Field.text("Type", edge -> drawn.directed(edge) ? "Directed" : "Undirected"),
                Field.number("Weight", Edge::weight),
                Field.text("Kind", Edge::kind)));
        for (Field<Edge> field : Fields.OF_EDGE) {
            if (field.name().equals(SOURCE)) {
                // Gephi takes headings in any case, and would find Source twice
                ties.add(new Field<>("citation", field.type(), field.value()));
            } else if (!field.name().equals(KIND)) {
                ties.add(field);
            }
        }
        return new TableSet(drawn, nodes(drawn, "Id", "Label", NodeLabels.of(drawn.graph())), ties);
    }

    /** The same with kinds in words. */
    TableSet inWords(BinaryOperator<String> words) {
        return new TableSet(drawn, worded(nodeFields, words), worded(tieFields, words));
    }

    private static <T> List<Field<T>> worded(List<Field<T>> fields, BinaryOperator<String> words) {
        return fields.stream()
                .map(field -> field.name().equals(KIND)
                        ? Field.<T>text(KIND, of -> word(field.value().apply(of), words))
                        : field)
                .toList();
    }

    private static @Nullable String word(@Nullable Object kind, BinaryOperator<String> words) {
        return kind == null ? null : words.apply("graph.kind." + kind, kind.toString());
    }

    private static List<String> names(DrawnGraph drawn) {
        return drawn.graph().nodes().stream().map(Fields::label).toList();
    }

    private static List<Field<Integer>> nodes(DrawnGraph drawn, String id, String label, List<String> labels) {
        List<Node> nodes = drawn.graph().nodes();
        List<Field<Integer>> fields = new ArrayList<>(
                List.of(Field.text(id, index -> nodes.get(index).id()), Field.text(label, labels::get)));
        fields.addAll(Fields.ofNodes(drawn.graph()));
        return fields;
    }

    /** @param heading what a column is called in this table */
    Sheet nodes(String name, UnaryOperator<String> heading) {
        List<Integer> all = new ArrayList<>();
        for (int n = 0; n < drawn.graph().nodes().size(); n++) {
            all.add(n);
        }
        return sheet(name, heading, nodeFields, all);
    }

    /** @param heading what a column is called in this table */
    Sheet ties(String name, UnaryOperator<String> heading) {
        return sheet(name, heading, tieFields, drawn.edges());
    }

    private static <T> Sheet sheet(String name, UnaryOperator<String> heading, List<Field<T>> fields, List<T> of) {
        List<Column> columns = fields.stream()
                .map(field -> column(heading.apply(field.name()), field.type()))
                .toList();
        List<List<? extends @Nullable Object>> rows = new ArrayList<>(of.size());
        for (T each : of) {
            @Nullable Object[] row = new Object[fields.size()];
            for (int f = 0; f < row.length; f++) {
                Function<T, @Nullable Object> value = fields.get(f).value();
                row[f] = value.apply(each);
            }
            rows.add(Arrays.asList(row));
        }
        return new Sheet(name, columns, rows);
    }

    private static Column column(String heading, Field.Type type) {
        return switch (type) {
            case TEXT -> Column.text(heading, 20);
            case WHOLE -> Column.count(heading);
            case NUMBER -> Column.decimal(heading);
            case FLAG -> Column.text(heading, 10);
        };
    }
}

package io.shicheng.exporter.graph.file;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import io.shicheng.disclosure.answer.DisclosedGraph.Scores;
import io.shicheng.disclosure.label.Detail;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.label.Years;
import io.shicheng.exporter.graph.file.Field.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of nodes and ties beside ids, ends, names and strengths, for which each format has a place of its own.
 */
final class Fields {
    private static final List<Field<Node>> OF_NODE = List.of(
            Field.text("namespace", Node::namespace),
            Field.text("source_id", Node::sourceId),
            Field.text("kind", Node::kind),
            Field.text("detail", Fields::detail),
            Field.text("cluster", Node::clusterId),
            Field.text("discipline", Node::discipline),
            Field.flag("historical", Node::historical),
            Field.whole("people", Fields::people),
            Field.whole("born_from", node -> from(born(node))),
            Field.whole("born_to", node -> to(born(node))),
            Field.whole("died_from", node -> from(died(node))),
            Field.whole("died_to", node -> to(died(node))));

    /** Of every tie, whatever a file makes of its direction. */
    static final List<Field<Edge>> OF_EDGE = List.of(
            Field.text("kind", Edge::kind),
            Field.flag("directed", Edge::directed),
            Field.text("since", Edge::since),
            Field.text("until", Edge::until),
            Field.whole("since_from", edge -> from(edge.sinceYears())),
            Field.whole("since_to", edge -> to(edge.sinceYears())),
            Field.whole("until_from", edge -> from(edge.untilYears())),
            Field.whole("until_to", edge -> to(edge.untilYears())),
            Field.text("source", Edge::source));

    private Fields() {}

    /** The columns of nodes, by the index of the node: those that every graph has, and the scores of this one. */
    static List<Field<Integer>> ofNodes(DisclosedGraph graph) {
        List<Field<Integer>> fields = new ArrayList<>();
        for (Field<Node> field : OF_NODE) {
            Function<Node, @Nullable Object> value = field.value();
            fields.add(new Field<>(
                    field.name(),
                    field.type(),
                    index -> value.apply(graph.nodes().get(index))));
        }
        for (Scores scores : graph.scores()) {
            boolean whole = scores.values().stream().allMatch(value -> value == null || value instanceof Integer);
            fields.add(new Field<>(
                    scores.measure().replace('-', '_'), whole ? Type.WHOLE : Type.NUMBER, scores.values()::get));
        }
        return fields;
    }

    /** What is written at a node: the name if there is one, else the id. */
    static String label(Node node) {
        return switch (node.label()) {
            case Label.Named named -> named.name() == null ? named.id() : named.name();
            case Label.Pseudonymous(String pseudonym) -> pseudonym;
            case Label.Folded(int count) -> "at least " + count + " people";
        };
    }

    static @Nullable Years born(Node node) {
        Detail detail = node.detail();
        return detail == null ? null : detail.born();
    }

    static @Nullable Years died(Node node) {
        Detail detail = node.detail();
        return detail == null ? null : detail.died();
    }

    static @Nullable Integer from(@Nullable Years years) {
        return years == null ? null : years.from();
    }

    static @Nullable Integer to(@Nullable Years years) {
        return years == null ? null : years.to();
    }

    private static @Nullable String detail(Node node) {
        Detail detail = node.detail();
        return detail == null ? null : detail.neutral();
    }

    /** How many people a group node stands for; null for others. */
    private static @Nullable Integer people(Node node) {
        return node.label() instanceof Label.Folded(int count) ? count : null;
    }
}

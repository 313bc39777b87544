package io.shicheng.exporter.graph.file;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.exporter.graph.DrawnGraph;

/** What a file says of itself, in English. */
final class Descriptions {
    private Descriptions() {}

    /** Who is in it, how its edges run, and how to get it again. */
    static String of(DrawnGraph drawn) {
        DisclosedGraph graph = drawn.graph();
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
        int byName = graph.livingByName();
        if (byName > 0) {
            text.append("Living people by name, each with a ground: ")
                    .append(byName)
                    .append(". ");
        }
        text.append("Living people who appear in groups: ")
                .append(graph.folded())
                .append(
                        graph.k() > 0
                                ? ", counted in tens; the number at a group is the fewest it may stand for. "
                                : ". ")
                .append(directions(drawn));
        graph.citation()
                .forEach((name, value) ->
                        text.append(" ").append(name).append("=").append(value).append(";"));
        return text.toString();
    }

    private static String directions(DrawnGraph drawn) {
        return switch (drawn.directions()) {
            case MIXED -> "Each tie is one edge, with a direction or without as its kind has it.";
            case NONE -> "Directions are left out.";
            case AS_STATED ->
                drawn.directed()
                        ? "Edges run as the ties are stated; a tie without a direction is two edges, one each way."
                        : "No tie has a direction.";
            case TOWARDS_CREDIT ->
                drawn.directed()
                        ? "Edges run towards the end that gains standing; a tie that gives it to both ends is two edges."
                        : "No tie has a direction.";
        };
    }
}

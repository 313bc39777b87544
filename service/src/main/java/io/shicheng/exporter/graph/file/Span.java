package io.shicheng.exporter.graph.file;

import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.answer.DisclosedGraph.Node;
import org.jspecify.annotations.Nullable;

/**
 * The years in which something may have been there, both inclusive, as a GEXF file has them.
 *
 * @param start,end null where it is open
 */
record Span(@Nullable Integer start, @Nullable Integer end) {
    private static final Span OPEN = new Span(null, null);

    /** A tie, from the first year in which it may have begun to the last in which it may have ended. */
    static Span of(Edge edge) {
        return of(Fields.from(edge.sinceYears()), Fields.to(edge.untilYears()));
    }

    /** A life. */
    static Span of(Node node) {
        return of(Fields.from(Fields.born(node)), Fields.to(Fields.died(node)));
    }

    /** Open on both sides where the dates contradict each other, since Gephi refuses such a span. */
    private static Span of(@Nullable Integer start, @Nullable Integer end) {
        return start != null && end != null && start > end ? OPEN : new Span(start, end);
    }

    boolean known() {
        return start != null || end != null;
    }
}

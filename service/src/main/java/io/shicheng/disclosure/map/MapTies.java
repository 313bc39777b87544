package io.shicheng.disclosure.map;

import io.shicheng.analysis.structure.LocalSparsification;
import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedGraph.Edge;
import io.shicheng.disclosure.label.Years;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Ties of a map between its rows, in the order of their later ends, so that those among the first rows come first.
 *
 * @param edges from row to row
 * @param kinds codes of the kinds that there are, in rising order
 */
record MapTies(List<Edge> edges, List<String> kinds) {
    /** What a year that is not known is in the bytes. */
    static final int NO_START = Short.MIN_VALUE;
    /** The same of an end. */
    static final int OPEN_END = Short.MAX_VALUE;

    /** Where too many ties are kept, so much less of the pairs are next. */
    private static final int SHARE_LESS = 16;

    static MapTies of(List<Edge> edges, MapRows rows) {
        List<Edge> moved = new ArrayList<>(edges.size());
        TreeSet<String> kinds = new TreeSet<>();
        for (Edge edge : edges) {
            moved.add(inOrder(edge.between(rows.rowOf(edge.from()), rows.rowOf(edge.to()))));
            kinds.add(edge.kind());
        }
        moved.sort(MapTies::compare); // stable: of the same two ends they stay in the order of the drawing
        return new MapTies(List.copyOf(moved), List.copyOf(kinds));
    }

    /** By the later end, and then by the other: in one step, since there may be millions. */
    private static int compare(Edge one, Edge other) {
        int byLater = Integer.compare(Math.max(one.from(), one.to()), Math.max(other.from(), other.to()));
        return byLater != 0
                ? byLater
                : Integer.compare(Math.min(one.from(), one.to()), Math.min(other.from(), other.to()));
    }

    /** A tie without direction begins at its better end: columns that are in order take less room. */
    private static Edge inOrder(Edge edge) {
        return !edge.directed() && edge.from() > edge.to() ? edge.reversed() : edge;
    }

    /**
     * As many as a picture can show. First of ties of groups that share a work or organisation, of which there may be
     * millions, those that keep communities apart ({@link LocalSparsification}); where those of other kinds alone are
     * too many, of these as well. Several ties of the same two nodes are kept all, or none of them.
     *
     * @param most ties, but at least one of each kind, projected or not, of each node that has any
     * @param rows how many nodes there are
     */
    MapTies thinned(int most, int rows, RunControl control) {
        if (edges.size() <= most) {
            return this;
        }
        long projected = edges.stream().filter(MapTies::isProjected).count();
        long others = edges.size() - projected;
        MapTies left = thinned(MapTies::isProjected, Math.max(0, most - others), rows, control);
        long stay = left.edges().size() - others;
        return left.edges().size() <= most
                ? left
                : left.thinned(edge -> !isProjected(edge), Math.max(0, most - stay), rows, control);
    }

    /** @param most of those that may go; all others stay */
    private MapTies thinned(Predicate<Edge> mayGo, long most, int rows, RunControl control) {
        List<Edge> going = edges.stream().filter(mayGo).toList();
        CsrGraph graph = graph(rows, going);
        long stay = edges.size() - going.size();
        long pairs =
                going.isEmpty() ? 0 : most * graph.edgeCount() / going.size(); // of which there are fewer than of ties
        while (true) {
            BitSet kept = LocalSparsification.kept(graph, pairs, control);
            List<Edge> left = edges.stream()
                    .filter(edge -> !mayGo.test(edge) || isLoop(edge) || kept.get(arc(graph, edge)))
                    .toList();
            long tooMany = left.size() - stay - most;
            if (tooMany <= 0 || pairs == 0) {
                return new MapTies(left, kinds);
            }
            // those that are kept have more ties each than others
            pairs = Math.max(0, pairs - Math.max(tooMany, pairs / SHARE_LESS));
        }
    }

    private static boolean isLoop(Edge edge) {
        return edge.from() == edge.to();
    }

    private static boolean isProjected(Edge edge) {
        return edge.kind().equals(DisclosedGraph.PROJECTED);
    }

    private static int arc(CsrGraph graph, Edge edge) {
        int[] offsets = graph.offsets();
        return Arrays.binarySearch(graph.targets(), offsets[edge.from()], offsets[edge.from() + 1], edge.to());
    }

    /** Those among the first rows. */
    MapTies among(int rows) {
        int count = 0;
        while (count < edges.size()
                && Math.max(edges.get(count).from(), edges.get(count).to()) < rows) {
            count++;
        }
        return new MapTies(edges.subList(0, count), kinds);
    }

    /** Of nodes and edges, without directions; parallel edges have the number of them as their strength. */
    static CsrGraph graph(int nodes, List<Edge> edges) {
        CsrBuilder builder = new CsrBuilder(nodes, false, true);
        for (Edge edge : edges) {
            builder.add(edge.from(), edge.to(), 1);
        }
        return builder.build();
    }

    static int first(@Nullable Years years) {
        Integer year = years == null ? null : years.from() == null ? years.to() : years.from();
        return year == null ? NO_START : Math.clamp(year, NO_START + 1, OPEN_END - 1);
    }

    static int last(@Nullable Years years) {
        Integer year = years == null ? null : years.to() == null ? years.from() : years.to();
        return year == null ? OPEN_END : Math.clamp(year, NO_START + 1, OPEN_END - 1);
    }
}

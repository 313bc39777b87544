package io.shicheng.graphfile.lines;

import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.array.IdKeys;
import io.shicheng.graphfile.edgelist.SizeLine;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether the first line of an edge list is its size and no edge, told from all edges. That costs nothing unless its
 * second number is exactly how many lines follow; then the edges are looked at.
 */
final class EdgeListSize {
    /** This many edges are not counted right by chance. */
    private static final long EDGES_FOR_CERTAIN = 100;
    /** Up to this many, each is looked for among the others. */
    private static final int EDGES_COMPARED = 100_000;
    /** This many lines and their vertices are not both counted right by chance where ids are no running numbers. */
    private static final int LINES_COUNTED = 3;
    /** In this many lines, an order or a single tie that stands there twice says something. */
    private static final int LINES_IN_ORDER = 4;

    private final SizeLine size;
    private final EdgeArrays edges;
    private final long[] numbers;

    private EdgeListSize(SizeLine size, EdgeArrays edges) {
        this.size = size;
        this.edges = edges;
        this.numbers = new long[edges.vertices().size()];
        for (int vertex = 0; vertex < numbers.length; vertex++) {
            numbers[vertex] = number(edges.vertices().id(vertex));
        }
    }

    /** What the line is. */
    enum Verdict {
        EDGE,
        /** It may be either. */
        DOUBTFUL,
        SIZE
    }

    /** @param edges of the whole file, the line in question among them as the first */
    static Verdict of(SizeLine size, EdgeArrays edges) {
        return edges.count() - 1L == size.edges() ? new EdgeListSize(size, edges).verdict() : Verdict.EDGE;
    }

    private Verdict verdict() {
        boolean[] used = new boolean[numbers.length];
        for (int e = 1; e < edges.count(); e++) {
            used[edges.from()[e]] = true;
            used[edges.to()[e]] = true;
        }
        long vertices = 0;
        long least = Long.MAX_VALUE;
        long greatest = -1;
        boolean numbered = true;
        for (int vertex = 0; vertex < numbers.length; vertex++) {
            if (used[vertex]) {
                vertices++;
                least = Math.min(least, numbers[vertex]);
                greatest = Math.max(greatest, numbers[vertex]);
                numbered &= numbers[vertex] >= 0;
            }
        }
        if (vertices > size.vertices()) {
            return Verdict.EDGE;
        }
        boolean beyond = numbered && greatest > size.vertices();
        boolean exact =
                vertices == size.vertices() && (!beyond || size.edges() >= LINES_COUNTED && !used[edges.from()[0]])
                        || numbered && (greatest == size.vertices() || least == 0 && greatest == size.vertices() - 1);
        boolean strange = !used[edges.to()[0]] || isUnlikeTheOthers();
        boolean certain =
                exact && (strange || !numbered || isOutOfOrder()) || strange && size.edges() >= EDGES_FOR_CERTAIN;
        return certain ? Verdict.SIZE : Verdict.DOUBTFUL;
    }

    /** Whether the line would be the only self-loop, or the only edge that stands there twice. */
    private boolean isUnlikeTheOthers() {
        int from = edges.from()[0];
        int to = edges.to()[0];
        boolean loops = false;
        for (int e = 1; e < edges.count(); e++) {
            loops |= edges.from()[e] == edges.to()[e];
        }
        return from == to
                ? !loops
                : size.edges() >= LINES_IN_ORDER && edges.count() <= EDGES_COMPARED && isTheOnlyOneTwice(pair(0));
    }

    private boolean isTheOnlyOneTwice(long line) {
        Set<Long> pairs = new HashSet<>();
        for (int e = 1; e < edges.count(); e++) {
            if (!pairs.add(pair(e))) {
                return false;
            }
        }
        return pairs.contains(line);
    }

    private long pair(int edge) {
        int u = edges.from()[edge];
        int v = edges.to()[edge];
        return (long) Math.min(u, v) << Integer.SIZE | Math.max(u, v);
    }

    /** Whether all lines are sorted by number but this one. */
    private boolean isOutOfOrder() {
        if (size.edges() < LINES_IN_ORDER || numbers[edges.from()[0]] <= numbers[edges.from()[1]]) {
            return false;
        }
        for (int e = 2; e < edges.count(); e++) {
            if (numbers[edges.from()[e - 1]] > numbers[edges.from()[e]]) {
                return false;
            }
        }
        return true;
    }

    private static long number(String id) {
        return id.length() <= IdKeys.MOST_DIGITS && id.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(id)
                : -1;
    }
}

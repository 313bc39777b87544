package io.shicheng.inquiry.result;

import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What stands beside a ranking, by people and in all.
 *
 * @param vertices of the people among whom ranks are, ascending
 * @param columns by name, one number for each of these; not a number where there is none
 * @param facts of all together, by name; not a number where it cannot be told
 * @param sources works that facts are of
 */
@SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
public record Comparison(
        Citation citation,
        Snapshot snapshot,
        int[] vertices,
        Map<String, double[]> columns,
        Map<String, Double> facts,
        List<String> sources)
        implements Result {
    /**
     * Of whom a comparison is.
     *
     * @param ranked among whom ranks are
     * @param told whose ties among themselves rest on sources
     * @param interviewed who have told all of their ties
     */
    public record Whom(Set<NodeKey> ranked, Set<NodeKey> told, Set<NodeKey> interviewed) {
        public Whom {
            ranked = Set.copyOf(ranked);
            told = Set.copyOf(told);
            interviewed = Set.copyOf(interviewed);
        }
    }

    /** A number of somebody, by the place among the vertices. */
    public double of(String column, int place) {
        return Objects.requireNonNull(columns.get(column), column)[place];
    }

    public double fact(String name) {
        return facts.getOrDefault(name, Double.NaN);
    }
}

package io.shicheng.disclosure;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as a viewer may see it. People shown by name have their own rank. Those shown by pseudonym are shown by classes
 * of at least five: everybody in a class stands in the same bands, wide enough to hold the ranks of all, whatever is asked,
 * and inside them after the named and in the order of pseudonyms. For viewers without pseudonyms they stand together, in
 * tens, in one last row. Everybody else is left out and the others are ranked without them.
 *
 * @param measure its code
 * @param population how many were ranked, as far as they may be counted
 * @param rows at most as many as were asked for, and one more for the people outside the list
 * @param citation k, which is the size of the smallest class in it, or of those who are only counted, and 0 if everybody in
 *     it has a name; snapshot digest, measure, parameters, seed and kernel version, by name
 */
public record DisclosedRanking(String measure, int population, List<Row> rows, SortedMap<String, String> citation) {
    /**
     * One row.
     *
     * @param rankFrom,rankTo equal where the rank may be seen, else the band; all ranks for the people outside the list
     * @param score null for living people
     * @param intervalBest,intervalWorst of the rank under resampling, null if not asked for or not to be seen
     * @param clusterId null if unknown or not to be seen
     */
    public record Row(
            int rankFrom,
            int rankTo,
            Label label,
            @Nullable Double score,
            @Nullable Integer intervalBest,
            @Nullable Integer intervalWorst,
            @Nullable String clusterId) {}
}

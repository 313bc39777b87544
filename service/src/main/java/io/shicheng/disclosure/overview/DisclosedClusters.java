package io.shicheng.disclosure.overview;

import io.shicheng.disclosure.label.Label;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the clusters hold, how they are tied, and who leads from one to another.
 *
 * <p>A tie is counted once for each two people who are tied, directly or by a work or organisation that both take part
 * in. Of ties among people by name each is counted; of all others there are tens, and none where fewer than ten unnamed
 * people are behind them, or where another number could be worked out.
 *
 * @param clusters those with the most people, the largest first, and last all other people and things together
 * @param spans of years, of equal length, in which ties may have begun; empty where no year is known
 * @param places ties between these clusters; both ways the same, so that each is there once
 * @param crafts ties from people of these clusters to people of each craft
 * @param bridges who leads from one of these clusters to another, by the number of ties between them, most first
 * @param citation what it takes to get the same again
 */
public record DisclosedClusters(
        List<Cluster> clusters,
        List<Span> spans,
        Matrix places,
        Matrix crafts,
        List<Bridge> bridges,
        SortedMap<String, String> citation) {

    /**
     * One cluster.
     *
     * @param id null for all that is in none of the clusters that are told
     * @param people by name one by one, the others in tens; null where nobody can be counted
     * @param studios,platforms,groups,works those that are shown by name
     * @param density ties inside of all that there could be, in [0, 1], of the numbers that are told; null of fewer
     *     than ten people, or where ties inside are not told
     * @param began by span, how many ties that have an end here began in it; 0 for none or too few to say
     */
    public record Cluster(
            @Nullable String id,
            @Nullable Integer people,
            int studios,
            int platforms,
            int groups,
            int works,
            @Nullable Double density,
            List<Integer> began) {}

    /** Years, both included. */
    public record Span(int from, int to) {}

    /**
     * Ties between groups of people. What has no cell has no ties, or too few to say.
     *
     * @param rows,columns ids of clusters or codes of crafts
     */
    public record Matrix(List<String> rows, List<String> columns, List<Cell> cells) {}

    /**
     * Ties between a row and a column.
     *
     * @param row,column by their index; the index after the last stands for everybody else
     * @param ties those among people by name one by one, the others in tens
     * @param named how many of them are among people by name
     * @param partial whether of the others, if there are any, none are told
     */
    public record Cell(int row, int column, int ties, int named, boolean partial) {}

    /**
     * Who leads from one cluster to another.
     *
     * @param ties,partial between the two, as the matrix has them
     * @param people of {@code from} by name who are tied to people by name of {@code to}, the first of them
     * @param named how many such there are
     * @param unnamed tens of people without a name of {@code from} who are tied to somebody of {@code to}
     */
    public record Bridge(
            String from, String to, int ties, boolean partial, List<Bridging> people, int named, int unnamed) {}

    /**
     * Somebody by name who leads from one cluster to another.
     *
     * @param contacts by name whom they have there; null of the living
     */
    public record Bridging(Label person, @Nullable Integer contacts) {}
}

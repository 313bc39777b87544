package io.shicheng.disclosure.answer;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A picture of a {@link DisclosedGraph}: places, bands and communities of its nodes, and nothing that does not follow
 * from that graph alone. Nobody is called anything in it: what a node is called is asked for by its row. The nodes and
 * ties themselves are the bytes of {@link DisclosedMapParts#data}.
 *
 * @param id under which this viewer finds it again, as long as it would be the same
 * @param box least x and y, greatest x and y, in units of the layout
 * @param nodes,ties how many are drawn
 * @param tiesLeftOut how many ties are not drawn, where there are more than can be: first of those between groups that
 *     share a work or organisation; what is said of communities and between them counts them all
 * @param measure by which nodes have their bands
 * @param bands the last rank of each band, in order; the band after them holds the rest
 * @param kinds codes of the kinds of tie, by the number that they have in the bytes
 * @param nodeKinds the same of nodes
 * @param years between which ties have their dates, but for one in five hundred before and after; null where none has
 *     a date
 * @param histogram of ties that are known to have held in a year, by spans of equal length; what lies outside of the
 *     years is in the first or last
 * @param communities the largest, of two nodes or more, the largest first; the bytes have them and all of which they
 *     consist
 * @param bridges ties between these communities, the most first
 * @param levels of the communities in the bytes
 * @param k the same as of the graph
 * @param folded tens of living people who appear inside group nodes
 */
@JsonNaming(SnakeCaseStrategy.class)
public record DisclosedMap(
        String id,
        List<Float> box,
        int nodes,
        int ties,
        int tiesLeftOut,
        String measure,
        List<Integer> bands,
        List<String> kinds,
        List<String> nodeKinds,
        @Nullable List<Integer> years,
        List<Span> histogram,
        List<Community> communities,
        List<Bridge> bridges,
        Levels levels,
        int k,
        int folded,
        SortedMap<String, String> citation) {

    /** How many ties are known to have held from one year to another, both included. */
    public record Span(int from, int to, int ties) {}

    /**
     * Nodes that are tied to each other more than to others (Leiden).
     *
     * @param x,y its middle, as nodes have theirs in the bytes
     * @param radius of the disc in which nine in ten of its nodes lie, in 1/65,535 of the larger side of the box
     * @param nodes how many
     * @param people by name one by one, and as many as group nodes are known to hold at least
     * @param row of its first node
     * @param kind of node that half of it are, at least
     * @param cluster,discipline the same of where it is, and of what its people do as far as they are shown by name
     */
    public record Community(
            int community,
            int x,
            int y,
            int radius,
            int nodes,
            int people,
            int row,
            @Nullable String kind,
            @Nullable String cluster,
            @Nullable String discipline) {}

    /**
     * Communities within others.
     *
     * @param communities how many there are that are within no other, then how many parts of those, and so on
     * @param clusters,disciplines by the numbers that stand for them in the bytes
     */
    public record Levels(List<Integer> communities, List<String> clusters, List<String> disciplines) {}

    /** Ties between two communities. */
    public record Bridge(int from, int to, int ties) {}
}

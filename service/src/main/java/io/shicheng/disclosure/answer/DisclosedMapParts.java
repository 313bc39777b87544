package io.shicheng.disclosure.answer;

import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.label.Years;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of a {@link DisclosedMap} that a viewer has before them. */
public final class DisclosedMapParts {
    private DisclosedMapParts() {}

    /**
     * What a node is called.
     *
     * @param kind as in {@link DisclosedGraph.Node}
     * @param label by name; of people who are drawn together how many they are at least
     * @param pseudonym of people who are drawn together in a project's class; null of others
     * @param cluster id of the cluster of all that it stands for
     */
    public record NodeLabel(
            int row,
            String kind,
            Label label,
            @Nullable String pseudonym,
            @Nullable String cluster) {}

    /**
     * Where somebody or something stands on a map.
     *
     * @param id as a ranking or a label has it
     */
    public record NodeRow(String id, int row) {}

    /**
     * A node that a search found.
     *
     * @param spelling,how as of {@link DisclosedMatches.Match}
     */
    public record FoundNode(NodeLabel label, String spelling, String how) {}

    /**
     * Nodes within some steps of one.
     *
     * @param rows in rising order, with that one
     * @param hops how many steps each of them is away
     */
    public record Ego(List<Integer> rows, List<Integer> hops) {}

    /**
     * All shortest paths between two nodes along drawn ties, whatever their directions.
     *
     * @param length in ties; null if no path leads from one to the other
     * @param rows of all nodes on any of them, in rising order
     * @param steps pairs of rows that follow each other on any of them
     * @param paths how many there are; {@link Long#MAX_VALUE} for that or more
     */
    public record Paths(@Nullable Integer length, List<Integer> rows, List<Step> steps, long paths) {}

    /** A step of a path. */
    public record Step(int from, int to) {}

    /**
     * Who learnt from somebody, and from those in turn, as a tree of some rows: branches with most descendants are open,
     * the others stand as one entry each.
     *
     * @param entries a master before the pupils
     * @param descendants of the root, shown or folded
     * @param otherMasters ties to masters beside the one under whom somebody stands, between entries by their index
     * @param masters of the root, by rows, in rising order
     */
    public record Lineage(
            List<LineageEntry> entries, int descendants, List<Step> otherMasters, List<Integer> masters) {}

    /**
     * One entry of a lineage.
     *
     * @param row null where it stands for the pupils of one master who are not shown one by one
     * @param parent index of the master's entry; null of the root
     * @param generation from 0, of the root
     * @param across its place in the tree; entries of a generation are at least 1 apart
     * @param nodes for how many it stands: 1, or as many as are not shown one by one
     * @param folded how many descendants of those are not shown
     */
    public record LineageEntry(
            @Nullable Integer row, @Nullable Integer parent, int generation, float across, int nodes, int folded) {}

    /**
     * What is shown of one node.
     *
     * @param born,died of a historical person
     * @param band where it stands by the measure
     * @param neighbours how many nodes are tied to it
     * @param ties the first of them, by the rank of the other node
     * @param parts who takes part in an organisation or work, and as what; none of people
     * @param unnamed tens of all people without a name who take part; 0 for none or too few to say, and of people
     * @param ranks where somebody by name stands by a few fast measures, and an organisation by what organisations are
     *     ranked by, as the rankings of the same ties say it; none of whoever is in no ranking by name
     */
    public record Card(
            NodeLabel label,
            @Nullable String discipline,
            @Nullable Years born,
            @Nullable Years died,
            int band,
            int community,
            int neighbours,
            List<CardTie> ties,
            List<CardRank> ranks,
            List<CardPart> parts,
            int unnamed) {}

    /**
     * People who take part as the same.
     *
     * @param kind code of the tie kind
     * @param role of a credit; null where none is held, and of organisations
     * @param people those by name, the first of them by rank
     * @param named how many there are by name
     * @param unnamed tens of the others; 0 for none or too few to say
     */
    public record CardPart(String kind, @Nullable String role, List<NodeLabel> people, int named, int unnamed) {}

    /**
     * A rank of the node.
     *
     * @param measure its code; of an organisation what organisations are ranked by
     * @param rankFrom,rankTo as the row of the ranking has them; the same of an organisation
     * @param of how many are in the ranking by name
     */
    public record CardRank(String measure, int rankFrom, int rankTo, int of) {}

    /**
     * A tie of the node.
     *
     * @param other what is at its other end
     * @param kind code of the tie kind, {@link DisclosedGraph#SEVERAL} or {@link DisclosedGraph#PROJECTED}
     * @param direction {@code out}, {@code in}, or {@code none} where it has none
     * @param since,until,source as the graph has them
     */
    public record CardTie(
            NodeLabel other,
            String kind,
            String direction,
            @Nullable String since,
            @Nullable String until,
            @Nullable String source) {}
}

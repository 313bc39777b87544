package io.shicheng.disclosure.answer;

import io.shicheng.disclosure.label.Detail;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.label.Years;
import io.shicheng.graph.ShownId;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A graph as a viewer may see it. Nodes are people by name, groups of people, organisations and works; edges are ties.
 * Ties between nodes shown by name stand as they are stored, parallel ones apart, with dates and source. Living people
 * without a ground are drawn in groups only, and self-organised groups without one not at all: for a researcher's
 * project each class whom nothing tells apart, for others a cluster each. Ties of groups are drawn once a pair, without
 * dates, source or strength; somebody by name is tied to a group only where at least ten contacts lie in it.
 *
 * @param directed whether any edge is
 * @param scores columns of nodes that were asked for; mostly none
 * @param k every living person without a ground who is drawn is in a group with at least k - 1 others, as measured in
 *     this graph; 0 if there are none: it says nothing of living people by name
 * @param folded tens of living people who appear inside group nodes
 */
public record DisclosedGraph(
        boolean directed,
        List<Node> nodes,
        List<Edge> edges,
        List<Scores> scores,
        int k,
        int folded,
        SortedMap<String, String> citation) {
    /** The kind of a person's node. */
    public static final String PERSON = "person";
    /** The kind of a group node. */
    public static final String PEOPLE = ShownId.PEOPLE;
    /** The kind of an edge that stands for ties of more than one kind, or of a person by name and a group. */
    public static final String SEVERAL = "several";
    /** The kind of an edge between groups whose people share a work or organisation. */
    public static final String PROJECTED = "projected";

    /** A graph without scores. */
    public DisclosedGraph(
            boolean directed,
            List<Node> nodes,
            List<Edge> edges,
            int k,
            int folded,
            SortedMap<String, String> citation) {
        this(directed, nodes, edges, List.of(), k, folded, citation);
    }

    /** How many living people it shows by name: what {@link #k} says nothing of. */
    public int livingByName() {
        return Math.toIntExact(nodes.stream()
                .filter(node -> node.kind().equals(PERSON) && node.label() instanceof Label.Named && !node.historical())
                .count());
    }

    /** Whether nobody living is in it, by name or in a group. */
    public boolean holdsNobodyLiving() {
        return livingByName() == 0
                && nodes.stream().noneMatch(node -> node.kind().equals(PEOPLE));
    }

    /**
     * A measure of the nodes.
     *
     * @param measure its code
     * @param values by node, an {@link Integer} each where the measure only says who belongs together, else a
     *     {@link Double}; null for whom it may not be seen
     */
    public record Scores(String measure, List<@Nullable Number> values) {}

    /**
     * One node.
     *
     * @param id unique in the graph: of what is shown by name the text of its {@link ShownId}
     * @param label of an organisation or work always by name
     * @param kind {@code person}, {@code studio}, {@code platform}, {@code group}, {@code work}, or {@link #PEOPLE}
     */
    public record Node(
            String id,
            Label label,
            String kind,
            @Nullable String clusterId,
            @Nullable String discipline,
            boolean historical) {
        /** The namespace of a person by name or a thing; null if it has none, and of groups. */
        public @Nullable String namespace() {
            return label instanceof Label.Named named ? named.namespace() : null;
        }

        /** The source's own id of a person by name or a thing; null of groups. */
        public @Nullable String sourceId() {
            return label instanceof Label.Named named ? named.sourceId() : null;
        }

        /** What tells a historical person from others of the same name; null of all others. */
        public @Nullable Detail detail() {
            return label instanceof Label.Named named ? named.detail() : null;
        }
    }

    /**
     * One edge between two nodes, by their index.
     *
     * @param kind code of the tie kind, {@link #SEVERAL} or {@link #PROJECTED}
     * @param weight strength; 1 unless both ends are shown by name
     * @param since,until as files have dates, or null
     * @param sinceYears,untilYears the same as years
     */
    public record Edge(
            int from,
            int to,
            String kind,
            boolean directed,
            double weight,
            @Nullable String since,
            @Nullable String until,
            @Nullable Years sinceYears,
            @Nullable Years untilYears,
            @Nullable String source) {
        /** An edge of which no time is known. */
        public static Edge undated(
                int from, int to, String kind, boolean directed, double weight, @Nullable String source) {
            return new Edge(from, to, kind, directed, weight, null, null, null, null, source);
        }

        /** The same the other way round. */
        public Edge reversed() {
            return between(to, from);
        }

        /** The same between other nodes. */
        public Edge between(int one, int other) {
            return new Edge(one, other, kind, directed, weight, since, until, sinceYears, untilYears, source);
        }

        /** The same with another strength. */
        public Edge withWeight(double strength) {
            return new Edge(from, to, kind, directed, strength, since, until, sinceYears, untilYears, source);
        }
    }
}

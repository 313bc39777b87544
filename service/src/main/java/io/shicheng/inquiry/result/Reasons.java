package io.shicheng.inquiry.result;

import io.shicheng.graph.NodeKey;
import io.shicheng.snapshot.JoiningTies.Joint;
import io.shicheng.snapshot.Snapshot;
import java.util.List;
import java.util.Map;

/**
 * Why one person has their score: the base, and what each carrier adds. Together they are the score.
 *
 * @param snapshot what it was made from
 * @param score as the measure gives it
 * @param none whether the person has none of what is measured; then nobody carries anything
 * @param base what nobody carries, as the restart of PageRank
 * @param carriers the greatest share first, equal ones in the order of keys
 * @param facts on how the score came about, by a code in snake_case
 */
public record Reasons(
        Citation citation,
        Snapshot snapshot,
        NodeKey person,
        double score,
        boolean none,
        double base,
        List<Carrier> carriers,
        Map<String, Number> facts)
        implements Result {
    /** What the citation calls whom it is about. */
    public static final String WHY = "why";

    /** Whose share is less than this part of the score is told together with the others. */
    private static final double LEAST_TOLD = 0.01;

    /**
     * Somebody at the other end of a tie.
     *
     * @param share of the score; not what it falls by without the tie
     * @param without what the score would be without the tie, computed anew; NaN where that was not
     * @param joints which ties join the two and how strong they are, without what age takes; none of those who are told
     *     together
     */
    public record Carrier(NodeKey person, double share, double without, Map<Joint, Double> joints) {}

    /** The same with these carriers. */
    public Reasons with(List<Carrier> others) {
        return new Reasons(citation, snapshot, person, score, none, base, List.copyOf(others), facts);
    }

    /** Whether a share of the score is told by itself. */
    public static boolean told(double share, double score) {
        return share >= LEAST_TOLD * score;
    }

    /** Whether a carrier is told by itself. */
    public boolean told(Carrier carrier) {
        return told(carrier.share(), score);
    }
}

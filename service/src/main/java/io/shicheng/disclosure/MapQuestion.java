package io.shicheng.disclosure;

import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.DisclosureException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a picture of a graph, with places for its nodes.
 *
 * @param of the graph; the measures beside it are not asked for
 * @param measure code of the one by which nodes have their bands, and the people among them their order
 * @param limit at most as many nodes, the first by rank, and the ties between them; at least 1
 * @param after id of a map that this viewer has before them, whose nodes are to stay where they are as far as they are
 *     in both; null if there is none
 */
public record MapQuestion(
        GraphQuestion of,
        String measure,
        int limit,
        @Nullable String after) {
    /** Of everything that may be drawn. */
    public static final int ALL = Integer.MAX_VALUE;

    public MapQuestion {
        if (limit < 1) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "map.limit", limit);
        }
    }
}

package io.shicheng.analysis.reach;

/**
 * With what chance a tie passes news on, once and on its own.
 *
 * <p>A tie without a direction passes either way by the same coin under one chance for all; under chances by indegree,
 * which may differ from one end to the other, by a coin each way. Of one vertex at a time, as samples go, a tie is asked
 * in one direction at most, so the two do not differ.
 *
 * @param chance above 0 and at most 1, of every tie alike; 0 for 1/indegree of the vertex that it passes news to, or
 *     with strengths their share of all that end there
 * @param weighted whether strengths count; only with chances by indegree
 */
public record Passing(double chance, boolean weighted) {
    public Passing {
        if (!(chance >= 0 && chance <= 1) || weighted && chance != 0) {
            throw new IllegalArgumentException("The chance (" + chance
                    + ") must be above 0 and at most 1 for every tie, or 0 for that by indegree. Maybe 0.1?");
        }
    }

    /** The weighted cascade: 1/indegree, or by strengths. */
    public static Passing byIndegree(boolean weighted) {
        return new Passing(0, weighted);
    }

    /** Every tie with this chance, above 0. */
    public static Passing each(double chance) {
        return new Passing(chance, false);
    }
}

package io.shicheng.analysis.scenario;

import io.shicheng.csr.TieEdits;

/**
 * One tie that would be different.
 *
 * @param strength of a tie that is added or weighed; of no account where strengths are not kept
 */
public record TieChange(Kind kind, int from, int to, double strength) {
    /** What becomes of the tie. */
    public enum Kind {
        ADD,
        REMOVE,
        WEIGH
    }

    /** What keeps a change from being made. */
    public enum Obstacle {
        NONE,
        /** It would tie somebody to themself. */
        SELF,
        /** A tie is to be added that is there. */
        THERE_ALREADY,
        /** A tie is to be taken away, or weighed, that is not there. */
        NOT_THERE
    }

    /** What keeps it from being made now. */
    public Obstacle obstacle(TieEdits edits) {
        if (from == to) {
            return Obstacle.SELF;
        }
        boolean there = !Double.isNaN(edits.strength(from, to));
        if (kind == Kind.ADD) {
            return there ? Obstacle.THERE_ALREADY : Obstacle.NONE;
        }
        return there ? Obstacle.NONE : Obstacle.NOT_THERE;
    }

    /**
     * Makes it, as far as it can be made: in a network that lacks the tie, nothing is taken away or weighed, and where
     * one is there that is to be added, it is as strong as the stronger of the two.
     */
    public void make(TieEdits edits) {
        double now = edits.strength(from, to);
        boolean there = !Double.isNaN(now);
        switch (kind) {
            case ADD -> edits.put(from, to, there ? Math.max(now, strength) : strength);
            case REMOVE -> edits.remove(from, to);
            case WEIGH -> {
                if (there) {
                    edits.put(from, to, strength);
                }
            }
        }
    }
}

package io.shicheng.analysis.multiplex;

/**
 * From which year to which a tie can have held.
 *
 * <p><b>Definition.</b> {@code lo} is the latest of: the year since when it held, the births of both ends, and the deaths
 * of both less 100. {@code hi} is the earliest of: the year until when it held, the deaths of both ends, and the births
 * of both plus 100. What is not known is left out. Without {@code lo} or {@code hi} the tie is unplaced, with {@code lo}
 * after {@code hi} contradictory: it can be said of neither in which years it held, and neither is in the graph of a year.
 *
 * <p><b>Reference.</b> Of this program. It is the interval algebra of Allen, J. F. (1983), Maintaining knowledge about
 * temporal intervals, doi:10.1145/182.358434, for "during the life of".
 *
 * <p><b>Time and space.</b> O(1).
 *
 * <p><b>Unit and normalisation.</b> Years, both inclusive; 0 is the year before 1.
 *
 * <p><b>Ties, parts, overflow.</b> A birth after the death says nothing: whoever makes a {@link Life} leaves out both.
 *
 * <p><b>Determinism.</b> A function of what is given.
 *
 * @param lo {@link #UNKNOWN_START} if nothing bounds it
 * @param hi {@link #UNKNOWN_END} if nothing bounds it
 */
public record Holding(int lo, int hi) {
    public static final int UNKNOWN_START = Integer.MIN_VALUE;
    public static final int UNKNOWN_END = Integer.MAX_VALUE;

    /** The longest life, in years: a convention. */
    public static final int LONGEST_LIFE = 100;

    /** What can be said of when a tie held. */
    public enum Placement {
        PLACED,
        UNPLACED,
        CONTRADICTORY
    }

    /**
     * In which years somebody can have lived.
     *
     * @param first {@link #UNKNOWN_START} if neither birth nor death bounds it
     * @param last {@link #UNKNOWN_END} if neither does
     */
    public record Life(int first, int last) {
        public static final Life UNKNOWN = new Life(UNKNOWN_START, UNKNOWN_END);

        /**
         * @param earliestBirth, earliestDeath {@link #UNKNOWN_START} where not known
         * @param latestBirth, latestDeath {@link #UNKNOWN_END} where not known
         */
        public static Life of(int earliestBirth, int latestBirth, int earliestDeath, int latestDeath) {
            if (earliestBirth > latestDeath) {
                return UNKNOWN;
            }
            int oldest = earliestDeath == UNKNOWN_START ? UNKNOWN_START : earliestDeath - LONGEST_LIFE;
            int last = latestBirth == UNKNOWN_END ? UNKNOWN_END : latestBirth + LONGEST_LIFE;
            return new Life(Math.max(earliestBirth, oldest), Math.min(latestDeath, last));
        }

        /** Whether it can be said to have been lived in a year. */
        public boolean in(int year) {
            return first != UNKNOWN_START && last != UNKNOWN_END && first <= year && year <= last;
        }
    }

    /**
     * @param since {@link #UNKNOWN_START} where not known
     * @param until {@link #UNKNOWN_END} where not known
     */
    public static Holding of(int since, int until, Life one, Life other) {
        return new Holding(
                Math.max(since, Math.max(one.first(), other.first())),
                Math.min(until, Math.min(one.last(), other.last())));
    }

    public Placement placement() {
        if (lo == UNKNOWN_START || hi == UNKNOWN_END) {
            return Placement.UNPLACED;
        }
        return lo > hi ? Placement.CONTRADICTORY : Placement.PLACED;
    }

    /** Whether the tie is placed and can have held in some year from one to another, both inclusive. */
    public boolean within(int from, int to) {
        return placement() == Placement.PLACED && lo <= to && hi >= from;
    }
}

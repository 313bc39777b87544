package io.shicheng.search;

/**
 * Which parts of a name what was typed can go through. Sets of positions in the text are the bits of a long: bit
 * {@code i} is after {@code i} characters. For each part of any name it is found once how far a text goes on from each
 * position, so that a name costs a few operations a part.
 *
 * <p>Not thread-safe; one for each question.
 */
final class PartMatcher {
    /** Characters of a text that are looked at, at most. */
    static final int LENGTH_MAX = 62;

    private final int[] typed;
    private final int[][][] spellings;
    /**
     * By part: where whole spellings lead from each position, then first letters, then beginnings that end the text.
     */
    private final long[][] whole;

    private final long[][] initial;
    private final long[] ending;

    /**
     * @param typed folded, without gaps, 1 to {@value #LENGTH_MAX} characters
     * @param spellings by part
     */
    PartMatcher(int[] typed, int[][][] spellings) {
        this.typed = typed;
        this.spellings = spellings;
        this.whole = new long[spellings.length][];
        this.initial = new long[spellings.length][];
        this.ending = new long[spellings.length];
    }

    /** The positions at the end of the text. */
    long end() {
        return 1L << typed.length;
    }

    /**
     * From positions before a part to those after it.
     *
     * @param initials whether the first letters of a part will do
     */
    long after(int part, long positions, boolean initials) {
        prepare(part);
        long after = 0;
        for (long left = positions & (end() - 1); left != 0; left &= left - 1) {
            int at = Long.numberOfTrailingZeros(left);
            after |= whole[part][at];
            after |= initials ? initial[part][at] : 0;
        }
        return after;
    }

    /** Whether from one of the positions the text ends within the part. */
    boolean endsWithin(int part, long positions) {
        prepare(part);
        return (positions & ending[part]) != 0;
    }

    private void prepare(int part) {
        if (whole[part] != null) {
            return;
        }
        long[] all = new long[typed.length];
        long[] first = new long[typed.length];
        for (int at = 0; at < typed.length; at++) {
            for (int[] spelling : spellings[part]) {
                int common = common(spelling, at);
                if (common == spelling.length) {
                    all[at] |= 1L << (at + common);
                }
                if (at + common == typed.length && common > 0) {
                    ending[part] |= 1L << at;
                }
                for (int length = 1; length <= Math.min(common, initials(spelling)); length++) {
                    first[at] |= 1L << (at + length);
                }
            }
        }
        whole[part] = all;
        initial[part] = first;
    }

    /** How many characters the text has in common with the beginning of the spelling. */
    private int common(int[] spelling, int at) {
        int length = 0;
        while (length < spelling.length && at + length < typed.length && typed[at + length] == spelling[length]) {
            length++;
        }
        return length;
    }

    /** How many letters stand for the whole: zh, ch and sh are one sound. */
    private static int initials(int[] spelling) {
        boolean two = spelling.length > 2
                && spelling[1] == 'h'
                && (spelling[0] == 'z' || spelling[0] == 'c' || spelling[0] == 's');
        return two ? 2 : 1;
    }
}

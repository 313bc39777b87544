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
    /** Of the many parts that have nothing in common with the text. */
    private final long[] nowhere;

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
        this.nowhere = new long[typed.length];
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
        if (whole[part] == nowhere && (!initials || initial[part] == nowhere)) {
            return 0;
        }
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
        whole[part] = nowhere;
        initial[part] = nowhere;
        for (int at = 0; at < typed.length; at++) {
            for (int[] spelling : spellings[part]) {
                int common = common(spelling, at);
                if (common > 0) {
                    note(part, spelling, at, common);
                }
            }
        }
    }

    /** @param common how many characters of the spelling the text goes on with at the position, at least 1 */
    private void note(int part, int[] spelling, int at, int common) {
        if (initial[part] == nowhere) {
            whole[part] = new long[typed.length];
            initial[part] = new long[typed.length];
        }
        if (common == spelling.length) {
            whole[part][at] |= 1L << (at + common);
        }
        if (at + common == typed.length) {
            ending[part] |= 1L << at;
        }
        for (int length = 1; length <= Math.min(common, initials(spelling)); length++) {
            initial[part][at] |= 1L << (at + length);
        }
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

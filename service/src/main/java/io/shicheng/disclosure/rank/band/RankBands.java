package io.shicheng.disclosure.rank.band;

import java.util.Arrays;

/**
 * The bands of ranks in which pseudonyms are shown: 1–10, 11–25, 26–50, 51–100, 101–250, 251–500, 501–1000 and so on.
 * They are the same for every list, so that asking for another number of rows tells nothing.
 */
public final class RankBands {
    private static final int[] LAST = lastRanks();

    private RankBands() {}

    /** The number of the band, from 0. */
    public static int bandOf(int rank) {
        int found = Arrays.binarySearch(LAST, rank);
        return found >= 0 ? found : -found - 1;
    }

    public static int first(int band) {
        return band == 0 ? 1 : LAST[band - 1] + 1;
    }

    public static int last(int band) {
        return LAST[band];
    }

    private static int[] lastRanks() {
        int[] last = new int[27];
        int count = 0;
        for (long ten = 10; ten <= Integer.MAX_VALUE; ten *= 10) {
            last[count++] = (int) ten;
            if (ten * 5 / 2 <= Integer.MAX_VALUE) {
                last[count++] = (int) (ten * 5 / 2);
            }
            if (ten * 5 <= Integer.MAX_VALUE) {
                last[count++] = (int) (ten * 5);
            }
        }
        last[count++] = Integer.MAX_VALUE;
        return Arrays.copyOf(last, count);
    }
}

package io.shicheng.disclosure.count;

import java.util.Arrays;

/**
 * Suppresses cells of a table of counts. What is published is rounded down to tens, so that two tables a day apart do
 * not tell who came. A cell under ten is suppressed (primary); then, as long as the suppressed cells of a line hold
 * fewer than ten together, or somebody who subtracts could bound one of them under ten, the smallest cell that still
 * stands in that line is suppressed too (complementary), and when none does, the line's total.
 *
 * <p>L. Willenborg, T. de Waal, Elements of statistical disclosure control, Springer 2001, chapter 4. What a reader can
 * work out is bounded by passing intervals along the lines until nothing changes ({@link #bounds}).
 */
public final class Suppression {
    /** Smaller counts are not published, and all are rounded down to a multiple of it. */
    public static final int FEWEST = 10;

    private final int[] cells;
    private final int[][] lines;
    private final boolean[] suppressed;
    private final boolean[] totalSuppressed;

    private Suppression(int[] cells, int[][] lines) {
        this.cells = cells;
        this.lines = lines;
        this.suppressed = new boolean[cells.length];
        this.totalSuppressed = new boolean[lines.length];
    }

    /**
     * Decides for a table.
     *
     * @param cells true counts
     * @param lines for each published total, such as of a row or a column, the cells that it adds up
     */
    public static Suppression of(int[] cells, int[]... lines) {
        Suppression made = new Suppression(cells.clone(), lines);
        made.suppress(new boolean[cells.length]);
        return made;
    }

    /** The same where some cells are never published, whatever they hold. */
    public static Suppression of(int[] cells, boolean[] unpublished, int[]... lines) {
        Suppression made = new Suppression(cells.clone(), lines);
        made.suppress(unpublished);
        return made;
    }

    /**
     * The same of what one person may have several of, such as ties: a cell behind which there are fewer than ten people
     * is never published, and neither is it alone left out of its line, however much it counts.
     *
     * @param people how many people are behind each cell, or fewer
     * @param lines along which a reader may add up; their totals are not to be published
     */
    public static Suppression ofSeveral(int[] cells, int[] people, boolean[] unpublished, int[]... lines) {
        boolean[] hidden = unpublished.clone();
        for (int c = 0; c < cells.length; c++) {
            hidden[c] |= people[c] < FEWEST;
        }
        while (true) {
            Suppression made = of(cells, hidden, lines);
            boolean more = false;
            for (int[] line : lines) {
                int smallest = made.alone(line, people) ? made.smallestStanding(line) : -1;
                if (smallest >= 0) {
                    hidden[smallest] = true;
                    more = true;
                }
            }
            if (!more) {
                return made;
            }
        }
    }

    /** Whether something is left out of a line behind which there may be fewer than ten people. */
    private boolean alone(int[] line, int[] people) {
        int most = -1;
        for (int c : line) {
            most = suppressed[c] && cells[c] > 0 ? Math.max(most, people[c]) : most;
        }
        return most >= 0 && most < FEWEST;
    }

    /** In tens; 0 where there are too few to say. */
    public static int rounded(int count) {
        return Math.toIntExact(rounded((long) count));
    }

    /** In tens; 0 where there are too few to say. */
    public static long rounded(long count) {
        return count / FEWEST * FEWEST;
    }

    /** What is published of a cell: tens, or 0 if it is suppressed. */
    public int cell(int cell) {
        return suppressed[cell] ? 0 : rounded(cells[cell]);
    }

    public boolean suppressed(int cell) {
        return suppressed[cell];
    }

    /** What is published of the total of a line: tens, or 0 if it is suppressed. */
    public int total(int line) {
        return totalSuppressed[line] ? 0 : rounded(sum(line));
    }

    /** Tens of all suppressed cells of a line together; 0 if there are none, or the total is suppressed. */
    public int others(int line) {
        return totalSuppressed[line] ? 0 : rounded(leftOut(line));
    }

    public boolean totalSuppressed(int line) {
        return totalSuppressed[line];
    }

    /** Small cells alone are left out: what is not enough, for comparison. */
    static Suppression primaryOnly(int[] cells, int[]... lines) {
        Suppression made = new Suppression(cells.clone(), lines);
        made.suppressSmall(new boolean[cells.length]);
        return made;
    }

    private void suppressSmall(boolean[] unpublished) {
        for (int c = 0; c < cells.length; c++) {
            suppressed[c] = unpublished[c] || cells[c] < FEWEST;
        }
        for (int l = 0; l < lines.length; l++) {
            totalSuppressed[l] = sum(l) < FEWEST;
        }
    }

    private void suppress(boolean[] unpublished) {
        suppressSmall(unpublished);
        while (true) {
            int thin = thinLine();
            int exposed = thin >= 0 ? -1 : exposed();
            if (thin >= 0) {
                suppressOneMore(thin);
            } else if (exposed >= 0) {
                for (int l = 0; l < lines.length; l++) {
                    if (!totalSuppressed[l] && contains(lines[l], exposed)) {
                        suppressOneMore(l);
                    }
                }
            } else {
                return;
            }
        }
    }

    private void suppressOneMore(int line) {
        int smallest = smallestStanding(lines[line]);
        if (smallest >= 0) {
            suppressed[smallest] = true;
        } else {
            totalSuppressed[line] = true;
        }
    }

    /** A line whose suppressed cells hold somebody, but fewer than ten together; or -1. */
    private int thinLine() {
        for (int l = 0; l < lines.length; l++) {
            int left = leftOut(l);
            if (!totalSuppressed[l] && left > 0 && left < FEWEST) {
                return l;
            }
        }
        return -1;
    }

    private int leftOut(int line) {
        return Arrays.stream(lines[line])
                .filter(c -> suppressed[c])
                .map(c -> cells[c])
                .sum();
    }

    /** A suppressed cell that holds somebody and is bounded under ten, or -1. */
    private int exposed() {
        long[][] bounds = bounds();
        for (int c = 0; c < cells.length; c++) {
            if (suppressed[c] && cells[c] > 0 && bounds[c][1] < FEWEST) {
                return c;
            }
        }
        return -1;
    }

    private int smallestStanding(int[] line) {
        int smallest = -1;
        for (int c : line) {
            if (!suppressed[c] && (smallest < 0 || cells[c] < cells[smallest])) {
                smallest = c;
            }
        }
        return smallest;
    }

    /** For each cell, the least and the most that it can hold by what is published. */
    public long[][] bounds() {
        long[][] bounds = new long[cells.length][];
        for (int c = 0; c < cells.length; c++) {
            int tens = rounded(cells[c]);
            bounds[c] = suppressed[c] ? new long[] {0, Integer.MAX_VALUE} : new long[] {tens, tens + FEWEST - 1};
        }
        boolean narrower = true;
        while (narrower) {
            narrower = false;
            for (int l = 0; l < lines.length; l++) {
                if (!totalSuppressed[l]) {
                    narrower |= narrow(bounds, lines[l], rounded(sum(l)));
                }
            }
        }
        return bounds;
    }

    private static boolean narrow(long[][] bounds, int[] line, long total) {
        long least = 0;
        long most = 0;
        for (int c : line) {
            least += bounds[c][0];
            most += bounds[c][1];
        }
        boolean narrower = false;
        for (int c : line) {
            long low = Math.max(bounds[c][0], total - (most - bounds[c][1]));
            long high = Math.min(bounds[c][1], total + FEWEST - 1 - (least - bounds[c][0]));
            narrower |= low > bounds[c][0] || high < bounds[c][1];
            least += low - bounds[c][0];
            most += high - bounds[c][1];
            bounds[c][0] = low;
            bounds[c][1] = high;
        }
        return narrower;
    }

    private int sum(int line) {
        return Arrays.stream(lines[line]).map(c -> cells[c]).sum();
    }

    private static boolean contains(int[] line, int cell) {
        return Arrays.stream(line).anyMatch(c -> c == cell);
    }
}

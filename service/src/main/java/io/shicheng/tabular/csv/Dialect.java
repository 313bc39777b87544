package io.shicheng.tabular.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a CSV file separates its cells.
 *
 * @param separator between cells
 * @param skippedBytes length of a first line that only names the separator ({@code sep=;}), with its end; 0 if there is
 *     none
 */
record Dialect(char separator, int skippedBytes) {
    private static final String SEPARATORS = ",;\t|";
    private static final int LINE_MAX = 16;
    private static final int ROWS_MAX = 200;
    /** Below titles, rows of so many cells that are more than a third of all. */
    private static final int WIDTH_MIN = 3;

    private static final double SHARE_MIN = 0.33;
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\"?sep=([\\x21\\x23-\\x2F:;<=>?@\\x5B-\\x60|~\\t ]|\\\\t)\"?[,;\\t]*(\\r\\n|\\r|\\n|$)");

    /**
     * Told by a line that names it; otherwise the separator by which most rows are as wide as the first, and of several
     * the one that makes most columns. A comma where none does.
     *
     * @param head the beginning of the file, without a byte order mark
     * @param whole whether this is all of it
     */
    static Dialect of(byte[] head, boolean whole) {
        String begin = new String(head, 0, Math.min(head.length, LINE_MAX), StandardCharsets.ISO_8859_1);
        Matcher named = NAMED.matcher(begin);
        if (named.lookingAt()) {
            String separator = named.group(1);
            return new Dialect(separator.length() > 1 ? '\t' : separator.charAt(0), named.end());
        }
        char best = ',';
        double bestShare = 0;
        int bestWidth = 0;
        for (char separator : SEPARATORS.toCharArray()) {
            List<Integer> widths = widths(head, separator, whole);
            int width = widths.isEmpty() ? 0 : widths.getFirst();
            double share =
                    (double) widths.stream().filter(each -> each == width).count() / Math.max(1, widths.size());
            if (width > 1 && (share > bestShare || share == bestShare && width > bestWidth)) {
                best = separator;
                bestShare = share;
                bestWidth = width;
            }
        }
        return new Dialect(bestWidth == 0 ? belowTitles(head, whole) : best, 0);
    }

    /** What separates most rows where the first lines are titles; a comma where nothing does. */
    private static char belowTitles(byte[] head, boolean whole) {
        char best = ',';
        double bestShare = SHARE_MIN;
        for (char separator : SEPARATORS.toCharArray()) {
            List<Integer> widths = widths(head, separator, whole);
            for (int width : new TreeSet<>(widths)) {
                double share =
                        (double) widths.stream().filter(each -> each == width).count() / widths.size();
                if (width >= WIDTH_MIN && share > bestShare) {
                    best = separator;
                    bestShare = share;
                }
            }
        }
        return best;
    }

    /** Cells of each of the first rows that hold something. */
    private static List<Integer> widths(byte[] head, char separator, boolean whole) {
        List<Integer> widths = new ArrayList<>();
        int cells = 1;
        boolean quoted = false;
        boolean beginsCell = true;
        boolean blank = true;
        for (int i = 0; i < head.length && widths.size() < ROWS_MAX; i++) {
            byte b = head[i];
            if (b == '"' && (quoted || beginsCell)) {
                quoted = !quoted;
                // a mark that is written twice opens again at once
                beginsCell = !quoted;
                blank = false;
            } else if (!quoted && (b == '\n' || b == '\r')) {
                if (!blank) {
                    widths.add(cells);
                }
                cells = 1;
                beginsCell = true;
                blank = true;
            } else if (!quoted && b == separator) {
                cells++;
                beginsCell = true;
            } else {
                blank &= b == ' ' || SEPARATORS.indexOf(b) >= 0;
                beginsCell = false;
            }
        }
        if (!blank && (whole || widths.isEmpty())) {
            widths.add(cells);
        }
        return widths;
    }
}

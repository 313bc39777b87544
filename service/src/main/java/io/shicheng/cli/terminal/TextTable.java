package io.shicheng.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table for the terminal: columns line up, also where Chinese characters take two places each. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final int leftColumns;

    /**
     * @param leftColumns number of columns from the left that hold words; the others hold numbers and stand to the
     * right
     */
    public TextTable(List<String> headings, int leftColumns) {
        this.leftColumns = leftColumns;
        rows.add(headings);
    }

    public void add(List<String> cells) {
        rows.add(cells);
    }

    public void print(PrintStream out) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                widths[c] = Math.max(widths[c], width(row.get(c)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < row.size(); c++) {
                String gap = " ".repeat(widths[c] - width(row.get(c)));
                line.append(c < leftColumns ? row.get(c) + gap : gap + row.get(c))
                        .append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** Places a text takes on a terminal. */
    static int width(String text) {
        return text.codePoints().map(TextTable::width).sum();
    }

    private static int width(int codePoint) {
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return 0;
        }
        boolean wide = switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> codePoint >= 0x3000 && codePoint <= 0x303F || codePoint >= 0xFF01 && codePoint <= 0xFF60;
        };
        return wide ? 2 : 1;
    }
}

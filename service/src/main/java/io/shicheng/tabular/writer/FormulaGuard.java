package io.shicheng.tabular.writer;

/**
 * Tells which texts a spreadsheet would take for a formula or a command. A name such as {@code =HYPERLINK(…)} in a list
 * that staff open would otherwise run.
 */
final class FormulaGuard {
    private static final String TRIGGERS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20\u2212";

    private FormulaGuard() {}

    /**
     * Whether the text, or what is left of it when blanks and invisible marks before it are taken away, is a formula.
     */
    static boolean couldBeFormula(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TRIGGERS.indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isInvisible(c)) {
                return false;
            }
        }
        return false;
    }

    /**
     * The text as a cell of CSV that no spreadsheet takes for a formula. Where lists are separated by semicolons, one
     * cuts a cell at each, quoted or not, and what follows is a cell too.
     */
    static String guarded(String text) {
        String guarded = couldBeFormula(text) ? "'" + text : text;
        for (int at = guarded.indexOf(';'); at >= 0; at = guarded.indexOf(';', at + 1)) {
            if (couldBeFormula(guarded.substring(at + 1))) {
                guarded = guarded.substring(0, at + 1) + "'" + guarded.substring(at + 1);
            }
        }
        return guarded;
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL;
    }
}

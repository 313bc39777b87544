package io.shicheng.tabular.shape;

import io.shicheng.text.PlainText;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words for a total, and the numbers beside them. */
public final class TotalWords {
    private static final int LENGTH_MAX = 24;
    /** Of all words for a total, so that few texts are looked at any further. */
    private static final String BEGINNINGS = "合总總小共累人本以tTsSgGｔＴｓＳｇＧ";

    private static final Pattern TOTAL = Pattern.compile(
            "(?:(?:本页|本頁|以上)?(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|累\\s*计|合\\s*計|總\\s*計|小\\s*計|共\\s*計)(?:人数|人數|数|數)?"
                    + "|总数|總數|总人数|總人數|人数合计|共|(?:grand )?totals?|sub-?totals?|sum)"
                    + "\\s*[:：]?\\s*[\\d,.]*\\s*(?:人|名|位|个|個|条|people|persons)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d,.]+\\s*%?(?:人|名|位|个|個|条)?");

    private TotalWords() {}

    /** Whether a text says that its row is a sum. */
    public static boolean isTotal(String text) {
        return !text.isEmpty()
                && text.length() <= LENGTH_MAX
                && BEGINNINGS.indexOf(text.charAt(0)) >= 0
                && TOTAL.matcher(PlainText.folded(text).toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** Whether a text is a number, with or without what is counted. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(PlainText.folded(text)).matches();
    }
}

package io.shicheng.tabular.xlsx.archive;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of a workbook as they are shown: {@code _x000D_} stands for the character with that code (ECMA-376, 22.9.2.19).
 */
public final class EscapedText {
    private static final Pattern CODE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private EscapedText() {}

    /** {@code _x005F_} is the underscore itself, so that what follows it is no code. */
    public static String read(String text) {
        return text.contains("_x") ? CODE.matcher(text).replaceAll(EscapedText::character) : text;
    }

    private static String character(MatchResult code) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16)));
    }
}

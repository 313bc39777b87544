package io.shicheng.tabular.xlsx.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells formats of dates from those of numbers (ECMA-376, 18.8.30 and 18.8.31). Numbers from 27 to 36 and from 50 to 58
 * are dates and times built into Chinese, Japanese and Korean programs, from 71 to 81 into Thai ones, and are not
 * written out.
 */
final class NumberFormats {
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern CONDITION = Pattern.compile("\\[\\s*[<>=]");
    /**
     * What stands in a section without being shown as part of a date: texts, filling, colours, calendars, halves of a
     * day.
     */
    private static final Pattern SILENT =
            Pattern.compile("\"[^\"]*\"?|\\\\.|[_*].|\\[[^\\]]*]?|am/pm|a/p|general|g/(?=[^\\x00-\\x7F])|[0#?.]e[+-]");

    private static final Pattern DAYS = Pattern.compile("[yegd]|bb|aaa");
    private static final Pattern CLOCK = Pattern.compile("[hs]");

    private NumberFormats() {}

    /** Of a format that is built in. */
    static DateKind builtIn(int number) {
        return switch (number) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58, 71, 72, 73, 74, 81 ->
                DateKind.DATE;
            // 55 and 56 are days in Japanese and Korean programs, times in Chinese ones
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56, 75, 76, 78, 80 -> DateKind.TIME;
            case 22, 77 -> DateKind.DATE_TIME;
            case 46, 79 -> DateKind.ELAPSED;
            default -> DateKind.NUMBER;
        };
    }

    /**
     * Of a format that is written out. Its first section is the one of positive numbers, unless it sets a condition.
     */
    static DateKind of(String code) {
        for (String section : sections(code.toLowerCase(Locale.ROOT))) {
            DateKind kind = ofSection(section);
            if (kind != DateKind.NUMBER || !CONDITION.matcher(section).find()) {
                return kind;
            }
        }
        return DateKind.NUMBER;
    }

    private static DateKind ofSection(String section) {
        String shown = SILENT.matcher(section).replaceAll(" ");
        boolean clock = CLOCK.matcher(shown).find();
        boolean days = DAYS.matcher(shown).find();
        if (!days && isElapsed(section)) {
            return DateKind.ELAPSED;
        }
        if (clock) {
            return days ? DateKind.DATE_TIME : DateKind.TIME;
        }
        // without hours or seconds beside it, m is the month
        return days || shown.contains("m") ? DateKind.DATE : DateKind.NUMBER;
    }

    private static boolean isElapsed(String section) {
        return ELAPSED.matcher(section.replaceAll("\"[^\"]*\"?|\\\\.", " ")).find();
    }

    /** The parts of a format, for positive numbers, negative ones, zero and texts. */
    static List<String> sections(String code) {
        List<String> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            quoted ^= c == '"';
            if (c == '\\' && !quoted && i + 1 < code.length()) {
                section.append(c).append(code.charAt(++i));
            } else if (c == ';' && !quoted) {
                sections.add(section.toString());
                section.setLength(0);
            } else {
                section.append(c);
            }
        }
        sections.add(section.toString());
        return sections;
    }
}

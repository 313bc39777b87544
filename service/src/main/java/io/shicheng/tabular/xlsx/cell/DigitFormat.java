package io.shicheng.tabular.xlsx.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number format of digits and texts alone, such as {@code 000000}, {@code 00-000} or {@code "A"0000} (ECMA-376,
 * 18.8.31): what it shows is how people know the number of a thing, and {@code 7} is stored for {@code 007}. Formats
 * with a decimal point, thousands, per cent, an exponent or a currency are those of amounts, and none of these.
 */
final class DigitFormat {
    private static final Pattern CONDITION = Pattern.compile("\\[\\s*(<=|>=|<>|<|>|=)\\s*(-?\\d+(?:\\.\\d+)?)\\s*]");
    private static final Pattern COLOUR_OR_LANGUAGE = Pattern.compile("(?i)\\[(\\$-[^\\]]*|[a-z]+ ?\\d*)]");
    private static final String PLACES = "0#?";
    /** Parts of numbers, of dates and of amounts; letters are none of a plain format either. */
    private static final String NOT_PLAIN = ".,%/@$€£¥￥";

    private static final BigDecimal LIMIT = new BigDecimal("1e15");

    /**
     * @param condition for which numbers it is, or null
     * @param tokens empty if it is of another kind
     */
    private record Section(@Nullable String condition, BigDecimal bound, List<String> tokens) {
        boolean takes(BigDecimal number) {
            int order = number.compareTo(bound);
            return switch (condition) {
                case null -> true;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        }
    }

    private final List<Section> sections;

    private DigitFormat(List<Section> sections) {
        this.sections = sections;
    }

    /** The format of this code, or null if it is of another kind, or shows a whole number as it is. */
    static @Nullable DigitFormat of(String code) {
        List<Section> sections = new ArrayList<>();
        for (String each : NumberFormats.sections(code)) {
            if (sections.size() < 3) {
                sections.add(section(each));
            }
        }
        boolean plain =
                sections.stream().allMatch(section -> section.tokens.isEmpty() || section.tokens.equals(List.of("0")));
        return plain ? null : new DigitFormat(sections);
    }

    private static Section section(String code) {
        Matcher condition = CONDITION.matcher(code);
        boolean bound = condition.find();
        String rest = bound ? condition.replaceFirst("") : code;
        // Chinese numerals are not written here
        boolean numerals = rest.toLowerCase(Locale.ROOT).contains("[dbnum");
        List<String> tokens =
                numerals ? List.of() : tokens(COLOUR_OR_LANGUAGE.matcher(rest).replaceAll(""));
        return new Section(
                bound ? condition.group(1) : null,
                bound ? new BigDecimal(condition.group(2)) : BigDecimal.ZERO,
                tokens.stream().anyMatch(DigitFormat::isPlace) ? tokens : List.of());
    }

    /** Places of digits, and texts, each with a mark before it; empty if anything else stands there. */
    private static List<String> tokens(String code) {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (PLACES.indexOf(c) >= 0) {
                tokens.add(String.valueOf(c));
            } else if (c == '"') {
                int end = code.indexOf('"', i + 1);
                end = end < 0 ? code.length() : end;
                tokens.add("\"" + code.substring(i + 1, end));
                i = end;
            } else if (c == '\\' || c == '_' || c == '*') {
                tokens.add(c == '\\' && i + 1 < code.length() ? "\"" + code.charAt(i + 1) : "\"");
                i++;
            } else if (NOT_PLAIN.indexOf(c) >= 0 || c == '[' || c < 0x80 && Character.isLetter(c)) {
                return List.of();
            } else {
                tokens.add("\"" + c);
            }
        }
        return tokens;
    }

    private static boolean isPlace(String token) {
        return token.charAt(0) != '"';
    }

    /** What is shown of a whole number; null where that is not certain. */
    @Nullable
    String text(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(LIMIT) >= 0) {
            return null;
        }
        boolean conditional = sections.stream().anyMatch(section -> section.condition != null);
        int sign = number.signum();
        if (conditional) {
            return sign < 0 ? null : conditional(number);
        }
        int section = sign < 0 ? 1 : sign == 0 ? 2 : 0;
        boolean own = section < sections.size();
        String text = shown(sections.get(own ? section : 0), number.abs());
        return text != null && sign < 0 && !own ? "-" + text : text;
    }

    private @Nullable String conditional(BigDecimal number) {
        for (Section section : sections) {
            if (section.takes(number)) {
                return shown(section, number);
            }
        }
        return null;
    }

    /** Digits take their places from the right; what is left stands at the first one. */
    private static @Nullable String shown(Section section, BigDecimal number) {
        if (section.tokens.isEmpty()) {
            return null;
        }
        String digits = number.signum() == 0 ? "" : number.toBigInteger().toString();
        StringBuilder reversed = new StringBuilder();
        long places = section.tokens.stream().filter(DigitFormat::isPlace).count();
        int next = digits.length();
        for (String token : section.tokens.reversed()) {
            if (!isPlace(token)) {
                reversed.append(new StringBuilder(token.substring(1)).reverse());
                continue;
            }
            if (next > 0) {
                reversed.append(digits.charAt(--next));
            } else if (!token.equals("#")) {
                reversed.append(token.equals("0") ? '0' : ' ');
            }
            if (--places == 0) {
                reversed.append(new StringBuilder(digits.substring(0, next)).reverse());
            }
        }
        return reversed.reverse().toString().strip();
    }
}

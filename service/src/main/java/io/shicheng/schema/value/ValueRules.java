package io.shicheng.schema.value;

import io.shicheng.message.Word;
import io.shicheng.schema.notice.Check;
import io.shicheng.schema.notice.ValueCheck;
import io.shicheng.schema.term.TermList;
import io.shicheng.text.PlainText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The rules for values other than dates. */
public final class ValueRules {
    private static final int ID_MAX = 200;
    private static final int TITLE_MAX = 300;
    private static final int CITATION_MAX = 300;
    /** Steps in a degree of latitude: of a little more than a kilometre. */
    private static final double A_DEGREE = 100;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_\\-\\p{IsHan}]{1,40}");
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?");

    /** Line and paragraph separators, and the marks that turn the direction of writing. */
    private static final String STEERING =
            "\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFFF9\uFFFA\uFFFB";

    /** What stands in the place of a character that a program could not read. */
    private static final char LOST = '\uFFFD';
    /** Twice that sign, where it was taken for GBK. */
    private static final String LOST_IN_GBK = "锟斤拷";

    private ValueRules() {}

    /** An id: short, on one line, and without what nobody sees. */
    public static ValueRule<String> id() {
        return text -> {
            String id = PlainText.folded(text);
            if (hasControl(id)) {
                return Reading.failed(ValueCheck.CONTROL_CHARACTER);
            }
            if (id.length() > ID_MAX) {
                return Reading.failed(ValueCheck.ID_TOO_LONG, ID_MAX);
            }
            return id.equals(text)
                    ? Reading.of(id)
                    : id.isEmpty()
                            ? Reading.failed(ValueCheck.CONTROL_CHARACTER)
                            : Reading.noted(id, ValueCheck.ID_FOLDED, PlainText.strange(text), id);
        };
    }

    /** A name or title. */
    public static ValueRule<String> title() {
        return line(TITLE_MAX);
    }

    /** A citation or reference; longer ones would be notes. */
    public static ValueRule<String> citation() {
        return line(CITATION_MAX);
    }

    /** A contact detail. */
    public static ValueRule<String> contactDetail() {
        return line(TITLE_MAX);
    }

    private static ValueRule<String> line(int charactersMax) {
        return text -> hasControl(text)
                ? Reading.failed(ValueCheck.CONTROL_CHARACTER)
                : text.codePointCount(0, text.length()) > charactersMax
                        ? Reading.failed(ValueCheck.TEXT_TOO_LONG, charactersMax)
                        : Reading.of(text);
    }

    /** Purpose, receiver or text version. */
    public static ValueRule<String> code(String column) {
        return text -> CODE.matcher(text).matches() ? Reading.of(text) : Reading.failed(ValueCheck.BAD_CODE, column);
    }

    /** As {@link #code}, and with points between numbers. */
    public static ValueRule<String> version(String column) {
        return text -> CODE.matcher(text.replace('.', '-')).matches()
                ? Reading.of(text)
                : Reading.failed(ValueCheck.BAD_CODE, column);
    }

    /** A short term; stored by its code. */
    public static ValueRule<String> term(String kind, TermList terms) {
        return text -> {
            Optional<String> term = terms.termOf(text);
            return term.isPresent() ? Reading.of(term.get()) : Reading.failed(ValueCheck.UNKNOWN_TERM, kind);
        };
    }

    /**
     * A word of the vocabulary.
     *
     * @param all the words, for the remedy
     */
    public static <T> ValueRule<T> word(
            String column, TermList words, Function<String, Optional<T>> byCode, List<Word> all) {
        return text -> {
            Optional<T> value = words.termOf(text).flatMap(byCode);
            return value.isPresent() ? Reading.of(value.get()) : Reading.failed(ValueCheck.UNKNOWN_WORD, column, all);
        };
    }

    /** One day: for consents, where about will not do. */
    public static ValueRule<LocalDate> day() {
        return text -> {
            var match = DAY.matcher(text);
            Optional<LocalDate> day = match.matches()
                    ? DateText.day(
                            Integer.parseInt(match.group(1)),
                            Integer.parseInt(match.group(2)),
                            Integer.parseInt(match.group(3)))
                    : Optional.empty();
            return day.isPresent() ? Reading.of(day.get()) : Reading.failed(ValueCheck.UNREADABLE_DAY);
        };
    }

    /** A strength above 0, finite. */
    public static ValueRule<Double> weight() {
        return number(value -> value > 0 && Double.isFinite(value), ValueCheck.BAD_WEIGHT);
    }

    /** A confidence above 0, at most 1. */
    public static ValueRule<Double> confidence() {
        return number(value -> value > 0 && value <= 1, ValueCheck.BAD_CONFIDENCE);
    }

    /** Degrees from {@code -limit} to {@code limit}, to a hundredth: a town or a village, and no house in it. */
    public static ValueRule<Double> degrees(String column, int limit) {
        return text -> {
            double value = parse(text);
            return Math.abs(value) <= limit
                    ? Reading.of(Math.round(value * A_DEGREE) / A_DEGREE)
                    : Reading.failed(ValueCheck.BAD_COORDINATE, column, limit);
        };
    }

    private static ValueRule<Double> number(DoublePredicate allowed, Check check, Object... details) {
        return text -> {
            double value = parse(text);
            return allowed.test(value) ? Reading.of(value) : Reading.failed(check, details);
        };
    }

    /** NaN where the text is no decimal number; Java's own suffixes and hexadecimal forms are none. */
    private static double parse(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        return plain.matches("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})(e[+-]?\\d{1,4})?")
                ? Double.parseDouble(plain)
                : Double.NaN;
    }

    /**
     * Whether something in it is not to be stored: a control character, a further line, writing turned round, a lost
     * character.
     */
    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == LOST || c < ' ' || c >= 0x7F && (Character.isISOControl(c) || STEERING.indexOf(c) >= 0)) {
                return true;
            }
        }
        return text.contains(LOST_IN_GBK);
    }
}

package io.shicheng.schema.value;

import io.shicheng.graph.DateRange;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as people write them: a day, month or year (ISO, 1912年5月3日, 一九八七年三月), one by a reign (光绪十年; see
 * {@link EraDate}), a span ("1410/1427", "1355/60"), and each of them with a word: about (um, ca., circa, 约, "1411?"),
 * before (vor, ante, 前), after (nach, post, 后).
 *
 * <p>"About" widens by {@value #ABOUT_YEARS} years on both sides. "Before 1912" ends with the last day of 1911, "after
 * 1431" begins with the first of 1432.
 */
final class DateText {
    static final int ABOUT_YEARS = 10;

    private static final int LENGTH_MAX = 60;
    private static final Pattern ABOUT =
            Pattern.compile("^(?:about|around|approx\\.?|um|ca\\.?|c\\.|c |circa|~|约|大约)\\s*(.+)$");
    private static final Pattern ABOUT_AFTER = Pattern.compile("^(.+?)\\s*(?:\\?|左右|前后|\\(\\?\\))$");
    private static final Pattern BEFORE = Pattern.compile("^(?:before|vor|ante|bef\\.?|<|前)\\s*(.+)$");
    private static final Pattern BEFORE_AFTER = Pattern.compile("^(.+?)\\s*(?:以前|之前|前)$");
    private static final Pattern AFTER = Pattern.compile("^(?:after|nach|post|aft\\.?|>|后)\\s*(.+)$");
    private static final Pattern AFTER_AFTER = Pattern.compile("^(.+?)\\s*(?:以后|之后|后)$");
    private static final Pattern SPAN = Pattern.compile(
            "^(?:between |zwischen )?(-?\\d{1,4})年?\\s*(?:/|–|—|-|至|到| to | and | und | bis )\\s*(\\d{1,4})年?$");
    private static final Pattern YEAR = Pattern.compile("^(-?\\d{1,6})(?:\\.0+)?年?$");
    private static final Pattern BC = Pattern.compile("^(?:公元前(\\d{1,4})年?|(\\d{1,4}) ?(?:bc|bce|v\\. ?chr\\.))$");
    private static final Pattern MONTH = Pattern.compile("^(\\d{4})(?:-|/|\\.|年)(\\d{1,2})月?$");
    private static final Pattern DAY =
            Pattern.compile("^(-?\\d{4,6})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?(?:[t ]00:00(?::00)?)?$");

    private static final Pattern COMMON_ERA = Pattern.compile("(?:公元|西元|西历)\\s*(?=[\\d〇零一二三四五六七八九])");
    private static final Pattern HAN_YEAR =
            Pattern.compile("([〇零○一二三四五六七八九]{3,4})年(?:([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十廿]{1,3})日)?)?");

    private DateText() {}

    /** Empty where the text is no date. */
    static Optional<DateRange> read(String text) {
        String plain = plain(text);
        return plain.length() > LENGTH_MAX ? Optional.empty() : qualified(plain);
    }

    /** Which years a date by a reign may mean where that cannot be told, such as "1264, 1335". */
    static Optional<String> ambiguous(String text) {
        String plain = plain(text);
        return plain.length() > LENGTH_MAX ? Optional.empty() : EraDate.ambiguous(plain);
    }

    private static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return HAN_YEAR.matcher(COMMON_ERA.matcher(plain).replaceAll(""))
                .replaceAll(match ->
                        HanNumber.of(match.group(1)) + "年" + part(match.group(2), "月") + part(match.group(3), "日"));
    }

    private static String part(@Nullable String number, String unit) {
        return number == null ? "" : HanNumber.of(number) + unit;
    }

    private static Optional<DateRange> qualified(String text) {
        Optional<DateRange> plain = span(text);
        if (plain.isPresent()) {
            return plain;
        }
        String rest = first(text, ABOUT, ABOUT_AFTER);
        if (rest != null) {
            return qualified(rest).map(DateText::widened);
        }
        rest = first(text, BEFORE, BEFORE_AFTER);
        if (rest != null) {
            return bound(rest, DateText::before);
        }
        rest = first(text, AFTER, AFTER_AFTER);
        return rest == null ? Optional.empty() : bound(rest, DateText::after);
    }

    /** "Before about 1420" is about "before 1420". */
    private static Optional<DateRange> bound(String text, Function<DateRange, Optional<DateRange>> bound) {
        String rest = first(text, ABOUT, ABOUT_AFTER);
        return rest == null
                ? span(text).flatMap(bound)
                : span(rest).flatMap(bound).map(DateText::widened);
    }

    private static DateRange widened(DateRange range) {
        LocalDate earliest = range.earliest();
        LocalDate latest = range.latest();
        return new DateRange(
                earliest == null ? null : earliest.minusYears(ABOUT_YEARS),
                latest == null ? null : latest.plusYears(ABOUT_YEARS));
    }

    private static Optional<DateRange> before(DateRange range) {
        LocalDate earliest = range.earliest();
        return earliest == null ? Optional.empty() : Optional.of(new DateRange(null, earliest.minusDays(1)));
    }

    private static Optional<DateRange> after(DateRange range) {
        LocalDate latest = range.latest();
        return latest == null ? Optional.empty() : Optional.of(new DateRange(latest.plusDays(1), null));
    }

    private static Optional<DateRange> span(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches() || isMonth(text)) {
            return single(text);
        }
        int first = Integer.parseInt(span.group(1));
        int last = completed(first, span.group(2));
        return last < first
                ? single(text)
                : Optional.of(new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)));
    }

    /** "1411/12" is 1411 to 1412, which holds December 1411 too; "1411-12" and "1411/05" are months. */
    private static boolean isMonth(String text) {
        Matcher month = MONTH.matcher(text);
        return month.matches()
                && number(month, 2) <= 12
                && (!text.contains("/") || month.group(2).startsWith("0"));
    }

    /** The 60 of "1355/60" is 1360. */
    private static int completed(int first, String last) {
        int value = Integer.parseInt(last);
        int unit = (int) Math.pow(10, last.length());
        return first > 0 && value < first && unit < first ? first / unit * unit + value : value;
    }

    private static Optional<DateRange> single(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return Optional.of(year(Integer.parseInt(year.group(1))));
        }
        Matcher bc = BC.matcher(text);
        if (bc.matches()) {
            // the year before 1 is 0 here, as in ISO 8601
            return Optional.of(year(1 - Integer.parseInt(bc.group(1) == null ? bc.group(2) : bc.group(1))));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day(number(day, 1), number(day, 2), number(day, 3)).map(only -> new DateRange(only, only));
        }
        Matcher month = MONTH.matcher(text);
        return month.matches() ? month(number(month, 1), number(month, 2)) : EraDate.read(text);
    }

    private static DateRange year(int year) {
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Optional<DateRange> month(int year, int month) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth whole = YearMonth.of(year, month);
        return Optional.of(new DateRange(whole.atDay(1), whole.atEndOfMonth()));
    }

    /** Empty where the calendar has no such day. */
    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static @Nullable String first(String text, Pattern one, Pattern other) {
        Matcher match = one.matcher(text);
        if (match.matches()) {
            return match.group(1);
        }
        match = other.matcher(text);
        return match.matches() ? match.group(1) : null;
    }
}

package io.shicheng.schema.value;

import io.shicheng.graph.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates by reign periods: 民国三十年, 光绪十年三月, 清乾隆辛卯年, 万历年间, 光绪十年至二十年; simplified or traditional.
 *
 * <p>A year of a reign is taken for the Western year in which most of it fell. A month of the lunisolar calendar is
 * taken for the days on which it can lie at all: from the 20th of the Western month of its number to the 20th of the
 * second after it. Months of the Republic are Western ones. A name that several reigns had is read only where the
 * number of the year or the dynasty tells which one is meant.
 */
final class EraDate {
    /** Traditional characters of names of reigns and dynasties, and the simplified one behind each. */
    private static final String TRADITIONAL =
            "華华璽玺監监聰聪輔辅運运萬万曆历歷历慶庆緒绪豐丰啟启啓启順顺統统寶宝聖圣長长壽寿禎祯樂乐國国後后遼辽貞贞觀观顯显龍龙儀仪鳳凤調调開开證证歲岁視视雲云應应廣广興兴會会紀纪寧宁復复"
                    + "節节陽阳鴻鸿綏绥攝摄漢汉龜龟極极禮礼義义劉刘齊齐陳陈東东晉晋蕭萧吳吴孫孙滿满偽伪僞伪閏闰臘腊冊册贊赞祿禄賜赐間间時时業业紹绍總总徵征徳德黃黄龢和佑祐熈熙㬎显";

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String NUMBER = "[" + HanNumber.CHARACTERS + "]{1,5}";
    private static final String ERA = "(?<era>" + String.join("|", Eras.NAMES) + ")(?<rest>.*)$";
    private static final Pattern ALONE = Pattern.compile("^" + ERA);
    private static final Pattern WITH_DYNASTY = Pattern.compile(
            "^(?<dynasty>" + String.join("|", Eras.DYNASTIES) + ")(?:朝|代)?(?:\\p{IsHan}{1,3}?[宗祖帝])?" + ERA);
    private static final Pattern REST = Pattern.compile("^(?:(?<year>" + NUMBER + ")年)?"
            + "\\(?(?<sexagenary>[" + STEMS + "][" + BRANCHES + "])?(?:岁|年)?\\)?"
            + "(?:(?<leap>闰)?(?<month>冬|腊|" + NUMBER + ")月(?:初|十|廿|卅)?(?:" + NUMBER + ")?日?|(?<season>[春夏秋冬])季?)?$");
    private static final Pattern DAY = Pattern.compile("月(?<day>" + NUMBER + ")日$");
    private static final Pattern WHOLE = Pattern.compile("^(?:年间|年|间|朝|时期?|中叶?|[初末]年?)?$");
    private static final Pattern BEFORE_THE_REPUBLIC = Pattern.compile("^(?:中华)?民国前(" + NUMBER + ")年$");
    private static final Pattern SPAN = Pattern.compile("^(.+?)(?:至|到|–|—|~|-|/)(.+)$");
    private static final int FIRST_YEAR_OF_THE_REPUBLIC = 1912;

    private EraDate() {}

    /** Empty where the text is no date by a reign, or which reign is meant cannot be told. */
    static Optional<DateRange> read(String text) {
        String plain = simplified(text);
        List<Reading> readings = readings(plain);
        if (readings.size() == 1) {
            return Optional.of(readings.getFirst().range());
        }
        return readings.isEmpty() ? span(plain) : Optional.empty();
    }

    /** What the text may mean, such as "1264, 1335", where that cannot be told. */
    static Optional<String> ambiguous(String text) {
        List<Reading> readings = readings(simplified(text));
        return readings.size() < 2
                ? Optional.empty()
                : Optional.of(String.join(
                        ", ",
                        readings.stream()
                                .map(reading -> String.valueOf(reading.year()))
                                .toList()));
    }

    private record Reading(Era era, int year, DateRange range) {}

    private static List<Reading> readings(String plain) {
        Matcher before = BEFORE_THE_REPUBLIC.matcher(plain);
        if (before.matches()) {
            int year = FIRST_YEAR_OF_THE_REPUBLIC - HanNumber.of(before.group(1));
            return Eras.called("民国", "").stream()
                    .map(era -> new Reading(era, year, years(year, year)))
                    .toList();
        }
        List<Reading> alone = named(ALONE.matcher(plain));
        return alone.isEmpty() ? named(WITH_DYNASTY.matcher(plain)) : alone;
    }

    private static List<Reading> named(Matcher named) {
        if (!named.matches()) {
            return List.of();
        }
        String dynasty = named.pattern() == ALONE ? "" : named.group("dynasty");
        return Eras.called(named.group("era"), dynasty).stream()
                .flatMap(era -> within(era, named.group("rest")))
                .toList();
    }

    private static Stream<Reading> within(Era era, String rest) {
        if (WHOLE.matcher(rest).matches()) {
            return Stream.of(new Reading(era, era.first(), years(era.first(), era.last())));
        }
        Matcher parts = REST.matcher(rest);
        if (!parts.matches()) {
            return Stream.empty();
        }
        return yearsNamed(era, parts.group("year"), parts.group("sexagenary"))
                .flatMap(year -> range(era, year, parts, rest).map(range -> new Reading(era, year, range)).stream());
    }

    /** The Western years that a number, the two signs of the cycle of sixty, or both of them name within the reign. */
    private static Stream<Integer> yearsNamed(Era era, @Nullable String number, @Nullable String sexagenary) {
        if (number == null && sexagenary == null) {
            return Stream.empty();
        }
        if (number != null) {
            int year = HanNumber.of(number);
            int western = era.first() + year - 1;
            boolean agrees = sexagenary == null || Math.floorMod(western - 4, 60) == cycle(sexagenary);
            return era.has(year) && agrees ? Stream.of(western) : Stream.empty();
        }
        return Stream.iterate(era.first(), year -> year <= era.last(), year -> year + 1)
                .filter(year -> Math.floorMod(year - 4, 60) == cycle(sexagenary));
    }

    /** 0 for 甲子, 59 for 癸亥, -1 for two signs that never stand together. */
    private static int cycle(@Nullable String sexagenary) {
        if (sexagenary == null) {
            return -1;
        }
        int stem = STEMS.indexOf(sexagenary.charAt(0));
        int branch = BRANCHES.indexOf(sexagenary.charAt(1));
        return (stem - branch) % 2 == 0 ? Math.floorMod(6 * stem - 5 * branch, 60) : -1;
    }

    private static Optional<DateRange> range(Era era, int year, Matcher parts, String rest) {
        String season = parts.group("season");
        String month = parts.group("month");
        if (season != null) {
            int first = 3 * "春夏秋冬".indexOf(season) + 1;
            return Optional.of(new DateRange(lunarStart(year, first), lunarEnd(year, first + 2)));
        }
        if (month == null) {
            return Optional.of(years(year, year));
        }
        int number = month.equals("冬") ? 11 : month.equals("腊") ? 12 : HanNumber.of(month);
        if (number < 1 || number > 12) {
            return Optional.empty();
        }
        return era.western() && year >= 1873
                ? western(year, number, rest)
                : Optional.of(new DateRange(lunarStart(year, number), lunarEnd(year, number)));
    }

    private static Optional<DateRange> western(int year, int month, String rest) {
        Matcher day = DAY.matcher(rest);
        if (!day.find()) {
            LocalDate first = LocalDate.of(year, month, 1);
            return Optional.of(new DateRange(first, first.plusMonths(1).minusDays(1)));
        }
        return DateText.day(year, month, HanNumber.of(day.group("day"))).map(only -> new DateRange(only, only));
    }

    private static LocalDate lunarStart(int year, int month) {
        return LocalDate.of(year, month, 20);
    }

    private static LocalDate lunarEnd(int year, int month) {
        return LocalDate.of(year, month, 20).plusMonths(2);
    }

    /** The second date of a span may leave the reign unsaid. */
    private static Optional<DateRange> span(String plain) {
        Matcher span = SPAN.matcher(plain);
        if (!span.matches()) {
            return Optional.empty();
        }
        String first = span.group(1).endsWith("年") ? span.group(1) : span.group(1) + "年";
        List<Reading> from = readings(first);
        if (from.size() != 1) {
            return Optional.empty();
        }
        String second = span.group(2);
        List<Reading> to = within(from.getFirst().era(), second).toList();
        to = to.isEmpty() ? readings(second) : to;
        if (to.size() != 1) {
            return Optional.empty();
        }
        LocalDate earliest = from.getFirst().range().earliest();
        LocalDate latest = to.getFirst().range().latest();
        return earliest == null || latest == null || earliest.isAfter(latest)
                ? Optional.empty()
                : Optional.of(new DateRange(earliest, latest));
    }

    private static DateRange years(int first, int last) {
        return new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    private static String simplified(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isWhitespace(character)) {
                plain.append(simplified(character));
            }
        }
        return plain.toString();
    }

    private static char simplified(char character) {
        for (int i = 0; i < TRADITIONAL.length(); i += 2) {
            if (TRADITIONAL.charAt(i) == character) {
                return TRADITIONAL.charAt(i + 1);
            }
        }
        return character;
    }
}

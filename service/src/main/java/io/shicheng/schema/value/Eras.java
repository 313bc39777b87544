package io.shicheng.schema.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The reign periods that dates are read by, from {@code eras.csv}, which names its source. */
final class Eras {
    private static final String TABLE = "/io/shicheng/schema/eras.csv";
    /** Further names by which files call a dynasty. */
    private static final Map<String, List<String>> ALIASES = Map.ofEntries(
            Map.entry("西汉", List.of("汉", "前汉")),
            Map.entry("新", List.of("新莽")),
            Map.entry("东汉", List.of("汉", "后汉")),
            Map.entry("魏", List.of("曹魏", "三国魏")),
            Map.entry("蜀汉", List.of("蜀", "汉", "三国蜀")),
            Map.entry("东吴", List.of("吴", "孙吴", "三国吴")),
            Map.entry("西晋", List.of("晋")),
            Map.entry("东晋", List.of("晋")),
            Map.entry("刘宋", List.of("宋", "南朝宋")),
            Map.entry("南齐", List.of("齐", "南朝齐", "萧齐")),
            Map.entry("梁", List.of("南朝梁", "萧梁")),
            Map.entry("陈", List.of("南朝陈")),
            Map.entry("北魏", List.of("魏", "元魏", "后魏")),
            Map.entry("东魏", List.of("魏")),
            Map.entry("西魏", List.of("魏")),
            Map.entry("北齐", List.of("齐")),
            Map.entry("北周", List.of("周")),
            Map.entry("唐", List.of("大唐")),
            Map.entry("武周", List.of("周", "唐")),
            Map.entry("后梁", List.of("梁", "五代")),
            Map.entry("后唐", List.of("唐", "五代")),
            Map.entry("后晋", List.of("晋", "五代")),
            Map.entry("后汉", List.of("五代")),
            Map.entry("后周", List.of("周", "五代")),
            Map.entry("前蜀", List.of("蜀", "王蜀")),
            Map.entry("后蜀", List.of("蜀", "孟蜀")),
            Map.entry("北宋", List.of("宋", "大宋")),
            Map.entry("南宋", List.of("宋", "大宋")),
            Map.entry("辽", List.of("大辽", "契丹")),
            Map.entry("西夏", List.of("夏")),
            Map.entry("金", List.of("大金")),
            Map.entry("元", List.of("大元", "蒙古")),
            Map.entry("明", List.of("大明")),
            Map.entry("南明", List.of("明")),
            Map.entry("后金", List.of("清")),
            Map.entry("清", List.of("大清")),
            Map.entry("中华民国", List.of("中华")),
            Map.entry("满洲国", List.of("满洲", "伪满", "伪满洲国")));
    /** Where months are those of the Western calendar; Japan's only from its sixth year of Meiji, 1873. */
    private static final Set<String> WESTERN = Set.of("中华民国", "满洲国", "日本");

    private static final List<Era> ALL = read();
    static final List<String> NAMES = longestFirst(ALL.stream().map(Era::name).collect(Collectors.toSet()));
    static final List<String> DYNASTIES =
            longestFirst(ALL.stream().flatMap(era -> era.dynasties().stream()).collect(Collectors.toSet()));

    private Eras() {}

    /** The periods of this name, of this dynasty if one is named. */
    static List<Era> called(String name, String dynasty) {
        return ALL.stream()
                .filter(era -> era.name().equals(name) && era.ruledBy(dynasty))
                .toList();
    }

    private static List<String> longestFirst(Collection<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static List<Era> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Eras.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            List<Era> eras = new ArrayList<>();
            lines.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> eras.add(era(line.split(","))));
            return List.copyOf(eras);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Era era(String[] cells) {
        Set<String> dynasties = new HashSet<>(ALIASES.getOrDefault(cells[0], List.of()));
        dynasties.add(cells[0]);
        boolean open = cells[3].endsWith("+");
        return new Era(
                cells[1],
                Set.copyOf(dynasties),
                isoYear(cells[2]),
                isoYear(cells[3].replace("+", "")),
                open,
                WESTERN.contains(cells[0]),
                cells[4].equals("yes"));
    }

    /** The table counts -1 for 1 BC, as historians do; ISO 8601 has a year 0. */
    private static int isoYear(String text) {
        int year = Integer.parseInt(text);
        return year < 0 ? year + 1 : year;
    }
}

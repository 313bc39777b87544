package io.shicheng.reconciliation.linkage;

import io.shicheng.graph.DateRange;
import io.shicheng.search.NameReadings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people of the Chinese lineages, and second records of some of them as another source would have them: in another
 * script, with variant characters or one that is wrong, in Pinyin, without dates or with one a year off, and with some
 * of their ties. Who is whose second record is known.
 */
final class LineageDoubles {
    static final Path FOLDER = Path.of("../shared/data/chinese_lineages");

    private static final String TRADITIONAL = "禪慧覺圓淨寶龍雲義禮實學燈鑒樂壽應無會蓮嚴傳點總開廣頂曉潤";
    private static final String SIMPLIFIED = "禅慧觉圆净宝龙云义礼实学灯鉴乐寿应无会莲严传点总开广顶晓润";

    final People people = new People();
    /** Pairs of records of one person, the lower number in the upper half. */
    final Set<Long> truth = new HashSet<>();

    private final Random random;
    private final double datesMissing;
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable DateRange> born = new ArrayList<>();
    private final List<@Nullable DateRange> died = new ArrayList<>();
    private final List<int[]> ties = new ArrayList<>();

    /**
     * @param share of the people who have a second record
     * @param tieShare of their ties that it has, one at least; none if it is 0
     * @param datesMissing share of dates that it lacks
     */
    LineageDoubles(double share, double tieShare, double datesMissing, long seed) throws IOException {
        this.datesMissing = datesMissing;
        this.random = new Random(seed);
        read();
        for (int i = 0; i < names.size(); i++) {
            people.add(names.get(i), born.get(i), died.get(i));
        }
        Map<Integer, Integer> doubles = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (random.nextDouble() < share) {
                int number = people.add(otherwise(names.get(i)), date(born.get(i)), date(died.get(i)));
                doubles.put(i, number);
                truth.add((long) i << Integer.SIZE | number);
            }
        }
        Set<Integer> tied = new HashSet<>();
        for (int[] tie : ties) {
            people.tie(tie[0], tie[1], tie[2]);
            for (int end = 1; end <= 2; end++) {
                Integer number = doubles.get(tie[end]);
                // somebody of whom a source tells nothing at all is not in it
                if (number != null && (tieShare > 0 && tied.add(number) || random.nextDouble() < tieShare)) {
                    people.tie(tie[0], end == 1 ? number : tie[1], end == 2 ? number : tie[2]);
                }
            }
        }
    }

    private void read() throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        for (String line :
                Files.readAllLines(FOLDER.resolve("nodes.csv")).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            numbers.put(cells[0], names.size());
            names.add(cells[1]);
            born.add(year(cells[3]));
            died.add(year(cells[4]));
        }
        for (String line :
                Files.readAllLines(FOLDER.resolve("edges.csv")).stream().skip(1).toList()) {
            String[] cells = line.split(",", 5);
            if (numbers.containsKey(cells[1]) && numbers.containsKey(cells[2])) {
                ties.add(new int[] {cells[3].equals("TEACHER_OF") ? 0 : 1, numbers.get(cells[1]), numbers.get(cells[2])
                });
            }
        }
    }

    private static @Nullable DateRange year(String text) {
        if (!text.matches("\\d{3,4}")) {
            return null;
        }
        int year = Integer.parseInt(text);
        return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private @Nullable DateRange date(@Nullable DateRange date) {
        if (date == null || random.nextDouble() < datesMissing) {
            return null;
        }
        LocalDate first = date.earliest();
        return first == null || random.nextDouble() < 0.85 ? date : year("" + (first.getYear() + 1));
    }

    private String otherwise(String name) {
        double way = random.nextDouble();
        if (way < 0.3) {
            return name;
        }
        if (way < 0.6) {
            return inOtherCharacters(name);
        }
        if (way < 0.93 || name.length() < 3) {
            return inLetters(name);
        }
        int at = random.nextInt(name.length());
        return name.substring(0, at) + names.get(random.nextInt(names.size())).charAt(0) + name.substring(at + 1);
    }

    private static String inOtherCharacters(String name) {
        StringBuilder other = new StringBuilder();
        for (char each : name.toCharArray()) {
            int at = TRADITIONAL.indexOf(each);
            other.append(at < 0 ? each : SIMPLIFIED.charAt(at));
        }
        return other.toString();
    }

    private String inLetters(String name) {
        List<String> words = new ArrayList<>();
        for (String part : NameReadings.parts(NameReadings.folded(name))) {
            String word = NameReadings.of(part).stream().sorted().findFirst().orElse(part);
            words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return switch (random.nextInt(3)) {
            case 0 -> String.join(" ", words);
            case 1 ->
                words.getFirst() + " "
                        + String.join("", words.subList(1, words.size())).toLowerCase();
            default -> String.join("", words.subList(1, words.size())) + " " + words.getFirst();
        };
    }
}

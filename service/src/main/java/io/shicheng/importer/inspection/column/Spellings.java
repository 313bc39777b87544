package io.shicheng.importer.inspection.column;

import io.shicheng.importer.inspection.column.Spelling.Spelt;
import io.shicheng.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds values of a column that are spelt alike. Of things only: people are never taken for one by what they are
 * called.
 */
public final class Spellings {
    private static final int KEY_MIN = 2;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("[（(【\\[].*?[)）】\\]]");
    private static final Pattern KIND =
            Pattern.compile("(?:有限(?:责任)?公司|股份|工作室|陶瓷|陶艺|艺术|文化|创作室|作坊|画室|studio|workshop|ltd|co|company|the)");
    private static final Map<Integer, Integer> SIMPLIFIED = simplified();

    private Spellings() {}

    /** Groups of two spellings and more, those with most rows first. */
    public static List<Spelling> of(String heading, List<String> values) {
        Map<String, Map<String, Integer>> groups = new LinkedHashMap<>();
        for (String value : values) {
            groups.computeIfAbsent(loose(value), key -> new LinkedHashMap<>()).merge(value.strip(), 1, Integer::sum);
        }
        List<Spelling> spellings = new ArrayList<>();
        groups.forEach((key, spelt) -> {
            Map<String, Map<String, Integer>> alike = new LinkedHashMap<>();
            spelt.forEach((value, rows) -> alike.computeIfAbsent(strict(value), each -> new LinkedHashMap<>())
                    .put(value, rows));
            if (alike.size() > 1 && key.length() >= KEY_MIN) {
                spellings.add(spelling(heading, spelt, false));
            }
            alike.values().stream()
                    .filter(same -> same.size() > 1)
                    .forEach(same -> spellings.add(spelling(heading, same, true)));
        });
        spellings.sort(Comparator.comparingInt(
                (Spelling each) -> -each.values().stream().mapToInt(Spelt::rows).sum()));
        return spellings;
    }

    private static Spelling spelling(String heading, Map<String, Integer> spelt, boolean alike) {
        List<Spelt> values = spelt.entrySet().stream()
                .map(each -> new Spelt(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt((Spelt each) -> -each.rows()))
                .toList();
        return new Spelling(heading, values, alike);
    }

    /** Without what means nothing: width, blanks, case, points, forms of characters. */
    private static String strict(String value) {
        String folded = Normalizer.normalize(PlainText.folded(value), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        StringBuilder simplified = new StringBuilder();
        folded.codePoints().forEach(c -> simplified.appendCodePoint(SIMPLIFIED.getOrDefault(c, c)));
        return NO_LETTER.matcher(simplified).replaceAll("");
    }

    private static Map<Integer, Integer> simplified() {
        try (InputStream in = Spellings.class.getResourceAsStream("traditional.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of traditional characters is missing from the program.");
            }
            Map<Integer, Integer> simplified = new HashMap<>();
            for (String pair : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^#.*$", "")
                    .strip()
                    .split("\\s+")) {
                simplified.put(pair.codePointAt(0), pair.codePointBefore(pair.length()));
            }
            return Map.copyOf(simplified);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also without what says where or of which kind it is. */
    private static String loose(String value) {
        String strict = strict(BRACKETS.matcher(value).replaceAll(""));
        String bare = KIND.matcher(strict).replaceAll("");
        return bare.length() < KEY_MIN ? strict : bare;
    }
}

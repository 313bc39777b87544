package io.shicheng.importer.inspection.column;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a heading says a column holds, by the words of a list. */
public final class HeadingWords {
    private static final String LIST = "headings.txt";
    private static final Pattern BEHIND = Pattern.compile("(?<=.)[（(【\\[].*$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}#№]+");
    private static final int HAN_MIN = 2;
    private static final int LATIN_MIN = 4;

    /** By their letters alone. */
    private static final Map<String, ColumnRole> EXACT = new HashMap<>();

    static {
        try (InputStream in = HeadingWords.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("The list of headings is missing from the program.");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(HeadingWords::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A word of the list in a heading.
     *
     * @param word as the heading has it
     * @param whole whether it is all that the heading says
     */
    record Match(ColumnRole role, String word, boolean whole) {}

    private HeadingWords() {}

    private static void add(String line) {
        int equals = line.indexOf('=');
        ColumnRole role = ColumnRole.ofCode(line.substring(0, equals).strip()).orElseThrow();
        for (String word : line.substring(equals + 1).split(",")) {
            ColumnRole other = EXACT.putIfAbsent(letters(word), role);
            if (other != null && other != role) {
                throw new IllegalStateException("The word " + word + " is in the list of headings twice.");
            }
        }
    }

    /** Whether a text is one of the words, whatever stands around it. */
    public static boolean known(String text) {
        return !text.isEmpty() && of(text).map(Match::whole).orElse(false);
    }

    /** Of several words in a heading the longest counts, of equal ones the first. */
    static Optional<Match> of(String heading) {
        for (String part : parts(heading)) {
            ColumnRole role = EXACT.get(letters(part));
            if (role != null) {
                return Optional.of(new Match(role, part.strip(), true));
            }
        }
        return Optional.ofNullable(within(heading));
    }

    /** The heading, without what stands in brackets behind it, and what follows the last blank: that of one column. */
    private static List<String> parts(String heading) {
        List<String> parts =
                new ArrayList<>(List.of(heading, BEHIND.matcher(heading).replaceFirst("")));
        parts.add(parts.getLast().substring(parts.getLast().lastIndexOf(' ') + 1));
        for (String side : heading.split("[/／|\\n]|(?<=\\p{IsHan}) ?(?=[A-Za-z])|(?<=[A-Za-z]) ?(?=\\p{IsHan})")) {
            parts.add(side);
        }
        return parts;
    }

    private static @Nullable Match within(String heading) {
        String words = " " + NO_LETTER.matcher(folded(heading)).replaceAll(" ").strip() + " ";
        String han = words.replace(" ", "");
        String best = "";
        int at = Integer.MAX_VALUE;
        for (String word : EXACT.keySet()) {
            boolean chinese = Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
            int found = chinese ? han.indexOf(word) : words.replace(" ", "").indexOf(word);
            boolean apart = chinese || word.length() >= LATIN_MIN && apart(words, word);
            if (found >= 0
                    && apart
                    && word.length() >= HAN_MIN
                    && (word.length() > best.length() || word.length() == best.length() && found < at)) {
                best = word;
                at = found;
            }
        }
        ColumnRole role = EXACT.get(best);
        return role == null ? null : new Match(role, best, false);
    }

    /** Whether words in a row make up these letters. */
    private static boolean apart(String words, String letters) {
        String[] all = words.strip().split(" ");
        for (int from = 0; from < all.length; from++) {
            StringBuilder row = new StringBuilder();
            for (int to = from; to < all.length && row.length() < letters.length(); to++) {
                row.append(all[to]);
                if (letters.contentEquals(row)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(folded(text)).replaceAll("");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}

package io.shicheng.schema.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text without what spells it in another way: case, width, accents, invisible marks, blanks and points.
 *
 * @param words those that are written apart, in their order
 * @param run the characters of scripts that do not write words apart, such as Chinese, in a row
 */
public record FoldedText(List<String> words, String run) {
    /** Shorter names stand in too many texts by chance. */
    private static final int CHARACTERS_MIN = 2;
    /** Shorter names stand inside too many longer words. */
    private static final int INSIDE_MIN = 7;

    private static final Pattern CAMEL_CASE = Pattern.compile("(\\p{Ll})(?=\\p{Lu})");

    public static FoldedText of(String text) {
        String apart = CAMEL_CASE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("$1 ");
        // by way of capitals, which know only one s
        String small = apart.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder();
        StringBuilder run = new StringBuilder();
        Normalizer.normalize(small, Normalizer.Form.NFKD).codePoints().forEach(c -> {
            if (writtenInARow(c)) {
                run.appendCodePoint(c);
                words.append(' ');
            } else if (Character.isLetterOrDigit(c)) {
                words.appendCodePoint(c);
            } else if (!silent(c)) {
                words.append(' ');
            }
        });
        String all = words.toString().strip();
        return new FoldedText(all.isEmpty() ? List.of() : List.of(all.split(" +")), run.toString());
    }

    private static boolean writtenInARow(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /** Accents and invisible marks: nothing of a word is lost with them. */
    private static boolean silent(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> true;
            default -> false;
        };
    }

    /** Whether this name stands in the text, its words in whatever order. */
    public boolean holds(FoldedText name) {
        if (name.run.length() + name.joined().length() < CHARACTERS_MIN || !run.contains(name.run)) {
            return false;
        }
        return name.words.isEmpty() || spells(name.joined()) || says(name);
    }

    private String joined() {
        return String.join("", words);
    }

    /** Whether words in a row make up these letters, or a long word has them in it. */
    private boolean spells(String letters) {
        for (int from = 0; from < words.size(); from++) {
            if (letters.length() >= INSIDE_MIN && words.get(from).contains(letters)) {
                return true;
            }
            StringBuilder row = new StringBuilder();
            for (int to = from; to < words.size() && row.length() < letters.length(); to++) {
                row.append(words.get(to));
            }
            if (letters.contentEquals(row)) {
                return true;
            }
        }
        return false;
    }

    private boolean says(FoldedText name) {
        return rows(name.words.size()).contains(name.sortedWords());
    }

    String sortedWords() {
        return sorted(words);
    }

    /** Each run of that many words, in the order of the alphabet. */
    List<String> rows(int length) {
        List<String> rows = new ArrayList<>();
        for (int from = 0; from + length <= words.size(); from++) {
            rows.add(sorted(words.subList(from, from + length)));
        }
        return rows;
    }

    private static String sorted(List<String> words) {
        return String.join(" ", words.stream().sorted().toList());
    }
}

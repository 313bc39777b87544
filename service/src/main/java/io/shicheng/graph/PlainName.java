package io.shicheng.graph;

import io.shicheng.text.PlainText;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Names that are typed to say which project or receiver is meant. What looks alike is the same: else somebody who
 * writes one name in three ways is three projects, with a set of pseudonyms each.
 */
public final class PlainName {
    /** Small Cyrillic, Greek, Armenian and phonetic letters that look like Latin ones, or whose capitals do. */
    private static final String LIKENESSES = "\u0430\u0432\u0441\u0501\u0435\u0493\u04BB\u043D\u0456\u0458\u043A\u043C"
            + "\u043E\u0440\u051B\u0455\u0442\u0443\u04AF\u051D\u0445\u04CF\u03B1\u03B2"
            + "\u03B5\u03B6\u03B7\u03B9\u03BA\u03BC\u03BD\u03BF\u03C1\u03C4\u03C5\u03C7"
            + "\u03C9\u03B3\u03F2\u0585\u0578\u057D\u0570\u0581\u0566\u0261\u0251\u0131";

    private static final String LATIN = "abcdefhhijkmopqstyywxlabeznikmvoptyxwyconuhgqgai";

    private PlainName() {}

    /**
     * One form for all spellings of a name: ordinary width, no ligatures, nothing invisible, small letters, and Latin
     * ones where others look the same.
     */
    public static String of(String name) {
        String text = Normalizer.normalize(PlainText.visible(name), Normalizer.Form.NFKC);
        // both ways, for letters of which only one way has a partner
        text = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int like = LIKENESSES.indexOf(text.charAt(i));
            plain.append(like < 0 ? text.charAt(i) : LATIN.charAt(like));
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Whether people may take one name for the other, in some typeface: {@code proj1} and {@code projl}. */
    public static boolean alike(String one, String other) {
        return outline(one).equals(outline(other));
    }

    private static String outline(String name) {
        return of(name).replaceAll("[1i]", "l")
                .replace('0', 'o')
                .replace("rn", "m")
                .replace("vv", "w")
                .replaceAll("[._ -]", "-");
    }
}

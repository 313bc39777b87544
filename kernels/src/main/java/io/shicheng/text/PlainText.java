package io.shicheng.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Text without what nobody sees: ids that look alike are one id. Spreadsheets, web pages and PDF files put such
 * characters there.
 */
public final class PlainText {
    /** As many strange characters as are told by name. */
    private static final int NAMED_MAX = 3;

    private PlainText() {}

    /**
     * Blanks of all kinds as a simple one and none around, and no characters without width: joiners, marks of
     * direction, byte order marks, soft hyphens, variants of glyphs.
     */
    public static String visible(String text) {
        return isPlain(text) ? text.strip() : visibleCharacters(text);
    }

    /**
     * As {@link #visible}, with letters and digits of full width as ordinary ones, radicals as the characters that they
     * look like, and accents in one piece with their letter. Case stays as it is.
     */
    public static String folded(String text) {
        if (isPlain(text)) {
            return text.strip();
        }
        StringBuilder out = new StringBuilder(text.length());
        visibleCharacters(text).codePoints().forEach(c -> {
            if (isForm(c)) {
                out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            } else {
                out.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(out, Normalizer.Form.NFC).strip();
    }

    /**
     * The characters that folding takes away or replaces, such as {@code U+00A0 NO-BREAK SPACE}; empty if there are
     * none.
     */
    public static String strange(String text) {
        return text.codePoints()
                .filter(c -> isBlank(c) || isInvisible(c) || isForm(c) || isAccent(c))
                .distinct()
                .limit(NAMED_MAX)
                .mapToObj(c -> "U+%04X %s".formatted(c, Character.getName(c)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String visibleCharacters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(c -> !isInvisible(c)).forEach(c -> out.appendCodePoint(isBlank(c) ? ' ' : c));
        return out.toString().strip();
    }

    /** Whether there is nothing to fold: ASCII and common Chinese characters, which are nearly all. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && (c < 0x4E00 || c > 0x9FFF) && (c < 0xC0 || c > 0x24F)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(int c) {
        return c != ' ' && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isInvisible(int c) {
        return Character.getType(c) == Character.FORMAT
                || c >= 0xFE00 && c <= 0xFE0F
                || c >= 0xE0100 && c <= 0xE01EF
                // a joiner of marks, and letters that show nothing
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0;
    }

    /** Forms of full and half width, ligatures, and radicals in the place of characters. */
    private static boolean isForm(int c) {
        return c >= 0xFF00 && c <= 0xFFEF || c >= 0xFB00 && c <= 0xFB06 || c >= 0x2E80 && c <= 0x2FDF;
    }

    private static boolean isAccent(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}

package io.shicheng.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** A name, or what was typed, without case, width, accents and points; what stands between words is one gap. */
final class FoldedName {
    /** Between words. */
    static final int GAP = ' ';

    private FoldedName() {}

    /** Code points; gaps between words, none at either end. */
    static int[] of(String text) {
        String small = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        int[] folded = small.codePoints()
                .filter(character -> !silent(character))
                .map(character -> Character.isLetterOrDigit(character) ? character : GAP)
                .toArray();
        int count = 0;
        for (int character : folded) {
            boolean gapMore = character == GAP && (count == 0 || folded[count - 1] == GAP);
            if (!gapMore) {
                folded[count++] = character;
            }
        }
        while (count > 0 && folded[count - 1] == GAP) {
            count--;
        }
        return Arrays.copyOf(folded, count);
    }

    /** The same without gaps: what is typed may have them anywhere or nowhere. */
    static int[] withoutGaps(int[] folded) {
        return Arrays.stream(folded).filter(character -> character != GAP).toArray();
    }

    private static boolean silent(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> true;
            default -> character == '\'' || character == '’';
        };
    }
}

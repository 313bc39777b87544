package io.shicheng.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How names are read: what the index finds them by, for those who compare names with each other. */
public final class NameReadings {
    private NameReadings() {}

    /** Without case, width, accents and points; words with one blank between them. */
    public static String folded(String name) {
        int[] folded = FoldedName.of(name);
        return new String(folded, 0, folded.length);
    }

    /**
     * A part for each Chinese character and each word of other scripts.
     *
     * @param folded see {@link #folded}
     */
    public static List<String> parts(String folded) {
        return Spellings.parts(folded.codePoints().toArray());
    }

    /** All ways to type a part in letters; of a Chinese character each of its readings, none if none is on record. */
    public static Set<String> of(String part) {
        return Arrays.stream(Spellings.of(part))
                .map(spelling -> new String(spelling, 0, spelling.length))
                .filter(spelling -> !Character.isIdeographic(spelling.codePointAt(0)))
                .collect(Collectors.toSet());
    }
}

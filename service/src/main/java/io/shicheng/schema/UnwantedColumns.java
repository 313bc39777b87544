package io.shicheng.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Headings of what the model has no place for: opinions, religion, health, remarks, posts, traces and so on. No table
 * has such a column, so that as it stands it refuses a file; a mapping could still pour it into one that there is,
 * remarks into {@code source} for one, and may therefore only drop it. The list is a fence against doing so without a
 * thought: what keeps a note out whatever it is called are the limits on values.
 */
public final class UnwantedColumns {
    private static final String LIST = "/io/shicheng/schema/unwanted-columns.txt";
    /** Shorter words stand in too many others, as race does in trace. */
    private static final int CONTAINED_LETTERS_MIN = 7;

    private static final List<String> HAN = new ArrayList<>();
    private static final List<List<String>> LATIN = new ArrayList<>();
    private static final Set<String> JOINED = new HashSet<>();

    static {
        try (InputStream in = UnwantedColumns.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("The list of unwanted columns is missing from the program.");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(FoldedHeading::of)
                    .forEach(UnwantedColumns::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UnwantedColumns() {}

    private static void add(FoldedHeading word) {
        if (!word.han().isEmpty()) {
            HAN.add(word.han());
        } else {
            LATIN.add(word.words());
            JOINED.add(word.joined());
        }
    }

    /** Whether a file's column of this heading may only be dropped, however the heading is spelt. */
    public static boolean covers(String heading) {
        FoldedHeading folded = FoldedHeading.of(heading);
        return HAN.stream().anyMatch(folded.han()::contains)
                || JOINED.contains(folded.joined())
                || folded.words().stream().anyMatch(JOINED::contains)
                || LATIN.stream().anyMatch(folded::says)
                || JOINED.stream()
                        .anyMatch(word -> word.length() >= CONTAINED_LETTERS_MIN
                                && folded.joined().contains(word));
    }
}

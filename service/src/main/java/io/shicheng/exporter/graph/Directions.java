package io.shicheng.exporter.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the ties of a written graph run. The words are those by which every ranking says what it did ({@code directions}
 * in its citation): a file with the same word holds the arcs that the ranking's measure followed.
 */
public enum Directions {
    /** Each tie once, with or without a direction as its kind has it. */
    MIXED,
    /** No tie has a direction. */
    NONE,
    /** From the end that is named first to the other; a tie without a direction stands as two arcs. */
    AS_STATED,
    /** Towards the end that gains standing by the tie; a tie by which both or neither do stands as two arcs. */
    TOWARDS_CREDIT;

    /** The word in commands, addresses and files, such as {@code as_stated}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words, with commas. */
    public static String codes() {
        return Arrays.stream(values()).map(Directions::code).collect(Collectors.joining(", "));
    }

    /** Reads {@link #code}, ignoring case and taking a hyphen for an underscore. */
    public static Optional<Directions> ofCode(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(each -> each.code().equals(wanted))
                .findFirst();
    }
}

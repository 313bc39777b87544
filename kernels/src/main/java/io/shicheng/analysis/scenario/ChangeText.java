package io.shicheng.analysis.scenario;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is typed: a word for what becomes of the tie, a colon, and the ids, with commas between. Ids may hold
 * commas themselves: what is taken for two ids are two that somebody has.
 *
 * @param typed all of it
 * @param rest what follows the colon
 */
public record ChangeText(Verb verb, String typed, String rest) {
    /** How changes may be written. */
    public static final String FORMS = "add:A,B[,STRENGTH], remove:A,B, weigh:A,B,STRENGTH, without:A";
    /** Where an id has more commas, it is not looked for further on. */
    private static final int MOST_COMMAS = 16;

    /** What becomes of it. */
    public enum Verb {
        ADD,
        REMOVE,
        WEIGH,
        WITHOUT
    }

    /** Finds whom an id means. */
    @FunctionalInterface
    public interface Finder<T> {
        /** Null for nobody. */
        @Nullable
        T find(String id);
    }

    /**
     * Whom a change is about.
     *
     * @param strength as it is typed; null if none is
     */
    public record Ends<T>(T from, T to, @Nullable String strength) {
        /** The strength as a number, 1 if none is typed; 0 if it is no number above 0. */
        public double number() {
            String text = strength == null ? "1" : strength;
            return text.matches("\\d{1,15}(\\.\\d{1,15})?") ? Double.parseDouble(text) : 0;
        }
    }

    /** Null if it begins with none of the words. */
    public static @Nullable ChangeText read(String typed) {
        int colon = typed.indexOf(':');
        String word = colon < 0 ? "" : typed.substring(0, colon).strip().toUpperCase(Locale.ROOT);
        for (Verb verb : Verb.values()) {
            if (verb.name().equals(word)) {
                return new ChangeText(
                        verb, typed.strip(), typed.substring(colon + 1).strip());
            }
        }
        return null;
    }

    /**
     * The two ends of the tie.
     *
     * @return null if there are no two ids that somebody has
     */
    public <T> @Nullable Ends<T> ends(Finder<T> find) {
        Ends<T> plain = verb == Verb.WEIGH ? null : ends(rest, null, find);
        int last = rest.lastIndexOf(',');
        if (plain != null || verb == Verb.REMOVE || last < 0) {
            return plain;
        }
        return ends(rest.substring(0, last), rest.substring(last + 1).strip(), find);
    }

    private static <T> @Nullable Ends<T> ends(String both, @Nullable String strength, Finder<T> find) {
        int comma = both.indexOf(',');
        for (int i = 0; comma >= 0 && i < MOST_COMMAS; i++) {
            T from = find.find(both.substring(0, comma).strip());
            T to = from == null ? null : find.find(both.substring(comma + 1).strip());
            if (from != null && to != null) {
                return new Ends<>(from, to, strength);
            }
            comma = both.indexOf(',', comma + 1);
        }
        return null;
    }

    /** The first part between commas that nobody has for an id, or all of it. */
    public String unknown(Finder<?> find) {
        for (String part : rest.split(",", 2)) {
            if (!part.contains(",") && find.find(part.strip()) == null) {
                return part.strip();
            }
        }
        return rest;
    }
}

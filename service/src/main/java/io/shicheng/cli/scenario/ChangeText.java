package io.shicheng.cli.scenario;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is typed: a word for what becomes of the tie, a colon, and the ids.
 *
 * @param typed all of it
 * @param rest what follows the colon
 */
record ChangeText(Verb verb, String typed, String rest) {
    static final String FORMS = "add:A,B[,STRENGTH], remove:A,B, weigh:A,B,STRENGTH, without:A";

    enum Verb {
        ADD,
        REMOVE,
        WEIGH,
        WITHOUT
    }

    /** Null if it begins with none of the words. */
    static @Nullable ChangeText read(String typed) {
        int colon = typed.indexOf(':');
        String word = colon < 0 ? "" : typed.substring(0, colon).strip().toUpperCase(Locale.ROOT);
        for (Verb verb : Verb.values()) {
            if (verb.name().equals(word)) {
                return new ChangeText(verb, typed, typed.substring(colon + 1).strip());
            }
        }
        return null;
    }
}

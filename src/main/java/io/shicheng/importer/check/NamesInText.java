package io.shicheng.importer.check;

import org.jspecify.annotations.Nullable;

/**
 * Finds the name of a person in a citation. Those who may be named by their own consent are no exception: when they
 * withdraw it, the name must be gone with its key.
 */
final class NamesInText {
    /** Shorter names stand in too many texts by chance. */
    private static final int CHARACTERS_MIN = 2;

    private NamesInText() {}

    static boolean holds(@Nullable String text, @Nullable String name) {
        return text != null
                && name != null
                && name.codePointCount(0, name.length()) >= CHARACTERS_MIN
                && text.contains(name);
    }

    /** Whether the text holds the name of this person, unless they are historical. */
    static boolean holds(String text, @Nullable PersonDraft person) {
        return person != null && !person.historical && person.row != null && holds(text, person.row.name());
    }
}

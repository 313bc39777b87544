package io.shicheng.schema.term;

import io.shicheng.schema.Headings;
import io.shicheng.schema.UnwantedColumns;
import java.util.regex.Pattern;

/** What an admin may add to the lists: a term of a craft, in so few words that it cannot be a note about a person. */
public final class ShortTerm {
    private static final int CHARACTERS_MAX = 40;
    private static final int WORDS_MAX = 3;
    private static final int HAN_MAX = 12;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+([ ._'’·-]+[\\p{L}\\p{M}\\p{N}]+)*");

    private ShortTerm() {}

    /** Whether it can be a code: small letters, digits and underscores, no more than three words. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches() && isShort(text);
    }

    /** Whether it can be a word for a code, in any language. */
    public static boolean isWord(String text) {
        return WORD.matcher(text).matches() && isShort(text);
    }

    private static boolean isShort(String text) {
        long han = text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                .count();
        return text.length() <= CHARACTERS_MAX
                && han <= HAN_MAX
                && Headings.plain(text).split("_").length <= WORDS_MAX;
    }

    /** Whether it says what the model has no place for, such as a religion or an illness. */
    public static boolean isUnwanted(String text) {
        return UnwantedColumns.covers(text);
    }
}

package io.shicheng.text;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/**
 * Judges the characters of two bytes in a text that is UTF-8, where they may be Chinese characters of GBK instead: 毛梅
 * in GBK is {@code ë÷} in UTF-8. Letters of one script side by side, or Latin ones within a word, speak for UTF-8; two
 * or more that mix signs, marks and scripts, or that are a word of nothing but accented letters, speak against it.
 */
final class ShortCharacters {
    /** Cyrillic letters from here on are of old or small languages. */
    private static final int CYRILLIC_END = 0x460;

    private int before;
    private int length;
    private boolean blanks = true;
    private boolean oneScript = true;
    private boolean small;
    private @Nullable UnicodeScript script;
    private long meant;
    private long rubbish;

    /** A character of two bytes. */
    void add(int character) {
        length++;
        blanks &= character == 0xA0;
        UnicodeScript of = UnicodeScript.of(character);
        boolean letter = Character.isLetter(character)
                && character != 0xAA
                && character != 0xBA
                && !(of == UnicodeScript.CYRILLIC && character >= CYRILLIC_END)
                && !(character >= 0x250 && character < 0x370);
        // no word goes on with a capital behind a small letter
        boolean capitalWithin = small && Character.isUpperCase(character);
        oneScript &= letter && !capitalWithin && (script == null || script == of);
        script = of;
        small = Character.isLowerCase(character);
    }

    /** A character of one byte, or of more than two. */
    void other(int character) {
        if (length > 0) {
            judge(isWord(before) || isWord(character));
            length = 0;
            blanks = true;
            oneScript = true;
            script = null;
            small = false;
        }
        before = character;
    }

    private void judge(boolean withinWord) {
        boolean latin = oneScript && script == UnicodeScript.LATIN;
        if (blanks) {
            return;
        }
        if (withinWord ? latin || length == 1 : oneScript && !latin && length > 1) {
            meant++;
        } else if (!withinWord && length > 1) {
            rubbish++;
        }
    }

    /** Runs of them that are as UTF-8 has them. */
    long meant() {
        return meant;
    }

    /** Runs of them that nobody writes. */
    long rubbish() {
        return rubbish;
    }

    private static boolean isWord(int character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }
}

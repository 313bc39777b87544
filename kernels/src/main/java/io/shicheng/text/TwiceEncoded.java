package io.shicheng.text;

import java.io.ByteArrayOutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text in UTF-8 was taken for windows-1252, GBK or the like before it was saved as that: {@code Ã©} stands
 * for é then, 寮犱紵 or {@code ÕÅÎ°} for 张伟. It was only if all that it says beyond ASCII can be turned back and is
 * letters.
 */
public final class TwiceEncoded {
    private static final int RUN_BYTES_MAX = 1 << 16;
    private static final Set<UnicodeScript> SCRIPTS = Set.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL);
    private static final int WORDS_BYTES_MAX = 1 << 10;
    /** Two characters of Chinese and what parts them. */
    private static final int WORDS_BYTES_MIN = 5;

    private static final double NAMES_SHARE = 0.8;
    private static final char LOST = 0xFFFD;
    private static final int LAST_OF_SEVERAL = 0x90;
    private static final int LATIN_END = 0x180;
    private static final String SIGNS = "–—‘’“”„…€·•、。《》「」，；：（）！？\u3000 «»°º";

    private final CharsetEncoder western = Charset.forName("windows-1252").newEncoder();

    /** What programs take a text for that they do not know; and where in Unicode begins what may have been meant. */
    private final List<Way> ways = new ArrayList<>(List.of(
            new Way("windows-1252", 0x80),
            new Way("x-MacRoman", 0x80),
            new Way("windows-1250", 0x80),
            new Way("windows-1251", 0x80),
            // two bytes of UTF-8 may be a Chinese character by chance
            new Way("GBK", 0x2E80)));

    /** Words of signs of windows-1252 alone, which may be names in an encoding that was taken for it. */
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    private boolean onlyWords = true;
    private int before;
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private boolean any;

    /** An encoding that a text was taken for. */
    private record Way(CharsetEncoder encoder, int first) {
        Way(String encoding, int first) {
            this(Charset.forName(encoding).newEncoder(), first);
        }

        boolean turnsBack(String characters) {
            byte[] bytes = bytes(encoder, characters);
            if (bytes == null) {
                return false;
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .codePoints()
                        .allMatch(this::isMeant);
            } catch (CharacterCodingException e) {
                return false;
            }
        }

        /** The bytes that were taken for these characters, or null if none are. */
        static byte @Nullable [] bytes(CharsetEncoder encoder, String characters) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                for (char c : characters.toCharArray()) {
                    if (c == LOST) {
                        // a byte that means nothing to some programs, which keep a sign in its place
                        bytes.write(LAST_OF_SEVERAL);
                    } else if (c <= 0x9F) {
                        // a byte that means nothing is passed on as it is
                        bytes.write(c);
                    } else {
                        ByteBuffer encoded = encoder.encode(CharBuffer.wrap(new char[] {c}));
                        bytes.write(encoded.array(), 0, encoded.limit());
                    }
                }
                return bytes.toByteArray();
            } catch (CharacterCodingException e) {
                return null;
            }
        }

        private boolean isMeant(int character) {
            UnicodeScript script = UnicodeScript.of(character);
            boolean letter = Character.isLetter(character) && SCRIPTS.contains(script);
            return character >= first
                    && (SIGNS.indexOf(character) >= 0
                            || letter && (script != UnicodeScript.LATIN || character < LATIN_END));
        }
    }

    /** @param b from 0 to 255, of a text in UTF-8 */
    public void next(int b) {
        if (ways.isEmpty() && !onlyWords) {
            return;
        }
        if (b < 0x80) {
            end(b);
            before = b;
        } else {
            run.write(b);
            if (run.size() > RUN_BYTES_MAX) {
                ways.clear();
                onlyWords = false;
            }
        }
    }

    /** There are no more bytes. */
    public void end() {
        end('\n');
    }

    private void end(int behind) {
        if (run.size() > 0) {
            any = true;
            String characters = run.toString(StandardCharsets.UTF_8);
            ways.removeIf(way -> !way.turnsBack(characters));
            onlyWords &= !isLetter(before) && !isLetter(behind) && isWord(characters);
        }
        run.reset();
    }

    private static boolean isLetter(int ascii) {
        return ascii >= 'a' && ascii <= 'z' || ascii >= 'A' && ascii <= 'Z';
    }

    /** Keeps the bytes that a word of signs of windows-1252 was; false if it is none. */
    private boolean isWord(String characters) {
        byte[] bytes = Way.bytes(western, characters);
        if (bytes == null || bytes.length < 2) {
            return false;
        }
        if (words.size() < WORDS_BYTES_MAX) {
            words.writeBytes(bytes);
            words.write(' ');
        }
        return true;
    }

    /** Whether all that it says beyond ASCII is so. */
    public boolean isSo() {
        return any
                && (!ways.isEmpty()
                        || onlyWords
                                && words.size() >= WORDS_BYTES_MIN
                                && OtherEncodings.shareOfNames(words.toByteArray()) >= NAMES_SHARE);
    }
}

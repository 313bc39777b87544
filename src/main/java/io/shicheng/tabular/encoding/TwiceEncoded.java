package io.shicheng.tabular.encoding;

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

/**
 * Whether a text in UTF-8 was UTF-8 before, was taken for windows-1252, GBK or the like, and saved again: {@code Ã©} stands for é
 * then, and 寮犱紵 for 张伟. It was only if all that it says beyond ASCII can be turned back and is letters.
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
    private static final char LOST = 0xFFFD;
    private static final int LAST_OF_SEVERAL = 0x90;
    private static final int LATIN_END = 0x180;
    private static final String SIGNS = "–—‘’“”„…€·•、。《》「」，；：（）！？\u3000 «»°º";

    /** What programs take a text for that they do not know; and where in Unicode begins what may have been meant. */
    private final List<Way> ways = new ArrayList<>(List.of(
            new Way("windows-1252", 0x80),
            new Way("x-MacRoman", 0x80),
            new Way("windows-1250", 0x80),
            new Way("windows-1251", 0x80),
            // two bytes of UTF-8 may be a Chinese character by chance
            new Way("GBK", 0x2E80)));

    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private boolean any;

    /** An encoding that a text was taken for. */
    private record Way(CharsetEncoder encoder, int first) {
        Way(String encoding, int first) {
            this(Charset.forName(encoding).newEncoder(), first);
        }

        boolean turnsBack(String characters) {
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
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes.toByteArray()))
                        .codePoints()
                        .allMatch(this::isMeant);
            } catch (CharacterCodingException e) {
                return false;
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
        if (ways.isEmpty()) {
            return;
        }
        if (b < 0x80) {
            end();
        } else {
            run.write(b);
            if (run.size() > RUN_BYTES_MAX) {
                ways.clear();
            }
        }
    }

    /** There are no more bytes. */
    public void end() {
        if (run.size() > 0 && !ways.isEmpty()) {
            any = true;
            String characters = run.toString(StandardCharsets.UTF_8);
            ways.removeIf(way -> !way.turnsBack(characters));
        }
        run.reset();
    }

    /** Whether all that it says beyond ASCII is so. */
    public boolean isSo() {
        return any && !ways.isEmpty();
    }
}

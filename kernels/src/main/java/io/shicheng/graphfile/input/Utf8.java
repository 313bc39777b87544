package io.shicheng.graphfile.input;

import io.shicheng.graphfile.MalformedGraphFileException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Bytes as text. */
public final class Utf8 {
    private static final int SHOWN_BYTES = 200;

    private Utf8() {}

    /** Whether the bytes are the word, in letters of any case. */
    static boolean equal(byte[] text, int start, int end, String word) {
        if (end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            byte character = text[start + i];
            if (character != word.charAt(i) && character + ('a' - 'A') != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** For messages: as well as can be, and not too long. */
    public static String shown(byte[] text, int start, int end) {
        return new String(text, start, Math.min(end - start, SHOWN_BYTES), StandardCharsets.UTF_8);
    }

    /** @throws MalformedGraphFileException if the bytes are not UTF-8 */
    public static String text(byte[] text, int start, int end, Path file, long line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedGraphFileException("not_utf8", file, line, null);
        }
    }

    public static boolean ascii(byte[] text, int start, int end) {
        int all = 0;
        for (int i = start; i < end; i++) {
            all |= text[i];
        }
        return all >= 0;
    }
}

package io.shicheng.tabular.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a text file behind its byte order mark; those of UTF-16 as UTF-8, so that all that follows works on
 * bytes in which ASCII is ASCII.
 *
 * @param markBytes length of the mark, or 0
 * @param utf16 which UTF-16 it is in, or null if it is in none
 */
record TextSource(Path file, int markBytes, @Nullable Charset utf16) {
    /** What begins like this may be UTF-16 without a mark. */
    private static final int NULS_MIN = 4;

    static TextSource of(Path file, byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextSource(file, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextSource(file, 2, StandardCharsets.UTF_16BE);
        }
        return new TextSource(file, startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0, null);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        boolean same = head.length >= bytes.length;
        for (int i = 0; same && i < bytes.length; i++) {
            same = (head[i] & 0xFF) == bytes[i];
        }
        return same;
    }

    /** Whether NUL bytes stand at every other place only, as in UTF-16 without a mark. */
    static boolean looksLikeUtf16(byte[] head) {
        int[] nuls = new int[2];
        for (int i = 0; i < head.length; i++) {
            nuls[i & 1] += head[i] == 0 ? 1 : 0;
        }
        return Math.max(nuls[0], nuls[1]) >= NULS_MIN && Math.min(nuls[0], nuls[1]) == 0;
    }

    /** @throws java.nio.charset.CharacterCodingException on reading what is no UTF-16 */
    InputStream open() throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markBytes);
        return utf16 == null
                ? in
                : new Utf8Stream(new InputStreamReader(
                        in,
                        utf16.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}

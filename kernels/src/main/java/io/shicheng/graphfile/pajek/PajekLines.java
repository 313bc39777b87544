package io.shicheng.graphfile.pajek;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Cuts the bytes of a file into lines that end in LF, CR or CR LF, and hands their text to a parser. */
public final class PajekLines {
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final PajekSink sink;
    private final int longest;
    private final Charset charset;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int start;
    private int filled;
    private boolean ended;
    private boolean afterReturn;
    private long line;

    /** @param longest bytes of one line */
    public PajekLines(InputStream in, PajekSink sink, int longest, Charset charset) {
        this.in = in;
        this.sink = sink;
        this.longest = longest;
        this.charset = charset;
    }

    /** Reads everything. */
    public void read(PajekParser parser) throws IOException {
        fill();
        skipMark();
        while (true) {
            int end = endOfLine();
            if (end < 0) {
                break;
            }
            line++;
            parser.line(text(start, end), line);
            afterReturn = end < filled && buffer[end] == '\r';
            start = end + 1;
        }
        parser.end();
    }

    /** Where the line that begins at {@code start} ends; -1 if there is none. */
    private int endOfLine() throws IOException {
        int at = start;
        while (true) {
            while (at < filled) {
                byte character = buffer[at];
                if (character == '\n' && afterReturn && at == start) {
                    start++;
                    afterReturn = false;
                } else if (character == '\n' || character == '\r') {
                    return at;
                }
                at++;
            }
            if (ended) {
                return start < filled ? filled : -1;
            }
            at -= start;
            if (at > longest) {
                throw sink.problem("token_too_long", line + 1, null);
            }
            fill();
        }
    }

    /** Moves what is left to the front and reads on. */
    private void fill() throws IOException {
        int left = Math.max(0, filled - start);
        System.arraycopy(buffer, Math.min(start, filled), buffer, 0, left);
        start = 0;
        filled = left;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(0, read);
    }

    /** Passes over the byte order mark of UTF-8, and refuses the one of UTF-16. */
    private void skipMark() throws IOException {
        while (filled < 3 && !ended) {
            fill();
        }
        if (filled >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            start = 3;
        } else if (filled >= 2 && (buffer[0] & 0xff) >= 0xfe && (buffer[1] & 0xff) >= 0xfe) {
            throw sink.problem("not_utf8", 1, null);
        }
    }

    private String text(int from, int to) {
        if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.ISO_8859_1)) {
            return new String(buffer, from, to - from, charset);
        }
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(buffer, from, to - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw sink.problem("unknown_encoding", line, null);
        }
    }
}

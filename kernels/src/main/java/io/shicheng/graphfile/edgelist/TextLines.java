package io.shicheng.graphfile.edgelist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a text in UTF-8, one by one; they end with LF, CR LF or CR, in one file perhaps with several of them.
 */
public final class TextLines {
    private static final int BUFFER_BYTES = 1 << 17;

    private final InputStream in;
    private final int longest;
    private byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private int start;
    private int end;
    /** Where the next line begins. */
    private int next;

    private boolean ended;
    private long line;

    /** @param longest bytes that a line may have */
    public TextLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * Goes on to the next line; false if there is none.
     *
     * @throws EdgeListProblem for a NUL byte, a line that is too long, or a byte order mark of UTF-16
     */
    public boolean next() throws IOException {
        int stop = next;
        while (true) {
            while (stop < filled && buffer[stop] != '\n' && buffer[stop] != '\r') {
                if (buffer[stop] == 0) {
                    throw new EdgeListProblem("nul_byte", line + 1, null);
                }
                stop++;
            }
            // what follows a CR tells whether it ends the line alone
            if (stop + 1 < filled || ended) {
                break;
            }
            if (stop - next > longest) {
                throw new EdgeListProblem("token_too_long", line + 1, null);
            }
            stop -= fill();
        }
        if (next >= filled) {
            return false;
        }
        start = next;
        end = stop;
        boolean both = stop + 1 < filled && buffer[stop] == '\r' && buffer[stop + 1] == '\n';
        next = Math.min(filled, stop + (both ? 2 : 1));
        if (line++ == 0) {
            skipMark();
        }
        return true;
    }

    /** Reads on, with the line that was begun moved to the front; by how much it was moved. */
    private int fill() throws IOException {
        int moved = next;
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= moved;
        next = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(0, read);
        return moved;
    }

    private void skipMark() {
        if (end - start >= 3
                && buffer[start] == (byte) 0xef
                && buffer[start + 1] == (byte) 0xbb
                && buffer[start + 2] == (byte) 0xbf) {
            start += 3;
        } else if (end - start >= 2 && (buffer[start] & 0xff) >= 0xfe && (buffer[start + 1] & 0xff) >= 0xfe) {
            throw new EdgeListProblem("not_utf8", 1, null);
        }
    }

    /** Holds the line, from {@link #start()} to {@link #end()}, until the next one is asked for. */
    public byte[] bytes() {
        return buffer;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** Where what was read of the text so far ends. */
    public int filled() {
        return filled;
    }

    /** The number of the line, from 1. */
    public long line() {
        return line;
    }

    /** Whether the line is empty, or a comment. */
    public boolean passedOver() {
        int p = start;
        while (p < end && (buffer[p] == ' ' || buffer[p] == '\t')) {
            p++;
        }
        return p == end || buffer[p] == '#' || buffer[p] == '%';
    }

    /**
     * The line as text.
     *
     * @throws EdgeListProblem if it is not UTF-8
     */
    public String text() {
        return decoded(buffer, start, end, line);
    }

    static String decoded(byte[] bytes, int start, int end, long line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new EdgeListProblem("not_utf8", line, null);
        }
    }
}

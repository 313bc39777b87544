package io.shicheng.graphfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** Cuts a stream into blocks of whole lines. The block is in {@link #buffer} from {@link #start} to {@link #end}. */
final class LineBlocks {
    private static final int BLOCK_BYTES = 1 << 18;

    private final Path file;
    private final GraphInput in;
    private final int longestLine;
    private byte[] buffer = new byte[2 * BLOCK_BYTES];
    private int start;
    private int end;
    private int filled;
    private boolean ended;
    private boolean begun;

    LineBlocks(Path file, InputStream in, ReadLimits limits) {
        this.file = file;
        this.in = (GraphInput) in;
        this.longestLine = limits.tokenBytes();
    }

    /** Goes to the next block; false if there is none. */
    boolean next() throws IOException {
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        start = 0;
        int searched = 0;
        while (true) {
            fill();
            int newline = filled - 1;
            while (newline >= searched && buffer[newline] != '\n') {
                newline--;
            }
            if (newline >= searched || ended) {
                end = ended ? filled : newline + 1;
                in.release();
                skipMark();
                return end > start;
            }
            searched = filled;
            if (filled > longestLine) {
                throw new GraphInput.LimitException("token_too_long");
            }
            if (filled == buffer.length) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
        }
    }

    private void fill() throws IOException {
        int wanted = Math.min(buffer.length, filled + BLOCK_BYTES);
        while (filled < wanted && !ended) {
            int read = in.read(buffer, filled, wanted - filled);
            in.release();
            ended = read < 0;
            filled += Math.max(0, read);
        }
    }

    /** Passes over the byte order mark of UTF-8, and refuses the one of UTF-16. */
    private void skipMark() {
        if (begun) {
            return;
        }
        begun = true;
        if (end >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            start = 3;
        } else if (end >= 2 && (buffer[0] & 0xff) >= 0xfe && (buffer[1] & 0xff) >= 0xfe) {
            throw new MalformedGraphFileException("not_utf8", file, 1, null);
        }
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}

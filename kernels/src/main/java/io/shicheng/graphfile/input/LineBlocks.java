package io.shicheng.graphfile.input;

import io.shicheng.graphfile.MalformedGraphFileException;
import io.shicheng.graphfile.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** Cuts a stream into blocks of whole lines. */
public final class LineBlocks {
    private static final int BLOCK_BYTES = 1 << 18;

    /** The first block is small, so that what it tells is known soon. */
    private static final int FIRST_BLOCK_BYTES = 1 << 14;

    /** Whole lines: {@code text} from {@code start} to {@code end}. The caller keeps and reuses it. */
    public static final class Block {
        public byte[] text = new byte[FIRST_BLOCK_BYTES];
        public int start;
        public int end;
    }

    private final Path file;
    private final GraphInput in;
    private final int longestLine;
    /** The line that the last block broke off in. */
    private byte[] rest = new byte[256];

    private int restLength;
    private boolean ended;
    private boolean begun;

    public LineBlocks(Path file, InputStream in, ReadLimits limits) {
        this.file = file;
        this.in = (GraphInput) in;
        this.longestLine = limits.tokenBytes();
    }

    /** Puts the next block into the one given; false if there is none. */
    public boolean next(Block block) throws IOException {
        int blockBytes = begun ? BLOCK_BYTES : FIRST_BLOCK_BYTES;
        if (block.text.length < restLength + blockBytes) {
            block.text = new byte[restLength + blockBytes + (blockBytes >> 3)];
        }
        System.arraycopy(rest, 0, block.text, 0, restLength);
        int filled = restLength;
        int searched = 0;
        while (true) {
            filled = fill(block.text, filled, filled + blockBytes);
            int newline = filled - 1;
            while (newline >= searched && block.text[newline] != '\n') {
                newline--;
            }
            if (newline >= searched || ended) {
                cut(block, ended ? filled : newline + 1, filled);
                return block.end > block.start;
            }
            searched = filled;
            if (filled > longestLine) {
                throw new GraphInput.LimitException("token_too_long");
            }
            if (block.text.length < filled + blockBytes) {
                block.text = Arrays.copyOf(block.text, 2 * block.text.length + blockBytes);
            }
        }
    }

    private int fill(byte[] text, int from, int to) throws IOException {
        int filled = from;
        while (filled < to && !ended) {
            int read = in.read(text, filled, to - filled);
            in.release();
            ended = read < 0;
            filled += Math.max(0, read);
        }
        return filled;
    }

    private void cut(Block block, int end, int filled) {
        in.release();
        block.start = 0;
        block.end = end;
        restLength = filled - end;
        if (restLength > rest.length) {
            rest = new byte[2 * restLength];
        }
        System.arraycopy(block.text, end, rest, 0, restLength);
        if (!begun) {
            begun = true;
            skipMark(block);
        }
    }

    /** Passes over the byte order mark of UTF-8, and refuses the one of UTF-16. */
    private void skipMark(Block block) {
        byte[] text = block.text;
        if (block.end >= 3 && text[0] == (byte) 0xef && text[1] == (byte) 0xbb && text[2] == (byte) 0xbf) {
            block.start = 3;
        } else if (block.end >= 2 && (text[0] & 0xff) >= 0xfe && (text[1] & 0xff) >= 0xfe) {
            throw new MalformedGraphFileException("not_utf8", file, 1, null);
        }
    }
}

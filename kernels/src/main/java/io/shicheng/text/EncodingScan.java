package io.shicheng.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the bytes of a text file whether it is UTF-8 or GB18030, for tables and for graph files alike. Give it all
 * bytes, then ask. Constant memory.
 */
public final class EncodingScan {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Utf8Scan utf8 = new Utf8Scan();
    private final Gb18030Scan gb18030 = new Gb18030Scan();
    private final TwiceEncoded twice = new TwiceEncoded();
    private long beyondAsciiOffset = -1;
    private long beyondAsciiLine;
    private int last;
    /** Whether the last byte was ASCII and no character is half read, so that another one tells nothing. */
    private boolean quiet;

    /**
     * Takes the next byte.
     *
     * @param b from 0 to 255
     * @param offset of the byte, from 0
     * @param line it stands in, from 1
     */
    public void next(int b, long offset, long line) {
        if (b < 0x80 && quiet) {
            last = b;
            return;
        }
        if (quiet) {
            // the byte before may begin a word with this one
            utf8.next(last, offset - 1, line);
            gb18030.next(last);
            twice.next(last);
        }
        if (b >= 0x80 && beyondAsciiOffset < 0) {
            beyondAsciiOffset = offset;
            beyondAsciiLine = line;
        }
        utf8.next(b, offset, line);
        gb18030.next(b);
        twice.next(b);
        last = b;
        quiet = b < 0x80 && utf8.between() && gb18030.between();
    }

    /** There are no more bytes. */
    public void end(long offset, long line) {
        utf8.end(offset, line);
        gb18030.end();
        twice.end();
    }

    /**
     * The encoding, or null if it is neither.
     *
     * @param marked whether the file began with the byte order mark of UTF-8
     */
    public @Nullable Charset charset(boolean marked) {
        if (isTwiceEncoded()) {
            return null;
        }
        if (utf8.errorOffset() < 0) {
            return meansBoth(marked) && !utf8.saysSomething() ? GB18030 : StandardCharsets.UTF_8;
        }
        return !marked && !utf8.isDamaged() && gb18030.plausible() ? GB18030 : null;
    }

    /** Whether the bytes mean something in an encoding that was not taken, too. */
    public boolean isDoubtful(boolean marked) {
        boolean rubbish = !marked && utf8.errorOffset() < 0 && utf8.isDoubtful() && gb18030.wellFormed();
        return meansBoth(marked) || rubbish || GB18030.equals(charset(marked)) && gb18030.isDoubtful();
    }

    private boolean meansBoth(boolean marked) {
        return !marked && utf8.errorOffset() < 0 && !twice.isSo() && utf8.isDoubtful() && gb18030.plausible();
    }

    /** Whether it is UTF-8 that was taken for something else and saved as UTF-8 again. */
    private boolean isTwiceEncoded() {
        return utf8.errorOffset() < 0 && twice.isSo();
    }

    /** What is wrong where it is neither: {@code broken_utf8}, {@code encoded_twice} or {@code unknown_encoding}. */
    public String problem(boolean marked) {
        if (isTwiceEncoded()) {
            return "encoded_twice";
        }
        return marked || utf8.isDamaged() ? "broken_utf8" : "unknown_encoding";
    }

    /**
     * Where the first character that is wrong begins: one that is not UTF-8, or one that stands for part of another.
     */
    public long errorOffset() {
        return utf8.errorOffset() < 0 ? beyondAsciiOffset : utf8.errorOffset();
    }

    /** The line of that character. */
    public long errorLine() {
        return utf8.errorOffset() < 0 ? beyondAsciiLine : utf8.errorLine();
    }
}

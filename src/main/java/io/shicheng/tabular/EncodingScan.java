package io.shicheng.tabular;

import io.shicheng.tabular.encoding.Gb18030Scan;
import io.shicheng.tabular.encoding.Utf8Scan;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the bytes of a text file whether it is UTF-8 or GB18030, for tables and for graph files alike. Give it all
 * bytes, then ask. Constant memory.
 */
public final class EncodingScan {
    /** Below this share of everyday characters, what would pass for GB18030 is UTF-8 gone wrong. */
    private static final double EVERYDAY_SHARE = 0.2;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Utf8Scan utf8 = new Utf8Scan();
    private final Gb18030Scan gb18030 = new Gb18030Scan();

    /**
     * Takes the next byte.
     *
     * @param b from 0 to 255
     * @param offset of the byte, from 0
     * @param line it stands in, from 1
     */
    public void next(int b, long offset, long line) {
        utf8.next(b, offset, line);
        gb18030.next(b);
    }

    /** There are no more bytes. */
    public void end(long offset, long line) {
        utf8.end(offset, line);
        gb18030.end();
    }

    /**
     * The encoding, or null if it is neither.
     *
     * @param marked whether the file began with the byte order mark of UTF-8
     */
    public @Nullable Charset charset(boolean marked) {
        if (utf8.errorOffset() < 0) {
            return StandardCharsets.UTF_8;
        }
        boolean gb = !meantAsUtf8(marked) && gb18030.wellFormed() && gb18030.everydayShare() >= EVERYDAY_SHARE;
        return gb ? GB18030 : null;
    }

    /** What is wrong where it is neither: {@code broken_utf8} or {@code unknown_encoding}. */
    public String problem(boolean marked) {
        return meantAsUtf8(marked) || gb18030.wellFormed() ? "broken_utf8" : "unknown_encoding";
    }

    private boolean meantAsUtf8(boolean marked) {
        return marked || utf8.wellFormed() > utf8.malformed();
    }

    /** Where the first character that is not UTF-8 begins; -1 if there is none. */
    public long errorOffset() {
        return utf8.errorOffset();
    }

    /** The line of that character. */
    public long errorLine() {
        return utf8.errorLine();
    }
}

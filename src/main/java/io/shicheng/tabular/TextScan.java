package io.shicheng.tabular;

import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Goes over the bytes of a CSV file once: are they UTF-8 or GB18030, is a quotation mark left open, is a cell beyond the
 * limit, is there a NUL byte. Separators, quotation marks and ends of lines are never part of a longer character in
 * either encoding, so bytes suffice. Constant memory.
 */
final class TextScan {
    private static final int CHUNK = 1 << 16;
    /** Below this share of everyday characters, what would pass for GB18030 is UTF-8 gone wrong. */
    private static final double EVERYDAY_SHARE = 0.2;

    private final Path file;
    private final RunControl control;
    private final CellScan cells;
    private final Utf8Scan utf8 = new Utf8Scan();
    private final Gb18030Scan gb18030 = new Gb18030Scan();

    TextScan(Path file, int cellBytes, char separator, RunControl control) {
        this.file = file;
        this.control = control;
        this.cells = new CellScan(file, cellBytes, separator);
    }

    /**
     * @param mark length of the UTF-8 byte order mark at the beginning, or 0
     * @return the encoding
     */
    Charset charset(int mark, Charset forUtf8, Charset forGb18030) throws IOException {
        scan(mark);
        if (utf8.errorOffset() < 0) {
            return forUtf8;
        }
        boolean meantAsUtf8 = mark > 0 || utf8.wellFormed() > utf8.malformed();
        if (!meantAsUtf8 && gb18030.wellFormed() && gb18030.everydayShare() >= EVERYDAY_SHARE) {
            return forGb18030;
        }
        String code = meantAsUtf8 || gb18030.wellFormed() ? "broken_utf8" : "unknown_encoding";
        throw new MalformedTableFileException(code, file, utf8.errorLine(), Long.toString(utf8.errorOffset()));
    }

    private void scan(int mark) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            long offset = mark;
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                control.checkCancelled();
                for (int i = 0; i < read; i++) {
                    int b = chunk[i] & 0xFF;
                    if (b == 0) {
                        throw new MalformedTableFileException(
                                "nul_byte", file, cells.line(), Long.toString(offset + i));
                    }
                    cells.next(b);
                    utf8.next(b, offset + i, cells.line());
                    gb18030.next(b);
                }
                offset += read;
                control.advance(read);
            }
            utf8.end(offset, cells.line());
            gb18030.end();
            cells.end();
        }
    }
}

package io.shicheng.tabular.csv;

import io.shicheng.progress.RunControl;
import io.shicheng.tabular.MalformedTableFileException;
import io.shicheng.text.EncodingScan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/**
 * Goes over the bytes of a CSV file once: are they UTF-8 or GB18030, is a quotation mark left open, is a cell beyond
 * the limit, is there a NUL byte. Commas, semicolons, tabs, quotation marks and ends of lines are never part of a
 * longer character in either encoding, so bytes suffice. Constant memory.
 */
final class TextScan {
    private static final int CHUNK = 1 << 16;

    private final TextSource source;
    private final RunControl control;
    private final CellScan cells;
    private final EncodingScan encoding = new EncodingScan();

    TextScan(TextSource source, int cellBytes, char separator, RunControl control) {
        this.source = source;
        this.control = control;
        this.cells = new CellScan(source.file(), cellBytes, separator);
    }

    /** The encoding of the bytes that the source gives. */
    Charset charset() throws IOException {
        scan();
        if (source.utf16() != null) {
            return StandardCharsets.UTF_8;
        }
        boolean marked = source.markBytes() > 0;
        Charset charset = encoding.charset(marked);
        if (charset == null) {
            throw new MalformedTableFileException(
                    encoding.problem(marked),
                    source.file(),
                    encoding.errorLine(),
                    Long.toString(encoding.errorOffset()));
        }
        return charset;
    }

    /** Whether the bytes could be read in another encoding, too. */
    boolean isDoubtful() {
        return source.utf16() == null && encoding.isDoubtful(source.markBytes() > 0);
    }

    private void scan() throws IOException {
        try (InputStream in = source.open()) {
            long offset = source.markBytes();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                control.checkCancelled();
                for (int i = 0; i < read; i++) {
                    int b = chunk[i] & 0xFF;
                    if (b == 0) {
                        throw nul(offset + i);
                    }
                    cells.next(b);
                    encoding.next(b, offset + i, cells.line());
                }
                offset += read;
                if (source.utf16() == null) {
                    control.advance(read);
                }
            }
            encoding.end(offset, cells.line());
            cells.end();
        }
        if (source.utf16() != null) {
            control.advance(Files.size(source.file()));
        }
    }

    private MalformedTableFileException nul(long offset) {
        return new MalformedTableFileException("nul_byte", source.file(), cells.line(), Long.toString(offset));
    }
}

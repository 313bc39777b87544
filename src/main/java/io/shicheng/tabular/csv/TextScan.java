package io.shicheng.tabular.csv;

import io.shicheng.progress.RunControl;
import io.shicheng.tabular.EncodingScan;
import io.shicheng.tabular.MalformedTableFileException;
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

    private final Path file;
    private final RunControl control;
    private final CellScan cells;
    private final EncodingScan encoding = new EncodingScan();

    TextScan(Path file, int cellBytes, char separator, RunControl control) {
        this.file = file;
        this.control = control;
        this.cells = new CellScan(file, cellBytes, separator);
    }

    /**
     * @param mark length of the UTF-8 byte order mark at the beginning, or 0
     * @return the encoding
     */
    Charset charset(int mark) throws IOException {
        scan(mark);
        Charset charset = encoding.charset(mark > 0);
        if (charset == null) {
            throw new MalformedTableFileException(
                    encoding.problem(mark > 0), file, encoding.errorLine(), Long.toString(encoding.errorOffset()));
        }
        return charset;
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
                    encoding.next(b, offset + i, cells.line());
                }
                offset += read;
                control.advance(read);
            }
            encoding.end(offset, cells.line());
            cells.end();
        }
    }
}

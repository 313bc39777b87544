package io.shicheng.tabular.reader;

import io.shicheng.progress.RunControl;
import io.shicheng.tabular.MalformedTableFileException;
import io.shicheng.tabular.ReadLimits;
import io.shicheng.tabular.TableFileException;
import io.shicheng.tabular.TableHandler;
import io.shicheng.tabular.UnreachableTableFileException;
import io.shicheng.tabular.csv.CsvFileReader;
import io.shicheng.tabular.xlsx.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads CSV and XLSX, told apart by their first bytes and not by their names. Rows are streamed: memory does not grow
 * with the file, but for the shared texts of a workbook. Work is told to the control in bytes of the file.
 */
public final class TableReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableReader() {}

    /**
     * Reads every table of a file.
     *
     * @throws TableFileException if the file cannot be read, is not what its format allows, or is beyond the limits
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static void read(Path file, ReadLimits limits, TableHandler handler, RunControl control) {
        try {
            byte[] head = head(file);
            ForeignFile foreign = ForeignFile.of(head);
            if (startsWith(head, ZIP)) {
                new WorkbookReader(file, limits, handler, control).read();
                control.advance(Files.size(file));
            } else if (startsWith(head, OLE2)) {
                throw new MalformedTableFileException("old_excel_file", file, 0, null);
            } else if (foreign != null) {
                throw new MalformedTableFileException("other_format", file, 0, foreign.title);
            } else {
                new CsvFileReader(file, limits, handler, control).read(head);
            }
        } catch (NoSuchFileException e) {
            throw new UnreachableTableFileException("file_not_found", file, 0, null, e);
        } catch (AccessDeniedException e) {
            throw new UnreachableTableFileException("file_not_readable", file, 0, null, e);
        } catch (IOException e) {
            throw new UnreachableTableFileException(
                    "read_failed", file, 0, e.getClass().getSimpleName(), e);
        }
    }

    private static byte[] head(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnreachableTableFileException("not_a_file", file, 0, null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(CsvFileReader.HEAD_BYTES);
            if (head.length == 0) {
                throw new MalformedTableFileException("empty_file", file, 0, null);
            }
            return head;
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}

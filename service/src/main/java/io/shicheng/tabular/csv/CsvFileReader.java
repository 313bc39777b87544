package io.shicheng.tabular.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.shicheng.progress.RunControl;
import io.shicheng.tabular.MalformedTableFileException;
import io.shicheng.tabular.ReadLimits;
import io.shicheng.tabular.TableFileException;
import io.shicheng.tabular.TableHandler;
import io.shicheng.tabular.UnsafeTableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a CSV file twice: first its bytes, to know the encoding and refuse what is broken before anybody has seen a
 * row; then its rows.
 */
public final class CsvFileReader {
    /** What is read to find the separator. */
    public static final int HEAD_BYTES = 64 << 10;

    private static final int ROWS_A_CHECK = 4096;

    private final Path file;
    private final ReadLimits limits;
    private final TableHandler handler;
    private final RunControl control;

    public CsvFileReader(Path file, ReadLimits limits, TableHandler handler, RunControl control) {
        this.file = file;
        this.limits = limits;
        this.handler = handler;
        this.control = control;
    }

    /**
     * Reads the file.
     *
     * @param head its first {@value #HEAD_BYTES} bytes, or all
     */
    public void read(byte[] head) throws IOException {
        TextSource source = TextSource.of(file, head);
        if (source.markBytes() == 0 && TextSource.looksLikeUtf16(head)) {
            throw new MalformedTableFileException("utf16_text", file, 0, null);
        }
        Charset charset = source.utf16() == null ? StandardCharsets.UTF_8 : source.utf16();
        try {
            Dialect dialect = dialect(source);
            TextScan scan = new TextScan(source, limits.cellBytes(), dialect.separator(), control);
            charset = scan.charset();
            handler.encoding(
                    source.utf16() == null ? charset.name() : source.utf16().name());
            if (source.markBytes() > 0) {
                handler.byteOrderMark();
            }
            handler.separator(dialect.separator());
            if (scan.isDoubtful()) {
                handler.doubtfulEncoding(charset.name());
            }
            try (InputStream in = source.open()) {
                in.skipNBytes(dialect.skippedBytes());
                readRows(in, charset, dialect);
            }
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw broken(cause == null ? new IOException(e) : cause, charset);
        } catch (CharacterCodingException e) {
            throw broken(e, charset);
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException coding
                    ? broken(coding, charset)
                    : new MalformedTableFileException("unclosed_quote", file, 0, null, e);
        }
    }

    private static Dialect dialect(TextSource source) throws IOException {
        try (InputStream in = source.open()) {
            byte[] head = in.readNBytes(HEAD_BYTES);
            return Dialect.of(head, head.length < HEAD_BYTES);
        }
    }

    private void readRows(InputStream in, Charset charset, Dialect dialect) throws IOException {
        InputStreamReader text = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(HEAD_BYTES, 4 * limits.cellBytes()))
                .ofCsvRecord(text)) {
            boolean headed = false;
            long rows = 0;
            for (CsvRecord record : csv) {
                List<String> cells = record.getFields();
                long line = record.getStartingLineNumber() + (dialect.skippedBytes() > 0 ? 1 : 0);
                if (cells.size() > limits.columns()) {
                    throw new UnsafeTableFileException("too_many_columns", file, line, "" + limits.columns());
                }
                if (++rows % ROWS_A_CHECK == 0) {
                    control.checkCancelled();
                }
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (headed) {
                    handler.row(line, cells);
                } else if (handler.table(
                        "", line, cells.stream().map(String::strip).toList())) {
                    headed = true;
                } else {
                    return;
                }
            }
            if (!headed) {
                throw new MalformedTableFileException("empty_file", file, 0, null);
            }
        }
    }

    private TableFileException broken(IOException cause, Charset charset) throws IOException {
        if (cause instanceof CharacterCodingException) {
            String code = charset.name().startsWith("UTF-16") ? "broken_utf16" : "unknown_encoding";
            return new MalformedTableFileException(code, file, 0, charset.name(), cause);
        }
        throw cause;
    }
}

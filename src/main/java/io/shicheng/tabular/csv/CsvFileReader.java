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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a CSV file twice: first its bytes, to know the encoding and refuse what is broken before anybody has seen a row;
 * then its rows.
 */
public final class CsvFileReader {
    /** What is read to find the separator. */
    public static final int HEAD_BYTES = 64 << 10;

    private static final String SEPARATORS = ",;\t";
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

    public void read(byte[] head) throws IOException {
        int mark = byteOrderMark(head);
        char separator = separator(head, mark);
        Charset charset = new TextScan(file, limits.cellBytes(), separator, control).charset(mark);
        handler.encoding(charset.name());
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            readRows(in, charset, separator);
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

    private void readRows(InputStream in, Charset charset, char separator) throws IOException {
        InputStreamReader text = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(Math.max(HEAD_BYTES, 4 * limits.cellBytes()))
                .ofCsvRecord(text)) {
            boolean headed = false;
            long rows = 0;
            for (CsvRecord record : csv) {
                List<String> cells = record.getFields();
                if (cells.size() > limits.columns()) {
                    throw new UnsafeTableFileException(
                            "too_many_columns", file, record.getStartingLineNumber(), "" + limits.columns());
                }
                if (++rows % ROWS_A_CHECK == 0) {
                    control.checkCancelled();
                }
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (headed) {
                    handler.row(record.getStartingLineNumber(), cells);
                } else if (handler.table(
                        "",
                        record.getStartingLineNumber(),
                        cells.stream().map(String::strip).toList())) {
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
            return new MalformedTableFileException("unknown_encoding", file, 0, charset.name(), cause);
        }
        throw cause;
    }

    private int byteOrderMark(byte[] head) {
        if (head.length >= 2 && (head[0] == -1 && head[1] == -2 || head[0] == -2 && head[1] == -1)) {
            throw new MalformedTableFileException("utf16_text", file, 0, null);
        }
        boolean utf8 = head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
        return utf8 ? 3 : 0;
    }

    /** The separator that stands most often in the first line, outside quotation marks; a comma where none does. */
    private static char separator(byte[] head, int from) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean seen = false;
        for (int i = from; i < head.length; i++) {
            char c = (char) (head[i] & 0xFF);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && seen) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
            seen |= c > ' ';
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }
}

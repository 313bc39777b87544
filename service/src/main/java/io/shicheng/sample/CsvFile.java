package io.shicheng.sample;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One table of the sample on its way into a file. The tables are written side by side, a row here and a row there, and
 * their cells, which are all made by us, hold no quotes and start no formula.
 */
final class CsvFile implements Closeable {
    private final BufferedWriter writer;
    private final int columns;
    private long rows;

    CsvFile(Path file, String... headings) throws IOException {
        writer = Files.newBufferedWriter(file);
        columns = headings.length;
        row(headings);
        rows = 0;
    }

    void row(String... cells) throws IOException {
        if (cells.length != columns) {
            throw new IllegalArgumentException("The row has " + cells.length + " cells, the table " + columns + ".");
        }
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(plain(cells[i]));
        }
        writer.write("\r\n");
        rows++;
    }

    long rows() {
        return rows;
    }

    private static String plain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == '"' || cell.charAt(i) < ' ') {
                throw new IllegalArgumentException("A cell of the sample holds a quote or control character.");
            }
        }
        return cell.indexOf(',') < 0 ? cell : '"' + cell + '"';
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}

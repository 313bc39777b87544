package io.shicheng.exporter.graph.file;

import io.shicheng.exporter.graph.DrawnGraph;
import io.shicheng.exporter.graph.GraphFormat;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The files that a graph is written as. The same graph gives the same bytes. Streams are flushed, not closed. */
public final class GraphFiles {
    /** The first moment that a zip can name. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private GraphFiles() {}

    /** One file of several. */
    public record NamedFile(String name, Content content) {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes one file; tables as a zip.
     *
     * @param words what a workbook calls sheets, columns and kinds: the word for a key, or what is to stand
     *     for it where there is none
     */
    public static void write(DrawnGraph drawn, GraphFormat format, BinaryOperator<String> words, OutputStream out)
            throws IOException {
        // as an expression, so that no format can be forgotten
        Content content = switch (format) {
            case GEXF -> new GexfWriter(drawn)::write;
            case GRAPHML -> new GraphMlWriter(drawn)::write;
            case CSV, GEPHI -> zipped -> zip(tables(drawn, format, TableNames.alone()), zipped);
            case XLSX -> book -> xlsx(drawn, words, book);
        };
        content.write(out);
    }

    /** Nodes, ties, what they are, and the description of these tables, in this order. */
    public static List<NamedFile> tables(DrawnGraph drawn, GraphFormat format, TableNames names) {
        TableSet tables = format == GraphFormat.GEPHI ? TableSet.gephi(drawn) : TableSet.plain(drawn);
        return List.of(
                csv(names.nodes(), tables.nodes("nodes", UnaryOperator.identity())),
                csv(names.ties(), tables.ties("ties", UnaryOperator.identity())),
                csv(names.about(), about("about", List.of("name", "value"), drawn, null)),
                new NamedFile(names.descriptor(), out -> new DataPackage(tables, names).write(out)));
    }

    private static NamedFile csv(String name, Sheet sheet) {
        return new NamedFile(name, out -> TableWriter.csv(out, sheet));
    }

    private static void zip(List<NamedFile> files, OutputStream out) throws IOException {
        // closing it would close the caller's stream
        @SuppressWarnings("resource")
        ZipOutputStream zip = new ZipOutputStream(out);
        for (NamedFile file : files) {
            ZipEntry entry = new ZipEntry(file.name());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            file.content().write(zip);
        }
        zip.finish();
        out.flush();
    }

    private static void xlsx(DrawnGraph drawn, BinaryOperator<String> words, OutputStream out) throws IOException {
        TableSet tables = TableSet.plain(drawn).inWords(words);
        UnaryOperator<String> heading = name -> words.apply("graph." + name, name);
        List<String> headings = List.of(words.apply("name", "name"), words.apply("value", "value"));
        String described = words.apply("graph.description", "description");
        TableWriter.xlsx(
                out,
                List.of(
                        tables.nodes(words.apply("graph.nodes", "nodes"), heading),
                        tables.ties(words.apply("graph.ties", "ties"), heading),
                        about(words.apply("about", "about"), headings, drawn, described)));
    }

    /** @param described what the row with the description is called, or null to leave it out */
    private static Sheet about(String name, List<String> headings, DrawnGraph drawn, @Nullable String described) {
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        if (described != null) {
            rows.add(List.of(described, Descriptions.of(drawn)));
        }
        drawn.graph().citation().forEach((key, value) -> rows.add(List.of(key, value)));
        return new Sheet(
                name, List.of(Column.text(headings.getFirst(), 36), Column.text(headings.getLast(), 80)), rows);
    }
}

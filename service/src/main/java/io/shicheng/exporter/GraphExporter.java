package io.shicheng.exporter;

import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.exporter.graph.DrawnGraph;
import io.shicheng.exporter.graph.GraphFormat;
import io.shicheng.exporter.graph.file.GraphFiles;
import io.shicheng.exporter.graph.file.TableNames;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Writes a graph for Gephi, R and Python, and as a workbook for people. But for the workbook, words are English and do
 * not change, since programs read them. The same graph gives the same bytes. Streams are flushed, not closed.
 */
public final class GraphExporter {
    private GraphExporter() {}

    /**
     * Writes one file; tables as a zip.
     *
     * @param locale of a workbook
     */
    public static void write(DrawnGraph drawn, GraphFormat format, Locale locale, OutputStream out) throws IOException {
        GraphFiles.write(drawn, format, new Headings(locale)::textOr, out);
    }

    /** GEXF 1.2, the newest that networkx reads, with its usual directions. */
    public static void gexf(DisclosedGraph graph, OutputStream out) throws IOException {
        usual(graph, GraphFormat.GEXF, out);
    }

    /** GraphML with its usual directions. */
    public static void graphml(DisclosedGraph graph, OutputStream out) throws IOException {
        usual(graph, GraphFormat.GRAPHML, out);
    }

    private static void usual(DisclosedGraph graph, GraphFormat format, OutputStream out) throws IOException {
        write(DrawnGraph.of(graph, format.usual(), false), format, Locale.ENGLISH, out);
    }

    /** The ties, with the columns of an import and the ids of {@link #nodesCsv}. */
    public static void edgesCsv(DisclosedGraph graph, OutputStream out) throws IOException {
        table(graph, TableNames.alone().ties(), out);
    }

    /** The nodes. */
    public static void nodesCsv(DisclosedGraph graph, OutputStream out) throws IOException {
        table(graph, TableNames.alone().nodes(), out);
    }

    /** What a graph in tables says of itself: its measured k, and how to get it again. */
    public static void aboutCsv(DisclosedGraph graph, OutputStream out) throws IOException {
        table(graph, TableNames.alone().about(), out);
    }

    private static void table(DisclosedGraph graph, String name, OutputStream out) throws IOException {
        DrawnGraph drawn = DrawnGraph.of(graph, GraphFormat.CSV.usual(), false);
        for (GraphFiles.NamedFile file : GraphFiles.tables(drawn, GraphFormat.CSV, TableNames.alone())) {
            if (file.name().equals(name)) {
                file.content().write(out);
            }
        }
    }
}

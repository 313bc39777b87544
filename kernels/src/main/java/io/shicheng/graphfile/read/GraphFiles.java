package io.shicheng.graphfile.read;

import io.shicheng.graphfile.GraphFileException;
import io.shicheng.graphfile.GraphFormat;
import io.shicheng.graphfile.GraphHandler;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.array.EdgeArraysHandler;
import io.shicheng.graphfile.array.LookAlikes;
import io.shicheng.graphfile.edgelist.EdgeListProblem;
import io.shicheng.graphfile.input.GraphInput;
import io.shicheng.graphfile.lines.EdgeLists;
import io.shicheng.graphfile.pajek.PajekReader;
import io.shicheng.graphfile.table.GdfReader;
import io.shicheng.graphfile.table.MatrixMarketReader;
import io.shicheng.graphfile.xml.GexfReader;
import io.shicheng.graphfile.xml.GraphMlReader;
import io.shicheng.graphfile.xml.XmlCursor;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads graph files. What a file holds must be what its name says, where its name says anything. */
public final class GraphFiles {
    /** Smaller files are not worth telling from. */
    private static final long SMALL_FILE_BYTES = 1 << 22;

    private static final int LOOKED_AT_BYTES = 1 << 15;

    private GraphFiles() {}

    /**
     * The format, by the ending of the name ({@code .gz} apart) and a look at how the content begins.
     *
     * @throws GraphFileException if the file cannot be read, or name and content disagree
     */
    public static GraphFormat formatOf(Path file) {
        return FormatCheck.formatOf(file);
    }

    /**
     * Hands everything that the file holds to the handler, in the order of the file, with bounded memory.
     *
     * @throws GraphFileException if the file cannot be read, is malformed or goes beyond the limits; the handler may
     *     have been given a part of it by then
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static void read(Path file, GraphHandler handler, ReadLimits limits, RunControl control) {
        read(file, formatOf(file), handler, true, limits, control);
    }

    /** @param texts whether labels are wanted, which in Pajek need an encoding that is known */
    private static void read(
            Path file, GraphFormat format, GraphHandler handler, boolean texts, ReadLimits limits, RunControl control) {
        try {
            switch (format) {
                case EDGE_LIST -> EdgeLists.read(file, handler, limits, control);
                case PAJEK -> new PajekReader(file, handler, limits, control).read(texts);
                default -> read(format, file, handler, limits, control);
            }
        } catch (IOException e) {
            throw GraphInput.explained(file, 0, e);
        }
    }

    private static void read(GraphFormat format, Path file, GraphHandler handler, ReadLimits limits, RunControl control)
            throws IOException {
        try (GraphInput in = GraphInput.openAhead(file, limits, control)) {
            switch (format) {
                case EDGE_LIST, PAJEK ->
                    throw new IllegalArgumentException(format.title() + " has a reader of its own.");
                case GRAPHML -> GraphMlReader.read(new XmlCursor(file, in, limits), handler);
                case GEXF -> GexfReader.read(new XmlCursor(file, in, limits), handler);
                case GDF -> new GdfReader(file, handler, EdgeLists.released(in), limits).read();
                case MATRIX_MARKET -> new MatrixMarketReader(file, handler, EdgeLists.released(in), limits).read();
            }
        } catch (EdgeListProblem e) {
            throw EdgeLists.explained(file, e);
        }
    }

    /**
     * Reads vertices and edges, without attributes, onto primitive arrays. Vertices are numbered in the order in which
     * they first appear.
     *
     * @param directed whether the caller keeps directions: an edge that a GraphML, GEXF or Pajek file marks as
     *     undirected then counts both ways
     * @param weighted whether to keep weights; they are checked only then
     * @param threads how many read an edge list; the result is the same with any number
     * @param notices takes what the reader decided that the user should know
     * @throws GraphFileException as {@link #read}; also for a weight that is asked for and not above 0 and finite, and
     *     for an end that the file never declares
     */
    public static EdgeArrays readEdges(
            Path file,
            boolean directed,
            boolean weighted,
            int threads,
            ReadLimits limits,
            RunControl control,
            Consumer<GraphNotice> notices) {
        EdgeArrays edges = edges(file, directed, weighted, threads, limits, control, notices);
        String differing = LookAlikes.among(edges.vertices());
        if (differing != null) {
            notices.accept(GraphNotice.of("ids_look_alike", file, 0, differing));
        }
        return edges;
    }

    private static EdgeArrays edges(
            Path file,
            boolean directed,
            boolean weighted,
            int threads,
            ReadLimits limits,
            RunControl control,
            Consumer<GraphNotice> notices) {
        GraphFormat format = formatOf(file);
        if (format != GraphFormat.EDGE_LIST) {
            EdgeArraysHandler handler = new EdgeArraysHandler(file, directed, weighted, notices);
            read(file, format, handler, false, limits, control);
            return handler.edges();
        }
        try {
            return EdgeLists.readEdges(file, directed, weighted, threads, limits, control, notices);
        } catch (IOException e) {
            throw GraphInput.explained(file, 0, e);
        }
    }

    /** The same for a caller that has nobody to tell notices to. */
    public static EdgeArrays readEdges(
            Path file, boolean directed, boolean weighted, int threads, ReadLimits limits, RunControl control) {
        return readEdges(file, directed, weighted, threads, limits, control, notice -> {});
    }

    /**
     * Edges that an edge list holds, told before it is read from its size and its first lines, rather too few than too
     * many; 0 for a file of another format, and for one that cannot be told from.
     *
     * @throws GraphFileException as {@link #formatOf}
     */
    public static long roughEdges(Path file) {
        try {
            if (Files.size(file) < SMALL_FILE_BYTES || formatOf(file) != GraphFormat.EDGE_LIST) {
                return 0;
            }
            try (GraphInput in = GraphInput.open(file, ReadLimits.defaults(), RunControl.NONE)) {
                byte[] head = in.readNBytes(LOOKED_AT_BYTES);
                long lines = 0;
                for (byte character : head) {
                    lines += character == '\n' ? 1 : 0;
                }
                return (long) (0.8 * lines / Math.max(1, head.length) * in.expectedBytes());
            }
        } catch (IOException e) {
            throw GraphInput.explained(file, 0, e);
        }
    }
}

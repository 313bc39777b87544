package io.shicheng.graphfile.lines;

import io.shicheng.graphfile.GraphFileException;
import io.shicheng.graphfile.GraphFormat;
import io.shicheng.graphfile.GraphHandler;
import io.shicheng.graphfile.GraphNotice;
import io.shicheng.graphfile.MalformedGraphFileException;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.UnsafeGraphFileException;
import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.array.NotPlainException;
import io.shicheng.graphfile.edgelist.EdgeListProblem;
import io.shicheng.graphfile.edgelist.Layout;
import io.shicheng.graphfile.edgelist.LayoutDetection;
import io.shicheng.graphfile.edgelist.SizeLine;
import io.shicheng.graphfile.edgelist.TextLines;
import io.shicheng.graphfile.input.GraphInput;
import io.shicheng.graphfile.lines.EdgeListSize.Verdict;
import io.shicheng.progress.RunControl;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Edge lists: how they are laid out, and which of the two readers takes them. */
public final class EdgeLists {
    /** What the layout is told from, or more, where that is nearly all comments. */
    static final int HEAD_BYTES = 1 << 14;

    private static final int FEWEST_RECORDS = 32;

    private EdgeLists() {}

    /** How a file is laid out, and what its first line may be. */
    private record Beginning(Layout layout, @Nullable SizeLine size) {}

    /** Hands the edges to the handler, one by one. */
    public static void read(Path file, GraphHandler handler, ReadLimits limits, RunControl control) throws IOException {
        handler.begin(GraphFormat.EDGE_LIST, false);
        Beginning beginning = beginning(file, limits, control);
        Layout layout = beginning.layout();
        SizeLine size = beginning.size();
        if (size != null && records(file, layout, limits, control) - 1 == size.edges()) {
            EdgeTableArrays arrays = new EdgeTableArrays(file, layout, false, false, notice -> {});
            readTable(file, layout, arrays, limits, control);
            layout = EdgeListSize.of(size, arrays.edges()) == Verdict.SIZE ? size.skippedBy(layout) : layout;
        }
        readTable(file, layout, new EdgeListRows(handler), limits, control);
    }

    /** Puts the edges on arrays. */
    public static EdgeArrays readEdges(
            Path file,
            boolean directed,
            boolean weighted,
            int threads,
            ReadLimits limits,
            RunControl control,
            Consumer<GraphNotice> notices)
            throws IOException {
        Beginning beginning = beginning(file, limits, control);
        Layout layout = beginning.layout();
        for (Layout.Remark remark : layout.remarks()) {
            if (weighted || !remark.code().equals(Layout.NO_WEIGHTS)) {
                notices.accept(GraphNotice.of(remark.code(), file, remark.line(), remark.value()));
            }
        }
        EdgeArrays edges = readEdges(file, layout, directed, weighted, threads, limits, control, notices);
        SizeLine size = beginning.size();
        Verdict verdict = size == null ? Verdict.EDGE : EdgeListSize.of(size, edges);
        if (size == null || verdict == Verdict.EDGE) {
            return edges;
        }
        String code = verdict == Verdict.SIZE ? "size_line" : "size_line_doubtful";
        notices.accept(GraphNotice.of(code, file, size.line(), size.vertices() + " " + size.edges()));
        // ids are numbered from the first edge on, so without the line all is read anew
        return verdict == Verdict.DOUBTFUL
                ? edges
                : readEdges(file, size.skippedBy(layout), directed, weighted, threads, limits, control, notice -> {});
    }

    private static EdgeArrays readEdges(
            Path file,
            Layout layout,
            boolean directed,
            boolean weighted,
            int threads,
            ReadLimits limits,
            RunControl control,
            Consumer<GraphNotice> notices)
            throws IOException {
        if (layout.plain()) {
            try (GraphInput in = GraphInput.open(file, limits, control)) {
                return new EdgeListReader(file, in, layout, weighted, limits).read(threads);
            } catch (NotPlainException e) {
                // from its beginning once more, by the reader that knows all there can be
            }
        }
        EdgeTableArrays arrays = new EdgeTableArrays(file, layout, directed, weighted, notices);
        readTable(file, layout, arrays, limits, control);
        return arrays.edges();
    }

    private static void readTable(
            Path file, Layout layout, EdgeTableReader.Rows rows, ReadLimits limits, RunControl control)
            throws IOException {
        try (GraphInput in = GraphInput.openAhead(file, limits, control)) {
            new EdgeTableReader(file, released(in), layout, limits).read(rows);
        } catch (EdgeListProblem e) {
            throw explained(file, e);
        }
    }

    private static long records(Path file, Layout layout, ReadLimits limits, RunControl control) throws IOException {
        long[] count = new long[1];
        readTable(file, layout, (from, to, directed, weight, line) -> count[0]++, limits, control);
        return count[0];
    }

    private static Beginning beginning(Path file, ReadLimits limits, RunControl control) throws IOException {
        try (GraphInput in = GraphInput.open(file, limits, control)) {
            byte[] head = in.readNBytes(HEAD_BYTES);
            in.release();
            boolean whole = head.length < HEAD_BYTES;
            while (!whole && head.length <= 2 * limits.tokenBytes() && !holdsRecords(head)) {
                int length = head.length;
                byte[] more = in.readNBytes(length);
                in.release();
                whole = more.length < length;
                head = Arrays.copyOf(head, length + more.length);
                System.arraycopy(more, 0, head, length, more.length);
            }
            Layout layout = LayoutDetection.of(head, whole);
            return new Beginning(layout, SizeLine.of(head, layout));
        } catch (EdgeListProblem e) {
            throw explained(file, e);
        }
    }

    /** Whether enough whole lines are neither empty nor comments. */
    private static boolean holdsRecords(byte[] head) throws IOException {
        TextLines lines = new TextLines(new ByteArrayInputStream(head), head.length);
        int records = 0;
        while (records < FEWEST_RECORDS && lines.next()) {
            records += !lines.passedOver() && lines.end() < lines.filled() ? 1 : 0;
        }
        return records == FEWEST_RECORDS;
    }

    /** The same bytes, each taken as understood: who reads them has limits of its own. */
    public static InputStream released(GraphInput input) {
        return new FilterInputStream(input) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = in.read(into, offset, length);
                input.release();
                return read;
            }
        };
    }

    public static GraphFileException explained(Path file, EdgeListProblem problem) {
        return problem.code().equals("token_too_long")
                ? new UnsafeGraphFileException(problem.code(), file, problem.line(), problem.value())
                : new MalformedGraphFileException(problem.code(), file, problem.line(), problem.value());
    }
}

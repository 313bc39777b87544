package io.shicheng.graphfile.array;

import io.shicheng.graphfile.MalformedGraphFileException;
import io.shicheng.graphfile.edgelist.Layout;
import io.shicheng.graphfile.edgelist.Separator;
import io.shicheng.graphfile.input.LineBlocks;
import io.shicheng.graphfile.input.Utf8;
import io.shicheng.graphfile.lines.EdgeTableReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Edge lists of the simple kind, byte by byte: two ends and perhaps a weight a line, of a {@link Layout} that is known,
 * nothing quoted. A line that is not of this kind sends the file to {@link EdgeTableReader}.
 */
public final class EdgeListParser {
    private static final int MOST_DIGITS = 9;

    /** Takes the edges. */
    interface Edges {
        /** An edge without a weight whose ids are whole numbers below 10⁹ in their plain form. */
        void numbers(int from, int to, long line);

        /** The same with a weight, unchecked. */
        void numbers(int from, int to, byte[] text, int weightStart, int weightEnd, long line);

        /** Any edge; the weight is empty ({@code weightStart == weightEnd}) where there is none. */
        void edge(
                byte[] text,
                int fromStart,
                int fromEnd,
                int toStart,
                int toEnd,
                int weightStart,
                int weightEnd,
                long line);
    }

    private final Path file;
    private final Edges edges;
    private final Separator separator;
    private final byte oneSeparator;
    private final byte otherSeparator;
    /** Whether what stands third is a weight. */
    private final boolean hasWeight;

    private final boolean weighted;
    private final int columns;
    /** Lines to pass over at the beginning of the file. */
    private long skip;

    private final int[] starts = new int[4];
    private final int[] ends = new int[4];
    private long line;

    public EdgeListParser(Path file, Layout layout, boolean weighted, Edges edges) {
        this.file = file;
        this.edges = edges;
        this.separator = layout.separator();
        this.oneSeparator = separator.character();
        this.otherSeparator = separator == Separator.BLANKS ? (byte) '\t' : oneSeparator;
        this.hasWeight = layout.weight() >= 0;
        this.weighted = weighted;
        this.columns = layout.columns();
        this.skip = layout.skip();
    }

    /** Goes on in the midst of a file, behind its heading. */
    public void resume(long linesBefore) {
        skip = 0;
        line = linesBefore;
    }

    /** Lines read so far. */
    public long lines() {
        return line;
    }

    public void parse(LineBlocks.Block block) {
        byte[] text = block.text;
        int end = block.end;
        int position = block.start;
        while (position < end) {
            line++;
            int next = line > skip ? plain(text, position, end) : skipped(text, position, end);
            position = next >= 0 ? next : anyLine(text, position, end);
        }
    }

    /** Reads a line of two plain whole numbers; the position after it, or -1 if the line is anything else. */
    private int plain(byte[] text, int start, int end) {
        int p = start;
        int from = 0;
        int digit;
        while (p < end && (digit = text[p] - '0') >= 0 && digit <= 9 && p - start < MOST_DIGITS) {
            from = from * 10 + digit;
            p++;
        }
        if (p == start || p == end || (text[start] == '0' && p > start + 1)) {
            return -1;
        }
        byte parting = text[p];
        if (parting != oneSeparator && parting != otherSeparator) {
            return -1;
        }
        int second = ++p;
        int to = 0;
        while (p < end && (digit = text[p] - '0') >= 0 && digit <= 9 && p - second < MOST_DIGITS) {
            to = to * 10 + digit;
            p++;
        }
        if (p == second || (text[second] == '0' && p > second + 1)) {
            return -1;
        }
        if (p + 1 < end && text[p] == '\r' && text[p + 1] == '\n') {
            p++;
        }
        if (p < end && text[p] != '\n') {
            return text[p] == parting && hasWeight ? plainWeight(text, p + 1, end, from, to) : -1;
        }
        edges.numbers(from, to, line);
        return p + 1;
    }

    /** Reads the rest of a line that is a plain decimal; the position after it, or -1 if it is anything else. */
    private int plainWeight(byte[] text, int start, int end, int from, int to) {
        int p = start;
        while (p < end && (text[p] >= '0' && text[p] <= '9' || text[p] == '.')) {
            p++;
        }
        int stop = p;
        if (p + 1 < end && text[p] == '\r' && text[p + 1] == '\n') {
            p++;
        }
        if (stop == start || p < end && text[p] != '\n') {
            return -1;
        }
        edges.numbers(from, to, text, start, stop, line);
        return p + 1;
    }

    private static int skipped(byte[] text, int start, int end) {
        int stop = start;
        while (stop < end && text[stop] != '\n') {
            stop++;
        }
        return stop + 1;
    }

    private int anyLine(byte[] text, int start, int end) {
        int stop = start;
        while (stop < end && text[stop] != '\n') {
            if (text[stop] == 0) {
                throw problem("nul_byte", null);
            }
            if (text[stop] == '\r' && stop + 1 < end && text[stop + 1] != '\n') {
                throw new NotPlainException();
            }
            stop++;
        }
        int from = start;
        while (from < stop && blank(text[from])) {
            from++;
        }
        if (from == stop || text[from] == '#' || text[from] == '%') {
            return stop + 1;
        }
        int tokens = tokens(text, start, stop);
        int filled = tokens;
        while (filled > 0 && starts[filled - 1] == ends[filled - 1]) {
            filled--;
        }
        if (filled > 0) {
            line(text, from, stop, tokens, filled);
        }
        return stop + 1;
    }

    private void line(byte[] text, int from, int stop, int tokens, int filled) {
        for (int t = 0; t < tokens; t++) {
            if (starts[t] < ends[t] && text[starts[t]] == '"') {
                throw new NotPlainException();
            }
        }
        if (filled < 2 || filled > columns) {
            int to = stop;
            while (to > from && blank(text[to - 1])) {
                to--;
            }
            throw problem(filled < 2 ? "one_value" : "too_many_values", Utf8.shown(text, from, to));
        }
        if (starts[0] == ends[0] || starts[1] == ends[1]) {
            throw problem("empty_value", starts[0] == ends[0] ? "1" : "2");
        }
        if (filled == 2 && tokens > 2 && hasWeight && weighted) {
            throw problem("weight_empty", "3");
        }
        boolean weight = filled == 3 && hasWeight;
        if (weight && weighted && holdsComma(text)) {
            throw new NotPlainException();
        }
        edges.edge(text, starts[0], ends[0], starts[1], ends[1], weight ? starts[2] : 0, weight ? ends[2] : 0, line);
    }

    private boolean holdsComma(byte[] text) {
        int p = starts[2];
        while (p < ends[2] && text[p] != ',') {
            p++;
        }
        return p < ends[2];
    }

    /** Finds the values of a line, at most four; what stands behind these counts as the fourth. */
    private int tokens(byte[] text, int start, int stop) {
        int tokens = 0;
        int p = start;
        while (tokens < 4) {
            while (p < stop && separator.pads(text[p])) {
                p++;
            }
            if (p == stop && separator == Separator.BLANKS) {
                break;
            }
            int next = p;
            while (next < stop && text[next] != oneSeparator && text[next] != otherSeparator) {
                next++;
            }
            int last = next;
            while (last > p && separator.pads(text[last - 1])) {
                last--;
            }
            starts[tokens] = p;
            ends[tokens++] = last;
            if (next >= stop) {
                break;
            }
            p = next + 1;
        }
        return tokens;
    }

    private MalformedGraphFileException problem(String code, @Nullable String value) {
        return new MalformedGraphFileException(code, file, line, value);
    }

    private static boolean blank(byte character) {
        return character == ' ' || character == '\t' || character == '\r';
    }
}

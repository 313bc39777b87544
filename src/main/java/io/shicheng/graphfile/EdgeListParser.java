package io.shicheng.graphfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Edge lists, byte by byte: {@code u v} or {@code u v weight} a line; lines that begin with {@code #} or {@code %} and
 * empty ones are passed over. If the first edge holds a comma, commas part the values of the whole file and ids may hold
 * blanks; else blanks and tabs part them. A first line {@code source target} or {@code from to}, with or without
 * {@code weight}, is a heading.
 */
final class EdgeListParser {
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
    private final ReadLimits limits;
    private final Edges edges;
    private final int[] starts = new int[4];
    private final int[] ends = new int[4];
    private boolean begun;
    private boolean commas;
    private long line;

    EdgeListParser(Path file, ReadLimits limits, Edges edges) {
        this.file = file;
        this.limits = limits;
        this.edges = edges;
    }

    /** Goes on in the midst of a file, whose first edge told how its values are parted. */
    void resume(boolean separatedByCommas, long linesBefore) {
        begun = true;
        commas = separatedByCommas;
        line = linesBefore;
    }

    /** Whether an edge or a heading was found so far. */
    boolean begun() {
        return begun;
    }

    /** Whether commas part the values, once this is known. */
    boolean commas() {
        return commas;
    }

    /** Lines read so far. */
    long lines() {
        return line;
    }

    void read(InputStream in) throws IOException {
        LineBlocks blocks = new LineBlocks(file, in, limits);
        LineBlocks.Block block = new LineBlocks.Block();
        while (blocks.next(block)) {
            parse(block);
        }
        if (!begun) {
            throw noEdges();
        }
    }

    MalformedGraphFileException noEdges() {
        return new MalformedGraphFileException("no_edges", file, 0, null);
    }

    void parse(LineBlocks.Block block) {
        byte[] text = block.text;
        int end = block.end;
        int position = block.start;
        while (position < end) {
            line++;
            int next = begun ? plain(text, position, end) : -1;
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
        byte separator = text[p];
        if (commas ? separator != ',' : separator != ' ' && separator != '\t') {
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
        if (p < end && text[p] == '\r') {
            p++;
        }
        if (p < end && text[p] != '\n') {
            return text[p] == separator ? plainWeight(text, p + 1, end, from, to) : -1;
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
        if (p < end && text[p] == '\r') {
            p++;
        }
        if (stop == start || p < end && text[p] != '\n') {
            return -1;
        }
        edges.numbers(from, to, text, start, stop, line);
        return p + 1;
    }

    private int anyLine(byte[] text, int start, int end) {
        int stop = start;
        boolean comma = false;
        while (stop < end && text[stop] != '\n') {
            if (text[stop] == 0) {
                throw new MalformedGraphFileException("nul_byte", file, line, null);
            }
            comma |= text[stop] == ',';
            stop++;
        }
        int from = start;
        while (from < stop && blank(text[from])) {
            from++;
        }
        int to = stop;
        while (to > from && blank(text[to - 1])) {
            to--;
        }
        if (from == to || text[from] == '#' || text[from] == '%') {
            return stop + 1;
        }
        boolean first = !begun;
        if (first) {
            begun = true;
            commas = comma;
        }
        int tokens = commas ? commaTokens(text, from, to) : blankTokens(text, from, to);
        if (tokens < 2 || tokens > 3) {
            throw new MalformedGraphFileException(
                    tokens < 2 ? "one_value" : "too_many_values", file, line, Utf8.shown(text, from, to));
        }
        if (!(first && heading(text, tokens))) {
            edge(text, tokens);
        }
        return stop + 1;
    }

    private void edge(byte[] text, int tokens) {
        for (int t = 0; t < tokens; t++) {
            if (starts[t] == ends[t]) {
                throw new MalformedGraphFileException("empty_value", file, line, Integer.toString(t + 1));
            }
        }
        boolean weight = tokens == 3;
        edges.edge(text, starts[0], ends[0], starts[1], ends[1], weight ? starts[2] : 0, weight ? ends[2] : 0, line);
    }

    private boolean heading(byte[] text, int tokens) {
        return (Utf8.equal(text, starts[0], ends[0], "source") && Utf8.equal(text, starts[1], ends[1], "target")
                        || Utf8.equal(text, starts[0], ends[0], "from") && Utf8.equal(text, starts[1], ends[1], "to"))
                && (tokens == 2 || Utf8.equal(text, starts[2], ends[2], EdgeRow.WEIGHT));
    }

    private int blankTokens(byte[] text, int from, int to) {
        int tokens = 0;
        int p = from;
        while (p < to && tokens < 4) {
            starts[tokens] = p;
            while (p < to && !blank(text[p])) {
                p++;
            }
            ends[tokens++] = p;
            while (p < to && blank(text[p])) {
                p++;
            }
        }
        return tokens;
    }

    private int commaTokens(byte[] text, int from, int to) {
        int tokens = 0;
        int p = from;
        while (tokens < 4) {
            int stop = p;
            while (stop < to && text[stop] != ',') {
                stop++;
            }
            int last = stop;
            while (p < last && blank(text[p])) {
                p++;
            }
            while (last > p && blank(text[last - 1])) {
                last--;
            }
            starts[tokens] = p;
            ends[tokens++] = last;
            if (stop == to) {
                break;
            }
            p = stop + 1;
        }
        return tokens;
    }

    private static boolean blank(byte character) {
        return character == ' ' || character == '\t' || character == '\r';
    }
}

package io.shicheng.graphfile.pajek;

import io.shicheng.graphfile.pajek.PajekSection.Content;
import java.util.BitSet;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a Pajek network, or of a project that holds one network beside partitions, vectors, permutations,
 * clusters and hierarchies, which are left out. Vertices may be listed in any order; those without a line of their own
 * come when the section of vertices ends. Where texts are not wanted, all come in the order of their numbers.
 */
public final class PajekParser {
    private static final int MOST_VERTICES = 1 << 26;
    private static final String WEIGHT = "weight";
    private static final String END_OF_DOS_FILE = "\u001A";

    private final PajekSink sink;
    private final boolean texts;
    private final int mostAttributes;
    private final BitSet declared = new BitSet();
    private @Nullable PajekSection section;
    private @Nullable PajekMatrix matrix;
    private boolean network;
    private boolean verticesOfOther;
    private boolean comment;
    private String relation = "";
    private int vertices;
    private int firstMode;
    private long verticesLine;
    private long line;

    /**
     * @param texts whether labels, places and shapes of vertices are wanted
     * @param mostAttributes that one vertex or edge may have
     */
    public PajekParser(PajekSink sink, boolean texts, int mostAttributes) {
        this.sink = sink;
        this.texts = texts;
        this.mostAttributes = mostAttributes;
    }

    /**
     * Takes the next line.
     *
     * @param number of the line, from 1
     */
    public void line(String whole, long number) {
        line = number;
        String text = uncommented(whole.strip());
        if (text.isEmpty() || text.startsWith("%") || text.equals(END_OF_DOS_FILE)) {
            return;
        }
        if (text.indexOf('\0') >= 0) {
            throw problem("nul_byte", null);
        }
        PajekTokens tokens = new PajekTokens(text);
        if (text.startsWith("*")) {
            heading(tokens);
        } else {
            content(tokens);
        }
    }

    /** There are no more lines. */
    public void end() {
        if (comment) {
            throw problem("unclosed_comment", null);
        }
        close();
        if (!network) {
            throw problem("no_graph", null);
        }
    }

    /** What stands outside of comments that begin a line. */
    private String uncommented(String text) {
        int at = 0;
        while (comment || text.startsWith("/*", at)) {
            int end = text.indexOf("*/", comment ? at : at + 2);
            comment = end < 0;
            if (comment) {
                return "";
            }
            at = end + 2;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return text.substring(at);
    }

    private void heading(PajekTokens tokens) {
        String word = tokens.next();
        PajekSection opened = PajekSection.of(word);
        if (opened == null) {
            throw problem("unknown_section", word);
        }
        close();
        switch (opened) {
            case NETWORK -> section = opened;
            case VERTICES -> vertices(tokens);
            case PARTITION, VECTOR, PERMUTATION, CLUSTER, HIERARCHY -> {
                section = opened;
                verticesOfOther = false;
                sink.leftOut(word, line);
            }
            default -> lines(opened, word, tokens);
        }
    }

    private void vertices(PajekTokens tokens) {
        if (other() && !verticesOfOther) {
            verticesOfOther = true;
            return;
        }
        if (network) {
            throw problem("several_graphs", null);
        }
        network = true;
        section = PajekSection.VERTICES;
        verticesLine = line;
        vertices = number(tokens.next(), 0, MOST_VERTICES);
        firstMode = tokens.more() ? number(tokens.next(), 0, vertices) : vertices;
        if (!texts) {
            declareRest();
        }
    }

    private void lines(PajekSection opened, String word, PajekTokens tokens) {
        if (other() && section != PajekSection.HIERARCHY) {
            throw problem("section_outside", word);
        }
        if (other()) {
            return;
        }
        if (!network) {
            throw problem("no_graph", null);
        }
        section = opened;
        String behind = tokens.rest();
        relation = PajekTokens.isNumber(behind) ? "" : behind;
        matrix = opened == PajekSection.MATRIX ? new PajekMatrix(vertices, firstMode) : null;
    }

    /** Whether what is read belongs to an object that is no network. */
    private boolean other() {
        return section != null && section.content() == Content.OTHER;
    }

    /** Ends the section: gives the vertices that have no line of their own, and misses rows of a matrix. */
    private void close() {
        if (section == PajekSection.VERTICES && texts) {
            declareRest();
        }
        if (matrix != null && !matrix.complete()) {
            throw problem("matrix_rows", Integer.toString(matrix.from()));
        }
        matrix = null;
    }

    /** Gives the vertices that have not come, in the order of their numbers. */
    private void declareRest() {
        for (int v = declared.nextClearBit(1); v <= vertices; v = declared.nextClearBit(v + 1)) {
            sink.vertex(v, mode(v), verticesLine);
        }
    }

    private void content(PajekTokens tokens) {
        if (section == null || section == PajekSection.NETWORK) {
            throw problem("no_graph", null);
        }
        switch (section.content()) {
            case NETWORK -> vertex(tokens);
            case LINES -> edge(tokens);
            case LISTS -> list(tokens);
            case MATRIX -> row(tokens);
            case OTHER -> {}
        }
    }

    private void vertex(PajekTokens tokens) {
        String id = tokens.next();
        int number = number(id, 1, vertices);
        if (declared.get(number)) {
            throw problem("vertex_twice", id);
        }
        declared.set(number);
        if (texts) {
            PajekWords words = new PajekWords(tokens, mostAttributes).with(mode(number));
            sink.vertex(number, checked(words.ofVertex()), line);
        }
    }

    /** In a network of two modes: which the vertex is of. */
    private SequencedMap<String, String> mode(int vertex) {
        return firstMode == vertices ? PajekWords.NONE : vertex <= firstMode ? PajekWords.FIRST : PajekWords.SECOND;
    }

    private void edge(PajekTokens tokens) {
        String of = relation;
        if (tokens.ahead().endsWith(":")) {
            String prefix = tokens.next();
            of = ":" + prefix.substring(0, prefix.length() - 1);
        }
        int from = end(tokens);
        int to = end(tokens);
        give(
                from,
                to,
                directed(),
                checked(new PajekWords(tokens, mostAttributes).ofEdge(WEIGHT).relation(of)));
    }

    private void list(PajekTokens tokens) {
        int from = end(tokens);
        while (tokens.more()) {
            give(
                    from,
                    end(tokens),
                    directed(),
                    new PajekWords(tokens, mostAttributes).relation(relation).attributes());
        }
    }

    private void row(PajekTokens tokens) {
        PajekMatrix cells = matrix;
        while (cells != null && tokens.more()) {
            if (!cells.next()) {
                throw problem("matrix_row", Integer.toString(cells.from()));
            }
            String value = tokens.next();
            if (!PajekTokens.isNumber(value)) {
                throw problem("matrix_value", value);
            }
            if (Double.parseDouble(value) != 0) {
                PajekWords words = new PajekWords(tokens, mostAttributes)
                        .with(WEIGHT, value)
                        .relation(relation);
                give(cells.from(), cells.to(), !cells.twoMode(), words.attributes());
            }
        }
        if (cells != null) {
            cells.endLine();
        }
    }

    private boolean directed() {
        return section != null && section.directed();
    }

    private void give(int from, int to, boolean directed, SequencedMap<String, String> attributes) {
        sink.edge(from, to, directed, attributes, line);
    }

    private SequencedMap<String, String> checked(PajekWords words) {
        if (!words.problem().isEmpty()) {
            throw problem(words.problem(), words.culprit());
        }
        return words.attributes();
    }

    private int end(PajekTokens tokens) {
        if (!tokens.more()) {
            throw problem("one_value", null);
        }
        return number(tokens.next(), 1, vertices);
    }

    private int number(String word, int least, int most) {
        int number;
        try {
            number = Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw problem("not_a_vertex_number", word);
        }
        if (number < least || number > most) {
            throw problem("not_a_vertex_number", word);
        }
        return number;
    }

    private RuntimeException problem(String code, @Nullable String value) {
        return sink.problem(code, line, value);
    }
}

package io.shicheng.graphfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Pajek networks: the sections {@code *Vertices}, {@code *Arcs}, {@code *Edges}, {@code *Arcslist},
 * {@code *Edgeslist}; one network a file. Text is UTF-8, or GB18030 where it cannot be UTF-8. Vertices without a line of
 * their own come when the vertices' section ends.
 */
final class PajekReader {
    private enum Section {
        START,
        VERTICES,
        ARCS,
        EDGES,
        ARCS_LIST,
        EDGES_LIST
    }

    private static final SequencedMap<String, String> NONE =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    private static final int MOST_VERTICES = 1 << 26;

    private final Path file;
    private final GraphHandler handler;
    private final ReadLimits limits;
    private Charset charset = StandardCharsets.UTF_8;
    private boolean onlyAscii = true;
    private Section section = Section.START;
    private String relation = "";
    private int vertices;
    private int declared;
    private long verticesLine;
    private long line;

    PajekReader(Path file, GraphHandler handler, ReadLimits limits) {
        this.file = file;
        this.handler = handler;
        this.limits = limits;
    }

    void read(InputStream in) throws IOException {
        handler.begin(GraphFormat.PAJEK, false);
        LineBlocks blocks = new LineBlocks(file, in, limits);
        LineBlocks.Block block = new LineBlocks.Block();
        while (blocks.next(block)) {
            byte[] text = block.text;
            int start = block.start;
            while (start < block.end) {
                int stop = start;
                while (stop < block.end && text[stop] != '\n') {
                    stop++;
                }
                line++;
                line(decoded(text, start, stop).strip());
                start = stop + 1;
            }
        }
        if (section == Section.START) {
            throw problem("no_graph", null);
        }
        declareRest(vertices);
    }

    private String decoded(byte[] text, int start, int end) {
        if (Utf8.ascii(text, start, end)) {
            return new String(text, start, end - start, StandardCharsets.US_ASCII);
        }
        ByteBuffer bytes = ByteBuffer.wrap(text, start, end - start);
        try {
            String read = charset.newDecoder().decode(bytes).toString();
            onlyAscii = false;
            return read;
        } catch (CharacterCodingException e) {
            if (!onlyAscii) {
                throw problem("not_utf8", null);
            }
            onlyAscii = false;
            charset = Charset.forName("GB18030");
            return decoded(text, start, end);
        }
    }

    private void line(String text) {
        if (text.isEmpty() || text.startsWith("%")) {
            return;
        }
        if (text.indexOf('\0') >= 0) {
            throw problem("nul_byte", null);
        }
        PajekTokens tokens = new PajekTokens(text);
        if (text.startsWith("*")) {
            heading(tokens);
            return;
        }
        switch (section) {
            case START -> throw problem("no_graph", null);
            case VERTICES -> vertex(tokens);
            case ARCS, EDGES -> edge(tokens);
            case ARCS_LIST, EDGES_LIST -> list(tokens);
        }
    }

    private void heading(PajekTokens tokens) {
        String word = tokens.next();
        if (!word.equalsIgnoreCase("*vertices")) {
            declareRest(vertices);
        }
        switch (word.toLowerCase(Locale.ROOT)) {
            case "*network" -> {}
            case "*vertices" -> vertices(tokens);
            case "*arcs" -> relation(Section.ARCS, tokens);
            case "*edges" -> relation(Section.EDGES, tokens);
            case "*arcslist" -> relation(Section.ARCS_LIST, tokens);
            case "*edgeslist" -> relation(Section.EDGES_LIST, tokens);
            default -> throw problem("unknown_section", word);
        }
    }

    private void vertices(PajekTokens tokens) {
        if (section != Section.START) {
            throw problem("several_graphs", null);
        }
        section = Section.VERTICES;
        verticesLine = line;
        vertices = number(tokens.next(), 0, MOST_VERTICES);
    }

    private void relation(Section opened, PajekTokens tokens) {
        if (section == Section.START) {
            throw problem("no_graph", null);
        }
        section = opened;
        relation = tokens.rest();
    }

    /** Gives the vertices that have no line of their own. */
    private void declareRest(int last) {
        while (declared < last) {
            declared++;
            handler.vertex(new VertexRow(Integer.toString(declared), NONE, verticesLine));
        }
    }

    private void vertex(PajekTokens tokens) {
        String id = tokens.next();
        int number = number(id, 1, vertices);
        if (number <= declared) {
            throw problem("vertex_order", id);
        }
        declareRest(number - 1);
        declared = number;
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        if (tokens.more()) {
            attributes.put("label", tokens.next());
        }
        String[] places = {"x", "y", "z"};
        for (int i = 0; i < 3 && tokens.number(); i++) {
            attributes.put(places[i], tokens.next());
        }
        if (tokens.left() % 2 == 1) {
            attributes.put("shape", tokens.next());
        }
        pairs(tokens, attributes);
        handler.vertex(new VertexRow(Integer.toString(number), Collections.unmodifiableSequencedMap(attributes), line));
    }

    private void edge(PajekTokens tokens) {
        String from = end(tokens);
        String to = end(tokens);
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        if (tokens.more()) {
            attributes.put(EdgeRow.WEIGHT, tokens.next());
        }
        pairs(tokens, attributes);
        give(from, to, section == Section.ARCS, attributes);
    }

    private void list(PajekTokens tokens) {
        String from = end(tokens);
        while (tokens.more()) {
            give(from, end(tokens), section == Section.ARCS_LIST, new LinkedHashMap<>());
        }
    }

    private void give(String from, String to, boolean directed, SequencedMap<String, String> attributes) {
        if (!relation.isEmpty()) {
            attributes.put("relation", relation);
        }
        handler.edge(new EdgeRow(from, to, directed, Collections.unmodifiableSequencedMap(attributes), line));
    }

    private String end(PajekTokens tokens) {
        if (!tokens.more()) {
            throw problem("one_value", null);
        }
        return Integer.toString(number(tokens.next(), 1, vertices));
    }

    private void pairs(PajekTokens tokens, SequencedMap<String, String> attributes) {
        while (tokens.more() && attributes.size() < limits.attributes()) {
            String name = tokens.next();
            if (name.startsWith("[")) {
                attributes.put("time", name);
            } else if (tokens.more()) {
                attributes.put(name, tokens.next());
            } else {
                throw problem("attribute_missing", name);
            }
        }
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

    private MalformedGraphFileException problem(String code, @Nullable String value) {
        return new MalformedGraphFileException(code, file, line, value);
    }
}

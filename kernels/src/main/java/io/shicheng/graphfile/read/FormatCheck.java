package io.shicheng.graphfile.read;

import io.shicheng.graphfile.GraphFormat;
import io.shicheng.graphfile.MalformedGraphFileException;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.input.GraphInput;
import io.shicheng.graphfile.pajek.PajekBeginning;
import io.shicheng.graphfile.table.GdfReader;
import io.shicheng.graphfile.table.MatrixMarketReader;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the format by name and content. */
final class FormatCheck {
    private static final int LOOKED_AT_BYTES = 1 << 15;

    /** Endings of formats that look like an edge list and are not read. */
    private static final Map<String, String> FOREIGN_NAMES =
            Map.of("tgf", "TGF", "sif", "SIF (Cytoscape)", "metis", "METIS", "adjlist", "an adjacency list");

    private FormatCheck() {}

    static GraphFormat formatOf(Path file) {
        GraphFormat named = byName(file);
        byte[] head;
        try (InputStream in = GraphInput.open(file, ReadLimits.defaults(), RunControl.NONE)) {
            head = in.readNBytes(LOOKED_AT_BYTES);
        } catch (IOException e) {
            throw GraphInput.explained(file, 0, e);
        }
        if (head.length == 0) {
            throw new MalformedGraphFileException("empty", file, 0, null);
        }
        GraphFormat held = byContent(file, head, named);
        if (FOREIGN_NAMES.containsKey(endingOf(file)) && held == GraphFormat.EDGE_LIST) {
            throw new MalformedGraphFileException("format_not_read", file, 0, FOREIGN_NAMES.get(endingOf(file)));
        }
        if (named == GraphFormat.MATRIX_MARKET && held == GraphFormat.EDGE_LIST) {
            throw new MalformedGraphFileException("matrix_banner", file, 1, null);
        }
        boolean plainText =
                named == GraphFormat.EDGE_LIST && (held == GraphFormat.GDF || held == GraphFormat.MATRIX_MARKET);
        if (named != null && named != held && !plainText) {
            throw new MalformedGraphFileException(
                    "name_and_content_disagree", file, 0, named.title() + " / " + held.title());
        }
        return held;
    }

    /** The format that the name stands for, or null where it stands for none in particular. */
    private static @Nullable GraphFormat byName(Path file) {
        return switch (endingOf(file)) {
            case "graphml" -> GraphFormat.GRAPHML;
            case "gexf" -> GraphFormat.GEXF;
            case "net", "paj" -> GraphFormat.PAJEK;
            case "gdf" -> GraphFormat.GDF;
            case "mtx" -> GraphFormat.MATRIX_MARKET;
            case "edges", "edgelist", "tsv", "csv" -> GraphFormat.EDGE_LIST;
            default -> null;
        };
    }

    /** The ending of the name in lower case, {@code .gz} apart. */
    private static String endingOf(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            name = name.substring(0, name.length() - 3);
        }
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static GraphFormat byContent(Path file, byte[] head, @Nullable GraphFormat named) {
        if (head.length > 1 && ((head[0] & 0xff) >= 0xfe && (head[1] & 0xff) >= 0xfe)) {
            String wide = new String(head, StandardCharsets.UTF_16);
            if (!wide.stripLeading().startsWith("<")) {
                throw new MalformedGraphFileException("not_utf8", file, 1, null);
            }
            return xmlByRoot(file, wide, named);
        }
        String text = new String(head, StandardCharsets.UTF_8);
        int start = 0;
        while (start < text.length() && (text.charAt(start) == '\uFEFF' || text.charAt(start) <= ' ')) {
            start++;
        }
        if (text.startsWith("<", start)) {
            return xmlByRoot(file, text, named);
        }
        if (PajekBeginning.holds(text.substring(start), named == GraphFormat.PAJEK)) {
            return GraphFormat.PAJEK;
        }
        if (text.regionMatches(true, start, MatrixMarketReader.BANNER, 0, MatrixMarketReader.BANNER.length())) {
            return GraphFormat.MATRIX_MARKET;
        }
        if (GdfReader.begins(text)) {
            return GraphFormat.GDF;
        }
        ForeignFormat foreign = beginsWithNumber(text, start) ? null : ForeignFormat.of(head);
        if (foreign != null) {
            throw new MalformedGraphFileException(foreign.kind.code, file, 0, foreign.title);
        }
        return GraphFormat.EDGE_LIST;
    }

    /** Whether the first line that is not a comment begins with a number and a separator, as no other format does. */
    private static boolean beginsWithNumber(String text, int start) {
        int p = start;
        while (p < text.length() && (text.charAt(p) == '#' || text.charAt(p) == '%') && !text.startsWith("%PDF-", p)) {
            int next = text.indexOf('\n', p);
            p = next < 0 ? text.length() : next + 1;
        }
        int digits = p;
        while (p < text.length() && text.charAt(p) >= '0' && text.charAt(p) <= '9') {
            p++;
        }
        return p > digits && p < text.length() && " \t,;|".indexOf(text.charAt(p)) >= 0;
    }

    private static GraphFormat xmlByRoot(Path file, String text, @Nullable GraphFormat named) {
        int graphMl = text.indexOf("<graphml");
        int gexf = text.indexOf("<gexf");
        if (graphMl < 0 && gexf < 0) {
            // a prefixed or late root element: the reader tells, after it has refused a DOCTYPE
            if (named == GraphFormat.GRAPHML || named == GraphFormat.GEXF) {
                return named;
            }
            throw new MalformedGraphFileException("unknown_xml", file, 0, null);
        }
        return gexf < 0 || (graphMl >= 0 && graphMl < gexf) ? GraphFormat.GRAPHML : GraphFormat.GEXF;
    }
}

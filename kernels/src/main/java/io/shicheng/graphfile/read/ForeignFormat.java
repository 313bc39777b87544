package io.shicheng.graphfile.read;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats that are no edge list and are not read, so that they are refused by their name. */
enum ForeignFormat {
    XLS("Excel (XLS)", Kind.WORKBOOK, bytes(0xd0, 0xcf, 0x11, 0xe0)),
    ZIP("ZIP (XLSX, ODS …)", Kind.WORKBOOK, bytes('P', 'K', 3, 4)),
    BZIP2("bzip2", Kind.PACKED, bytes('B', 'Z', 'h')),
    XZ("xz", Kind.PACKED, bytes(0xfd, '7', 'z', 'X', 'Z')),
    SEVEN_ZIP("7-Zip", Kind.PACKED, bytes('7', 'z', 0xbc, 0xaf)),
    ZSTANDARD("Zstandard", Kind.PACKED, bytes(0x28, 0xb5, 0x2f, 0xfd)),
    RAR("RAR", Kind.PACKED, bytes('R', 'a', 'r', '!', 0x1a)),
    PDF("PDF", Kind.GRAPH, bytes('%', 'P', 'D', 'F', '-')),
    SQLITE("SQLite", Kind.GRAPH, bytes('S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't')),
    PARQUET("Parquet", Kind.GRAPH, bytes('P', 'A', 'R', '1')),
    RDATA("RData", Kind.GRAPH, bytes('R', 'D', 'X')),
    JSON("JSON", Kind.GRAPH, "[\\[{]\\s*([\\[{\"\\]}]|-?\\d+\\s*[,\\]])"),
    DOT("DOT (Graphviz)", Kind.GRAPH, "(strict\\s+)?(di)?graph(\\s+([\\w.]+|\"[^\"]*\"))?\\s*\\{"),
    GML("GML", Kind.GRAPH, "((creator|version|comment)\\s+[^\\n\\r]*\\s+)*graph\\s*\\["),
    DL("UCINET DL", Kind.GRAPH, "dl[\\s,]+(n|nr|nc|nm|format)\\s*="),
    LEDA("LEDA", Kind.GRAPH, "LEDA\\.GRAPH"),
    VNA("VNA (NetDraw)", Kind.GRAPH, "\\*(node data|node properties|tie data)"),
    TULIP("TLP (Tulip)", Kind.GRAPH, "\\(\\s*tlp\\s+\""),
    PAJEK_PART("Pajek (without *Vertices)", Kind.GRAPH, "\\*(arcs|edges|arcslist|edgeslist|matrix)\\b");

    /** What helps. */
    enum Kind {
        GRAPH("format_not_read"),
        WORKBOOK("workbook_not_read"),
        PACKED("packed_not_read");

        final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    final String title;
    final Kind kind;
    private final byte[] signature;
    private final @Nullable Pattern beginning;

    ForeignFormat(String title, Kind kind, byte[] signature) {
        this.title = title;
        this.kind = kind;
        this.signature = signature;
        this.beginning = null;
    }

    ForeignFormat(String title, Kind kind, String beginning) {
        this.title = title;
        this.kind = kind;
        this.signature = new byte[0];
        this.beginning = Pattern.compile(beginning, Pattern.CASE_INSENSITIVE);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** The format that the file begins as, or null. */
    static @Nullable ForeignFormat of(byte[] head) {
        String text = null;
        for (ForeignFormat each : values()) {
            if (each.beginning == null
                    ? each.signed(head)
                    : each.beginning.matcher(text = text(head, text)).lookingAt()) {
                return each;
            }
        }
        return null;
    }

    private boolean signed(byte[] head) {
        int i = 0;
        while (i < signature.length && i < head.length && head[i] == signature[i]) {
            i++;
        }
        return i == signature.length;
    }

    /** The text without what may stand before it: blanks, and comments of several languages. */
    private static String text(byte[] head, @Nullable String known) {
        if (known != null) {
            return known;
        }
        String text = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.UTF_8);
        return text.replaceFirst("^(\\uFEFF|\\s|//[^\\n\\r]*|#[^\\n\\r]*|/\\*(?s:.*?)\\*/)+", "");
    }
}

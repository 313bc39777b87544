package io.shicheng.tabular.xlsx;

import io.shicheng.tabular.UnsafeTableFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which looks of a workbook's cells mean a date. Read off its style part. */
final class CellFormats extends DefaultHandler {
    /** Far more than the 65,490 that a program allows. */
    private static final int STYLES_MAX = 1 << 20;

    private final Path file;
    private final Map<Integer, DateKind> written = new HashMap<>();
    private final List<DateKind> kinds = new ArrayList<>();
    private boolean inCellFormats;

    CellFormats(Path file) {
        this.file = file;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (!Markup.isMain(uri)) {
            return;
        }
        switch (name) {
            case "numFmt" -> {
                String code = attributes.getValue("formatCode");
                written.put(
                        Markup.number(attributes.getValue("numFmtId"), 0),
                        code == null ? DateKind.NUMBER : NumberFormats.of(code));
            }
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats) {
                    add(Markup.number(attributes.getValue("numFmtId"), 0));
                }
            }
            default -> {}
        }
        if (written.size() > STYLES_MAX || kinds.size() > STYLES_MAX) {
            throw new UnsafeTableFileException("too_large", file, 0, Integer.toString(STYLES_MAX));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            inCellFormats = false;
        }
    }

    private void add(int format) {
        DateKind kind = written.get(format);
        kinds.add(kind == null ? NumberFormats.builtIn(format) : kind);
    }

    /** What a number under this style is. */
    DateKind kind(int style) {
        return style >= 0 && style < kinds.size() ? kinds.get(style) : DateKind.NUMBER;
    }
}

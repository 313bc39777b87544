package io.shicheng.tabular.xlsx.cell;

import io.shicheng.tabular.UnsafeTableFileException;
import io.shicheng.tabular.xlsx.archive.Markup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which looks of a workbook's cells mean a date, and which show more digits than are stored. Read off its style part.
 */
public final class CellFormats extends DefaultHandler {
    /** Far more than the 65,490 that a program allows. */
    private static final int STYLES_MAX = 1 << 20;

    private final Path file;
    private final Map<Integer, Format> written = new HashMap<>();
    private final List<Format> styles = new ArrayList<>();
    private boolean inCellFormats;

    /** @param digits how a number is shown, where that is not as it is stored */
    private record Format(DateKind kind, @Nullable DigitFormat digits) {
        static final Format NUMBER = new Format(DateKind.NUMBER, null);

        static Format of(String code) {
            DateKind kind = NumberFormats.of(code);
            return new Format(kind, kind == DateKind.NUMBER ? DigitFormat.of(code) : null);
        }
    }

    public CellFormats(Path file) {
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
                        code == null ? Format.NUMBER : Format.of(code));
            }
            case "cellXfs" -> inCellFormats = true;
            case "xf" -> {
                if (inCellFormats) {
                    add(Markup.number(attributes.getValue("numFmtId"), 0));
                }
            }
            default -> {}
        }
        if (written.size() > STYLES_MAX || styles.size() > STYLES_MAX) {
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
        Format known = written.get(format);
        styles.add(known == null ? new Format(NumberFormats.builtIn(format), null) : known);
    }

    /** What a number under this style is. */
    DateKind kind(int style) {
        return format(style).kind;
    }

    /** How a number under this style is shown, or null where that is as it is stored. */
    @Nullable
    DigitFormat digits(int style) {
        return format(style).digits;
    }

    private Format format(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Format.NUMBER;
    }
}

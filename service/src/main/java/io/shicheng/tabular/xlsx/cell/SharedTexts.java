package io.shicheng.tabular.xlsx.cell;

import io.shicheng.tabular.ReadLimits;
import io.shicheng.tabular.UnsafeTableFileException;
import io.shicheng.tabular.xlsx.archive.EscapedText;
import io.shicheng.tabular.xlsx.archive.Markup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts that the cells of a workbook share, without readings (furigana) and looks. */
public final class SharedTexts extends DefaultHandler {
    /** Characters of all texts together. */
    private static final long TOTAL_MAX = 256L << 20;
    /** What an empty text takes, too. */
    private static final int CHARACTERS_A_TEXT = 16;

    private final Path file;
    private final ReadLimits limits;
    private final List<String> texts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inReading;
    private long total;

    public SharedTexts(Path file, ReadLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** Null where there is no such text. */
    @Nullable
    String get(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : null;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (!Markup.isMain(uri)) {
            return;
        }
        switch (name) {
            case "si" -> text.setLength(0);
            case "rPh" -> inReading = true;
            case "t" -> inText = !inReading;
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int from, int length) {
        if (inText) {
            text.append(chars, from, length);
            count(length);
            if (text.length() > limits.cellBytes()) {
                throw new UnsafeTableFileException("cell_too_long", file, 0, Integer.toString(limits.cellBytes()));
            }
        }
    }

    private void count(int characters) {
        total += characters;
        if (total > TOTAL_MAX) {
            throw new UnsafeTableFileException("too_large", file, 0, Long.toString(TOTAL_MAX));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (!Markup.isMain(uri)) {
            return;
        }
        switch (name) {
            case "si" -> {
                count(CHARACTERS_A_TEXT);
                texts.add(EscapedText.read(text.toString()));
            }
            case "rPh" -> inReading = false;
            case "t" -> inText = false;
            default -> {}
        }
    }
}

package io.shicheng.tabular.xlsx.cell;

import io.shicheng.tabular.MalformedTableFileException;
import io.shicheng.tabular.Numbers;
import io.shicheng.tabular.xlsx.archive.EscapedText;
import io.shicheng.tabular.xlsx.archive.Markup;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Turns what a cell of a workbook stores into text: dates as ISO 8601, whole numbers without a point. */
public final class CellReader {
    /** From here on, a number has more digits than a workbook keeps. */
    private static final double DIGITS_KEPT = 1e15;
    /** What a date of the type {@code d} has behind it where it is a day. */
    private static final String MIDNIGHT = "T00:00(:00(\\.0+)?)?Z?$";

    private final Path file;
    private final SharedTexts texts;
    private final CellFormats formats;
    private final DayCount days;

    public CellReader(Path file, SharedTexts texts, CellFormats formats, DayCount days) {
        this.file = file;
        this.texts = texts;
        this.formats = formats;
        this.days = days;
    }

    /**
     * @param type as the cell names it; its inline text is no matter here
     * @param stored not empty
     */
    public String read(String type, int style, String stored, long row) {
        return switch (type) {
            case "s" -> shared(stored.strip(), row);
            case "str" -> EscapedText.read(stored);
            case "b" -> stored.strip().equals("1") || stored.strip().equals("true") ? "TRUE" : "FALSE";
            case "e" -> stored.strip();
            case "d" -> stored.strip().replaceFirst(MIDNIGHT, "");
            default -> number(stored.strip(), style, row);
        };
    }

    /** Whether a number is so long that its last digits were lost. */
    public boolean losesDigits(String text) {
        return text.length() > 15 && text.matches("-?\\d{16,}");
    }

    /** What the sheet shows of a number of this style, where that is another text than the one that was read. */
    @Nullable
    public String shown(int style, String text) {
        DigitFormat format = formats.digits(style);
        String shown = format == null || text.isEmpty() ? null : format.text(new BigDecimal(text));
        return shown == null || shown.equals(text) ? null : shown;
    }

    private String shared(String stored, long row) {
        String text = texts.get(Markup.number(stored, -1));
        if (text == null) {
            throw new MalformedTableFileException("not_a_workbook", file, row, null);
        }
        return text;
    }

    private String number(String stored, int style, long row) {
        double value = value(stored, row);
        DateKind kind = formats.kind(style);
        if (kind != DateKind.NUMBER) {
            return days.text(value, kind);
        }
        return Double.isFinite(value) ? Numbers.plain(BigDecimal.valueOf(value)) : stored;
    }

    private double value(String stored, long row) {
        try {
            return Double.parseDouble(stored);
        } catch (NumberFormatException e) {
            throw new MalformedTableFileException("not_a_workbook", file, row, null, e);
        }
    }
}

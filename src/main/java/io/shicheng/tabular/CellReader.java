package io.shicheng.tabular;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DateUtil;

/** Turns what a cell of a workbook stores into text: dates as ISO, whole numbers without a point. */
final class CellReader {
    /** More than the columns that Excel has, so that a hostile reference cannot overflow. */
    private static final int COLUMNS_MAX = 1 << 20;

    private final Path file;
    private final SharedTexts texts;
    private final CellFormats formats;

    CellReader(Path file, SharedTexts texts, CellFormats formats) {
        this.file = file;
        this.texts = texts;
        this.formats = formats;
    }

    String read(String type, int style, String stored, long row, String reference) {
        return switch (type) {
            case "s" -> shared(stored, row);
            case "inlineStr", "str" -> stored;
            case "b" -> stored.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> throw new MalformedTableFileException("error_value", file, row, reference);
            case "d" -> stored.endsWith("T00:00:00") ? stored.substring(0, stored.length() - 9) : stored;
            default -> number(stored.strip(), style, row);
        };
    }

    private String shared(String stored, long row) {
        String text = stored.strip().matches("\\d{1,9}") ? texts.get(Integer.parseInt(stored.strip())) : null;
        if (text == null) {
            throw new MalformedTableFileException("not_a_workbook", file, row, null);
        }
        return text;
    }

    private String number(String stored, int style, long row) {
        double value;
        try {
            value = Double.parseDouble(stored);
        } catch (NumberFormatException e) {
            throw new MalformedTableFileException("not_a_workbook", file, row, null, e);
        }
        if (formats.isDateStyle(style) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, formats.from1904());
            if (moment != null) {
                return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate().toString()
                        : moment.toString();
            }
        }
        return Double.isFinite(value) && Math.abs(value) < 1e15 ? Numbers.plain(BigDecimal.valueOf(value)) : stored;
    }

    /** The column of a reference such as {@code AB12}, from 0; beyond all limits where it is none. */
    static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            int letter = Character.toUpperCase(reference.charAt(i)) - 'A';
            if (letter < 0 || letter > 25 || column > COLUMNS_MAX) {
                return COLUMNS_MAX;
            }
            column = column * 26 + letter + 1;
        }
        return column - 1;
    }

    static String letters(int column) {
        String letters = "";
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters = (char) ('A' + rest % 26) + letters;
        }
        return letters;
    }
}

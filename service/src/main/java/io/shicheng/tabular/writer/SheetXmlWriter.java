package io.shicheng.tabular.writer;

import io.shicheng.tabular.CellRange;
import io.shicheng.tabular.Numbers;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one sheet of a workbook: title, headings that stay in sight, rows; and for paper what printing it takes, in
 * the order that the standard has (ECMA-376 part 1, 18.3.1.99).
 */
final class SheetXmlWriter {
    private static final int ROWS_MAX = 1_048_576;
    /** What Excel holds in a cell. */
    private static final int TEXT_MAX = 32_767;
    /** Day 0 of a workbook, for days from March 1900 on. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    /** A4, by its number among papers. */
    private static final int A4 = 9;
    /** Empty rows of a form whose cells offer what they can hold. */
    private static final int FORM_ROWS = 2000;

    private final Writer xml;
    private final String namespace;
    private boolean paper;
    private boolean form;
    private int row;

    SheetXmlWriter(Writer xml, String namespace) {
        this.xml = xml;
        this.namespace = namespace;
    }

    /** The row of the headings. */
    static int headingRow(Sheet sheet) {
        return sheet.title() == null ? 1 : 3;
    }

    /** The last row, once the sheet is written. */
    int lastRow() {
        return row;
    }

    void write(Sheet sheet) throws IOException {
        List<Sheet.Column> columns = sheet.columns();
        int headingRow = headingRow(sheet);
        paper = sheet.use() == Sheet.Use.PAPER;
        form = sheet.use() == Sheet.Use.FORM;
        xml.write("<worksheet xmlns=\"" + namespace + "\">"
                + (paper ? "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>" : "")
                + "<sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"" + headingRow + "\" topLeftCell=\"A" + (headingRow + 1)
                + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int i = 0; i < columns.size(); i++) {
            xml.write("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\""
                    + columns.get(i).widthCharacters() + "\" customWidth=\"1\"/>");
        }
        xml.write("</cols><sheetData>");
        if (sheet.title() != null) {
            above(1, sheet.title(), WorkbookStyles.TITLE);
            if (sheet.note() != null) {
                above(2, sheet.note(), WorkbookStyles.TEXT);
            }
        }
        beginRow(headingRow);
        for (int i = 0; i < columns.size(); i++) {
            text(i, columns.get(i).heading(), headingStyle(columns.get(i).heading()));
        }
        xml.write("</row>");
        for (List<? extends @Nullable Object> cells : sheet.rows()) {
            sheet.checkWidth(cells);
            writeRow(sheet, cells);
        }
        xml.write("</sheetData>");
        if (paper) {
            xml.write("<autoFilter ref=\"" + range(sheet, headingRow) + "\"/>");
        }
        rules(columns, headingRow + 1);
        if (paper) {
            printing();
        }
        xml.write("</worksheet>");
    }

    private int headingStyle(String heading) {
        if (paper) {
            return WorkbookStyles.RULED_HEADING;
        }
        return FormulaGuard.couldBeFormula(heading) ? WorkbookStyles.QUOTED_HEADING : WorkbookStyles.HEADING;
    }

    private void above(int number, String text, int style) throws IOException {
        beginRow(number);
        text(0, text, style);
        xml.write("</row>");
    }

    private String range(Sheet sheet, int from) {
        return "A" + from + ":" + CellRange.letters(sheet.columns().size() - 1) + row;
    }

    /** What cells can hold, where that is one of a few. */
    private void rules(List<Sheet.Column> columns, int from) throws IOException {
        long count = columns.stream().filter(column -> !column.rule().isEmpty()).count();
        int last = form ? Math.max(row, from + FORM_ROWS) : row;
        if (count == 0 || last < from) {
            return;
        }
        xml.write("<dataValidations count=\"" + count + "\">");
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).rule().isEmpty()) {
                String letters = CellRange.letters(i);
                xml.write("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\""
                        + letters + from + ":" + letters + last + "\"><formula1>"
                        + XmlText.escaped(columns.get(i).rule())
                        + "</formula1></dataValidation>");
            }
        }
        xml.write("</dataValidations>");
    }

    private void printing() throws IOException {
        xml.write("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
                + "<pageSetup paperSize=\"" + A4 + "\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
                + "<headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>");
    }

    private void writeRow(Sheet sheet, List<? extends @Nullable Object> cells) throws IOException {
        if (row == ROWS_MAX) {
            throw new IOException("The table " + sheet.name() + " has more than the " + ROWS_MAX
                    + " rows that a workbook holds. Maybe CSV?");
        }
        beginRow(row + 1);
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i), sheet.columns().get(i).type());
        }
        xml.write("</row>");
    }

    private void beginRow(int number) throws IOException {
        row = number;
        xml.write("<row r=\"" + number + "\">");
    }

    private void cell(int column, @Nullable Object value, Sheet.ColumnType type) throws IOException {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            boolean count = type == Sheet.ColumnType.COUNT;
            typed(column, "n", Numbers.plain(number), count ? WorkbookStyles.COUNT : WorkbookStyles.DECIMAL);
        } else if (value instanceof Boolean truth) {
            typed(column, "b", truth ? "1" : "0", WorkbookStyles.TEXT);
        } else if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
            typed(column, "n", Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, day)), WorkbookStyles.DATE);
        } else if (value instanceof MarkedCell marked) {
            text(column, marked.text(), WorkbookStyles.MARKED);
        } else if (value != null) {
            String text = value.toString();
            text(column, text, style(FormulaGuard.couldBeFormula(text) ? WorkbookStyles.QUOTED : WorkbookStyles.TEXT));
        } else if (paper) {
            int look = type == Sheet.ColumnType.DATE ? WorkbookStyles.DATE : WorkbookStyles.TEXT;
            xml.write("<c r=\"" + CellRange.letters(column) + row + "\" s=\"" + style(look) + "\"/>");
        }
    }

    private int style(int look) {
        return paper ? WorkbookStyles.ruled(look) : look;
    }

    private void typed(int column, String type, String content, int style) throws IOException {
        xml.write("<c r=\"" + CellRange.letters(column) + row + "\" s=\"" + style(style) + "\" t=\"" + type + "\"><v>"
                + content + "</v></c>");
    }

    /** Text stands in the cell itself, so that it can be nothing but text. */
    private void text(int column, String text, int style) throws IOException {
        String kept = text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text;
        xml.write("<c r=\"" + CellRange.letters(column) + row + "\" s=\"" + style
                + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + XmlText.escaped(kept) + "</t></is></c>");
    }
}

package io.shicheng.tabular.xlsx;

import io.shicheng.progress.RunControl;
import io.shicheng.tabular.CellFlaw;
import io.shicheng.tabular.CellNotes;
import io.shicheng.tabular.CellRange;
import io.shicheng.tabular.ReadLimits;
import io.shicheng.tabular.TableHandler;
import io.shicheng.tabular.UnsafeTableFileException;
import io.shicheng.tabular.xlsx.archive.EscapedText;
import io.shicheng.tabular.xlsx.archive.Markup;
import io.shicheng.tabular.xlsx.cell.CellReader;
import io.shicheng.tabular.xlsx.cell.CellReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the events of one sheet into rows. */
final class SheetParser extends DefaultHandler {
    /** Ends the reading of a sheet whose rows nobody wants. */
    static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwanted() {
            super(null, null, false, false);
        }
    }

    private static final int ROWS_A_CHECK = 1024;

    private final Path file;
    private final String sheet;
    private final CellReader cells;
    private final ReadLimits limits;
    private final TableHandler handler;
    private final RunControl control;
    private final List<String> row = new ArrayList<>();
    private final Map<Integer, CellFlaw> flaws = new TreeMap<>();
    private final Map<Integer, String> shown = new TreeMap<>();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder inline = new StringBuilder();
    private boolean headed;
    private long headingRow;
    private long rowNumber;
    private int column;
    private String type = "n";
    private int style;
    private boolean inCell;
    private boolean formula;
    private boolean hasValue;
    private boolean inInline;
    private boolean inReading;
    /** What characters are added to, if to anything. */
    private @Nullable StringBuilder open;

    SheetParser(
            Path file, String sheet, CellReader cells, ReadLimits limits, TableHandler handler, RunControl control) {
        this.file = file;
        this.sheet = sheet;
        this.cells = cells;
        this.limits = limits;
        this.handler = handler;
        this.control = control;
    }

    /** Whether no row held anything. */
    boolean empty() {
        return !headed;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (!Markup.isMain(uri)) {
            return;
        }
        switch (name) {
            case "row" -> beginRow(attributes.getValue("r"));
            case "c" -> beginCell(attributes);
            case "f" -> formula = inCell;
            case "is" -> inInline = inCell;
            case "rPh" -> inReading = true;
            case "v" -> {
                hasValue = true;
                open = inCell ? value : null;
            }
            case "t" -> open = inInline && !inReading ? inline : null;
            case "mergeCell" -> merged(CellReference.range(attributes.getValue("ref")));
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int from, int length) {
        if (open != null) {
            open.append(chars, from, length);
            if (open.length() > limits.cellBytes()) {
                throw new UnsafeTableFileException(
                        "cell_too_long", file, rowNumber, Integer.toString(limits.cellBytes()));
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (!Markup.isMain(uri)) {
            return;
        }
        switch (name) {
            case "v", "t" -> open = null;
            case "is" -> inInline = false;
            case "rPh" -> inReading = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private void beginRow(@Nullable String number) {
        rowNumber = number != null && number.matches("\\d{1,9}") ? Long.parseLong(number) : rowNumber + 1;
        column = -1;
        row.clear();
        flaws.clear();
        shown.clear();
        if (rowNumber % ROWS_A_CHECK == 0) {
            control.checkCancelled();
        }
    }

    private void beginCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : CellReference.column(reference);
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        style = Markup.number(attributes.getValue("s"), 0);
        inCell = true;
        formula = false;
        hasValue = false;
        value.setLength(0);
        inline.setLength(0);
    }

    private void endCell() {
        inCell = false;
        String text = text();
        CellFlaw flaw = flaw(text);
        if (text.isEmpty() && flaw == null) {
            return;
        }
        if (column < 0 || column >= limits.columns()) {
            throw new UnsafeTableFileException("too_many_columns", file, rowNumber, Integer.toString(limits.columns()));
        }
        while (row.size() <= column) {
            row.add("");
        }
        row.set(column, text);
        if (flaw != null) {
            flaws.put(column, flaw);
        }
        String asShown = type.equals("n") ? cells.shown(style, text) : null;
        if (asShown != null) {
            shown.put(column, asShown);
        }
    }

    /** An inline text stands in its own element, whatever value a program left beside it. */
    private String text() {
        if (type.equals("inlineStr") || value.isEmpty()) {
            return EscapedText.read(inline.toString());
        }
        return value.toString().isBlank() && !type.equals("str")
                ? ""
                : cells.read(type, style, value.toString(), rowNumber);
    }

    private @Nullable CellFlaw flaw(String text) {
        if (type.equals("e")) {
            return CellFlaw.ERROR_VALUE;
        }
        boolean emptyText = type.equals("str") && hasValue || type.equals("inlineStr");
        if (formula && text.isEmpty() && !emptyText) {
            return CellFlaw.FORMULA_WITHOUT_VALUE;
        }
        return type.equals("n") && cells.losesDigits(text) ? CellFlaw.DIGITS_LOST : null;
    }

    private void endRow() {
        if (flaws.isEmpty() && row.stream().allMatch(String::isBlank)) {
            return;
        }
        if (!headed) {
            headed = true;
            headingRow = rowNumber;
            if (!handler.table(sheet, rowNumber, row.stream().map(String::strip).toList())) {
                throw new Unwanted();
            }
        } else if (flaws.isEmpty() && shown.isEmpty()) {
            handler.row(rowNumber, List.copyOf(row));
        } else {
            handler.row(rowNumber, List.copyOf(row), new CellNotes(flaws, shown));
        }
    }

    /** Merged cells are listed behind the rows. */
    private void merged(@Nullable CellRange range) {
        if (range != null && headed && range.lastRow() >= headingRow) {
            handler.merged(range);
        }
    }
}

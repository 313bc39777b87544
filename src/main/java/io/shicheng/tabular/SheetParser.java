package io.shicheng.tabular;

import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private final StringBuilder text = new StringBuilder();
    private boolean headed;
    private long rowNumber;
    private int column;
    private String type = "n";
    private int style;
    private boolean formula;
    private boolean hasValue;
    private boolean inText;
    private boolean inReading;

    SheetParser(
            Path file,
            String sheet,
            SharedTexts texts,
            CellFormats formats,
            ReadLimits limits,
            TableHandler handler,
            RunControl control) {
        this.file = file;
        this.sheet = sheet;
        this.cells = new CellReader(file, texts, formats);
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
        switch (name) {
            case "row" -> beginRow(attributes.getValue("r"));
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "rPh" -> inReading = true;
            case "v", "t" -> inText = !inReading;
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int from, int length) {
        if (inText) {
            text.append(chars, from, length);
            hasValue = true;
            if (text.length() > limits.cellBytes()) {
                throw new UnsafeTableFileException(
                        "cell_too_long", file, rowNumber, Integer.toString(limits.cellBytes()));
            }
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> inText = false;
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
        if (rowNumber % ROWS_A_CHECK == 0) {
            control.checkCancelled();
        }
    }

    private void beginCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : CellReader.column(reference);
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        String look = attributes.getValue("s");
        style = look != null && look.matches("\\d{1,6}") ? Integer.parseInt(look) : 0;
        formula = false;
        hasValue = false;
        text.setLength(0);
    }

    private void endCell() {
        if (formula && !hasValue && !type.equals("str")) {
            throw new MalformedTableFileException("formula_without_value", file, rowNumber, reference());
        }
        if (!hasValue) {
            return;
        }
        String value = cells.read(type, style, text.toString(), rowNumber, reference());
        if (value.isEmpty()) {
            return;
        }
        if (column < 0 || column >= limits.columns()) {
            throw new UnsafeTableFileException("too_many_columns", file, rowNumber, Integer.toString(limits.columns()));
        }
        while (row.size() <= column) {
            row.add("");
        }
        row.set(column, value);
    }

    private void endRow() {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        if (headed) {
            handler.row(rowNumber, List.copyOf(row));
        } else {
            headed = true;
            if (!handler.table(sheet, rowNumber, row.stream().map(String::strip).toList())) {
                throw new Unwanted();
            }
        }
    }

    private String reference() {
        return CellReader.letters(column) + rowNumber;
    }
}

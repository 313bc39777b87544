package io.shicheng.cli.inspection;

import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.importer.inspection.FileInspection;
import io.shicheng.importer.inspection.SetAside;
import io.shicheng.importer.inspection.SheetInspection;
import io.shicheng.importer.inspection.column.ColumnGuess;
import io.shicheng.importer.inspection.column.Spelling;
import io.shicheng.tabular.shape.SheetRow;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** What was found of files, on the screen. */
public final class InspectionText {
    private static final int CELL = 12;

    private final Messages messages;
    private final PrintStream out;

    public InspectionText(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    public void print(FileInspection file) {
        if (file.problem() != null) {
            out.println(file.problem() + " " + file.remedy());
            out.println();
            return;
        }
        out.println(
                file.encoding() == null
                        ? messages.text(
                                "inspect.workbook",
                                file.file(),
                                messages.number(file.sheets().size()))
                        : messages.text("inspect.text", file.file(), encoding(file), separator(file)));
        if (file.doubtful()) {
            out.println(messages.text("inspect.doubtful"));
        }
        file.sheets().forEach(this::print);
        out.println();
    }

    private String encoding(FileInspection file) {
        return file.encoding() + (file.byteOrderMark() ? messages.text("inspect.mark") : "");
    }

    private String separator(FileInspection file) {
        String character = String.valueOf(file.delimiter());
        return switch (character) {
            case "\t" -> messages.text("inspect.tab");
            case "," -> messages.text("inspect.comma");
            case ";" -> messages.text("inspect.semicolon");
            default -> character;
        };
    }

    private void print(SheetInspection sheet) {
        out.println();
        if (!sheet.name().isEmpty()) {
            out.println(messages.text(sheet.hidden() ? "inspect.hiddenSheet" : "inspect.sheet", sheet.name()));
        }
        if (!sheet.title().isEmpty()) {
            out.println("  " + messages.text("inspect.title", sheet.title()));
        }
        preview(sheet);
        if (sheet.headings().isEmpty()) {
            out.println("  " + messages.text("inspect.noHeading"));
            return;
        }
        out.println("  " + messages.text("inspect.heading", numbers(sheet.headings()), messages.number(sheet.rows())));
        if (sheet.merged() > 0) {
            out.println("  " + messages.text("inspect.merged", messages.number(sheet.merged())));
        }
        if (sheet.table() != null) {
            out.println("  " + messages.text("inspect.table", messages.textOrKey("table.", sheet.table())));
        }
        columns(sheet.columns());
        sheet.setAside().forEach(this::aside);
        sheet.spellings().forEach(this::spelling);
        out.println("  "
                + (sheet.fills().isEmpty()
                        ? messages.text("inspect.fillsNothing")
                        : messages.text(
                                "inspect.fills",
                                sheet.fills().stream().map(this::filled).collect(Collectors.joining(", ")))));
    }

    private void preview(SheetInspection sheet) {
        for (SheetRow row : sheet.preview()) {
            out.println("  " + row.number() + "  "
                    + row.cells().stream().map(InspectionText::cell).collect(Collectors.joining(" | ")));
        }
    }

    private static String cell(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= CELL
                ? line
                : line.substring(0, line.offsetByCodePoints(0, CELL)) + "…";
    }

    private void columns(List<ColumnGuess> columns) {
        TextTable table = new TextTable(
                List.of(
                        messages.text("inspect.column"),
                        messages.text("inspect.columnHeading"),
                        messages.text("inspect.holds"),
                        messages.text("inspect.confidence"),
                        messages.text("inspect.why")),
                5);
        for (ColumnGuess guess : columns) {
            table.add(List.of(
                    "  " + guess.column(),
                    guess.heading(),
                    messages.textOrKey("inspect.role.", guess.role().code()),
                    String.valueOf(guess.confidence()),
                    why(guess)));
        }
        table.print(out);
    }

    private String why(ColumnGuess guess) {
        String reasons = String.join(messages.text("inspect.comma.between"), guess.reasons());
        String examples = guess.examples().isEmpty()
                ? ""
                : " " + messages.text("inspect.examples", String.join(" | ", guess.examples()));
        String dropped = guess.dropped() == null ? "" : " " + messages.text("inspect.dropped", guess.dropped());
        return reasons + dropped + examples;
    }

    private void aside(SetAside row) {
        String kind = messages.textOrKey("inspect.kind.", row.kind().code());
        out.println("  " + messages.text("inspect.aside", String.valueOf(row.row()), kind, row.text(), row.why()));
    }

    private void spelling(Spelling spelling) {
        String values = spelling.values().stream()
                .map(each -> each.value() + " (" + each.rows() + ")")
                .collect(Collectors.joining(" | "));
        out.println("  "
                + messages.text(
                        spelling.alike() ? "inspect.alike" : "inspect.perhapsAlike", spelling.heading(), values));
    }

    private String filled(String fill) {
        int colon = fill.indexOf(':');
        return colon < 0
                ? messages.textOrKey("table.", fill)
                : messages.textOrKey("table.", fill.substring(0, colon)) + " (" + fill.substring(colon + 1) + ")";
    }

    private static String numbers(List<Long> rows) {
        return rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}

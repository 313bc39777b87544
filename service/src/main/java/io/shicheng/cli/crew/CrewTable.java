package io.shicheng.cli.crew;

import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.disclosure.overview.DisclosedCrews.Figures;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import io.shicheng.tabular.writer.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Leaders and how far their crews come along, on the terminal or as CSV. */
final class CrewTable {
    private static final int WORDS = 4;
    private static final int WIDTH = 16;

    private final Messages messages;

    CrewTable(Messages messages) {
        this.messages = messages;
    }

    void print(List<CrewLine> lines, int few, int undated, PrintStream to) {
        TextTable table = new TextTable(
                List.of(
                        messages.text("rank.id"),
                        messages.text("organisations.name"),
                        messages.text("crews.department"),
                        messages.text("crews.verdict"),
                        messages.text("crews.works"),
                        messages.text("crews.again"),
                        messages.text("crews.with"),
                        messages.text("crews.lift"),
                        messages.text("crews.chance")),
                WORDS);
        for (CrewLine line : lines) {
            Figures of = line.figures();
            table.add(List.of(
                    line.leader(),
                    line.name(),
                    line.department(),
                    messages.text("crews.verdict." + line.verdict()),
                    of == null ? "" : messages.number(of.works()),
                    of == null ? "" : of.again() + "/" + of.members(),
                    of == null ? "" : of.withLeader() + "/" + of.jobs(),
                    of == null || of.lift() == null ? "" : "%.2f ×".formatted(of.lift()),
                    of == null || of.lift() == null ? "" : small(of.chance())));
        }
        table.print(to);
        to.println();
        to.println(messages.text("crews.how"));
        if (few > 0) {
            to.println(messages.text("crews.few", few));
        }
        if (undated > 0) {
            to.println(messages.text("crews.undated", undated));
        }
    }

    private static String small(double chance) {
        return String.format(Locale.ROOT, chance < 0.001 ? "%.1e" : "%.3f", chance);
    }

    void csv(List<CrewLine> lines, OutputStream to) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String word : List.of("leader", "name", "department", "verdict")) {
            columns.add(Column.text(word, WIDTH));
        }
        for (String count : List.of("works", "members", "again", "next", "jobs", "with_leader")) {
            columns.add(Column.count(count));
        }
        for (String number : List.of("expected", "lift", "p", "q")) {
            columns.add(Column.decimal(number));
        }
        TableWriter.csv(
                to,
                new Sheet("crews", columns, lines.stream().map(CrewTable::cells).toList()));
    }

    private static List<@Nullable Object> cells(CrewLine line) {
        List<@Nullable Object> cells =
                new ArrayList<>(List.of(line.leader(), line.name(), line.department(), line.verdict()));
        Figures of = line.figures();
        if (of == null) {
            for (int empty = 0; empty < 10; empty++) {
                cells.add(null);
            }
            return cells;
        }
        cells.addAll(List.of(of.works(), of.members(), of.again(), of.next(), of.jobs(), of.withLeader()));
        cells.add(of.expected());
        cells.add(of.lift());
        cells.add(of.chance());
        cells.add(of.rate());
        return cells;
    }
}

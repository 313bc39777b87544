package io.shicheng.cli.inquiry;

import io.shicheng.cli.terminal.Digits;
import io.shicheng.cli.terminal.LabelText;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.disclosure.overview.DisclosedClusters.Bridge;
import io.shicheng.disclosure.overview.DisclosedClusters.Cluster;
import io.shicheng.disclosure.overview.DisclosedClusters.Matrix;
import io.shicheng.message.Word;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The overview of the clusters on the terminal: a row for each, then who is tied to whom, then who leads where. */
final class ClustersTable {
    private static final String NONE = "–";

    private final Messages messages;

    ClustersTable(Messages messages) {
        this.messages = messages;
    }

    void print(DisclosedClusters overview, PrintStream out) {
        printClusters(overview, out);
        printMatrix("clusters.places", "cluster", overview.places(), true, out);
        printMatrix("clusters.crafts", "discipline", overview.crafts(), false, out);
        if (!overview.bridges().isEmpty()) {
            printBridges(overview.bridges(), out);
        }
        out.println(messages.text("clusters.how"));
        overview.citation().forEach((name, value) -> out.println("  " + name + ": " + value));
    }

    private void printClusters(DisclosedClusters overview, PrintStream out) {
        TextTable table = new TextTable(
                List.of(
                        messages.text("rank.cluster"),
                        messages.text("rank.people"),
                        messages.text("clusters.studios"),
                        messages.text("clusters.platforms"),
                        messages.text("clusters.groups"),
                        messages.text("clusters.works"),
                        messages.text("clusters.density"),
                        messages.text("clusters.began")),
                1);
        Digits digits = Digits.of(overview.clusters().stream()
                .map(Cluster::density)
                .filter(Objects::nonNull)
                .toList());
        for (Cluster row : overview.clusters()) {
            table.add(List.of(
                    word("cluster", row.id()),
                    number(row.people()),
                    number(row.studios()),
                    number(row.platforms()),
                    number(row.groups()),
                    number(row.works()),
                    row.density() == null ? NONE : digits.text(row.density()),
                    began(overview, row)));
        }
        table.print(out);
        out.println();
    }

    /** The span in which most began. */
    private String began(DisclosedClusters overview, Cluster row) {
        int most = -1;
        for (int span = 0; span < row.began().size(); span++) {
            int before = most < 0 ? 0 : row.began().get(most);
            most = row.began().get(span) > before ? span : most;
        }
        return most < 0
                ? NONE
                : overview.spans().get(most).from() + "–"
                        + overview.spans().get(most).to();
    }

    private void printMatrix(String title, String columnsAre, Matrix matrix, boolean bothWays, PrintStream out) {
        if (matrix.cells().isEmpty()) {
            return;
        }
        out.println(messages.text(title));
        out.println();
        List<String> headings = new ArrayList<>(List.of(""));
        matrix.columns().forEach(code -> headings.add(word(columnsAre, code)));
        headings.add(word(columnsAre, null));
        TextTable table = new TextTable(headings, 1);
        for (int row = 0; row <= matrix.rows().size(); row++) {
            String code = row < matrix.rows().size() ? matrix.rows().get(row) : null;
            List<String> cells = new ArrayList<>(List.of(word("cluster", code)));
            for (int column = 0; column <= matrix.columns().size(); column++) {
                cells.add(ties(matrix, row, column, bothWays));
            }
            table.add(cells);
        }
        table.print(out);
        out.println();
    }

    private String ties(Matrix matrix, int row, int column, boolean bothWays) {
        return matrix.cells().stream()
                .filter(cell -> cell.row() == row && cell.column() == column
                        || bothWays && cell.row() == column && cell.column() == row)
                .findFirst()
                .map(cell -> told(cell.ties(), cell.partial()))
                .orElse(NONE);
    }

    /** Of ties by name alone a number with a sign that there may be others. */
    private String told(int ties, boolean partial) {
        return partial ? messages.number(ties) + "+" : messages.number(ties);
    }

    private void printBridges(List<Bridge> bridges, PrintStream out) {
        out.println(messages.text("clusters.bridges"));
        out.println();
        TextTable table = new TextTable(
                List.of(
                        messages.text("clusters.way"),
                        messages.text("clusters.named"),
                        messages.text("clusters.ties"),
                        messages.text("clusters.unnamed")),
                2);
        for (Bridge bridge : bridges) {
            String people = bridge.people().stream()
                    .map(each -> LabelText.name(each.person(), messages)
                            + (each.contacts() == null ? "" : " (" + messages.number(each.contacts()) + ")"))
                    .collect(Collectors.joining(", "));
            int more = bridge.named() - bridge.people().size();
            table.add(List.of(
                    word("cluster", bridge.from()) + " → " + word("cluster", bridge.to()),
                    more > 0 ? messages.text("clusters.more", people, more) : people,
                    told(bridge.ties(), bridge.partial()),
                    number(bridge.unnamed())));
        }
        table.print(out);
        out.println();
    }

    private String word(String list, @Nullable String code) {
        return code == null ? messages.text("clusters.elsewhere") : messages.text(Word.of(list, code));
    }

    private String number(@Nullable Integer number) {
        return number == null || number == 0 ? NONE : messages.number(number);
    }
}

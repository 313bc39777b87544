package io.shicheng.cli;

import io.shicheng.disclosure.DisclosedRanking;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A ranking on the terminal. */
final class RankingTable {
    private final Messages messages;

    RankingTable(Messages messages) {
        this.messages = messages;
    }

    void print(DisclosedRanking ranking, PrintStream out) {
        boolean scores = ranking.rows().stream().anyMatch(row -> row.score() != null);
        boolean intervals = ranking.rows().stream().anyMatch(row -> row.intervalBest() != null);
        List<String> headings = new ArrayList<>(List.of(
                messages.text("rank.rank"),
                messages.text("rank.id"),
                messages.text("rank.who"),
                messages.text("rank.cluster")));
        if (scores) {
            headings.add(ranking.measure());
        }
        if (intervals) {
            headings.add(messages.text("rank.interval"));
        }
        TextTable table = new TextTable(headings, 4);
        for (DisclosedRanking.Row row : ranking.rows()) {
            String cluster = row.clusterId();
            List<String> cells = new ArrayList<>(List.of(
                    rank(row),
                    LabelText.id(row.label()),
                    LabelText.name(row.label(), messages),
                    cluster == null ? "" : cluster));
            if (scores) {
                Double score = row.score();
                cells.add(score == null ? "" : number(score));
            }
            if (intervals) {
                cells.add(row.intervalBest() == null ? "" : row.intervalBest() + "–" + row.intervalWorst());
            }
            table.add(cells);
        }
        table.print(out);
        out.println();
        out.println(messages.text("rank.of", ranking.population()));
        ranking.citation().forEach((name, value) -> out.println("  " + name + ": " + value));
    }

    private static String rank(DisclosedRanking.Row row) {
        return row.rankFrom() == row.rankTo() ? "" + row.rankFrom() : row.rankFrom() + "–" + row.rankTo();
    }

    /** Whole numbers without a point, others with six significant digits. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.6g", value);
    }
}

package io.shicheng.cli.inquiry;

import io.shicheng.cli.terminal.Digits;
import io.shicheng.cli.terminal.LabelText;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.cli.terminal.TimeSentence;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.answer.DisclosedRanking.Empty;
import io.shicheng.disclosure.answer.DisclosedRanking.Share;
import io.shicheng.disclosure.answer.DisclosedRanking.Shares;
import io.shicheng.message.Word;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A ranking on the terminal: people by name, then classes of those who may not be named, then who is only counted. */
public final class RankingTable {
    private final Messages messages;

    public RankingTable(Messages messages) {
        this.messages = messages;
    }

    public void print(DisclosedRanking ranking, PrintStream out) {
        Empty empty = ranking.empty();
        if (empty != null) {
            printEmpty(ranking, empty, out);
        }
        if (!ranking.rows().isEmpty()) {
            named(ranking).print(out);
            out.println();
            if (ranking.rows().stream().anyMatch(row -> row.block() != null)) {
                out.println(messages.text("rank.blocks"));
                out.println();
            }
            if (ranking.rows().stream().anyMatch(row -> row.withoutSource() != null)) {
                out.println(messages.text("rank.sources"));
                out.println();
            }
            if (ranking.network().equals(DisclosedRanking.OPEN)) {
                out.println(messages.text("rank.open"));
                out.println();
            }
        }
        if (!ranking.classes().isEmpty()) {
            out.println(messages.text("rank.classes"));
            out.println();
            classes(ranking).print(out);
            out.println();
        }
        if (ranking.shares() != null) {
            printShares(ranking.shares(), out);
        }
        printCounts(ranking, out);
        TimeSentence.of(ranking.citation(), messages).ifPresent(out::println);
        ranking.citation().forEach((name, value) -> out.println("  " + name + ": " + value));
    }

    private TextTable named(DisclosedRanking ranking) {
        List<DisclosedRanking.Row> rows = ranking.rows();
        List<Double> scores = rows.stream()
                .map(DisclosedRanking.Row::score)
                .filter(Objects::nonNull)
                .toList();
        boolean intervals = rows.stream().anyMatch(row -> row.intervalBest() != null);
        boolean details = rows.stream().anyMatch(row -> row.person().detail() != null);
        List<String> headings = new ArrayList<>(
                List.of(messages.text("rank.rank"), messages.text("rank.id"), messages.text("rank.who")));
        if (details) {
            headings.add(messages.text("rank.detail"));
        }
        headings.add(messages.text("rank.cluster"));
        int words = headings.size();
        if (!scores.isEmpty()) {
            headings.add(messages.text(Word.of("measure", ranking.measure())));
        }
        if (intervals) {
            headings.add(messages.text("rank.interval"));
            headings.add(messages.text("rank.certainty"));
            headings.add(messages.text("rank.block"));
        }
        boolean sources = rows.stream().anyMatch(row -> row.withoutSource() != null);
        if (sources) {
            headings.add(messages.text("rank.withoutSource"));
        }
        boolean ahead = rows.stream().anyMatch(row -> row.unnamedAheadFrom() != null);
        if (ahead) {
            headings.add(messages.text("rank.ahead"));
        }
        TextTable table = new TextTable(headings, words);
        Digits digits = Digits.of(scores);
        for (DisclosedRanking.Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(
                    span(row.rankFrom(), row.rankTo()), row.person().id(), LabelText.name(row.person(), messages)));
            if (details) {
                cells.add(LabelText.detail(row.person(), messages));
            }
            cells.add(row.cluster() == null ? "" : messages.text(Word.typed("cluster", row.cluster())));
            Double score = row.score();
            if (!scores.isEmpty()) {
                cells.add(score == null ? "" : digits.text(score));
            }
            if (intervals) {
                cells.add(interval(row.intervalBest(), row.intervalWorst()));
                cells.add(row.certainty() == null ? "" : messages.text("rank.certainty." + row.certainty()));
                cells.add(row.block() == null ? "" : messages.number(row.block()));
            }
            if (sources) {
                cells.add(withoutSource(row.withoutSource()));
            }
            if (ahead) {
                cells.add(interval(row.unnamedAheadFrom(), row.unnamedAheadTo()));
            }
            table.add(cells);
        }
        return table;
    }

    private TextTable classes(DisclosedRanking ranking) {
        boolean intervals = ranking.classes().stream().anyMatch(row -> row.intervalBest() != null);
        List<String> headings = new ArrayList<>(
                List.of(messages.text("rank.rank"), messages.text("rank.codes"), messages.text("rank.people")));
        if (intervals) {
            headings.add(messages.text("rank.interval"));
        }
        TextTable table = new TextTable(headings, 2);
        for (ClassRow row : ranking.classes()) {
            List<String> cells = new ArrayList<>(List.of(
                    span(row.rankFrom(), row.rankTo()),
                    String.join(" ", row.pseudonyms()),
                    messages.number(row.people())));
            if (intervals) {
                cells.add(interval(row.intervalBest(), row.intervalWorst()));
            }
            table.add(cells);
        }
        return table;
    }

    private void printEmpty(DisclosedRanking ranking, Empty empty, PrintStream out) {
        out.println(messages.text(
                "rank.empty." + empty.reason(),
                Word.of("measure", ranking.measure()),
                Word.allTyped(
                        "tie",
                        List.of(ranking.citation().getOrDefault("ties", "").split(",")))));
        if (!empty.measures().isEmpty()) {
            out.println(messages.text("rank.empty.measures", Word.allTyped("measure", empty.measures())));
        }
        out.println();
    }

    private void printShares(Shares shares, PrintStream out) {
        out.println(messages.text("rank.shares", shares.top()));
        out.println();
        TextTable table = new TextTable(
                List.of(
                        messages.text("rank.shares.of"),
                        "",
                        messages.text("rank.people"),
                        messages.text("rank.shares.share")),
                2);
        addShares(table, "rank.cluster", "cluster", shares.place());
        addShares(table, "rank.shares.craft", "discipline", shares.craft());
        addShares(table, "rank.shares.decade", "decade", shares.decade());
        table.print(out);
        out.println();
    }

    private void addShares(TextTable table, String kind, String list, List<Share> shares) {
        for (Share share : shares) {
            table.add(List.of(
                    messages.text(kind),
                    messages.text(Word.of(list, share.code())),
                    messages.number(share.people()),
                    span(share.atLeastPercent(), share.atMostPercent()) + " %"));
        }
    }

    private void printCounts(DisclosedRanking ranking, PrintStream out) {
        if (ranking.outside() != null) {
            out.println(messages.text("rank.outside", ranking.outside()));
        }
        if (ranking.none().people() > 0 && ranking.empty() == null) {
            out.println(messages.text("rank.none", ranking.none().people()));
        }
        if (Boolean.FALSE.equals(ranking.readable())) {
            out.println(messages.text("rank.unreadable"));
            if (!ranking.readableMeasures().isEmpty()) {
                out.println(messages.text("rank.readable", Word.allTyped("measure", ranking.readableMeasures())));
            }
        }
        String population = ranking.unnamed() == 0 ? "rank.ofNamed" : "rank.of";
        out.println(messages.text(population, ranking.population(), ranking.named(), ranking.unnamed()));
        printK(ranking, out);
    }

    /** What k of the citation stands for. */
    private void printK(DisclosedRanking ranking, PrintStream out) {
        int k = Integer.parseInt(String.valueOf(ranking.citation().getOrDefault("k", "0")));
        String meaning = k == 0 ? "named" : k == ranking.unnamed() ? "counted" : "classes";
        out.println(messages.text("rank.k." + meaning, k));
    }

    private String withoutSource(DisclosedRanking.@Nullable WithoutSource without) {
        if (without == null) {
            return "";
        }
        String source = without.source();
        return source == null
                ? messages.number(without.rank())
                : messages.text("rank.withoutSource.cell", without.rankWithout(), source);
    }

    private String interval(@Nullable Integer best, @Nullable Integer worst) {
        return best == null || worst == null ? "" : messages.number(best) + "–" + messages.number(worst);
    }

    private String span(int from, int to) {
        return from == to ? messages.number(from) : messages.number(from) + "–" + messages.number(to);
    }
}

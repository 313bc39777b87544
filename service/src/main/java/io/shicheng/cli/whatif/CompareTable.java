package io.shicheng.cli.whatif;

import io.shicheng.cli.terminal.Digits;
import io.shicheng.cli.terminal.LabelText;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.cli.terminal.TimeSentence;
import io.shicheng.disclosure.reason.DisclosedComparison;
import io.shicheng.disclosure.reason.DisclosedComparison.Interviews;
import io.shicheng.disclosure.reason.DisclosedComparison.Nominations;
import io.shicheng.disclosure.reason.DisclosedComparison.Row;
import io.shicheng.disclosure.reason.DisclosedComparison.Statements;
import io.shicheng.disclosure.reason.DisclosedComparison.TwoSources;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands beside a ranking, on the terminal. */
final class CompareTable {
    private static final int WORDS = 2;

    private final Messages messages;

    CompareTable(Messages messages) {
        this.messages = messages;
    }

    /** A column that some rows have something in. */
    private record Column(String heading, Function<Row, String> text) {}

    void print(DisclosedComparison comparison, PrintStream out) {
        List<Row> rows = comparison.rows();
        if (!rows.isEmpty()) {
            List<Column> columns = columns(rows);
            List<String> headings = new ArrayList<>(List.of(messages.text("rank.id"), messages.text("rank.who")));
            columns.forEach(each -> headings.add(messages.text(each.heading())));
            TextTable table = new TextTable(headings, WORDS);
            for (Row row : rows) {
                List<String> cells =
                        new ArrayList<>(List.of(row.person().id(), LabelText.name(row.person(), messages)));
                columns.forEach(each -> cells.add(each.text().apply(row)));
                table.add(cells);
            }
            table.print(out);
            out.println();
        }
        sentences(comparison).forEach(out::println);
        out.println(messages.text("compare.open"));
        TimeSentence.of(comparison.citation(), messages).ifPresent(out::println);
        comparison.citation().forEach((name, value) -> out.println("  " + name + ": " + value));
    }

    private List<Column> columns(List<Row> rows) {
        return Stream.of(
                        new Column("compare.order", row -> text(row.order())),
                        new Column("compare.rank", row -> text(row.rank())),
                        number("compare.score", rows, Row::score),
                        new Column("compare.interval", row -> span(row.intervalBest(), row.intervalWorst())),
                        new Column("compare.nominations", row -> text(row.nominations())),
                        new Column("compare.nominatedRank", row -> text(row.nominatedRank())),
                        new Column("compare.nominatedInterval", row -> span(row.nominatedBest(), row.nominatedWorst())),
                        new Column("compare.disagree", row -> Boolean.TRUE.equals(row.disagree()) ? "•" : ""),
                        new Column("compare.ties", row -> text(row.ties())),
                        number("compare.expected", rows, Row::expected),
                        new Column("compare.moreThan", row -> percent(row.moreThan())),
                        number("compare.chance", rows, Row::chance),
                        new Column("compare.verdict", this::verdict),
                        new Column("compare.amongFirst", row -> percent(row.amongFirst())),
                        number("compare.gain", rows, Row::gain))
                .filter(each ->
                        rows.stream().anyMatch(row -> !each.text().apply(row).isEmpty()))
                .toList();
    }

    private static Column number(String heading, List<Row> rows, Function<Row, @Nullable Double> value) {
        Digits digits =
                Digits.of(rows.stream().map(value).filter(Objects::nonNull).toList());
        return new Column(heading, row -> {
            Double number = value.apply(row);
            return number == null ? "" : digits.text(number);
        });
    }

    private String verdict(Row row) {
        return row.verdict() == null ? "" : messages.text("compare.verdict." + row.verdict());
    }

    private List<String> sentences(DisclosedComparison comparison) {
        List<String> sentences = new ArrayList<>();
        Nominations named = comparison.nominations();
        if (named != null) {
            sentences.add(messages.text(
                    "compare.how.nominations",
                    named.nominators(),
                    named.nominees(),
                    named.concordant(),
                    named.discordant(),
                    named.disagreeing()));
            if (named.depth() > 0) {
                sentences.add(messages.text(
                        "compare.how.overlap", named.depth(), text(named.overlap()), share(named.overlapP())));
            }
        }
        if (comparison.degree() != null) {
            sentences.add(messages.text(
                    "compare.how.degree",
                    comparison.degree().rounds(),
                    comparison.degree().judged(),
                    comparison.degree().unusual()));
        }
        Interviews asked = comparison.interviews();
        if (asked != null) {
            sentences.add(messages.text(
                    "compare.how.interviews", asked.first(), asked.candidates(), percent(asked.missing())));
            if (asked.study()) {
                sentences.add(messages.text("compare.how.study"));
            }
        }
        if (comparison.statements() != null) {
            stated(comparison.statements(), sentences);
        }
        return sentences;
    }

    private void stated(Statements stated, List<String> sentences) {
        sentences.add(messages.text("compare.how.statements", stated.works(), stated.named(), stated.repeated()));
        if (stated.repeated() == 0) {
            sentences.add(messages.text("compare.how.untold"));
        }
        if (stated.missing() != null) {
            sentences.add(messages.text(
                    "compare.how.estimated",
                    share(stated.missing()),
                    share(stated.falseTies()),
                    String.valueOf(stated.offeredMissing()),
                    String.valueOf(stated.offeredFalse())));
        }
        TwoSources two = stated.twoSources();
        if (two != null) {
            sentences.add(messages.text(
                    "compare.how.twoSources",
                    two.first(),
                    two.second(),
                    two.ofFirst(),
                    two.ofSecond(),
                    two.ofBoth(),
                    String.format(Locale.ROOT, "%.1f", two.ties()),
                    share(two.missing())));
        }
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String span(@Nullable Integer from, @Nullable Integer to) {
        return from == null ? "" : from.equals(to) ? from.toString() : from + "–" + to;
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "" : Math.round(share * 100) + " %";
    }

    private static String share(@Nullable Double share) {
        return share == null ? "" : String.format(Locale.ROOT, "%.3f", share);
    }
}

package io.shicheng.cli.whatif;

import io.shicheng.cli.terminal.Digits;
import io.shicheng.cli.terminal.LabelText;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.cli.terminal.TimeSentence;
import io.shicheng.disclosure.reason.DisclosedScenario;
import io.shicheng.disclosure.reason.DisclosedScenario.Row;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A scenario on the terminal: ranks and scores as they would be, beside those that are. */
final class WhatIfTable {
    private static final int WORDS = 3;

    private final Messages messages;

    WhatIfTable(Messages messages) {
        this.messages = messages;
    }

    void print(DisclosedScenario scenario, PrintStream out) {
        TextTable table = new TextTable(
                Stream.of(
                                "rank.id",
                                "rank.who",
                                "whatIf.touched",
                                "whatIf.rank",
                                "whatIf.newRank",
                                "whatIf.places",
                                "whatIf.score",
                                "whatIf.newScore")
                        .map(messages::text)
                        .toList(),
                WORDS);
        Digits digits = Digits.of(scenario.rows().stream()
                .flatMap(row -> Stream.of(row)
                        .flatMap(each ->
                                Stream.concat(Stream.ofNullable(each.score()), Stream.ofNullable(each.newScore()))))
                .toList());
        Digits places = Digits.of(scenario.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.places()))
                .toList());
        for (Row row : scenario.rows()) {
            table.add(List.of(
                    row.person().id(),
                    LabelText.name(row.person(), messages),
                    row.touched() ? "•" : "",
                    span(row.rankFrom(), row.rankTo()),
                    span(row.newRankFrom(), row.newRankTo()),
                    number(places, row.places()),
                    number(digits, row.score()),
                    number(digits, row.newScore())));
        }
        table.print(out);
        out.println();
        out.println(messages.text("whatIf.among", scenario.of()));
        TimeSentence.of(scenario.citation(), messages).ifPresent(out::println);
        scenario.citation().forEach((name, value) -> out.println("  " + name + ": " + value));
    }

    private static String span(@Nullable Integer from, @Nullable Integer to) {
        return from == null ? "" : from.equals(to) ? String.valueOf(from) : from + "–" + to;
    }

    private static String number(Digits digits, @Nullable Double value) {
        return value == null ? "" : digits.text(value);
    }
}

package io.shicheng.cli.inquiry;

import io.shicheng.cli.terminal.Digits;
import io.shicheng.cli.terminal.LabelText;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.cli.terminal.TimeSentence;
import io.shicheng.disclosure.reason.DisclosedReasons;
import io.shicheng.disclosure.reason.DisclosedReasons.Carrier;
import io.shicheng.disclosure.reason.DisclosedReasons.JoiningTie;
import io.shicheng.disclosure.reason.DisclosedReasons.Others;
import io.shicheng.message.Word;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why somebody is ranked where they are, on the terminal: a sentence, who carries the score, and how to cite it. */
final class ReasonsTable {
    private static final List<Double> PERCENT = List.of(99.9);

    private final Messages messages;

    ReasonsTable(Messages messages) {
        this.messages = messages;
    }

    void print(DisclosedReasons reasons, PrintStream out) {
        out.println(reasons.sentence().in(messages.locale()));
        out.println();
        if (!reasons.carriers().isEmpty() || reasons.others() != null) {
            carriers(reasons).print(out);
            out.println();
            out.println(messages.text("why.share"));
        }
        if (reasons.network().equals("open")) {
            out.println(messages.text("why.open"));
        }
        reasons.facts().forEach((name, value) -> out.println("  " + name + ": " + value));
        TimeSentence.of(reasons.citation(), messages).ifPresent(out::println);
        reasons.citation().forEach((name, value) -> out.println("  " + name + ": " + value));
    }

    private TextTable carriers(DisclosedReasons reasons) {
        TextTable table = new TextTable(
                Stream.of("rank.id", "rank.who", "why.ties", "why.part", "why.value", "why.without")
                        .map(messages::text)
                        .toList(),
                3);
        Digits digits = digits(reasons, Carrier::share);
        Digits left = digits(reasons, Carrier::without);
        Double score = reasons.score();
        for (Carrier carrier : reasons.carriers()) {
            table.add(List.of(
                    carrier.person().id(),
                    LabelText.name(carrier.person(), messages),
                    ties(carrier.ties()),
                    part(carrier.share(), score, carrier.sharePercentFrom(), carrier.sharePercentTo()),
                    number(digits, carrier.share()),
                    carrier.without() == null
                            ? span(carrier.withoutPercentFrom(), carrier.withoutPercentTo())
                            : left.text(carrier.without())));
        }
        Double base = reasons.base();
        if (base != null && base != 0) {
            table.add(List.of(
                    "", messages.text("why.base"), "", part(base, score, null, null), number(digits, base), ""));
        }
        Others others = reasons.others();
        if (others != null) {
            String called = others.people() == null
                    ? messages.text("why.others")
                    : messages.text("why.others.count", others.people());
            table.add(List.of(
                    "",
                    called,
                    "",
                    part(others.share(), score, others.sharePercentFrom(), others.sharePercentTo()),
                    number(digits, others.share()),
                    ""));
        }
        return table;
    }

    private static Digits digits(DisclosedReasons reasons, Function<Carrier, @Nullable Double> of) {
        return Digits.of(reasons.carriers().stream()
                .flatMap(carrier -> Stream.ofNullable(of.apply(carrier)))
                .toList());
    }

    private String ties(List<JoiningTie> ties) {
        List<String> told = new ArrayList<>();
        for (JoiningTie tie : ties) {
            String arrow = switch (tie.direction()) {
                case "out" -> " →";
                case "in" -> " ←";
                default -> "";
            };
            told.add(messages.text(Word.of("tie", tie.kind())) + arrow);
        }
        return String.join(", ", told);
    }

    private static String part(
            @Nullable Double share, @Nullable Double score, @Nullable Integer from, @Nullable Integer to) {
        return share == null || score == null
                ? span(from, to)
                : Digits.of(PERCENT).text(100 * share / score) + " %";
    }

    private static String span(@Nullable Integer from, @Nullable Integer to) {
        if (from == null) {
            return "";
        }
        return to == null ? "> " + from + " %" : from + "–" + to + " %";
    }

    private static String number(Digits digits, @Nullable Double value) {
        return value == null ? "" : digits.text(value);
    }
}

package io.shicheng.cli.reconciliation;

import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.subject.DisclosedCorrection;
import io.shicheng.disclosure.subject.DisclosedHeldRecord;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was put right, and what can be, in the terminal. */
final class CorrectionsTable {
    private final Messages messages;

    CorrectionsTable(Messages messages) {
        this.messages = messages;
    }

    /** @param shown a record, or a list of corrections */
    void print(Object shown, PrintStream to) {
        if (shown instanceof DisclosedHeldRecord held) {
            record(held, to);
        } else if (shown instanceof List<?> all) {
            corrections(all, to);
        }
    }

    private void record(DisclosedHeldRecord held, PrintStream to) {
        TextTable facts = table("correct.field", "correct.said", "correct.right", "correct.id");
        held.facts()
                .forEach(fact -> facts.add(
                        List.of(fact.field(), text(fact.said()), right(fact.correction()), id(fact.correction()))));
        facts.print(to);
        if (held.ties().isEmpty()) {
            return;
        }
        to.println();
        TextTable ties = table("correct.tie", "correct.field", "correct.said", "correct.right", "correct.id");
        held.ties()
                .forEach(tie -> ties.add(List.of(
                        tie.id(),
                        (tie.outgoing() ? "" : "← ") + tie.kind() + " " + joined(tie.name(), tie.other()),
                        dates(tie.since(), tie.until()) + tie.source(),
                        right(tie.correction()),
                        id(tie.correction()))));
        ties.print(to);
    }

    private void corrections(List<?> all, PrintStream to) {
        if (all.isEmpty()) {
            to.println(messages.text("correct.none"));
            return;
        }
        TextTable table =
                table("correct.id", "correct.person", "correct.field", "correct.right", "correct.source", "correct.on");
        for (Object each : all) {
            if (each instanceof DisclosedCorrection one) {
                table.add(List.of(
                        one.id(),
                        person(one.person()),
                        joined(one.kind(), one.kind() == null ? one.what() : person(one.other())),
                        right(one),
                        one.source(),
                        one.on().toString()));
            }
        }
        table.print(to);
    }

    private TextTable table(String... headings) {
        return new TextTable(Stream.of(headings).map(messages::text).toList(), headings.length);
    }

    private String right(@Nullable DisclosedCorrection correction) {
        if (correction == null) {
            return "";
        }
        return switch (correction.what()) {
            case "never" -> messages.text("correct.never");
            case "dates" -> dates(correction.value(), correction.until()).strip();
            default -> correction.value() == null ? messages.text("correct.unknown") : correction.value();
        };
    }

    private static String dates(@Nullable String since, @Nullable String until) {
        return since == null && until == null ? "" : text(since) + "–" + text(until) + " ";
    }

    private static String id(@Nullable DisclosedCorrection correction) {
        return correction == null ? "" : correction.id();
    }

    private String person(Label.@Nullable Named person) {
        return person == null ? messages.text("reconcile.gone") : joined(person.name(), person.id());
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return Stream.of(text(one), text(other)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}

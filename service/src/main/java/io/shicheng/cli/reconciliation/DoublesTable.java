package io.shicheng.cli.reconciliation;

import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.disclosure.label.Label;
import io.shicheng.disclosure.subject.DisclosedDouble;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pairs of records in the terminal. */
final class DoublesTable {
    private final Messages messages;

    DoublesTable(Messages messages) {
        this.messages = messages;
    }

    /** @param decided whether it was decided of them, so that nothing was compared */
    void print(List<DisclosedDouble> pairs, boolean decided, PrintStream to) {
        if (pairs.isEmpty()) {
            to.println(messages.text("reconcile.none"));
            return;
        }
        List<String> headings = decided
                ? List.of("reconcile.one", "reconcile.other", "reconcile.verdict", "reconcile.on")
                : List.of(
                        "reconcile.one",
                        "reconcile.other",
                        "reconcile.probability",
                        "reconcile.evidence",
                        "reconcile.shared");
        TextTable table = new TextTable(headings.stream().map(messages::text).toList(), headings.size());
        pairs.forEach(pair -> table.add(decided ? decision(pair) : proposal(pair)));
        table.print(to);
    }

    private List<String> decision(DisclosedDouble pair) {
        return List.of(
                record(pair.one()),
                record(pair.other()),
                Objects.requireNonNullElse(pair.verdict(), ""),
                String.valueOf(pair.on()));
    }

    private List<String> proposal(DisclosedDouble pair) {
        DisclosedDouble.Evidence evidence = Objects.requireNonNull(pair.evidence());
        return List.of(
                record(pair.one()),
                record(pair.other()),
                String.format(Locale.ROOT, "%.4f", pair.probability()),
                messages.text(
                        "reconcile.says",
                        evidence.name(),
                        String.valueOf(evidence.others()),
                        evidence.born(),
                        evidence.died(),
                        evidence.ties(),
                        evidence.time()),
                pair.sharedTies()
                        + pair.shared().stream().map(this::record).collect(Collectors.joining(", ", " ", "")));
    }

    private String record(Label.@Nullable Named record) {
        return record == null
                ? messages.text("reconcile.gone")
                : Stream.of(record.name(), record.id(), record.detailText())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }
}

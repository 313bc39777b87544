package io.shicheng.cli.inquiry;

import io.shicheng.cli.terminal.LabelText;
import io.shicheng.cli.terminal.Messages;
import io.shicheng.cli.terminal.TextTable;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.message.Word;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan on the terminal. */
final class PlanTable {
    private static final double WHOLE = 100;

    private final Messages messages;

    PlanTable(Messages messages) {
        this.messages = messages;
    }

    void print(DisclosedPlan plan, PrintStream out) {
        if (plan.study()) {
            out.println(messages.text("plan.study"));
            out.println();
        }
        TextTable table = new TextTable(
                List.of(
                        messages.text("plan.order"),
                        messages.text("rank.id"),
                        messages.text("rank.who"),
                        messages.text("rank.cluster"),
                        messages.text("plan.channels"),
                        messages.text("plan.consent"),
                        messages.text("plan.adds")),
                6);
        for (DisclosedPlan.Row row : plan.rows()) {
            String cluster = row.contact().clusterId();
            table.add(List.of(
                    "" + row.order(),
                    LabelText.id(row.contact().label()),
                    LabelText.name(row.contact().label(), messages),
                    cluster == null ? "" : messages.text(Word.typed("cluster", cluster)),
                    row.contact().channels().stream()
                            .map(channel -> messages.text(Word.of("channel", channel.kind())) + " " + channel.address())
                            .collect(Collectors.joining("; ")),
                    consent(row.contact().consent()),
                    adds(row)));
        }
        table.print(out);
        out.println();
        out.println(messages.text(
                "plan.reached",
                plan.rows().size(),
                plan.reached(),
                plan.connected(),
                String.format(Locale.ROOT, "%.2f", plan.reachedPercent()),
                plan.hops(),
                plan.candidates(),
                plan.population()));
        bound(plan, out);
        if (plan.aims() != null) {
            aims(plan.aims(), out);
        }
        if (!plan.study()) {
            out.println(messages.text("plan.proposal"));
        }
        plan.citation().forEach((name, value) -> out.println("  " + name + ": " + value));
    }

    /** What no other plan can pass. */
    private void bound(DisclosedPlan plan, PrintStream out) {
        DisclosedPlan.Bound bound = plan.bound();
        if (bound == null) {
            return;
        }
        if (bound.fewestContacts() != null) {
            out.println(messages.text("plan.fewest", bound.fewestContacts()));
        } else if (bound.mostReached() != null) {
            out.println(messages.text(
                    "plan.most", bound.mostReached(), String.format(Locale.ROOT, "%.2f", bound.mostReachedPercent())));
        }
    }

    /** What was asked for besides most people. */
    private void aims(DisclosedPlan.Aims aims, PrintStream out) {
        DisclosedPlan.Fair fair = aims.fair();
        if (fair != null) {
            for (DisclosedPlan.Group group : fair.groups()) {
                out.println(messages.text(
                        "plan.group",
                        messages.text(Word.typed(fair.groupBy(), group.group())),
                        group.reached(),
                        group.people(),
                        digits(group.percent(), 2)));
            }
            out.println(messages.text(
                    fair.met() ? "plan.fairness" : "plan.fairnessNotMet",
                    digits(fair.leastPercent(), 2),
                    fair.price(),
                    fair.leftOut()));
            if (fair.highestPercent() != null) {
                out.println(messages.text("plan.highest", digits(fair.highestPercent(), 2)));
            }
        }
        DisclosedPlan.Sure sure = aims.sure();
        if (sure != null) {
            out.println(messages.text(
                    "plan.sure",
                    digits(WHOLE * sure.missing(), 0),
                    digits(WHOLE * sure.falseTies(), 0),
                    sure.truly(),
                    sure.least(),
                    sure.most(),
                    digits(sure.lossPercent(), 2),
                    digits(sure.lossPercentMost(), 2)));
        }
        DisclosedPlan.PassedOn passed = aims.passedOn();
        if (passed != null) {
            out.println(messages.text(
                    passed.met() ? "plan.passedOn" : "plan.passedOnNotMet",
                    digits(passed.expected(), 2),
                    digits(passed.atLeast(), 2),
                    digits(passed.most(), 2),
                    digits(passed.quality(), 2)));
        }
    }

    private static String digits(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** How many, and how many of them by name; the others may only be counted. */
    private String adds(DisclosedPlan.Row row) {
        return row.contact().addsOutside() == 0
                ? "" + row.contact().adds()
                : messages.text(
                        "plan.addsOf",
                        row.contact().adds(),
                        row.contact().addsNamed().size(),
                        row.contact().addsOutside());
    }

    private String consent(DisclosedPlan.@org.jspecify.annotations.Nullable Consent consent) {
        return consent == null
                ? ""
                : consent.givenOn() + " " + messages.text(Word.of("how", consent.how())) + " (" + consent.evidence()
                        + ")";
    }
}

package io.shicheng.exporter;

import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.DisclosedPlan.Consent;
import io.shicheng.disclosure.answer.PlanSummary;
import io.shicheng.disclosure.label.Label;
import io.shicheng.message.Words;
import io.shicheng.tabular.writer.Sheet;
import io.shicheng.tabular.writer.Sheet.Column;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list to act on as people work with it: a sheet to print and write on, one page wide, and a sheet with what each row
 * rests on.
 */
final class ContactSheets {
    /** What can come of a visit, in the order in which it is offered; it stays in the file. */
    private static final List<String> RESULTS = List.of("reached", "notFound", "notNow", "unwilling", "remove");

    private static final int BEFORE_REASON = 5;
    private static final int BEHIND_REASON = 4;

    private final PlanState state;
    private final Headings headings;
    private final Words words;

    /** @param words for receivers, purposes, places, crafts and ways of consenting */
    ContactSheets(PlanState state, Headings headings, Words words) {
        this.state = state;
        this.headings = headings;
        this.words = words;
    }

    /** @param note what has to be known of the whole list, or null */
    Sheet visits(@Nullable String note) {
        List<Column> columns = List.of(
                Column.count(headings.text("visit.order")).wide(5),
                Column.text(headings.text("visit.who"), 16),
                Column.text(headings.text("visit.place"), 14),
                Column.text(headings.text("visit.craft"), 14),
                Column.text(headings.text("visit.phone"), 23),
                Column.text(headings.text("visit.reason"), 36),
                Column.text(headings.text("visit.instead"), 16),
                Column.text(headings.text("visit.visitor"), 13),
                Column.date(headings.text("visit.date")),
                Column.choice(
                        headings.text("visit.result"),
                        15,
                        RESULTS.stream()
                                .map(each -> headings.text("result." + each))
                                .toList()));
        TreeMap<Integer, List<? extends @Nullable Object>> rows = new TreeMap<>();
        state.plan().rows().forEach(row -> rows.put(row.order(), visit(row)));
        state.gone().forEach(order -> rows.put(order, takenOff(order, headings.text("status.gone"))));
        List<List<? extends @Nullable Object>> all = new ArrayList<>(rows.values());
        if (state.takenFromReached() > 0) {
            all.add(takenOff(null, headings.text("status.reachedGone", state.takenFromReached())));
        }
        return new Sheet(headings.text("visits"), title(), note, columns, all, Sheet.Use.PAPER);
    }

    /** What the list is called, or else what it is for. */
    String title() {
        List<String> parts = new ArrayList<>();
        String purpose = state.plan().citation().get("purpose");
        parts.add(purpose == null ? headings.text("plan") : words.of("purpose", purpose));
        PlanSummary.Name name = state.name();
        if (name != null) {
            if (name.cluster() != null) {
                parts.add(words.of("cluster", name.cluster()));
            }
            if (name.discipline() != null) {
                parts.add(words.of("discipline", name.discipline()));
            }
            parts.add(YearMonth.parse(name.month())
                    .format(DateTimeFormatter.ofPattern(headings.text("month"), headings.locale())));
            parts.add(headings.text("list.number", name.number()));
        }
        return String.join(" · ", parts);
    }

    private List<@Nullable Object> visit(DisclosedPlan.Row row) {
        DisclosedPlan.Contact contact = row.contact();
        return Arrays.asList(
                row.order(),
                Labels.name(contact.label()) == null ? Labels.id(contact.label()) : Labels.name(contact.label()),
                contact.clusterId() == null ? null : words.of("cluster", contact.clusterId()),
                contact.discipline() == null ? null : words.of("discipline", contact.discipline()),
                ways(row),
                reason(contact),
                contact.instead() == null ? null : called(contact.instead()),
                null,
                null,
                null);
    }

    private static @Nullable String called(Label.Named named) {
        return named.name() == null ? named.id() : named.name();
    }

    /** The telephone first, each other way on a line of its own and by its name. */
    private String ways(DisclosedPlan.Row row) {
        return PlanCsv.CHANNELS.stream()
                .flatMap(channel -> Stream.of(PlanCsv.addresses(row, channel))
                        .filter(address -> !address.isEmpty())
                        .map(address -> channel.equals("phone")
                                ? address
                                : headings.text("channel." + channel) + headings.text("colon") + address))
                .collect(Collectors.joining("\n"));
    }

    /** A sentence without an end, such as “taught 12 here; reaches 251, of whom 70 by name”. */
    private String reason(DisclosedPlan.Contact contact) {
        List<String> parts = new ArrayList<>();
        String here = contact.clusterId() == null ? "" : "Here";
        if (contact.taught() > 0) {
            parts.add(headings.text("reason.taught" + here, contact.taught()));
        }
        if (contact.leads() > 0) {
            parts.add(headings.text("reason.leads" + here, contact.leads()));
        }
        int named = contact.adds() - contact.addsOutside();
        if (contact.addsOutside() > 0) {
            parts.add(headings.text("reason.reaches", contact.adds(), named));
        } else if (!contact.addsNamed().isEmpty()) {
            parts.add(headings.text("reason.reachesNamed", named));
        } else {
            parts.add(headings.text("reason.reachesFew"));
        }
        return String.join(headings.text("semicolon"), parts);
    }

    private static List<@Nullable Object> takenOff(@Nullable Integer order, String told) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(order);
        cells.addAll(Collections.<@Nullable Object>nCopies(BEFORE_REASON - 1, null));
        cells.add(told);
        cells.addAll(Collections.<@Nullable Object>nCopies(BEHIND_REASON, null));
        return cells;
    }

    /** What each row rests on, and whether staff confirmed it. */
    Sheet consents() {
        List<Column> columns = List.of(
                Column.count(headings.text("visit.order")).wide(5),
                Column.text(headings.text("visit.who"), 18),
                Column.text(headings.text("id"), 16),
                Column.text(headings.text("purpose"), 16),
                Column.text(headings.text("receiver"), 16),
                Column.date(headings.text("givenOn")),
                Column.date(headings.text("expiresOn")),
                Column.text(headings.text("how"), 16),
                Column.text(headings.text("evidence"), 26),
                Column.text(headings.text("textVersion"), 10),
                Column.text(headings.text("status"), 12));
        List<List<? extends @Nullable Object>> rows = state.plan().rows().stream()
                .<List<? extends @Nullable Object>>map(this::consent)
                .toList();
        return new Sheet(headings.text("consents"), title(), null, columns, rows, Sheet.Use.PAPER);
    }

    private List<@Nullable Object> consent(DisclosedPlan.Row row) {
        Consent consent = row.contact().consent();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.<@Nullable Object>asList(
                row.order(),
                Labels.name(row.contact().label()),
                Labels.id(row.contact().label())));
        cells.addAll(
                consent == null
                        ? Collections.<@Nullable Object>nCopies(7, null)
                        : Arrays.<@Nullable Object>asList(
                                words.of("purpose", consent.purpose()),
                                words.of("receiver", consent.receiver()),
                                consent.givenOn(),
                                consent.expiresOn(),
                                words.of("how", consent.how()),
                                consent.evidence(),
                                consent.textVersion()));
        cells.add(headings.text(state.confirmed().contains(row.order()) ? "status.confirmed" : "proposal"));
        return cells;
    }
}

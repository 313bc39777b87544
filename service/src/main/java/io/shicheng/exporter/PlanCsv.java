package io.shicheng.exporter;

import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.DisclosedPlan.Channel;
import io.shicheng.disclosure.answer.DisclosedPlan.Consent;
import io.shicheng.disclosure.label.Label;
import io.shicheng.tabular.writer.Sheet.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan as programs read it: one row a contact, under names that never change with the language. */
final class PlanCsv {
    private static final List<String> NAMES = List.of(
            "order",
            "id",
            "namespace",
            "source_id",
            "name",
            "detail",
            "cluster",
            "discipline",
            "phone",
            "email",
            "wechat",
            "address",
            "adds",
            "adds_ids",
            "adds_names",
            "adds_outside",
            "taught",
            "leads",
            "instead_id",
            "instead_name",
            "purpose",
            "receiver",
            "given_on",
            "expires_on",
            "how",
            "evidence",
            "text_version",
            "aims",
            "status");
    /** Each has a column of its own, in workbooks too. */
    static final List<String> CHANNELS = List.of("phone", "email", "wechat", "address");

    private PlanCsv() {}

    static List<Column> columns() {
        return NAMES.stream().map(name -> Column.text(name, 16)).toList();
    }

    /** In their order, with a row for each contact who was taken off, and one for each of those reached who was. */
    static List<List<? extends @Nullable Object>> rows(PlanState state) {
        TreeMap<Integer, List<? extends @Nullable Object>> rows = new TreeMap<>();
        String aims = AimNotes.cell(state.plan());
        for (DisclosedPlan.Row row : state.plan().rows()) {
            rows.put(row.order(), row(row, aims, status(state, row)));
        }
        state.gone().forEach(order -> rows.put(order, takenOff(order)));
        List<List<? extends @Nullable Object>> all = new ArrayList<>(rows.values());
        for (int i = 0; i < state.takenFromReached(); i++) {
            all.add(takenOff(null));
        }
        return all;
    }

    private static String status(PlanState state, DisclosedPlan.Row row) {
        if (state.plan().study()) {
            return "study";
        }
        return state.confirmed().contains(row.order()) ? "confirmed" : "proposal";
    }

    private static List<@Nullable Object> takenOff(@Nullable Integer order) {
        List<@Nullable Object> cells = new ArrayList<>(Collections.<@Nullable Object>nCopies(NAMES.size(), null));
        cells.set(0, order);
        cells.set(NAMES.size() - 1, "taken_off");
        return cells;
    }

    private static List<@Nullable Object> row(DisclosedPlan.Row row, @Nullable String aims, String status) {
        Label label = row.contact().label();
        Label.Named named = label instanceof Label.Named someone ? someone : null;
        List<@Nullable Object> cells = new ArrayList<>(Arrays.<@Nullable Object>asList(
                row.order(),
                Labels.id(label),
                named == null ? null : named.namespace(),
                named == null ? null : named.sourceId(),
                Labels.name(label),
                named == null ? null : named.detailText(),
                row.contact().clusterId(),
                row.contact().discipline()));
        CHANNELS.forEach(channel -> cells.add(addresses(row, channel)));
        cells.add(row.contact().adds());
        cells.add(joined(row.contact().addsNamed().stream().map(Label.Named::id).toList()));
        cells.add(joined(row.contact().addsNamed().stream()
                .map(each -> each.name() == null ? "" : each.name())
                .toList()));
        cells.add(row.contact().addsOutside());
        cells.add(row.contact().taught());
        cells.add(row.contact().leads());
        Label.Named instead = row.contact().instead();
        cells.add(instead == null ? null : instead.id());
        cells.add(instead == null ? null : instead.name());
        Consent consent = row.contact().consent();
        cells.addAll(
                consent == null
                        ? Collections.<@Nullable Object>nCopies(7, null)
                        : Arrays.<@Nullable Object>asList(
                                consent.purpose(),
                                consent.receiver(),
                                consent.givenOn(),
                                consent.expiresOn(),
                                consent.how(),
                                consent.evidence(),
                                consent.textVersion()));
        cells.add(aims);
        cells.add(status);
        return cells;
    }

    /** Of one channel; empty where there is none. */
    static String addresses(DisclosedPlan.Row row, String channel) {
        return row.contact().channels().stream()
                .filter(each -> each.kind().equals(channel))
                .map(Channel::address)
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join("; ", texts);
    }
}

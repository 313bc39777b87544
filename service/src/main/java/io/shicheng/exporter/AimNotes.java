package io.shicheng.exporter;

import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.DisclosedPlan.Aims;
import io.shicheng.disclosure.answer.DisclosedPlan.Fair;
import io.shicheng.disclosure.answer.DisclosedPlan.PassedOn;
import io.shicheng.disclosure.answer.DisclosedPlan.Sure;
import io.shicheng.message.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a list aimed at besides most people, and how far it came: a note each, by a name that never changes. */
final class AimNotes {
    /**
     * One of them.
     *
     * @param value a number, a word of the program, or whether it is so
     */
    record Note(String name, Object value) {}

    private AimNotes() {}

    /**
     * What was asked for first, then what came of it; none where nothing was.
     *
     * @param words for places and crafts
     */
    static List<Note> of(DisclosedPlan plan, Words words) {
        Aims aims = plan.aims();
        List<Note> notes = new ArrayList<>();
        if (aims == null) {
            return notes;
        }
        SortedMap<String, String> asked = plan.citation();
        for (String name : List.of("group_by", "floor", "welfare", "passing", "quality")) {
            String value = asked.get(name);
            if (value != null) {
                notes.add(new Note(name, value));
            }
        }
        fair(aims.fair(), words, notes);
        sure(aims.sure(), notes);
        passedOn(aims.passedOn(), notes);
        return notes;
    }

    private static void fair(@Nullable Fair fair, Words words, List<Note> notes) {
        if (fair == null) {
            return;
        }
        notes.add(new Note("floor_met", fair.met()));
        notes.add(new Note("least_percent", hundredths(fair.leastPercent())));
        if (fair.highestPercent() != null) {
            notes.add(new Note("highest_percent", hundredths(fair.highestPercent())));
        }
        if (fair.welfare() != null) {
            notes.add(new Note("welfare_reached", fair.welfare()));
        }
        notes.add(new Note("price", fair.price()));
        notes.add(new Note("groups_left_out", fair.leftOut()));
        fair.groups()
                .forEach(group -> notes.add(new Note(
                        "group",
                        words.of(fair.groupBy(), group.group()) + " " + group.reached() + "/" + group.people()
                                + String.format(Locale.ROOT, " %.2f %%", group.percent()))));
    }

    private static void sure(@Nullable Sure sure, List<Note> notes) {
        if (sure == null) {
            return;
        }
        notes.add(new Note("missing", sure.missing()));
        notes.add(new Note("false_ties", sure.falseTies()));
        notes.add(new Note("truly", sure.truly()));
        notes.add(new Note("truly_least", sure.least()));
        notes.add(new Note("truly_most", sure.most()));
        notes.add(new Note("loss_percent", hundredths(sure.lossPercent())));
        notes.add(new Note("loss_percent_most", hundredths(sure.lossPercentMost())));
    }

    private static void passedOn(@Nullable PassedOn passed, List<Note> notes) {
        if (passed == null) {
            return;
        }
        notes.add(new Note("expected", hundredths(passed.expected())));
        notes.add(new Note("expected_least", hundredths(passed.atLeast())));
        notes.add(new Note("expected_most", hundredths(passed.most())));
        notes.add(new Note("quality_proven", hundredths(passed.quality())));
        notes.add(new Note("quality_met", passed.met()));
    }

    /** All in a cell, for programs; null where there is none. */
    static @Nullable String cell(DisclosedPlan plan) {
        List<Note> notes = of(plan, Words.CODES);
        return notes.isEmpty()
                ? null
                : notes.stream().map(each -> each.name() + "=" + each.value()).collect(Collectors.joining("; "));
    }

    private static double hundredths(double number) {
        return Math.round(number * 100) / 100.0;
    }
}

package io.shicheng.disclosure.plan;

import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.answer.PlanSummary;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.message.Word;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What lists are called: after what they are for, a place, a craft, a month and a number, each of which is chosen and
 * none written, so that no name can be a note about somebody.
 */
final class ListNames {
    private static final int HIGHEST = 99;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final PlanDiscloser gate;
    private final ListShelf shelf;
    private final Clock clock;

    ListNames(PlanDiscloser gate, ListShelf shelf, Clock clock) {
        this.gate = gate;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** After what the list was asked for: this month, and the lowest number that no other list of the owner has. */
    PlanSummary.Name given(String owner, PlanQuestion question) {
        String month = YearMonth.from(LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .toString();
        Set<Integer> taken = new TreeSet<>();
        for (KeptList other : shelf.all()) {
            PlanSummary.Name name = other.name();
            if (name != null
                    && other.owner().equals(owner)
                    && Objects.equals(other.proposal().purpose(), question.purpose())
                    && name.equals(
                            new PlanSummary.Name(question.cluster(), question.discipline(), month, name.number()))) {
                taken.add(name.number());
            }
        }
        int number = 1;
        while (taken.contains(number) && number < HIGHEST) {
            number++;
        }
        return new PlanSummary.Name(question.cluster(), question.discipline(), month, number);
    }

    /** @throws DisclosureException if a part of the name is none that there is to choose */
    PlanSummary.Name checked(KeptList list, PlanSummary.Name wanted) {
        String cluster = wanted.cluster() == null ? null : gate.clusterId(wanted.cluster());
        if (wanted.number() < 1 || wanted.number() > HIGHEST) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "list.number", wanted.number(), HIGHEST);
        }
        return new PlanSummary.Name(
                cluster, discipline(list, wanted.discipline()), month(wanted.month()), wanted.number());
    }

    private static @Nullable String discipline(KeptList list, @Nullable String wanted) {
        Set<String> known = new TreeSet<>();
        PlanQuestion question = list.question();
        if (question != null && question.discipline() != null) {
            known.add(question.discipline());
        }
        list.proposal().contacts().values().forEach(contact -> {
            if (contact.discipline() != null) {
                known.add(contact.discipline());
            }
        });
        if (wanted != null && !known.contains(wanted)) {
            throw DisclosureException.of(
                    Reason.BAD_QUESTION,
                    known.isEmpty() ? "list.noDiscipline" : "list.discipline",
                    wanted,
                    Word.allTyped("discipline", List.copyOf(known)));
        }
        return wanted;
    }

    private static String month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
                return month.toString();
            }
        } catch (DateTimeException e) {
            // told as any other that is none
        }
        throw DisclosureException.of(Reason.BAD_QUESTION, "list.month", text);
    }
}

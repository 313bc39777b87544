package io.shicheng.disclosure.plan;

import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.message.Word;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may ask for which plan. */
final class PlanRules {
    /** Shares that may be asked for where not everybody is shown by name, in percent. */
    private static final List<Double> REACHES =
            List.of(10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 95.0, 100.0);

    private PlanRules() {}

    /**
     * A contact list is for the staff of its own receiver, and for one purpose; a study is for everybody.
     *
     * @throws DisclosureException if the question is not theirs to ask, or says neither or both
     */
    static void check(Viewer viewer, PlanQuestion question) {
        String purpose = question.purpose();
        String receiver = question.receiver();
        if (question.study()) {
            if (purpose != null || receiver != null) {
                throw DisclosureException.of(Reason.BAD_QUESTION, "plan.studyPurpose");
            }
            return;
        }
        if (receiver == null || isBlank(purpose) || isBlank(receiver)) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "plan.purpose");
        }
        if (!(viewer instanceof Viewer.Staff(String own) && own.equals(receiver))) {
            throw DisclosureException.of(Reason.NOT_ALLOWED, "plan.receiver", Word.of("receiver", receiver), receiver);
        }
    }

    /** Whether staff ask for a list of their own and do not say what for. */
    static boolean lacksPurpose(PlanQuestion question, String own) {
        return !question.study() && isBlank(question.purpose()) && own.equals(question.receiver());
    }

    /**
     * Where somebody is only counted, shares to reach go in steps: between any two of them, a few more rows would say
     * how many people each of them adds.
     *
     * @throws DisclosureException if it is another share
     */
    static void checkReach(PlanQuestion question, Networks networks) {
        Double reach = question.reachPercent();
        if (reach != null && reach > 0 && reach <= 100 && !networks.allOpen() && !REACHES.contains(reach)) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "plan.reachSteps", reach, steps());
        }
    }

    /** The steps, for a message. */
    private static String steps() {
        return REACHES.stream().map(step -> String.valueOf(step.intValue())).collect(Collectors.joining(", "));
    }

    /** The greatest step that is at most this many percent; 0 if there is none. */
    static int stepBelow(double percent) {
        return REACHES.stream()
                .filter(step -> step <= percent)
                .mapToInt(Double::intValue)
                .max()
                .orElse(0);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

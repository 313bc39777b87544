package io.shicheng.disclosure.plan;

import io.shicheng.disclosure.Disclosure.PlanQuestion;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.message.Word;
import io.shicheng.outreach.PlanRequest;
import io.shicheng.outreach.PlanRequest.Audience;
import io.shicheng.outreach.PlanRequest.FloorBy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may ask for which plan. */
final class PlanRules {
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

    static PlanRequest request(PlanQuestion question) {
        return new PlanRequest(
                question.contacts(),
                question.reachPercent(),
                question.ties(),
                question.hops(),
                floorBy(question.floorBy()),
                question.purpose() == null || question.receiver() == null
                        ? new Audience.Study()
                        : new Audience.Consented(question.purpose(), question.receiver()),
                question.namespace());
    }

    private static @Nullable FloorBy floorBy(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (FloorBy by : FloorBy.values()) {
            if (by.name().toLowerCase(Locale.ROOT).equals(text.strip().toLowerCase(Locale.ROOT))) {
                return by;
            }
        }
        throw DisclosureException.of(Reason.BAD_QUESTION, "plan.floors", text);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

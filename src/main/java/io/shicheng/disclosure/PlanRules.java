package io.shicheng.disclosure;

import io.shicheng.disclosure.Disclosure.PlanQuestion;
import io.shicheng.disclosure.DisclosureException.Reason;
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
                throw new DisclosureException(
                        Reason.BAD_QUESTION,
                        "A study is no list to act on and has no purpose or receiver. Maybe leave out --study?");
            }
            return;
        }
        if (isBlank(purpose) || isBlank(receiver)) {
            throw new DisclosureException(
                    Reason.BAD_QUESTION,
                    "A plan needs a purpose and a receiver, whom people agreed to be contacted by. Maybe --study, which"
                            + " asks nobody?");
        }
        if (!(viewer instanceof Viewer.Staff(String own) && own.equals(receiver))) {
            throw new DisclosureException(
                    Reason.NOT_ALLOWED,
                    "People agreed to be contacted by " + receiver
                            + " alone, so only its staff may see this plan. Maybe" + " --as staff:" + receiver + "?");
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
                        : new Audience.Consented(question.purpose(), question.receiver()));
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
        throw new DisclosureException(
                Reason.BAD_QUESTION, "The floors (" + text + ") must be by cluster or discipline. Maybe cluster?");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

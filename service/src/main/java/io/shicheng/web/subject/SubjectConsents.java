package io.shicheng.web.subject;

import io.shicheng.consent.Consents;
import io.shicheng.consent.subject.ConsentText;
import io.shicheng.consent.subject.ConsentText.Offer;
import io.shicheng.disclosure.Viewer;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.schema.form.Forms;
import io.shicheng.web.problem.ApiException;
import io.shicheng.web.problem.ProblemCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Consents that people give on their own page: only to what is offered there, from today, for some years. */
@Component
class SubjectConsents {
    private final Consents consents;
    private final ConsentText.Offers offers;
    private final Forms forms;
    private final Clock clock;

    SubjectConsents(Consents consents, ConsentText.Offers offers, Forms forms, Clock clock) {
        this.consents = consents;
        this.offers = offers;
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * What the person agrees to.
     *
     * @param years after which it expires
     * @param textVersion of the text that they read
     */
    record Wish(
            @Nullable String scope,
            @Nullable String purpose,
            @Nullable String receiver,
            @Nullable Integer years,
            @Nullable String textVersion) {}

    Consents.Given give(SubjectSessions.Session session, Wish wish) {
        String purpose = wish.purpose() == null ? "" : wish.purpose();
        String receiver = wish.receiver() == null ? "" : wish.receiver();
        int years = wish.years() == null ? 0 : wish.years();
        if (!offers.all().contains(new Offer(purpose, receiver))) {
            throw new ApiException(ProblemCode.BAD_PARAMETER, "purpose", purpose, "/api/v1/me/choices");
        }
        if (years < 1 || years > ConsentText.MOST_YEARS) {
            throw new ApiException(
                    ProblemCode.BAD_PARAMETER, "years", String.valueOf(wish.years()), "1–" + ConsentText.MOST_YEARS);
        }
        LocalDate today = LocalDate.now(clock);
        ConsentTerms terms = forms.consent(Map.of(
                "scope",
                wish.scope() == null ? "" : wish.scope(),
                "purpose",
                purpose,
                "receiver",
                receiver,
                "given_on",
                today.toString(),
                "expires_on",
                today.plusYears(years).toString(),
                "how",
                "online_form",
                "evidence",
                "the person's own page, code " + session.code().id(),
                "text_version",
                ConsentText.VERSION));
        Viewer.Subject viewer = session.viewer();
        return consents.agree(viewer.person(), terms, session.code(), viewer.actor());
    }
}

package io.shicheng.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A consent to be shown to everybody that waits for a second steward; see {@code consent.PendingConsent}.
 *
 * @param person null where no name is held, as in {@link DisclosedConsents}: whoever knows the source's id looks them up by it
 * @param enteredBy the id of the account
 * @param confirmable whether the account that asks may confirm it: whoever entered it may not
 */
public record DisclosedPending(
        String id,
        Label.@Nullable Named person,
        String scope,
        String purpose,
        String receiver,
        LocalDate givenOn,
        @Nullable LocalDate expiresOn,
        String how,
        String evidence,
        @Nullable String textVersion,
        @Nullable String enteredBy,
        Instant enteredAt,
        LocalDate lastDay,
        boolean confirmable) {}

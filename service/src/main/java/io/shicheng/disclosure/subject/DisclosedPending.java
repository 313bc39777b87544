package io.shicheng.disclosure.subject;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.shicheng.disclosure.label.Label;
import io.shicheng.graph.personal.ConsentTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of consents to be shown to everybody that waits for a second steward; see {@code consent.PendingEntry}.
 *
 * @param importId the import that brought it; null if it was entered by hand
 * @param behindCode whether the person agreed on their own page; if not, it was entered for them
 * @param enteredBy the id of the account that entered it or gave the code; null if it was none, as with a command: two
 *     stewards confirm it then
 * @param confirmable whether the account that asks may confirm it: the one that entered it or gave the code may not
 * @param count how many consents it holds
 * @param rows some of them
 */
public record DisclosedPending(
        String id,
        @Nullable String importId,
        boolean behindCode,
        @Nullable String enteredBy,
        Instant enteredAt,
        LocalDate lastDay,
        boolean confirmable,
        int count,
        List<Row> rows) {
    /**
     * One consent.
     *
     * @param person null where no name is held or none may be shown, as in {@link DisclosedConsents}: somebody who
     *     knows the source's id looks them up by it
     */
    public record Row(
            Label.@Nullable Named person, @JsonUnwrapped ConsentTerms terms) {}
}

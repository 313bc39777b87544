package io.shicheng.disclosure.subject;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.shicheng.disclosure.label.Label;
import io.shicheng.graph.personal.ConsentTerms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person agreed to, for the steward who enters it.
 *
 * @param person null where no name is held. There is no pseudonym in its place: with it, somebody who knows the
 *     source's id would find the person in a ranking
 * @param historical whether the person may be shown without a consent
 * @param pending what waits for a second steward, and holds for nothing
 * @param objected whether the person is not to be ranked, nor proposed as a contact
 */
public record DisclosedConsents(
        Label.@Nullable Named person,
        boolean historical,
        boolean objected,
        List<Row> consents,
        List<DisclosedPending> pending) {
    /**
     * One consent.
     *
     * @param holds whether it holds today
     */
    public record Row(
            String id,
            @JsonUnwrapped ConsentTerms terms,
            @Nullable LocalDate withdrawnOn,
            boolean holds) {}
}

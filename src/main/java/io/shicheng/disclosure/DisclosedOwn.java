package io.shicheng.disclosure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is held of one person, as that person sees it.
 *
 * @param on the day it was gathered
 * @param consents also those that are over
 * @param objectedSince null if they did not object to being ranked
 * @param corrections fields that the person put right, which no file changes any more
 * @param contestations what the person said of their ties, settled or not
 * @param keptUntil the last day on which the record is kept, unless a consent holds it or an import brings it again; null
 *     if no import brought it
 */
public record DisclosedOwn(
        LocalDate on,
        Record record,
        List<Contact> contacts,
        List<Consent> consents,
        @Nullable LocalDate objectedSince,
        List<Tie> ties,
        List<Correction> corrections,
        List<Contestation> contestations,
        @Nullable LocalDate keptUntil) {
    /**
     * The person.
     *
     * @param id the source's own; null where no name is held
     * @param born,died of historical people only
     * @param source a citation
     */
    public record Record(
            @Nullable String id,
            @Nullable String name,
            boolean historical,
            @Nullable String clusterId,
            @Nullable String discipline,
            @Nullable String born,
            @Nullable String died,
            @Nullable String source) {}

    /** A contact detail in clear. */
    public record Contact(String channel, String value) {}

    /** @param state {@code active}, {@code expired} or {@code withdrawn} */
    public record Consent(
            String id,
            String scope,
            String purpose,
            String receiver,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn,
            String how,
            String evidence,
            @Nullable String textVersion,
            @Nullable LocalDate withdrawnOn,
            String state) {}

    /**
     * One tie.
     *
     * @param id of this person's own
     * @param direction {@code out} from the person, {@code in} to them, {@code both} where the kind has none
     * @param other whom or what it leads to
     * @param keptUntil the last day on which it is kept, unless an import brings it again
     */
    public record Tie(
            String id,
            String kind,
            String direction,
            Other other,
            String basis,
            String source,
            @Nullable String since,
            @Nullable String until,
            double weight,
            double confidence,
            @Nullable String role,
            @Nullable String department,
            @Nullable String level,
            @Nullable LocalDate keptUntil) {}

    /**
     * The other end of a tie.
     *
     * @param kind {@code person}, {@code outside} for a person without a ground to be shown, or {@code thing} for an
     *     organisation or work
     * @param id,name null for a person outside the list
     */
    public record Other(
            String kind, @Nullable String id, @Nullable String name) {}

    /** @param on the last time */
    public record Correction(String field, LocalDate on) {}

    /**
     * A contested tie.
     *
     * @param tieId null if the tie is gone
     * @param settledOn,outcome null while it is open
     */
    public record Contestation(
            String id,
            @Nullable String tieId,
            String kind,
            String reason,
            LocalDate on,
            @Nullable LocalDate settledOn,
            @Nullable String outcome) {}
}

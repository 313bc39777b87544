package io.shicheng.disclosure.subject;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.tie.TieFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is held of one person, as that person sees it.
 *
 * @param on the day it was gathered
 * @param consents also those that are over
 * @param objectedSince null if they did not object to being ranked
 * @param corrections fields that the person put right, which no file changes any more
 * @param contestations what the person said of their ties, settled or not
 * @param imports those that brought any of it, the earliest first
 * @param keptUntil the last day on which the record is kept, unless a consent holds it or an import brings it again;
 *     null if no import brought it
 * @param earlier what is held beside all this so that an import can be taken back; null if nothing is
 */
public record DisclosedSubject(
        LocalDate on,
        Record record,
        List<Contact> contacts,
        List<Consent> consents,
        @Nullable LocalDate objectedSince,
        List<Tie> ties,
        List<Correction> corrections,
        List<Contestation> contestations,
        List<Import> imports,
        @Nullable LocalDate keptUntil,
        @Nullable Earlier earlier) {
    /**
     * What the last import that changed it changed, as it was until then. It goes with the record, and as soon as
     * anything but an import changes that.
     *
     * @param record null if the person was not changed
     * @param consents whose state is {@code replaced}
     * @param ties by their ids, as they are now
     */
    public record Earlier(@Nullable Record record, List<Contact> contacts, List<Consent> consents, List<Tie> ties) {}

    /**
     * An import, as far as it is about this person. What its files were called is not kept.
     *
     * @param number by which a steward finds it: the revision of the store that it made
     * @param at when it was asked for
     * @param by the role that asked
     * @param brought how many records of this person it brought, changed or kept longer, by the table they stood in
     * @param keptUntil the last day on which what it brought is kept, unless something else keeps it
     */
    public record Import(long number, Instant at, String by, SortedMap<String, Integer> brought, LocalDate keptUntil) {}

    /**
     * The person.
     *
     * @param id the source's own; null where no name is held
     * @param namespace of the mapping of the files that brought the person; null if it had none
     * @param born,died of historical people only
     * @param source a citation
     * @param imports numbers of those that brought it; null if it came before they were recorded
     */
    public record Record(
            @Nullable String id,
            @Nullable String name,
            @Nullable String namespace,
            boolean historical,
            @Nullable String clusterId,
            @Nullable String discipline,
            @Nullable String born,
            @Nullable String died,
            @Nullable String source,
            @Nullable List<Long> imports) {}

    /**
     * A contact detail in clear.
     *
     * @param imports,keptUntil as of ties
     */
    public record Contact(
            String channel,
            String value,
            @Nullable List<Long> imports,
            @Nullable LocalDate keptUntil) {}

    /**
     * A consent.
     *
     * @param state {@code active}, {@code expired}, {@code withdrawn}, or {@code pending}: a steward entered it, and it
     *     does not hold until another confirms it or the person agrees to the same; {@code replaced} of what was earlier
     * @param imports,keptUntil as of ties; of a consent that no file brought there are none
     */
    public record Consent(
            String id,
            @JsonUnwrapped ConsentTerms terms,
            @Nullable LocalDate withdrawnOn,
            String state,
            @Nullable List<Long> imports,
            @Nullable LocalDate keptUntil) {}

    /**
     * One tie.
     *
     * @param id of this person's own
     * @param direction {@code out} from the person, {@code in} to them, {@code both} where the kind has none
     * @param other whom or what it leads to
     * @param imports numbers of those that brought it; null if it came before they were recorded
     * @param keptUntil the last day on which it is kept, unless an import brings it again
     */
    public record Tie(
            String id,
            String kind,
            String direction,
            Other other,
            @JsonUnwrapped TieFacts facts,
            @Nullable List<Long> imports,
            @Nullable LocalDate keptUntil) {}

    /**
     * The other end of a tie.
     *
     * @param kind {@code person}, {@code outside} for a person without a ground to be shown, {@code thing} for an
     *     organisation or work, or {@code group} for a self-organised group without a ground to be called by its name
     * @param id as it is shown everywhere; null for a person outside the list and such a group
     * @param name null for a person outside the list and such a group
     * @param detail what tells a historical person from others of the same name; of a
     *     group without a name where it is; null if nothing is held, and of all others
     */
    public record Other(
            String kind,
            @Nullable String id,
            @Nullable String name,
            @Nullable String detail) {}

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

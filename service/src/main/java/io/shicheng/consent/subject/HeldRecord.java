package io.shicheng.consent.subject;

import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.key.Identity;
import io.shicheng.graph.Affiliation;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Correction;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is held of one person, opened.
 *
 * @param identity null where no name is held
 * @param contacts in clear
 * @param consents also those that are over or withdrawn
 * @param pending of each entry that waits for a second steward, what is this person's
 * @param objectedSince null if they did not object
 * @param corrections what they put right themselves
 * @param provenance by the keys of the person, consents, ties and contact details
 * @param before of all this what the last import changed, as it was then; null if none changed anything
 */
@HoldsPeople
public record HeldRecord(
        Person person,
        @Nullable Identity identity,
        Map<Channel, String> contacts,
        List<Consent> consents,
        List<PendingEntry> pending,
        @Nullable LocalDate objectedSince,
        List<HeldTie> ties,
        List<Correction> corrections,
        List<Contestation> contestations,
        Map<String, Provenance> provenance,
        @Nullable Before before) {
    /**
     * What was changed, as it was.
     *
     * @param person null if the person was not changed
     * @param identity null where no name was held then, or none is any more
     * @param provenance as of the whole record
     */
    @HoldsPeople
    public record Before(
            @Nullable Person person,
            @Nullable Identity identity,
            Map<Channel, String> contacts,
            List<Consent> consents,
            List<HeldTie> ties,
            Map<String, Provenance> provenance) {}

    /**
     * A tie of the person.
     *
     * @param id by which the person can speak of it; of this person alone, so that those of two people cannot be joined
     * @param thing the organisation or work at its far end; null where that is a person
     */
    @HoldsPeople
    public record HeldTie(String id, Tie tie, @Nullable Affiliation thing) {
        /** The other end, as this person sees it. */
        public NodeKey other(NodeKey person) {
            return tie.from().equals(person) ? tie.to() : tie.from();
        }
    }

    /** Where a record of this key came from. */
    public Provenance provenanceOf(String key) {
        return provenance.getOrDefault(key, Provenance.NONE);
    }

    /** Never what it holds. */
    @Override
    public String toString() {
        return "HeldRecord[" + person.key() + "]";
    }
}

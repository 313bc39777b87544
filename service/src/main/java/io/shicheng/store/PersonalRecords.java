package io.shicheng.store;

import io.shicheng.graph.Affiliation;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.StewardCorrections;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Correction;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Identification;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.failure.StoreException;
import io.shicheng.store.retention.RecordKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The port to what people have said about themselves in the store, and to what they take out of it. All methods throw
 * {@link StoreException} when the database is not reachable.
 */
public interface PersonalRecords {
    /** Somebody, if they are in the store. */
    Optional<Person> person(NodeKey key);

    /** Those of these people who are there. */
    List<Person> people(Collection<NodeKey> keys);

    /** Those of these people who are in the store. */
    Set<NodeKey> known(Collection<NodeKey> people);

    /** In the order of people's keys. */
    void readObjections(Consumer<Objection> sink);

    /**
     * Streams the last days on which people, or consents, that files brought are kept, by their keys; in no order.
     *
     * @param kind {@link RecordKind#PEOPLE} or {@link RecordKind#CONSENTS}
     */
    void readEnds(RecordKind kind, BiConsumer<String, LocalDate> sink);

    /** In the order of people's keys. */
    void readErasures(Consumer<Erasure> sink);

    /** The ties of these people that were stated, not published. */
    List<StatedTie> statedTies(Collection<NodeKey> people);

    /** A tie that somebody at one of its ends stated. */
    record StatedTie(TieKind kind, String key, NodeKey from, NodeKey to) {}

    /** In the order of people's keys, and of fields. */
    void readCorrections(Consumer<Correction> sink);

    /** The oldest first. */
    void readContestations(Consumer<Contestation> sink);

    /**
     * Streams the keys of ties that were taken out since they were found to be wrong. They hold nothing of those who
     * said so, and stay when that person is erased.
     */
    void readRemovedTies(Consumer<String> keys);

    /** What stewards decided of two records each, in the order of keys. */
    void readIdentifications(Consumer<Identification> sink);

    /** What stewards put right, in the order of keys. */
    StewardCorrections stewardCorrections();

    /** All ties of one person, whichever end they are. */
    List<SubjectTie> tiesOf(NodeKey person);

    /**
     * A tie with its far end where that is an organisation or a work.
     *
     * @param thing null where the far end is a person
     */
    record SubjectTie(Tie tie, @Nullable Affiliation thing) {}

    /**
     * Where a person, their consents, contact details and ties came from, by their keys; empty if the person is gone.
     */
    Map<String, Provenance> provenanceOf(NodeKey person);

    /**
     * Where a record came from.
     *
     * @param imports revisions of those that brought it, changed it or kept it longer, the earliest first; null if it
     *     came before they were recorded
     * @param keptUntil the last day of the one that ends last; null if no import brought it
     */
    record Provenance(
            @Nullable List<Long> imports, @Nullable LocalDate keptUntil) {}

    /** What a person and what is held of them was before the last import changed it, as far as one did. */
    Earlier earlierOf(NodeKey person);

    /**
     * Records as they were; the store holds them so that the import can be taken back.
     *
     * @param person null if no import changed the person
     * @param provenance by the keys of these records, as it was then
     */
    record Earlier(
            @Nullable Person person,
            List<Consent> consents,
            List<ContactDetail> contacts,
            List<Tie> ties,
            Map<String, Provenance> provenance) {}

    /**
     * Makes the whole change in one transaction, or nothing of it. An empty change leaves the revision as it is.
     *
     * @param before run when the database has taken everything and only its commit is left; if it throws, nothing is
     *     changed. Not run for an empty change.
     * @return the revision after the change
     */
    long change(PersonalChange change, Runnable before);
}

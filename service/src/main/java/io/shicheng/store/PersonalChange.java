package io.shicheng.store;

import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.FactCorrection;
import io.shicheng.graph.correction.StewardCorrections;
import io.shicheng.graph.correction.TieCorrection;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Correction;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Identification;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.graph.tie.Tie;
import io.shicheng.store.PersonalRecords.StatedTie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What some people change in the store about themselves. */
public final class PersonalChange {
    private final List<Person> people = new ArrayList<>();
    private boolean otherThanNames;
    private final List<Consent> consents = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private final List<NodeKey> withoutObjection = new ArrayList<>();
    private final List<NodeKey> withoutContacts = new ArrayList<>();
    private final List<StatedTie> withoutTies = new ArrayList<>();
    private final List<Erasure> erasures = new ArrayList<>();
    private final List<ContactDetail> contacts = new ArrayList<>();
    private final List<ContactSlot> withoutContact = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Contestation> contestations = new ArrayList<>();
    private final List<Identification> identifications = new ArrayList<>();
    private final List<String> withoutIdentifications = new ArrayList<>();
    private final Map<String, Tie> contested = new HashMap<>();
    private final List<FactCorrection> facts = new ArrayList<>();
    private final List<TieCorrection> ties = new ArrayList<>();
    private final List<String> withoutStewardCorrections = new ArrayList<>();
    private final List<String> removedTies = new ArrayList<>();

    /** Where one contact detail of a person stands. */
    public record ContactSlot(NodeKey person, Channel channel) {}

    /** Somebody in the store is to have these properties. */
    public PersonalChange person(Person person) {
        people.add(person);
        otherThanNames = true;
        return this;
    }

    /**
     * Somebody in the store is to have another name, or none.
     *
     * @param stored as they stand in the store
     */
    public PersonalChange identity(Person stored, @Nullable Sealed identity) {
        people.add(stored.withIdentity(identity));
        return this;
    }

    /** A consent that is new, or replaces the one with the same key. */
    public PersonalChange consent(Consent consent) {
        consents.add(consent);
        return this;
    }

    /** An objection that is new; one that stands stays. */
    public PersonalChange objection(Objection objection) {
        objections.add(objection);
        return this;
    }

    public PersonalChange withoutObjection(NodeKey person) {
        withoutObjection.add(person);
        return this;
    }

    /** All contact details of the person go. */
    public PersonalChange withoutContacts(NodeKey person) {
        withoutContacts.add(person);
        return this;
    }

    public PersonalChange withoutTie(StatedTie tie) {
        withoutTies.add(tie);
        return this;
    }

    /**
     * The person's consents, contact details, objection, corrections and contestations go, and the person too if no tie
     * is left; the erasure itself stays, and so do the bare keys of ties that were taken out.
     */
    public PersonalChange erasure(Erasure erasure) {
        erasures.add(erasure);
        return this;
    }

    /** A contact detail that is new, or replaces the one of the same person and channel. */
    public PersonalChange contact(ContactDetail contact) {
        contacts.add(contact);
        return this;
    }

    public PersonalChange withoutContact(NodeKey person, Channel channel) {
        withoutContact.add(new ContactSlot(person, channel));
        return this;
    }

    /** A correction that is new, or replaces the one of the same person and field. */
    public PersonalChange correction(Correction correction) {
        corrections.add(correction);
        return this;
    }

    /** A contestation that is new, or replaces the one of the same id; one that removed the tie removes it for good. */
    public PersonalChange contestation(Contestation contestation) {
        contestations.add(contestation);
        return this;
    }

    /**
     * The same of one that is settled.
     *
     * @param tie as it is in the store
     */
    public PersonalChange contestation(Contestation contestation, Tie tie) {
        contested.put(tie.key(), tie);
        return contestation(contestation);
    }

    /** What a steward decided of two records; it is new, or replaces what was decided of them. */
    public PersonalChange identification(Identification identification) {
        identifications.add(identification);
        return this;
    }

    /** What was decided of two records is taken back. */
    public PersonalChange withoutIdentification(Identification identification) {
        withoutIdentifications.add(identification.key());
        return this;
    }

    /** What a steward put right of a person; it is new, or replaces what they put right before. */
    public PersonalChange correction(FactCorrection correction) {
        facts.add(correction);
        return this;
    }

    /** The same of a tie. */
    public PersonalChange correction(TieCorrection correction) {
        ties.add(correction);
        return this;
    }

    /**
     * What a steward put right is taken back, or goes with somebody.
     *
     * @param key of the correction
     */
    public PersonalChange withoutStewardCorrection(String key) {
        withoutStewardCorrections.add(key);
        return this;
    }

    /** A tie that never was goes for good, though who said so is gone. */
    public PersonalChange removedTie(StatedTie tie) {
        removedTies.add(tie.key());
        return withoutTie(tie);
    }

    /** What stewards put right. */
    public StewardCorrections stewardCorrections() {
        return new StewardCorrections(facts, ties);
    }

    /** By their keys. */
    public List<String> withoutStewardCorrections() {
        return withoutStewardCorrections;
    }

    /** Keys of ties that do not come in again. */
    public List<String> removedTies() {
        return removedTies;
    }

    /** Whether stewards put something right, or took that back. */
    public boolean correctsRecords() {
        return !facts.isEmpty() || !ties.isEmpty() || !withoutStewardCorrections.isEmpty();
    }

    public List<Identification> identifications() {
        return identifications;
    }

    /** By their keys. */
    public List<String> withoutIdentifications() {
        return withoutIdentifications;
    }

    /** Whether it is told otherwise than before who is one person. */
    public boolean identifies() {
        return !identifications.isEmpty() || !withoutIdentifications.isEmpty();
    }

    public List<ContactDetail> contacts() {
        return contacts;
    }

    public List<ContactSlot> withoutContact() {
        return withoutContact;
    }

    public List<Correction> corrections() {
        return corrections;
    }

    public List<Contestation> contestations() {
        return contestations;
    }

    /** The tie that a contestation is about; empty if it was not told, or is gone. */
    public Optional<Tie> tieOf(Contestation contestation) {
        return Optional.ofNullable(contested.get(contestation.tie()));
    }

    public List<Person> people() {
        return people;
    }

    public List<Consent> consents() {
        return consents;
    }

    public List<Objection> objections() {
        return objections;
    }

    /** Of these the objection goes: they lifted it, or were erased. */
    public List<NodeKey> withoutObjection() {
        return withErased(withoutObjection);
    }

    /** Of these all contact details go. */
    public List<NodeKey> withoutContacts() {
        return withErased(withoutContacts);
    }

    public List<NodeKey> erased() {
        return erasures.stream().map(Erasure::person).toList();
    }

    private List<NodeKey> withErased(List<NodeKey> people) {
        List<NodeKey> all = new ArrayList<>(people);
        all.addAll(erased());
        return all;
    }

    public List<StatedTie> withoutTies() {
        return withoutTies;
    }

    public List<Erasure> erasures() {
        return erasures;
    }

    /** Whether anything is told of somebody otherwise than before, but for their name, or somebody is gone. */
    public boolean changesPeople() {
        return otherThanNames || !erasures.isEmpty();
    }

    /** Whether anything changes that a network shows: somebody's particulars, a tie, or that there is somebody. */
    public boolean changesNetwork() {
        return changesPeople()
                || identifies()
                || correctsRecords()
                || !withoutTies.isEmpty()
                || contestations.stream().anyMatch(Contestation::removedTheTie);
    }

    public boolean isEmpty() {
        return people.isEmpty()
                && consents.isEmpty()
                && objections.isEmpty()
                && withoutObjection.isEmpty()
                && withoutContacts.isEmpty()
                && withoutTies.isEmpty()
                && erasures.isEmpty()
                && contacts.isEmpty()
                && withoutContact.isEmpty()
                && corrections.isEmpty()
                && contestations.isEmpty()
                && !identifies()
                && !correctsRecords();
    }
}

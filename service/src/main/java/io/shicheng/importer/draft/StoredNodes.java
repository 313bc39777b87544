package io.shicheng.importer.draft;

import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.key.ErasureMark;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Work;
import io.shicheng.graph.correction.FactCorrection;
import io.shicheng.graph.correction.FactCorrection.Fact;
import io.shicheng.graph.correction.StewardCorrections;
import io.shicheng.graph.correction.TieCorrection;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Correction.Field;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalRecords;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the store holds, as far as an import has to be compared with it. A store that never held anything is not read.
 */
public final class StoredNodes {
    private final GraphStore store;
    private final String commit;
    private final boolean empty;
    private final Map<NodeKey, Cluster> clusters = new HashMap<>();
    private final Map<NodeKey, Organisation> organisations = new HashMap<>();
    private final Map<NodeKey, Work> works = new HashMap<>();
    private final Map<NodeKey, Person> people = new HashMap<>();
    private final Map<String, Consent> consents = new HashMap<>();
    /** By key. */
    private final Map<String, Consent> waiting = new HashMap<>();

    private final Map<NodeKey, Map<Channel, ContactDetail>> contacts = new HashMap<>();
    /** The last day on which each kind of consent was withdrawn. */
    private final Map<Subject, LocalDate> withdrawn = new HashMap<>();

    private final Map<NodeKey, ErasureMark> erased = new HashMap<>();

    private final Set<Corrected> corrected = new HashSet<>();
    /** Keys of ties that were taken out because they were found to be wrong. */
    private final Set<String> removedTies = new HashSet<>();

    /** What stewards put right, by its key. */
    private final Map<String, FactCorrection> facts = new HashMap<>();

    private final Set<String> correctedTies = new HashSet<>();

    private final Set<NodeKey> consenting = new HashSet<>();
    private final Set<NodeKey> contactable = new HashSet<>();
    private final Set<NodeKey> showable = new HashSet<>();

    private record Corrected(NodeKey person, Field field) {}

    /** What a consent is to, whenever it was given. */
    private record Subject(NodeKey person, ConsentScope scope, String purpose, String receiver) {
        static Subject of(Consent consent) {
            return new Subject(
                    consent.person(),
                    consent.terms().scope(),
                    consent.terms().purpose(),
                    consent.terms().receiver());
        }
    }

    /**
     * Reads everything but ties.
     *
     * @param pending what waits for a second steward
     * @param marks of people who were erased, which a database that was put back or made anew does not know of
     */
    public StoredNodes(
            GraphStore store,
            PersonalRecords records,
            List<PendingEntry> pending,
            Map<NodeKey, ErasureMark> marks,
            LocalDate today) {
        this.store = store;
        this.commit = store.commit();
        this.empty = store.revision() == 0;
        marks.values().forEach(mark -> erase(mark.person(), mark.on()));
        if (empty) {
            return;
        }
        store.readClusters(cluster -> clusters.put(cluster.key(), cluster));
        store.readOrganisations(organisation -> organisations.put(organisation.key(), organisation));
        store.readWorks(work -> works.put(work.key(), work));
        store.readPeople(person -> people.put(person.key(), person));
        store.readContacts(contact -> contacts.computeIfAbsent(contact.person(), key -> new EnumMap<>(Channel.class))
                .put(contact.channel(), contact));
        records.readErasures(erasure -> erase(erasure.person(), erasure.on()));
        store.readConsents(consent -> add(consent, today));
        pending.forEach(entry -> entry.consents().forEach(consent -> addWaiting(consent, today)));
        records.readCorrections(each -> corrected.add(new Corrected(each.person(), each.field())));
        records.readRemovedTies(removedTies::add);
        StewardCorrections stewards = records.stewardCorrections();
        stewards.facts().forEach(each -> facts.put(each.key(), each));
        stewards.ties().forEach(each -> correctedTies.add(each.key()));
    }

    /** Whether the store changed since it was read. */
    public boolean outdated() {
        return !store.commit().equals(commit);
    }

    private void erase(NodeKey person, LocalDate on) {
        erased.merge(
                person,
                new ErasureMark(person, on, false),
                (one, other) -> one.on().isAfter(other.on()) ? one : other);
    }

    private void add(Consent consent, LocalDate today) {
        consents.put(consent.key(), consent);
        LocalDate end = consent.withdrawnOn();
        if (end != null) {
            withdrawn.merge(Subject.of(consent), end, (one, other) -> one.isAfter(other) ? one : other);
        }
        if (counts(consent, today)) {
            consenting.add(consent.person());
            if (consent.terms().scope() == ConsentScope.CONTACT) {
                contactable.add(consent.person());
            } else {
                showable.add(consent.person());
            }
        }
    }

    private boolean counts(Consent consent, LocalDate today) {
        ErasureMark mark = erased.get(consent.person());
        return consent.activeOn(today)
                && (mark == null || !mark.outdates(consent.terms().givenOn()));
    }

    /** It keeps what is held, and shows nothing. */
    private void addWaiting(Consent consent, LocalDate today) {
        waiting.put(consent.key(), consent);
        if (counts(consent, today)) {
            consenting.add(consent.person());
        }
    }

    public @Nullable Cluster cluster(NodeKey key) {
        return clusters.get(key);
    }

    public @Nullable Organisation organisation(NodeKey key) {
        return organisations.get(key);
    }

    public @Nullable Work work(NodeKey key) {
        return works.get(key);
    }

    public @Nullable Person person(NodeKey key) {
        return people.get(key);
    }

    public Collection<Person> people() {
        return people.values();
    }

    public @Nullable Consent consent(String key) {
        return consents.get(key);
    }

    /** What waits for a second steward under this key. */
    public @Nullable Consent waiting(String key) {
        return waiting.get(key);
    }

    /**
     * The day on which a consent like this one was withdrawn, or its person erased, on the day it was given or later;
     * null if it can count.
     */
    public @Nullable LocalDate endedOn(Consent consent) {
        Consent known = consents.get(consent.key());
        boolean stands = known != null && known.withdrawnOn() == null;
        ErasureMark mark = erased.get(consent.person());
        if (mark != null
                && (mark.outdates(consent.terms().givenOn())
                        || !stands && mark.on().equals(consent.terms().givenOn()))) {
            return mark.on();
        }
        LocalDate on = withdrawn.get(Subject.of(consent));
        return on == null || on.isBefore(consent.terms().givenOn()) || stands ? null : on;
    }

    /** Whether the person put the field right themselves, so that no file changes it. */
    public boolean corrected(NodeKey person, Field field) {
        return corrected.contains(new Corrected(person, field));
    }

    public boolean removed(String tie) {
        return removedTies.contains(tie);
    }

    /** What a steward put right of somebody; null if it is as files say. */
    public FactCorrection.@Nullable Value corrected(NodeKey person, Fact fact) {
        if (facts.isEmpty()) {
            return null;
        }
        FactCorrection correction = facts.get(FactCorrection.keyOf(person, fact));
        return correction == null ? null : correction.value();
    }

    /** Whether a steward said that there never was a tie of this kind between the two. */
    public boolean neverWas(TieKind kind, NodeKey from, NodeKey to) {
        return !correctedTies.isEmpty() && correctedTies.contains(TieCorrection.pair(kind, from, to));
    }

    /** Whether a steward put the dates of this tie right. */
    public boolean datesCorrected(String tie) {
        return correctedTies.contains(tie);
    }

    public boolean erased(NodeKey person) {
        return erased.containsKey(person);
    }

    /** Whether anybody was ever erased. */
    public boolean someErased() {
        return !erased.isEmpty();
    }

    public @Nullable ContactDetail contact(NodeKey person, Channel channel) {
        Map<Channel, ContactDetail> details = contacts.get(person);
        return details == null ? null : details.get(channel);
    }

    public boolean consenting(NodeKey person) {
        return consenting.contains(person);
    }

    /** Whether they agreed to be named to somebody, or published. */
    public boolean showable(NodeKey person) {
        return showable.contains(person);
    }

    public boolean contactable(NodeKey person) {
        return contactable.contains(person);
    }

    public void readTies(Set<TieKind> kinds, Consumer<Tie> sink) {
        if (!empty && !kinds.isEmpty()) {
            store.readTies(kinds, sink);
        }
    }
}

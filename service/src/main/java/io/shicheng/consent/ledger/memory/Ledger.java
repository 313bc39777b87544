package io.shicheng.consent.ledger.memory;

import io.shicheng.consent.Particulars;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.GeneratedPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.FactCorrection;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.Revision;
import io.shicheng.store.correction.CorrectedStore;
import io.shicheng.store.retention.RecordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that the store holds on grounds, as of one revision. Names and contact details stay sealed in it until somebody
 * with a ground is asked for.
 */
public final class Ledger {
    /**
     * What is known of one person.
     *
     * @param identity sealed, or null
     * @param consents in the order of their keys
     */
    public record Entry(
            boolean historical,
            boolean generated,
            @Nullable Sealed identity,
            Particulars particulars,
            List<Consent> consents,
            Map<Channel, Sealed> contacts) {
        static Entry of(boolean historical, boolean generated, @Nullable Sealed identity, Particulars particulars) {
            return new Entry(
                    historical, generated, identity, particulars, new ArrayList<>(0), new EnumMap<>(Channel.class));
        }

        Entry copy() {
            return new Entry(
                    historical, generated, identity, particulars, new ArrayList<>(consents), new EnumMap<>(contacts));
        }

        boolean empty() {
            return !historical && !generated && identity == null && consents.isEmpty() && contacts.isEmpty();
        }
    }

    private final Revision revision;
    private final PersistentMap<NodeKey, Entry> entries;
    private final PersistentMap<NodeKey, Boolean> objections;
    private final PersistentMap<NodeKey, LocalDate> erasures;
    private final PersistentMap<NodeKey, LocalDate> ends;
    private final PersistentMap<String, LocalDate> consentEnds;

    /** To be filled, and then made a ledger of. */
    static final class Builder {
        private final Revision revision;
        private final TreeMap<NodeKey, Entry> entries = new TreeMap<>();
        private final TreeMap<NodeKey, Boolean> objections = new TreeMap<>();
        private final TreeMap<NodeKey, LocalDate> erasures = new TreeMap<>();
        private final Map<NodeKey, LocalDate> ends = new HashMap<>();
        private final Map<String, LocalDate> consentEnds = new HashMap<>();
        private final Map<NodeKey, LocalDate> corrected = new HashMap<>();

        /** @param revision of the store */
        Builder(Revision revision) {
            this.revision = revision;
        }

        void add(NodeKey person, Entry entry) {
            entries.put(person, entry);
        }

        void addObjection(NodeKey person) {
            objections.put(person, true);
        }

        void addErasure(NodeKey person, LocalDate on) {
            erasures.merge(person, on, Ledger::later);
        }

        void addEnd(NodeKey person, LocalDate until) {
            ends.put(person, until);
        }

        void addConsentEnd(String consent, LocalDate until) {
            consentEnds.put(consent, until);
        }

        private void addCorrected(FactCorrection correction) {
            corrected.merge(correction.person(), correction.entered().on(), Ledger::later);
        }

        private void add(Person person, Map<NodeKey, Cluster> clusters) {
            add(person.key(), entryOf(person, clusters, corrected.get(person.key())));
        }

        private void add(Consent consent) {
            of(consent.person()).consents().add(consent);
        }

        private void add(ContactDetail contact) {
            of(contact.person()).contacts().put(contact.channel(), contact.value());
        }

        private Entry of(NodeKey person) {
            return entries.computeIfAbsent(person, _ -> Entry.of(false, false, null, Particulars.NONE));
        }

        Ledger build() {
            entries.values().removeIf(Entry::empty);
            // what files brought of living people ends with the consents that it rests on
            ends.keySet().removeIf(person -> {
                Entry entry = entries.get(person);
                return entry == null || !entry.historical();
            });
            return new Ledger(
                    revision,
                    PersistentMap.of(entries),
                    PersistentMap.of(objections),
                    PersistentMap.of(erasures),
                    PersistentMap.of(ends),
                    PersistentMap.of(consentEnds));
        }
    }

    private Ledger(
            Revision revision,
            PersistentMap<NodeKey, Entry> entries,
            PersistentMap<NodeKey, Boolean> objections,
            PersistentMap<NodeKey, LocalDate> erasures,
            PersistentMap<NodeKey, LocalDate> ends,
            PersistentMap<String, LocalDate> consentEnds) {
        this.revision = revision;
        this.entries = entries;
        this.objections = objections;
        this.erasures = erasures;
        this.ends = ends;
        this.consentEnds = consentEnds;
    }

    /** Reads the store as it is now; again if it changes meanwhile. */
    static Ledger read(GraphStore store, PersonalRecords records) {
        while (true) {
            Builder ledger = new Builder(store.lastRevision());
            Map<NodeKey, Cluster> clusters = new HashMap<>();
            store.readClusters(cluster -> clusters.put(cluster.key(), cluster));
            records.stewardCorrections().facts().forEach(ledger::addCorrected);
            new CorrectedStore(store, records).readPeople(person -> ledger.add(person, clusters));
            store.readConsents(ledger::add);
            store.readContacts(ledger::add);
            records.readObjections(objection -> ledger.addObjection(objection.person()));
            records.readErasures(erasure -> ledger.addErasure(erasure.person(), erasure.on()));
            records.readEnds(RecordKind.PEOPLE, (key, until) -> ledger.addEnd(new NodeKey(key), until));
            records.readEnds(RecordKind.CONSENTS, ledger::addConsentEnd);
            if (store.lastRevision().equals(ledger.revision)) {
                return ledger.build();
            }
        }
    }

    /**
     * The ledger after a change, at the cost of what it touches and without reading the store whole.
     *
     * @param after what the change brought
     * @param stored looks up somebody of whom nothing mattered here before
     * @return empty if it changes what is told of somebody of long ago, for which records are needed that are not here
     */
    Optional<Ledger> after(PersonalChange change, Revision after, Function<NodeKey, Optional<Person>> stored) {
        if (change.correctsRecords() || change.people().stream().anyMatch(Person::historical)) {
            return Optional.empty();
        }
        Map<NodeKey, Optional<Entry>> people = new HashMap<>();
        change.people().forEach(person -> {
            Entry known = touched(people, stored, person.key());
            Entry told = entryOf(person, Map.of());
            people.put(
                    person.key(),
                    Optional.of(new Entry(
                            false,
                            told.generated(),
                            told.identity(),
                            told.particulars(),
                            known.consents(),
                            known.contacts())));
        });
        change.consents()
                .forEach(consent ->
                        replace(touched(people, stored, consent.person()).consents(), consent));
        // in the order of the store: what is taken away goes after what is put
        change.contacts()
                .forEach(contact ->
                        touched(people, stored, contact.person()).contacts().put(contact.channel(), contact.value()));
        change.withoutContacts()
                .forEach(person -> touched(people, stored, person).contacts().clear());
        change.withoutContact()
                .forEach(slot ->
                        touched(people, stored, slot.person()).contacts().remove(slot.channel()));
        Map<String, Optional<LocalDate>> endless = new HashMap<>();
        change.erased().forEach(person -> {
            List<Consent> consents = touched(people, stored, person).consents();
            consents.forEach(consent -> endless.put(consent.key(), Optional.empty()));
            consents.clear();
        });
        people.replaceAll((_, entry) -> entry.filter(each -> !each.empty()));
        return Optional.of(new Ledger(
                after,
                entries.with(people),
                objections.with(objectionsAfter(change)),
                erasures.with(erasuresAfter(change)),
                ends.with(endsAfter(people)),
                consentEnds.with(endless)));
    }

    /** Somebody's entry that may be changed. */
    private Entry touched(
            Map<NodeKey, Optional<Entry>> people, Function<NodeKey, Optional<Person>> stored, NodeKey person) {
        return people.computeIfAbsent(person, _ -> {
                    Entry known = entryOf(person);
                    return Optional.of(
                            known != null
                                    ? known.copy()
                                    : stored.apply(person)
                                            .map(each -> entryOf(each, Map.of()))
                                            .orElseGet(() -> Entry.of(false, false, null, Particulars.NONE)));
                })
                .orElseThrow();
    }

    /** In the order of the keys. */
    private static void replace(List<Consent> consents, Consent consent) {
        consents.removeIf(each -> each.key().equals(consent.key()));
        consents.add(consent);
        consents.sort(Comparator.comparing(Consent::key));
    }

    private static Map<NodeKey, Optional<Boolean>> objectionsAfter(PersonalChange change) {
        Map<NodeKey, Optional<Boolean>> objecting = new HashMap<>();
        change.withoutObjection().forEach(person -> objecting.put(person, Optional.empty()));
        change.objections().forEach(each -> objecting.put(each.person(), Optional.of(true)));
        return objecting;
    }

    private Map<NodeKey, Optional<LocalDate>> erasuresAfter(PersonalChange change) {
        Map<NodeKey, Optional<LocalDate>> erased = new HashMap<>();
        for (Erasure erasure : change.erasures()) {
            LocalDate before = erasures.get(erasure.person());
            erased.put(erasure.person(), Optional.of(before == null ? erasure.on() : later(before, erasure.on())));
        }
        return erased;
    }

    /** Somebody of long ago who is so no more has no end of their own any more. */
    private static Map<NodeKey, Optional<LocalDate>> endsAfter(Map<NodeKey, Optional<Entry>> people) {
        Map<NodeKey, Optional<LocalDate>> gone = new HashMap<>();
        people.forEach((person, entry) -> {
            if (entry.isEmpty() || !entry.get().historical()) {
                gone.put(person, Optional.empty());
            }
        });
        return gone;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    boolean isOf(GraphStore store) {
        return revision.equals(store.lastRevision());
    }

    Revision revision() {
        return revision;
    }

    /** People with anything that matters here, in the order of their keys. */
    public PersistentMap<NodeKey, Entry> entries() {
        return entries;
    }

    @Nullable
    public Entry entryOf(NodeKey person) {
        return entries.get(person);
    }

    /** Who is not to be ranked. */
    public PersistentMap<NodeKey, Boolean> objections() {
        return objections;
    }

    /** On which day people were last erased, as far as the database knows. */
    PersistentMap<NodeKey, LocalDate> erasures() {
        return erasures;
    }

    /** Whether the import that brought somebody of long ago, as far as one did, has come to its end before this day. */
    boolean ended(NodeKey person, LocalDate day) {
        LocalDate until = ends.get(person);
        return until != null && until.isBefore(day);
    }

    /** The same of a consent. */
    boolean ended(Consent consent, LocalDate day) {
        LocalDate until = consentEnds.get(consent.key());
        return until != null && until.isBefore(day);
    }

    PersistentMap<NodeKey, LocalDate> ends() {
        return ends;
    }

    PersistentMap<String, LocalDate> consentEnds() {
        return consentEnds;
    }

    private static Entry entryOf(Person person, Map<NodeKey, Cluster> clusters) {
        return entryOf(person, clusters, null);
    }

    private static Entry entryOf(Person person, Map<NodeKey, Cluster> clusters, @Nullable LocalDate corrected) {
        NodeKey cluster = person.cluster();
        Particulars particulars = person.historical()
                ? new Particulars(
                        person.namespace(),
                        person.born(),
                        person.died(),
                        cluster == null ? null : clusters.get(cluster),
                        person.discipline(),
                        corrected)
                : new Particulars(person.namespace(), null, null, null, null);
        boolean generated = GeneratedPeople.isSource(person.source());
        return Entry.of(person.historical(), generated, person.identity(), particulars);
    }
}

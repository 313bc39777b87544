package io.shicheng.consent.ledger;

import io.shicheng.consent.Particulars;
import io.shicheng.graph.Channel;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.Consent;
import io.shicheng.graph.ContactDetail;
import io.shicheng.graph.GeneratedPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Person;
import io.shicheng.graph.Sealed;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.retention.RecordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that the store holds on grounds, as of one revision. Names and contact details stay sealed in it until somebody
 * with a ground is asked for.
 */
final class Ledger {
    /**
     * What is known of one person.
     *
     * @param identity sealed, or null
     * @param consents in the order of their keys
     */
    record Entry(
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

        boolean empty() {
            return !historical && !generated && identity == null && consents.isEmpty() && contacts.isEmpty();
        }
    }

    private final String commit;
    private final long revision;
    private final TreeMap<NodeKey, Entry> entries = new TreeMap<>();
    private final TreeSet<NodeKey> objections = new TreeSet<>();
    private final TreeMap<NodeKey, LocalDate> erasures = new TreeMap<>();
    private final Map<NodeKey, LocalDate> ends = new HashMap<>();
    private final Map<String, LocalDate> consentEnds = new HashMap<>();

    /**
     * @param commit that the store is of
     * @param revision of the store
     */
    Ledger(String commit, long revision) {
        this.commit = commit;
        this.revision = revision;
    }

    /** Reads the store as it is now; again if it changes meanwhile. */
    static Ledger read(GraphStore store, PersonalRecords records) {
        while (true) {
            Ledger ledger = new Ledger(store.commit(), store.revision());
            Map<NodeKey, Cluster> clusters = new HashMap<>();
            store.readClusters(cluster -> clusters.put(cluster.key(), cluster));
            store.readPeople(person -> ledger.add(person, clusters));
            store.readConsents(ledger::add);
            store.readContacts(ledger::add);
            records.readObjections(objection -> ledger.addObjection(objection.person()));
            records.readErasures(erasure -> ledger.addErasure(erasure.person(), erasure.on()));
            records.readEnds(RecordKind.PEOPLE, (key, until) -> ledger.addEnd(new NodeKey(key), until));
            records.readEnds(RecordKind.CONSENTS, ledger::addConsentEnd);
            if (ledger.isOf(store)) {
                ledger.entries.values().removeIf(Entry::empty);
                ledger.ends.keySet().retainAll(ledger.entries.keySet());
                return ledger;
            }
        }
    }

    boolean isOf(GraphStore store) {
        return revision == store.revision() && commit.equals(store.commit());
    }

    String commit() {
        return commit;
    }

    long revision() {
        return revision;
    }

    /** People with anything that matters here, in the order of their keys. */
    TreeMap<NodeKey, Entry> entries() {
        return entries;
    }

    @Nullable
    Entry entryOf(NodeKey person) {
        return entries.get(person);
    }

    /** Who is not to be ranked. */
    Set<NodeKey> objections() {
        return objections;
    }

    /** On which day people were last erased, as far as the database knows. */
    TreeMap<NodeKey, LocalDate> erasures() {
        return erasures;
    }

    /** Whether the import that brought somebody, as far as one did, has come to its end before this day. */
    boolean ended(NodeKey person, LocalDate day) {
        LocalDate until = ends.get(person);
        return until != null && until.isBefore(day);
    }

    /** The same of a consent. */
    boolean ended(Consent consent, LocalDate day) {
        LocalDate until = consentEnds.get(consent.key());
        return until != null && until.isBefore(day);
    }

    Map<NodeKey, LocalDate> ends() {
        return ends;
    }

    Map<String, LocalDate> consentEnds() {
        return consentEnds;
    }

    void addEnd(NodeKey person, LocalDate until) {
        ends.put(person, until);
    }

    void addConsentEnd(String consent, LocalDate until) {
        consentEnds.put(consent, until);
    }

    void addErasure(NodeKey person, LocalDate on) {
        erasures.merge(person, on, (one, other) -> one.isAfter(other) ? one : other);
    }

    void addObjection(NodeKey person) {
        objections.add(person);
    }

    void add(NodeKey person, Entry entry) {
        entries.put(person, entry);
    }

    private void add(Person person, Map<NodeKey, Cluster> clusters) {
        NodeKey cluster = person.cluster();
        Particulars particulars = person.historical()
                ? new Particulars(
                        person.namespace(),
                        person.born(),
                        person.died(),
                        cluster == null ? null : clusters.get(cluster),
                        person.discipline())
                : new Particulars(person.namespace(), null, null, null, null);
        boolean generated = GeneratedPeople.isSource(person.source());
        add(person.key(), Entry.of(person.historical(), generated, person.identity(), particulars));
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
}

package io.shicheng.importer.draft;

import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Work;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.schema.Table;
import io.shicheng.store.retention.RecordKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the checks leave of an import: records to be stored, and those that stand in the store as they are. */
public final class Outcome {
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Work> works = new ArrayList<>();
    private final List<PersonChange> people = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private final List<Consent> waiting = new ArrayList<>();
    private final List<ContactChange> contacts = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    private final Map<Table, Long> unchanged = new EnumMap<>(Table.class);
    private final Map<RecordKind, List<String>> unchangedNodes = new EnumMap<>(RecordKind.class);
    private final Map<TieKind, List<String>> unchangedTies = new EnumMap<>(TieKind.class);
    private final Map<TieKind, List<String>> unchangedHistoricalTies = new EnumMap<>(TieKind.class);

    private final Set<NodeKey> unnamed = new LinkedHashSet<>();

    Outcome() {}

    public void store(Cluster cluster) {
        clusters.add(cluster);
    }

    public void store(Organisation organisation) {
        organisations.add(organisation);
    }

    public void store(Work work) {
        works.add(work);
    }

    public void store(PersonChange person) {
        people.add(person);
    }

    public void store(Consent consent) {
        consents.add(consent);
    }

    public void store(ContactChange contact) {
        contacts.add(contact);
    }

    public void store(Tie tie) {
        ties.add(tie);
    }

    /**
     * A consent to be shown to everybody: it keeps what is held of its person, and holds for nothing else until a
     * second steward confirms it.
     */
    public void enter(Consent consent) {
        waiting.add(consent);
    }

    /** A row that stands earlier in the files. */
    public void repeated(Table table) {
        unchanged.merge(table, 1L, Long::sum);
    }

    /** A row that stands in the store as it is. */
    public void unchanged(RecordKind kind, String key) {
        repeated(Table.valueOf(kind.name()));
        unchangedNodes.computeIfAbsent(kind, _ -> new ArrayList<>()).add(key);
    }

    /** The same of a tie. */
    void unchanged(TieKind kind, String key, boolean historical) {
        repeated(Table.TIES);
        (historical ? unchangedHistoricalTies : unchangedTies)
                .computeIfAbsent(kind, _ -> new ArrayList<>())
                .add(key);
    }

    List<Cluster> clusters() {
        return clusters;
    }

    List<Organisation> organisations() {
        return organisations;
    }

    List<Work> works() {
        return works;
    }

    List<PersonChange> people() {
        return people;
    }

    List<ContactChange> contacts() {
        return contacts;
    }

    public List<Consent> consents() {
        return Collections.unmodifiableList(consents);
    }

    /** Consents that wait for a second steward. */
    public List<Consent> waiting() {
        return Collections.unmodifiableList(waiting);
    }

    public List<Tie> ties() {
        return Collections.unmodifiableList(ties);
    }

    /** Keys of what stands in the store as it is. */
    public Map<RecordKind, List<String>> unchangedNodes() {
        return Collections.unmodifiableMap(unchangedNodes);
    }

    /** The same of ties in which somebody living takes part. */
    public Map<TieKind, List<String>> unchangedTies() {
        return Collections.unmodifiableMap(unchangedTies);
    }

    /** The same of all other ties. */
    public Map<TieKind, List<String>> unchangedHistoricalTies() {
        return Collections.unmodifiableMap(unchangedHistoricalTies);
    }

    /** Rows that stand already, in the store or earlier in the files, by table. */
    public SortedMap<String, Long> unchanged() {
        SortedMap<String, Long> byCode = new TreeMap<>();
        unchanged.forEach((table, count) -> byCode.put(table.code(), count));
        return byCode;
    }

    /** Rows to be stored, by table. */
    public SortedMap<String, Long> changed() {
        SortedMap<String, Long> byCode = new TreeMap<>();
        put(byCode, Table.CLUSTERS, clusters.size());
        put(byCode, Table.ORGANISATIONS, organisations.size());
        put(byCode, Table.WORKS, works.size());
        put(byCode, Table.PEOPLE, people.size());
        put(byCode, Table.CONSENTS, consents.size() + waiting.size());
        put(byCode, Table.CONTACTS, contacts.size());
        put(byCode, Table.TIES, ties.size());
        return byCode;
    }

    private static void put(SortedMap<String, Long> counts, Table table, int records) {
        if (records > 0) {
            counts.put(table.code(), (long) records);
        }
    }

    /** Somebody who is named in the store has no ground any more by what the files say: the key of the name goes, too. */
    public void unname(NodeKey person) {
        unnamed.add(person);
    }

    public Set<NodeKey> unnamed() {
        return Collections.unmodifiableSet(unnamed);
    }
}

package io.shicheng.importer.check;

import io.shicheng.consent.Vault;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.Consent;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Tie;
import io.shicheng.graph.TieKind;
import io.shicheng.graph.Work;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.row.Rows;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.Table;
import io.shicheng.store.retention.RecordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An import on its way through the checks: what was read, what stands in the store, and what is to be stored. */
public final class Draft {
    final Rows rows;
    final StoredNodes stored;
    final Vault vault;
    final String namespace;
    final LocalDate today;
    final NoticeLog log;
    final RunControl control;

    /** By the ids of the source. Clusters are named alike in all sources. */
    final Map<String, NodeKey> clusters = new LinkedHashMap<>();

    final Map<String, Organisation> organisations = new LinkedHashMap<>();
    /** Self-organised groups that may stand in the store, until it is known who gathers them. */
    final List<GroupDraft> groups = new ArrayList<>();

    final Map<String, Work> works = new LinkedHashMap<>();
    final Map<String, PersonDraft> people = new LinkedHashMap<>();

    final List<Cluster> newClusters = new ArrayList<>();
    final List<Organisation> newOrganisations = new ArrayList<>();
    final List<Work> newWorks = new ArrayList<>();
    final List<PersonChange> newPeople = new ArrayList<>();
    final List<Consent> newConsents = new ArrayList<>();
    /** To be shown to everybody: they keep what is held of their people, and hold for nothing else until a second steward confirms them. */
    final List<Consent> waiting = new ArrayList<>();

    final List<ContactChange> newContacts = new ArrayList<>();
    final List<Tie> newTies = new ArrayList<>();

    private @Nullable NamesInText names;
    private final Map<Table, Long> unchanged = new EnumMap<>(Table.class);
    private final Map<RecordKind, List<String>> unchangedNodes = new EnumMap<>(RecordKind.class);
    private final Map<TieKind, List<String>> unchangedTies = new EnumMap<>(TieKind.class);
    private final Map<TieKind, List<String>> unchangedHistoricalTies = new EnumMap<>(TieKind.class);
    private @Nullable Set<NodeKey> historicalPeople;

    public Draft(
            Rows rows,
            StoredNodes stored,
            Vault vault,
            String namespace,
            LocalDate today,
            NoticeLog log,
            RunControl control) {
        this.rows = rows;
        this.stored = stored;
        this.vault = vault;
        this.namespace = namespace;
        this.today = today;
        this.log = log;
        this.control = control;
    }

    /** To be asked when all people of the files are known. */
    NamesInText names() {
        NamesInText known = names;
        if (known == null) {
            known = new NamesInText(this);
            names = known;
        }
        return known;
    }

    /** As nodes have it; null where the files have none. */
    @Nullable
    String namespaceOrNull() {
        return namespace.isEmpty() ? null : namespace;
    }

    void refused(Table table) {
        rows.countRefused(table);
    }

    /** A row that stands earlier in the files. */
    void repeated(Table table) {
        unchanged.merge(table, 1L, Long::sum);
    }

    /** A row that stands in the store as it is. */
    void unchanged(RecordKind kind, String key) {
        repeated(Table.valueOf(kind.name()));
        unchangedNodes.computeIfAbsent(kind, _ -> new ArrayList<>()).add(key);
    }

    /** The same of a tie. */
    void unchanged(TieDraft tie) {
        repeated(Table.TIES);
        Set<NodeKey> historical = historicalPeople();
        boolean noneLiving = historical.contains(tie.from) && (tie.row.kind().twoMode() || historical.contains(tie.to));
        (noneLiving ? unchangedHistoricalTies : unchangedTies)
                .computeIfAbsent(tie.row.kind(), _ -> new ArrayList<>())
                .add(tie.key);
    }

    /** Historical people whom the files speak of; to be asked when it is known who is. */
    public Set<NodeKey> historicalPeople() {
        Set<NodeKey> known = historicalPeople;
        if (known == null) {
            known = new HashSet<>();
            for (PersonDraft person : people.values()) {
                if (person.historical) {
                    known.add(person.key);
                }
            }
            historicalPeople = known;
        }
        return known;
    }

    /** Consents that wait for a second steward. */
    public List<Consent> waiting() {
        return waiting;
    }

    /** Whether the files speak of historical people only, or of nobody. */
    public boolean onlyHistorical() {
        return people.values().stream().allMatch(person -> person.historical);
    }

    /** Keys of what stands in the store as it is. */
    public Map<RecordKind, List<String>> unchangedNodes() {
        return unchangedNodes;
    }

    /** The same of ties in which somebody living takes part. */
    public Map<TieKind, List<String>> unchangedTies() {
        return unchangedTies;
    }

    /** The same of all other ties. */
    public Map<TieKind, List<String>> unchangedHistoricalTies() {
        return unchangedHistoricalTies;
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
        put(byCode, Table.CLUSTERS, newClusters);
        put(byCode, Table.ORGANISATIONS, newOrganisations);
        put(byCode, Table.WORKS, newWorks);
        put(byCode, Table.PEOPLE, newPeople);
        put(
                byCode,
                Table.CONSENTS,
                Stream.concat(newConsents.stream(), waiting.stream()).toList());
        put(byCode, Table.CONTACTS, newContacts);
        put(byCode, Table.TIES, newTies);
        return byCode;
    }

    private static void put(SortedMap<String, Long> counts, Table table, List<?> records) {
        if (!records.isEmpty()) {
            counts.put(table.code(), (long) records.size());
        }
    }
}

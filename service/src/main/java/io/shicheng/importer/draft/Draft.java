package io.shicheng.importer.draft;

import io.shicheng.consent.key.Vault;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Organisation;
import io.shicheng.graph.Work;
import io.shicheng.importer.NameGrounds;
import io.shicheng.importer.notice.NoticeLog;
import io.shicheng.importer.row.PersonRow;
import io.shicheng.importer.row.Rows;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An import on its way through the checks: the rows that were read, what stands in the store, and what the checks found
 * of each person and thing by the id that the source knows it by.
 */
public final class Draft {
    private final Rows rows;
    private final StoredNodes stored;
    private final Vault vault;
    private final String namespace;
    private final boolean replacing;
    private final LocalDate today;
    private final NoticeLog log;
    private final RunControl control;
    private final Outcome outcome = new Outcome();

    private final Map<String, NodeKey> clusters = new LinkedHashMap<>();
    private final Map<String, Organisation> organisations = new LinkedHashMap<>();
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, PersonDraft> people = new LinkedHashMap<>();
    private final List<GroupDraft> groups = new ArrayList<>();
    private @Nullable NamesInText names;
    private @Nullable Set<NodeKey> historicalPeople;

    /**
     * @param namespace of the ids; empty where the files have none
     * @param replacing whether what the files say takes the place of what is stored
     */
    public Draft(
            Rows rows,
            StoredNodes stored,
            Vault vault,
            String namespace,
            boolean replacing,
            LocalDate today,
            NoticeLog log,
            RunControl control) {
        this.rows = rows;
        this.stored = stored;
        this.vault = vault;
        this.namespace = namespace;
        this.replacing = replacing;
        this.today = today;
        this.log = log;
        this.control = control;
    }

    public Rows rows() {
        return rows;
    }

    public StoredNodes stored() {
        return stored;
    }

    public Vault vault() {
        return vault;
    }

    public LocalDate today() {
        return today;
    }

    public NoticeLog log() {
        return log;
    }

    public RunControl control() {
        return control;
    }

    /** What is to be stored. */
    public Outcome outcome() {
        return outcome;
    }

    /** As nodes have it; null where the files have none. */
    public @Nullable String namespace() {
        return namespace.isEmpty() ? null : namespace;
    }

    /** Whether what the files say takes the place of what is stored under the same id. */
    public boolean replacing() {
        return replacing;
    }

    /** Of the two what counts: what is stored, unless the files replace it. */
    public <T> @Nullable T counting(@Nullable T inStore, @Nullable T read) {
        T first = replacing ? read : inStore;
        return first == null ? replacing ? inStore : read : first;
    }

    /** Whose names are kept; to be asked when consents and grounds are known. */
    public NameGrounds nameGrounds() {
        long named = 0;
        long historical = 0;
        long consenting = 0;
        List<NameGrounds.Missing> missing = new ArrayList<>();
        for (PersonDraft person : people.values()) {
            PersonRow row = person.row();
            if (row == null || row.name() == null) {
                continue;
            }
            named++;
            if (leftOut(person) || !person.mayBeNamed()) {
                missing.add(new NameGrounds.Missing(
                        row.place().source().file(), row.place().line(), row.id()));
            } else if (person.historical()) {
                historical++;
            } else {
                consenting++;
            }
        }
        return new NameGrounds(named, historical, consenting, List.copyOf(missing));
    }

    /** Counts a row with an error. */
    public void refused(Table table) {
        rows.countRefused(table);
    }

    /** A tie that stands in the store as it is. */
    public void unchanged(TieDraft tie) {
        Set<NodeKey> historical = historicalPeople();
        boolean noneLiving =
                historical.contains(tie.from()) && (tie.row().kind().twoMode() || historical.contains(tie.to()));
        outcome.unchanged(tie.row().kind(), tie.key(), noneLiving);
    }

    /** Notes that the files have a cluster of this id. Clusters are named alike in all sources. */
    public NodeKey addCluster(String id) {
        return clusters.computeIfAbsent(id, this::clusterKey);
    }

    /** The key of the cluster of this id, in the files or in the store; null if there is none. */
    public @Nullable NodeKey cluster(String id) {
        NodeKey key = clusters.get(id);
        return key == null && stored.cluster(clusterKey(id)) != null ? addCluster(id) : key;
    }

    private NodeKey clusterKey(String id) {
        return vault.nodeKey("cluster", "", id);
    }

    /** Notes what the files and the store say of an organisation together. */
    public void add(String id, Organisation organisation) {
        organisations.put(id, organisation);
    }

    /** The organisation of this id, in the files or in the store. */
    public @Nullable Organisation organisation(String id) {
        Organisation read = organisations.get(id);
        return read == null ? stored.organisation(organisationKey(id)) : read;
    }

    public NodeKey organisationKey(String id) {
        return vault.nodeKey("organisation", namespace, id);
    }

    /** Puts a self-organised group off until it is known who gathers it. */
    public void putOff(GroupDraft group) {
        groups.add(group);
    }

    /** The groups that were put off, which are not again. */
    public List<GroupDraft> takeGroups() {
        List<GroupDraft> taken = List.copyOf(groups);
        groups.clear();
        return taken;
    }

    /** Notes what the files and the store say of a work together. */
    public void add(String id, Work work) {
        works.put(id, work);
    }

    /** The work of this id, in the files or in the store. */
    public @Nullable Work work(String id) {
        Work read = works.get(id);
        return read == null ? stored.work(workKey(id)) : read;
    }

    public NodeKey workKey(String id) {
        return vault.nodeKey("work", namespace, id);
    }

    /** Begins the draft of a person who has a row. */
    public PersonDraft addPerson(String id, PersonRow row) {
        PersonDraft person = new PersonDraft(personKey(id), row, stored);
        people.put(id, person);
        return person;
    }

    /** The person of this id, in the files or in the store; null if there is none. */
    public @Nullable PersonDraft person(String id) {
        PersonDraft person = people.get(id);
        if (person == null && stored.person(personKey(id)) != null) {
            person = new PersonDraft(personKey(id), null, stored);
            people.put(id, person);
        }
        return person;
    }

    private NodeKey personKey(String id) {
        return vault.personKey(namespace, id);
    }

    /** All people whom a check asked for so far, those with rows first. */
    public Collection<PersonDraft> people() {
        return Collections.unmodifiableCollection(people.values());
    }

    /**
     * Whether files may say nothing of this id: somebody with it was erased, and agreed to nothing since. To be asked
     * when the consents of the files are known.
     */
    public boolean leftOut(String id) {
        if (!stored.someErased()) {
            return false;
        }
        PersonDraft person = person(id);
        return person == null ? stored.erased(personKey(id)) : leftOut(person);
    }

    /** The same of somebody who is known. */
    public boolean leftOut(PersonDraft person) {
        return stored.erased(person.key()) && !person.consenting();
    }

    /** To be asked when all people of the files are known. */
    public NamesInText names() {
        NamesInText known = names;
        if (known == null) {
            known = new NamesInText(this);
            names = known;
        }
        return known;
    }

    /** Historical people whom the files speak of; to be asked when it is known who is. */
    public Set<NodeKey> historicalPeople() {
        Set<NodeKey> known = historicalPeople;
        if (known == null) {
            known = new HashSet<>();
            for (PersonDraft person : people.values()) {
                if (person.historical()) {
                    known.add(person.key());
                }
            }
            historicalPeople = known;
        }
        return known;
    }

    /** Whether the files speak of historical people only, or of nobody. */
    public boolean onlyHistorical() {
        return people.values().stream().allMatch(PersonDraft::historical);
    }
}

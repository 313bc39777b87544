package io.shicheng.consent.ledger;

import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.ledger.memory.Ledger;
import io.shicheng.consent.ledger.pending.PendingConsents;
import io.shicheng.consent.retention.RetentionReport;
import io.shicheng.consent.retention.RetentionReport.Count;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Consent;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.retention.Ended;
import io.shicheng.store.retention.EndedRecords;
import io.shicheng.store.retention.RecordKind;
import io.shicheng.store.retention.Removal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is past its time on one day, and what becomes of those it is about. See
 * {@link io.shicheng.consent.retention.Retention}.
 */
final class Expiry {
    private final Ledger ledger;
    private final EndedRecords endings;
    private final LocalDate today;
    private final Consequences consequences;
    private final Map<RecordKind, List<String>> gone = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, Map<@Nullable NodeKey, Long>> counts = new EnumMap<>(RecordKind.class);
    private final TreeSet<NodeKey> people = new TreeSet<>();
    private final Set<String> endedConsents = new HashSet<>();
    private final Set<NodeKey> clustersInUse = new HashSet<>();
    private final Set<NodeKey> changed;
    private final PersonalChange change;

    /**
     * @param ledger as it is before
     * @param pending what waits for a second steward keeps what is held, until its last day
     */
    Expiry(Ledger ledger, PersonalRecords records, EndedRecords endings, PendingConsents pending, LocalDate today) {
        this(ledger, records, endings, pending.entriesOn(today), pending.overOn(today), true, today);
    }

    /**
     * What one import brought, where that is taken back.
     *
     * @param waiting keeps what is held
     */
    Expiry(Ledger ledger, PersonalRecords records, EndedRecords endings, List<PendingEntry> waiting, LocalDate today) {
        this(ledger, records, endings, waiting, List.of(), false, today);
    }

    /** @param over of whom what waited is over */
    private Expiry(
            Ledger ledger,
            PersonalRecords records,
            EndedRecords endings,
            List<PendingEntry> waiting,
            Collection<NodeKey> over,
            boolean forGood,
            LocalDate today) {
        this.ledger = ledger;
        this.endings = endings;
        this.today = today;
        this.consequences = new Consequences(ledger, records, today, PendingConsents.lookup(waiting));
        endConsents();
        consequences.over(over);
        changed = new TreeSet<>(consequences.settleAll());
        endings.readEnded(RecordKind.CONTACTS, today, this::countContact);
        endings.readEnded(RecordKind.PEOPLE, today, this::endPerson);
        changed.addAll(people);
        for (RecordKind kind : List.of(RecordKind.ORGANISATIONS, RecordKind.WORKS, RecordKind.CLUSTERS)) {
            endings.readEnded(kind, today, ended -> endThing(kind, ended));
        }
        endings.countTiesEnded(today, (cluster, ties) -> count(RecordKind.TIES, cluster, ties));
        if (forGood) {
            consequences.forgetIdleCorrections();
        } else {
            consequences.mayComeAgain();
        }
        change = consequences.change();
    }

    /** A consent that was withdrawn stays: it keeps an earlier word of the person from counting again. */
    private void endConsents() {
        Map<NodeKey, Set<String>> ending = new HashMap<>();
        endings.readEnded(RecordKind.CONSENTS, today, ended -> {
            NodeKey person = ended.person();
            if (person != null && !withdrawn(person, ended.key())) {
                ending.computeIfAbsent(person, _ -> new HashSet<>()).add(ended.key());
                endedConsents.add(ended.key());
                remove(RecordKind.CONSENTS, ended);
            }
        });
        ending.forEach(consequences::end);
    }

    private boolean withdrawn(NodeKey person, String consent) {
        return consentsOf(person).stream().anyMatch(each -> each.key().equals(consent) && each.withdrawnOn() != null);
    }

    private List<Consent> consentsOf(NodeKey person) {
        Ledger.Entry entry = ledger.entryOf(person);
        return entry == null ? List.of() : entry.consents();
    }

    private void countContact(Ended ended) {
        NodeKey person = ended.person();
        if (person != null && consequences.contactsToDestroy().contains(person)) {
            count(RecordKind.CONTACTS, ended.cluster(), 1);
        }
    }

    private void endPerson(Ended ended) {
        NodeKey person = new NodeKey(ended.key());
        if (consequences.consents(person)) {
            use(ended);
            return;
        }
        boolean stays = ended.needed() || guarded(person);
        if (stays && ended.bare()) {
            return;
        }
        consequences.forget(person, stays);
        people.add(person);
        if (stays) {
            count(RecordKind.PEOPLE, ended.cluster(), 1);
        } else {
            remove(RecordKind.PEOPLE, ended);
        }
    }

    /** Whether the person took something back, so that the key must stay to tell it by. */
    private boolean guarded(NodeKey person) {
        return ledger.objections().contains(person)
                || consentsOf(person).stream().anyMatch(each -> !endedConsents.contains(each.key()));
    }

    private void endThing(RecordKind kind, Ended ended) {
        boolean used = kind == RecordKind.CLUSTERS && clustersInUse.contains(new NodeKey(ended.key()));
        if (ended.needed() || used) {
            use(ended);
        } else {
            remove(kind, ended);
        }
    }

    private void use(Ended ended) {
        if (ended.cluster() != null) {
            clustersInUse.add(ended.cluster());
        }
    }

    private void remove(RecordKind kind, Ended ended) {
        gone.computeIfAbsent(kind, _ -> new ArrayList<>()).add(ended.key());
        count(kind, ended.cluster(), 1);
    }

    private void count(RecordKind kind, @Nullable NodeKey cluster, long records) {
        counts.computeIfAbsent(kind, _ -> new HashMap<>()).merge(cluster, records, Long::sum);
    }

    boolean isEmpty() {
        return counts.isEmpty() && change.isEmpty();
    }

    PersonalChange change() {
        return change;
    }

    Removal removal() {
        return new Removal(today, gone);
    }

    Set<NodeKey> namesToDestroy() {
        return consequences.namesToDestroy();
    }

    Set<NodeKey> contactsToDestroy() {
        return consequences.contactsToDestroy();
    }

    /** Everybody of whom something goes. */
    Set<NodeKey> changed() {
        return changed;
    }

    RetentionReport report() {
        List<Count> all = new ArrayList<>();
        counts.forEach((kind, byCluster) -> byCluster.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(each -> all.add(new Count(kind.code(), each.getKey(), each.getValue()))));
        return new RetentionReport(
                today,
                List.copyOf(all),
                List.copyOf(people),
                namesToDestroy().size(),
                consequences.counts().contacts(),
                consequences.counts().ties(),
                0);
    }
}

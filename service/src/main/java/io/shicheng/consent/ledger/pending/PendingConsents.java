package io.shicheng.consent.ledger.pending;

import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.PendingEntry.Brought;
import io.shicheng.consent.PendingImports;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.ledger.pending.PendingFiles.Filed;
import io.shicheng.consent.ledger.pending.PendingFiles.Found;
import io.shicheng.consent.retention.RetentionDone;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Consent;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.failure.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * Consents that wait for a second steward, in {@linkplain PendingFiles sealed files} and not in the store: what reads
 * the store can then take none of them for one that holds. Files are read once; the store is this process's alone.
 * Thread-safe.
 */
public final class PendingConsents implements PendingImports {
    /** Days on which an entry can be confirmed, the one on which it was made among them. */
    public static final int DAYS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(PendingConsents.class);

    private final PendingFiles files;
    private final ImportHistory history;
    private final Clock clock;
    /** Ids of entries whose import is not committed yet: they are no leftovers. */
    private final Set<String> underWay = new HashSet<>();
    /** The earliest first. */
    private @Nullable Found loaded;
    /** What waits by person, as of {@code indexedOn}; null if it is to be made anew. */
    private @Nullable Map<NodeKey, List<Consent>> index;

    private LocalDate indexedOn = LocalDate.MIN;

    public PendingConsents(SealedFiles files, ImportHistory history, Clock clock) {
        this.files = new PendingFiles(files);
        this.history = history;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @Override
    public LocalDate lastDay() {
        return today().plusDays(DAYS - 1);
    }

    @Override
    public List<PendingEntry> pending() {
        return entriesOn(today());
    }

    /**
     * Entries that can be confirmed on a day. For what adds to them or ends what they keep; rights are not kept waiting
     * by a damaged file, and ask for {@link #of} only.
     */
    public synchronized List<PendingEntry> entriesOn(LocalDate day) {
        Found now = load();
        for (String name : now.lost()) {
            files.mustBeThere(name);
            throw new VaultException("sealed.damaged", null, PendingFiles.KIND + "/" + name);
        }
        return open(now, day);
    }

    private static List<PendingEntry> open(Found now, LocalDate day) {
        return now.entries().stream()
                .map(Filed::entry)
                .filter(each -> !day.isAfter(each.lastDay()))
                .toList();
    }

    /** What keeps somebody, of these entries. */
    public static Function<NodeKey, List<Consent>> lookup(List<PendingEntry> entries) {
        Map<NodeKey, List<Consent>> waiting = byPerson(entries);
        return person -> waiting.getOrDefault(person, List.of());
    }

    private static Map<NodeKey, List<Consent>> byPerson(List<PendingEntry> entries) {
        Map<NodeKey, List<Consent>> waiting = new HashMap<>();
        for (PendingEntry entry : entries) {
            for (Consent consent : entry.consents()) {
                waiting.computeIfAbsent(consent.person(), _ -> new ArrayList<>(1))
                        .add(consent);
            }
        }
        return waiting;
    }

    /** People of entries that nobody confirmed in time, and that are not taken out yet. */
    public synchronized Set<NodeKey> overOn(LocalDate day) {
        Set<NodeKey> people = new HashSet<>();
        for (Filed filed : load().entries()) {
            if (day.isAfter(filed.entry().lastDay())) {
                people.addAll(filed.entry().people());
            }
        }
        return people;
    }

    /** What waits of the person, entry by entry, as far as it can be read. */
    public synchronized List<PendingEntry> of(NodeKey person) {
        List<PendingEntry> open = waitingOf(person).isEmpty() ? List.of() : open(load(), today());
        return open.stream()
                .map(each -> each.of(person))
                .filter(each -> !each.consents().isEmpty())
                .toList();
    }

    /** What keeps the person today, as far as it can be read: for rights, which wait for nothing. */
    public synchronized List<Consent> waitingOf(NodeKey person) {
        LocalDate today = today();
        Found now = load();
        Map<NodeKey, List<Consent>> known = index;
        if (known == null || !indexedOn.equals(today)) {
            known = byPerson(open(now, today));
            index = known;
            indexedOn = today;
        }
        return known.getOrDefault(person, List.of());
    }

    public Optional<PendingEntry> find(String id) {
        return pending().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * Takes the place of consents of the same person, purpose, receiver and day: the steward who entered them put them
     * right.
     */
    public synchronized void add(PendingEntry entry) {
        entriesOn(today());
        prepare(entry);
        complete(entry);
    }

    @Override
    public void prepare(PendingEntry entry) {
        synchronized (this) {
            underWay.add(entry.id());
        }
        files.write(Filed.of(entry));
    }

    @Override
    public synchronized void complete(PendingEntry entry) {
        Set<String> keys = new HashSet<>();
        entry.consents().forEach(consent -> keys.add(consent.key()));
        remove(consent -> keys.contains(consent.key()));
        underWay.remove(entry.id());
        put(Filed.of(entry));
        index = null;
    }

    @Override
    public synchronized void abandon(PendingEntry entry) {
        try {
            if (stored(entry)) {
                complete(entry);
            } else {
                files.delete(Filed.of(entry));
                underWay.remove(entry.id());
            }
        } catch (StoreException e) {
            LOG.warn(
                    "Whether an import was stored is not known yet. What it brought for a second steward waits for that.");
            underWay.remove(entry.id());
            loaded = null;
            index = null;
        }
    }

    /** Whether what it came with is in the store. */
    private boolean stored(PendingEntry entry) {
        Brought brought = entry.brought();
        return brought == null || history.byId(brought.id()).isPresent();
    }

    /** From now on it is as if this account had entered it. */
    public synchronized void takeOver(PendingEntry entry, String account) {
        PendingEntry taken = entry.takenOver(account);
        files.writeHead(taken);
        filed(entry.id())
                .ifPresent(before -> put(new Filed(taken.with(before.entry().consents()), before.parts())));
    }

    private Optional<Filed> filed(String id) {
        return load().entries().stream()
                .filter(each -> each.entry().id().equals(id))
                .findFirst();
    }

    /** Those of the person go, whatever they are for: they come back only if somebody enters them again. */
    public void drop(NodeKey person) {
        remove(each -> each.person().equals(person));
    }

    /** The person said so: nothing waits for it any more. */
    public void settle(Consent consent) {
        remove(consent::meansTheSame);
    }

    /** The entry is over. */
    public synchronized void end(PendingEntry entry) {
        filed(entry.id()).ifPresent(this::end);
    }

    private void end(Filed filed) {
        files.delete(filed);
        List<Filed> left = new ArrayList<>(load().entries());
        left.removeIf(each -> each.entry().id().equals(filed.entry().id()));
        keep(left);
        index = null;
    }

    private synchronized void remove(Predicate<Consent> gone) {
        for (Filed filed : load().entries()) {
            Set<Consent> taken = filed.entry().consents().stream().filter(gone).collect(Collectors.toSet());
            if (filed.entry().consents().stream().allMatch(gone)) {
                end(filed);
            } else if (!taken.isEmpty()) {
                put(files.without(filed, taken));
                forget(taken);
            }
        }
    }

    private void forget(Set<Consent> taken) {
        Map<NodeKey, List<Consent>> known = index;
        if (known != null) {
            taken.forEach(consent -> known.computeIfPresent(consent.person(), (_, waiting) -> {
                waiting.remove(consent);
                return waiting.isEmpty() ? null : waiting;
            }));
        }
    }

    @EventListener
    void groundsChanged(GroundsChanged change) {
        if (!change.erased().isEmpty()) {
            remove(each -> change.erased().contains(each.person()));
        }
    }

    @EventListener
    public synchronized void retentionDone(RetentionDone run) {
        load().entries().stream()
                .filter(each -> run.on().isAfter(each.entry().lastDay()))
                .toList()
                .forEach(this::end);
    }

    private void put(Filed filed) {
        List<Filed> all = new ArrayList<>(load().entries());
        all.removeIf(each -> each.entry().id().equals(filed.entry().id()));
        all.add(filed);
        keep(all);
    }

    private void keep(List<Filed> entries) {
        loaded = new Found(inOrder(entries), load().lost());
    }

    private static List<Filed> inOrder(List<Filed> entries) {
        return entries.stream()
                .sorted(Comparator.<Filed, Instant>comparing(
                                each -> each.entry().enteredAt())
                        .thenComparing(each -> each.entry().id()))
                .toList();
    }

    /** Looks again as long as something is lost: it may have been put back. */
    private Found load() {
        Found known = loaded;
        if (known == null || !known.lost().isEmpty()) {
            known = read();
            loaded = known;
            index = null;
        }
        return known;
    }

    private Found read() {
        Found found = files.read(underWay);
        List<Filed> entries = new ArrayList<>();
        for (Filed filed : found.entries()) {
            if (stored(filed.entry())) {
                entries.add(filed);
            } else {
                files.delete(filed);
            }
        }
        if (!found.lost().isEmpty()) {
            LOG.warn(
                    "Entries of consents that wait for a second steward are missing or not as they were written here: {}. Nothing of them is confirmed.",
                    found.lost());
        }
        return new Found(inOrder(entries), found.lost());
    }
}

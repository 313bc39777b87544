package io.shicheng.consent.ledger;

import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.PendingEntry.Brought;
import io.shicheng.consent.PendingImports;
import io.shicheng.consent.SealedFiles;
import io.shicheng.consent.VaultException;
import io.shicheng.consent.retention.RetentionDone;
import io.shicheng.graph.Consent;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.failure.StoreException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Consents that wait for a second steward, each entry in a sealed file of its own and not in the store: what reads the store
 * can then take none of them for one that holds. Files are read once; the store is this process's alone.
 */
final class PendingConsents implements PendingImports {
    /** Days on which an entry can be confirmed, the one on which it was made among them. */
    static final int DAYS = 30;

    static final String KIND = "pending-consents";
    private static final Logger LOG = LoggerFactory.getLogger(PendingConsents.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SealedFiles files;
    private final ImportHistory history;
    private final Clock clock;
    private @Nullable Loaded loaded;

    /**
     * What the files hold.
     *
     * @param entries the earliest first
     * @param lost names of files that are missing or not as they were written
     */
    private record Loaded(List<PendingEntry> entries, List<String> lost) {}

    PendingConsents(SealedFiles files, ImportHistory history, Clock clock) {
        this.files = files;
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
     * Entries that can be confirmed on a day. For what adds to them or ends what they keep; rights are not kept waiting by a
     * damaged file, and ask for {@link #of} only.
     */
    synchronized List<PendingEntry> entriesOn(LocalDate day) {
        Loaded now = load();
        for (String name : now.lost()) {
            files.readWritten(KIND, name);
            throw new VaultException("sealed.damaged", null, KIND + "/" + name);
        }
        return open(now, day);
    }

    private static List<PendingEntry> open(Loaded now, LocalDate day) {
        return now.entries().stream()
                .filter(each -> !day.isAfter(each.lastDay()))
                .toList();
    }

    /** What keeps people on a day, by person. */
    static Map<NodeKey, List<Consent>> byPerson(List<PendingEntry> entries) {
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
    synchronized Set<NodeKey> overOn(LocalDate day) {
        Set<NodeKey> people = new HashSet<>();
        for (PendingEntry entry : load().entries()) {
            if (day.isAfter(entry.lastDay())) {
                people.addAll(entry.people());
            }
        }
        return people;
    }

    /** What waits of the person, entry by entry, as far as it can be read. */
    synchronized List<PendingEntry> of(NodeKey person) {
        return open(load(), today()).stream()
                .map(each -> each.of(person))
                .filter(each -> !each.consents().isEmpty())
                .toList();
    }

    /** What keeps people today, by person, as far as it can be read: for rights, which wait for nothing. */
    synchronized Map<NodeKey, List<Consent>> readable() {
        return byPerson(open(load(), today()));
    }

    Optional<PendingEntry> find(String id) {
        return pending().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Takes the place of consents of the same person, purpose, receiver and day: whoever entered them put them right. */
    synchronized void add(PendingEntry entry) {
        entriesOn(today());
        write(entry);
        complete(entry);
    }

    @Override
    public void prepare(PendingEntry entry) {
        write(entry);
    }

    @Override
    public synchronized void complete(PendingEntry entry) {
        Set<String> keys = new HashSet<>();
        entry.consents().forEach(consent -> keys.add(consent.key()));
        remove(consent -> keys.contains(consent.key()), entry.id());
        put(entry);
    }

    @Override
    public synchronized void abandon(PendingEntry entry) {
        try {
            if (stored(entry)) {
                complete(entry);
            } else {
                files.delete(KIND, entry.id());
            }
        } catch (StoreException e) {
            LOG.warn(
                    "Whether an import was stored is not known yet. What it brought for a second steward waits for that.");
            loaded = null;
        }
    }

    /** Whether what it came with is in the store. */
    private boolean stored(PendingEntry entry) {
        Brought brought = entry.brought();
        return brought == null || history.byId(brought.id()).isPresent();
    }

    /** The same entry, changed. */
    synchronized void replace(PendingEntry entry) {
        write(entry);
        put(entry);
    }

    /** Those of the person go, whatever they are for: they come back only if somebody enters them again. */
    void drop(NodeKey person) {
        remove(each -> each.person().equals(person), null);
    }

    /** The person said so: nothing waits for it any more. */
    void settle(Consent consent) {
        remove(
                each -> each.person().equals(consent.person())
                        && each.scope() == consent.scope()
                        && each.purpose().equals(consent.purpose())
                        && each.receiver().equals(consent.receiver()),
                null);
    }

    /** The entry is over. */
    synchronized void end(PendingEntry entry) {
        files.delete(KIND, entry.id());
        List<PendingEntry> left = new ArrayList<>(load().entries());
        left.removeIf(each -> each.id().equals(entry.id()));
        keep(left);
    }

    private synchronized void remove(Predicate<Consent> gone, @Nullable String but) {
        for (PendingEntry entry : List.copyOf(load().entries())) {
            if (entry.id().equals(but) || entry.consents().stream().noneMatch(gone)) {
                continue;
            }
            PendingEntry left = entry.without(gone);
            if (left.consents().isEmpty()) {
                end(entry);
            } else {
                replace(left);
            }
        }
    }

    @EventListener
    void groundsChanged(GroundsChanged change) {
        if (!change.erased().isEmpty()) {
            remove(each -> change.erased().contains(each.person()), null);
        }
    }

    @EventListener
    synchronized void retentionDone(RetentionDone run) {
        load().entries().stream()
                .filter(each -> run.on().isAfter(each.lastDay()))
                .toList()
                .forEach(this::end);
    }

    private void put(PendingEntry entry) {
        List<PendingEntry> all = new ArrayList<>(load().entries());
        all.removeIf(each -> each.id().equals(entry.id()));
        all.add(entry);
        keep(all);
    }

    private void keep(List<PendingEntry> entries) {
        entries.sort(Comparator.comparing(PendingEntry::enteredAt).thenComparing(PendingEntry::id));
        loaded = new Loaded(List.copyOf(entries), load().lost());
    }

    /** Looks again as long as something is lost: it may have been put back. */
    private Loaded load() {
        Loaded known = loaded;
        if (known == null || !known.lost().isEmpty()) {
            known = read();
            loaded = known;
        }
        return known;
    }

    private Loaded read() {
        List<PendingEntry> entries = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (String name : files.names(KIND)) {
            if (ID.matcher(name).matches()) {
                read(name).ifPresentOrElse(entries::add, () -> lost.add(name));
            }
        }
        for (PendingEntry entry : List.copyOf(entries)) {
            if (!stored(entry)) {
                entries.remove(entry);
                files.delete(KIND, entry.id());
            }
        }
        entries.sort(Comparator.comparing(PendingEntry::enteredAt).thenComparing(PendingEntry::id));
        if (!lost.isEmpty()) {
            LOG.warn(
                    "Entries of consents that wait for a second steward are missing or not as they were written here: {}. Nothing of them is confirmed.",
                    lost);
        }
        return new Loaded(List.copyOf(entries), List.copyOf(lost));
    }

    private Optional<PendingEntry> read(String name) {
        try {
            return files.read(KIND, name)
                    .map(content -> JSON.readValue(content, PendingEntry.class))
                    .filter(entry -> entry.id().equals(name));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void write(PendingEntry entry) {
        files.write(KIND, entry.id(), JSON.writeValueAsBytes(entry));
    }
}

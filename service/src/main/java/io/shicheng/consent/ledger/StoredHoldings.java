package io.shicheng.consent.ledger;

import io.shicheng.consent.retention.Holdings;
import io.shicheng.consent.retention.Holdings.Use;
import io.shicheng.consent.retention.HoldingsRegister;
import io.shicheng.graph.Channel;
import io.shicheng.graph.Consent;
import io.shicheng.store.GraphStore;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.ImportRecord;
import io.shicheng.store.StoreCounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts in the ledger, which is in memory, and in the store. */
final class StoredHoldings implements HoldingsRegister {
    private final StoreGroundsRegister register;
    private final GraphStore store;
    private final ImportHistory history;
    private final Clock clock;

    StoredHoldings(StoreGroundsRegister register, GraphStore store, ImportHistory history, Clock clock) {
        this.register = register;
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public Holdings count() {
        LocalDate today = LocalDate.now(clock);
        Ledger ledger = register.ledger();
        long names = 0;
        SortedMap<Use, Long> consents = new TreeMap<>();
        SortedMap<Channel, Long> contacts = new TreeMap<>();
        for (Ledger.Entry entry : ledger.entries().values()) {
            names += entry.identity() != null && !entry.historical() ? 1 : 0;
            uses(entry, today).forEach(use -> consents.merge(use, 1L, Long::sum));
            entry.contacts().keySet().forEach(channel -> contacts.merge(channel, 1L, Long::sum));
        }
        TreeSet<LocalDate> ends = new TreeSet<>();
        history.all().stream()
                .map(ImportRecord::keptUntil)
                .filter(end -> !end.isBefore(today))
                .forEach(ends::add);
        StoreCounts counts = store.counts();
        return new Holdings(
                ledger.revision().number(),
                counts.historicalPeople(),
                counts.people() - counts.historicalPeople(),
                names,
                counts.organisations(),
                counts.works(),
                counts.clusters(),
                counts.ties(),
                consents,
                contacts,
                ledger.objections().size(),
                ends.isEmpty() ? null : ends.getFirst(),
                ends.isEmpty() ? null : ends.getLast());
    }

    private static Set<Use> uses(Ledger.Entry entry, LocalDate today) {
        Set<Use> uses = new HashSet<>();
        for (Consent consent : entry.consents()) {
            if (consent.activeOn(today)) {
                uses.add(new Use(consent.scope(), consent.purpose(), consent.receiver()));
            }
        }
        return uses;
    }
}

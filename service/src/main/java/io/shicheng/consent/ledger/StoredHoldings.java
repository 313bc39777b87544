package io.shicheng.consent.ledger;

import io.shicheng.consent.ledger.memory.Ledger;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.retention.Holdings;
import io.shicheng.consent.retention.Holdings.Use;
import io.shicheng.consent.retention.HoldingsRegister;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Consent;
import io.shicheng.store.GraphStore;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.ImportRecord;
import io.shicheng.store.StoreCounts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

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
    public Holdings count(Predicate<NodeKey> counted) {
        LocalDate today = LocalDate.now(clock);
        Map<SortedSet<Use>, Integer> agreed = new HashMap<>();
        register.ledger().entries().forEach((person, entry) -> {
            SortedSet<Use> uses = uses(entry, today);
            if (!uses.isEmpty() && !entry.historical() && counted.test(person)) {
                agreed.merge(uses, 1, Integer::sum);
            }
        });
        TreeSet<LocalDate> ends = new TreeSet<>();
        history.all().stream()
                .map(ImportRecord::keptUntil)
                .filter(end -> !end.isBefore(today))
                .forEach(ends::add);
        StoreCounts counts = store.counts();
        return new Holdings(
                counts.historicalPeople(),
                counts.organisations(),
                counts.works(),
                counts.clusters(),
                agreed,
                ends.isEmpty() ? null : ends.getFirst(),
                ends.isEmpty() ? null : ends.getLast());
    }

    private static SortedSet<Use> uses(Ledger.Entry entry, LocalDate today) {
        SortedSet<Use> uses = new TreeSet<>();
        for (Consent consent : entry.consents()) {
            if (consent.activeOn(today)) {
                uses.add(new Use(
                        consent.terms().scope(),
                        consent.terms().purpose(),
                        consent.terms().receiver()));
            }
        }
        return uses;
    }
}

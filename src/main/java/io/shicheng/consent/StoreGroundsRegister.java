package io.shicheng.consent;

import io.shicheng.store.GraphStore;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Keeps the ledger of the store's present revision in memory and in an encrypted file. Thread-safe. */
final class StoreGroundsRegister implements GroundsRegister {
    private final GraphStore store;
    private final Vault vault;
    private final LedgerCache cache;
    private final Clock clock;
    private @Nullable Ledger ledger;

    StoreGroundsRegister(GraphStore store, Vault vault, LedgerCache cache, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public Grounds current() {
        return new LedgerGrounds(ledger(), vault, LocalDate.now(clock));
    }

    private synchronized Ledger ledger() {
        Ledger known = ledger;
        if (known == null || !known.isOf(store)) {
            known = cache.read(store.identity(), store.revision()).orElseGet(this::readAndKeep);
            ledger = known;
        }
        return known;
    }

    private Ledger readAndKeep() {
        Ledger read = Ledger.read(store);
        cache.write(read);
        return read;
    }
}

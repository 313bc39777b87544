package io.shicheng.consent.ledger;

import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.Vault;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalRecords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the ledger of the store's present revision in memory and in an encrypted file. Thread-safe. */
final class StoreGroundsRegister implements GroundsRegister {
    private final GraphStore store;
    private final PersonalRecords records;
    private final Vault vault;
    private final LedgerCache cache;
    private final Clock clock;
    private final Runnable look;
    private @Nullable Ledger ledger;

    private record State(String commit, LocalDate day) {}

    StoreGroundsRegister(GraphStore store, PersonalRecords records, Vault vault, LedgerCache cache, Clock clock) {
        this(store, records, vault, cache, clock, () -> {});
    }

    /** @param look called whenever the ledger is asked for: something runs on the store today */
    StoreGroundsRegister(
            GraphStore store, PersonalRecords records, Vault vault, LedgerCache cache, Clock clock, Runnable look) {
        this.look = look;
        this.store = store;
        this.records = records;
        this.vault = vault;
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public Grounds current() {
        return new LedgerGrounds(ledger(), vault, LocalDate.now(clock));
    }

    @Override
    public Object state() {
        return new State(store.commit(), LocalDate.now(clock));
    }

    /** As the store is now. */
    synchronized Ledger ledger() {
        look.run();
        Ledger known = ledger;
        if (known == null || !known.isOf(store)) {
            known = cache.read(store.commit(), store.revision()).orElseGet(this::readAndKeep);
            ledger = known;
        }
        return known;
    }

    /**
     * Does what rests on the ledger; once more, if the store changed before it could be stored.
     *
     * @param work to call {@link #mustBeCurrent} when it is about to commit
     */
    <T> T attempt(Function<Ledger, T> work) {
        while (true) {
            try {
                return work.apply(ledger());
            } catch (OutdatedException e) {
                // something came between
            }
        }
    }

    /** Undoes the attempt unless the store is still as this ledger has it. */
    void mustBeCurrent(Ledger known) {
        if (!known.isOf(store)) {
            throw new OutdatedException();
        }
    }

    private Ledger readAndKeep() {
        Ledger read = Ledger.read(store, records);
        cache.write(read);
        return read;
    }
}

package io.shicheng.consent.ledger.memory;

import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Consent;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.Revision;
import io.shicheng.store.failure.StoreException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the ledger of the store's present revision in memory and in an encrypted file. Thread-safe. */
public final class StoreGroundsRegister implements GroundsRegister, AutoCloseable {
    private final GraphStore store;
    private final PersonalRecords records;
    private final Vault vault;
    private final LedgerCache cache;
    private final Clock clock;
    private final Runnable look;
    private volatile @Nullable Ledger ledger;
    /** Whether the file is of this ledger. */
    private boolean kept = true;

    private record State(String commit, LocalDate day) {}

    public StoreGroundsRegister(
            GraphStore store, PersonalRecords records, Vault vault, LedgerCache cache, Clock clock) {
        this(store, records, vault, cache, clock, () -> {});
    }

    /** @param look called whenever the ledger is asked for: something runs on the store today */
    public StoreGroundsRegister(
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
    public synchronized Ledger ledger() {
        look.run();
        Ledger known = ledger;
        if (known == null || !known.isOf(store)) {
            known = cache.read(store.lastRevision()).orElseGet(this::readAndKeep);
            ledger = known;
        }
        return known;
    }

    /** All that are recorded of the person, also those that are over. */
    public List<Consent> consentsOf(NodeKey person) {
        Ledger.Entry entry = ledger().entryOf(person);
        return entry == null ? List.of() : entry.consents();
    }

    /**
     * Does what rests on the ledger; once more, if the store changed before it could be stored.
     *
     * @param work to call {@link #mustBeCurrent} when it is about to commit
     */
    public <T> T attempt(Function<Ledger, T> work) {
        while (true) {
            try {
                return work.apply(ledger());
            } catch (OutdatedException e) {
                // something came between
            }
        }
    }

    /** Undoes the attempt unless the store is still as this ledger has it. */
    public void mustBeCurrent(Ledger known) {
        if (!known.isOf(store)) {
            throw new OutdatedException();
        }
    }

    /**
     * Stores a change of some people's own. The ledger after it is made of the one before it, without reading the
     * store; it holds at the next question all the same.
     *
     * @param before as in {@link PersonalRecords#change}
     */
    public void change(PersonalChange change, Runnable before) {
        AtomicReference<@Nullable Ledger> current = new AtomicReference<>();
        long after = records.change(change, () -> {
            before.run();
            Ledger known = ledger;
            // no other change is stored until this one is
            current.set(known != null && known.isOf(store) ? known : null);
        });
        Ledger known = current.get();
        if (known != null) {
            follow(known, change, after);
        }
    }

    private synchronized void follow(Ledger before, PersonalChange change, long after) {
        Revision now = store.lastRevision();
        if (ledger == before && now.number() == after) {
            before.after(change, now, records::person).ifPresent(next -> {
                ledger = next;
                kept = false;
            });
        }
    }

    private Ledger readAndKeep() {
        Ledger read = Ledger.read(store, records);
        cache.write(read);
        kept = true;
        return read;
    }

    /**
     * Keeps what changed since the ledger was kept, for the next process that opens the store; nothing that the store
     * is past, which may speak of somebody who has gone since.
     */
    @Override
    public synchronized void close() {
        Ledger known = ledger;
        try {
            if (known != null && !kept && known.isOf(store)) {
                cache.write(known);
                kept = true;
            }
        } catch (StoreException e) {
            // what is not kept is read from the database again
        }
    }
}

package io.shicheng.consent.ledger;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.Consents;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.PendingImports;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.ledger.memory.KnownOffers;
import io.shicheng.consent.ledger.memory.LedgerCache;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.ledger.pending.PendingConsents;
import io.shicheng.consent.retention.HoldingsRegister;
import io.shicheng.consent.subject.ConsentText;
import io.shicheng.consent.subject.Corrections;
import io.shicheng.consent.subject.HeldRecords;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.fixture.MemoryHistory;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.schema.form.Forms;
import io.shicheng.store.ImportHistory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * Consents and grounds as the service has them, over a store in memory, for tests in other packages.
 *
 * @param register what holds at the moment
 * @param consents what changes it
 * @param held what is held of each person
 * @param holdings how much is held
 * @param offers what people can agree to
 * @param corrections what people put right
 */
public record RealConsents(
        GroundsRegister register,
        Consents consents,
        HeldRecords held,
        HoldingsRegister holdings,
        ConsentText.Offers offers,
        Corrections corrections) {
    /**
     * Opens them.
     *
     * @param cache a file of this store alone
     * @param keys by which the file is encrypted
     * @param files in which it keeps what is not in the store
     * @param beforeChange what is done before a right is recorded
     */
    public static RealConsents of(
            MemoryStore store,
            Vault vault,
            AuditLog audit,
            Path cache,
            KeyVault keys,
            SealedFiles files,
            Consumer<GroundsRegister> beforeChange,
            Clock clock) {
        StoreGroundsRegister register =
                new StoreGroundsRegister(store, store, vault, new LedgerCache(cache, keys), clock);
        MemoryHistory history = new MemoryHistory();
        PendingConsents pending = new PendingConsents(files, history, clock);
        KnownOffers offers = new KnownOffers(files, register);
        StoredHeldRecords held = new StoredHeldRecords(register, store, history, vault, pending);
        Forms forms = new Forms(cache.resolveSibling("terms"), clock);
        return new RealConsents(
                register,
                new StoredConsents(
                        register,
                        store,
                        store,
                        vault,
                        audit,
                        pending,
                        offers,
                        () -> beforeChange.accept(register),
                        changed -> {},
                        clock),
                held,
                new StoredHoldings(register, store, history, clock),
                offers,
                new StoredCorrections(register, held, store, store, vault, audit, forms, clock));
    }

    /** What waits for a second steward beside what is in that history. */
    public static PendingImports pending(SealedFiles files, ImportHistory history, Clock clock) {
        return new PendingConsents(files, history, clock);
    }
}

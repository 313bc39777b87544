package io.shicheng.consent.ledger;

import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.ledger.memory.KnownOffers;
import io.shicheng.consent.ledger.memory.LedgerCache;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.ledger.pending.PendingConsents;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.MemoryFiles;
import io.shicheng.fixture.MemoryHistory;
import io.shicheng.fixture.MemoryStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Consents over a store in memory, with keys in a folder; opened again as often as a process is started. */
public abstract class ConsentDesk {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @TempDir
    Path folder;

    public final MemoryStore store = new MemoryStore();
    public final MemoryAudit audit = new MemoryAudit();
    public final MemoryFiles files = new MemoryFiles();
    public final MemoryHistory history = new MemoryHistory();
    /** What was told of changes. */
    final List<GroundsChanged> told = new ArrayList<>();

    KeyVault vault;
    public StoreGroundsRegister register;
    public PendingConsents pending;
    public StoredConsents consents;

    @BeforeEach
    void openToday() {
        vault = new KeyVault(folder.resolve("keys"));
        open(TODAY);
    }

    /** As a process does that starts on that day. */
    final void open(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        register =
                new StoreGroundsRegister(store, store, vault, new LedgerCache(folder.resolve("grounds"), vault), clock);
        pending = new PendingConsents(files, history, clock);
        consents = new StoredConsents(
                register,
                store,
                store,
                vault,
                audit,
                pending,
                new KnownOffers(files, register),
                () -> {},
                told::add,
                clock);
    }
}

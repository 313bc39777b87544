package io.shicheng.consent.ledger;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsChanging;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.consent.key.StandingWarnings;
import io.shicheng.consent.ledger.day.DayWatch;
import io.shicheng.consent.ledger.day.RunDay;
import io.shicheng.consent.ledger.memory.KnownOffers;
import io.shicheng.consent.ledger.memory.LedgerCache;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.ledger.pending.PendingConsents;
import io.shicheng.consent.retention.HoldingsRegister;
import io.shicheng.consent.retention.ImportUndo;
import io.shicheng.consent.retention.Retention;
import io.shicheng.consent.subject.Corrections;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.schema.form.Forms;
import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.GraphStore;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.RetentionRecords;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.folder.StoreLock;
import io.shicheng.store.warning.StoreWarnings;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The grounds, and what changes them. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    DayWatch dayWatch(SealedFiles files, AuditLog audit, StoreLock lock, StoreWarnings warnings, Clock clock) {
        return new DayWatch(files, audit, lock, warnings, clock);
    }

    @Bean
    StoreGroundsRegister groundsRegister(
            GraphStore store,
            PersonalRecords records,
            KeyVault vault,
            StoreLocation location,
            DayWatch watch,
            Clock clock) {
        LedgerCache cache = new LedgerCache(location.grounds(), vault);
        return new StoreGroundsRegister(store, records, vault, cache, clock, watch::look);
    }

    @Bean
    PendingConsents pendingConsents(SealedFiles files, ImportHistory history, Clock clock) {
        return new PendingConsents(files, history, clock);
    }

    @Bean
    KnownOffers offers(SealedFiles files, StoreGroundsRegister register) {
        return new KnownOffers(files, register);
    }

    @Bean
    StoredHeldRecords heldRecords(
            StoreGroundsRegister register,
            PersonalRecords records,
            ImportHistory history,
            KeyVault vault,
            PendingConsents pending) {
        return new StoredHeldRecords(register, records, history, vault, pending);
    }

    @Bean
    Forms forms(StoreLocation location, Clock clock) {
        return new Forms(location.folder(), clock);
    }

    @Bean
    Corrections corrections(
            StoreGroundsRegister register,
            StoredHeldRecords held,
            PersonalRecords records,
            ClusterDirectory clusters,
            KeyVault vault,
            AuditLog audit,
            Forms forms,
            Clock clock) {
        return new StoredCorrections(register, held, records, clusters, vault, audit, forms, clock);
    }

    @Bean
    StoredConsents consents(
            StoreGroundsRegister register,
            GraphStore store,
            PersonalRecords records,
            KeyVault vault,
            AuditLog audit,
            PendingConsents pending,
            KnownOffers offers,
            ImportHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        return new StoredConsents(
                register,
                store,
                records,
                vault,
                audit,
                pending,
                offers,
                () -> events.publishEvent(new GroundsChanging(latest(history))),
                events::publishEvent,
                clock);
    }

    private static String latest(ImportHistory history) {
        return history.all().stream()
                .findFirst()
                .map(latest -> latest.id().toString())
                .orElse("");
    }

    @Bean
    HoldingsRegister holdings(StoreGroundsRegister register, GraphStore store, ImportHistory history, Clock clock) {
        return new StoredHoldings(register, store, history, clock);
    }

    @Bean
    Retention retention(
            StoreGroundsRegister register,
            PersonalRecords records,
            RetentionRecords endings,
            PendingConsents pending,
            KeyVault vault,
            AuditLog audit,
            StoreLocation location,
            DayWatch watch,
            StandingWarnings warnings,
            ApplicationEventPublisher events,
            Clock clock) {
        RunDay lastRun = new RunDay(location.retention());
        return new StoredRetention(
                register,
                records,
                endings,
                pending,
                vault,
                audit,
                lastRun,
                watch,
                warnings,
                events::publishEvent,
                clock);
    }

    @Bean
    ImportUndo importUndo(
            StoreGroundsRegister register,
            PersonalRecords records,
            RetentionRecords endings,
            ImportHistory history,
            PendingConsents pending,
            KeyVault vault,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        return new StoredUndo(register, records, endings, history, pending, vault, audit, events::publishEvent, clock);
    }
}

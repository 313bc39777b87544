package io.shicheng.consent.ledger;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentRules;
import io.shicheng.consent.Consents;
import io.shicheng.consent.GroundsChanging;
import io.shicheng.consent.own.CorrectionRules;
import io.shicheng.consent.own.Corrections;
import io.shicheng.consent.retention.HoldingsRegister;
import io.shicheng.consent.retention.Retention;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.GraphStore;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.RetentionRecords;
import io.shicheng.store.StoreLocation;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The grounds, and what changes them. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    StoreGroundsRegister groundsRegister(
            GraphStore store, PersonalRecords records, KeyVault vault, StoreLocation location, Clock clock) {
        return new StoreGroundsRegister(store, records, vault, new LedgerCache(location.grounds(), vault), clock);
    }

    @Bean
    StoredHeldRecords heldRecords(
            StoreGroundsRegister register, PersonalRecords records, ImportHistory history, KeyVault vault) {
        return new StoredHeldRecords(register, records, history, vault);
    }

    @Bean
    Corrections corrections(
            StoreGroundsRegister register,
            StoredHeldRecords held,
            PersonalRecords records,
            ClusterDirectory clusters,
            KeyVault vault,
            AuditLog audit,
            CorrectionRules rules,
            Clock clock) {
        return new StoredCorrections(register, held, records, clusters, vault, audit, rules, clock);
    }

    @Bean
    Consents consents(
            StoreGroundsRegister register,
            PersonalRecords records,
            KeyVault vault,
            AuditLog audit,
            ConsentRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        return new StoredConsents(
                register,
                records,
                vault,
                audit,
                rules,
                () -> events.publishEvent(new GroundsChanging()),
                events::publishEvent,
                clock);
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
            KeyVault vault,
            AuditLog audit,
            StoreLocation location,
            ApplicationEventPublisher events,
            Clock clock) {
        RunDay lastRun = new RunDay(location.retention());
        return new StoredRetention(register, records, endings, vault, audit, lastRun, events::publishEvent, clock);
    }
}

package io.shicheng.consent.ledger;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ConsentRules;
import io.shicheng.consent.Consents;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalRecords;
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
    Consents consents(
            StoreGroundsRegister register,
            PersonalRecords records,
            KeyVault vault,
            AuditLog audit,
            ConsentRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        return new StoredConsents(register, records, vault, audit, rules, events::publishEvent, clock);
    }
}

package io.shicheng.consent.identification;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.subject.Doubles;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.correction.CorrectedStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Doubles in the store. */
@Configuration(proxyBeanMethods = false)
class IdentificationConfiguration {
    @Bean
    Doubles doubles(
            StoreGroundsRegister register, GraphStore store, PersonalRecords records, AuditLog audit, Clock clock) {
        return new StoredDoubles(register, new CorrectedStore(store, records), records, audit, clock);
    }
}

package io.shicheng.consent.correction;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.schema.form.Forms;
import io.shicheng.store.ClusterDirectory;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.correction.CorrectedStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Corrections in the store. */
@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {
    @Bean
    RecordCorrections recordCorrections(
            StoreGroundsRegister register,
            GraphStore store,
            PersonalRecords records,
            ClusterDirectory clusters,
            KeyVault vault,
            AuditLog audit,
            Forms forms,
            Clock clock) {
        return new StoredRecordCorrections(
                register, records, new CorrectedStore(store, records), clusters, vault, audit, forms, clock);
    }
}

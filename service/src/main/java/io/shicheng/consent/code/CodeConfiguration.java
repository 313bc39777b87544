package io.shicheng.consent.code;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.store.PersonalRecords;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Codes in a sealed file of the store. */
@Configuration(proxyBeanMethods = false)
class CodeConfiguration {
    @Bean
    SealedCodes accessCodes(SealedFiles files, KeyVault vault, PersonalRecords records, AuditLog audit, Clock clock) {
        return new SealedCodes(new CodeFile(files), vault, records, audit, clock);
    }
}

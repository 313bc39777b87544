package io.shicheng.audit.chain;

import io.shicheng.audit.AuditFolders;
import io.shicheng.audit.AuditKey;
import io.shicheng.audit.AuditLog;
import io.shicheng.audit.AuditVerifier;
import io.shicheng.audit.OfflineAuditKey;
import io.shicheng.store.folder.FileManifest;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.folder.StoreLock;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log of the store, which must be locked before it is written to. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    AuditLog auditLog(StoreLocation location, StoreLock lock, AuditKey key, FileManifest manifest, Clock clock) {
        return new CountedReads(new ChainedLog(location.audit(), key, clock, lock::mustHold, manifest), clock);
    }

    @Bean
    AuditFolders auditFolders(Clock clock) {
        return new ChainedFolders(clock);
    }

    /** Does not ask for the lock: it only reads. */
    @Bean
    AuditVerifier auditVerifier(StoreLocation location, OfflineAuditKey key) {
        return new OfflineVerifier(location, key);
    }
}

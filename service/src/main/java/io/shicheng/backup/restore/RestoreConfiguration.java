package io.shicheng.backup.restore;

import io.shicheng.audit.AuditFolders;
import io.shicheng.audit.AuditLog;
import io.shicheng.backup.Restores;
import io.shicheng.consent.key.KeyCopies;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.store.dump.GraphRestore;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.folder.StoreLock;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@HoldsPeople
class RestoreConfiguration {
    @Bean
    Restores restores(
            StoreLocation location,
            StoreLock lock,
            KeyCopies keys,
            GraphRestore databases,
            AuditFolders logs,
            ObjectProvider<AuditLog> audit,
            Clock clock) {
        return new RestoreRun(location, lock, keys, databases, logs, audit::getObject, clock);
    }
}

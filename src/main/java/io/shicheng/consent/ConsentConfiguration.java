package io.shicheng.consent;

import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreLocation;
import io.shicheng.store.StoreLock;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vault and the grounds, on the store's own folder, which must be locked before its keys are touched. */
@Configuration(proxyBeanMethods = false)
class ConsentConfiguration {
    @Bean
    KeyVault vault(StoreLocation location, StoreLock lock) {
        return new KeyVault(location.keys());
    }

    @Bean
    GroundsRegister groundsRegister(GraphStore store, KeyVault vault, StoreLocation location, Clock clock) {
        return new StoreGroundsRegister(store, vault, new LedgerCache(location.grounds(), vault), clock);
    }
}

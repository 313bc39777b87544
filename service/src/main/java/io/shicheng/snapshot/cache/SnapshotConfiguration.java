package io.shicheng.snapshot.cache;

import io.shicheng.snapshot.Snapshots;
import io.shicheng.store.GraphStore;
import io.shicheng.store.folder.StoreLocation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Snapshots of the store, cached in its folder. */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {
    @Bean
    Snapshots snapshots(GraphStore store, StoreLocation location) {
        return new CachedSnapshots(store, location);
    }
}

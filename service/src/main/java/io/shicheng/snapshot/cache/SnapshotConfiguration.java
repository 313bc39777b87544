package io.shicheng.snapshot.cache;

import io.shicheng.snapshot.held.HeldNetworks;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.identity.IdentifiedStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Snapshots of the store, cached in its folder. */
@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {
    @Bean
    HeldNetworks heldNetworks(GraphStore store, PersonalRecords records) {
        return new HeldNetworks(
                new IdentifiedStore(store, records),
                person -> records.person(person).isPresent());
    }

    @Bean
    CachedSnapshots snapshots(
            GraphStore store, PersonalRecords records, HeldNetworks networks, StoreLocation location) {
        return new CachedSnapshots(new IdentifiedStore(store, records), networks, location);
    }
}

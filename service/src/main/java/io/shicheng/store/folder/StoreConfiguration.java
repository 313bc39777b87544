package io.shicheng.store.folder;

import io.shicheng.store.retention.RetentionPeriod;
import io.shicheng.store.warning.StoreWarnings;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the store lies, and that it is this process's alone. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    StoreLocation storeLocation(@Value("${shicheng.store:./data}") Path folder) {
        return new StoreLocation(folder.toAbsolutePath().normalize());
    }

    /** How long imports are kept that do not say. */
    @Bean
    RetentionPeriod retentionPeriod(
            @Value("${shicheng.retention.years:" + RetentionPeriod.DEFAULT_YEARS + "}") int years,
            @Value("${shicheng.retention.historical-years:" + RetentionPeriod.DEFAULT_HISTORICAL_YEARS + "}")
                    int historicalYears) {
        return new RetentionPeriod(years, historicalYears);
    }

    @Bean
    StoreWarnings storeWarnings() {
        return new StoreWarnings();
    }

    /** Everything that reads or writes the store, a cache of it or its keys asks for this first. */
    @Bean
    StoreLock storeLock(StoreLocation location) {
        return StoreLock.take(location);
    }
}

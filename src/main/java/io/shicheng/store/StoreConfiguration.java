package io.shicheng.store;

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

    /** Everything that reads or writes the store, a cache of it or its keys asks for this first. */
    @Bean
    StoreLock storeLock(StoreLocation location) {
        return StoreLock.take(location);
    }
}

package io.shicheng.account.registry;

import io.shicheng.account.Passwords;
import io.shicheng.account.password.QuickHashes;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Passwords of the whole service that are hashed with little work: tests make hundreds. Those of its commands are not.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {
    @Bean
    @Primary
    Passwords quickPasswords(AccountRegistry registry, AccountAudit audit, Clock clock) {
        return new KeptPasswords(registry, audit, QuickHashes.make(), clock);
    }
}

package io.shicheng.account.registry;

import io.shicheng.account.Accounts;
import io.shicheng.account.ApiTokens;
import io.shicheng.account.Passwords;
import io.shicheng.account.password.QuickHashes;
import io.shicheng.audit.AuditLog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;

/** Accounts that are kept nowhere, for tests of what stands before them; to be imported, and found by no scan. */
public class AccountsInMemory {
    private final AccountRegistry registry = new AccountRegistry(new AccountFile(null));
    private final Clock clock = Clock.systemUTC();

    @Bean
    Accounts accounts(AuditLog log) {
        return new KeptAccounts(registry, new AccountAudit(log), clock);
    }

    @Bean
    ApiTokens apiTokens(AuditLog log) {
        return new KeptTokens(registry, new AccountAudit(log), clock);
    }

    @Bean
    Passwords passwords(AuditLog log) {
        return new KeptPasswords(registry, new AccountAudit(log), QuickHashes.make(), clock);
    }
}

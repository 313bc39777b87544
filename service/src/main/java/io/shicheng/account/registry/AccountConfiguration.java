package io.shicheng.account.registry;

import io.shicheng.account.AccountRescue;
import io.shicheng.account.ApiTokens;
import io.shicheng.account.Passwords;
import io.shicheng.account.password.PasswordHashes;
import io.shicheng.audit.AuditLog;
import io.shicheng.store.folder.FileManifest;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.folder.StoreLock;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The accounts of the store, which must be locked before they are written; or of this start only, for the demo. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
    @Bean
    AccountRegistry accountRegistry(
            StoreLocation location,
            StoreLock lock,
            FileManifest manifest,
            @Value("${shicheng.accounts.kept:true}") boolean kept) {
        return new AccountRegistry(new AccountFile(kept ? location.accounts() : null, manifest));
    }

    @Bean
    AccountAudit accountAudit(AuditLog log) {
        return new AccountAudit(log);
    }

    @Bean
    KeptAccounts accounts(AccountRegistry registry, AccountAudit audit, Clock clock) {
        return new KeptAccounts(registry, audit, clock);
    }

    /** Does not ask for the lock before it knows that it needs it. */
    @Bean
    AccountRescue accountRescue(StoreLocation location, ObjectProvider<KeptAccounts> accounts, Clock clock) {
        return new OfflineRescue(location, accounts, clock);
    }

    @Bean
    ApiTokens apiTokens(AccountRegistry registry, AccountAudit audit, Clock clock) {
        return new KeptTokens(registry, audit, clock);
    }

    @Bean
    Passwords passwords(AccountRegistry registry, AccountAudit audit, Clock clock) {
        return new KeptPasswords(registry, audit, new PasswordHashes(), clock);
    }
}

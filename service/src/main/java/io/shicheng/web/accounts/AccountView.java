package io.shicheng.web.accounts;

import io.shicheng.account.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as an admin sees it.
 *
 * @param role such as {@code staff:association}
 * @param state {@code active} or {@code inactive}
 * @param hasPassword false until its holder has set one
 */
record AccountView(
        String id,
        String login,
        String role,
        String state,
        boolean hasPassword,
        @Nullable String providerName,
        Instant madeAt) {
    static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.login(),
                account.role().text(),
                account.active() ? "active" : "inactive",
                account.hasPassword(),
                account.providerName(),
                account.madeAt());
    }
}

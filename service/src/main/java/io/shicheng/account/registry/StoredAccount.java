package io.shicheng.account.registry;

import io.shicheng.account.Account;
import io.shicheng.account.AccountRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account as it is kept: of passwords, tokens and links only hashes.
 *
 * @param role as {@link AccountRole#text}
 */
record StoredAccount(
        String id,
        String login,
        String role,
        boolean active,
        @Nullable String passwordHash,
        @Nullable String providerName,
        int version,
        Instant madeAt,
        List<StoredToken> tokens,
        @Nullable StoredLink link) {
    record StoredToken(String id, String hash, Instant madeAt, Instant expiresAt) {}

    /** @param hereOnly whether it works on the machine of the service only */
    record StoredLink(String hash, Instant expiresAt, boolean hereOnly) {}

    StoredAccount {
        tokens = List.copyOf(tokens);
    }

    static StoredAccount fresh(
            String id, String login, AccountRole role, @Nullable String providerName, Instant madeAt) {
        return new StoredAccount(id, login, role.text(), true, null, providerName, 0, madeAt, List.of(), null);
    }

    Account account() {
        return new Account(
                id, login, AccountRole.parse(role), active, passwordHash != null, providerName, version, madeAt);
    }

    boolean canLogIn() {
        return active && (passwordHash != null || providerName != null);
    }

    /** With another role or name at the provider. */
    StoredAccount changed(AccountRole newRole, @Nullable String newProviderName) {
        return new StoredAccount(
                id, login, newRole.text(), active, passwordHash, newProviderName, version, madeAt, tokens, link);
    }

    /** An account that is kept out loses sessions, tokens and links for good; the password stays for a return. */
    StoredAccount deactivated() {
        return new StoredAccount(
                id, login, role, false, passwordHash, providerName, version + 1, madeAt, List.of(), null);
    }

    StoredAccount activated() {
        return new StoredAccount(id, login, role, true, passwordHash, providerName, version, madeAt, tokens, link);
    }

    /** Sessions begun before end. */
    StoredAccount withoutSessions() {
        return new StoredAccount(
                id, login, role, active, passwordHash, providerName, version + 1, madeAt, tokens, link);
    }

    /** Links given before, and sessions begun before, end. */
    StoredAccount withPassword(String hash) {
        return new StoredAccount(id, login, role, active, hash, providerName, version + 1, madeAt, tokens, null);
    }

    StoredAccount withTokens(List<StoredToken> newTokens) {
        return new StoredAccount(id, login, role, active, passwordHash, providerName, version, madeAt, newTokens, link);
    }

    StoredAccount withLink(StoredLink newLink) {
        return new StoredAccount(id, login, role, active, passwordHash, providerName, version, madeAt, tokens, newLink);
    }
}

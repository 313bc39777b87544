package io.shicheng.account.registry;

import io.shicheng.account.Account;
import io.shicheng.account.AccountException;
import io.shicheng.account.ApiTokens;
import io.shicheng.account.registry.StoredAccount.StoredToken;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tokens, kept with their accounts by their hashes. */
final class KeptTokens implements ApiTokens {
    private static final int MOST_DAYS = 366;
    private static final int MOST_TOKENS = 20;

    private final AccountRegistry registry;
    private final AccountAudit audit;
    private final InstantSource clock;

    KeptTokens(AccountRegistry registry, AccountAudit audit, InstantSource clock) {
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public NewApiToken make(String accountId, int days, Actor by) {
        if (days < 1 || days > MOST_DAYS) {
            throw AccountException.of("bad_expiry", "days", Integer.toString(days));
        }
        String secret = RandomSecret.make();
        Instant now = clock.instant();
        StoredToken token =
                new StoredToken(RandomSecret.id(), RandomSecret.hash(secret), now, now.plus(Duration.ofDays(days)));
        registry.change(
                accountId,
                account -> with(account, token),
                audit.of(by, AuditAction.TOKEN_MADE, accountId, token.id()));
        return new NewApiToken(shown(token), secret);
    }

    private StoredAccount with(StoredAccount account, StoredToken token) {
        List<StoredToken> tokens = new ArrayList<>(valid(account));
        if (tokens.size() >= MOST_TOKENS) {
            throw AccountException.of("too_many_tokens", "tokens", Integer.toString(tokens.size()));
        }
        tokens.add(token);
        return account.withTokens(tokens);
    }

    @Override
    public List<ApiToken> of(String accountId) {
        return valid(registry.known(accountId)).stream().map(KeptTokens::shown).toList();
    }

    private List<StoredToken> valid(StoredAccount account) {
        Instant now = clock.instant();
        return account.tokens().stream()
                .filter(token -> token.expiresAt().isAfter(now))
                .toList();
    }

    private static ApiToken shown(StoredToken token) {
        return new ApiToken(token.id(), token.madeAt(), token.expiresAt());
    }

    @Override
    public void revoke(String accountId, String tokenId, Actor by) {
        registry.change(
                accountId,
                account -> {
                    List<StoredToken> tokens = new ArrayList<>(account.tokens());
                    if (!tokens.removeIf(token -> token.id().equals(tokenId))) {
                        throw AccountException.of("unknown_token", "id", tokenId);
                    }
                    return account.withTokens(tokens);
                },
                audit.of(by, AuditAction.TOKEN_REVOKED, accountId, tokenId));
    }

    @Override
    public Optional<Account> accountOf(String secret) {
        String hash = RandomSecret.hash(secret);
        return registry.byTokenHash(hash)
                .filter(StoredAccount::active)
                .filter(account ->
                        valid(account).stream().anyMatch(token -> token.hash().equals(hash)))
                .map(StoredAccount::account);
    }
}

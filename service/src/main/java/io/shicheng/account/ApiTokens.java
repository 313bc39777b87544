package io.shicheng.account;

import io.shicheng.audit.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tokens with which programs ask, in the role that their account has at the time. Thread-safe. */
public interface ApiTokens {
    /** A token without its secret. */
    record ApiToken(String id, Instant madeAt, Instant expiresAt) {}

    /** @param secret 256 random bits as text; only its hash is kept, so this is the only time it can be shown */
    record NewApiToken(ApiToken token, String secret) {
        @Override
        public String toString() {
            return "token " + token.id();
        }
    }

    /** @throws AccountException if there is no such account, or the days are not 1 to 366 */
    NewApiToken make(String accountId, int days, Actor by);

    /** The tokens of an account that have not expired. */
    List<ApiToken> of(String accountId);

    /** @throws AccountException if there is no such token */
    void revoke(String accountId, String tokenId, Actor by);

    /** The active account whose token this is; empty if it is none, was revoked, or has expired. */
    Optional<Account> accountOf(String secret);
}

package io.shicheng.account;

import java.time.Instant;

/**
 * Sets one password, once.
 *
 * @param secret 256 random bits as text; kept nowhere, so this is the only time it can be shown
 */
public record OneTimeLink(Account account, String secret, Instant expiresAt) {
    /** Where the page takes it; behind a hash sign, so that it goes into no log and to no other site. */
    public String path() {
        return "/password#" + secret;
    }

    @Override
    public String toString() {
        return "a link for " + account.id();
    }
}

package io.shicheng.account;

import io.shicheng.audit.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The accounts, in memory, so that asking for one costs nothing and a change holds from the next request on. Each
 * change is recorded in the audit log, and on disk before it holds. Thread-safe.
 */
public interface Accounts {
    /** By login name. */
    List<Account> all();

    Optional<Account> byId(String id);

    /**
     * Makes an account that cannot be used until somebody sets its password by a {@linkplain #link link}.
     *
     * @param login 2 to 64 small letters of the Latin alphabet, digits, dots, hyphens or underscores
     * @param providerName who it is at the identity provider, or null
     * @throws AccountException if the name does not do or is taken
     */
    Account make(String login, AccountRole role, @Nullable String providerName, Actor by);

    /**
     * What to change; null for what stays. An empty {@code providerName} takes it away.
     */
    record Change(
            @Nullable AccountRole role,
            @Nullable Boolean active,
            @Nullable String providerName) {}

    /** @throws AccountException if there is no such account, or nobody could look after accounts any more */
    Account change(String id, Change change, Actor by);

    /**
     * Ends all sessions of an account that began before; tokens and links stay.
     *
     * @throws AccountException if there is no such account
     */
    void endSessions(String id, Actor by);

    /** Forgets everything of an account but its id, which the audit log holds. */
    void remove(String id, Actor by);

    /** A new link to set the password with; one given before stops working. */
    OneTimeLink link(String id, Actor by);

    /**
     * Where no admin can log in yet: a link for one, made if there is none, which works on this machine only.
     *
     * @return empty if an admin can log in
     */
    Optional<OneTimeLink> firstAdmin();
}

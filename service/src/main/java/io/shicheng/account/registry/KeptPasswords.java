package io.shicheng.account.registry;

import io.shicheng.account.Account;
import io.shicheng.account.AccountException;
import io.shicheng.account.Origin;
import io.shicheng.account.Passwords;
import io.shicheng.account.password.BackOff;
import io.shicheng.account.password.PasswordHashes;
import io.shicheng.account.password.PasswordRule;
import io.shicheng.account.registry.StoredAccount.StoredLink;
import io.shicheng.audit.AuditAction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Logging in. Failures slow down those who make them: by the name that is tried, and by the origin that tries. Each
 * limit has a store of its own, so that what is tried under one of them drives nothing out of another.
 */
final class KeptPasswords implements Passwords {
    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FOR_A_LINK = 5;
    /** More, since many people may share an address. */
    private static final int FREE_FOR_AN_ORIGIN = 20;
    /** Of all networks of one site in IPv6 together. */
    private static final int FREE_FOR_A_SITE = 80;

    private static final int LONGEST_NAME = 64;

    private final AccountRegistry registry;
    private final AccountAudit audit;
    private final PasswordHashes hashes;
    private final InstantSource clock;
    /** By the ids of accounts. */
    private final BackOff accounts;
    /** By any name; what it says counts for those that no account has, which must wait as if one had. */
    private final BackOff names;

    private final BackOff origins;
    private final BackOff sites;
    /** By origin. */
    private final BackOff links;

    KeptPasswords(AccountRegistry registry, AccountAudit audit, PasswordHashes hashes, InstantSource clock) {
        this.registry = registry;
        this.audit = audit;
        this.hashes = hashes;
        this.clock = clock;
        this.accounts = BackOff.ofKnown(FREE_FOR_A_NAME, clock);
        this.names = BackOff.ofAnything(FREE_FOR_A_NAME, clock);
        this.origins = BackOff.ofOrigins(FREE_FOR_AN_ORIGIN, clock);
        this.sites = BackOff.ofOrigins(FREE_FOR_A_SITE, clock);
        this.links = BackOff.ofOrigins(FREE_FOR_A_LINK, clock);
    }

    @Override
    public Account login(String login, String password, String address) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        StoredAccount account = checked(
                name.substring(0, Math.min(LONGEST_NAME, name.length())),
                registry.first(one -> one.login().equals(name)),
                password,
                address);
        audit.ofItself(account, AuditAction.LOGGED_IN, "by password").run();
        return account.account();
    }

    /** @throws AccountException unless the account is there, active, and this is its password */
    private StoredAccount checked(String name, Optional<StoredAccount> account, String password, String address) {
        Origin origin = Origin.of(address);
        String id = account.map(StoredAccount::id).orElse("");
        begin(name, id, origin);
        String hash = account.filter(StoredAccount::active)
                .map(StoredAccount::passwordHash)
                .orElse(null);
        if (!hashes.matches(password, hash, origin)) {
            if (accounts.justReached(id)) {
                account.ifPresent(
                        one -> audit.ofItself(one, AuditAction.LOGIN_SLOWED, "").run());
            }
            throw AccountException.of("bad_credentials");
        }
        accounts.forget(id);
        origins.takeBack(origin.network());
        if (origin.inSite()) {
            sites.takeBack(origin.site());
        }
        return account.orElseThrow();
    }

    /** @param id of the account of that name, or empty; the same is done for it either way, and takes as long */
    private void begin(String name, String id, Origin origin) {
        synchronized (names) {
            Duration ofAccount = accounts.left(id);
            Duration ofNobody = names.left(name);
            mayBegin(
                    id.isEmpty() ? ofNobody : ofAccount,
                    origins.left(origin.network()),
                    origin.inSite() ? sites.left(origin.site()) : Duration.ZERO);
            names.begun(name);
            if (!id.isEmpty()) {
                accounts.begun(id);
            }
            origins.begun(origin.network());
            if (origin.inSite()) {
                sites.begun(origin.site());
            }
        }
    }

    private static void mayBegin(Duration... waits) {
        Duration longest = Collections.max(List.of(waits));
        if (longest.isPositive()) {
            throw AccountException.tooManyAttempts(longest);
        }
    }

    @Override
    public Account loginAtProvider(String providerName) {
        StoredAccount account = registry.first(one -> one.active() && providerName.equals(one.providerName()))
                .orElseThrow(() -> AccountException.of("bad_credentials"));
        audit.ofItself(account, AuditAction.LOGGED_IN, "by provider").run();
        return account.account();
    }

    @Override
    public Account setByLink(String secret, String password, String address, boolean here) {
        // 256 random bits cannot be guessed; this keeps an address from trying all day
        Origin origin = Origin.of(address);
        synchronized (links) {
            mayBegin(links.left(origin.network()));
            links.begun(origin.network());
        }
        String hash = RandomSecret.hash(secret);
        StoredAccount account =
                registry.first(one -> opens(one, hash, here)).orElseThrow(() -> AccountException.of("bad_link"));
        links.forget(origin.network());
        PasswordRule.check(password, account.login());
        String passwordHash = hashes.hash(password, origin);
        return registry.change(
                        account.id(),
                        now -> {
                            // another may have used it while this one was hashed
                            if (!opens(now, hash, here)) {
                                throw AccountException.of("bad_link");
                            }
                            return now.withPassword(passwordHash);
                        },
                        audit.ofItself(account, AuditAction.PASSWORD_SET, "by link"))
                .account();
    }

    private boolean opens(StoredAccount account, String hash, boolean here) {
        StoredLink link = account.link();
        return account.active()
                && usable(link, here)
                && link != null
                && link.hash().equals(hash);
    }

    private boolean usable(@Nullable StoredLink link, boolean here) {
        return link != null && (here || !link.hereOnly()) && link.expiresAt().isAfter(clock.instant());
    }

    @Override
    public Account change(String id, String current, String wanted, String address) {
        StoredAccount account = registry.known(id);
        checked(account.login(), Optional.of(account), current, address);
        PasswordRule.check(wanted, account.login());
        String hash = hashes.hash(wanted, Origin.of(address));
        return registry.change(
                        id,
                        now -> now.withPassword(hash),
                        audit.ofItself(account, AuditAction.PASSWORD_SET, "by its owner"))
                .account();
    }
}

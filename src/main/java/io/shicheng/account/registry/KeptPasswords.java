package io.shicheng.account.registry;

import io.shicheng.account.Account;
import io.shicheng.account.AccountException;
import io.shicheng.account.AccountException.Reason;
import io.shicheng.account.Passwords;
import io.shicheng.account.password.BackOff;
import io.shicheng.account.password.Origin;
import io.shicheng.account.password.PasswordHashes;
import io.shicheng.account.password.PasswordRule;
import io.shicheng.account.registry.StoredAccount.StoredLink;
import io.shicheng.audit.AuditAction;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logging in. Failures slow down whoever makes them: by the name that is tried, and by the address that tries. */
final class KeptPasswords implements Passwords {
    private static final int FREE_FOR_A_NAME = 5;
    /** More, since many people may share an address. */
    private static final int FREE_FOR_AN_ADDRESS = 20;

    private static final int LONGEST_NAME = 64;
    /** No name has a blank in it. */
    private static final String LINKS = "link ";

    private final AccountRegistry registry;
    private final AccountAudit audit;
    private final PasswordHashes hashes;
    private final InstantSource clock;
    private final BackOff names;
    private final BackOff addresses;

    KeptPasswords(AccountRegistry registry, AccountAudit audit, PasswordHashes hashes, InstantSource clock) {
        this.registry = registry;
        this.audit = audit;
        this.hashes = hashes;
        this.clock = clock;
        this.names = new BackOff(FREE_FOR_A_NAME, clock);
        this.addresses = new BackOff(FREE_FOR_AN_ADDRESS, clock);
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
        String origin = Origin.of(address);
        begin(name, origin);
        String hash = account.filter(StoredAccount::active)
                .map(StoredAccount::passwordHash)
                .orElse(null);
        if (!hashes.matches(password, hash)) {
            if (names.justReached(name)) {
                account.ifPresent(
                        one -> audit.ofItself(one, AuditAction.LOGIN_SLOWED, "").run());
            }
            throw new AccountException(Reason.BAD_CREDENTIALS);
        }
        names.forget(name);
        addresses.takeBack(origin);
        return account.orElseThrow();
    }

    private void begin(String name, String origin) {
        synchronized (names) {
            Duration ofName = names.left(name);
            Duration ofAddress = addresses.left(origin);
            Duration wait = ofName.compareTo(ofAddress) > 0 ? ofName : ofAddress;
            if (wait.isPositive()) {
                throw AccountException.tooManyAttempts(wait);
            }
            names.begun(name);
            addresses.begun(origin);
        }
    }

    @Override
    public Account loginAtProvider(String providerName) {
        StoredAccount account = registry.first(one -> one.active() && providerName.equals(one.providerName()))
                .orElseThrow(() -> new AccountException(Reason.BAD_CREDENTIALS));
        audit.ofItself(account, AuditAction.LOGGED_IN, "by provider").run();
        return account.account();
    }

    @Override
    public Account setByLink(String secret, String password, String address, boolean here) {
        // 256 random bits cannot be guessed; this keeps an address from trying all day
        String origin = Origin.of(address);
        begin(LINKS + origin, origin);
        String hash = RandomSecret.hash(secret);
        StoredAccount account =
                registry.first(one -> opens(one, hash, here)).orElseThrow(() -> new AccountException(Reason.BAD_LINK));
        names.forget(LINKS + origin);
        addresses.takeBack(origin);
        PasswordRule.check(password, account.login());
        String passwordHash = hashes.hash(password);
        return registry.change(
                        account.id(),
                        now -> {
                            // another may have used it while this one was hashed
                            if (!opens(now, hash, here)) {
                                throw new AccountException(Reason.BAD_LINK);
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
        String hash = hashes.hash(wanted);
        return registry.change(
                        id,
                        now -> now.withPassword(hash),
                        audit.ofItself(account, AuditAction.PASSWORD_SET, "by its owner"))
                .account();
    }
}

package io.shicheng.account.registry;

import io.shicheng.account.Account;
import io.shicheng.account.AccountException;
import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts;
import io.shicheng.account.OneTimeLink;
import io.shicheng.account.registry.StoredAccount.StoredLink;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.graph.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an admin does with accounts. */
final class KeptAccounts implements Accounts {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    private static final int PROVIDER_NAME_MAX = 255;
    static final Duration LINK_LIVES = Duration.ofDays(3);
    static final Duration FIRST_LINK_LIVES = Duration.ofHours(1);

    private final AccountRegistry registry;
    private final AccountAudit audit;
    private final InstantSource clock;

    KeptAccounts(AccountRegistry registry, AccountAudit audit, InstantSource clock) {
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Account> all() {
        return registry.all().stream()
                .map(StoredAccount::account)
                .sorted(Comparator.comparing(Account::login))
                .toList();
    }

    @Override
    public Optional<Account> byId(String id) {
        return registry.byId(id).map(StoredAccount::account);
    }

    @Override
    public Account make(String login, AccountRole role, @Nullable String providerName, Actor by) {
        if (!LOGIN.matcher(login).matches()) {
            throw AccountException.of("bad_login_name", "login", login);
        }
        StoredAccount account =
                StoredAccount.fresh(RandomSecret.id(), login, role, providerName(providerName), clock.instant());
        registry.add(account, audit.of(by, AuditAction.ACCOUNT_MADE, account.id(), role.text()));
        return account.account();
    }

    private static @Nullable String providerName(@Nullable String wanted) {
        if (wanted == null || wanted.isEmpty()) {
            return null;
        }
        if (wanted.isBlank()
                || wanted.length() > PROVIDER_NAME_MAX
                || wanted.chars().anyMatch(Character::isISOControl)) {
            throw AccountException.of("bad_provider_name", "providerName", wanted);
        }
        return wanted;
    }

    @Override
    public Account change(String id, Change change, Actor by) {
        StoredAccount before = registry.known(id);
        AccountRole role = change.role() == null ? before.account().role() : change.role();
        boolean active = change.active() == null ? before.active() : change.active();
        String what = (active ? "active " : "inactive ") + role.text();
        return registry.change(id, now -> changed(now, change), audit.of(by, AuditAction.ACCOUNT_CHANGED, id, what))
                .account();
    }

    private static StoredAccount changed(StoredAccount now, Change change) {
        AccountRole role = change.role();
        String name = change.providerName();
        StoredAccount changed = now.changed(
                role == null ? now.account().role() : role, name == null ? now.providerName() : providerName(name));
        Boolean active = change.active();
        if (active == null || active == now.active()) {
            return changed;
        }
        return active ? changed.activated() : changed.deactivated();
    }

    @Override
    public void endSessions(String id, Actor by) {
        registry.change(id, StoredAccount::withoutSessions, audit.of(by, AuditAction.SESSIONS_ENDED, id, "all"));
    }

    @Override
    public void remove(String id, Actor by) {
        registry.remove(id, audit.of(by, AuditAction.ACCOUNT_REMOVED, id, ""));
    }

    @Override
    public OneTimeLink link(String id, Actor by) {
        return link(id, LINK_LIVES, false, by);
    }

    private OneTimeLink link(String id, Duration lives, boolean hereOnly, Actor by) {
        String secret = RandomSecret.make();
        Instant expiresAt = clock.instant().plus(lives);
        StoredLink link = new StoredLink(RandomSecret.hash(secret), expiresAt, hereOnly);
        StoredAccount account =
                registry.change(id, now -> now.withLink(link), audit.of(by, AuditAction.PASSWORD_LINK_MADE, id, ""));
        return new OneTimeLink(account.account(), secret, expiresAt);
    }

    @Override
    public synchronized Optional<OneTimeLink> firstAdmin() {
        if (registry.first(AccountRegistry::admin).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(link(waitingAdmin().id(), FIRST_LINK_LIVES, true, Actor.operator()));
    }

    /** The account that could be the first admin to log in; made if there is nobody. */
    private Account waitingAdmin() {
        AccountRole role = new AccountRole(Role.ADMIN, null);
        return registry.first(account -> account.active() && account.role().equals(role.text()))
                .map(StoredAccount::account)
                .orElseGet(() -> make(freeName("admin"), role, null, Actor.operator()));
    }

    /**
     * A link that was made by the operator. Without a login name it is for the first admin.
     *
     * @throws AccountException {@code unknown_account}, also without a login name where an admin can log in
     */
    synchronized void take(LinkRequest request) {
        String login = request.login();
        Account account;
        if (login == null) {
            if (registry.first(AccountRegistry::admin).isPresent()) {
                throw AccountException.of("unknown_account");
            }
            account = waitingAdmin();
        } else {
            account = registry.first(each -> each.login().equals(login))
                    .map(StoredAccount::account)
                    .orElseThrow(() -> AccountException.of("unknown_account", "login", login));
        }
        registry.change(
                account.id(),
                now -> now.withLink(request.link()),
                audit.of(Actor.operator(), AuditAction.PASSWORD_LINK_MADE, account.id(), ""));
    }

    private String freeName(String wanted) {
        String name = wanted;
        for (int i = 2; taken(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    private boolean taken(String name) {
        return registry.first(account -> account.login().equals(name)).isPresent();
    }
}

package io.shicheng.account.registry;

import io.shicheng.account.Account;
import io.shicheng.account.AccountRescue;
import io.shicheng.account.AccountRescueException;
import io.shicheng.account.OneTimeLink;
import io.shicheng.account.registry.StoredAccount.StoredLink;
import io.shicheng.graph.Role;
import io.shicheng.store.failure.StoreInUseException;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.ServiceAddress;
import io.shicheng.store.folder.StoreLocation;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the link itself where nobody has the store open, and hands it to the service that has. */
final class OfflineRescue implements AccountRescue {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final StoreLocation location;
    private final ObjectProvider<KeptAccounts> accounts;
    private final InstantSource clock;
    private final LinkRequestFile requests;

    OfflineRescue(StoreLocation location, ObjectProvider<KeptAccounts> accounts, InstantSource clock) {
        this.location = location;
        this.accounts = accounts;
        this.clock = clock;
        this.requests = new LinkRequestFile(location.linkRequest());
    }

    @Override
    public List<Account> all() {
        return stored().stream()
                .map(StoredAccount::account)
                .sorted(Comparator.comparing(Account::login))
                .toList();
    }

    private List<StoredAccount> stored() {
        if (!Files.isDirectory(location.folder())) {
            throw new StoreUnreachableException("none", null, location.folder());
        }
        if (!Files.exists(location.accounts())) {
            own(); // which knows whether there must be some
        }
        return new AccountFile(location.accounts()).read();
    }

    @Override
    public Rescue link(@Nullable String login) {
        StoredAccount account = login == null ? theAdmin() : named(login);
        boolean hereOnly = account == null || admin(account);
        String secret = RandomSecret.make();
        StoredLink link = new StoredLink(
                RandomSecret.hash(secret),
                clock.instant().plus(hereOnly ? KeptAccounts.FIRST_LINK_LIVES : KeptAccounts.LINK_LIVES),
                hereOnly);
        String service = taken(new LinkRequest(account == null ? null : account.login(), link));
        Account holder = stored().stream()
                .filter(each -> link.equals(each.link()))
                .findFirst()
                .map(StoredAccount::account)
                .orElseThrow(() -> new AccountRescueException("notTaken"));
        return new Rescue(new OneTimeLink(holder, secret, link.expiresAt()), hereOnly, service);
    }

    private StoredAccount named(String login) {
        StoredAccount account = stored().stream()
                .filter(each -> each.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new AccountRescueException("unknown", login, logins(_ -> true)));
        if (!account.active()) {
            throw new AccountRescueException("inactive", login);
        }
        return account;
    }

    /** Null if there is none who could log in: then one is made, or found that never could. */
    private @Nullable StoredAccount theAdmin() {
        List<StoredAccount> admins =
                stored().stream().filter(AccountRegistry::admin).toList();
        if (admins.size() > 1) {
            throw new AccountRescueException("several", logins(AccountRegistry::admin));
        }
        return admins.isEmpty() ? null : admins.getFirst();
    }

    private static boolean admin(StoredAccount account) {
        return account.role().equals(Role.ADMIN.code());
    }

    private String logins(Predicate<StoredAccount> wanted) {
        return stored().stream()
                .filter(wanted)
                .map(StoredAccount::login)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** @return the address of the service that took it, or null */
    private @Nullable String taken(LinkRequest request) {
        KeptAccounts own = own();
        if (own != null) {
            own.take(request);
            return null;
        }
        requests.write(request);
        for (long left = PATIENCE.dividedBy(LOOK_EVERY); left > 0 && requests.isThere(); left--) {
            pause();
        }
        requests.remove();
        return ServiceAddress.read(location).orElse(null);
    }

    /** Null where a service has the store open. */
    private @Nullable KeptAccounts own() {
        try {
            return accounts.getObject();
        } catch (BeanCreationException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof StoreInUseException) {
                    return null;
                }
            }
            throw e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package io.shicheng.account.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.account.Account;
import io.shicheng.account.AccountException;
import io.shicheng.account.AccountRescue.Rescue;
import io.shicheng.account.AccountRescueException;
import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts.Change;
import io.shicheng.account.password.QuickHashes;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.graph.Role;
import io.shicheng.store.failure.StoreInUseException;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** The way back in for somebody who forgot a password, with and without a service beside. */
@Tag("thorough")
class RescueTests {
    private static final String PASSWORD = "eleven horses on a hill";
    private static final String OTHER = "twelve boats on a river";
    private static final Actor ADMIN = Actor.in(Role.ADMIN, null);

    @TempDir
    Path folder;

    private final Instant now = Instant.parse("2026-06-01T10:00:00Z");
    private final MemoryAudit log = new MemoryAudit();
    private StoreLocation location;
    private KeptAccounts accounts;
    private KeptPasswords passwords;
    private OfflineRescue rescue;

    @BeforeEach
    void start() {
        location = new StoreLocation(folder);
        AccountRegistry registry = new AccountRegistry(new AccountFile(location.accounts()));
        AccountAudit audit = new AccountAudit(log);
        accounts = new KeptAccounts(registry, audit, () -> now);
        passwords = new KeptPasswords(registry, audit, QuickHashes.make(), () -> now);
        rescue = new OfflineRescue(location, provider(() -> accounts), () -> now);
    }

    private static ObjectProvider<KeptAccounts> provider(Supplier<KeptAccounts> supplier) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        beans.registerBeanDefinition("accounts", new RootBeanDefinition(KeptAccounts.class, supplier));
        return beans.getBeanProvider(KeptAccounts.class);
    }

    /** As a command finds them while another process has the store open. */
    private OfflineRescue beside() {
        return new OfflineRescue(
                location,
                provider(() -> {
                    throw new StoreInUseException(folder.toString(), null);
                }),
                () -> now);
    }

    private Account account(String login, AccountRole role) {
        Account account = accounts.make(login, role, null, ADMIN);
        return passwords.setByLink(accounts.link(account.id(), ADMIN).secret(), PASSWORD, "here", true);
    }

    private Account admin(String login) {
        return account(login, new AccountRole(Role.ADMIN, null));
    }

    private boolean opens(String login, String password) {
        try {
            passwords.login(login, password, "192.0.2.1");
            return true;
        } catch (AccountException e) {
            return false;
        }
    }

    private void refused(String text, OfflineRescue desk, @Nullable String login) {
        assertThatThrownBy(() -> desk.link(login)).isInstanceOfSatisfying(AccountRescueException.class, refused -> {
            assertThat(refused).hasMessageContaining(text);
            assertThat(refused.text(Locale.CHINESE)).containsPattern("\\p{IsHan}");
        });
    }

    @Test
    void theOneAdminGetsALinkThatWorksHereForAnHourAndLocksNobodyOutUntilItIsUsed() {
        Account admin = admin("root");
        account("li.wei", new AccountRole(Role.STEWARD, null));
        Rescue made = rescue.link(null);
        assertThat(made.link().account().id()).isEqualTo(admin.id());
        assertThat(made.hereOnly()).isTrue();
        assertThat(made.service()).isNull();
        assertThat(made.link().expiresAt()).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(opens("root", PASSWORD)).isTrue();
        String secret = made.link().secret();
        assertThatThrownBy(() -> passwords.setByLink(secret, OTHER, "192.0.2.1", false))
                .as("from another machine")
                .isInstanceOf(AccountException.class);
        passwords.setByLink(secret, OTHER, "127.0.0.1", true);
        assertThat(opens("root", PASSWORD)).isFalse();
        assertThat(opens("root", OTHER)).isTrue();
    }

    @Test
    void everyLinkStandsInTheLogAsMadeBySomebodyWhoRunsTheSoftware() {
        Account admin = admin("root");
        rescue.link(null);
        assertThat(log.events.getLast()).satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.PASSWORD_LINK_MADE);
            assertThat(event.actor()).isEqualTo(Actor.operator());
            assertThat(event.reason()).contains(admin.id()).doesNotContain("root");
        });
    }

    @Test
    void anotherThanAnAdminGetsALinkForAnyMachine() {
        account("li.wei", new AccountRole(Role.STEWARD, null));
        Rescue made = rescue.link("li.wei");
        assertThat(made.hereOnly()).isFalse();
        assertThat(made.link().expiresAt()).isEqualTo(now.plus(Duration.ofDays(3)));
        passwords.setByLink(made.link().secret(), OTHER, "192.0.2.1", false);
        assertThat(opens("li.wei", OTHER)).isTrue();
    }

    @Test
    void whereNoAdminCanLogInOneIsMade() {
        assertThat(rescue.all()).isEmpty();
        Rescue made = rescue.link(null);
        passwords.setByLink(made.link().secret(), PASSWORD, "127.0.0.1", true);
        assertThat(opens("admin", PASSWORD)).isTrue();
        assertThat(rescue.all()).extracting(Account::login).containsExactly("admin");
    }

    @Test
    void saysWhoThereIsWhereItIsNotClearWhose() {
        admin("first");
        Account second = admin("second");
        refused("first, second", rescue, null);
        refused("nobody", rescue, "nobody");
        accounts.change(second.id(), new Change(null, false, null), ADMIN);
        refused("second is inactive", rescue, "second");
        assertThat(rescue.link(null).link().account().login()).isEqualTo("first");
    }

    @Test
    void aServiceThatHasTheStoreOpenTakesTheRequest() throws IOException {
        admin("root");
        LinkRequestJob service = new LinkRequestJob(provider(() -> accounts), location);
        service.start();
        try {
            Rescue made = beside().link("root");
            assertThat(log.events.getLast().action()).isEqualTo(AuditAction.PASSWORD_LINK_MADE);
            assertThat(location.linkRequest()).doesNotExist();
            assertThat(Files.readString(location.accounts()))
                    .doesNotContain(made.link().secret());
            passwords.setByLink(made.link().secret(), OTHER, "127.0.0.1", true);
            assertThat(opens("root", OTHER)).isTrue();
        } finally {
            service.destroy();
        }
    }

    @Test
    void whatNobodyTakesIsNoLinkAndIsLeftNowhere() throws IOException {
        admin("root");
        LinkRequestJob demonstration = new LinkRequestJob(
                provider(() ->
                        new KeptAccounts(new AccountRegistry(new AccountFile(null)), new AccountAudit(log), () -> now)),
                location);
        demonstration.start();
        try {
            refused("did not take", beside(), "root");
        } finally {
            demonstration.destroy();
        }
        assertThat(location.linkRequest()).doesNotExist();
        new LinkRequestFile(location.linkRequest())
                .write(new LinkRequest("root", new StoredAccount.StoredLink("00", now, true)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(location.linkRequest())))
                .isEqualTo("rw-------");
        LinkRequestJob next = new LinkRequestJob(provider(() -> accounts), location);
        next.start();
        next.destroy();
        assertThat(location.linkRequest()).as("of a command that is gone").doesNotExist();
    }

    @Test
    void saysWhereThereIsNoStore() {
        StoreLocation nowhere = new StoreLocation(folder.resolve("nowhere"));
        assertThatThrownBy(() -> new OfflineRescue(nowhere, provider(() -> accounts), () -> now).link(null))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageContaining("There is no store");
    }
}

package io.shicheng.account.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.account.Account;
import io.shicheng.account.AccountException;
import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts.Change;
import io.shicheng.account.ApiTokens.NewApiToken;
import io.shicheng.account.OneTimeLink;
import io.shicheng.account.password.PasswordHashes;
import io.shicheng.account.password.QuickHashes;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.fixture.Allocated;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.graph.Role;
import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("thorough")
class AccountsTests {
    private static final String PASSWORD = "eleven horses on a hill";
    private static final Actor ADMIN = Actor.in(Role.ADMIN, null);
    private static final AccountRole STEWARD = new AccountRole(Role.STEWARD, null);

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-06-01T10:00:00Z");
    private final MemoryAudit log = new MemoryAudit();
    private KeptAccounts accounts;
    private KeptTokens tokens;
    private KeptPasswords passwords;

    @BeforeEach
    void start() {
        start(QuickHashes.make());
    }

    private void start(PasswordHashes hashes) {
        AccountRegistry registry = new AccountRegistry(new AccountFile(file()));
        AccountAudit audit = new AccountAudit(log);
        accounts = new KeptAccounts(registry, audit, () -> now);
        tokens = new KeptTokens(registry, audit, () -> now);
        passwords = new KeptPasswords(registry, audit, hashes, () -> now);
    }

    private Path file() {
        return folder.resolve("accounts.json");
    }

    private static void assertRefused(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        AccountException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private Account steward(String login) {
        Account account = accounts.make(login, STEWARD, null, ADMIN);
        return passwords.setByLink(accounts.link(account.id(), ADMIN).secret(), PASSWORD, "here", false);
    }

    private void login(String name, String password) {
        passwords.login(name, password, "192.0.2.1");
    }

    @Test
    void anAccountOutlivesARestartAndItsSecretsStandInNoFile() throws IOException {
        Account steward = steward("li.wei");
        NewApiToken token = tokens.make(steward.id(), 30, ADMIN);
        OneTimeLink link = accounts.link(steward.id(), ADMIN);
        start();
        assertThat(accounts.all()).containsExactly(steward);
        assertThat(passwords.login("Li.Wei ", PASSWORD, "here")).isEqualTo(steward);
        assertThat(tokens.accountOf(token.secret())).contains(steward);
        assertThat(Files.readString(file()))
                .contains("$argon2id$")
                .doesNotContain(PASSWORD, token.secret(), link.secret());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(log.events.toString()).doesNotContain("li.wei", PASSWORD, token.secret(), link.secret());
    }

    @Test
    void aFileThatCannotBeReadIsNotTakenForNoAccounts() throws IOException {
        steward("li.wei");
        String good = Files.readString(file());
        for (String bad : List.of("", "{", "[]", good.substring(0, good.length() - 9), "{\"format\":1}")) {
            Files.writeString(file(), bad);
            assertThatThrownBy(this::start)
                    .as(bad)
                    .isInstanceOf(StoreUnreachableException.class)
                    .hasMessageContaining(file().toString())
                    .hasMessageNotContaining("argon2");
        }
    }

    @Test
    void whatCannotBeRecordedDoesNotHappen() {
        Account steward = steward("li.wei");
        log.full = true;
        assertThatThrownBy(() -> accounts.change(steward.id(), new Change(null, false, null), ADMIN))
                .isInstanceOf(IllegalStateException.class);
        assertThat(accounts.byId(steward.id()).orElseThrow().active()).isTrue();
        assertThatThrownBy(() -> login("li.wei", PASSWORD)).isInstanceOf(IllegalStateException.class);
    }

    /** One person with three accounts of three projects had three sets of pseudonyms to lay side by side. */
    @Test
    void theSecondSpellingOfAProjectIsRefusedAndTheFirstNamed() {
        Account first = accounts.make("first", AccountRole.parse("researcher:proj1"), null, ADMIN);
        accounts.make("second", AccountRole.parse("researcher:proj1"), null, ADMIN);
        for (String spelling :
                List.of("PROJ1", "\uFF50\uFF52\uFF4F\uFF4A\uFF11", "pr\u043Ej1", "projl", "proj\u2160")) {
            assertThatThrownBy(() -> accounts.make("third", AccountRole.parse("researcher:" + spelling), null, ADMIN))
                    .as(spelling)
                    .isInstanceOfSatisfying(AccountException.class, refused -> {
                        assertThat(refused.code()).isEqualTo("role_alike");
                        assertThat(refused.value()).isEqualTo("researcher:proj1");
                    });
        }
        Account other = accounts.make("other", AccountRole.parse("researcher:proj2"), null, ADMIN);
        assertRefused(
                "role_alike",
                () -> accounts.change(
                        other.id(), new Change(AccountRole.parse("researcher:Proj1"), null, null), ADMIN));
        accounts.make("staff", AccountRole.parse("staff:proj1"), null, ADMIN);
        assertRefused("role_alike", () -> accounts.make("x1", AccountRole.parse("staff:Proj1"), null, ADMIN));
        // the only account of a project may have its spelling put right
        accounts.change(other.id(), new Change(AccountRole.parse("researcher:PROJ2"), null, null), ADMIN);
        assertThat(accounts.byId(first.id())).isPresent();
    }

    @Test
    void namesAndRolesThatWillNotDoAreRefused() {
        for (String login : List.of("", "a", "Li.Wei", "-li", "li wei", "../li", "li\nwei", "x".repeat(65))) {
            assertRefused("bad_login_name", () -> accounts.make(login, STEWARD, null, ADMIN));
        }
        for (String role : List.of(
                "",
                "king",
                "anonymous",
                "subject",
                "staff",
                "staff:",
                "researcher:a:b",
                "admin:x",
                "staff: ",
                "researcher:study generated")) {
            assertRefused("bad_role", () -> AccountRole.parse(role));
        }
        accounts.make("li.wei", STEWARD, "sub-1", ADMIN);
        assertRefused("name_taken", () -> accounts.make("li.wei", STEWARD, null, ADMIN));
        assertRefused("name_taken", () -> accounts.make("li.wei2", STEWARD, "sub-1", ADMIN));
        assertThat(AccountRole.parse("staff:协会 North").of()).isEqualTo("协会 North");
    }

    @Test
    void aLinkSetsOnePasswordOnceAndForAWhile() {
        Account account = accounts.make("li.wei", STEWARD, null, ADMIN);
        OneTimeLink old = accounts.link(account.id(), ADMIN);
        OneTimeLink link = accounts.link(account.id(), ADMIN);
        assertRefused("bad_link", () -> passwords.setByLink(old.secret(), PASSWORD, "1", true));
        assertRefused("weak_password", () -> passwords.setByLink(link.secret(), "li.wei li.wei li.wei", "2", true));
        assertRefused("weak_password", () -> passwords.setByLink(link.secret(), "abababababababab", "2", true));
        assertThat(passwords.setByLink(link.secret(), PASSWORD, "2", false).hasPassword())
                .isTrue();
        assertRefused("bad_link", () -> passwords.setByLink(link.secret(), PASSWORD, "3", true));
        OneTimeLink late = accounts.link(account.id(), ADMIN);
        now = now.plus(Duration.ofDays(3));
        assertRefused("bad_link", () -> passwords.setByLink(late.secret(), PASSWORD, "4", true));
    }

    @Test
    void theFirstAdminGetsALinkThatWorksHereOnlyUntilTheyCanLogIn() {
        OneTimeLink unused = accounts.firstAdmin().orElseThrow();
        OneTimeLink link = accounts.firstAdmin().orElseThrow();
        assertThat(link.account().id())
                .as("the same account")
                .isEqualTo(unused.account().id());
        assertThat(link.account().role().role()).isEqualTo(Role.ADMIN);
        assertRefused("bad_link", () -> passwords.setByLink(link.secret(), PASSWORD, "192.0.2.1", false));
        assertRefused("bad_link", () -> passwords.setByLink(unused.secret(), PASSWORD, "127.0.0.1", true));
        now = now.plus(Duration.ofHours(1));
        assertRefused("bad_link", () -> passwords.setByLink(link.secret(), PASSWORD, "127.0.0.1", true));
        OneTimeLink last = accounts.firstAdmin().orElseThrow();
        passwords.setByLink(last.secret(), PASSWORD, "127.0.0.1", true);
        assertRefused("bad_link", () -> passwords.setByLink(last.secret(), PASSWORD, "127.0.0.1", true));
        assertThat(accounts.firstAdmin()).isEmpty();
        assertThat(log.events.getFirst().actor()).isEqualTo(Actor.operator());
    }

    @Test
    void theLastAdminWhoCanLogInStays() {
        Account first = accounts.firstAdmin().orElseThrow().account();
        passwords.setByLink(accounts.firstAdmin().orElseThrow().secret(), PASSWORD, "here", true);
        Account second = accounts.make("second", new AccountRole(Role.ADMIN, null), null, ADMIN);
        assertRefused("last_admin", () -> accounts.remove(first.id(), ADMIN));
        assertRefused("last_admin", () -> accounts.change(first.id(), new Change(null, false, null), ADMIN));
        assertRefused("last_admin", () -> accounts.change(first.id(), new Change(STEWARD, null, null), ADMIN));
        passwords.setByLink(accounts.link(second.id(), ADMIN).secret(), PASSWORD, "here", true);
        accounts.remove(first.id(), ADMIN);
        assertThat(accounts.all()).extracting(Account::id).containsExactly(second.id());
    }

    @Test
    void tokensEndWhenTheyExpireAreRevokedOrTheirAccountIsDeactivated() {
        Account steward = steward("li.wei");
        NewApiToken revoked = tokens.make(steward.id(), 30, ADMIN);
        NewApiToken expiring = tokens.make(steward.id(), 1, ADMIN);
        NewApiToken kept = tokens.make(steward.id(), 366, ADMIN);
        tokens.revoke(steward.id(), revoked.token().id(), ADMIN);
        assertThat(tokens.accountOf(revoked.secret())).isEmpty();
        assertThat(tokens.accountOf(expiring.secret())).isPresent();
        now = now.plus(Duration.ofDays(1));
        assertThat(tokens.accountOf(expiring.secret())).isEmpty();
        assertThat(tokens.of(steward.id())).containsExactly(kept.token());
        accounts.change(steward.id(), new Change(null, false, null), ADMIN);
        assertThat(tokens.accountOf(kept.secret())).isEmpty();
        accounts.change(steward.id(), new Change(null, true, null), ADMIN);
        assertThat(tokens.accountOf(kept.secret())).as("for good").isEmpty();
        assertThat(tokens.accountOf("")).isEmpty();
        for (int days : new int[] {0, -1, 367}) {
            assertRefused("bad_expiry", () -> tokens.make(steward.id(), days, ADMIN));
        }
        assertRefused("unknown_token", () -> tokens.revoke(steward.id(), "none", ADMIN));
    }

    @Test
    void afterFiveFailuresANameWaitsTwiceAsLongEachTime() {
        steward("li.wei");
        for (int i = 0; i < 5; i++) {
            assertRefused("bad_credentials", () -> login("li.wei", "wrong"));
        }
        long expected = 1;
        for (int i = 0; i < 12; i++) {
            assertRefused("too_many_attempts", () -> login("li.wei", PASSWORD));
            now = now.plusSeconds(expected).minusMillis(1);
            assertRefused("too_many_attempts", () -> login("li.wei", PASSWORD));
            now = now.plusMillis(1);
            assertRefused(
                    "bad_credentials", () -> passwords.login("li.wei", "wrong", "192.0.2." + (10 + now.getNano())));
            expected = Math.min(expected * 2, 900);
        }
        now = now.plusSeconds(900);
        login("li.wei", PASSWORD);
        assertRefused("bad_credentials", () -> login("li.wei", "wrong"));
        login("li.wei", PASSWORD);
        assertThat(log.events)
                .filteredOn(event -> event.action() == AuditAction.LOGIN_SLOWED)
                .hasSize(1);
    }

    @Test
    void anAddressThatTriesManyNamesWaitsAsWellWhetherTheyExistOrNot() {
        steward("li.wei");
        for (int i = 0; i < 20; i++) {
            String name = "nobody" + i;
            assertRefused("bad_credentials", () -> login(name, PASSWORD));
        }
        assertRefused("too_many_attempts", () -> login("li.wei", PASSWORD));
        passwords.login("li.wei", PASSWORD, "198.51.100.7");
        assertRefused("too_many_attempts", () -> login("li.wei", PASSWORD));
    }

    @Test
    void theAddressesOfOneNetworkCountAsOneInIpv6() {
        for (int i = 0; i < 20; i++) {
            String name = "nobody" + i;
            String address = "2001:db8:1:2::" + Integer.toHexString(i);
            assertRefused("bad_credentials", () -> passwords.login(name, PASSWORD, address));
        }
        assertRefused("too_many_attempts", () -> passwords.login("another", PASSWORD, "2001:db8:1:2:ffff::1"));
        assertRefused("bad_credentials", () -> passwords.login("another", PASSWORD, "2001:db8:1:3::1"));
    }

    @Test
    void noAttemptAtLinksFreesANameThatIsLocked() {
        steward("li.wei");
        for (String name : List.of("li.wei", "nobody")) {
            for (int i = 0; i < 5; i++) {
                String address = "198.51.100." + i;
                assertRefused("bad_credentials", () -> passwords.login(name, "wrong", address));
            }
        }
        for (int i = 0; i < 10_400; i++) {
            String address = "10.0." + i / 256 + "." + i % 256;
            assertRefused("bad_link", () -> passwords.setByLink("x".repeat(43), PASSWORD, address, false));
        }
        for (String name : List.of("li.wei", "nobody")) {
            assertThatThrownBy(() -> login(name, PASSWORD))
                    .as(name)
                    .isInstanceOfSatisfying(AccountException.class, failure -> {
                        assertThat(failure.code()).isEqualTo("too_many_attempts");
                        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(1));
                    });
        }
    }

    @Test
    void wrongLinksSlowDownTheirOriginAndNoLogins() {
        steward("li.wei");
        for (int i = 0; i < 5; i++) {
            assertRefused("bad_link", () -> passwords.setByLink("x", PASSWORD, "192.0.2.1", false));
        }
        assertRefused("too_many_attempts", () -> passwords.setByLink("x", PASSWORD, "192.0.2.1", false));
        assertRefused("bad_link", () -> passwords.setByLink("x", PASSWORD, "192.0.2.2", false));
        login("li.wei", PASSWORD);
    }

    @Test
    void theNetworksOfOneSiteInIpv6HaveALimitTogether() {
        for (int i = 0; i < 80; i++) {
            String name = "nobody" + i;
            String address = "2001:db8:1:" + Integer.toHexString(i) + "::1";
            assertRefused("bad_credentials", () -> passwords.login(name, PASSWORD, address));
        }
        assertRefused("too_many_attempts", () -> passwords.login("another", PASSWORD, "2001:db8:1:ffff::1"));
        assertRefused("bad_credentials", () -> passwords.login("another", PASSWORD, "2001:db8:2::1"));
    }

    @Test
    void aNameThatDoesNotExistTakesAsLongAsOneThatDoes() {
        start(new PasswordHashes());
        steward("li.wei");
        login("li.wei", PASSWORD);
        assertThat(hashed("li.wei")).isTrue();
        assertThat(hashed("nobody")).isTrue();
    }

    /** Whether a password was hashed, which takes nearly all of the time: nothing else asks for 19 MiB. */
    private boolean hashed(String name) {
        return Allocated.bytesOfAllThreads(() -> assertRefused("bad_credentials", () -> login(name, "wrong")))
                > 19L << 20;
    }

    @Test
    void anotherPasswordEndsSessionsAndLinksAndTheOldOneWorksNoMore() {
        Account before = steward("li.wei");
        OneTimeLink link = accounts.link(before.id(), ADMIN);
        String other = "twelve geese in a row 十二只鹅";
        assertRefused("bad_credentials", () -> passwords.change(before.id(), "wrong", other, "here"));
        assertRefused("weak_password", () -> passwords.change(before.id(), PASSWORD, "short", "here"));
        Account after = passwords.change(before.id(), PASSWORD, other, "here");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertRefused("bad_credentials", () -> login("li.wei", PASSWORD));
        assertRefused("bad_link", () -> passwords.setByLink(link.secret(), PASSWORD, "here", true));
        login("li.wei", other);
        // the same characters, composed otherwise
        passwords.change(before.id(), other, "caf\u00e9 au lait at noon", "here");
        login("li.wei", "cafe\u0301 au lait at noon");
    }

    @Test
    void eachChangeIsRecordedWithWhoDidItAndTheIdAlone() {
        Account account = accounts.make("li.wei", new AccountRole(Role.STAFF, "association"), null, ADMIN);
        accounts.change(account.id(), new Change(STEWARD, false, null), ADMIN);
        accounts.remove(account.id(), ADMIN);
        assertThat(log.events)
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.ACCOUNT_MADE, AuditAction.ACCOUNT_CHANGED, AuditAction.ACCOUNT_REMOVED);
        assertThat(log.events)
                .extracting(AuditEvent::reason)
                .containsExactly(
                        "account " + account.id() + " staff:association",
                        "account " + account.id() + " inactive steward",
                        "account " + account.id());
        assertThat(log.events).extracting(AuditEvent::actor).containsOnly(ADMIN);
        assertRefused("unknown_account", () -> accounts.remove(account.id(), ADMIN));
    }

    @Test
    void somebodyWhoTheProviderVouchesForHasAnAccountOnlyIfAnAdminMadeIt() {
        assertRefused("bad_credentials", () -> passwords.loginAtProvider("sub-1"));
        Account account = accounts.make("li.wei", STEWARD, "sub-1", ADMIN);
        assertThat(passwords.loginAtProvider("sub-1").id()).isEqualTo(account.id());
        accounts.change(account.id(), new Change(null, null, ""), ADMIN);
        assertRefused("bad_credentials", () -> passwords.loginAtProvider("sub-1"));
        assertRefused("bad_credentials", () -> passwords.loginAtProvider(""));
    }
}

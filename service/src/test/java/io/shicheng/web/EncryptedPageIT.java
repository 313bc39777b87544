package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.account.Account;
import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts;
import io.shicheng.account.ApiTokens;
import io.shicheng.audit.Actor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a real browser over TLS: logins by password and at a provider, and being asked for them again. */
@SpringBootTest(
        classes = {WebLayer.class, FreshLoginTests.Later.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class EncryptedPageIT {
    private static final Issuer ISSUER = Issuer.start();
    private static final Duration TOO_LONG = Duration.ofMinutes(6);

    @TempDir
    private Path folder;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private FreshLoginTests.Later later;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    private Logins logins;
    private Page page;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        Certificate.make().register(registry);
        ISSUER.register("hall", registry);
    }

    @BeforeEach
    void begin() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the page is not tested.");
        logins = new Logins(context);
        later.putForward(Duration.ZERO);
        page = Page.trusting(folder.resolve("profile"), port);
    }

    @AfterEach
    void quit() {
        if (page != null) {
            page.close();
        }
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    private void assertCookiesOfThisHostOnly() {
        Set<Cookie> kept = page.cookies();
        assertThat(kept.stream().map(Cookie::getName).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("__Host-shicheng", "__Host-XSRF-TOKEN");
        assertThat(kept).allMatch(Cookie::isSecure);
    }

    /** Makes a token, for which the page has to ask for a login again. */
    private void makeToken() {
        page.open("/accounts?lang=en");
        page.await("#new-token");
        later.putForward(TOO_LONG);
        page.click("#new-token [type=submit]");
        page.await("#login-again");
    }

    @Test
    void aPasswordIsAskedForAgainAndTheActIsDoneThen() {
        Account steward = logins.withPassword("steward");
        page.logIn(steward.login());
        assertCookiesOfThisHostOnly();
        makeToken();
        page.picture("9-login-again");
        assertThat(page.faults()).isEmpty();
        page.type("#again-password", "not the password of it");
        page.click("#login-again [type=submit]");
        page.await("#login-again [data-code=bad_credentials]");
        page.click("#login-again .buttons [type=button]");
        page.await("#answer [data-code=reauthentication_required]");
        assertThat(tokens.of(steward.id())).isEmpty();
        page.click("#new-token [type=submit]");
        page.await("#login-again");
        page.type("#again-password", Logins.PASSWORD);
        page.click("#login-again [type=submit]");
        page.await("#answer input.secret");
        assertThat(tokens.of(steward.id())).hasSize(1);
        assertCookiesOfThisHostOnly();
    }

    @Test
    void aLoginAtTheProviderIsAskedForAgainInAWindowOfItsOwn() {
        String subject = UUID.randomUUID().toString();
        Account steward = accounts.make("at-hall", AccountRole.parse("steward"), subject, Actor.operator());
        vouchFor(subject, clock.instant());
        page.open("/login?lang=en");
        page.click("#providers a");
        page.await("#log-out");
        assertCookiesOfThisHostOnly();
        makeToken();
        vouchFor(subject, clock.instant());
        page.click("#login-again button[data-provider=hall]");
        page.await("#answer input.secret");
        assertThat(tokens.of(steward.id())).hasSize(1);
        page.awaitOneWindow();
        assertCookiesOfThisHostOnly();
        page.click("#log-out");
        page.await("#login-form");
        assertThat(ISSUER.loggedOut()).contains(subject);
    }

    private static void vouchFor(String subject, Instant loggedIn) {
        ISSUER.vouchFor(ISSUER.honest(subject).but(claims -> claims.claim("auth_time", Date.from(loggedIn))));
    }
}

package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.account.Account;
import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts;
import io.shicheng.account.Accounts.Change;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.fixture.MemoryAudit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Logins at an identity provider, which is one on this machine, over HTTP as a browser does it. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class ProviderLoginTests {
    private static final Actor OPERATOR = Actor.operator();
    private static final Issuer ISSUER = Issuer.start();
    private static final String HALL = "hall";

    @Autowired
    private Accounts accounts;

    @Autowired
    private AuditLog log;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        ISSUER.register(HALL, registry);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    /** An account that an admin gave the name that somebody has at the provider. */
    private Account account(String role, String subject) {
        return accounts.make("at-" + subject, AccountRole.parse(role), subject, OPERATOR);
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    @Test
    void somebodyWhoAnAdminGaveAnAccountIsLetInInItsRole() throws Exception {
        JsonNode offered =
                Http.json(new Http(port).get("/api/v1/login-providers")).get(0);
        assertThat(offered.get("address").asString()).isEqualTo("/oauth2/authorization/hall");
        String subject = subject();
        Account account = account("researcher:thesis", subject);
        ISSUER.vouchFor(subject);
        ProviderVisit browser = new ProviderVisit(port, HALL);
        URI back = browser.vouched();
        String before = browser.http().cookie("shicheng").orElseThrow();
        browser.assertIn(browser.comeBack(ProviderVisit.path(back)), "researcher");
        assertThat(browser.http().cookie("shicheng").orElseThrow())
                .as("the session of a login is a new one")
                .isNotEqualTo(before);
        JsonNode viewer = Http.json(browser.http().get("/api/v1/viewer"));
        assertThat(viewer.get("project").asString()).isEqualTo("thesis");
        assertThat(viewer.get("account").asString()).isEqualTo(account.id());
        assertThat(((MemoryAudit) log).events.getLast()).satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.LOGGED_IN);
            assertThat(event.toString()).contains(account.id()).doesNotContain(subject);
        });
        assertThat(browser.http().post("/logout", "").statusCode()).isEqualTo(200);
        browser.assertOut(browser.comeBack(ProviderVisit.path(back)), "provider");
    }

    @Test
    void aLogoutEndsTheSessionHereAndTellsWhereToEndTheOneThere() throws Exception {
        String subject = subject();
        account("steward", subject);
        ISSUER.vouchFor(subject);
        ProviderVisit browser = new ProviderVisit(port, HALL);
        browser.assertIn(browser.login(), "steward");
        HttpResponse<String> left = browser.http().post("/logout", "");
        assertThat(left.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(browser.http().get("/api/v1/imports").statusCode()).isEqualTo(401);
        URI there = URI.create(Http.json(left).get("address").asString());
        assertThat(there.toString()).startsWith(ISSUER.address() + "/logout?");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> back =
                    client.send(HttpRequest.newBuilder(there).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(back.headers().firstValue("Location"))
                    .contains(browser.http().at("/login").toString());
        }
        assertThat(ISSUER.loggedOut()).contains(subject);
    }

    @Test
    void theRoleIsTheAccountsWhateverTheProviderSays() throws Exception {
        String subject = subject();
        Account account = account("researcher:thesis", subject);
        ISSUER.vouchFor(ISSUER.honest(subject)
                .but(claims -> claims.claim("role", "admin")
                        .claim("roles", List.of("admin", "ROLE_ADMIN", "steward"))
                        .claim("groups", List.of("admin"))
                        .claim("scope", "admin")
                        .claim("authorities", List.of("ROLE_ADMIN"))));
        ProviderVisit browser = new ProviderVisit(port, HALL);
        browser.assertIn(browser.login(), "researcher");
        assertThat(browser.http().get("/api/v1/accounts").statusCode()).isEqualTo(403);
        assertThat(browser.http().get("/api/v1/imports").statusCode()).isEqualTo(403);
        accounts.change(account.id(), new Change(AccountRole.parse("steward"), null, null), OPERATOR);
        assertThat(browser.http().get("/api/v1/imports").statusCode())
                .as("from the next request on")
                .isEqualTo(200);
    }

    @Test
    void aStrangerGetsNeitherAnAccountNorASession() throws Exception {
        Account admin = account("admin", subject());
        int before = accounts.all().size();
        ISSUER.vouchFor(ISSUER.honest(subject())
                .but(claims -> claims.claim("preferred_username", admin.login())
                        .claim("email", admin.login())
                        .claim("name", admin.login())));
        ProviderVisit browser = new ProviderVisit(port, HALL);
        browser.assertOut(browser.login(), "no_account");
        assertThat(accounts.all()).hasSize(before);
        // the name of an account is not the name that its holder has at the provider
        ISSUER.vouchFor(admin.login());
        browser.assertOut(browser.login(), "no_account");
    }

    @Test
    void aDeactivatedAccountIsOutAndComesInNoMore() throws Exception {
        String subject = subject();
        Account account = account("steward", subject);
        ISSUER.vouchFor(subject);
        ProviderVisit browser = new ProviderVisit(port, HALL);
        browser.assertIn(browser.login(), "steward");
        accounts.change(account.id(), new Change(null, false, null), OPERATOR);
        assertThat(browser.http().get("/api/v1/imports").statusCode()).isEqualTo(401);
        browser.assertOut(browser.login(), "no_account");
        accounts.change(account.id(), new Change(null, true, null), OPERATOR);
        browser.assertIn(browser.login(), "steward");
        accounts.change(account.id(), new Change(null, null, ""), OPERATOR);
        ProviderVisit another = new ProviderVisit(port, HALL);
        another.assertOut(another.login(), "no_account");
    }

    @Test
    void whatWasMeantForAnotherBrowserLetsNobodyIn() throws Exception {
        String subject = subject();
        account("steward", subject);
        ISSUER.vouchFor(subject);
        URI theirs = new ProviderVisit(port, HALL).vouched();
        ProviderVisit mine = new ProviderVisit(port, HALL);
        mine.assertOut(mine.comeBack(ProviderVisit.path(theirs)), "provider");
        int before = ISSUER.handedOut();
        String state = mine.vouched().getRawQuery().replaceAll(".*(state=[^&]*).*", "$1");
        String code = theirs.getRawQuery().replaceAll(".*(code=[^&]*).*", "$1");
        mine.assertOut(mine.comeBack(theirs.getRawPath() + "?" + code + "&" + state), "provider");
        assertThat(ISSUER.handedOut()).as("without the proof").isEqualTo(before);
        mine.assertIn(mine.login(), "steward");
    }

    @ParameterizedTest
    @MethodSource("io.shicheng.web.IdToken#lies")
    void aTokenThatIsNotOfThisIssuerForThisServiceAndThisLoginIsRefused(UnaryOperator<IdToken> lie) throws Exception {
        String subject = subject();
        account("admin", subject);
        int before = ISSUER.handedOut();
        ISSUER.vouchFor(lie.apply(ISSUER.honest(subject)));
        ProviderVisit browser = new ProviderVisit(port, HALL);
        browser.assertOut(browser.login(), "provider");
        assertThat(ISSUER.handedOut()).as("the token itself was refused").isEqualTo(before + 1);
        ISSUER.vouchFor(subject);
        browser.assertIn(browser.login(), "admin");
    }

    @Test
    void theSessionsCookieComesAlongWhenTheProviderSendsSomebodyBackAndStaysHereElse() {
        HttpResponse<String> sent = new Http(port).get("/oauth2/authorization/hall");
        assertThat(sent.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("shicheng="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }
}

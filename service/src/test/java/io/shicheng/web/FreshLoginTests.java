package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.account.Account;
import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.web.FreshLoginTests.Later;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody who finds a browser that is logged in cannot do with it what is undone by nobody, or lets others in. */
@SpringBootTest(
        classes = {WebLayer.class, Later.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@Tag("thorough")
@DirtiesContext
class FreshLoginTests {
    private static final Issuer ISSUER = Issuer.start();
    private static final String HALL = "hall";
    private static final String CODE = "reauthentication_required";
    private static final Duration TOO_LONG = Duration.ofMinutes(5).plusSeconds(1);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Later later;

    @Autowired
    private MemoryAudit log;

    @LocalServerPort
    private int port;

    private Logins logins;

    /** A clock that a test puts forward. */
    static class Later {
        private volatile Duration by = Duration.ZERO;

        void putForward(Duration ahead) {
            by = ahead;
        }

        @Bean
        @Primary
        Clock laterClock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneId.systemDefault();
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return Instant.now().plus(by);
                }
            };
        }
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        ISSUER.register(HALL, registry);
    }

    @BeforeEach
    void begin() {
        logins = new Logins(context);
        later.putForward(Duration.ZERO);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() == 403 ? Http.json(answer).get("code").asString() : "" + answer.statusCode();
    }

    private static HttpResponse<String> ask(Http http, RouteTable.Row row, Account account) {
        return http.send(row.method(), row.path().replace("{id}", account.id()), "{\"person\": \"p1\"}");
    }

    /** All of routes.txt that are so; a login of the last minutes gets beyond the rule, whatever is asked then. */
    @Test
    void eachOfThemIsDeniedToAnOldLoginAndToATokenAndNotToANewOne() throws IOException {
        int asked = 0;
        for (RouteTable.Row row : RouteTable.rows()) {
            int role = row.cells().indexOf("fresh");
            if (role < 0) {
                continue;
            }
            asked++;
            later.putForward(Duration.ZERO);
            Account account = logins.withPassword(RouteTable.ROLES.get(role));
            Http browser = new Http(port);
            browser.login(account.login(), Logins.PASSWORD);
            later.putForward(TOO_LONG);
            Account other = logins.make("steward");
            List<Account> before = accounts.all();
            assertThat(code(ask(browser, row, other))).as(row.text()).isEqualTo(CODE);
            assertThat(code(ask(logins.as(port, RouteTable.ROLES.get(role)), row, other)))
                    .as(row.text())
                    .isEqualTo(CODE);
            assertThat(accounts.all()).as(row.text()).containsAll(before);
            assertThat(browser.get("/api/v1/viewer").body())
                    .as("the session goes on")
                    .contains(account.login());
            assertThat(browser.login(account.login(), Logins.PASSWORD).statusCode())
                    .isEqualTo(204);
            assertThat(code(ask(browser, row, other))).as(row.text()).isNotEqualTo(CODE);
        }
        assertThat(asked).isEqualTo(9);
    }

    @Test
    void aWrongPasswordMakesNoLoginFreshAndIsRecorded() {
        Account admin = logins.withPassword("admin");
        Http browser = new Http(port);
        browser.login(admin.login(), Logins.PASSWORD);
        later.putForward(TOO_LONG);
        log.events.clear();
        String wish = "{\"login\": \"not-made\", \"role\": \"admin\"}";
        assertThat(code(browser.post("/api/v1/accounts", wish))).isEqualTo(CODE);
        assertThat(browser.login(admin.login(), "a wrong one").statusCode()).isEqualTo(401);
        assertThat(code(browser.post("/api/v1/accounts", wish))).isEqualTo(CODE);
        assertThat(accounts.all()).extracting(Account::login).doesNotContain("not-made");
        assertThat(log.events)
                .filteredOn(event -> event.action() == AuditAction.ACCESS_REFUSED)
                .extracting(event -> event.reason().replaceAll(" from .*", ""))
                .contains("not logged in again for POST accounts", "login");
    }

    /** What keeps others out must be as quick as ever, and what a person does behind their own code is their right. */
    @Test
    void whatTakesAWayInAwayAndWhatAPersonDoesThemselfTakesNoFreshLogin() {
        Account steward = logins.withPassword("steward");
        Http browser = new Http(port);
        browser.login(steward.login(), Logins.PASSWORD);
        String tokens = "/api/v1/accounts/" + steward.id() + "/tokens";
        String token =
                Http.json(browser.post(tokens, "{}")).get("token").get("id").asString();
        Http person = Logins.person(port);
        later.putForward(TOO_LONG);
        assertThat(browser.delete(tokens + "/" + token).statusCode()).isEqualTo(204);
        assertThat(person.post("/api/v1/me/erasure", "{\"confirm\": \"erase\"}").statusCode())
                .isEqualTo(201);
    }

    /** In a session that a provider vouches for. */
    private HttpResponse<String> acts(ProviderVisit visit) {
        return visit.http().post("/api/v1/erasures", "{\"person\": \"p1\"}");
    }

    private ProviderVisit visit(String subject, @Nullable Instant loggedInThere) throws Exception {
        says(subject, loggedInThere);
        ProviderVisit visit = new ProviderVisit(port, HALL);
        visit.assertIn(visit.login(), "steward");
        return visit;
    }

    private static void says(String subject, @Nullable Instant loggedInThere) {
        ISSUER.vouchFor(ISSUER.honest(subject)
                .but(claims -> claims.claim("auth_time", loggedInThere == null ? null : Date.from(loggedInThere))));
    }

    private String steward() {
        String subject = UUID.randomUUID().toString();
        accounts.make("at-" + subject, AccountRole.parse("steward"), subject, Actor.operator());
        return subject;
    }

    @Test
    void aLoginAtAProviderIsAsFreshAsTheProviderSays() throws Exception {
        String subject = steward();
        Instant now = Instant.now();
        assertThat(acts(visit(subject, now)).statusCode()).isEqualTo(201);
        assertThat(code(acts(visit(subject, now.minus(TOO_LONG))))).isEqualTo(CODE);
        assertThat(code(acts(visit(subject, now.plus(Duration.ofHours(1))))))
                .as("not yet")
                .isEqualTo(CODE);
        assertThat(code(acts(visit(subject, null)))).as("it does not say").isEqualTo(CODE);
    }

    @Test
    void theProviderIsAskedForALoginAnewAndWhetherItWasOneIsLookedAt() throws Exception {
        String subject = steward();
        ProviderVisit visit = visit(subject, Instant.now().minus(TOO_LONG));
        assertThat(sentTo(visit, "")).doesNotContain("prompt=", "max_age=");
        assertThat(sentTo(visit, "?again")).contains("prompt=login", "max_age=0");
        // one that takes no notice
        assertThat(visit.comeBack(ProviderVisit.path(visit.vouched("?again")))).isEqualTo("/login?again");
        assertThat(code(acts(visit))).isEqualTo(CODE);
        says(subject, Instant.now());
        assertThat(visit.comeBack(ProviderVisit.path(visit.vouched("?again")))).isEqualTo("/login?again");
        assertThat(acts(visit).statusCode()).isEqualTo(201);
        visit.assertIn(visit.login(), "steward");
    }

    private static String sentTo(ProviderVisit visit, String query) {
        return visit.http()
                .get("/oauth2/authorization/" + HALL + query)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }
}

package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.account.Account;
import io.shicheng.account.AccountRole;
import io.shicheng.account.Accounts;
import io.shicheng.account.Accounts.Change;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.consent.key.VaultException;
import io.shicheng.fixture.MemoryAudit;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Sessions, tokens and passwords over HTTP, as a browser and as a program. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class LoginTests {
    private static final Actor OPERATOR = Actor.operator();

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ScriptedSubject own;

    @Autowired
    private MemoryAudit log;

    @LocalServerPort
    private int port;

    private Logins logins;

    @BeforeEach
    void begin() {
        logins = new Logins(context);
    }

    private static String role(Http http) {
        return Http.json(http.get("/api/v1/viewer")).get("role").asString();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Http.json(response).get("code").asString()).isEqualTo(code);
    }

    @Test
    void aLoginIsSeenInTheNextRequestAndALogoutToo() {
        Account account = logins.withPassword("researcher:thesis");
        Http browser = new Http(port);
        assertThat(role(browser)).isEqualTo("anonymous");
        assertThat(browser.login(account.login(), Logins.PASSWORD).statusCode()).isEqualTo(204);
        JsonNode viewer = Http.json(browser.get("/api/v1/viewer"));
        assertThat(viewer.get("role").asString()).isEqualTo("researcher");
        assertThat(viewer.get("project").asString()).isEqualTo("thesis");
        assertThat(viewer.get("account").asString()).isEqualTo(account.id());
        assertThat(viewer.get("login").asString()).isEqualTo(account.login());
        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(204);
        assertThat(role(browser)).isEqualTo("anonymous");
    }

    /** A steward made a code, used it and agreed in the person's name; the log said that the person had. */
    @Test
    void somebodyWhoIsLoggedInIsNotThePersonBehindACode() {
        Account steward = logins.withPassword("steward");
        Http browser = new Http(port);
        browser.login(steward.login(), Logins.PASSWORD);
        assertProblem(browser.post("/api/v1/me/session", "{\"code\": \"GOOD\"}"), 409, "logged_in_here");
        assertThat(role(browser)).isEqualTo("steward");
        assertProblem(
                logins.as(port, "steward").post("/api/v1/me/session", "{\"code\": \"GOOD\"}"), 409, "logged_in_here");

        // the other way round: a code first, then a login in the same browser
        Http codeFirst = Logins.person(port);
        assertThat(codeFirst.login(steward.login(), Logins.PASSWORD).statusCode())
                .isEqualTo(204);
        own.told.clear();
        HttpResponse<String> contested =
                codeFirst.post("/api/v1/me/contestations", "{\"tie\":\"t\",\"reason\":\"not_me\"}");
        assertThat(contested.statusCode()).as(contested.body()).isEqualTo(201);
        assertThat(own.told)
                .containsExactly("contest t not_me by person:code c0de given by steward 5f0c at noon " + steward.id());
        own.told.clear();
    }

    /** Six refusals left nothing in the log, and nobody could see that somebody tries. */
    @Test
    void whoIsRefusedIsRecordedWithoutWhatTheyTyped() {
        log.events.clear();
        Account steward = logins.withPassword("steward");
        log.events.clear();
        new Http(port).login(steward.login(), "a wrong one");
        new Http(port).login("nobody-at-all", "a wrong one");
        new Http(port, "no-token-of-ours").get("/api/v1/viewer");
        Http guesser = new Http(port);
        guesser.get("/api/v1/viewer");
        assertProblem(guesser.post("/api/v1/me/session", "{\"code\": \"WRONG\"}"), 403, "wrong_code");
        assertProblem(logins.as(port, "researcher:thesis").get("/api/v1/accounts"), 403, "forbidden");
        new Http(port).get("/api/v1/accounts"); // gives nothing to be let in by
        List<AuditEvent> refused = log.events.stream()
                .filter(event -> event.action() == AuditAction.ACCESS_REFUSED)
                .toList();
        assertThat(refused)
                .extracting(event -> event.reason().replaceAll(" from .*", ""))
                .containsExactly("login", "login", "token", "code", "denied GET accounts");
        assertThat(refused.getLast().actor().text()).isEqualTo("researcher:thesis");
        assertThat(refused.getLast().actor().account()).isNotNull();
        assertThat(log.events.toString()).doesNotContain("wrong one", "nobody-at-all", "no-token-of-ours", "WRONG");
    }

    @Test
    void withoutAnIdentityProviderNobodyIsSentToOneOrTakenFromOne() {
        assertThat(new Http(port).get("/api/v1/login-providers").body()).isEqualTo("[]");
        for (String address : List.of("/oauth2/authorization/hall", "/login/oauth2/code/hall?code=a&state=b")) {
            assertProblem(new Http(port).get(address), 404, "not_found");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldApartByNothing() {
        Account account = logins.withPassword("steward");
        HttpResponse<String> wrong = new Http(port).login(account.login(), "wrong");
        HttpResponse<String> unknown = new Http(port).login("nobody-at-all", Logins.PASSWORD);
        assertProblem(wrong, 401, "bad_credentials");
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(wrong.headers().map().keySet());
        assertProblem(new Http(port).login(logins.make("steward").login(), ""), 401, "bad_credentials");
    }

    @Test
    void tooManyFailuresAreSlowedDownWithTheSecondsToWait() {
        Account account = logins.withPassword("steward");
        for (int i = 0; i < 5; i++) {
            assertProblem(new Http(port).login(account.login(), "wrong"), 401, "bad_credentials");
        }
        HttpResponse<String> slowed = new Http(port).login(account.login(), Logins.PASSWORD);
        assertProblem(slowed, 429, "too_many_attempts");
        assertThat(slowed.headers().firstValue("Retry-After")).contains("1");
        assertThat(Http.json(slowed).get("remedy").asString()).contains("1 second");
    }

    @Test
    void theSessionOfALoginIsANewOne() {
        Http browser = new Http(port);
        String planted = browser.raw("GET /api/v1/viewer HTTP/1.1\r\nHost: localhost\r\nCookie: shicheng=planted\r\n"
                + "Connection: close\r\n\r\n");
        assertThat(planted).doesNotContain("Set-Cookie: shicheng=");
        browser.login(logins.withPassword("steward").login(), Logins.PASSWORD);
        String first = browser.cookie("shicheng").orElseThrow();
        assertThat(first).isNotEqualTo("planted");
        browser.login(logins.withPassword("admin").login(), Logins.PASSWORD);
        assertThat(browser.cookie("shicheng").orElseThrow()).isNotEqualTo(first);
        assertThat(role(browser)).isEqualTo("admin");
        assertThat(browser.raw("GET /api/v1/viewer HTTP/1.1\r\nHost: localhost\r\nCookie: shicheng=" + first
                        + "\r\nConnection: close\r\n\r\n"))
                .contains("\"anonymous\"");
    }

    @Test
    void cookiesGoToThisSiteOnlyAndAreReadByNoScriptThatNeedNot() {
        Http browser = new Http(port);
        HttpResponse<String> page = browser.get("/");
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("XSRF-TOKEN=")
                        .contains("SameSite=Strict")
                        .doesNotContain("HttpOnly"));
        HttpResponse<String> login =
                browser.login(logins.withPassword("steward").login(), Logins.PASSWORD);
        assertThat(login.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("shicheng="))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("HttpOnly", "SameSite=Strict", "Path=/")
                        .doesNotContain("Domain"));
    }

    @Test
    void whatChangesSomethingNeedsTheTokenOfThePageUnlessAProgramAsks() {
        Http browser = logins.browser(port, "admin");
        String session = browser.cookie("shicheng").orElseThrow();
        String csrf = browser.cookie("XSRF-TOKEN").orElseThrow();
        String wish = "{\"login\": \"forged\", \"role\": \"admin\"}";
        assertProblem(
                new Http(port).post("/api/v1/accounts", wish, "Cookie", "shicheng=" + session), 403, "csrf_token");
        assertProblem(
                new Http(port).post("/api/v1/accounts", wish, "Cookie", "shicheng=" + session + "; XSRF-TOKEN=" + csrf),
                403,
                "csrf_token");
        assertProblem(
                new Http(port)
                        .post(
                                "/api/v1/accounts",
                                wish,
                                "Cookie",
                                "shicheng=" + session + "; XSRF-TOKEN=" + csrf,
                                "X-XSRF-TOKEN",
                                "another"),
                403,
                "csrf_token");
        assertProblem(new Http(port).post("/api/v1/accounts", wish), 401, "login_required");
        assertProblem(new Http(port).post("/login", "username=a&password=b"), 403, "csrf_token");
        assertThat(accounts.all()).extracting(Account::login).doesNotContain("forged");
        assertThat(browser.post("/api/v1/accounts", wish).statusCode()).isEqualTo(201);
        assertThat(logins.as(port, "steward")
                        .post("/api/v1/objections", "{\"person\": \"p1\"}")
                        .statusCode())
                .as("a program")
                .isEqualTo(200);
    }

    @Test
    void aSessionBesideATokenCountsForNothing() {
        Http browser = logins.browser(port, "admin");
        HttpResponse<String> mixed = new Http(port)
                .get(
                        "/api/v1/accounts",
                        "Cookie",
                        "shicheng=" + browser.cookie("shicheng").orElseThrow(),
                        "Authorization",
                        "Bearer nonsense");
        assertProblem(mixed, 401, "bad_token");
        assertThat(mixed.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
    }

    @Test
    void anotherRoleAndADeactivationHoldFromTheNextRequestOn() {
        Account account = logins.withPassword("steward");
        Http browser = new Http(port);
        browser.login(account.login(), Logins.PASSWORD);
        JsonNode token = Http.json(browser.post("/api/v1/accounts/" + account.id() + "/tokens", "{}"));
        Http program = new Http(port, token.get("secret").asString());
        for (Http http : List.of(browser, program)) {
            assertThat(http.get("/api/v1/imports").statusCode()).isEqualTo(200);
        }
        accounts.change(account.id(), new Change(AccountRole.parse("staff:association"), null, null), OPERATOR);
        for (Http http : List.of(browser, program)) {
            assertProblem(http.get("/api/v1/imports"), 403, "forbidden");
            assertThat(role(http)).isEqualTo("staff");
        }
        accounts.change(account.id(), new Change(null, false, null), OPERATOR);
        assertThat(role(browser)).isEqualTo("anonymous");
        assertProblem(browser.get("/api/v1/imports"), 401, "login_required");
        assertProblem(program.get("/api/v1/viewer"), 401, "bad_token");
        accounts.change(account.id(), new Change(null, true, null), OPERATOR);
        assertThat(role(browser)).as("the session is over for good").isEqualTo("anonymous");
    }

    @Test
    void anotherPasswordEndsEverySession() {
        Account account = logins.withPassword("steward");
        Http here = new Http(port);
        here.login(account.login(), Logins.PASSWORD);
        Http there = new Http(port);
        there.login(account.login(), Logins.PASSWORD);
        String wish = "{\"current\": \"%s\", \"wanted\": \"eleven horses on a hill\"}";
        assertProblem(here.post("/api/v1/password", wish.formatted("wrong")), 401, "bad_credentials");
        assertThat(here.post("/api/v1/password", wish.formatted(Logins.PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        assertThat(role(here)).isEqualTo("anonymous");
        assertThat(role(there)).isEqualTo("anonymous");
        assertThat(there.login(account.login(), "eleven horses on a hill").statusCode())
                .isEqualTo(204);
    }

    @Test
    void onlyItsHolderMakesATokenForAnAccountAndAnAdminMayRevokeIt() {
        Account steward = logins.withPassword("steward");
        Http holder = new Http(port);
        holder.login(steward.login(), Logins.PASSWORD);
        Http admin = logins.as(port, "admin");
        String tokens = "/api/v1/accounts/" + steward.id() + "/tokens";
        assertProblem(logins.browser(port, "admin").post(tokens, "{}"), 403, "not_allowed");
        assertProblem(logins.as(port, "researcher:thesis").get(tokens), 403, "not_allowed");
        JsonNode made = Http.json(holder.post(tokens, "{\"days\": 7}"));
        String id = made.get("token").get("id").asString();
        assertThat(admin.get(tokens).body())
                .contains(id)
                .doesNotContain(made.get("secret").asString());
        assertProblem(logins.as(port, "researcher:thesis").delete(tokens + "/" + id), 403, "not_allowed");
        assertThat(admin.delete(tokens + "/" + id).statusCode()).isEqualTo(204);
        assertProblem(new Http(port, made.get("secret").asString()).get("/api/v1/viewer"), 401, "bad_token");
    }

    @Test
    void anAdminMakesChangesAndRemovesAnAccount() {
        Http admin = logins.browser(port, "admin");
        HttpResponse<String> made = admin.post("/api/v1/accounts", "{\"login\": \"zhao\", \"role\": \"researcher:a\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        String path = made.headers().firstValue("Location").orElseThrow();
        String link = Http.json(made).get("link").asString().substring("/password#".length());
        Http nobody = new Http(port);
        String wish = "{\"link\": \"" + link + "\", \"wanted\": \"%s\"}";
        assertProblem(nobody.post("/api/v1/password/link", wish.formatted("short")), 400, "weak_password");
        assertThat(nobody.post("/api/v1/password/link", wish.formatted(Logins.PASSWORD))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(nobody.post("/api/v1/password/link", wish.formatted(Logins.PASSWORD)), 403, "bad_link");
        assertThat(nobody.login("zhao", Logins.PASSWORD).statusCode()).isEqualTo(204);
        assertThat(Http.json(admin.send("PATCH", path, "{\"role\": \"steward\"}"))
                        .get("role")
                        .asString())
                .isEqualTo("steward");
        assertThat(role(nobody)).isEqualTo("steward");
        assertProblem(admin.send("PATCH", path, "{\"state\": \"asleep\"}"), 400, "bad_parameter");
        assertProblem(admin.send("PATCH", path, "{\"role\": \"king\"}"), 400, "bad_role");
        assertProblem(admin.post("/api/v1/accounts", "{\"login\": \"zhao\", \"role\": \"admin\"}"), 409, "name_taken");
        assertProblem(admin.post("/api/v1/accounts", "{\"role\": \"admin\"}"), 400, "missing_parameter");
        assertThat(admin.delete(path).statusCode()).isEqualTo(204);
        assertThat(role(nobody)).isEqualTo("anonymous");
        assertProblem(admin.delete(path), 404, "unknown_account");
        assertThat(admin.get("/api/v1/accounts").body()).doesNotContain("zhao", "argon2", "secret", "hash");
    }

    private static Runnable keysAreDamaged() {
        return () -> {
            throw new VaultException("people.unread", null, "/srv/somebody/keys");
        };
    }

    /** Of a store whose keys are damaged: the service said that it had failed at something nobody foresaw. */
    @Test
    void aLoginThatCannotBeRecordedSaysWhatIsWrongAndLetsNobodyIn() {
        Account steward = logins.withPassword("steward");
        Http browser = new Http(port);
        log.meanwhile = keysAreDamaged();
        HttpResponse<String> refused = browser.login(steward.login(), Logins.PASSWORD);
        assertProblem(refused, 503, "keys_unreachable");
        assertThat(refused.body()).doesNotContain("/srv/somebody");
        assertThat(role(browser)).isEqualTo("anonymous");
        assertThat(browser.login(steward.login(), Logins.PASSWORD).statusCode()).isEqualTo(204);
    }

    @Test
    void whoIsRefusedIsRefusedAlsoIfThatCannotBeRecorded() {
        Account steward = logins.withPassword("steward");
        log.meanwhile = keysAreDamaged();
        assertThat(new Http(port).login(steward.login(), "a wrong one").statusCode())
                .isEqualTo(401);
        log.meanwhile = keysAreDamaged();
        assertProblem(new Http(port, "no-token-of-ours").get("/api/v1/viewer"), 401, "bad_token");
    }
}

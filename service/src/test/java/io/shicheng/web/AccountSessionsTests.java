package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.account.Account;
import io.shicheng.audit.AuditAction;
import io.shicheng.fixture.MemoryAudit;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/**
 * Everybody sees where they are logged in, and ends what they do not know; an admin ends the sessions of others,
 * unseen.
 */
@SpringBootTest(
        classes = {WebLayer.class, FreshLoginTests.Later.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
@Tag("thorough")
@DirtiesContext
class AccountSessionsTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MemoryAudit log;

    @Autowired
    private FreshLoginTests.Later later;

    @LocalServerPort
    private int port;

    private Logins logins;
    private Account steward;
    private String sessions;

    @BeforeEach
    void begin() {
        later.putForward(Duration.ZERO);
        logins = new Logins(context);
        steward = logins.withPassword("steward");
        sessions = "/api/v1/accounts/" + steward.id() + "/sessions";
    }

    private Http browser() {
        Http browser = new Http(port);
        assertThat(browser.login(steward.login(), Logins.PASSWORD).statusCode()).isEqualTo(204);
        return browser;
    }

    private static boolean in(Http http) {
        return Http.json(http.get("/api/v1/viewer")).get("role").asString().equals("steward");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Http.json(response).get("code").asString()).isEqualTo(code);
    }

    private List<String> ended() {
        return log.events.stream()
                .filter(event -> event.action() == AuditAction.SESSIONS_ENDED)
                .map(event -> event.actor().text() + " " + event.actor().account() + ": " + event.reason())
                .toList();
    }

    @Test
    void aSessionTellsSinceWhenAndInWhichHourItWasUsedAndNothingOfWhereFrom() {
        Instant before = Instant.now();
        Http first = browser();
        Instant between = Instant.now();
        later.putForward(Duration.ofHours(2));
        Http second = browser();
        assertThat(in(first)).isTrue();
        JsonNode list = Http.json(second.get(sessions));
        assertThat(list).hasSize(2);
        assertThat(list.get(0).get("here").asBoolean()).as("the latest first").isTrue();
        JsonNode other = list.get(1);
        assertThat(other.propertyNames())
                .containsExactlyInAnyOrder("id", "since", "usedInHourFrom", "provider", "here");
        assertThat(other.get("here").asBoolean()).isFalse();
        assertThat(other.get("provider").isNull()).isTrue();
        assertThat(Instant.parse(other.get("since").asString())).isBetween(before, between);
        Instant used = Instant.parse(other.get("usedInHourFrom").asString());
        assertThat(used).isEqualTo(used.truncatedTo(ChronoUnit.HOURS)).isAfter(between);
        assertThat(list.toString()).doesNotContain("127.0.0.1", "Java", "localhost");
        assertThat(list.toString()).doesNotContain(first.cookie("shicheng").orElseThrow());
    }

    @Test
    void oneEndsASessionOfOnesOwnFromItsNextRequestOn() {
        Http here = browser();
        Http there = browser();
        String id = Http.json(there.get(sessions))
                .valueStream()
                .filter(each -> each.get("here").asBoolean())
                .map(each -> each.get("id").asString())
                .findFirst()
                .orElseThrow();
        log.events.clear();
        assertProblem(logins.browser(port, "steward").delete(sessions + "/" + id), 403, "not_allowed");
        assertProblem(logins.browser(port, "admin").delete(sessions + "/" + id), 403, "not_allowed");
        assertThat(in(there)).isTrue();
        assertThat(here.delete(sessions + "/" + id).statusCode()).isEqualTo(204);
        assertThat(in(there)).isFalse();
        assertThat(in(here)).isTrue();
        assertProblem(here.delete(sessions + "/" + id), 404, "unknown_session");
        assertThat(Http.json(here.get(sessions))).hasSize(1);
        assertThat(ended()).containsExactly("steward " + steward.id() + ": account " + steward.id() + " one");
    }

    @Test
    void oneEndsAllOthersAndAProgramOfTheAccountAll() {
        Http here = browser();
        List<Http> others = List.of(browser(), browser());
        Http somebody = logins.browser(port, "steward");
        assertThat(Http.json(here.delete(sessions)).get("sessions").asInt()).isEqualTo(2);
        assertThat(others).noneMatch(AccountSessionsTests::in);
        assertThat(in(here)).isTrue();
        assertThat(in(somebody)).as("of another account").isTrue();
        String token = Http.json(here.post("/api/v1/accounts/" + steward.id() + "/tokens", "{}"))
                .get("secret")
                .asString();
        Http program = new Http(port, token);
        assertThat(Http.json(program.get(sessions))).hasSize(1);
        assertThat(Http.json(program.delete(sessions)).get("sessions").asInt()).isEqualTo(1);
        assertThat(in(here)).isFalse();
        assertThat(in(program)).isTrue();
    }

    @Test
    void anAdminEndsAllSessionsOfAnAccountAndIsNotToldOfThem() {
        Http here = browser();
        String token = Http.json(here.post("/api/v1/accounts/" + steward.id() + "/tokens", "{}"))
                .get("secret")
                .asString();
        Account keeper = logins.withPassword("admin");
        Http admin = new Http(port);
        admin.login(keeper.login(), Logins.PASSWORD);
        log.events.clear();
        assertProblem(admin.get(sessions), 403, "not_allowed");
        assertProblem(logins.browser(port, "staff:association").delete(sessions), 403, "not_allowed");
        assertProblem(admin.delete("/api/v1/accounts/none/sessions"), 404, "unknown_account");
        assertThat(in(here)).isTrue();
        assertThat(Http.json(admin.delete(sessions)).get("sessions").asInt()).isEqualTo(1);
        assertThat(in(here)).isFalse();
        assertThat(in(new Http(port, token))).as("tokens stay").isTrue();
        assertThat(in(browser())).as("they log in again").isTrue();
        assertThat(ended()).containsExactly("admin " + keeper.id() + ": account " + steward.id() + " all");
    }

    /** What is over is in no list. */
    @Test
    void aLogoutAndALoginAnewInTheSameBrowserLeaveNoSessionBehind() {
        Http here = browser();
        here.login(steward.login(), Logins.PASSWORD);
        Http there = browser();
        assertThat(Http.json(there.get(sessions))).hasSize(2);
        assertThat(here.post("/logout", "").statusCode()).isEqualTo(204);
        assertThat(Http.json(there.get(sessions))).hasSize(1);
    }
}

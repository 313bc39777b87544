package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.fixture.HostileInputs;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/** Computations that never end, of visitors and of researchers, keep nobody from a right. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class RightsFirstTests {
    private final AtomicInteger questions = new AtomicInteger();
    private static final String SOMEBODY = "{\"person\": \"p1\"}";
    private static final int PLACES_OF_A_VISITOR = 4;
    private static final int PLACES_OF_ALL = 34;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Disclosure disclosure;

    @LocalServerPort
    private int port;

    private Logins logins;
    private final List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();

    @BeforeEach
    void begin() {
        logins = new Logins(context);
        gate().endless = true;
    }

    @AfterEach
    void end() {
        gate().endless = false;
        asked.forEach(CompletableFuture::join);
    }

    private ScriptedDisclosure gate() {
        return (ScriptedDisclosure) disclosure;
    }

    private void ask(HttpClient client) {
        asked.add(CompletableFuture.supplyAsync(
                () -> Flood.get(client, port, ranking(), "en"), task -> Thread.startVirtualThread(task)));
    }

    /** Never the same, since what is asked by several at once is computed once. */
    private String ranking() {
        return "/api/v1/rankings?measure=degree&at=1990&seed=" + questions.incrementAndGet();
    }

    private long refused(int status) {
        return asked.stream()
                .filter(CompletableFuture::isDone)
                .filter(each -> each.join().statusCode() == status)
                .count();
    }

    /** Each visitor's questions until they have no place any more. */
    private void fill(int first, int visitors) {
        for (int i = 0; i < visitors; i++) {
            HttpClient visitor = Flood.visitor(first + i);
            long before = refused(429);
            for (int question = 0; question <= PLACES_OF_A_VISITOR; question++) {
                ask(visitor);
            }
            while (refused(429) == before) {
                Flood.pause();
            }
        }
    }

    private static void assertDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().method() + " " + answer.uri() + ": " + answer.body())
                .isBetween(200, 299);
    }

    @Test
    void noRightWaitsForAComputation() {
        fill(20, 6);
        Http researcher = logins.as(port, "researcher:thesis");
        for (int i = 0; i < 12; i++) {
            asked.add(CompletableFuture.supplyAsync(
                    () -> researcher.get(ranking()), task -> Thread.startVirtualThread(task)));
        }
        HostileInputs.tried("computations that never end", asked.size());

        Http steward = logins.as(port, "steward");
        assertDone(steward.get("/api/v1/consents"));
        assertDone(steward.post("/api/v1/consents/search", SOMEBODY));
        assertDone(steward.delete("/api/v1/consents/c1"));
        assertDone(steward.post("/api/v1/consents/withdrawals", SOMEBODY));
        assertDone(steward.post("/api/v1/objections", SOMEBODY));
        assertDone(steward.post("/api/v1/objections/lift", SOMEBODY));
        assertDone(logins.browser(port, "steward").post("/api/v1/codes", SOMEBODY));
        assertDone(steward.get("/api/v1/contestations"));
        assertDone(logins.browser(port, "steward").post("/api/v1/erasures", SOMEBODY));
        Http admin = logins.as(port, "admin");
        assertDone(admin.get("/api/v1/audit"));
        assertDone(admin.get("/api/v1/audit/verification"));
        Http person = Logins.person(port);
        for (String path :
                List.of("", "/place?measure=degree", "/uses", "/choices", "/copy?format=json&measures=degree")) {
            assertDone(person.get("/api/v1/me" + path));
        }
        assertDone(person.send("PUT", "/api/v1/me/fields", "{\"name\": \"another\"}"));
        assertDone(person.send("PUT", "/api/v1/me/objection", ""));
        assertDone(person.delete("/api/v1/me/objection"));
        assertDone(person.delete("/api/v1/me/consents"));
        assertDone(person.post("/api/v1/me/erasure", "{\"confirm\": \"erase\"}"));
        Http staff = logins.browser(port, "staff:association");
        assertDone(staff.post("/logout", ""));
        assertDone(new Http(port).get("/api/v1/notice"));
        assertThat(refused(200)).as("of the computations").isZero();
    }

    @Test
    void whoHasNoPlaceLeftIsToldWhenToAskAgainInTheirLanguage() {
        fill(40, 1);
        HttpClient visitor = Flood.visitor(40);
        for (String language : List.of("en", "zh")) {
            HttpResponse<String> answer = Flood.get(visitor, port, ranking(), language);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(Http.json(answer).get("code").asString()).isEqualTo("too_many_questions");
            assertThat(Http.json(answer).get("remedy").asString())
                    .isEqualTo(language.equals("en") ? "Ask again in 10 seconds." : "请在 10 秒后再问。");
        }
        asked.removeIf(CompletableFuture::isDone);
        ask(Flood.visitor(41));
        gate().endless = false;
        assertThat(asked.getLast().join().statusCode()).as("of another address").isEqualTo(200);
    }

    @Test
    void aVisitorGetsAPlaceThoughOthersTookAll() {
        int others = PLACES_OF_ALL / PLACES_OF_A_VISITOR;
        fill(50, others);
        for (int i = 0; i < PLACES_OF_ALL % PLACES_OF_A_VISITOR + 1; i++) {
            ask(Flood.visitor(80 + i));
        }
        // the last of them found no place free, and took one of somebody who had several
        while (refused(429) <= others) {
            Flood.pause();
        }
        gate().endless = false;
        for (CompletableFuture<HttpResponse<String>> each : asked.subList(asked.size() - 3, asked.size())) {
            assertThat(each.join().statusCode()).isEqualTo(200);
        }
    }
}

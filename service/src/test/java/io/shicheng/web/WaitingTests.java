package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
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
import tools.jackson.databind.JsonNode;

/** An answer that takes long is followed and stopped by who asked for it, and by nobody else. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class WaitingTests {
    private static final String RUN = "00112233445566778899aabbccddeeff";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Disclosure disclosure;

    @LocalServerPort
    private int port;

    private Http client;
    private Http other;

    @BeforeEach
    void connect() {
        Logins logins = new Logins(context);
        client = logins.as(port, "steward");
        other = logins.as(port, "researcher:thesis");
        gate().endless = true;
    }

    @AfterEach
    void end() {
        gate().endless = false;
    }

    private ScriptedDisclosure gate() {
        return (ScriptedDisclosure) disclosure;
    }

    private static CompletableFuture<HttpResponse<String>> asked(Http http) {
        return CompletableFuture.supplyAsync(() -> http.get("/api/v1/rankings?measure=degree", "X-Run-Id", RUN));
    }

    private static JsonNode run(Http http) {
        return Http.json(http.get("/api/v1/runs/" + RUN));
    }

    private static void awaitRunning(Http http, CompletableFuture<HttpResponse<String>> answer) {
        while (!run(http).get("running").asBoolean()) {
            assertThat(answer).isNotDone();
        }
    }

    @Test
    void whoAsksFollowsTheAnswerAndStopsIt() {
        CompletableFuture<HttpResponse<String>> answer = asked(client);
        awaitRunning(client, answer);
        assertThat(run(client).toString()).contains("\"phase\"", "\"percent\"", "\"secondsLeft\"");
        assertThat(client.delete("/api/v1/runs/" + RUN).statusCode()).isEqualTo(204);
        assertThat(answer.join().statusCode()).isEqualTo(503);
        assertThat(Http.json(answer.join()).get("code").asString()).isEqualTo("cancelled");
        gate().endless = false;
        assertThat(client.get("/api/v1/rankings?measure=degree").statusCode()).isEqualTo(200);
    }

    @Test
    void toAnotherAccountTheRunIsNotThereAndCannotBeStopped() {
        CompletableFuture<HttpResponse<String>> answer = asked(client);
        awaitRunning(client, answer);
        String unknown =
                other.get("/api/v1/runs/ffffffffffffffffffffffffffffffff").body();
        assertThat(other.get("/api/v1/runs/" + RUN).body()).isEqualTo(unknown);
        assertThat(new Http(port).get("/api/v1/runs/" + RUN).body()).isEqualTo(unknown);
        assertThat(other.delete("/api/v1/runs/" + RUN).statusCode()).isEqualTo(204);
        assertThat(run(client).get("running").asBoolean()).isTrue();
        gate().endless = false;
        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void anIdThatCouldBeGuessedIsRefused() {
        gate().endless = false;
        for (String bad : new String[] {"1", RUN.substring(1), RUN.toUpperCase(java.util.Locale.ROOT), RUN + "0"}) {
            HttpResponse<String> answer = client.get("/api/v1/rankings?measure=degree", "X-Run-Id", bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(Http.json(answer).get("field").asString()).isEqualTo("X-Run-Id");
        }
    }
}

package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.HostileInputs;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Two dozen visitors who ask for costly rankings without end shut nobody out, on the whole service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsFirstIT extends RunningService {
    private static final int CONNECTIONS = 24;
    private static final String USUAL = "/api/v1/rankings?measure=degree";

    @BeforeAll
    void load() throws IOException {
        JsonNode job = imported("", uploads(sample()));
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
    }

    /** No two alike, so that each has to be computed. */
    private static String costly(int number) {
        return "/api/v1/rankings?measure=betweenness&interval=true&top=1&at=" + (1900 + number % 120) + "&seed="
                + (number + 2);
    }

    private static void assertDone(List<HttpResponse<String>> answers) {
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode())
                    .as(answer.request().method() + " " + answer.uri() + ": " + answer.body())
                    .isBetween(200, 299);
        }
    }

    /** All that somebody may want who has a right to it, one after the other. */
    private void assertRightsHold(String person) {
        String somebody = "{\"person\": \"" + person + "\"}";
        List<HttpResponse<String>> answers = new ArrayList<>();
        Http steward = client("steward");
        answers.add(steward.post("/api/v1/consents/search", somebody));
        HttpResponse<String> code = newBrowser("steward").post("/api/v1/codes", somebody);
        answers.add(code);
        SubjectSession own = new SubjectSession(port());
        answers.add(own.enter(Http.json(code).get("code").asString()));
        for (String path : List.of("", "/place?measure=harmonic", "/uses", "/choices", "/copy?format=json")) {
            answers.add(own.get("/api/v1/me" + path));
        }
        answers.add(own.send("PUT", "/api/v1/me/objection", ""));
        answers.add(own.send("DELETE", "/api/v1/me/objection", ""));
        answers.add(own.send("DELETE", "/api/v1/me/consents", ""));
        answers.add(own.send("DELETE", "/api/v1/me/session", ""));
        answers.add(steward.post("/api/v1/objections", somebody));
        answers.add(steward.post("/api/v1/objections/lift", somebody));
        answers.add(steward.post("/api/v1/consents/withdrawals", somebody));
        answers.add(newBrowser("steward").post("/api/v1/erasures", somebody));
        answers.add(client("admin").get("/api/v1/audit"));
        answers.add(logins().browser(port(), "staff:association").post("/logout", ""));
        assertDone(answers);
    }

    @Test
    void noRightIsRefusedWhileVisitorsAskWithoutEnd() {
        assertThat(http().get(USUAL).statusCode()).isEqualTo(200);
        for (boolean ownAddresses : new boolean[] {false, true}) {
            try (Flood flood = new Flood(port(), RightsFirstIT::costly)) {
                flood.begin(CONNECTIONS, ownAddresses);
                flood.await(200, 4);
                for (int i = 0; i < 2; i++) {
                    assertRightsHold(String.format("p%06d", 20 + i + (ownAddresses ? 100 : 0)));
                }
                assertThat(flood.answered(500)).isZero();
                if (!ownAddresses) {
                    assertThat(flood.answered(429)).as(flood.toString()).isPositive();
                }
                HostileInputs.tried("visitors who ask without end", CONNECTIONS);
            }
        }
    }

    @Test
    void whatVisitorsUsuallyAskIsAnsweredFromWhatIsKept() {
        assertThat(http().get(USUAL).statusCode()).isEqualTo(200);
        try (Flood flood = new Flood(port(), RightsFirstIT::costly)) {
            flood.begin(CONNECTIONS, false);
            flood.await(429, 1);
            // from an address that has no place left
            for (int i = 0; i < 50; i++) {
                assertThat(Flood.get(Flood.visitor(99), port(), USUAL, "en").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void whatIsKeptIsNotShownOnceSomebodyWithdrew() {
        String kept = http().get(USUAL + "&top=20").body();
        assertThat(http().get(USUAL).body()).isEqualTo(kept);
        JsonNode living = Http.json(http().get(USUAL))
                .get("rows")
                .valueStream()
                .filter(row -> row.get("score").isNull())
                .findFirst()
                .orElseThrow();
        String name = "\"" + living.get("name").asString() + "\"";
        String person = living.get("source_id").asString();
        assertThat(client("steward")
                        .post("/api/v1/consents/withdrawals", "{\"person\": \"" + person + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(http().get(USUAL).body()).doesNotContain(name);
    }
}

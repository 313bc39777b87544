package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import tools.jackson.databind.JsonNode;

/** One steward alone brings nobody before everybody by entering that they agreed. */
class SecondStewardIT extends RunningService {
    private static final String NAME = "Secret5";
    private static final String PUBLISHED_ON_THE_PAGE = "Secret1 ·";

    /** Who agreed to be named, and to nothing else yet. */
    private static final List<Http.Upload> TWO_MORE =
            List.of(new Http.Upload("file", "people.csv", """
                    id,name,cluster,discipline,source
                    q1,Asked1,craft-town,ceramics,A register
                    q2,Asked2,craft-town,ceramics,A register
                    """), new Http.Upload("file", "consents.csv", """
                    person,scope,purpose,receiver,given_on,how,evidence
                    q1,named,insurance,association,2026-01-02,letter,box
                    q2,named,insurance,association,2026-01-02,letter,box
                    """));

    private Http first;
    private Http second;

    @BeforeEach
    void load() {
        imported("", SmallRegister.files());
        imported("", TWO_MORE);
        first = client("steward");
        second = newClient("steward");
    }

    private static String consent(String person, String day) {
        return ("{\"person\": \"%s\", \"scope\": \"published\", \"purpose\": \"insurance\", \"receiver\": \"association\","
                        + " \"given_on\": \"%s\", \"how\": \"letter\", \"evidence\": \"box 3\"}")
                .formatted(person, day);
    }

    private JsonNode enter(String person, String day) {
        return enter(first, person, day);
    }

    private static JsonNode enter(Http steward, String person, String day) {
        HttpResponse<String> given = steward.post("/api/v1/consents", consent(person, day));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        return Http.json(given);
    }

    private HttpResponse<String> confirm(Http steward, String id) {
        return steward.post("/api/v1/consents/" + id + "/confirmation", "{}");
    }

    private boolean everybodySees(String name) {
        HttpResponse<String> graph = http().get("/api/v1/exports/graph?format=gexf");
        assertThat(graph.statusCode()).as(graph.body()).isEqualTo(200);
        assertThat(graph.body()).contains("王老");
        return graph.body().contains("label=\"" + name + "\"");
    }

    @Test
    void aStewardAloneBringsNobodyBeforeEverybody() {
        JsonNode given = enter("p5", "2026-01-05");
        String id = given.get("id").asString();
        assertThat(given.get("pending").asBoolean()).isTrue();
        assertThat(everybodySees("Secret5")).isFalse();

        HttpResponse<String> own = confirm(first, id);
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(own.body()).contains("\"code\":\"second_steward\"", "Another steward confirms it");
        HttpResponse<String> chinese =
                first.send("POST", "/api/v1/consents/" + id + "/confirmation", "{}", "Accept-Language", "zh");
        assertThat(chinese.body()).contains("另一位数据管理员");
        assertThat(everybodySees("Secret5")).isFalse();
        for (String role : new String[] {"staff:association", "researcher:thesis", "admin"}) {
            assertThat(confirm(client(role), id).statusCode()).as(role).isEqualTo(403);
            assertThat(client(role).get("/api/v1/consents").statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        JsonNode seen = Http.json(first.get("/api/v1/consents")).get(0);
        assertThat(seen.get("id").asString()).isEqualTo(id);
        assertThat(seen.get("confirmable").asBoolean()).isFalse();
        assertThat(seen.get("rows").get(0).get("person").get("name").asString()).isEqualTo(NAME);
        assertThat(Http.json(second.get("/api/v1/consents"))
                        .get(0)
                        .get("confirmable")
                        .asBoolean())
                .isTrue();

        assertThat(confirm(second, id).statusCode()).isEqualTo(201);
        assertThat(everybodySees("Secret5")).isTrue();
        assertThat(Http.json(first.get("/api/v1/consents"))).isEmpty();
        String log = client("admin").get("/api/v1/audit").body();
        assertThat(log).contains("consent_entered", "consent_confirmed", " entered as " + id + " by steward ");
    }

    @Test
    void thePersonSeesItOnTheirOwnPageAndSettlesIt() {
        String refused = enter("p1", "2026-01-06").get("id").asString();
        SubjectSession person = new SubjectSession(port());
        String code = Http.json(newBrowser("steward").post("/api/v1/codes", "{\"person\":\"p1\"}"))
                .get("code")
                .asString();
        assertThat(person.enter(code).statusCode()).isEqualTo(200);
        assertThat(person.get("/api/v1/me").body()).contains(refused, "\"state\":\"pending\"");
        assertThat(person.send("DELETE", "/api/v1/me/consents/" + refused, "").statusCode())
                .isEqualTo(200);
        assertThat(confirm(second, refused).statusCode()).isEqualTo(404);
        assertThat(first.post("/api/v1/consents", consent("p1", "2026-01-06")).statusCode())
                .as("they said no since")
                .isEqualTo(409);
    }

    /** The steward keeps the code, logs out or takes another browser, and says yes for the person. */
    @Test
    void aCodeIsNoSecondWordOfTheStewardWhoGaveIt() {
        Http first = newBrowser("steward");
        SubjectSession behindTheCode = behindACodeOf(first, "q1");
        String id = agreed(behindTheCode, true);
        assertThat(everybodySees("Asked1")).isFalse();
        assertThat(confirm(first, id).statusCode()).isEqualTo(409);
        assertThat(behindTheCode.get("/api/v1/me").body()).contains(id, "\"state\":\"pending\"");
        JsonNode seen = Http.json(second.get("/api/v1/consents")).get(0);
        assertThat(seen.get("behindCode").asBoolean()).isTrue();
        assertThat(seen.get("confirmable").asBoolean()).isTrue();

        assertThat(confirm(second, id).statusCode()).isEqualTo(201);
        assertThat(everybodySees("Asked1")).isTrue();
        assertThat(client("admin").get("/api/v1/audit").body())
                .contains("1 agreed to as " + id + " behind a code given by steward ");
    }

    @Test
    void thePersonIsTheSecondWordBehindACodeOfAnotherAccount() {
        Http browser = newBrowser("steward");
        enter(browser, "q2", "2026-01-07");
        agreed(behindACodeOf(browser, "q2"), true);
        assertThat(everybodySees("Asked2")).isFalse();
        enter(browser, "q2", "2026-01-07");
        agreed(behindACodeOf(newBrowser("steward"), "q2"), false);
        assertThat(everybodySees("Asked2")).isTrue();
        assertThat(Http.json(first.get("/api/v1/consents"))).isEmpty();
    }

    private SubjectSession behindACodeOf(Http steward, String person) {
        HttpResponse<String> given = steward.post("/api/v1/codes", "{\"person\":\"" + person + "\"}");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        SubjectSession session = new SubjectSession(port());
        assertThat(session.enter(Http.json(given).get("code").asString()).statusCode())
                .isEqualTo(200);
        return session;
    }

    private static String agreed(SubjectSession person, boolean pending) {
        HttpResponse<String> given = person.send(
                "POST",
                "/api/v1/me/consents",
                "{\"scope\": \"published\", \"purpose\": \"insurance\", \"receiver\": \"association\","
                        + " \"years\": 1, \"textVersion\": \"own-page-1\"}");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        assertThat(Http.json(given).get("pending").asBoolean()).isEqualTo(pending);
        return Http.json(given).get("id").asString();
    }

    @Test
    void aSecondStewardConfirmsOnThePageInBothLanguages() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the page is not tested.");
        try (Page one = Page.as("steward", port(), logins());
                Page other = Page.as("steward", port(), logins())) {
            one.open("/consents.html?lang=en");
            one.awaitText("#pending", "Nothing waits.");
            one.type("#person", "p1");
            one.click("#look-up");
            one.await("table.consents");
            new Select(one.find("#scope")).selectByValue("published");
            one.type("#purpose", "insurance");
            one.type("#receiver", "association");
            // whatever p1 withdrew in another test was before
            one.set("#given_on", LocalDate.now().toString());
            one.type("#how", "letter");
            one.type("#evidence", "box 3");
            one.click("#record");
            one.awaitText("#give-result .verdict", "It does not hold yet");
            one.awaitText("#pending", "Entered in your account");
            assertThat(one.has(".confirm-consent")).isFalse();
            one.language("zh");
            one.awaitText("#pending", "须由另一位数据管理员确认");

            other.open("/consents.html?lang=zh");
            other.awaitText("#pending", PUBLISHED_ON_THE_PAGE);
            other.picture("pending-consents");
            other.click(".confirm-consent");
            other.awaitText("#pending .verdict", "已确认");
            other.awaitText("#pending", "没有等待确认的同意");
            assertThat(Http.json(first.post("/api/v1/consents/search", "{\"person\": \"p1\"}"))
                            .get("consents")
                            .toString())
                    .contains("\"scope\":\"published\"");
            for (Page page : new Page[] {one, other}) {
                assertThat(page.complaints()).doesNotContain("Content Security Policy", "Uncaught");
            }
        }
    }
}

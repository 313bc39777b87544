package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The routes of a person's own page: who is let in, and that nothing can be had without a code. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubjectRoutesTests {
    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedSubject own;

    private SubjectSession somebody() {
        return new SubjectSession(port);
    }

    @Test
    @Order(1)
    void nothingCanBeHadOrChangedWithoutACode() {
        SubjectSession nobody = somebody();
        for (String path : new String[] {"", "/place?measure=degree", "/uses", "/choices", "/copy?format=json"}) {
            assertRefused(nobody.get("/api/v1/me" + path));
        }
        assertRefused(nobody.send("PUT", "/api/v1/me/fields", "{\"name\":\"X\"}"));
        assertRefused(nobody.send("POST", "/api/v1/me/contestations", "{\"tie\":\"t\",\"reason\":\"not_me\"}"));
        assertRefused(nobody.send("PUT", "/api/v1/me/objection", ""));
        assertRefused(nobody.send("DELETE", "/api/v1/me/objection", ""));
        assertRefused(nobody.send("POST", "/api/v1/me/consents", "{}"));
        assertRefused(nobody.send("DELETE", "/api/v1/me/consents", ""));
        assertRefused(nobody.send("DELETE", "/api/v1/me/consents/c1", ""));
        assertRefused(nobody.send("POST", "/api/v1/me/erasure", "{\"confirm\":\"erase\"}"));
        assertThat(own.told).isEmpty();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(401);
    }

    @Test
    @Order(2)
    void aCodeOpensASessionOfItsOwnThatNoScriptCanReadAndNoOtherSiteUses() {
        SubjectSession person = somebody();
        HttpResponse<String> in = person.enter("GOOD");
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
        assertThat(in.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("shicheng-person=")
                        .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/me"));
        assertThat(Http.json(person.get("/api/v1/me")).get("record").get("id").asString())
                .isEqualTo("p1");
        assertThat(Http.json(person.get("/api/v1/me/session")).get("open").asBoolean())
                .isTrue();
        assertThat(person.get("/api/v1/me/copy?format=csv").statusCode()).isEqualTo(200);
        assertThat(person.get("/api/v1/me/copy?format=doc").statusCode()).isEqualTo(400);
        assertThat(person.send("DELETE", "/api/v1/me/session", "").statusCode()).isEqualTo(200);
        assertRefused(person.get("/api/v1/me"));
    }

    @Test
    @Order(3)
    void whatAPersonDoesIsDoneAsThatPerson() {
        SubjectSession person = somebody();
        person.enter("GOOD");
        assertThat(person.send("PUT", "/api/v1/me/fields", "{\"name\":\"X\",\"phone\":null}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(person.send("POST", "/api/v1/me/contestations", "{\"tie\":\"t\",\"reason\":\"not_me\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(own.told)
                .hasSize(2)
                .allMatch(word -> word.endsWith("by person:code c0de given by steward 5f0c at noon"));
    }

    @Test
    @Order(4)
    void aConsentNeedsTheTextThatWasShownAndErasureTheWord() {
        SubjectSession person = somebody();
        person.enter("GOOD");
        String old = "{\"scope\":\"named\",\"purpose\":\"insurance\",\"receiver\":\"association\",\"years\":1,"
                + "\"textVersion\":\"own-page-0\"}";
        assertThat(person.send("POST", "/api/v1/me/consents", old).statusCode()).isEqualTo(409);
        String now = old.replace("own-page-0", io.shicheng.consent.subject.ConsentText.VERSION);
        assertThat(person.send("POST", "/api/v1/me/consents", now).statusCode()).isEqualTo(201);
        assertThat(person.send("POST", "/api/v1/me/consents", now.replace("insurance", "spying"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(person.send("POST", "/api/v1/me/consents", now.replace(":1,", ":99,"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(person.send("POST", "/api/v1/me/erasure", "{}").statusCode()).isEqualTo(400);
        assertThat(person.send("POST", "/api/v1/me/erasure", "{\"confirm\":\"erase\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    @Order(5)
    void somebodyWhoTriesCodesLearnsNothingAndHasToWait() {
        SubjectSession guesser = somebody();
        assertThat(guesser.enter("SLIP").statusCode()).as("a slip of the pen").isEqualTo(400);
        String answer = guesser.enter("WRONG").body();
        for (int i = 0; i < 4; i++) {
            HttpResponse<String> again = guesser.enter("WRONG" + i);
            assertThat(again.statusCode()).isEqualTo(403);
            assertThat(again.body()).isEqualTo(answer);
        }
        HttpResponse<String> slowed = guesser.enter("GOOD");
        assertThat(slowed.statusCode()).as("a right one has to wait too").isEqualTo(429);
        assertThat(slowed.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 6L);
        assertRefused(guesser.get("/api/v1/me"));
    }
}

package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What an admin keeps for everybody, over HTTP; {@code routes.txt} says who may ask. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class DeclaredRoutesTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScriptedTerms terms;

    @Autowired
    private StoreLocation store;

    @LocalServerPort
    private int port;

    private Http nobody;
    private Http admin;
    private Http steward;

    @BeforeEach
    void connect() {
        Logins logins = new Logins(context);
        nobody = new Http(port);
        admin = logins.as(port, "admin");
        steward = logins.as(port, "steward");
    }

    @AfterEach
    void nothingIsDeclared() throws IOException {
        Files.deleteIfExists(declaration());
    }

    private Path declaration() {
        return store.folder().resolve("notice.yaml");
    }

    @Test
    void anAdminAddsATermAndTakesItBack() {
        HttpResponse<String> made = admin.post(
                "/api/v1/terms", "{\"list\": \"how\", \"code\": \"fax\", \"words\": [\"传真\", \" telefax \"]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location")).contains("/api/v1/terms/how/fax");
        JsonNode term = Http.json(made);
        assertThat(term.get("words").toString()).isEqualTo("[\"传真\",\"telefax\"]");
        assertThat(term.get("standard").asBoolean()).isFalse();
        assertThat(Http.json(steward.get("/api/v1/terms?list=how")).size()).isEqualTo(2);
        assertThat(Http.json(steward.get("/api/v1/terms?list=role")).size()).isZero();
        assertThat(admin.delete("/api/v1/terms/how/fax").statusCode()).isEqualTo(204);
        assertThat(Http.json(admin.get("/api/v1/terms")).size()).isEqualTo(1);
        assertThat(terms.actors).hasSize(2).allMatch(actor -> actor.kind().equals("admin"));
    }

    @Test
    void whatIsRefusedNamesFieldValueAndRemedyInTheLanguageOfTheReader() {
        assertRefused(admin.post("/api/v1/terms", "{\"code\": \"fax\"}"), 400, "missing_parameter", "list");
        assertRefused(
                admin.post("/api/v1/terms", "{\"list\": \"how\", \"code\": \"a\", \"words\": [\"\"]}"),
                400,
                "missing_parameter",
                "words");
        assertRefused(
                admin.post("/api/v1/terms", "{\"list\": \"hobby\", \"code\": \"kites\"}"), 404, "unknown_list", "list");
        assertRefused(
                admin.post("/api/v1/terms", "{\"list\": \"how\", \"code\": \"religion\"}"), 400, "unwanted", "term");
        assertRefused(admin.delete("/api/v1/terms/how/letter"), 404, "not_added", "code");
        JsonNode chinese = Http.json(admin.delete("/api/v1/terms/how/letter", "Accept-Language", "zh-CN"));
        assertThat(chinese.get("detail").asString()).isEqualTo("how 中没有添加过 letter。");
        assertThat(chinese.get("value").asString()).isEqualTo("letter");
    }

    @Test
    void anAdminNamesWhatCodesMeanAndEverybodyReadsIt() {
        HttpResponse<String> given = admin.send(
                "PUT", "/api/v1/vocabulary/receiver/university", "{\"zh\": \"大学\", \"en\": \" University \"}");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(Http.json(given).get("en").asString()).isEqualTo("University");
        assertThat(Http.json(nobody.get("/api/v1/vocabulary")).get("receiver").toString())
                .contains("\"code\":\"university\"", "\"zh\":\"大学\"");
        // what a project is called is for those who have an account
        assertThat(Http.json(nobody.get("/api/v1/vocabulary")).has("project")).isFalse();
        assertThat(Http.json(steward.get("/api/v1/vocabulary")).has("project")).isTrue();
        assertRefused(
                admin.send("PUT", "/api/v1/vocabulary/receiver/university", "{\"zh\": \"大学\"}"),
                400,
                "missing_parameter",
                "en");
        assertThat(admin.delete("/api/v1/vocabulary/receiver/university").statusCode())
                .isEqualTo(204);
        assertRefused(admin.delete("/api/v1/vocabulary/receiver/university"), 404, "not_added", "code");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = Http.json(answer);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("field").asString()).isEqualTo(field);
        assertThat(problem.get("remedy").asString()).isNotBlank();
    }

    @Test
    void everybodyReadsTheNoticeInEitherLanguageOrBoth() throws IOException {
        Files.copy(Path.of("docs/examples/notice.yaml"), declaration());
        HttpResponse<String> both = nobody.get("/api/v1/notice");
        assertThat(both.statusCode()).isEqualTo(200);
        assertThat(both.headers().firstValue("Content-Type")).contains("text/markdown;charset=UTF-8");
        assertThat(both.body()).contains("The Association of Craft Workers", "工艺从业者协会");
        assertThat(nobody.get("/api/v1/notice?language=en").body()).doesNotContainPattern("[\\p{IsHan}]{8}");
        assertThat(nobody.get("/api/v1/notice?language=zh").body())
                .contains("工艺从业者协会")
                .doesNotContain("The Association");
        assertRefused(nobody.get("/api/v1/notice?language=fr"), 400, "bad_parameter", "language");
    }

    @Test
    void aDeclarationThatCannotBeReadIsNoMistakeOfTheReader() throws IOException {
        Files.writeString(declaration(), "keeper: nobody\n");
        assertRefused(nobody.get("/api/v1/notice"), 503, "notice_unusable", "notice.yaml");
        JsonNode chinese = Http.json(nobody.get("/api/v1/notice", "Accept-Language", "zh"));
        assertThat(chinese.get("value").asString()).isEqualTo("keeper");
        assertThat(chinese.get("detail").asString()).contains("必须是映射");
        assertRefused(admin.get("/api/v1/assessment"), 503, "notice_unusable", "notice.yaml");
    }

    @Test
    void stewardsAndAdminsSaveTheAssessment() {
        for (Http reader : new Http[] {steward, admin}) {
            HttpResponse<String> answer = reader.get("/api/v1/assessment");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"assessment.md\"");
            assertThat(answer.body()).contains("☐ **to fill in**", "☐ **请填写**").doesNotContain("{{");
        }
    }
}

package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/** Answers that are tables come as JSON or as CSV, and the long ones in pages. */
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class TableTests {
    private static final String MEASURES = "/api/v1/measures";

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Http nobody;
    private Http admin;

    @BeforeEach
    void connect() {
        nobody = new Http(port);
        admin = new Logins(context).as(port, "admin");
    }

    @Test
    void comeAsCsvForWhoeverAsksForIt() {
        for (HttpResponse<String> csv : List.of(
                nobody.get(MEASURES, "Accept", "text/csv"),
                nobody.get(MEASURES, "Accept", "text/csv, application/json;q=0.5"),
                nobody.get(MEASURES + "?format=csv", "Accept", "text/html,*/*;q=0.8"),
                nobody.get(MEASURES + "?format=csv", "Accept", "application/json"))) {
            assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
            assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
            assertThat(csv.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"measures.csv\"");
            assertThat(csv.headers().firstValue("Vary").orElse("")).containsIgnoringCase("accept");
            assertThat(csv.body())
                    .startsWith("code,definition,cost,sense,high_first\r\n")
                    .contains("\r\nm-index,");
        }
        assertThat(nobody.get("/api/v1/clusters", "Accept", "text/csv").body())
                .startsWith("id,name_zh,name_en,latitude,longitude,people\r\n");
        assertThat(admin.get("/api/v1/terms", "Accept", "text/csv").body())
                .startsWith("list,code,words,standard,added\r\n");
    }

    @Test
    void comeAsJsonForEverybodyElse() {
        for (String accept : List.of("*/*", "application/json", "text/html,application/xhtml+xml,*/*;q=0.8")) {
            HttpResponse<String> json = nobody.get(MEASURES, "Accept", accept);
            assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(json.headers().firstValue("Vary").orElse("")).as(accept).containsIgnoringCase("accept");
        }
        assertThat(nobody.get(MEASURES + "?format=json", "Accept", "text/csv")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/json");
    }

    @Test
    void saysInWordsWhichFormsThereAre() {
        for (HttpResponse<String> refused : List.of(
                nobody.get(MEASURES, "Accept", "application/xml"),
                nobody.get(MEASURES + "?format=xml"),
                nobody.get("/api/v1/viewer", "Accept", "text/csv"),
                nobody.get("/api/v1/viewer?format=csv"))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(406);
            assertThat(Http.json(refused).get("code").asString()).isEqualTo("not_acceptable");
            assertThat(Http.json(refused).get("remedy").asString()).contains("application/json", "text/csv");
        }
        assertThat(nobody.get("/api/v1/exports/graph?format=xml").statusCode()).isEqualTo(400);
    }

    @Test
    void theAuditLogLeadsFromPageToPageAndIsSafeInASpreadsheet() {
        HttpResponse<String> page = admin.get("/api/v1/audit?limit=1&who=admin");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.headers().firstValue("Link").orElse(""))
                .startsWith("</api/v1/audit?limit=1&who=admin>; rel=\"first\"");
        HttpResponse<String> csv = admin.get("/api/v1/audit?format=csv");
        assertThat(csv.body()).startsWith("number,at,who,of,account,action,reason,people,pseudonymous,historical\r\n");
        assertThat(csv.body().lines()).noneMatch(line -> line.matches("(.*,)?\"?[=+@].*"));
    }
}

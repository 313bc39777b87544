package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.web.table.WorkbookTable;
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
import org.springframework.test.annotation.DirtiesContext;

/** Answers that are tables come as JSON or as CSV, and the long ones in pages. */
@Tag("thorough")
@SpringBootTest(classes = WebLayer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class TableTests {
    private static final String MEASURES = "/api/v1/measures";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Disclosure disclosure;

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
    void comeAsCsvForSomebodyWhoAsksForIt() {
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
    void theOverviewOfTheClustersComesAsCsvAndAsAWorkbookToo() {
        String overview = "/api/v1/clusters/overview";
        assertThat(nobody.get(overview, "Accept", "text/csv").body()).startsWith("list,cluster,other,craft,people,");
        HttpResponse<String> workbook = nobody.get(overview + "?format=xlsx");
        assertThat(workbook.statusCode()).as(workbook.body()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("Content-Type")).contains(WorkbookTable.TYPE);
        assertThat(workbook.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"clusters.xlsx\"");
        assertThat(workbook.body()).startsWith("PK");
        assertThat(nobody.get(overview).headers().firstValue("Content-Type")).contains("application/json");
        assertThat(nobody.get(MEASURES + "?format=xlsx").statusCode()).isEqualTo(406);
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

    /** Of eleven by name, nine have no rank and so no row. */
    @Test
    void aRankingLeadsFromPageToPageAndToNoneWithoutRows() {
        HttpResponse<String> first = nobody.get("/api/v1/rankings?measure=degree&size=1&ties=master_of");
        assertThat(links(first))
                .containsExactly(
                        "</api/v1/rankings?measure=degree&ties=master_of&page=1&size=1>; rel=\"first\"",
                        "</api/v1/rankings?measure=degree&ties=master_of&page=2&size=1>; rel=\"next\"",
                        "</api/v1/rankings?measure=degree&ties=master_of&page=2&size=1>; rel=\"last\"");
        assertThat(gate().question.top()).isEqualTo(1);
        assertThat(gate().question.skipped()).isZero();
        HttpResponse<String> last = nobody.get("/api/v1/rankings?measure=degree&page=2&size=1");
        assertThat(links(last).get(1)).isEqualTo("</api/v1/rankings?measure=degree&page=1&size=1>; rel=\"prev\"");
        assertThat(last.headers().firstValue("Link").orElse("")).doesNotContain("next");
        assertThat(gate().question.skipped()).isEqualTo(1);
        HttpResponse<String> past = nobody.get("/api/v1/rankings?measure=degree&page=1000000&size=1000");
        assertThat(past.statusCode()).isEqualTo(200);
        assertThat(links(past)).hasSize(3).element(1).asString().contains("page=1&", "prev");
        assertThat(gate().question.skipped()).isEqualTo(999_999_000);
    }

    @Test
    void topAsksForTheFirstRowsAsBefore() {
        assertThat(nobody.get("/api/v1/rankings?measure=degree&top=7").statusCode())
                .isEqualTo(200);
        assertThat(gate().question.top()).isEqualTo(7);
        assertThat(nobody.get("/api/v1/rankings?measure=degree").statusCode()).isEqualTo(200);
        assertThat(gate().question.top()).isEqualTo(20);
        for (String wrong :
                List.of("top=7&page=1", "top=7&size=2", "page=0", "size=0", "size=1001", "top=1001", "page=x")) {
            HttpResponse<String> refused = nobody.get("/api/v1/rankings?measure=degree&" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            assertThat(Http.json(refused).get("code").asString()).isEqualTo("bad_parameter");
        }
    }

    @Test
    void aRankingComesAsTheTableThatTheCommandWrites() {
        HttpResponse<String> csv = nobody.get("/api/v1/rankings?measure=degree", "Accept", "text/csv");
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Link")).isPresent();
        assertThat(csv.body())
                .startsWith(
                        "list,rank_from,rank_to,id,namespace,source_id,name,detail,score,interval_best,interval_worst,"
                                + "certainty,block,unnamed_ahead_from,unnamed_ahead_to,rank_without_source,source,"
                                + "source_ties,own_ties,concentration,cluster,people\r\nnamed,1,1,chan:63,chan,63,");
        assertThat(nobody.get("/api/v1/rankings?measure=degree&format=csv").body())
                .isEqualTo(csv.body());
    }

    private ScriptedDisclosure gate() {
        return (ScriptedDisclosure) disclosure;
    }

    private static List<String> links(HttpResponse<String> answer) {
        return List.of(answer.headers().firstValue("Link").orElse("").split(", "));
    }
}

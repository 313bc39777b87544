package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.SampleRanking;
import io.shicheng.graph.Role;
import io.shicheng.importer.Importer;
import io.shicheng.importer.PastImports;
import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What the web package does by itself: uploads, runs, errors and who is let in. */
@SpringBootTest(
        classes = WebLayer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"shicheng.web.largest-upload=100KB", "shicheng.web.answer-within=500ms"})
@Tag("thorough")
class WebLayerTests {
    @TempDir
    private static Path folder;

    @Autowired
    private Importer importer;

    @Autowired
    private PastImports past;

    @Autowired
    private Disclosure disclosure;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Http nobody;
    private Http http;
    private Http staff;
    private Http admin;
    private ScriptedImporter script;

    @DynamicPropertySource
    static void uploads(DynamicPropertyRegistry registry) {
        registry.add("shicheng.web.uploads", () -> folder.resolve("uploads").toString());
    }

    @BeforeEach
    void connect() {
        Logins logins = new Logins(context);
        nobody = new Http(port);
        http = logins.as(port, "steward");
        staff = logins.as(port, "staff:association");
        admin = logins.as(port, "admin");
        script = (ScriptedImporter) importer;
        script.forget();
        gate().failure = null;
        gate().endless = false;
        past().imports.clear();
    }

    @AfterEach
    void stopImports() throws InterruptedException {
        script.finish();
        past().imports.clear();
        for (JsonNode job : Http.json(http.get("/api/v1/imports"))) {
            ended(job.get("id").asString());
        }
    }

    private ListedImports past() {
        return (ListedImports) past;
    }

    private ScriptedDisclosure gate() {
        return (ScriptedDisclosure) disclosure;
    }

    @Test
    void anImportIsAcceptedFollowedAndReported() throws InterruptedException {
        HttpResponse<String> accepted = upload("people.csv");
        assertThat(accepted.statusCode()).isEqualTo(202);
        String id = Http.json(accepted).get("id").asString();
        assertThat(accepted.headers().firstValue("Location")).contains("/api/v1/imports/" + id);
        script.step(4);
        JsonNode under = until(id, job -> job.get("progress").get("done").asLong() == 4);
        assertThat(under.get("state").asString()).isEqualTo("running");
        assertThat(under.get("progress").get("phase").asString()).isEqualTo("read");
        assertThat(under.get("progress").get("total").asLong()).isEqualTo(10);
        script.finish();
        HttpResponse<String> events = http.get("/api/v1/imports/" + id + "/events");
        assertThat(events.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(Http.eventNames(events.body())).endsWith("finished");
        assertThat(ended(id).get("state").asString()).isEqualTo("stored");
        assertThat(ended(id).get("report").get("dryRun").asBoolean()).isFalse();
    }

    @Test
    void anImportIsCancelledAndCannotBeTwice() throws InterruptedException {
        String id = Http.json(upload("people.csv")).get("id").asString();
        assertThat(http.delete("/api/v1/imports/" + id).statusCode()).isEqualTo(202);
        assertThat(ended(id).get("state").asString()).isEqualTo("cancelled");
        HttpResponse<String> again = http.delete("/api/v1/imports/" + id);
        assertProblem(again, 409, "import_finished");
    }

    /** As a parser that computes: it hears neither the control nor an interrupt. */
    @Test
    void anImportWhoseParserDoesNotListenIsOverAllTheSameAndTheNextMayStart() throws InterruptedException {
        script.deaf = true;
        String id = Http.json(upload("people.csv")).get("id").asString();
        until(id, job -> !script.filesWereThere.isEmpty());
        assertThat(http.delete("/api/v1/imports/" + id).statusCode()).isEqualTo(202);
        assertThat(ended(id).get("state").asString()).isEqualTo("cancelled");
        assertThat(folder.resolve("uploads")).isEmptyDirectory();

        script.deaf = false;
        String next = Http.json(upload("works.csv")).get("id").asString();
        script.finish();
        assertThat(ended(next).get("state").asString()).isEqualTo("stored");
        // the first wakes up now, and is too late
        script.wake();
        assertThat(ended(id).get("state").asString()).isEqualTo("cancelled");
        assertThat(script.stored).hasSize(1);
    }

    @Test
    void listsImportsOfThePastAmongItsOwnTheLatestFirstAndEachOnce() throws InterruptedException {
        String own = Http.json(upload("people.csv")).get("id").asString();
        script.finish();
        ended(own);
        UUID early = new UUID(0, 1);
        UUID late = new UUID(0, 2);
        past().add(late, Instant.parse("2999-01-01T00:00:00Z"), Role.STAFF, 3);
        past().add(UUID.fromString(own), script.requests.getFirst().origin().at(), Role.RESEARCHER, 2);
        past().add(early, Instant.parse("2020-01-01T00:00:00Z"), Role.STEWARD, 1);

        List<JsonNode> all =
                Http.json(http.get("/api/v1/imports")).valueStream().toList();
        List<String> ids = all.stream().map(one -> one.get("id").asString()).toList();
        assertThat(ids)
                .startsWith(late.toString(), own)
                .endsWith(early.toString())
                .doesNotHaveDuplicates();
        assertThat(all.get(1).get("files").get(0).asString()).isEqualTo("people.csv");
        assertThat(all.get(1).get("by").asString()).isEqualTo("steward");
        assertThat(all.getLast()).isEqualTo(Http.json(http.get("/api/v1/imports/" + early)));
        assertThat(all.getLast().toString())
                .contains("\"state\":\"stored\"", "\"at\":\"2020-01-01T00:00:00Z\"", "\"by\":\"steward\"")
                .contains("\"rowsStored\":{\"people\":7}", "\"revision\":1", "\"files\":[]");
    }

    @Test
    void asecondImportHasToWait() {
        String id = Http.json(upload("people.csv")).get("id").asString();
        HttpResponse<String> second = upload("works.csv");
        assertProblem(second, 409, "import_running");
        assertThat(Http.json(second).get("value").asString()).isEqualTo(id);
    }

    @Test
    void uploadsLieInAPrivateFolderUnderTheirBareNamesAndAreDeletedHoweverItEnds()
            throws IOException, InterruptedException {
        for (String ending : List.of("stored", "cancelled", "failed")) {
            script.forget();
            String id =
                    Http.json(upload("../../../etc/pass wd<b>.csv")).get("id").asString();
            until(id, job -> !script.filesWereThere.isEmpty());
            Path path = script.requests.getFirst().paths().getFirst();
            assertThat(path.getFileName()).hasToString("pass wd_b_.csv");
            assertThat(path).startsWith(folder.resolve("uploads").toRealPath());
            assertThat(script.filesWereThere).containsExactly(true);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("uploads"))))
                    .isEqualTo("rwx------");
            if (ending.equals("cancelled")) {
                http.delete("/api/v1/imports/" + id);
            } else if (ending.equals("failed")) {
                script.failure = new IllegalStateException("a cell held Zhang San");
                script.finish();
            } else {
                script.finish();
            }
            assertThat(ended(id).get("state").asString()).isEqualTo(ending);
            try (Stream<Path> left = Files.list(folder.resolve("uploads"))) {
                assertThat(left).as(ending).isEmpty();
            }
        }
    }

    @Test
    void aFailureThatNobodyForesawGivesAwayNothing() throws InterruptedException {
        script.failure = new IllegalStateException("a cell held Zhang San");
        String id = Http.json(upload("people.csv")).get("id").asString();
        script.finish();
        JsonNode job = ended(id);
        assertThat(job.get("problem").get("code").asString()).isEqualTo("internal_error");
        assertThat(job.toString()).doesNotContain("Zhang San");
    }

    @Test
    void aMappingAndTheOptionsReachTheImporter() throws InterruptedException {
        String id = Http.json(http.upload(
                        "/api/v1/imports?dryRun=true&skipBadRows=true",
                        List.of(
                                new Http.Upload("file", "nodes.csv", "a"),
                                new Http.Upload("file", "edges.csv", "b"),
                                new Http.Upload("mapping", "mine.yaml", "tables: []")),
                        "Accept-Language",
                        "zh-CN,zh;q=0.9"))
                .get("id")
                .asString();
        script.finish();
        assertThat(ended(id).get("state").asString()).isEqualTo("checked");
        Importer.ImportRequest request = script.requests.getFirst();
        assertThat(request.dryRun()).isTrue();
        assertThat(request.skipBadRows()).isTrue();
        assertThat(request.language().getLanguage()).isEqualTo("zh");
        assertThat(request.paths()).hasSize(2);
        assertThat(request.mapping()).isNotNull().hasFileName("mine.yaml");
    }

    @Test
    void refusesUploadsWithoutFilesWithOneNameTwiceOrTooLarge() {
        assertProblem(http.upload("/api/v1/imports", List.of(new Http.Upload("other", "a.csv", "a"))), 400, "no_file");
        assertProblem(upload("a.csv", "b/a.csv"), 400, "same_file_name");
        assertProblem(upload("..."), 400, "bad_file_name");
        byte[] large = new byte[300_000];
        assertProblem(
                http.upload("/api/v1/imports", List.of(new Http.Upload("file", "a.csv", large))),
                413,
                "upload_too_large");
    }

    @Test
    void whatAMeasureIsToldReachesTheGateByItsName() {
        assertThat(http.get("/api/v1/rankings?measure=pagerank&damping=0.9&hops=&top=5&colour=red")
                        .statusCode())
                .isEqualTo(200);
        assertThat(gate().question.of().parameters()).isEqualTo(Map.of("damping", "0.9"));
        assertThat(http.get("/api/v1/rankings?measure=strength&halfLife=10").statusCode())
                .isEqualTo(200);
        assertThat(gate().question.of().parameters()).isEqualTo(Map.of("halfLife", "10"));
    }

    @Test
    void namesFieldValueAndRemedyOfWhatCannotBeRead() {
        HttpResponse<String> top = http.get("/api/v1/rankings?measure=degree&top=many");
        assertProblem(top, 400, "bad_parameter");
        assertThat(Http.json(top).get("field").asString()).isEqualTo("top");
        assertThat(Http.json(top).get("value").asString()).isEqualTo("many");
        assertThat(Http.json(top).get("remedy").asString()).isNotBlank();
        assertProblem(http.get("/api/v1/rankings"), 400, "missing_parameter");
        assertProblem(http.get("/api/v1/rankings?measure=degree&top=0"), 400, "bad_parameter");
        HttpResponse<String> ties = http.get("/api/v1/rankings?measure=degree&ties=master_of,likes");
        assertThat(Http.json(ties).get("value").asString()).isEqualTo("likes");
        assertThat(Http.json(ties).get("remedy").asString()).contains("worked_with");
        assertProblem(staff.post("/api/v1/plans", "{"), 400, "bad_body");
        assertProblem(http.post("/api/v1/snapshots", "{\"halfLifeYears\": -2}"), 400, "bad_parameter");
        assertProblem(http.get("/api/v1/imports/none"), 404, "unknown_import");
        assertProblem(staff.get("/api/v1/plans/none"), 404, "unknown_plan");
        assertProblem(staff.get("/api/v1/results/none"), 404, "unknown_result");
        assertProblem(staff.get("/api/v1/results/" + ScriptedAnswers.CHANGED), 410, "result_changed");
        String given = "/api/v1/results/" + ScriptedAnswers.GIVEN + "/cite?format=";
        HttpResponse<String> cited = staff.get(given + "bibtex", "Accept-Language", "en");
        assertThat(cited.body()).contains("@misc{shicheng-", "/rankings?measure=students}");
        assertThat(cited.headers().firstValue("Content-Type")).hasValue("application/x-bibtex;charset=UTF-8");
        assertProblem(staff.get(given + "word"), 400, "bad_parameter");
        assertProblem(staff.get("/api/v1/results/none/cite?format=csl"), 404, "unknown_result");
        assertProblem(
                staff.get("/api/v1/results/" + ScriptedAnswers.CHANGED + "/cite?format=r"), 410, "result_changed");
        assertProblem(http.get("/page/nothing.js"), 404, "not_found");
        assertProblem(http.get("/api/v1/nothing"), 404, "not_found");
        assertProblem(nobody.get("/api/v1/nothing"), 404, "not_found");
        assertProblem(http.delete("/api/v1/clusters"), 405, "method_not_allowed");
    }

    @Test
    void speaksTheLanguageThatWasAskedFor() {
        JsonNode chinese = Http.json(http.get("/api/v1/imports/none", "Accept-Language", "zh-TW,en;q=0.5"));
        assertThat(chinese.get("title").asString()).isEqualTo("没有这次导入");
        JsonNode french = Http.json(http.get("/api/v1/imports/none", "Accept-Language", "fr"));
        assertThat(french.get("title").asString()).isEqualTo("No such import");
        assertThat(french.get("code").asString()).isEqualTo(chinese.get("code").asString());
    }

    @Test
    void saysWhenTheStoreCannotBeReached() {
        gate().failure = new StoreUnreachableException("lock", null);
        assertProblem(http.get("/api/v1/clusters"), 503, "store_unreachable");
        gate().failure = new IllegalStateException("wrapped", new StoreUnreachableException("lock", null));
        assertProblem(http.get("/api/v1/clusters"), 503, "store_unreachable");
    }

    @Test
    void stopsAnAnswerThatTakesTooLong() {
        gate().endless = true;
        assertProblem(http.get("/api/v1/rankings?measure=degree"), 503, "took_too_long");
        gate().endless = false;
        assertThat(http.get("/api/v1/rankings?measure=degree").statusCode()).isEqualTo(200);
    }

    @Test
    void aRankingIsTheDisclosedRecordAsTheCommandLineWritesIt() {
        assertThat(http.get("/api/v1/rankings?measure=students").body()).isEqualTo(SampleRanking.JSON);
    }

    @Test
    void answersOnlyToItsOwnNames() {
        for (String host : List.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port, "LOCALHOST")) {
            assertThat(http.raw("GET /api/v1/viewer HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .as(host)
                    .startsWith("HTTP/1.1 200");
        }
        for (String host : List.of("evil.example:" + port, "localhost.evil.example", "127.0.0.1.nip.io", "")) {
            String answer = http.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(host).startsWith("HTTP/1.1 403").contains("\"wrong_host\"");
        }
    }

    @Test
    void refusesWhatAnotherSiteMadeTheBrowserSend() {
        assertProblem(staff.post("/api/v1/plans", "{}", "Origin", "https://evil.example"), 403, "cross_site");
        assertProblem(staff.post("/api/v1/plans", "{}", "Origin", "null"), 403, "cross_site");
        assertProblem(staff.post("/api/v1/plans", "{}", "Origin", "http://localhost:1"), 403, "cross_site");
        assertProblem(staff.post("/api/v1/plans", "{}", "Sec-Fetch-Site", "cross-site"), 403, "cross_site");
        assertProblem(http.get("/api/v1/clusters", "Sec-Fetch-Site", "same-site"), 403, "cross_site");
        assertThat(http.get("/api/v1/clusters", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
        assertThat(staff.post("/api/v1/plans", "{}", "Origin", "http://localhost:" + port)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsBrowsersToRunNothingForeignAndToKeepNothing() {
        HttpResponse<String> data = http.get("/api/v1/clusters");
        assertThat(data.headers().firstValue("Cache-Control")).contains("no-store");
        HttpResponse<String> page = http.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body())
                .doesNotContain("style=")
                .doesNotContain("onclick")
                .doesNotContain("https://");
    }

    @Test
    void describesItselfAndItsHealth() {
        assertThat(http.get("/v3/api-docs").body())
                .contains("/api/v1/imports/{id}/events", "/api/v1/rankings", "/api/v1/plans/{id}/confirm");
        assertThat(http.get("/swagger-ui/index.html").statusCode()).isEqualTo(200);
        assertThat(http.get("/actuator/health").body()).contains("\"status\":\"UP\"");
        assertThat(admin.get("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(admin.get("/actuator/env").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> upload(String... names) {
        return http.upload(
                "/api/v1/imports",
                Stream.of(names)
                        .map(name -> new Http.Upload("file", name, "id,name\r\n1,one"))
                        .toList());
    }

    private JsonNode ended(String id) throws InterruptedException {
        return until(
                id,
                job -> !List.of("waiting", "running").contains(job.get("state").asString()));
    }

    private JsonNode until(String id, java.util.function.Predicate<JsonNode> condition) throws InterruptedException {
        for (int i = 0; i < 6000; i++) {
            JsonNode job = Http.json(http.get("/api/v1/imports/" + id));
            if (condition.test(job)) {
                return job;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The import " + id + " did not come that far within two minutes.");
    }

    private static void assertProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = Http.json(response);
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("remedy").asString()).isNotBlank().doesNotContain("{");
    }
}

package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.AuditVerifier;
import io.shicheng.graph.Role;
import io.shicheng.importer.PastImports;
import io.shicheng.store.folder.StoreLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** From uploaded files to rankings, plans and exports, over HTTP, on a real database. */
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceIT extends WholeService {
    /** Its database's own files are looked at. */
    @DynamicPropertySource
    static void storeWithItsOwnDatabase(DynamicPropertyRegistry registry) throws IOException {
        newStore(registry);
    }

    @Autowired
    private PastImports past;

    @Autowired
    private StoreLocation store;

    @Autowired
    private AuditVerifier verifier;

    private Http staff() {
        return client("staff:association");
    }

    @Test
    @Order(1)
    void anEmptyStoreAnswersWithNothing() {
        assertThat(Http.json(staff().get("/api/v1/clusters")).size()).isZero();
        assertThat(staff().get("/api/v1/rankings?measure=degree").statusCode()).isEqualTo(200);
        assertThat(staff().get("/actuator/health").body()).contains("\"status\":\"UP\"");
    }

    @Test
    @Order(2)
    void aDryRunReportsAndStoresNothing() throws IOException {
        JsonNode job = imported("?dryRun=true", uploads(sample()));
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("checked");
        assertThat(job.get("report").get("rowsStored").get("people").asInt()).isEqualTo(PEOPLE);
        assertThat(Http.json(staff().get("/api/v1/clusters")).size()).isZero();
        assertThat(past.all()).isEmpty();
    }

    @Test
    @Order(3)
    void theSampleImportsWithoutAnErrorAndOnlyOnce() throws IOException {
        JsonNode first = unconfirmed("", uploads(sample()));
        assertThat(first.get("state").asString()).as(first.toString()).isEqualTo("stored");
        for (JsonNode notice : first.get("report").get("notices")) {
            assertThat(notice.get("severity").asString()).as(notice.toString()).isIn("INFO", "WARNING");
        }
        assertThat(first.get("report").get("rowsStored").get("people").asInt()).isEqualTo(PEOPLE);
        JsonNode again = unconfirmed("", uploads(sample()));
        assertThat(again.get("state").asString()).isEqualTo("stored");
        assertThat(again.get("report").get("rowsUnchanged").get("people").asInt())
                .isEqualTo(PEOPLE);
        assertThat(again.get("report").get("revision").asLong())
                .isEqualTo(first.get("report").get("revision").asLong());
        confirmed();

        assertThat(past.all()).singleElement().satisfies(record -> {
            assertThat(record.id()).hasToString(first.get("id").asString());
            assertThat(record.at()).hasToString(first.get("at").asString());
            assertThat(record.by()).isEqualTo(Role.STEWARD);
            assertThat(record.rowsStored()).containsEntry("people", (long) PEOPLE);
            assertThat(record.revision()).isEqualTo(1);
        });
        List<JsonNode> listed = Http.json(staff().get("/api/v1/imports", as("steward")))
                .valueStream()
                .toList();
        assertThat(listed.get(0)).isEqualTo(again);
        assertThat(listed.get(1)).isEqualTo(first);
        assertThat(again.get("rowsStored").size()).isZero();
    }

    @Test
    @Order(4)
    void aBadFileIsRefusedWithRowColumnAndRemedyInTheLanguageAskedFor() {
        String ties = "kind,from,to,basis,source\nmaster_of,p000010,nobody,published,a register\n";
        JsonNode job = imported("", List.of(new Http.Upload("file", "ties.csv", ties)), "Accept-Language", "zh-CN");
        assertThat(job.get("state").asString()).isEqualTo("refused");
        JsonNode notice = job.get("report").get("notices").get(0);
        assertThat(notice.get("file").asString()).isEqualTo("ties.csv");
        assertThat(notice.get("row").asInt()).isEqualTo(2);
        assertThat(notice.get("column").asString()).isEqualTo("to");
        assertThat(notice.get("remedy").asString()).matches(".*\\p{IsHan}.*");
        assertThat(past.all()).hasSize(1);
    }

    @Test
    @Order(5)
    void listsClustersWithTheirPeople() {
        JsonNode clusters = Http.json(staff().get("/api/v1/clusters"));
        assertThat(clusters.size()).isEqualTo(3);
        int people = 0;
        for (JsonNode cluster : clusters) {
            people += cluster.get("people").asInt();
        }
        assertThat(people).as("in tens").isBetween(PEOPLE - 3 * 9, PEOPLE);
    }

    @Test
    @Order(6)
    void ranksByEveryMeasureAndTheSameAgain() {
        JsonNode measures = Http.json(staff().get("/api/v1/measures"));
        assertThat(measures.size()).isGreaterThanOrEqualTo(14);
        for (JsonNode measure : measures) {
            String path =
                    "/api/v1/rankings?top=10&measure=" + measure.get("code").asString();
            HttpResponse<String> ranking = staff().get(path);
            if (ranking.statusCode() == 400) {
                // two parts of a network may be so alike that this one has no answer; it then says what to use
                assertThat(measure.get("code").asString()).isEqualTo("eigenvector");
                assertThat(ranking.body()).contains("pagerank");
                continue;
            }
            assertThat(ranking.statusCode()).as(ranking.body()).isEqualTo(200);
            JsonNode body = Http.json(ranking);
            assertThat(body.get("rows").size()).as(path).isBetween(1, 10);
            assertThat(body.get("citation").get("snapshot").asString()).matches("[0-9a-f]{64}");
            assertThat(staff().get(path).body()).isEqualTo(ranking.body());
        }
    }

    @Test
    @Order(7)
    void showsStaffOnlyNamesThatWereGivenToTheirReceiver() {
        JsonNode ranking = Http.json(staff().get("/api/v1/rankings?measure=degree&top=1000"));
        assertThat(ranking.get("rows").size()).isBetween(1, PEOPLE / 2);
        assertThat(ranking.get("classes").size()).isZero();
        assertThat(ranking.get("outside").asInt()).isPositive();
        assertThat(ranking.toString()).doesNotContain("p-");
    }

    @Test
    @Order(8)
    void namesWhatIsUnknown() {
        assertCode(staff().get("/api/v1/rankings?measure=charm"), 400, "unknown_measure");
        assertCode(staff().get("/api/v1/rankings?measure=degree&cluster=atlantis"), 404, "unknown_cluster");
        assertCode(staff().get("/api/v1/exports/graph?format=pdf"), 400, "bad_parameter");
    }

    @Test
    @Order(9)
    void takesASnapshotOnceAndListsIt() {
        String wish = "{\"ties\": [\"master_of\"], \"weights\": \"none\"}";
        JsonNode taken = Http.json(staff().post("/api/v1/snapshots", wish, as("steward")));
        assertThat(taken.get("people").asInt()).as("in tens").isBetween(PEOPLE - 9, PEOPLE);
        assertThat(Http.json(staff().post("/api/v1/snapshots", wish, as("steward")))
                        .get("digest"))
                .isEqualTo(taken.get("digest"));
        assertThat(staff().get("/api/v1/snapshots", as("steward")).body())
                .contains(taken.get("digest").asString());
        assertThat(staff().get("/api/v1/snapshots").body())
                .as("of another network, since a steward reads names")
                .doesNotContain(taken.get("digest").asString());
    }

    @Test
    @Order(10)
    void exportsTheGraphInThreeForms() throws IOException, ParserConfigurationException, SAXException {
        for (String format : List.of("gexf", "graphml")) {
            HttpResponse<byte[]> file = staff().bytes("/api/v1/exports/graph?format=" + format);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(file.body()))
                            .getElementsByTagName("node")
                            .getLength())
                    .isPositive();
        }
        byte[] zipped = staff().bytes("/api/v1/exports/graph?format=csv").body();
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly("nodes.csv", "ties.csv", "about.csv", "datapackage.json");
    }

    @Test
    @Order(11)
    void aPlanIsAProposalUntilItIsConfirmedRowByRowOrWhole() {
        HttpResponse<String> made = staff().post(
                        "/api/v1/plans",
                        "{\"contacts\": 5, \"hops\": 2, \"purpose\": \"insurance\", \"receiver\": \"association\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path = made.headers().firstValue("Location").orElseThrow();
        JsonNode plan = Http.json(made);
        assertThat(plan.get("status").asString()).isEqualTo("proposal");
        assertThat(plan.get("rows").size()).isEqualTo(5);
        for (JsonNode row : plan.get("rows")) {
            assertThat(row.get("consent").get("receiver").asString()).isEqualTo("association");
            assertThat(row.get("consent").get("purpose").asString()).isEqualTo("insurance");
            assertThat(row.get("confirmed").asBoolean()).isFalse();
        }
        assertThat(text(path, "csv")).contains(",proposal").doesNotContain(",confirmed");
        assertCode(staff().post(path + "/confirm", "{\"rows\": [9]}"), 400, "unknown_row");
        assertCode(staff().post(path + "/confirm", "{}"), 400, "bad_parameter");
        JsonNode partly = Http.json(staff().post(path + "/confirm", "{\"rows\": [2]}"));
        assertThat(partly.get("status").asString()).isEqualTo("partly_confirmed");
        assertThat(partly.get("rows").get(1).get("confirmed").asBoolean()).isTrue();
        assertThat(text(path, "csv")).contains(",proposal", ",confirmed");
        assertThat(Http.json(staff().post(path + "/confirm", "{\"whole\": true}"))
                        .get("status")
                        .asString())
                .isEqualTo("confirmed");
        assertThat(text(path, "csv")).contains(",confirmed").doesNotContain(",proposal");
        assertThat(staff().bytes(path + "/export?format=xlsx").body()).startsWith('P', 'K');
    }

    @Test
    @Order(12)
    void nobodyPlansForAnotherReceiverAndAStudyIsNotConfirmed() {
        assertCode(
                staff().post(
                                "/api/v1/plans",
                                "{\"contacts\": 5, \"purpose\": \"insurance\", \"receiver\": \"service-centre\"}"),
                403,
                "not_allowed");
        HttpResponse<String> study = staff().post("/api/v1/plans", "{\"reach\": 30, \"study\": true}");
        assertThat(Http.json(study).get("status").asString()).isEqualTo("study");
        String path = study.headers().firstValue("Location").orElseThrow();
        assertCode(staff().post(path + "/confirm", "{\"whole\": true}"), 409, "study_plan");
        assertThat(text(path, "csv")).contains(",study");
    }

    @Test
    @Order(13)
    void aPlanStaysAsItWasMadeButForWhoWithdrewAndIsFlagged() {
        rights().aListStaysAsItWasMadeButForWhoWithdrew(() -> {
            JsonNode job =
                    imported("", List.of(new Http.Upload("file", "people.csv", "id,cluster\nnewcomer,craft-town\n")));
            assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
        });
    }

    private RightsOverHttp rights() {
        return new RightsOverHttp(this::client, this::newBrowser);
    }

    @Test
    @Order(14)
    void aStewardEntersConsentsObjectionsAndErasures() {
        rights().aStewardIsToldWhatIsWrongWithAConsent();
        rights().whatAStewardEntersIsRecordedAndTakenBackAsEasily();
    }

    @Test
    @Order(15)
    void anAdminReadsTheLogAndVerifiesItWhileTheServiceRuns() throws IOException {
        rights().anAdminReadsTheLogPageByPage();
        rights().aTamperedEntryIsFoundWhileTheServiceRuns(store.audit(), verifier);
    }

    /**
     * Short texts are packed bit by bit in the database, where no search for bytes would find them: so this is long.
     */
    @Test
    @Order(16)
    void theNameOfAnUploadStaysNowhere() throws IOException {
        String person = "Quirinus Droppedname the Younger of Somewhere upon the Long Stream by the Sea 欧阳掉落名";
        String mapping = "tables:\n  - file: \"" + person + ".csv\"\n    table: people\n    columns: {id: id}\n";
        int before = past.all().size();
        JsonNode job = imported(
                "",
                List.of(
                        new Http.Upload("file", person + ".csv", "id\nnewcomer-2\n"),
                        new Http.Upload("mapping", person + ".yaml", mapping)));
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
        assertThat(past.all()).hasSize(before + 1);
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(store.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                    for (String part : List.of(person, "欧阳掉落名", "Droppedname")) {
                        if (bytes.contains(new String(part.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                            holding.add(file);
                        }
                    }
                }
            }
        }
        assertThat(holding).isEmpty();
    }

    private String text(String plan, String format) {
        return new String(staff().bytes(plan + "/export?format=" + format).body(), StandardCharsets.UTF_8);
    }

    /** Not in this role, or nobody is logged in. */
    private static void assertCode(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Http.json(response).get("code").asString()).isEqualTo(code);
    }
}

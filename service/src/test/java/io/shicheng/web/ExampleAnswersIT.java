package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.account.Account;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The examples of the description are true: each request is sent as it is shown, and no example has anything that the
 * real answer has not. With {@code -Dexamples.write=true} the answers, cut short, become the examples.
 */
class ExampleAnswersIT extends RunningService {
    private static final String PUBLISHED = "{\"person\": \"p1\", \"scope\": \"published\", \"purpose\": \"training\","
            + " \"receiver\": \"association\", \"given_on\": \"2026-01-02\", \"how\": \"letter\", \"evidence\": \"form 18\"}";

    private static final Path FILE = Path.of("service/src/main/resources/io/shicheng/web/examples.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TempDir
    private static Path backups;

    private final SortedMap<String, JsonNode> answers = new TreeMap<>();
    private final Map<String, JsonNode> operations = new TreeMap<>();

    @DynamicPropertySource
    static void backedUp(DynamicPropertyRegistry registry) {
        registry.add("shicheng.backup.folder", () -> backups.toString());
    }

    @Test
    void noExampleHasWhatTheRealAnswerHasNot() throws IOException {
        JsonNode description = Http.json(http().get("/v3/api-docs"));
        description
                .get("paths")
                .forEach(path -> path.forEach(
                        operation -> operations.put(operation.get("operationId").asString(), operation)));
        askEverything();
        Set<String> json = new TreeSet<>();
        operations.forEach((id, operation) -> {
            if (ExampleCheck.goodJson(operation).isPresent()) {
                json.add(id);
            }
        });
        assertThat(answers.keySet()).isEqualTo(json);
        if (Boolean.getBoolean("examples.write")) {
            write();
            return;
        }
        answers.forEach((id, answer) -> {
            JsonNode example =
                    ExampleCheck.goodJson(operation(id)).orElseThrow().path("example");
            assertThat(ExampleCheck.strange(example, answer)).as(id).isEmpty();
        });
    }

    private void write() throws IOException {
        ObjectNode all = JSON.createObjectNode();
        answers.forEach((id, answer) -> all.set(id, ExampleCheck.shortened(answer)));
        // what opened something, and what was this run's alone
        String text = JSON.writeValueAsString(all)
                .replaceAll("(\"secret\" : \"|/password#)[\\w-]{43}", "$1made-up-for-this-example-and-opening-nothing-")
                .replaceAll("localhost:\\d+", "localhost:8080")
                .replace(backups.toString(), "/var/backups/shicheng")
                .replaceAll("\"test-[\\w-]+\"", "\"zhang.min\"");
        Files.writeString(FILE, text + "\n");
    }

    /** A small register with people made up, in which somebody agreed to the purpose of the examples. */
    private static List<Http.Upload> files() {
        return SmallRegister.files().stream()
                .map(file -> new Http.Upload(
                        file.part(),
                        file.name(),
                        new String(file.content(), StandardCharsets.UTF_8)
                                .replace("Secret", "Example ")
                                .replace("insurance", "training")))
                .toList();
    }

    private void askEverything() throws IOException {
        imports();
        reads();
        plans();
        rights();
        declared();
        accounts();
        own();
        undone();
    }

    private void undone() {
        String stored = Http.json(client("steward").get("/api/v1/imports"))
                .valueStream()
                .filter(each -> each.get("state").asString().equals("stored"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        is("undoImport", client("steward").post("/api/v1/imports/" + stored + "/undo", ""));
    }

    private void imports() throws IOException {
        Http steward = client("steward");
        HttpResponse<String> started = steward.upload("/api/v1/imports", files());
        JsonNode first = is("startImport", started);
        String at = "/api/v1/imports/" + first.get("id").asString();
        steward.get(at + "/events");
        is("getImport", steward.get(at));
        confirmed();
        is("listImports", steward.get("/api/v1/imports"));
        inspections(steward);
        HttpResponse<String> cancelled;
        do {
            String id = Http.json(steward.upload("/api/v1/imports?dryRun=true", uploads(sample())))
                    .get("id")
                    .asString();
            // one that was over before is tried again
            cancelled = steward.delete("/api/v1/imports/" + id);
            steward.get("/api/v1/imports/" + id + "/events");
        } while (cancelled.statusCode() == 409);
        is("cancelImport", cancelled);
    }

    private void inspections(Http steward) throws IOException {
        HttpResponse<String> begun = steward.upload("/api/v1/inspections", List.of(byHand()));
        String at =
                "/api/v1/inspections/" + is("startInspection", begun).get("id").asString();
        is("getInspection", steward.get(at));
        is("chooseInInspection", steward.send("PUT", at + "/choices", "{\"source\":\"kiln_register\"}"));
        HttpResponse<String> checked = steward.post(at + "/import?dryRun=true", "");
        String run = is("importInspected", checked).get("id").asString();
        steward.get("/api/v1/imports/" + run + "/events");
        steward.delete(at);
    }

    private static Http.Upload byHand() {
        return new Http.Upload("file", "kiln-register.csv", "姓名,出生年月,师傅\n李文秀,1905,\n张建国,1931,李文秀\n");
    }

    private void reads() {
        Http anybody = http();
        is("getViewer", anybody.get("/api/v1/viewer"));
        is("listClusters", anybody.get("/api/v1/clusters"));
        is("surveyClusters", client("staff:association").get("/api/v1/clusters/overview"));
        is("rankOrganisations", client("staff:association").get("/api/v1/organisations/rankings"));
        is("surveyCrews", client("staff:association").get("/api/v1/crews"));
        is("listNamespaces", anybody.get("/api/v1/namespaces"));
        is("listMeasures", anybody.get("/api/v1/measures"));
        is("listLoginProviders", anybody.get("/api/v1/login-providers"));
        is("getRun", anybody.get("/api/v1/runs/0123456789abcdef0123456789abcdef"));
        HttpResponse<String> ranking = client("staff:association").get("/api/v1/rankings?measure=degree");
        is("rankPeople", ranking);
        is(
                "getResult",
                client("staff:association")
                        .get(ranking.headers().firstValue("Content-Location").orElseThrow()));
        String rows =
                ranking.headers().firstValue("Content-Location").orElseThrow().replace("/results/", "/rankings/");
        String first = Http.json(ranking).get("rows").get(0).get("id").asString();
        is("explainRank", client("staff:association").get(rows + "/rows/" + first + "/why"));
        is("whatIf", client("staff:association").get(rows + "/what-if?changes=without:m1"));
        is("compare", client("staff:association").get(rows + "/compared?aspect=nominations"));
        HttpResponse<String> map = client("staff:association").get("/api/v1/map");
        is("drawMap", map);
        String drawn = "/api/v1/maps/" + Http.json(map).get("id").asString();
        is("labelNodes", client("staff:association").post(drawn + "/labels", request("labelNodes")));
        is("findRows", client("staff:association").post(drawn + "/rows", request("findRows")));
        is("takePicture", client("staff:association").post(drawn + "/pictures", request("takePicture")));
        is("readNode", client("staff:association").get(drawn + "/nodes/0"));
        is("findNeighbourhood", client("staff:association").get(drawn + "/ego?row=0&hops=2"));
        is("readLineage", client("staff:association").get(drawn + "/lineage?row=0"));
        is("findNodes", client("staff:association").get(drawn + "/search?q=Example"));
        is("findPaths", client("staff:association").get(drawn + "/path?from=0&to=1"));
        is("findPeople", client("staff:association").get("/api/v1/people?q=example&limit=2"));
        is("takeSnapshot", client("steward").post("/api/v1/snapshots", request("takeSnapshot")));
        is("listSnapshots", client("steward").get("/api/v1/snapshots"));
        is("forecastErasure", client("steward").get("/api/v1/retention"));
        is("forecastErasureSoon", client("steward").get("/api/v1/retention/soon"));
    }

    private void plans() {
        Http staff = client("staff:association");
        is("listPurposes", staff.get("/api/v1/purposes"));
        HttpResponse<String> made = staff.post("/api/v1/plans", request("makePlan"));
        is("makePlan", made);
        String at = made.headers().firstValue("Location").orElseThrow();
        is("getPlan", staff.get(at));
        is("confirmPlan", staff.post(at + "/confirm", request("confirmPlan")));
        is("changePlan", staff.post(at + "/changes", request("changePlan")));
        is("namePlan", staff.send("PATCH", at, request("namePlan")));
        is("listPlans", staff.get("/api/v1/plans"));
    }

    private void rights() {
        Http steward = client("steward");
        JsonNode given = is("recordConsent", steward.post("/api/v1/consents", request("recordConsent")));
        String pending =
                Http.json(steward.post("/api/v1/consents", PUBLISHED)).get("id").asString();
        is("listPendingConsents", steward.get("/api/v1/consents"));
        is("listConsentsOf", steward.post("/api/v1/consents/search", request("listConsentsOf")));
        is("confirmConsent", newClient("steward").post("/api/v1/consents/" + pending + "/confirmation", "{}"));
        is(
                "withdrawConsent",
                steward.delete("/api/v1/consents/" + given.get("id").asString()));
        is("objectToRanking", steward.post("/api/v1/objections", request("objectToRanking")));
        is("liftObjection", steward.post("/api/v1/objections/lift", request("liftObjection")));
        is("makeCode", newBrowser("steward").post("/api/v1/codes", request("makeCode")));
        is("withdrawAllConsents", steward.post("/api/v1/consents/withdrawals", request("withdrawAllConsents")));
        is("erasePerson", newBrowser("steward").post("/api/v1/erasures", request("erasePerson")));
    }

    private void declared() {
        Http admin = client("admin");
        is("addTerm", admin.post("/api/v1/terms", request("addTerm")));
        is("listTerms", admin.get("/api/v1/terms"));
        is("nameCode", admin.send("PUT", "/api/v1/vocabulary/purpose/training", request("nameCode")));
        is("getVocabulary", admin.get("/api/v1/vocabulary"));
        is("listAuditEntries", admin.get("/api/v1/audit"));
        is("listAuditActions", admin.get("/api/v1/audit/actions"));
        is("listWarnings", admin.get("/api/v1/warnings"));
        is("makeBackup", admin.post("/api/v1/backups", "{}"));
        is("showBackups", admin.get("/api/v1/backups"));
        is("verifyAuditLog", admin.get("/api/v1/audit/verification"));
    }

    private void accounts() {
        Http admin = newBrowser("admin");
        JsonNode made = is("makeAccount", admin.post("/api/v1/accounts", request("makeAccount")));
        String at = "/api/v1/accounts/" + made.at("/account/id").asString();
        JsonNode link = is("makePasswordLink", admin.post(at + "/link", "{}"));
        String path = link.get("link").asString();
        is(
                "setPasswordByLink",
                http().post(
                                "/api/v1/password/link",
                                request("setPasswordByLink", "link", path.substring(path.indexOf('#') + 1))));
        Account own = logins().withPassword("researcher:thesis");
        Http browser = http();
        browser.login(own.login(), Logins.PASSWORD);
        String tokens = "/api/v1/accounts/" + own.id() + "/tokens";
        is("makeToken", browser.post(tokens, request("makeToken")));
        is("listTokens", browser.get(tokens));
        String sessions = "/api/v1/accounts/" + own.id() + "/sessions";
        is("listSessions", browser.get(sessions));
        is("endSessions", browser.delete(sessions));
        is("setPassword", browser.post("/api/v1/password", request("setPassword", "current", Logins.PASSWORD)));
        is("listAccounts", admin.get("/api/v1/accounts"));
        is("changeAccount", admin.send("PATCH", at, request("changeAccount")));
    }

    private void own() {
        String code = Http.json(newBrowser("steward").post("/api/v1/codes", "{\"person\":\"p1\"}"))
                .get("code")
                .asString();
        SubjectSession person = new SubjectSession(port());
        is("showMySession", person.get("/api/v1/me/session"));
        is("comeInByCode", person.send("POST", "/api/v1/me/session", request("comeInByCode", "code", code)));
        JsonNode held = is("showMyData", person.get("/api/v1/me"));
        is("showMyPlace", person.get("/api/v1/me/place?measure=degree"));
        is("listMyUses", person.get("/api/v1/me/uses"));
        is("listMyChoices", person.get("/api/v1/me/choices"));
        is("correctMyFields", person.send("PUT", "/api/v1/me/fields", request("correctMyFields")));
        String tie = held.at("/ties/0/id").asString();
        is("contestMyTie", person.send("POST", "/api/v1/me/contestations", request("contestMyTie", "tie", tie)));
        is("listDoubles", client("steward").get("/api/v1/doubles"));
        is("decide", client("steward").post("/api/v1/doubles/decisions", request("decide")));
        is("listDecisions", client("steward").get("/api/v1/doubles/decisions"));
        is("takeBackDecisions", client("steward").post("/api/v1/doubles/withdrawals", request("takeBackDecisions")));
        is("showRecord", client("steward").post("/api/v1/corrections/records", request("showRecord")));
        is("correctRecord", client("steward").post("/api/v1/corrections", request("correctRecord")));
        String right = is("listCorrections", client("steward").get("/api/v1/corrections"))
                .at("/0/id")
                .asString();
        is(
                "takeBackCorrection",
                client("steward").post("/api/v1/corrections/withdrawals", request("takeBackCorrection", "id", right)));
        JsonNode open = is("listContestations", client("steward").get("/api/v1/contestations"));
        is(
                "settleContestation",
                client("steward")
                        .post(
                                "/api/v1/contestations/" + open.at("/0/id").asString() + "/settle",
                                request("settleContestation")));
        is("objectMyself", person.send("PUT", "/api/v1/me/objection", ""));
        is("liftMyObjection", person.send("DELETE", "/api/v1/me/objection", ""));
        JsonNode agreed = is("agreeMyself", person.send("POST", "/api/v1/me/consents", request("agreeMyself")));
        is(
                "withdrawMyConsent",
                person.send("DELETE", "/api/v1/me/consents/" + agreed.get("id").asString(), ""));
        is("withdrawAllMyConsents", person.send("DELETE", "/api/v1/me/consents", ""));
        is("eraseMyself", person.send("POST", "/api/v1/me/erasure", request("eraseMyself")));
        is("leave", person.send("DELETE", "/api/v1/me/session", ""));
    }

    /** The request as it is shown, but for what only this store can have. */
    private String request(String operation, String... instead) {
        ObjectNode body = (ObjectNode) operation(operation)
                .at("/requestBody/content/application~1json/example")
                .deepCopy();
        for (int i = 0; i < instead.length; i += 2) {
            assertThat(body.has(instead[i])).as(operation).isTrue();
            body.put(instead[i], instead[i + 1]);
        }
        return body.toString();
    }

    private JsonNode operation(String id) {
        return Objects.requireNonNull(operations.get(id), id);
    }

    private JsonNode is(String operation, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(operation + " " + answer.body()).isBetween(200, 299);
        assertThat(operation(operation).get("responses").has("" + answer.statusCode()))
                .as(operation + " " + answer.statusCode())
                .isTrue();
        JsonNode json = Stream.of(answer.body())
                .filter(text -> !text.isEmpty())
                .map(JSON::readTree)
                .findFirst()
                .orElseThrow();
        answers.put(operation, json);
        return json;
    }
}

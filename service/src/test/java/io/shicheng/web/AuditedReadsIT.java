package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.AuditLog;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who reads a name leaves an entry in the audit log, at every address, and somebody who reads none leaves
 * none.
 */
class AuditedReadsIT extends RunningService {
    private static final String NOTHING = "nothing";
    private static final String PLAN = "{\"contacts\": 2, \"purpose\": \"insurance\", \"receiver\": \"association\"}";

    private static final String PUBLISHED = "{\"person\": \"p1\", \"scope\": \"published\", \"purpose\": \"insurance\","
            + " \"receiver\": \"association\", \"given_on\": \"2026-01-05\", \"how\": \"letter\", \"evidence\": \"box 3\"}";

    @Autowired
    private AuditLog log;

    @Autowired
    private Driver driver;

    private final Map<String, Supplier<HttpResponse<?>>> reads = new LinkedHashMap<>();
    private SubjectSession person;

    /** Of the first whom staff see by name. */
    private String why() {
        var ranking = client("staff:association").get("/api/v1/rankings?measure=degree");
        String id = ranking.headers().firstValue("Content-Location").orElseThrow();
        String row = Http.json(ranking).get("rows").get(0).get("id").asString();
        return id.replace("/results/", "/rankings/") + "/rows/" + row + "/why";
    }

    /** Of somebody of long ago, who taught somebody living. */
    private String whatIf() {
        String id = client("staff:association")
                .get("/api/v1/rankings?measure=degree")
                .headers()
                .firstValue("Content-Location")
                .orElseThrow();
        return id.replace("/results/", "/rankings/") + "/what-if?changes=without:f1";
    }

    @BeforeEach
    void load() {
        imported("", SmallRegister.files());
        // somebody by name who leads from one place to another, and a crew that somebody living led
        StringBuilder people = new StringBuilder("id,name,cluster,died,source\nf1,Wu,film-town,1900,A register\n");
        StringBuilder crew = new StringBuilder("kind,from,to,basis,source,department,level\n");
        crew.append("master_of,f1,p1,published,\"Register, p. 7\",,\n");
        crew.append("credited_on,p1,k1,published,Credits,camera,head\n");
        for (int i = 1; i <= 5; i++) {
            people.append("c").append(i).append(",Chen").append(i).append(",film-town,1999,A register\n");
            crew.append("credited_on,c").append(i).append(",k1,published,Credits,camera,assistant\n");
        }
        String imported = imported(
                        "",
                        List.of(
                                new Http.Upload("file", "people.csv", people.toString()),
                                new Http.Upload(
                                        "file", "works.csv", "id,title,year,source\nk1,The Fire,1990,A catalogue\n"),
                                new Http.Upload("file", "ties.csv", crew.toString())))
                .get("id")
                .asString();
        person = new SubjectSession(port());
        String code = Http.json(newBrowser("steward").post("/api/v1/codes", "{\"person\":\"p1\"}"))
                .get("code")
                .asString();
        assertThat(person.enter(code).statusCode()).isEqualTo(200);
        JsonNode ties = Http.json(person.get("/api/v1/me")).get("ties");
        contest(ties.get(0).get("id").asString());
        String list = made(PLAN);
        staff("/api/v1/rankings", "/api/v1/rankings?measure=degree");
        staff(
                "/api/v1/results/{id}",
                client("staff:association")
                        .get("/api/v1/rankings?measure=degree")
                        .headers()
                        .firstValue("Content-Location")
                        .orElseThrow());
        staff(
                "/api/v1/results/{id}/cite",
                client("staff:association")
                                .get("/api/v1/rankings?measure=degree")
                                .headers()
                                .firstValue("Content-Location")
                                .orElseThrow()
                        + "/cite?format=bibtex");
        staff("/api/v1/rankings/{id}/rows/{key}/why", why());
        staff("/api/v1/rankings/{id}/what-if", whatIf());
        staff(
                "/api/v1/rankings/{id}/compared",
                whatIf().replace("/what-if?changes=without:f1", "/compared?aspect=interviews&purpose=insurance"));
        staff("/api/v1/people", "/api/v1/people?q=secret");
        staff("/api/v1/exports/graph", "/api/v1/exports/graph?format=gexf");
        staff("/api/v1/clusters/overview", "/api/v1/clusters/overview");
        staff("/api/v1/organisations/rankings", "/api/v1/organisations/rankings");
        staff("/api/v1/crews", "/api/v1/crews");
        staff("/api/v1/map", "/api/v1/map");
        String map = "/api/v1/maps/"
                + Http.json(client("staff:association").get("/api/v1/map"))
                        .get("id")
                        .asString();
        int living = row(map, "p1");
        staff("/api/v1/maps/{id}/data", map + "/data");
        staff("/api/v1/maps/{id}/nodes/{row}", map + "/nodes/" + living);
        staff("/api/v1/maps/{id}/ego", map + "/ego?row=" + living);
        staff("/api/v1/maps/{id}/lineage", map + "/lineage?row=" + living);
        staff("/api/v1/maps/{id}/search", map + "/search?q=Secret");
        staff("/api/v1/maps/{id}/path", map + "/path?from=" + row(map, "m1") + "&to=" + living);
        reads.put(
                "POST /api/v1/maps/{id}/labels",
                () -> client("staff:association").post(map + "/labels", "{\"rows\":[" + living + "]}"));
        reads.put(
                "POST /api/v1/maps/{id}/rows",
                () -> client("staff:association").post(map + "/rows", "{\"ids\":[\"p1\",\"p2\",\"p3\"]}"));
        reads.put(
                "POST /api/v1/maps/{id}/pictures",
                () -> client("staff:association").post(map + "/pictures", "{\"rows\":[" + living + "]}"));
        staff("/api/v1/plans/{id}", list);
        staff("/api/v1/plans/{id}/export", list + "/export?format=csv");
        for (String path : List.of(
                "viewer",
                "clusters",
                "measures",
                "namespaces",
                "purposes",
                "snapshots",
                "plans",
                "vocabulary",
                "login-providers")) {
            staff("/api/v1/" + path, "/api/v1/" + path);
        }
        staff("/api/v1/runs/{id}", "/api/v1/runs/0123456789abcdef0123456789abcdef");
        steward("/api/v1/imports/{id}", "/api/v1/imports/" + imported);
        steward("/api/v1/imports/{id}/events", "/api/v1/imports/" + imported + "/events");
        steward("/api/v1/imports/{id}/report", "/api/v1/imports/" + imported + "/report");
        steward("/api/v1/imports/{id}/missing-consents", "/api/v1/imports/" + imported + "/missing-consents");
        String inspected = Http.json(client("steward").upload("/api/v1/inspections", SmallRegister.files()))
                .get("id")
                .asString();
        steward("/api/v1/inspections/{id}", "/api/v1/inspections/" + inspected);
        steward("/api/v1/inspections/{id}/mapping", "/api/v1/inspections/" + inspected + "/mapping");
        steward("/api/v1/inspections/{id}/marked/{check}", "/api/v1/inspections/" + inspected + "/marked/" + imported);
        steward("/api/v1/consent-forms", "/api/v1/consent-forms?scope=named&purpose=training&receiver=association");
        steward("/api/v1/templates/{table}", "/api/v1/templates/people");
        for (String path : List.of(
                "imports",
                "doubles",
                "doubles/decisions",
                "corrections",
                "contestations",
                "assessment",
                "terms",
                "notice",
                "retention",
                "retention/soon")) {
            steward("/api/v1/" + path, "/api/v1/" + path);
        }
        assertThat(client("steward").post("/api/v1/consents", PUBLISHED).statusCode())
                .isEqualTo(201);
        steward("/api/v1/consents", "/api/v1/consents");
        reads.put(
                "POST /api/v1/consents/search",
                () -> client("steward").post("/api/v1/consents/search", "{\"person\":\"p1\"}"));
        for (String path : List.of("", "/uses", "/choices", "/session")) {
            reads.put("GET /api/v1/me" + path, () -> person.get("/api/v1/me" + path));
        }
        reads.put("GET /api/v1/me/place", () -> person.get("/api/v1/me/place?measure=degree"));
        reads.put("GET /api/v1/me/copy", () -> person.get("/api/v1/me/copy?format=json"));
        for (String path : List.of("audit", "audit/actions", "audit/verification", "warnings", "backups", "accounts")) {
            reads.put("GET /api/v1/" + path, () -> client("admin").get("/api/v1/" + path));
        }
        String account = Http.json(client("admin").get("/api/v1/accounts"))
                .get(0)
                .get("id")
                .asString();
        String own =
                Http.json(client("admin").get("/api/v1/viewer")).get("account").asString();
        reads.put(
                "GET /api/v1/accounts/{id}/sessions",
                () -> client("admin").get("/api/v1/accounts/" + own + "/sessions"));
        reads.put(
                "GET /api/v1/accounts/{id}/tokens",
                () -> client("admin").get("/api/v1/accounts/" + account + "/tokens"));
    }

    /** Where somebody by name is on the map. */
    private int row(String map, String id) {
        HttpResponse<String> rows = client("staff:association").post(map + "/rows", "{\"ids\":[\"" + id + "\"]}");
        return Http.json(rows).get(0).get("row").asInt();
    }

    private void contest(String tie) {
        person.send("POST", "/api/v1/me/contestations", "{\"tie\":\"" + tie + "\",\"reason\":\"not_me\"}");
    }

    private String made(String wish) {
        HttpResponse<String> answer = client("staff:association").post("/api/v1/plans", wish);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private void staff(String route, String path) {
        reads.put("GET " + route, () -> client("staff:association").get(path));
    }

    private void steward(String route, String path) {
        reads.put("GET " + route, () -> client("steward").get(path));
    }

    /** The entries since, by their actions. */
    private List<String> recorded(Supplier<HttpResponse<?>> read) {
        List<String> actions = new ArrayList<>();
        long[] before = new long[1];
        log.read(entry -> before[0] = entry.number());
        HttpResponse<?> answer = read.get();
        assertThat(answer.statusCode()).as(String.valueOf(answer.body())).isEqualTo(200);
        log.read(entry -> {
            if (entry.number() > before[0]) {
                actions.add(entry.event().action().code());
            }
        });
        return actions;
    }

    @Test
    void eachAddressThatShowsNamesOrGivesOutAFileIsRecorded() throws IOException {
        // everything is past its time, which the job of the day has looked at already
        try (var session = driver.session()) {
            session.run("MATCH (n:Person|Consent) SET n.keptUntil = date('2020-01-01')")
                    .consume();
        }
        Map<String, String> table = table();
        Set<String> addresses = new TreeSet<>();
        for (RouteTable.Row row : RouteTable.rows()) {
            boolean asked = row.allowed().contains(true);
            if (asked && row.method().equals("GET") && row.path().startsWith("/api/v1/")) {
                addresses.add(row.text());
            }
        }
        assertThat(table.keySet()).as("those of routes.txt").containsAll(addresses);
        assertThat(table.keySet().stream().filter(address -> address.startsWith("GET ")))
                .hasSize(addresses.size());
        assertThat(reads.keySet()).containsExactlyInAnyOrderElementsOf(table.keySet());
        table.forEach((address, entry) -> {
            List<String> actions = recorded(Objects.requireNonNull(reads.get(address)));
            if (entry.equals(NOTHING)) {
                assertThat(actions).as(address).isEmpty();
            } else {
                assertThat(actions).as(address).contains(entry);
            }
        });
    }

    @Test
    void aStudyThatIsSavedAsAFileIsAnExportToo() {
        String study = made("{\"contacts\": 1, \"study\": true}");
        assertThat(recorded(() -> client("staff:association").get(study)))
                .as("of somebody who agreed to be published")
                .containsExactly("names_read");
        assertThat(recorded(() -> client("staff:association").get(study + "/export?format=csv")))
                .containsExactly("contacts_exported");
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new LinkedHashMap<>();
        try (var in = Objects.requireNonNull(AuditedReadsIT.class.getResourceAsStream("reads.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] cells = line.strip().split("\\s+");
                    table.put(cells[0] + " " + cells[1], cells[2]);
                }
            }
        }
        return table;
    }
}

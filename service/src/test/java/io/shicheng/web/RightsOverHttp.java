package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.AuditVerifier;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a steward, staff and an admin do over HTTP, each with a token of their own. */
final class RightsOverHttp {
    private static final String CONSENT = "{\"person\": \"p000011\", \"scope\": \"named\", \"purpose\": \"survey\","
            + " \"receiver\": \"association\", \"given_on\": \"2026-01-05\", \"how\": \"%s\", \"evidence\": \"box 3\"}";
    private static final String SOMEBODY = "{\"person\": \"p000011\"}";

    private final Function<String, Http> afresh;
    private final Http steward;
    private final Http staff;
    private final Http admin;
    private final Http otherStaff;

    /**
     * @param as a program in a role
     * @param afresh somebody in a role who has just logged in
     */
    RightsOverHttp(Function<String, Http> as, Function<String, Http> afresh) {
        this.afresh = afresh;
        steward = as.apply("steward");
        staff = as.apply("staff:association");
        admin = as.apply("admin");
        otherStaff = as.apply("staff:service-centre");
    }

    private HttpResponse<String> search(String person) {
        return steward.post("/api/v1/consents/search", "{\"person\": \"" + person + "\"}");
    }

    /** @param meanwhile changes the data, of others */
    void aListStaysAsItWasMadeButForWhoWithdrew(Runnable meanwhile) {
        String path = staff.post(
                        "/api/v1/plans", "{\"contacts\": 5, \"purpose\": \"insurance\", \"receiver\": \"association\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        JsonNode confirmed = Http.json(staff.post(path + "/confirm", "{\"whole\": true}"));
        String person = confirmed.get("rows").get(2).get("label").get("id").asString();
        meanwhile.run();
        assertThat(Http.json(staff.get(path)).get("rows")).isEqualTo(confirmed.get("rows"));

        HttpResponse<String> gone = steward.delete("/api/v1/consents/" + consentToBeContacted(person));
        assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
        assertThat(Http.json(gone).get("consents").asInt()).isEqualTo(1);

        JsonNode after = Http.json(staff.get(path));
        assertThat(after.get("flagged").asBoolean()).isTrue();
        assertThat(after.get("gone").valueStream().map(JsonNode::asInt)).containsExactly(3);
        assertThat(after.get("rows").size()).isEqualTo(4);
        assertThat(after.get("status").asString()).isEqualTo("confirmed");
        assertThat(new String(staff.bytes(path + "/export?format=csv").body(), StandardCharsets.UTF_8))
                .contains("\n3" + ",".repeat(28) + "taken_off");
        JsonNode listed = Http.json(staff.get("/api/v1/plans")).get(0);
        assertThat(path).endsWith(listed.get("id").asString());
        assertThat(listed.get("taken").asInt()).isPositive();
        assertThat(Http.json(otherStaff.get("/api/v1/plans")).size()).isZero();
        assertCode(otherStaff.get(path), 404, "unknown_plan");
    }

    private String consentToBeContacted(String person) {
        for (JsonNode one : Http.json(search(person)).get("consents")) {
            if (one.get("scope").asString().equals("contact")
                    && one.get("receiver").asString().equals("association")
                    && one.get("purpose").asString().equals("insurance")) {
                return one.get("id").asString();
            }
        }
        throw new AssertionError("No such consent of " + person + ".");
    }

    void aStewardIsToldWhatIsWrongWithAConsent() {
        HttpResponse<String> term = steward.post("/api/v1/consents", CONSENT.formatted("a wink"));
        assertCode(term, 400, "unknown_term");
        assertThat(term.body()).contains("\"field\":\"how\"", "\"value\":\"a wink\"", "\"remedy\":\"");
        assertCode(steward.post("/api/v1/consents", CONSENT.replace("evidence", "remark")), 400, "unknown_field");
        assertCode(steward.post("/api/v1/consents", "{}"), 400, "missing_parameter");
        assertCode(search("nobody at all"), 404, "unknown_person");
        assertCode(steward.delete("/api/v1/consents/none"), 404, "unknown_consent");
        assertThat(search("newcomer").body())
                .as("no pseudonym, by which a source's id could be found in a ranking")
                .isEqualTo("{\"person\":null,\"historical\":false,\"objected\":false,\"consents\":[],\"pending\":[]}");
    }

    void whatAStewardEntersIsRecordedAndTakenBackAsEasily() {
        HttpResponse<String> given = steward.post("/api/v1/consents", CONSENT.formatted("letter"));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        String id = Http.json(given).get("id").asString();
        assertThat(search("p000011").body()).contains(id, "\"holds\":true");
        assertThat(Http.json(steward.post("/api/v1/consents/withdrawals", SOMEBODY))
                        .get("consents")
                        .asInt())
                .isPositive();
        assertThat(search("p000011").body()).doesNotContain("\"holds\":true");
        assertCode(steward.post("/api/v1/consents", CONSENT.formatted("letter")), 409, "consent_withdrawn");

        steward.post("/api/v1/objections", SOMEBODY);
        assertThat(search("p000011").body()).contains("\"objected\":true");
        steward.post("/api/v1/objections/lift", SOMEBODY);
        assertThat(search("p000011").body()).contains("\"objected\":false");
        assertCode(steward.post("/api/v1/erasures", SOMEBODY), 403, "reauthentication_required");
        HttpResponse<String> erased = afresh.apply("steward").post("/api/v1/erasures", SOMEBODY);
        assertThat(erased.statusCode()).isEqualTo(201);
        assertThat(Http.json(erased).get("removed").get("consents").asInt()).isPositive();
        assertThat(Http.json(erased).get("id").asString()).hasSize(36);
    }

    void anAdminReadsTheLogPageByPage() {
        JsonNode withdrawn = Http.json(admin.get("/api/v1/audit?action=consent_withdrawn&who=steward"));
        assertThat(withdrawn.get("entries").size()).isEqualTo(2);
        JsonNode entry = withdrawn.get("entries").get(0);
        assertThat(entry.get("people").get(0).asString()).matches("[0-9a-z]{26}");
        assertThat(entry.get("account").isString()).as("who it was").isTrue();
        Set<String> actions = new TreeSet<>();
        List<Long> numbers = new ArrayList<>();
        String before = "";
        do {
            JsonNode page = Http.json(admin.get("/api/v1/audit?limit=7" + before));
            for (JsonNode one : page.get("entries")) {
                actions.add(one.get("action").asString());
                numbers.add(one.get("number").asLong());
            }
            before = page.get("next").isNull() ? "" : "&before=" + page.get("next");
        } while (!before.isEmpty());
        assertThat(numbers).hasSize(numbers.getFirst().intValue()).doesNotHaveDuplicates();
        assertThat(actions)
                .contains("consent_imported", "contacts_listed", "contacts_confirmed", "contacts_exported")
                .contains("names_read", "consent_given", "objected", "objection_lifted", "person_erased");
        assertCode(admin.get("/api/v1/audit?action=smiled"), 400, "bad_parameter");
        assertCode(admin.get("/api/v1/audit?from=yesterday"), 400, "bad_parameter");
        assertCode(admin.get("/api/v1/audit/verification?head=x"), 400, "bad_parameter");
    }

    /** By the running service, and by what a command uses beside it. */
    void aTamperedEntryIsFoundWhileTheServiceRuns(Path folder, AuditVerifier beside) throws IOException {
        JsonNode whole = Http.json(admin.get("/api/v1/audit/verification"));
        assertThat(whole.get("intact").asBoolean()).as(whole.toString()).isTrue();
        String head = whole.get("head").asString();
        assertThat(beside.verify(head).findings()).isEmpty();

        Path log;
        try (Stream<Path> files = Files.list(folder)) {
            log = files.filter(file -> file.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> lines = Files.readAllLines(log);
        String second = lines.get(1);
        lines.set(1, second.replaceFirst("\"reason\":\"[^\"]*\"", "\"reason\":\"nothing\""));
        Files.write(log, lines);
        JsonNode broken = Http.json(admin.get("/api/v1/audit/verification"));
        assertThat(broken.get("intact").asBoolean()).isFalse();
        assertThat(broken.get("findings").get(0).get("kind").asString()).isEqualTo("changed");
        assertThat(broken.get("findings").get(0).get("from").asInt()).isEqualTo(2);
        assertThat(beside.verify(head).findings()).hasSize(1);
        lines.set(1, second);
        Files.write(log, lines);
    }

    private static void assertCode(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(Http.json(response).get("code").asString()).isEqualTo(code);
    }
}

package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.audit.AuditLog;
import io.shicheng.store.folder.StoreLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A person's own page on the whole service: over HTTP, then in a real browser, with the keyboard alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubjectPageIT extends RunningService {
    @TempDir
    private static Path folder;

    @Autowired
    private AuditLog audit;

    @Autowired
    private StoreLocation store;

    private @Nullable SubjectSession session;
    private @Nullable SubjectBrowsing browser;

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private SubjectSession person() {
        return Objects.requireNonNull(session);
    }

    private SubjectBrowsing browsing() {
        return Objects.requireNonNull(browser);
    }

    private String code(String id) {
        HttpResponse<String> issued = newBrowser("steward").post("/api/v1/codes", "{\"person\":\"" + id + "\"}");
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        assertThat(Http.json(issued).get("address").asString()).endsWith("/me.html");
        return Http.json(issued).get("code").asString();
    }

    private JsonNode own(String path) {
        HttpResponse<String> answer = person().get("/api/v1/me" + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    private void done(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    @Order(1)
    void aCodeOpensThePageOnceAndTellsGuessersNothing() {
        JsonNode job = imported("", SmallRegister.files());
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("stored");
        String replaced = code("p1");
        String code = code("p1");
        SubjectSession guesser = new SubjectSession(port());
        HttpResponse<String> old = guesser.enter(replaced);
        session = new SubjectSession(port());
        done(200, person().enter(code.toLowerCase(java.util.Locale.ROOT).replace('-', ' ')));
        HttpResponse<String> used = guesser.enter(code);
        done(403, used);
        assertThat(used.body()).isEqualTo(old.body());
        assertThat(newBrowser("steward")
                        .post("/api/v1/codes", "{\"person\":\"nobody\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(2)
    void thePersonSeesAllThatIsHeldAndNothingOfOthers() {
        JsonNode held = own("");
        assertThat(held.get("record").get("name").asString()).isEqualTo("Secret1");
        assertThat(held.get("contacts").get(0).get("value").asString()).isEqualTo("555-0101");
        assertThat(held.get("consents").size()).isEqualTo(2);
        assertThat(held.get("ties").size()).isEqualTo(5);
        Map<String, String> others = new TreeMap<>();
        for (JsonNode tie : held.get("ties")) {
            others.put(
                    tie.get("source").asString(),
                    tie.get("other").get("kind").asString() + " "
                            + tie.get("other").get("name").asString(""));
        }
        assertThat(others.values())
                .containsExactly("person 王老", "outside ", "person Secret3", "outside ", "thing The Kiln");
        assertThat(held.toString())
                .doesNotContain("Secret2", "Secret4")
                // and not by chance within a random id
                .doesNotContainPattern("\\bp[24]\\b");
        assertThat(own("/choices").get("offers").size()).isEqualTo(3);
    }

    @Test
    @Order(2)
    void eachRecordSaysWhichImportBroughtIt() {
        JsonNode held = own("");
        JsonNode listed = Http.json(client("steward").get("/api/v1/imports")).get(0);
        JsonNode brought = held.get("imports").get(0);
        assertThat(held.get("imports").size()).isEqualTo(1);
        assertThat(brought.get("number")).isEqualTo(listed.get("revision"));
        assertThat(brought.get("at")).isEqualTo(listed.get("at"));
        assertThat(brought.get("by").asString()).isEqualTo("steward");
        assertThat(brought.get("keptUntil")).isEqualTo(listed.get("keptUntil"));
        assertThat(brought.get("brought")).hasToString("{\"consents\":2,\"contacts\":1,\"people\":1,\"ties\":5}");
        String number = "[" + brought.get("number") + "]";
        assertThat(held.get("record").get("imports")).hasToString(number);
        for (String table : List.of("contacts", "consents", "ties")) {
            for (JsonNode each : held.get(table)) {
                assertThat(each.get("imports")).as(table).hasToString(number);
                assertThat(each.get("keptUntil")).as(table).isEqualTo(listed.get("keptUntil"));
            }
        }
    }

    @Test
    @Order(3)
    void aPlaceIsExactForThePersonAndSaysWhichTiesMadeIt() {
        JsonNode place = own("/place?measure=degree");
        assertThat(place.get("network").asString()).isEqualTo("open");
        assertThat(place.get("rank").asInt()).isEqualTo(1);
        assertThat(place.get("named").asInt()).as("m1, p3 and the person").isEqualTo(3);
        assertThat(place.get("aheadOfPercent").asInt()).isEqualTo(100);
        assertThat(place.get("value").asDouble()).isEqualTo(5);
        assertThat(place.get("unnamedAheadFrom").asInt()).isEqualTo(0);
        assertThat(place.get("unnamedAheadTo").asInt())
                .as("nine would leave too few")
                .isEqualTo(19);
        assertThat(place.get("population").asInt())
                .as("two by name, the others in tens")
                .isEqualTo(12);
        assertThat(place.get("counted").asBoolean()).isTrue();
        assertThat(place.get("tieIds").size()).isEqualTo(5);
        JsonNode students = own("/place?measure=students");
        assertThat(students.get("tieIds").size()).as("taught, not taught by").isEqualTo(1);
        assertThat(person().get("/api/v1/me/place?measure=nonsense").statusCode())
                .isEqualTo(400);
    }

    @Test
    @Order(4)
    void acopyIsCompleteInBothForms() throws IOException {
        client("steward").get("/api/v1/rankings?measure=degree");
        JsonNode copy = own("/copy?format=json&measures=degree,students");
        assertThat(copy.get("held").get("ties").size()).isEqualTo(5);
        assertThat(copy.get("places").size()).isEqualTo(2);
        assertThat(copy.get("uses").toString())
                .contains("code_given", "names_read", "steward", "own_data_read", "ranking degree");
        Map<String, String> files = new TreeMap<>();
        byte[] bytes =
                person().bytes("/api/v1/me/copy?format=csv&measures=degree").body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files.keySet())
                .containsExactly(
                        "consents.csv",
                        "contacts.csv",
                        "contestations.csv",
                        "corrections.csv",
                        "imports.csv",
                        "objection.csv",
                        "person.csv",
                        "places.csv",
                        "ties.csv",
                        "uses.csv");
        assertThat(files.get("places.csv"))
                .contains(
                        "measure,network,rank,named,ahead_of_percent,value,unnamed_ahead_from,unnamed_ahead_to,population")
                .contains("degree,open,1,3,100,5,0,19,12,");
        assertThat(files.get("imports.csv")).contains(",steward,1,1,2,5,");
        assertThat(files.get("person.csv")).contains("Secret1");
        assertThat(files.get("contacts.csv")).contains("phone,555-0101");
        assertThat(files.getOrDefault("ties.csv", "").lines()).hasSize(6);
        assertThat(String.join("", files.values())).doesNotContain("Secret2", "Secret4");
    }

    @Test
    @Order(5)
    void whatIsCorrectedHoldsAtOnceAndNoFileChangesItBack() {
        done(200, person().send("PUT", "/api/v1/me/fields", "{\"name\":\"Li Xiaoming\",\"phone\":\"555-0202\"}"));
        done(400, person().send("PUT", "/api/v1/me/fields", "{\"discipline\":\"being nice\"}"));
        done(400, person().send("PUT", "/api/v1/me/fields", "{\"remarks\":\"x\"}"));
        JsonNode again = imported("", SmallRegister.files());
        assertThat(again.get("state").asString()).as(again.toString()).isEqualTo("stored");
        assertThat(again.get("report").toString()).contains("corrected_by_person");
        assertThat(own("").get("record").get("name").asString()).isEqualTo("Li Xiaoming");
        assertThat(own("").get("contacts").get(0).get("value").asString()).isEqualTo("555-0202");
        assertThat(client("steward")
                        .get("/api/v1/rankings?measure=degree&top=50")
                        .body())
                .contains("Li Xiaoming");
    }

    @Test
    @Order(6)
    void aContestedTieGoesWhenTheStewardSaysSoAndNoFileBringsItBack() {
        String tie = "";
        for (JsonNode each : own("").get("ties")) {
            tie = each.get("source").asString().contains("p. 4")
                    ? each.get("id").asString()
                    : tie;
        }
        done(400, person().send("POST", "/api/v1/me/contestations", "{\"tie\":\"" + tie + "\",\"reason\":\"a liar\"}"));
        done(201, person().send("POST", "/api/v1/me/contestations", "{\"tie\":\"" + tie + "\",\"reason\":\"not_me\"}"));
        done(409, person().send("POST", "/api/v1/me/contestations", "{\"tie\":\"" + tie + "\",\"reason\":\"not_me\"}"));
        JsonNode open = Http.json(client("steward").get("/api/v1/contestations"));
        assertThat(open.size()).isEqualTo(1);
        assertThat(open.toString()).contains("Li Xiaoming", "not_me", "Register, p. 4");
        String id = open.get(0).get("id").asString();
        done(200, client("steward").post("/api/v1/contestations/" + id + "/settle", "{\"outcome\":\"tie_removed\"}"));
        JsonNode again = imported("", SmallRegister.files());
        assertThat(again.get("report").toString()).contains("tie_contested");
        assertThat(own("").get("ties").size()).isEqualTo(4);
        assertThat(own("").get("contestations").get(0).get("outcome").asString())
                .isEqualTo("tie_removed");
    }

    @Test
    @Order(7)
    void objectionsAndConsentsHoldFromTheNextReadOn() {
        done(200, person().send("PUT", "/api/v1/me/objection", ""));
        assertThat(client("steward")
                        .get("/api/v1/rankings?measure=degree&top=50")
                        .body())
                .doesNotContain("Li Xiaoming");
        assertThat(own("/place?measure=degree").get("objected").asBoolean()).isTrue();
        done(200, person().send("DELETE", "/api/v1/me/objection", ""));
        assertThat(client("steward")
                        .get("/api/v1/rankings?measure=degree&top=50")
                        .body())
                .contains("Li Xiaoming");

        String version = own("/choices").get("textVersion").asString();
        done(
                201,
                person().send(
                                "POST",
                                "/api/v1/me/consents",
                                "{\"scope\":\"published\",\"purpose\":\"insurance\","
                                        + "\"receiver\":\"association\",\"years\":2,\"textVersion\":\"" + version
                                        + "\"}"));
        JsonNode given = own("").get("consents")
                .valueStream()
                .filter(one -> one.get("scope").asString().equals("published"))
                .findFirst()
                .orElseThrow();
        assertThat(given.get("how").asString()).isEqualTo("online_form");
        assertThat(given.get("evidence").asString()).contains("own page, code ");
        assertThat(given.get("imports").size()).as("no file brought it").isZero();
        done(
                200,
                person().send("DELETE", "/api/v1/me/consents/" + given.get("id").asString(), ""));
        done(200, person().send("DELETE", "/api/v1/me/consents", ""));
        assertThat(own("").get("record").get("name").isNull()).isTrue();
        assertThat(own("").get("contacts").size()).isZero();
        done(409, person().send("PUT", "/api/v1/me/fields", "{\"name\":\"Back again\"}"));
    }

    @Test
    @Order(8)
    void erasureEndsTheSessionAndLeavesAReceiptAndNothingInTheFiles() throws IOException {
        String waiting = code("p1");
        HttpResponse<String> erased = person().send("POST", "/api/v1/me/erasure", "{\"confirm\":\"erase\"}");
        done(201, erased);
        assertThat(Http.json(erased).get("id").asString()).hasSize(36);
        done(401, person().get("/api/v1/me"));
        done(403, new SubjectSession(port()).enter(waiting));
        nobodyComesBackWithAFile();
        assertThat(audit.verify().intact()).isTrue();
        StringBuilder log = new StringBuilder();
        try (Stream<Path> files = Files.list(store.audit())) {
            for (Path file : files.toList()) {
                log.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(log.toString())
                .contains("\"who\":\"person\"", "own_data_read", "corrected", "tie_contested", "person_erased")
                .doesNotContain("Secret1", "Xiaoming", "555-0");
    }

    /** Five ties and a row of their own. */
    private void nobodyComesBackWithAFile() {
        JsonNode dry = imported("?dryRun=true", SmallRegister.files(), "Accept-Language", "zh");
        assertThat(dry.get("state").asString()).isEqualTo("checked");
        assertThat(dry.get("report").get("noticeCounts").get("erased_person").asInt())
                .isEqualTo(6);
        assertThat(dry.get("report").toString()).contains("使用此编号的人要求删除或不再出现");
        JsonNode again = imported("", SmallRegister.files());
        assertThat(again.get("state").asString()).isEqualTo("stored");
        assertThat(again.get("report").get("noticeCounts").get("erased_person").asInt())
                .isEqualTo(6);
        assertThat(client("steward")
                        .post("/api/v1/consents/search", "{\"person\":\"p1\"}")
                        .body())
                .isEqualTo("{\"person\":null,\"historical\":false,\"objected\":true,\"consents\":[],\"pending\":[]}");
    }

    @Test
    @Order(9)
    void aStewardMakesACodeAndSettlesAContestedTieOnThePage() {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the page is not tested.");
        try (Page steward = Page.as("steward", port(), logins())) {
            steward.open("/consents.html?lang=en");
            steward.awaitText("#contested", "None is open");
            steward.type("#person", "p3");
            steward.click("#look-up");
            steward.logInAgain();
            steward.click("#make-code");
            SubjectSession third = new SubjectSession(port());
            done(200, third.enter(steward.await("#code-text").getText()));
            steward.picture("own-code-slip");

            String tie = Http.json(third.get("/api/v1/me"))
                    .get("ties")
                    .get(0)
                    .get("id")
                    .asString();
            done(
                    201,
                    third.send(
                            "POST",
                            "/api/v1/me/contestations",
                            "{\"tie\":\"" + tie + "\",\"reason\":\"wrong_dates\"}"));
            steward.open("/consents.html?lang=en");
            steward.awaitText("#contested", "the dates are wrong");
            assertThat(steward.find("[data-contestation]").getText()).contains("Register, p. 3");
            steward.pictures("own-contested");
            steward.click("[data-contestation] button:last-of-type");
            steward.awaitText("#contested", "None is open");
            assertThat(Http.json(third.get("/api/v1/me"))
                            .get("contestations")
                            .get(0)
                            .get("outcome")
                            .asString())
                    .isEqualTo("tie_kept");
            assertThat(steward.complaints()).isEmpty();
        }
    }

    @Test
    @Order(10)
    void aPersonDoesAllOfItWithTheKeyboardInChinese() {
        browse("zh");
        walk("p5");
        browsing().choose("own-show-places");
        browsing().await("#own-places[aria-busy=false] .places li:nth-child(12)");
        assertThat(browsing().text("[data-measure=degree]")).contains("名");
        browsing().accessible("zh-places");
        browsing().choose("own-leave");
        browsing().await("#own-code");
        browsing().awaitFocus("own-code");
    }

    @Test
    @Order(11)
    void andInEnglish() {
        browse("en");
        walk("p5");
        browsing().type("[name=wechat]", "wx-new");
        browsing().choose("#own-correct button");
        browsing().awaitStatus("Saved");
        assertThat(browsing().text("#own-record")).contains("wx-new");
        browsing().choose("[data-tie] summary");
        browsing().choose("[data-tie] details[open] button");
        browsing().awaitStatus("data steward");
        assertThat(browsing().text("#own-ties")).contains("Not settled yet");
        browsing().choose("#own-object");
        browsing().awaitStatus("in no ranking");
        browsing().choose("#own-give [name=agree]");
        browsing().choose("#own-give button");
        browsing().awaitStatus("take it back here");
        withdrawWhileTheirNameIsOnAnOpenMap();
        browsing().accessible("en-changed");
        browsing().choose("#own-erase-sure");
        browsing().choose("#own-erase button");
        browsing().await("#own-receipt code");
        assertThat(browsing().focused()).isEqualTo("own-receipt-title");
        browsing().accessible("en-receipt");
        assertThat(browsing().complaints()).isEmpty();
    }

    /** The map is of a member of staff who has the person before them, in a session of their own. */
    private void withdrawWhileTheirNameIsOnAnOpenMap() {
        try (OpenMap open = new OpenMap(port(), logins(), "Secret5")) {
            browsing().choose("#own-withdraw-all");
            browsing().awaitStatus("Withdrawn");
            open.theNameIsGone();
        }
    }

    private void browse(String language) {
        assumeTrue(Browser.isThere(), "No chromium and chromedriver on the PATH: the page is not tested.");
        if (browser == null) {
            browser = new SubjectBrowsing(port());
        }
        browsing().open("/me.html?lang=" + language);
    }

    /** Comes in, and reaches every control by the tabulator key. */
    private void walk(String id) {
        browsing().await("#own-code");
        browsing().accessible(id + "-enter");
        browsing().type("#own-code", "0000-0000");
        browsing().press(org.openqa.selenium.Keys.ENTER);
        browsing().await("#own-problem [data-code=code_mistyped]");
        assertThat(browsing().focused()).isEqualTo("own-problem");
        browsing().type("#own-code", code(id));
        browsing().press(org.openqa.selenium.Keys.ENTER);
        browsing().await("#own-record dd");
        browsing().await("[data-import]");
        browsing().awaitFocus("own-record-title");
        browsing().reachesEveryControl();
        browsing().accessible(id + "-inside");
    }
}

package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.shicheng.fixture.SharedData;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Search by name in the whole service. */
class SearchIT extends RunningService {
    private HttpResponse<String> asked(String role, String typed, String more) {
        String address = "/api/v1/people?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + more;
        return role.isEmpty() ? new Http(port()).get(address) : client(role).get(address);
    }

    private List<String> found(String role, String typed) {
        List<String> found = new ArrayList<>();
        Http.json(asked(role, typed, ""))
                .get("matches")
                .forEach(match -> found.add(match.get("name").asString()));
        return found;
    }

    @Test
    void eachRoleFindsWhomItMaySeeByNameUntilTheyTakeItBack() {
        imported("", SmallRegister.files());
        assertThat(found("", "secret")).as("who is published").containsExactly("Secret3");
        assertThat(found("", "wanglao")).containsExactly("王老");
        assertThat(found("staff:association", "secret")).containsExactly("Secret1", "Secret3", "Secret5");
        assertThat(found("staff:another", "secret")).containsExactly("Secret3");
        assertThat(found("researcher:thesis", "secret")).containsExactly("Secret3");
        assertThat(found("steward", "Secret2")).as("one letter other").containsExactly("Secret1", "Secret3", "Secret5");
        assertThat(client("steward")
                        .post("/api/v1/consents/withdrawals", "{\"person\": \"p5\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(found("staff:association", "secret")).containsExactly("Secret1", "Secret3");
    }

    @Test
    void saysWhatCannotBeAsked() {
        assertThat(asked("", "a", "&limit=51").body()).contains("bad_parameter", "limit", "1 … 50");
        assertThat(new Http(port()).get("/api/v1/people").statusCode()).isEqualTo(400);
        assertThat(Http.json(asked("", "", "")).get("matches")).isEmpty();
        assertThat(asked("", "名".repeat(500), "").statusCode()).isEqualTo(200);
    }

    @Test
    void hardNamesAreFoundByTheReadingOfTheirOwn() throws IOException {
        Path file = SharedData.folder("..")
                .resolve("reference")
                .resolve("pinyin_names.csv")
                .normalize();
        assumeThat(Files.exists(file))
                .as("the list of hard names, beside the checkout")
                .isTrue();
        var rows = SharedData.rows(file);
        StringBuilder people = new StringBuilder("id,name,died,source\n");
        for (int i = 0; i < rows.size(); i++) {
            people.append("hard%d,%s,1300,A register%n".formatted(i, rows.get(i).getField("name")));
        }
        imported("", List.of(new Http.Upload("file", "people.csv", people.toString())));

        assertThat(rows).hasSizeGreaterThanOrEqualTo(40).allSatisfy(row -> {
            List<JsonNode> found = new ArrayList<>();
            Http.json(asked("", row.getField("pinyin"), "")).get("matches").forEach(found::add);
            assertThat(found).anySatisfy(match -> {
                assertThat(match.get("name").asString()).isEqualTo(row.getField("name"));
                assertThat(match.get("how").asString()).isEqualTo("reading");
            });
        });
    }
}

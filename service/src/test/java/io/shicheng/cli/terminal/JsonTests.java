package io.shicheng.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.SampleRanking;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.label.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTests {
    @Test
    void aRankingIsTheDisclosedRecordInSnakeCase() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.write(SampleRanking.RANKING, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(SampleRanking.JSON + "\n");
    }

    @Test
    void aPlanHasTheNamesThatItHasOverHttp() throws IOException {
        Label.Named li = new Label.Named("guild:7", "guild", "7", "李四", null);
        DisclosedPlan.Row row = new DisclosedPlan.Row(
                1,
                new DisclosedPlan.Contact(
                        li,
                        "kiln-town",
                        "porcelain",
                        List.of(new DisclosedPlan.Channel("phone", "+86 1")),
                        13,
                        List.of(),
                        10,
                        2,
                        0,
                        null,
                        new DisclosedPlan.Consent(
                                "training", "association", LocalDate.of(2026, 1, 2), null, "letter", "file 7", null)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.write(
                new DisclosedPlan(false, 40, 30, 5, 20, 66.7, 1, List.of(row), null, null, null, new TreeMap<>()), out);
        JsonNode plan = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));

        assertThat(plan.get("reached_percent").asDouble()).isEqualTo(66.7);
        JsonNode only = plan.get("rows").get(0);
        assertThat(only.propertyNames())
                .containsExactlyInAnyOrder(
                        "order",
                        "label",
                        "cluster",
                        "discipline",
                        "channels",
                        "adds",
                        "adds_named",
                        "adds_outside",
                        "taught",
                        "leads",
                        "instead",
                        "consent");
        assertThat(only.get("label").toString())
                .isEqualTo(
                        "{\"id\":\"guild:7\",\"namespace\":\"guild\",\"source_id\":\"7\",\"name\":\"李四\",\"detail\":null}");
        assertThat(only.get("consent").get("given_on").asString()).isEqualTo("2026-01-02");
    }
}

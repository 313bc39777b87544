package io.shicheng.disclosure.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CitationJsonTests {
    @Test
    void numbersAreNumbersAndIdsThatLookLikeOneStayTexts() {
        DisclosedPlan plan = new DisclosedPlan(
                true,
                0,
                0,
                0,
                0,
                0,
                1,
                List.of(),
                null,
                null,
                null,
                new TreeMap<>(Map.of(
                        "seed",
                        "-3",
                        "damping",
                        "0.85",
                        "tolerance",
                        "1.0E-9",
                        "cluster",
                        "12",
                        "kernel_version",
                        "3",
                        "interval_method",
                        "mirror",
                        "at",
                        "1644")));
        assertThat(JsonMapper.builder().build().writeValueAsString(plan))
                .endsWith(
                        "\"citation\":{\"at\":1644,\"cluster\":\"12\",\"damping\":0.85,\"interval_method\":\"mirror\","
                                + "\"kernel_version\":\"3\",\"seed\":-3,\"tolerance\":1.0E-9}}");
    }
}

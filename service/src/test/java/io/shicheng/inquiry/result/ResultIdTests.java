package io.shicheng.inquiry.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** What results are called; the first digest was computed by other means. */
class ResultIdTests {
    private static final String SNAPSHOT = "0f".repeat(32);

    private static Citation citation(String measure, Map<String, String> parameters, long seed) {
        return new Citation(SNAPSHOT, measure, new TreeMap<>(parameters), seed, "1");
    }

    @Test
    void isTheDigestOfWhatTheCitationSays() {
        Citation citation = citation(
                "betweenness", Map.of("ties", "master_of,worked_with", "weights", "none", "directions", "none"), 1);
        String canonical = ResultId.canonical(citation);
        assertThat(canonical)
                .isEqualTo("{\"kernel\":\"shicheng-kernels 1\",\"measure\":\"betweenness\",\"parameters\":"
                        + "{\"directions\":\"none\",\"ties\":\"master_of,worked_with\",\"weights\":\"none\"},\"seed\":1,"
                        + "\"snapshot\":\"" + SNAPSHOT + "\"}")
                .hasSize(225);
        assertThat(DigestUtils.sha256Hex(canonical))
                .isEqualTo("c94465744a963fb5efa3fbd05920a18d1f45c97c4aee3f532c2357611e55ecaa");
        assertThat(ResultId.of(citation)).isEqualTo("r-s526ax2ajrzvbvx3");
    }

    /** Signs beyond ASCII stand as they are, in UTF-8; names are in the order of their UTF-16 code units. */
    @Test
    void writesAnyTextInOneFormAlone() {
        Citation citation = citation("students", Map.of("cluster", "景德镇\"\n\u0001/€", "𝒂", "1", "ﬃ", "2"), -7);
        assertThat(ResultId.canonical(citation))
                .contains("\"cluster\":\"景德镇\\\"\\n\\u0001/€\",\"𝒂\":\"1\",\"ﬃ\":\"2\"", "\"seed\":-7");
        assertThat(ResultId.canonical(citation).getBytes(StandardCharsets.UTF_8))
                .hasSizeGreaterThan(150);
        assertThat(ResultId.of(citation)).matches("r-[0-9a-hjkmnp-tv-z]{16}");
    }

    @Test
    void isAnotherForAnyOtherResult() {
        Citation one = citation("students", Map.of("ties", "master_of"), 1);
        assertThat(ResultId.of(citation("students", Map.of("ties", "master_of"), 1)))
                .isEqualTo(ResultId.of(one));
        assertThat(new String[] {
                    ResultId.of(citation("degree", Map.of("ties", "master_of"), 1)),
                    ResultId.of(citation("students", Map.of("ties", "leads"), 1)),
                    ResultId.of(citation("students", Map.of("ties", "master_of"), 2)),
                    ResultId.of(new Citation("1f".repeat(32), "students", one.parameters(), 1, "1")),
                    ResultId.of(new Citation(SNAPSHOT, "students", one.parameters(), 1, "2"))
                })
                .doesNotHaveDuplicates()
                .doesNotContain(ResultId.of(one));
    }
}

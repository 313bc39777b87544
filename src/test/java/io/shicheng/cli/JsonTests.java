package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.SampleRanking;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonTests {
    @Test
    void aRankingIsTheDisclosedRecordInSnakeCase() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Json.write(SampleRanking.RANKING, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(SampleRanking.JSON + "\n");
    }
}

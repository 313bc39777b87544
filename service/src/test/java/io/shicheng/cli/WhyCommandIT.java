package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhyCommandIT {
    @TempDir
    Path folder;

    private Outcome run(String... arguments) {
        return new InThisProcess(TestStore.warm(folder.resolve("data"))).run(arguments);
    }

    private String output(String... arguments) {
        return new InThisProcess(TestStore.warm(folder.resolve("data"))).output(arguments);
    }

    @Test
    void aScoreIsTakenApartInASentenceATableAndData() throws IOException {
        output("import", KiteRegister.in(folder), "--as", "steward");

        assertThat(output("why", "h", "--measure", "betweenness", "--lang", "en"))
                .contains(
                        "Heather is number 1 of 4 by “Bridges (betweenness)”, above all through Ike: that tie carries 50 % of the"
                                + " score, and without it the score would be 0 instead of 4.",
                        "worked with", "25.0 %", "A share is what a tie carries now.");
        assertThat(output("why", "h", "--measure", "betweenness", "--lang", "zh"))
                .contains("最主要靠与Ike的关系：它占得分的 50%，没有它得分是 0 而不是 4。");
        Path file = folder.resolve("why.json");
        output("why", "h", "--measure", "betweenness", "--out", file.toString());
        JsonNode data = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(data.at("/score").asDouble()).isEqualTo(4);
        assertThat(data.at("/carriers/0/name").asString()).isEqualTo("Ike");
        assertThat(data.at("/carriers/0/share").asDouble()).isEqualTo(2);
        assertThat(data.at("/carriers/1/share").asDouble()).isEqualTo(1);
        assertThat(data.at("/citation/why").asString()).isEqualTo("h");

        assertThat(output("why", "i", "--measure", "betweenness", "--lang", "en"))
                .startsWith("Ike has no rank by “Bridges (betweenness)”");
        Outcome nobody = run("why", "x", "--measure", "betweenness", "--lang", "en");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("nobody called x whom you may see");
    }
}

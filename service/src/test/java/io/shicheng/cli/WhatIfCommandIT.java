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

class WhatIfCommandIT {
    @TempDir
    Path folder;

    private Outcome run(String... arguments) {
        return new InThisProcess(TestStore.warm(folder.resolve("data"))).run(arguments);
    }

    private String output(String... arguments) {
        return new InThisProcess(TestStore.warm(folder.resolve("data"))).output(arguments);
    }

    @Test
    void ranksAsTheyWouldBeInATableAndAsData() throws IOException {
        output("import", KiteRegister.in(folder), "--as", "steward");

        assertThat(output("what-if", "add:i,f", "--measure", "degree", "--lang", "en"))
                .contains("new rank", "Fernando", "1–2", "ranks are among 4 of them", "what_if: add:i,f");
        assertThat(output("what-if", "add:i,f", "--measure", "degree", "--lang", "zh"))
                .contains("新名次", "名次在其中 4 人之间计算");
        Path file = folder.resolve("what-if.json");
        output("what-if", "add:i,f", "remove:i,h", "--measure", "degree", "--out", file.toString());
        JsonNode data = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(data.at("/changes/1").asString()).isEqualTo("remove:i,h");
        assertThat(data.at("/rows/0/name").asString()).isEqualTo("Fernando");
        assertThat(data.at("/rows/0/new_score").asDouble()).isEqualTo(3);
        assertThat(data.at("/rows/0/new_rank_from").asInt()).isEqualTo(1);
        assertThat(data.at("/rows/0/rank_from").asInt()).isEqualTo(2);

        Outcome nobody = run("what-if", "add:x,f", "--measure", "degree", "--lang", "en");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("nobody called x of whom this is told");
    }
}

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

/** Whatever a snapshot is told over HTTP it is told by command, and rankings and exports are told the same. */
class SnapshotCommandIT {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private Outcome run(String... arguments) {
        return new InThisProcess(TestStore.warm(folder.resolve("data"))).run(arguments);
    }

    private String output(String... arguments) {
        Outcome outcome = run(arguments);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private void fill() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(
                files.resolve("people.csv"),
                "id,name,died,source\na,Ada,1500,A register\nb,Ben,1510,A register\nc,Cyd,1520,A register\n");
        Files.writeString(files.resolve("ties.csv"), """
                kind,from,to,basis,source,since
                master_of,a,b,published,A register,1480
                worked_with,b,c,published,A register,1500
                """);
        output("import", files.toString(), "--as", "steward");
    }

    @Test
    void strengthsAreToldAlikeWhereverTheyAreTold() throws IOException {
        fill();

        String ties = "master_of,worked_with";
        JsonNode plain = JSON.readTree(output("snapshot", "--ties", ties, "--weights", "strength"));
        Path file = folder.resolve("snapshot.json");
        output(
                "snapshot",
                "--ties",
                ties,
                "--weights",
                "strength",
                "--kind-weight",
                "worked_with=4",
                "--half-life",
                "20",
                "--out",
                file.toString());
        JsonNode weighed = JSON.readTree(Files.readString(file));
        assertThat(plain.has("kindWeight")).isFalse();
        assertThat(weighed.get("kindWeight").asString()).isEqualTo("worked_with:4");
        assertThat(weighed.get("halfLifeYears").asDouble()).isEqualTo(20);
        assertThat(weighed.get("digest")).isNotEqualTo(plain.get("digest"));

        JsonNode ranking = JSON.readTree(output(
                "rank",
                "--measure",
                "pagerank",
                "--half-life",
                "20",
                "--kind-weight",
                "worked_with=4",
                "--format",
                "json"));
        assertThat(ranking.at("/citation/weights").asString()).isEqualTo("strength");
        assertThat(ranking.at("/citation/kind_weight").asString()).isEqualTo("worked_with:4");
        Path graph = folder.resolve("graph.csv.zip");
        output(
                "export",
                "graph",
                "--format",
                "csv",
                "--with",
                "leiden,pagerank",
                "--kind-weight",
                "worked_with=4",
                "--out",
                graph.toString());
        assertThat(graph).isNotEmptyFile();

        assertThat(run("snapshot", "--kind-weight", "worked_with=4").err()).contains("worked_with=4", "strength");
        assertThat(run("snapshot", "--weights", "strength", "--kind-weight", "leads=3")
                        .code())
                .isEqualTo(2);
    }
}

package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code measure} in a Java of its own, as a user starts it. */
class MeasureProcessIT {
    @TempDir
    Path folder;

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + folder.resolve("classes.log"),
                "-cp",
                System.getProperty("java.class.path"),
                "io.shicheng.cli.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void startsNeitherSpringNorNeo4j() throws IOException, InterruptedException {
        Path graph = Files.writeString(folder.resolve("graph.txt"), "1 2\n2 3\n");
        assertThat(run("measure", graph.toString(), "--measure", "betweenness")).isZero();
        assertThat(folder.resolve("out")).hasContent("vertex,score\n1,0\n2,1\n3,0\n");
        List<String> err = Files.readAllLines(folder.resolve("err"));
        assertThat(err.getLast()).startsWith("{\"vertices\":3,\"edges\":2,").endsWith("}");
        String loaded = Files.readString(folder.resolve("classes.log"));
        assertThat(loaded).contains("io.shicheng.analysis.betweenness.Betweenness ");
        assertThat(loaded)
                .doesNotContain(" org.springframework.")
                .doesNotContain(" org.neo4j.")
                .doesNotContain(" org.apache.poi.")
                .doesNotContain(" tools.jackson.");
    }

    @Test
    void tellsTheShellWhatWentWrong() throws IOException, InterruptedException {
        Path bad = Files.writeString(folder.resolve("bad.txt"), "1 2\n3\n");
        assertThat(run("measure", bad.toString(), "--measure", "degree")).isEqualTo(1);
        assertThat(run("measure", bad.toString())).isEqualTo(2);
        assertThat(run("measure", folder.resolve("none").toString(), "--measure", "degree"))
                .isEqualTo(3);
    }
}

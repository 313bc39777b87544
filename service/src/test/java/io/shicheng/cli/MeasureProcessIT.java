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

    private Process start(String option, String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-Xlog:class+load:file=" + folder.resolve("classes.log"),
                "-cp",
                System.getProperty("java.class.path"),
                "io.shicheng.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        return runWith("-Xmx1g", arguments);
    }

    private int runWith(String option, String... arguments) throws IOException, InterruptedException {
        Process process = start(option, arguments);
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
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
                .doesNotContain(" picocli.")
                .doesNotContain(" org.neo4j.")
                .doesNotContain(" org.apache.poi.")
                .doesNotContain(" tools.jackson.");
    }

    @Test
    void soDoesALayout() throws IOException, InterruptedException {
        Path graph = Files.writeString(folder.resolve("graph.txt"), "1 2\n2 3\n");
        assertThat(run("layout", graph.toString(), "--seed", "3")).isZero();
        List<String> places = Files.readAllLines(folder.resolve("out"));
        assertThat(places).hasSize(4);
        assertThat(places.getFirst()).isEqualTo("vertex,x,y");
        assertThat(places.get(1)).matches("1,-?[0-9.E-]+,-?[0-9.E-]+");
        assertThat(Files.readAllLines(folder.resolve("err")).getLast())
                .startsWith("{\"vertices\":3,\"edges\":2,")
                .contains("\"seed\":3,\"kernel_version\":")
                .endsWith("}");
        assertThat(Files.readString(folder.resolve("classes.log")))
                .contains("io.shicheng.layout.ForceLayout ")
                .doesNotContain(" org.springframework.")
                .doesNotContain(" picocli.")
                .doesNotContain(" org.neo4j.")
                .doesNotContain(" tools.jackson.");
        assertThat(run("layout")).isEqualTo(2);
        assertThat(run("layout", graph.toString(), "--threads", "0")).isEqualTo(2);
        assertThat(run("layout", folder.resolve("none").toString())).isEqualTo(3);
    }

    @Test
    void tellsTheShellWhatWentWrong() throws IOException, InterruptedException {
        Path bad = Files.writeString(folder.resolve("bad.txt"), "1 2\n3\n");
        assertThat(run("measure", bad.toString(), "--measure", "degree")).isEqualTo(1);
        assertThat(run("measure", bad.toString())).isEqualTo(2);
        assertThat(run("measure", folder.resolve("none").toString(), "--measure", "degree"))
                .isEqualTo(3);
    }

    @Test
    void refusesAFileThatCannotFitBeforeItReadsIt() throws IOException, InterruptedException {
        Path large = Files.writeString(folder.resolve("large.txt"), "1 2\n2 1\n".repeat(4_000_000));
        assertThat(runWith("-Xmx64m", "measure", large.toString(), "--measure", "degree"))
                .isEqualTo(1);
        assertThat(folder.resolve("out")).isEmptyFile();
        assertThat(Files.readString(folder.resolve("err")))
                .contains("needs 154 MB of memory", "nothing was started")
                .doesNotContain("Exception", "\tat ");
        assertThat(runWith("-Xmx64m", "measure", large.toString(), "--measure", "degree", "--lang", "zh"))
                .isEqualTo(1);
        assertThat(folder.resolve("err")).content().contains("154 MB 内存");
    }

    @Test
    void endsSoonWhenToldToStop() throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        java.util.SplittableRandom random = new java.util.SplittableRandom(1);
        for (int i = 0; i < 400_000; i++) {
            lines.append(random.nextInt(100_000))
                    .append(' ')
                    .append(random.nextInt(100_000))
                    .append('\n');
        }
        Path large = Files.writeString(folder.resolve("large.txt"), lines);
        Process process = start("-Xmx1g", "measure", large.toString(), "--measure", "betweenness");
        assertThat(process.waitFor(4, TimeUnit.SECONDS)).as("it takes minutes").isFalse();
        process.destroy();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(128 + 15);
        assertThat(folder.resolve("out")).isEmptyFile();
        assertThat(folder.resolve("err")).content().contains("nothing was changed");
        // to load all that can go wrong elsewhere would take longer than to stop
        assertThat(Files.readString(folder.resolve("classes.log")))
                .doesNotContain(" org.springframework.")
                .doesNotContain(" picocli.");
    }
}

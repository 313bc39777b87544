package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.Measures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MeasureCommandTests {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private String out = "";
    private String graph = "";

    @BeforeEach
    void writeGraph() throws IOException {
        graph = file("graph.txt", "b a\na c\nc \"x\nc c\n").toString();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(String... arguments) {
        PrintStream stdout = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        StringWriter printed = new StringWriter();
        err.getBuffer().setLength(0);
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            String[] all = new String[arguments.length + 1];
            all[0] = "measure";
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            return PublishedScores.commands()
                    .setOut(new PrintWriter(printed))
                    .setErr(new PrintWriter(err))
                    .execute(all);
        } finally {
            System.setOut(stdout);
            out = printed + written.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void writesEveryVertexInTheOrderOfAppearance() {
        assertThat(run(graph, "--measure", "betweenness")).isZero();
        assertThat(out).isEqualTo("vertex,score\nb,0\na,2\nc,2\n\"\"\"x\",0\n");
        assertThat(run(graph, "--measure", "harmonic", "--normalised")).isZero();
        assertThat(out).startsWith("vertex,score\nb,0.611111111111111");
    }

    @Test
    void endsWithOneLineOfJson() {
        run(graph, "--measure", "harmonic", "--threads", "1");
        assertThat(err.toString())
                .matches("\\{\"vertices\":4,\"edges\":3,\"load_s\":[0-9.]+,\"compute_s\":[0-9.]+,\"threads\":1,"
                        + "\"measure\":\"harmonic\",\"directed\":false,\"weighted\":false,\"self_loops\":1}\\R");
    }

    @Test
    void listsEveryMeasureWithoutAFile() {
        assertThat(run("--measure", "list")).isZero();
        assertThat(out.lines()).hasSize(Measures.all().size());
        Measures.all().forEach(measure -> assertThat(out).contains(measure.code(), measure.cost()));
        assertThat(run("--measure", "list", "--lang", "zh")).isZero();
        assertThat(out).contains("最短路径");
        assertThat(out.lines()).hasSize(Measures.all().size());
    }

    @Test
    void writesTheSameBytesToAFileWithAnyNumberOfThreads() throws IOException {
        StringBuilder edges = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            edges.append(i % 701).append(' ').append((i * 37L + i / 7) % 701).append('\n');
        }
        Path file = file("many.txt", edges.toString());
        for (String measure : new String[] {"betweenness", "pagerank", "clustering", "eigenvector"}) {
            Path one = folder.resolve("one.csv");
            Path two = folder.resolve("two.csv");
            Files.writeString(two, "what stood there before");
            assertThat(run(file.toString(), "--measure", measure, "--threads", "1", "--out", one.toString()))
                    .isZero();
            assertThat(out).isEmpty();
            assertThat(run(file.toString(), "--measure", measure, "--threads", "2", "--out", two.toString()))
                    .isZero();
            assertThat(Files.mismatch(one, two)).isEqualTo(-1);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(path -> path.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void readsDirectionsAndWeightsWhenToldTo() throws IOException {
        Path file = file("weighted.csv", "source,target,weight\nm,a,2\nm,b,4\na,c,1\nm,a,1\n");
        assertThat(run(file.toString(), "--measure", "students", "--directed")).isZero();
        assertThat(out).isEqualTo("vertex,score\nm,2\na,1\nb,0\nc,0\n");
        assertThat(run(file.toString(), "--measure", "strength")).isZero();
        assertThat(out).as("strength keeps the weights").isEqualTo("vertex,score\nm,7\na,4\nb,4\nc,1\n");
        assertThat(run(file.toString(), "--measure", "harmonic", "--directed", "--weighted"))
                .isZero();
        assertThat(out).isEqualTo("vertex,score\nm,7.75\na,1\nb,0\nc,0\n");
        assertThat(run(
                        file.toString(),
                        "--measure",
                        "descendants",
                        "--directed",
                        "--generations",
                        "2",
                        "--decay",
                        "0.5"))
                .isZero();
        assertThat(out).startsWith("vertex,score\nm,2.5\n");
    }

    @Test
    void readsGraphMl() throws IOException {
        Path file = file(
                "g.graphml",
                "<graphml><graph edgedefault=\"directed\"><node id=\"师\"/><node id=\"徒\"/><node id=\"alone\"/>"
                        + "<edge source=\"师\" target=\"徒\"/></graph></graphml>");
        assertThat(run(file.toString(), "--measure", "students", "--directed")).isZero();
        assertThat(out).isEqualTo("vertex,score\n师,1\n徒,0\nalone,0\n");
    }

    @Test
    void refusesDataWithLineValueAndRemedy() throws IOException {
        Path file = file("bad.txt", "1 2\n2 3 -4\n");
        assertThat(run(file.toString(), "--measure", "degree")).isEqualTo(1);
        assertThat(err.toString())
                .contains("bad.txt, line 2:", "(-4)", "above 0")
                .hasLineCount(1);
        assertThat(out).isEmpty();
    }

    @Test
    void speaksChineseWhenAskedTo() throws IOException {
        Path file = file("bad.txt", "1 2\n2 3 -4\n");
        assertThat(run(file.toString(), "--measure", "degree", "--lang", "zh")).isEqualTo(1);
        assertThat(err.toString()).contains("bad.txt，第 2 行：权重（-4）必须大于 0 且有限。权重");
    }

    @Test
    void helpExplainsEveryOptionAndGivesExamples() {
        assertThat(run("--help")).isZero();
        assertThat(out).contains("Examples:", "An edge list", "GraphML");
        for (var option : new CommandLine(new MeasureCommand()).getCommandSpec().options()) {
            for (String bundle : new String[] {"en", "zh"}) {
                String key = "shicheng.measure." + option.longestName().substring(2);
                if (!option.usageHelp() && !option.versionHelp()) {
                    assertThat(Messages.bundle(java.util.Locale.of(bundle)).getString(key))
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void refusesAGraphThatTheMeasureHasNoAnswerFor() throws IOException {
        Path file = file("chain.txt", "1 2\n2 3\n");
        assertThat(run(file.toString(), "--measure", "eigenvector", "--directed"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("katz");
    }

    @Test
    void tellsAFileThatIsNotThereAndOneThatCannotBeWritten() {
        assertThat(run(folder.resolve("none.txt").toString(), "--measure", "degree"))
                .isEqualTo(3);
        assertThat(err.toString()).contains("none.txt");
        assertThat(run(
                        graph,
                        "--measure",
                        "degree",
                        "--out",
                        folder.resolve("no/where.csv").toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GRAPH",
                "--measure degree",
                "GRAPH --measure closeness",
                "GRAPH --measure students",
                "GRAPH --measure degree --samples 5",
                "GRAPH --measure betweenness --samples 5 --epsilon 0.1",
                "GRAPH --measure betweenness --samples 0",
                "GRAPH --measure betweenness --epsilon 1.5",
                "GRAPH --measure betweenness --epsilon NaN",
                "GRAPH --measure harmonic --threads 0",
                "GRAPH --measure harmonic --threads two",
                "GRAPH --measure harmonic --damping 0.5",
                "GRAPH --measure pagerank --damping 1",
                "GRAPH --measure descendants --directed --decay 0",
                "GRAPH --measure harmonic --colour red"
            })
    void aWrongCommandLineEndsWithTwo(String line) {
        assertThat(run(
                        line.isEmpty()
                                ? new String[0]
                                : line.replace("GRAPH", graph).split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
        assertThat(out).isEmpty();
    }

    @Test
    void epsilonSamplesAndSaysHowMany() throws IOException {
        StringBuilder edges = new StringBuilder();
        for (int i = 1; i < 5000; i++) {
            edges.append(i / 3).append(' ').append(i).append('\n');
        }
        Path file = file("tree.txt", edges.toString());
        assertThat(run(file.toString(), "--measure", "betweenness", "--epsilon", "0.05", "--seed", "9"))
                .isZero();
        // at most 15 vertices on a path: (⌊log₂ 13⌋ + 1 + ln 10) / (2 · 0.05²), rounded up
        assertThat(err.toString()).contains("\"samples\":1261,\"seed\":9}");
    }
}

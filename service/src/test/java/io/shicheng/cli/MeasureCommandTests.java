package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.MeasureBuilder;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.cli.measure.MeasureCommand;
import io.shicheng.cli.option.ParameterOptions;
import io.shicheng.cli.terminal.Messages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Tag("thorough")
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
                .matches("\\{\"vertices\":4,\"edges\":3,\"load_s\":[-0-9.E]+,\"compute_s\":[-0-9.E]+,\"threads\":1,"
                        + "\"measure\":\"harmonic\",\"directed\":false,\"directions\":\"none\",\"weighted\":false,\"self_loops\":1,"
                        + "\"sources_run\":1,\"rounds\":1,\"arcs_scanned\":[0-9]+,\"connected_pairs\":6,"
                        + "\"mean_distance\":1.[0-9]+,\"effective_diameter\":[0-9.]+,\"diameter\":3}\\R");
    }

    @Test
    void writesHowManyPairsAreAtEachDistance() throws IOException {
        Path file = file("chain.txt", "a b\nb c\nc d\nx y\n");
        Path pairs = folder.resolve("pairs.csv");
        assertThat(run(file.toString(), "--measure", "harmonic", "--neighbourhood-function", pairs.toString()))
                .isZero();
        assertThat(pairs).hasContent("distance,pairs\n1,4\n2,2\n3,1\n");
        assertThat(err.toString()).contains("\"connected_pairs\":7").contains("\"diameter\":3}");
        assertThat(run(
                        file.toString(),
                        "--measure",
                        "reach",
                        "--directed",
                        "--hops",
                        "1",
                        "--neighbourhood-function",
                        pairs.toString()))
                .isZero();
        assertThat(pairs).hasContent("distance,pairs\n1,4\n");
        assertThat(out).isEqualTo("vertex,score\na,1\nb,1\nc,1\nd,0\nx,1\ny,0\n");
    }

    @Test
    void takesTheScoreOfAVertexApart() {
        String kite = Path.of("docs/examples/krackhardt_kite.txt").toString();
        assertThat(run(kite, "--measure", "betweenness", "--why", "Heather")).isZero();
        assertThat(out).isEqualTo("vertex,share,without\nIke,7,0\nFernando,3.5,14\nGarth,3.5,14\n");
        assertThat(err.toString()).contains("\"score\":14.0,\"base\":0.0,\"blocks\":2");
        assertThat(run(kite, "--measure", "degree", "--why", "Jane")).isZero();
        assertThat(out).isEqualTo("vertex,share,without\nIke,1,0\n");
        assertThat(run(graph, "--measure", "pagerank", "--why", "\"x")).isZero();
        assertThat(out).startsWith("vertex,share,without\nc,0.").hasLineCount(2);
    }

    @Test
    void aVertexThatIsNotThereAndAMeasureThatIsNotTakenApartAreRefused() {
        assertThat(run(graph, "--measure", "degree", "--why", "z")).isEqualTo(1);
        assertThat(err.toString()).contains("(z)").contains("--why b");
        assertThat(run(graph, "--measure", "eccentricity", "--why", "a")).isEqualTo(2);
        assertThat(err.toString()).contains("--why").contains("betweenness").contains("Wasserman");
        assertThat(run(graph, "--measure", "degree", "--why", "a", "--normalised"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--normalised");
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
        assertThat(run(file.toString(), "--measure", "degree", "--weighted")).isEqualTo(1);
        assertThat(err.toString())
                .contains("bad.txt, line 2:", "(-4)", "above 0")
                .hasLineCount(1);
        assertThat(out).isEmpty();
    }

    @Test
    void speaksChineseWhenAskedTo() throws IOException {
        Path file = file("bad.txt", "1 2\n2 3 -4\n");
        assertThat(run(file.toString(), "--measure", "degree", "--weighted", "--lang", "zh"))
                .isEqualTo(1);
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

    private static CommandLine subcommand(CommandLine of, String name) {
        return Objects.requireNonNull(of.getSubcommands().get(name), name);
    }

    @Test
    void parametersOfRankingsAndColumnsAreOptionsOfTheirCommands() {
        CommandLine commands = PublishedScores.commands();
        CommandLine rank = subcommand(commands, "rank");
        CommandLine graph = subcommand(subcommand(commands, "export"), "graph");

        commands.parseArgs(
                "rank",
                "--measure",
                "strength",
                "--kind-weight",
                "master_of=2",
                "--kind-weight",
                "leads=0.5,founded=0");
        ParameterOptions.Taker ranking = rank.getCommand();
        assertThat(ranking.parameters().given()).containsOnly(entry("kind-weight", "master_of=2,leads=0.5,founded=0"));
        assertThat(rank.getCommandSpec().findOption("--resolution")).isNull();

        commands.parseArgs("export", "graph", "--out", "g.gexf", "--with", "leiden", "--resolution", "2");
        ParameterOptions.Taker columns = graph.getCommand();
        assertThat(columns.parameters().given()).containsOnly(entry("resolution", "2"));
    }

    /** What the kernel of a measure of our own throws. */
    private int runThrowing(RuntimeException thrown, String language) {
        Measure toy = new MeasureBuilder("toy", "n", Measure.Sense.UNDIRECTED)
                .texts((key, locale) -> "toy")
                .plain((read, settings, control) -> {
                    throw thrown;
                });
        return Measures.with(toy, () -> run("--lang", language, graph, "--measure", "toy"));
    }

    @ParameterizedTest
    @EnumSource
    void whatAKernelRefusesIsToldInBothLanguages(UnmeasurableException.Reason reason) {
        UnmeasurableException refused = new UnmeasurableException(reason, "of the kernel", "first", "second", "third");
        assertThat(runThrowing(refused, "en")).isEqualTo(1);
        assertThat(err.toString())
                .doesNotContain("of the kernel")
                .doesNotContain("{")
                .matches("[A-Z][^{]+\\.\\s");
        assertThat(runThrowing(refused, "zh")).isEqualTo(1);
        assertThat(err.toString()).contains("请");
    }

    @Test
    void aMistakeOfTheProgramIsNoAnswer() {
        for (RuntimeException mistake :
                new RuntimeException[] {new IllegalArgumentException("a mistake"), new ArithmeticException("a mistake")
                }) {
            assertThat(runThrowing(mistake, "en")).isEqualTo(70);
            assertThat(err.toString())
                    .contains("a mistake")
                    .contains(mistake.getClass().getName());
        }
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
                "GRAPH --measure nearness",
                "GRAPH --measure students",
                "GRAPH --measure degree --samples 5",
                "GRAPH --measure betweenness --samples 5 --epsilon 0.1",
                "GRAPH --measure betweenness --samples 0",
                "GRAPH --measure betweenness --epsilon 1.5",
                "GRAPH --measure betweenness --epsilon NaN",
                "GRAPH --measure betweenness --epsilon 0.1 --delta 0",
                "GRAPH --measure betweenness --delta 0.1",
                "GRAPH --measure betweenness --top 3",
                "GRAPH --measure betweenness --bounds b.csv",
                "GRAPH --measure eigenvector --bounds b.csv",
                "GRAPH --measure betweenness --epsilon 0.1 --top 0",
                "GRAPH --measure degree --hops 2",
                "GRAPH --measure pagerank --quality cpm",
                "GRAPH --measure harmonic --threads 0",
                "GRAPH --measure harmonic --threads two",
                "GRAPH --measure harmonic --damping 0.5",
                "GRAPH --measure pagerank --damping 1",
                "GRAPH --measure descendants --directed --decay 0",
                "GRAPH --measure degree --hops 2",
                "GRAPH --measure reach --hops 0",
                "GRAPH --measure eccentricity --neighbourhood-function pairs.csv",
                "GRAPH --measure closeness --weighted --neighbourhood-function pairs.csv",
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

    /** A ring with chords: nothing of it is settled in closed form, and it is too large to be searched whole. */
    private Path chordedRing() throws IOException {
        StringBuilder edges = new StringBuilder();
        int n = 20_000;
        for (int i = 0; i < n; i++) {
            edges.append(i).append(' ').append((i + 1) % n).append('\n');
            edges.append(i).append(' ').append((i * 7919L + 3) % n).append('\n');
        }
        return file("ring.txt", edges.toString());
    }

    @Test
    void epsilonSamplesAndSaysHowFarScoresMayBeOff() throws IOException {
        Path bounds = folder.resolve("bounds.csv");
        assertThat(run(
                        chordedRing().toString(),
                        "--measure",
                        "betweenness",
                        "--epsilon",
                        "0.02",
                        "--delta",
                        "0.05",
                        "--seed",
                        "9",
                        "--normalised",
                        "--bounds",
                        bounds.toString()))
                .isZero();
        assertThat(err.toString()).containsPattern("\"samples\":[1-9][0-9]+,").contains("\"delta\":0.05,\"seed\":9");
        List<String> lines = Files.readAllLines(bounds);
        assertThat(lines).hasSize(20_001).first().isEqualTo("vertex,bound");
        for (String line : lines.subList(1, lines.size())) {
            assertThat(Double.parseDouble(line.substring(line.indexOf(',') + 1)))
                    .isBetween(0.0, 0.02);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pagerank", "katz"})
    void settledScoresAreWithinTheBoundsThatAreWritten(String measure) throws IOException {
        String ring = chordedRing().toString();
        Path rough = folder.resolve("rough.csv");
        Path bounds = folder.resolve("bounds.csv");
        Path fine = folder.resolve("fine.csv");
        assertThat(run(
                        ring,
                        "--measure",
                        measure,
                        "--tolerance",
                        "0.001",
                        "--bounds",
                        bounds.toString(),
                        "--out",
                        rough.toString()))
                .isZero();
        assertThat(run(ring, "--measure", measure, "--tolerance", "1e-15", "--out", fine.toString()))
                .isZero();
        double[] far = column(bounds);
        double[] estimates = column(rough);
        double[] settled = column(fine);
        assertThat(far).hasSize(20_000);
        double widest = 0;
        for (int v = 0; v < far.length; v++) {
            double off = Math.abs(estimates[v] - settled[v]);
            assertThat(off).isLessThanOrEqualTo(far[v] + 1e-14 * settled[v]);
            widest = Math.max(widest, off);
        }
        assertThat(widest).isPositive();
    }

    private static double[] column(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(',') + 1)))
                .toArray();
    }

    @Test
    void topStopsWhenTheFirstAreToldApart() throws IOException {
        Path file = file("two-rings.txt", twoRings());
        assertThat(run(file.toString(), "--measure", "betweenness", "--epsilon", "0.005", "--top", "1"))
                .isZero();
        assertThat(err.toString()).contains("\"separated\":1}");
    }

    /** Two chorded rings that share two far vertices, one of which has all the short ways. */
    private static String twoRings() {
        StringBuilder edges = new StringBuilder();
        int n = 400;
        for (int ring = 0; ring < 2; ring++) {
            for (int i = 0; i < n; i++) {
                int from = 2 + ring * n + i;
                edges.append(from)
                        .append(' ')
                        .append(2 + ring * n + (i + 1) % n)
                        .append('\n');
                edges.append(from)
                        .append(' ')
                        .append(2 + ring * n + (i * 7 + 3) % n)
                        .append('\n');
                if (i % 5 == 0) {
                    edges.append(0).append(' ').append(from).append('\n');
                }
            }
            edges.append(1).append(' ').append(2 + ring * n).append('\n');
        }
        return edges.toString();
    }

    /** The case's right answers stand in its expected.md. */
    @Test
    void constraintCountsAMutualTieTwice() throws Exception {
        Path arcs = Path.of(MeasureCommandTests.class
                .getResource("/io/shicheng/cases/41-constraint-of-mutual-ties/arcs.txt")
                .toURI());
        assertThat(run(arcs.toString(), "--measure", "constraint", "--directed"))
                .isZero();
        assertThat(out).matches("vertex,score\n1,0\\.5555555555555[0-9]*\n2,1\n3,1\n");
        assertThat(run(arcs.toString(), "--measure", "constraint", "--directed", "--weighted"))
                .isZero();
        assertThat(out).matches("vertex,score\n1,0\\.5555555555555[0-9]*\n2,1\n3,1\n");
        assertThat(run(arcs.toString(), "--measure", "constraint")).isZero();
        assertThat(out).isEqualTo("vertex,score\n1,0.5\n2,1\n3,1\n");
    }
}

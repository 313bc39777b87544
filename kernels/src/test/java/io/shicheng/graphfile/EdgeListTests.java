package io.shicheng.graphfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class EdgeListTests {
    @TempDir
    Path folder;

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path file(String content) throws IOException {
        return file("graph.txt", content.getBytes(StandardCharsets.UTF_8));
    }

    private static EdgeArrays read(Path file, boolean weighted) {
        return GraphFiles.readEdges(file, false, weighted, 2, ReadLimits.defaults(), RunControl.NONE);
    }

    /** Edges as text, so that both ways of reading can be compared. */
    private static List<String> edges(Path file) {
        EdgeArrays edges = read(file, true);
        List<String> fast = new ArrayList<>();
        double[] weights = edges.weights();
        for (int e = 0; e < edges.count(); e++) {
            fast.add(edges.vertices().id(edges.from()[e]) + "|"
                    + edges.vertices().id(edges.to()[e]) + "|" + (weights == null ? 1 : weights[e]));
        }
        List<String> rows = new ArrayList<>();
        GraphFiles.read(
                file,
                new GraphHandler() {
                    @Override
                    public void vertex(VertexRow vertex) {
                        throw new AssertionError("an edge list declares none");
                    }

                    @Override
                    public void edge(EdgeRow edge) {
                        @Nullable String weight = edge.weight();
                        rows.add(edge.from() + "|" + edge.to() + "|"
                                + (weight == null ? 1.0 : Double.parseDouble(weight)));
                    }
                },
                ReadLimits.defaults(),
                RunControl.NONE);
        assertThat(rows).as("rows and arrays agree").isEqualTo(fast);
        return fast;
    }

    private GraphFileException refused(String content) throws IOException {
        Path file = file(content);
        GraphFileException refusal = catchThrowableOfType(GraphFileException.class, () -> read(file, true));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    @Test
    void readsBlanksTabsAndCommasAndPassesOverComments() throws IOException {
        assertThat(edges(file("# a\n% b\n\n0 1\n 1\t2 \r\n2  3   0.5\n  # c\n3 0")))
                .containsExactly("0|1|1.0", "1|2|1.0", "2|3|0.5", "3|0|1.0");
        assertThat(edges(file("0,1\n1 , 2\n2,3,0.5\r\n3,0")))
                .containsExactly("0|1|1.0", "1|2|1.0", "2|3|0.5", "3|0|1.0");
    }

    @Test
    void keepsIdsAsTheyStand() throws IOException {
        assertThat(edges(file("007 7\n7 +7\n-1 99999999999\n1.0 王时敏\n16777216 16777215\n999999999 1000000000")))
                .containsExactly(
                        "007|7|1.0",
                        "7|+7|1.0",
                        "-1|99999999999|1.0",
                        "1.0|王时敏|1.0",
                        "16777216|16777215|1.0",
                        "999999999|1000000000|1.0");
        assertThat(edges(file("a b,c d\nc d,\"e\"\n"))).containsExactly("a b|c d|1.0", "c d|e|1.0");
        EdgeArrays edges = read(file("7 5\n5 七\n7 七"), false);
        ByteArrayOutputStream ids = new ByteArrayOutputStream();
        for (int v = 0; v < edges.vertices().size(); v++) {
            edges.vertices().write(v, ids);
        }
        assertThat(ids.toString(StandardCharsets.UTF_8))
                .as("in the order of appearance")
                .isEqualTo("75七");
    }

    @Test
    void passesOverAHeadingAndAByteOrderMark() throws IOException {
        assertThat(edges(file("\uFEFFSource,Target,Weight\na,b,2\n"))).containsExactly("a|b|2.0");
        assertThat(edges(file("from to\nsource target\n"))).containsExactly("source|target|1.0");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "0.1, 0.1",
        "2.50, 2.5",
        "1e-3, 0.001",
        "123456789012345, 123456789012345",
        ".5, 0.5",
        "3., 3",
        "0.000000000000001, 1e-15",
        "12345678901234567890, 12345678901234567890",
        "+2, 2",
        "4.9e-324, 4.9e-324"
    })
    void readsWeightsToTheNearestDouble(String text, double expected) throws IOException {
        assertThat(read(file("0 1 " + text), true).weights()).startsWith(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsShortDecimalsAsJavaDoes(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder lines = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String text = random.nextLong(1, 1_000_000_000L) + "." + random.nextInt(1_000_000);
            lines.append("0 1 ").append(text).append('\n');
            expected.add("0|1|" + Double.parseDouble(text));
        }
        assertThat(edges(file(lines.toString()))).isEqualTo(expected);
    }

    @Test
    void unpacksByContentNotByName() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("0 1\n1 2\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(edges(file("graph.edges", packed.toByteArray()))).hasSize(2);
        assertThat(edges(file("graph.txt.gz", "0 1\n".getBytes(StandardCharsets.US_ASCII))))
                .hasSize(1);
        byte[] half = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() - 12);
        Path cut = file("cut.gz", half);
        assertThatThrownBy(() -> read(cut, false))
                .isInstanceOf(MalformedGraphFileException.class)
                .hasMessageContaining("cut.gz")
                .hasMessageContaining("damaged");
    }

    static List<Integer> blockEdges() {
        return List.of((1 << 18) - 3, (1 << 18) - 2, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, (1 << 19) - 1, 1 << 19);
    }

    /** Lines that end just before, on and after the bounds of the blocks in which a file is read. */
    @ParameterizedTest
    @MethodSource("blockEdges")
    void losesNothingBetweenBlocks(int bytes) throws IOException {
        StringBuilder lines = new StringBuilder();
        int edges = 0;
        while (lines.length() < bytes - 8) {
            lines.append(edges).append(' ').append(edges + 1).append('\n');
            edges++;
        }
        while (lines.length() < bytes - 3) {
            lines.append(' ');
        }
        lines.append("x y\n7 8 2.5\nlast one");
        Path file = file(lines.toString());
        List<String> read = edges(file);
        assertThat(read).hasSize(edges + 3).endsWith("x|y|1.0", "7|8|2.5", "last|one|1.0");
        Files.writeString(file, lines + " zero");
        int line = edges + 3;
        assertThatThrownBy(() -> read(file, true)).hasMessageContaining("line " + line + ":");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 1\\n2 | one_value | 2 | 2
            0 1\\n1 2 3 4 | too_many_values | 2 | 1 2 3 4
            0 1 heavy | weight_not_a_number | 1 | heavy
            0 1 1d | weight_not_a_number | 1 | 1d
            0 1 2.5F | weight_not_a_number | 1 | 2.5F
            0 1 0x1p3 | weight_not_a_number | 1 | 0x1p3
            0 1 0 | weight_not_positive | 1 | 0
            0 1 -2 | weight_not_positive | 1 | -2
            0 1 NaN | weight_not_positive | 1 | NaN
            0 1 Infinity | weight_not_positive | 1 | Infinity
            0 1 1e999 | weight_not_positive | 1 | 1e999
            0 1 1e-999 | weight_not_positive | 1 | 1e-999
            # c\\n\\n0,1\\n,2 | empty_value | 4 | 1
            0,1,3\\n1,2, | weight_empty | 2 | 3
            0 1\\n2,3 | one_value | 2 | 2,3
            # nothing | no_edges | 0 | -
            """)
    void tellsLineValueAndRemedy(String content, String code, long line, String value) throws IOException {
        GraphFileException refusal = refused(content.replace("\\n", "\n"));
        assertThat(refusal).isInstanceOf(MalformedGraphFileException.class);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.value()).isEqualTo(value.equals("-") ? null : value);
        assertThat(refusal.file()).isEqualTo("graph.txt");
        assertThat(refusal.getMessage()).startsWith(line > 0 ? "graph.txt, line " + line + ":" : "graph.txt:");
        assertThat(refusal.message(java.util.Locale.CHINESE)).contains(line > 0 ? "第 " + line + " 行" : "graph.txt");
        assertThat(refusal.remedy(java.util.Locale.ENGLISH)).isNotBlank();
    }

    @Test
    void refusesNulBytesAndWhatIsNotUtf8() throws IOException {
        assertThat(refused("0 1\n2 \0003\n").code()).isEqualTo("nul_byte");
        byte[] half = "0 1\n王 2\n".getBytes(StandardCharsets.UTF_8);
        half[6] = ' ';
        Path file = file("half.txt", half);
        assertThatThrownBy(() -> read(file, false))
                .isInstanceOf(MalformedGraphFileException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("UTF-8");
        Path wide = file("wide.txt", "0 1\n".getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> read(wide, false)).isInstanceOf(MalformedGraphFileException.class);
    }

    @Test
    void refusesAnEmptyFileAFolderAndOneThatIsNotThere() throws IOException {
        assertThat(refused("").code()).isEqualTo("empty");
        assertThatThrownBy(() -> read(folder, false))
                .isInstanceOf(UnreachableGraphFileException.class)
                .hasMessageContaining("folder");
        assertThatThrownBy(() -> read(folder.resolve("none.txt"), false))
                .isInstanceOf(UnreachableGraphFileException.class)
                .hasMessageContaining("none.txt");
    }

    @Test
    void stopsAtALineOrFileBeyondTheLimit() throws IOException {
        Path endless = file("x".repeat(3 << 20));
        assertThatThrownBy(() -> read(endless, false))
                .isInstanceOf(UnsafeGraphFileException.class)
                .hasMessageContaining("longer than the limit");
        Path many = file("0 1\n".repeat(100_000));
        ReadLimits small = new ReadLimits(1000, 1000, 10, 10);
        assertThatThrownBy(() -> GraphFiles.readEdges(many, false, false, 2, small, RunControl.NONE))
                .isInstanceOf(UnsafeGraphFileException.class);
    }

    @Test
    void stopsWhenAskedTo() throws IOException {
        Path file = file("0 1\n".repeat(10));
        RunControl cancelled = new RunControl() {
            @Override
            public void phase(String name, long totalWork) {}

            @Override
            public void advance(long work) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> GraphFiles.readEdges(file, false, false, 2, ReadLimits.defaults(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void cutsALongValueShort() throws IOException {
        GraphFileException refusal = refused("0 1 " + "9".repeat(5000) + "x\u0007");
        assertThat(refusal.value()).hasSizeLessThan(70).endsWith("…");
    }

    @Test
    void numbersManyIdsThatAreNoNumbers() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append("v").append(i).append(" v").append((i * 7) % 5000).append('\n');
        }
        EdgeArrays edges = read(file(lines.toString()), false);
        assertThat(edges.vertices().size()).isEqualTo(5000);
        for (int e = 0; e < edges.count(); e++) {
            assertThat(edges.vertices().id(edges.from()[e])).isEqualTo("v" + e);
            assertThat(edges.vertices().id(edges.to()[e])).isEqualTo("v" + (e * 7) % 5000);
        }
    }
}

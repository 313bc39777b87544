package io.shicheng.graphfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("thorough")
class PajekTests {
    private static final String NETWORK = """
            % made by hand
            *Network masters
            *Vertices 5
            1 "Shen Zhou" 0.1 0.2 0.5 ellipse ic Red
            3 "文徵明"
            4 Tang 0.3 0.4
            *Arcs :2 "master of"
            1 3 2.5 c Blue
            *Edges
            3 4
            *Arcslist
            1 4 5
            *edgeslist
            2 3 4
            """;

    @TempDir
    Path folder;

    @Test
    void readsVerticesArcsEdgesAndLists() throws IOException {
        Recorded read = Recorded.of(Files.writeString(folder.resolve("n.net"), NETWORK));
        assertThat(read.format).isEqualTo(GraphFormat.PAJEK);
        assertThat(read.vertices).extracting(VertexRow::id).containsExactly("1", "3", "4", "2", "5");
        assertThat(read.vertices).extracting(VertexRow::line).containsExactly(4L, 5L, 6L, 3L, 3L);
        assertThat(read.vertices.get(0).attributes().toString())
                .isEqualTo("{label=Shen Zhou, x=0.1, y=0.2, z=0.5, shape=ellipse, ic=Red}");
        assertThat(read.vertices.get(1).attributes().toString()).isEqualTo("{label=文徵明}");
        assertThat(read.edges)
                .extracting(e -> e.from() + (e.directed() ? ">" : "-") + e.to() + e.attributes() + e.line())
                .containsExactly(
                        "1>3{weight=2.5, c=Blue, relation=:2 \"master of\"}8",
                        "3-4{}10",
                        "1>4{}12",
                        "1>5{}12",
                        "2-3{}14",
                        "2-4{}14");
    }

    @Test
    void readsGb18030WhereTheTextCannotBeUtf8() throws IOException {
        Path file = Files.write(folder.resolve("n.net"), NETWORK.getBytes(Charset.forName("GB18030")));
        assertThat(Recorded.of(file).vertices.get(1).attributes()).containsEntry("label", "文徵明");
    }

    @Test
    void isToldByContent() throws IOException {
        Path file = Files.writeString(folder.resolve("n.txt"), "% c\n\n*vertices 2\n*edges\n1 2\n");
        assertThat(GraphFiles.formatOf(file)).isEqualTo(GraphFormat.PAJEK);
        EdgeArrays edges = GraphFiles.readEdges(file, true, true, 2, ReadLimits.defaults(), RunControl.NONE);
        assertThat(edges.count()).isEqualTo(2);
        assertThat(edges.vertices().id(1)).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            *Vertices 2@*Edges@1 3 | not_a_vertex_number | 3
            *Vertices 2@*Edges@1 x | not_a_vertex_number | 3
            *Vertices two | not_a_vertex_number | 1
            *Vertices 99999999999 | not_a_vertex_number | 1
            *Vertices 2@*Matrix@0 1 | matrix_rows | 3
            *Vertices 2@2 "b"@2 "a" | vertex_twice | 3
            *Vertices 2@*Edges@1 | one_value | 3
            *Vertices 2@*Vertices 3 | several_graphs | 2
            *Network a@1 2 | no_graph | 2
            *Vertices 2@*Edges@1 2 0 | weight_not_positive | 3
            *Vertices 2@*Edges@1 2 1 c | attribute_missing | 3
            *Vertices 2@*Matrix@0 1 1@0 0 | matrix_row | 3
            *Vertices 2@*Matrix@0 1@x 0 | matrix_value | 4
            *Vertices 2 3@*Edges | not_a_vertex_number | 1
            *Network a@*Vertices 2@*Edges@1 2@*Network b@*Vertices 2@*Edges | several_graphs | 6
            *Vertices 2@*Partition p@*Vertices 2@1@2@*Edges@1 2 | section_outside | 6
            *Partition p@*Vertices 2@1@2 | no_graph | 4
            *Vertices 2@/* begun@*Edges@1 2 | unclosed_comment | 4
            *Vertices 2@*Bipartite@1 2 | unknown_section | 2
            *Vertices 2@*Edges@1 2 1 l "a | unclosed_quote | 3
            """)
    void refusesWithCodeAndLine(String content, String code, long line) throws IOException {
        Path file = Files.writeString(folder.resolve("n.net"), content.replace('@', '\n'));
        GraphFileException refusal = catchThrowableOfType(
                GraphFileException.class,
                () -> GraphFiles.readEdges(file, false, true, 2, ReadLimits.defaults(), RunControl.NONE));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.line()).isEqualTo(line);
    }

    private static List<String> edges(Recorded read) {
        return read.edges.stream()
                .map(e -> e.from() + (e.directed() ? ">" : "-") + e.to() + e.attributes())
                .toList();
    }

    private Recorded read(String content) throws IOException {
        return Recorded.of(Files.writeString(folder.resolve("n.net"), content.replace('@', '\n')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void readsLinesWhateverEndsThem(String end) throws IOException {
        for (String last : new String[] {"", end}) {
            String content =
                    "% c" + end + end + "*Vertices 3" + end + "1 \"a\"" + end + "*Edges" + end + "1 2" + end + "2 3";
            Recorded read = Recorded.of(Files.writeString(folder.resolve("n.net"), content + last));
            assertThat(edges(read)).containsExactly("1-2{}", "2-3{}");
            assertThat(read.edges).extracting(EdgeRow::line).containsExactly(6L, 7L);
        }
    }

    @Test
    void readsLinesThatAreLongerThanItsBuffer() throws IOException {
        String label = "x".repeat(200_000);
        Recorded read = read("*Vertices 2@1 \"" + label + "\"@*Edges@1 2@");
        assertThat(read.vertices.getFirst().attributes().get("label")).hasSize(200_000);
        assertThat(edges(read)).containsExactly("1-2{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            1 "Shen Zhou" 0.1 0.2 | {label=Shen Zhou, x=0.1, y=0.2}
            1 Shen Zhou 0.1 0.2 box ic Red | {label=Shen Zhou, x=0.1, y=0.2, shape=box, ic=Red}
            1 Shen Zhou | {label=Shen Zhou}
            1 O"Brien | {label=O"Brien}
            1 "says \\"no\\" to it" | {label=says "no" to it}
            1 "says ""no"" to it" | {label=says "no" to it}
            1 "n 0"x" 0.1 0.2 | {label=n 0"x, x=0.1, y=0.2}
            1 "Shen"0.1 0.2 | {label=Shen, x=0.1, y=0.2}
            1 "C:\\" 0.5 | {label=C:\\, x=0.5}
            1 "" 0.1 0.2 | {label=, x=0.1, y=0.2}
            1 "a" [1901-1905, 1910] | {label=a, time=[1901-1905, 1910]}
            1 "a" id 7 ic Red ic Blue | {label=a, attribute:id=7, ic=Red, attribute:ic=Blue}
            1 | {}
            """)
    void readsWhatStandsBehindANumber(String vertex, String attributes) throws IOException {
        assertThat(read("*Vertices 1@" + vertex).vertices.getFirst().attributes())
                .hasToString(attributes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            *Arcs@1 2 3 c Blue [5-7] | 1>2{weight=3, c=Blue, time=[5-7]}
            *Arcs@1 2 c Blue | 1>2{c=Blue}
            *Arcs@1 2 [5-7] | 1>2{time=[5-7]}
            *Edges 1@1 2 1 l "a b" | 1-2{weight=1, l=a b}
            *EDGES :1 "kin"@1 2 | 1-2{relation=:1 "kin"}
            *Arcs@1 2@\u001A | 1>2{}
            *Arcs@3: 1 2 4 | 1>2{weight=4, relation=:3}
            *ARCSLIST@1 2 | 1>2{}
            *Matrix@0 -1@0 0 | 1>2{weight=-1}
            *Matrix :2 "kin"@0@2@0 0 | 1>2{weight=2, relation=:2 "kin"}
            /* one */ /* two@more */ *Edges@/* x */@1 2 | 1-2{}
            """)
    void readsAnEdgeInEachForm(String lines, String edge) throws IOException {
        assertThat(edges(read("*Vertices 2@" + lines))).containsExactly(edge);
    }

    /** What is looked for in vain is looked for once: a search a word would take days here. */
    @ParameterizedTest
    @ValueSource(strings = {"\"a\"b x ", "[ ", "/**/ ", "\\\" ", "\"\"", "[1] "})
    void goesOverALongLineOnce(String part) throws IOException {
        String line = part.repeat(1_000_000 / part.length());
        Path file = Files.writeString(folder.resolve("n.net"), "*Vertices 2\n1 " + line + "\n/**/ " + line + "\n");
        Throwable refusal = catchThrowable(() -> Recorded.of(file));
        assertThat(refusal == null || refusal instanceof GraphFileException).isTrue();
    }

    @Test
    void tellsTheModeOfVerticesAndReadsTheMatrixBetweenTheModes() throws IOException {
        Recorded read = read("*Vertices 5 2@1 \"a\"@*Matrix@1 0 2@0 1 0@");
        assertThat(read.vertices)
                .extracting(v -> v.id() + v.attributes().get("mode"))
                .containsExactly("11", "21", "32", "42", "52");
        assertThat(edges(read)).containsExactly("1-3{weight=1}", "1-5{weight=2}", "2-4{weight=1}");
    }

    @Test
    void leavesOutWhatIsNoNetworkAndNamesIt() throws IOException {
        Recorded read = read("*Vector v@*Vertices 2@1.5@2@*Network n@*Vertices 2@*Edges@1 2@*Permutation p@*Vertices 2"
                + "@2@1@*CLUSTER c@*Vertices 1@1@*Hierarchy h@1-2 1 Cut@*Partition q@*Vertices 2@1@2@");
        assertThat(edges(read)).containsExactly("1-2{}");
        assertThat(read.leftOut).containsExactly("*Vector", "*Permutation", "*CLUSTER", "*Hierarchy", "*Partition");
    }

    @Test
    void takesANetworkWithoutAHeadingBehindAPartition() throws IOException {
        assertThat(edges(read("*Partition p@*Vertices 2@1@2@*Vertices 2@1 \"a\"@*Arcs@1 2@")))
                .containsExactly("1>2{}");
    }

    @Test
    void readsLabelsOnlyInAnEncodingThatIsKnown() throws IOException {
        Path file = folder.resolve("n.net");
        Files.write(file, "*Vertices 2\n1 \"Bräu\"\n*Edges\n1 2\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(GraphFiles.readEdges(file, false, false, 1, ReadLimits.defaults(), RunControl.NONE)
                        .count())
                .isEqualTo(1);
        GraphFileException refusal = catchThrowableOfType(GraphFileException.class, () -> Recorded.of(file));
        assertThat(refusal).hasMessageContaining("line 2").hasMessageContaining("neither UTF-8 nor GB18030");
    }
}

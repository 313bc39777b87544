package io.shicheng.graphfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(read.vertices).extracting(VertexRow::id).containsExactly("1", "2", "3", "4", "5");
        assertThat(read.vertices).extracting(VertexRow::line).containsExactly(4L, 3L, 5L, 6L, 3L);
        assertThat(read.vertices.get(0).attributes().toString())
                .isEqualTo("{label=Shen Zhou, x=0.1, y=0.2, z=0.5, shape=ellipse, ic=Red}");
        assertThat(read.vertices.get(2).attributes().toString()).isEqualTo("{label=文徵明}");
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
        assertThat(Recorded.of(file).vertices.get(2).attributes()).containsEntry("label", "文徵明");
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
            *Vertices 2@*Matrix@0 1 | unknown_section | 2
            *Vertices 2@2 "b"@1 "a" | vertex_order | 3
            *Vertices 2@*Edges@1 | one_value | 3
            *Vertices 2@*Vertices 3 | several_graphs | 2
            *Network a@1 2 | no_graph | 2
            *Vertices 2@*Edges@1 2 0 | weight_not_positive | 3
            *Vertices 2@*Edges@1 2 1 c | attribute_missing | 3
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
}

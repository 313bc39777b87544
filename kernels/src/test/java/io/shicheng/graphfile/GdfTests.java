package io.shicheng.graphfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GdfTests {
    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content.replace('@', '\n'));
    }

    @Test
    void readsVerticesEdgesAndTheirColumns() throws IOException {
        Recorded read = Recorded.of(file("g.gdf", """
                nodedef> name VARCHAR(32),label VARCHAR,year INTEGER default 0
                n1,'Wang, Hui',1632
                "n,2","Yun ""S\"\"",
                n3,it's
                edgedef>node1 VARCHAR,node2 VARCHAR,weight DOUBLE,directed BOOLEAN,kind VARCHAR
                n1,"n,2",2.5,true,teaches
                "n,2",n1,,false
                """));
        assertThat(read.format).isEqualTo(GraphFormat.GDF);
        assertThat(read.vertices)
                .extracting(vertex -> vertex.id() + vertex.attributes() + vertex.line())
                .containsExactly("n1{label=Wang, Hui, year=1632}2", "n,2{label=Yun \"S\"}3", "n3{label=it's}4");
        assertThat(read.edges)
                .extracting(edge -> edge.from() + ">" + edge.to() + " " + edge.directed() + " " + edge.weight())
                .containsExactly("n1>n,2 true 2.5", "n,2>n1 false null");
        assertThat(read.edges.getFirst().attributes()).containsEntry("kind", "teaches");
    }

    @ParameterizedTest
    @ValueSource(strings = {"g.gdf", "g.txt", "g.csv", "g"})
    void isToldByItsContentUnderAnyName(String name) throws IOException {
        Path file = file(name, "# GUESS@NODEDEF>name@a@b@lone@EDGEDEF>node2,node1@a,b@");
        assertThat(GraphFiles.formatOf(file)).isEqualTo(GraphFormat.GDF);
        EdgeArrays edges = GraphFiles.readEdges(file, true, false, 2, ReadLimits.defaults(), RunControl.NONE);
        assertThat(edges.vertices().size()).isEqualTo(3);
        assertThat(edges.count()).as("no direction is said, so both count").isEqualTo(2);
        assertThat(edges.vertices().id(edges.from()[0])).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nodedef>name@a@edgedef>from,to@a,a | gdf_no_ends | 3
            nodedef>name@a,b@ | gdf_values | 2
            nodedef>name@a@edgedef>node1,node2@a,@ | empty_value | 4
            nodedef>name@a@edgedef>node1,node2@a,b | unknown_vertex | 4
            nodedef>name@a@a@edgedef>node1,node2@a,a | vertex_twice | 3
            nodedef>name@a@edgedef>node1,node2,directed@a,a,perhaps | unknown_direction | 4
            nodedef>name@a@edgedef>node1,node2,weight@a,a,0 | weight_not_positive | 4
            """)
    void refusesWithCodeAndLine(String content, String code, long line) throws IOException {
        Path file = file("g.gdf", content);
        GraphFileException refusal = catchThrowableOfType(
                GraphFileException.class,
                () -> GraphFiles.readEdges(file, false, true, 2, ReadLimits.defaults(), RunControl.NONE));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.line()).isEqualTo(line);
    }
}

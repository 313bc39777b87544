package io.shicheng.graphfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixMarketTests {
    @TempDir
    Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), "%%MatrixMarket matrix " + content.replace('@', '\n'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            coordinate pattern general@% c@@3 3 2@1 2@3 1 | 1 2 3 | 1>2 true null, 3>1 true null
            coordinate real general@2 2 2@1 2 0.5@2 1 -1e3 | 1 2 | 1>2 true 0.5, 2>1 true -1e3
            coordinate integer symmetric@3 3 2@2 1 4@3 3 0 | 1 2 3 | 2>1 false 4, 3>3 false 0
            coordinate pattern general@2 3 2@1 1@2 3 | r1 r2 c1 c2 c3 | r1>c1 false null, r2>c3 false null
            array real general@2 2@0@3@0.0@1 | 1 2 | 2>1 true 3, 2>2 true 1
            array integer symmetric@3 3@0@1@2@0@0@5 | 1 2 3 | 2>1 false 1, 3>1 false 2, 3>3 false 5
            array real general@1 2@0@7 | r1 c1 c2 | r1>c2 false 7
            """)
    void readsEntriesAsEdges(String content, String vertices, String edges) throws IOException {
        Recorded read = Recorded.of(file("m.mtx", content));
        assertThat(read.format).isEqualTo(GraphFormat.MATRIX_MARKET);
        assertThat(read.vertices.stream().map(VertexRow::id).collect(Collectors.joining(" ")))
                .isEqualTo(vertices);
        assertThat(read.edges.stream()
                        .map(edge -> edge.from() + ">" + edge.to() + " " + edge.directed() + " " + edge.weight())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(edges);
    }

    @Test
    void isToldByItsBannerUnderAnyName() throws IOException {
        for (String name : new String[] {"m", "m.txt", "m.csv", "m.mtx"}) {
            assertThat(GraphFiles.formatOf(file(name, "coordinate pattern general@1 1 0@")))
                    .isEqualTo(GraphFormat.MATRIX_MARKET);
        }
        Path without = Files.writeString(folder.resolve("n.mtx"), "5 4 3\n1 1\n");
        assertThat(catchThrowableOfType(GraphFileException.class, () -> GraphFiles.formatOf(without))
                        .code())
                .isEqualTo("matrix_banner");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            coordinate complex general@1 1 1@1 1 2 0 | matrix_kind | 1
            coordinate real skew-symmetric@2 2 1@2 1 1 | matrix_kind | 1
            vector real general@1 1 | matrix_kind | 1
            coordinate real general@ | matrix_size | 1
            coordinate real symmetric@2 3 1@1 1 1 | matrix_size | 2
            coordinate real general@2 2 1@1 3 1 | matrix_index | 3
            coordinate real general@2 2 1@0 1 1 | matrix_index | 3
            coordinate real general@2 2 1@1 1 | matrix_entry | 3
            coordinate real general@2 2 x@1 1 1 | matrix_entry | 2
            coordinate real general@2 2 2@1 1 1 | matrix_entries | 3
            coordinate pattern general@2 2 1@1 1@2 2 | matrix_entries | 4
            array real general@2 2@1@2@3 | matrix_entries | 5
            coordinate real general@2 2 1@1 2 0 | weight_not_positive | 3
            """)
    void refusesWithCodeAndLine(String content, String code, long line) throws IOException {
        Path file = file("m.mtx", content);
        GraphFileException refusal = catchThrowableOfType(
                GraphFileException.class,
                () -> GraphFiles.readEdges(file, false, true, 2, ReadLimits.defaults(), RunControl.NONE));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.line()).isEqualTo(line);
    }
}

package io.shicheng.graphfile.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graphfile.EdgeRow;
import io.shicheng.graphfile.GraphHandler;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.VertexRow;
import io.shicheng.graphfile.array.EdgeArrays;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A first line with the size of the graph is no edge, where that is certain. Lines are parted by {@code /} here. */
@Tag("thorough")
class EdgeListSizeTests {
    @TempDir
    Path folder;

    private final List<String> codes = new ArrayList<>();

    private EdgeArrays read(String text, int threads) throws IOException {
        Path file = Files.writeString(folder.resolve("graph.txt"), text.replace('/', '\n'));
        codes.clear();
        return GraphFiles.readEdges(
                file, false, true, threads, ReadLimits.defaults(), RunControl.NONE, notice -> codes.add(notice.code()));
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        GraphHandler handler = new GraphHandler() {
            @Override
            public void vertex(VertexRow row) {
                rows.add(row.id());
            }

            @Override
            public void edge(EdgeRow row) {
                rows.add(row.from() + " " + row.to());
            }
        };
        GraphFiles.read(folder.resolve("graph.txt"), handler, ReadLimits.defaults(), RunControl.NONE);
        return rows;
    }

    private static List<String> edges(EdgeArrays arrays) {
        List<String> edges = new ArrayList<>();
        for (int e = 0; e < arrays.count(); e++) {
            edges.add(arrays.vertices().id(arrays.from()[e]) + " "
                    + arrays.vertices().id(arrays.to()[e]));
        }
        return edges;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 3/1 2/2 3/3 1",
                "4 5/1 2/2 3/3 4/4 1/1 3",
                "4 5/0 1/1 2/2 3/3 0/0 2",
                "5 4/1 2/2 3/3 4/4 5",
                "5 4/1 2/1 3/1 4/1 5",
                "5 4/0 1/1 2/2 3/3 4",
                "# a comment/4 5/1 2/2 3/3 4/4 1/1 3/",
                "4,5/1,2/2,3/3,4/4,1/1,3",
                "4\t5/1\t2/2\t3/3\t4/4\t1/1\t3",
                "4 5/1 2 0.5/2 3 1/3 4 2/4 1 3/1 3 0.25",
                "4;5/1;2;0,5/2;3;1/3;4;2/4;1;3/1;3;0,25",
                "4 4 5/1 2/2 3/3 4/4 1/1 3",
                "3 2/Anna Bo/Bo Cai",
                "5 4/10 20/20 30/30 40/40 50",
                "7 8/1 2/2 3/3 4/4 1/1 3/5 7/7 1/2 4"
            })
    void leavesOutTheSize(String text) throws IOException {
        EdgeArrays edges = read(text, 2);
        assertThat(codes).contains("size_line");
        String[] lines = text.split("/");
        int first = text.startsWith("#") ? 2 : 1;
        List<String> expected = new ArrayList<>();
        for (int i = first; i < lines.length; i++) {
            String[] values = lines[i].split("[ ,;\t]");
            expected.add(values[0] + " " + values[1]);
        }
        assertThat(edges(edges)).isEqualTo(expected).isEqualTo(rows());
        assertThat(edges.vertices().id(0)).isEqualTo(expected.getFirst().split(" ")[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2/2 3/3 1",
                "3 4/1 2/2 3/3 4/4 1/1 3",
                "4 6/1 2/2 3/3 4/4 1/1 3",
                "4 04/1 2/2 3/3 4/4 1",
                "4 5 7/1 2/2 3/3 4/4 1/1 3",
                "a 2/1 2/2 3",
                "source target/3 3/1 2/2 3/3 1"
            })
    void takesForAnEdgeWhatIsNoSize(String text) throws IOException {
        List<String> edges = edges(read(text, 2));
        assertThat(codes).doesNotContain("size_line");
        assertThat(edges).hasSize(text.split("/").length - (codes.isEmpty() && text.startsWith("s") ? 1 : 0));
        assertThat(edges).isEqualTo(rows());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"3 2/1 2/1 3", "3 2/2 1/1 3", "2 1/1 2", "2 1/7 8", "101 3/1 2/2 3/4 5", "4 4/1 2/2 2/3 4/1 4"})
    void saysWhereItMayBeEither(String text) throws IOException {
        List<String> edges = edges(read(text, 2));
        assertThat(codes).containsExactly("size_line_doubtful");
        assertThat(edges).hasSize(text.split("/").length).isEqualTo(rows());
    }

    /** The way back along a ring has its size by chance in the first line. */
    @Test
    void takesALongRingForEdges() throws IOException {
        StringBuilder ring = new StringBuilder();
        for (int i = 1001; i > 1; i--) {
            ring.append(i).append(' ').append(i - 1).append('/');
        }
        assertThat(read(ring + "1 1001/", 2).count()).isEqualTo(1001);
        assertThat(codes).containsExactly("size_line_doubtful");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void leavesOutTheSizeOfLargeGraphsWithAnyNumberOfThreads(int threads) throws IOException {
        StringBuilder text = new StringBuilder("50000 150000/");
        for (int i = 0; i < 150_000; i++) {
            text.append(i % 40_000 + 1)
                    .append(' ')
                    .append((i * 7L) % 39_999 + 1)
                    .append('/');
        }
        EdgeArrays edges = read(text.toString(), threads);
        assertThat(edges.count()).isEqualTo(150_000);
        assertThat(codes).containsExactly("size_line");
        assertThat(edges(edges)).isEqualTo(rows());
    }
}

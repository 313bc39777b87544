package io.shicheng.graphfile.array;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graphfile.GraphNotice;
import io.shicheng.graphfile.ReadLimits;
import io.shicheng.graphfile.read.GraphFiles;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids are kept as they stand; where nobody can tell two of them apart, a notice says so. */
class LookAlikesTests {
    @TempDir
    Path folder;

    private final List<GraphNotice> notices = new ArrayList<>();

    private EdgeArrays read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return GraphFiles.readEdges(file, false, false, 2, ReadLimits.defaults(), RunControl.NONE, notices::add);
    }

    @ParameterizedTest
    @CsvSource({
        "Anna\u00A0, Anna, U+00A0 NO-BREAK SPACE",
        "An\u200Dna, Anna, U+200D ZERO WIDTH JOINER",
        "\uFEFFa, a, U+FEFF ZERO WIDTH NO-BREAK SPACE",
        "cafe\u0301, caf\u00E9, U+0301 COMBINING ACUTE ACCENT",
        "\uFF17, 7, U+FF17 FULLWIDTH DIGIT SEVEN",
        "a\u00ADb, ab, U+00AD SOFT HYPHEN",
        "a long name\u00A0of many bytes, a long name of many bytes, U+00A0 NO-BREAK SPACE",
        "Anna\u00A0Li, Anna\u2009Li, U+2009 THIN SPACE"
    })
    void saysWhatIdsDifferIn(String one, String other, String sign) throws IOException {
        EdgeArrays edges = read("graph.csv", "source,target\n" + one + ",x\n" + other + ",x\n");
        assertThat(edges.vertices().size()).isEqualTo(3);
        assertThat(notices).extracting(GraphNotice::code).containsExactly("ids_look_alike");
        assertThat(notices.getFirst().value()).isEqualTo(sign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\u00E9,cafe", "Anna\u00A0Li,Bo", "\u5F20\u4F1F,\u674E\u56DB", "\u2460,1", "A,a"})
    void saysNothingOfIdsThatCanBeToldApart(String line) throws IOException {
        read("graph.csv", "source,target\n" + line + "\n");
        assertThat(notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u200Db", "\uFF41b"})
    void looksAtGraphMlToo(String id) throws IOException {
        read(
                "graph.graphml",
                "<graphml><graph><node id='ab'/><node id='" + id + "'/><edge source='ab' target='" + id
                        + "'/></graph></graphml>");
        assertThat(notices).extracting(GraphNotice::code).containsExactly("ids_look_alike");
    }
}

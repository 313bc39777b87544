package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files as other programs write them; the scores of all their vertices are known by hand. */
class EdgeListCasesTests {
    private static final Path CASES = Path.of("src/test/resources/io/shicheng/cases");

    @TempDir
    Path folder;

    private String err = "";

    /** What {@code measure} writes for the file, without the heading. */
    private List<String> scores(Path file, String... options) {
        List<String> all = new ArrayList<>(List.of("measure", file.toString(), "--measure"));
        all.addAll(List.of(options));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        StringWriter said = new StringWriter();
        PrintStream stdout = System.out;
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            PublishedScores.commands().setErr(new PrintWriter(said)).execute(all.toArray(String[]::new));
        } finally {
            System.setOut(stdout);
        }
        err = said.toString();
        return written.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    private List<String> scoresOf(String content, String... options) throws IOException {
        return scores(Files.writeString(folder.resolve("graph.txt"), content), options);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            01-decimal-comma-tabs/ties.tsv | strength --weighted | Anna,2 Bo,1.25 Cai,1.75
            02-tabs-and-blanks-in-ids/ties.tsv | degree | Anna,1 Hall 3,2 Bo,1 Hall 4,1 Cai,1
            03-heading-id-1-id-2/edges.csv | degree | 0,2 1,2 2,2
            04-heading-chinese/ties.csv | degree | 1,1 2,2 3,1
            05-quoted-and-plain-ids/ties.csv | degree | Anna,2 Bo,1 Cai,1
            06-gdf-file/crew.gdf | degree | n1,1 n2,2 n3,1
            07-matrix-market-size-line/twomode.mtx | degree | r1,1 r2,1 r3,0 r4,0 r5,1 c1,1 c2,0 c3,1 c4,1
            09-headed-edge-table/edges.csv | strength --weighted | A,2 B,5 C,3
            10-semicolon-edge-list/edges.csv | strength --weighted | A,2 B,5 C,3
            11-zero-weight-not-asked-for/graph.gexf | degree | a,1 b,2 c,1
            """)
    void readsAsItsWritersMeantIt(String file, String measure, String expected) {
        assertThat(scores(CASES.resolve(file), measure.split(" ")))
                .containsExactlyInAnyOrder(expected.split("(?<=,[0-9.]{1,9}) "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a b 0@b c -2@
            a b heavy@b c NaN@
            a,b,1e999@b,c,0@
            a;b;0@b;c;x@
            *Vertices 3@1 a@2 b@3 c@*Edges@1 2 0@2 3 -1@
            <graphml><key id="w" for="edge" attr.name="weight"/><graph><node id="a"/><node id="b"/><node id="c"/><edge \
            source="a" target="b"><data key="w">0</data></edge><edge source="b" target="c"><data key="w">x</data></edge></graph></graphml>
            """)
    void looksAtWeightsOnlyWhenTheyAreAskedFor(String content) throws IOException {
        String text = content.replace('@', '\n');
        assertThat(scoresOf(text, "degree")).hasSize(3).first().asString().endsWith(",1");
        assertThat(err).startsWith("{\"vertices\":3,\"edges\":2,");
        assertThat(scoresOf(text, "strength", "--weighted")).isEmpty();
        assertThat(err).contains("graph.txt, line ", "The weight (").doesNotContain("{");
    }

    @Test
    void refusesAWeightThatIsAskedForWithLineValueAndRemedy() throws IOException {
        scoresOf("a b 1\nb c 0\n", "degree", "--weighted");
        assertThat(err)
                .isEqualToIgnoringNewLines("graph.txt, line 2: The weight (0) must be above 0 and finite."
                        + " A weight is a strength: write a number above 0, or delete the edge.");
    }
}

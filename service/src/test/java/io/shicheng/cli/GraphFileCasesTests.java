package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.cli.terminal.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code measure} on graph files that other programs wrote, with the scores that they must give. */
class GraphFileCasesTests {
    private String out = "";
    private String err = "";

    private int measure(String file, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("measure", path(file), "--measure"));
        arguments.addAll(List.of(options));
        PrintStream stdout = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        StringWriter said = new StringWriter();
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            return PublishedScores.commands().setErr(new PrintWriter(said)).execute(arguments.toArray(String[]::new));
        } finally {
            System.setOut(stdout);
            out = written.toString(StandardCharsets.UTF_8);
            err = said.toString();
        }
    }

    private static String path(String file) throws IOException {
        try {
            return Path.of(GraphFileCasesTests.class
                            .getResource("/io/shicheng/cases/" + file)
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private void scores(String... lines) {
        assertThat(out.lines().skip(1)).containsExactlyInAnyOrder(lines);
    }

    @Test
    void readsPajekWhoseLinesEndInReturnAlone() throws IOException {
        assertThat(measure("08-pajek-cr-line-ends/old-mac.net", "degree")).isZero();
        scores("1,1", "2,2", "3,1");
        assertThat(err).contains("\"vertices\":3,\"edges\":2");
    }

    @Test
    void checksWeightsOnlyWhereTheyCount() throws IOException {
        assertThat(measure("11-zero-weight-not-asked-for/graph.gexf", "degree")).isZero();
        scores("a,1", "b,2", "c,1");
        assertThat(measure("11-zero-weight-not-asked-for/graph.gexf", "degree", "--weighted"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err).contains("The weight (0.0) must be above 0");
    }

    @Test
    void takesTheAttributeWithTheIdWeightForTheWeight() throws IOException {
        assertThat(measure("12-gexf-weight-by-id/graph.gexf", "strength", "--weighted"))
                .isZero();
        scores("a,7", "b,9", "c,2");
    }

    @Test
    void readsAMatrix() throws IOException {
        assertThat(measure("13-pajek-matrix/m.net", "strength", "--weighted", "--directed"))
                .isZero();
        scores("1,2", "2,4", "3,2");
        assertThat(err).contains("\"vertices\":3,\"edges\":3");
    }

    @Test
    void leavesOutThePartitionOfAProjectAndSaysSo() throws IOException {
        assertThat(measure("14-pajek-project-partition/p.paj", "degree")).isZero();
        scores("1,1", "2,2", "3,1");
        assertThat(err)
                .contains("\"vertices\":3,\"edges\":2")
                .contains("p.paj, line 9: The part *Partition is no network");
    }

    @Test
    void readsAProjectThatBeginsWithAPartition() throws IOException {
        assertThat(measure("15-pajek-project-partition-first/p.paj", "strength", "--weighted"))
                .isZero();
        scores("1,3", "2,3");
        assertThat(err)
                .contains("\"vertices\":2,\"edges\":1")
                .contains("p.paj, line 2: The part *Partition is no network");
    }

    @Test
    void readsVerticesInAnyOrder() throws IOException {
        assertThat(measure("16-pajek-vertices-out-of-order/v.net", "degree")).isZero();
        assertThat(out).isEqualTo("vertex,score\n1,1\n2,0\n3,1\n");
    }

    @Test
    void needsNoLabelsAndGoesOnWhateverTheirEncoding() throws IOException {
        assertThat(measure("39-pajek-latin1-measure/press.net", "degree")).isZero();
        scores("1,1", "2,1");
        assertThat(measure("38-pajek-latin1-labels/crew.net", "degree")).isZero();
    }

    @Test
    void readsWhatIsPackedAsWhatIsNot() throws IOException {
        assertThat(measure("37-import-graphml-gz/crew.graphml.gz", "degree")).isZero();
        scores("a,1", "b,1");
    }
}

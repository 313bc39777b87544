package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures that say more than a score, and tables of groups, founders and nominations beside a graph. */
class MeasureColumnsTests {
    private static final String KITE =
            Path.of("docs/examples/krackhardt_kite.txt").toString();

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private List<String> measured(String... arguments) throws IOException {
        Path out = folder.resolve("scores.csv");
        List<String> all = new ArrayList<>(List.of("measure"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--out", out.toString()));
        assertThat(PublishedScores.commands().setErr(new PrintWriter(err)).execute(all.toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        return Files.readAllLines(out);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void rolesOfBrokersAreColumns() throws IOException {
        Path graph = file("arcs.txt", "a b\nb c\nc d\nd a\nb e\ne f\nf b\nc f\na f\nd g\ng e\nf g\ng a\ne d\n");
        Path groups = file("groups.csv", "vertex,group\na,x\nb,x\nc,x\nd,y\ne,y\nf,z\ng,z\n");
        List<String> lines =
                measured(graph.toString(), "--measure", "brokerage", "--directed", "--groups", groups.toString());
        assertThat(lines.getFirst())
                .startsWith("vertex,score,coordinator,itinerant,gatekeeper,representative,liaison,"
                        + "expected_coordinator,");
        assertThat(lines).anyMatch(line -> line.startsWith("a,4,0,1,2,0,1,"));
        assertThat(lines).anyMatch(line -> line.startsWith("f,5,0,1,3,0,1,"));
        assertThat(err.toString()).contains("\"groups\":3").contains("\"coordinator\":1.0");
    }

    @Test
    void theCoreIsToldInTheLastLine() throws IOException {
        assertThat(measured(KITE, "--measure", "core-periphery")).contains("Diane,1", "Andre,0.5", "Jane,0");
        assertThat(err.toString())
                .contains("\"core\":4,\"core_most\":5,\"errors\":4,\"unique\":0,\"correlation_star\":0.");
    }

    @Test
    void nominationsStandBesideScores() throws IOException {
        StringBuilder table = new StringBuilder("nominator,nominee\n");
        int nominator = 0;
        for (String each : List.of("Diane 4", "Fernando 3", "Garth 3", "Heather 5", "Andre 1", "Ed 1", "Ike 2")) {
            for (int i = 0; i < Integer.parseInt(each.split(" ")[1]); i++) {
                // each twice: nobody counts for more by naming somebody again
                String line = "n" + nominator++ + "," + each.split(" ")[0] + "\n";
                table.append(line).append(line);
            }
        }
        table.append("n0,Nobody\n");
        Path nominations = file("named.csv", table.toString());
        assertThat(measured(KITE, "--measure", "betweenness", "--nominations", nominations.toString(), "--depth", "5"))
                .contains("vertex,score,nominations", "Heather,14,5", "Jane,0,0");
        assertThat(err.toString())
                .contains("\"nominators\":19,\"nominees\":7,\"unknown_nominees\":1,\"tau_b\":0.725")
                .contains("\"depth\":5,\"overlap\":5,")
                .contains("\"rank_biased_overlap\":0.31928")
                .contains("\"rank_biased_overlap_extrapolated\":0.909775");
    }

    @Test
    void aSchoolBeginsWithItsFounder() throws IOException {
        Path lineage = file("lineage.txt", "a b\nb c\na c\nx c\nx y\n");
        assertThat(measured(lineage.toString(), "--measure", "school", "--directed", "--founder", "b"))
                .containsExactly("vertex,score", "a,0", "b,1", "c,2", "x,0", "y,0");
        assertThat(err.toString()).contains("\"members\":2,\"generations\":2");
    }

    @Test
    void yearsOfBirthTellHowFarGenerationsAreApart() throws IOException {
        Path lineage = file("lineage.txt", "a b\nb c\na c\nx c\n");
        Path born = file("born.csv", "vertex,year\na,1500\nb,1530\nc,1520\nnobody,1\n");
        assertThat(measured(lineage.toString(), "--measure", "generation", "--directed", "--born", born.toString()))
                .containsExactly("vertex,score", "a,1", "b,2", "c,3", "x,1");
        assertThat(err.toString())
                .contains("\"generations\":3,\"cycles\":0,\"ties_dated\":3,\"gap_median\":20.0")
                .contains("\"apprentice_older\":1")
                .contains(
                        "\"first_apprentice_masters\":2,\"first_apprentice_censored\":0,\"first_apprentice_median\":-10.0");
        Path died = file("died.csv", "vertex,year\nc,1600\n");
        measured(
                lineage.toString(),
                "--measure",
                "generation",
                "--directed",
                "--born",
                born.toString(),
                "--died",
                died.toString());
        assertThat(err.toString())
                .contains(
                        "\"first_apprentice_masters\":2,\"first_apprentice_censored\":1,\"first_apprentice_median\":20.0");
        Path wrong = file("wrong.csv", "vertex,year\na,about 1500\n");
        assertThat(PublishedScores.commands()
                        .setErr(new PrintWriter(err))
                        .execute(
                                "measure",
                                lineage.toString(),
                                "--measure",
                                "generation",
                                "--directed",
                                "--born",
                                wrong.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("about 1500");
    }

    @Test
    void tablesThatAreNoneAreRefused() throws IOException {
        Path groups = file("groups.csv", "vertex,group\nnobody,x\n");
        assertRefused("--measure", "participation", "--groups", groups.toString());
        assertThat(err.toString()).contains("groups.csv");
        assertRefused("--measure", "degree", "--nominations", groups.toString());
        assertThat(err.toString()).contains("No nomination");
        assertThat(PublishedScores.commands()
                        .setErr(new PrintWriter(err))
                        .execute("measure", KITE, "--measure", "degree", "--groups", groups.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--groups").contains("brokerage");
    }

    private void assertRefused(String... arguments) {
        List<String> all = new ArrayList<>(List.of("measure", KITE));
        all.addAll(List.of(arguments));
        assertThat(PublishedScores.commands().setErr(new PrintWriter(err)).execute(all.toArray(String[]::new)))
                .isEqualTo(1);
    }
}

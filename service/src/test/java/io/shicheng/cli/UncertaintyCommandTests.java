package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code measure} asked how sure its ranks are. */
class UncertaintyCommandTests {
    private static final String KITE = "docs/examples/krackhardt_kite.txt";

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private List<String> lines = List.of();

    private int run(String... arguments) {
        PrintStream stdout = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        err.getBuffer().setLength(0);
        try {
            System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
            String[] all = new String[arguments.length + 1];
            all[0] = "measure";
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            return PublishedScores.commands().setErr(new PrintWriter(err)).execute(all);
        } finally {
            System.setOut(stdout);
            lines = written.toString(StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void betweenWhichRanksEachIs() {
        assertThat(run(KITE, "--measure", "degree", "--interval", "--first", "3"))
                .isZero();
        assertThat(lines).hasSize(11).first().isEqualTo("vertex,score,rank,low,high,among_first,certainty,block");
        assertThat(lines.get(1)).startsWith("Diane,6,1,1,").contains(",stable,1");
        assertThat(lines.getLast()).startsWith("Jane,1,10,").endsWith(",,");
        assertThat(err.toString())
                .contains("\"rounds\":199", "\"missing\":0.1", "\"false\":0.02", "\"first\":3", "\"sensitivity\":0.");
        List<String> before = lines;
        run(KITE, "--measure", "degree", "--interval", "--first", "3", "--threads", "1");
        assertThat(lines).isEqualTo(before);
        run(KITE, "--measure", "degree", "--interval", "--first", "3", "--missing", "0.4", "--seed", "2");
        assertThat(lines).isNotEqualTo(before);
    }

    @Test
    void theRateThatTwoSourcesTell() {
        assertThat(run(KITE, "--measure", "degree", "--interval", "--two-sources", "180,160,120"))
                .isZero();
        assertThat(err.toString()).contains("\"missing\":0.0827").contains("\"ties_estimated\":239.83");
    }

    @Test
    void tiesThatAreLessSureMakeIntervalsWider() throws IOException {
        run(KITE, "--measure", "degree", "--interval", "--first", "3");
        List<String> before = lines;
        Path sure = Files.writeString(folder.resolve("sure.csv"), "source,target,confidence\nDiane,Andre,1\n");
        run(KITE, "--measure", "degree", "--interval", "--first", "3", "--confidences", sure.toString());
        assertThat(lines).as("1 is as sure as all").isEqualTo(before);
        Path less = Files.writeString(
                folder.resolve("less.csv"), "source,target,confidence\nDiane,Andre,0.3\nHeather,Ike,0.2\n");
        assertThat(run(KITE, "--measure", "degree", "--interval", "--first", "3", "--confidences", less.toString()))
                .isZero();
        assertThat(lines).isNotEqualTo(before);
        Path none = Files.writeString(folder.resolve("none.csv"), "source,target,confidence\nDiane,Andre,1.3\n");
        assertThat(run(KITE, "--measure", "degree", "--interval", "--confidences", none.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("none.csv").contains("1.3");
    }

    @Test
    void theRatesThatRepeatedStatementsTell() throws IOException {
        StringBuilder table = new StringBuilder("source,target,named,asked\n");
        for (String tie : Files.readAllLines(Path.of(KITE))) {
            String[] ends = tie.split(" ");
            if (ends.length == 2) {
                table.append(ends[0]).append(',').append(ends[1]).append(",3,4\n");
            }
        }
        Path file = Files.writeString(folder.resolve("told.csv"), table);
        assertThat(run(KITE, "--measure", "degree", "--interval", "--statements", file.toString()))
                .isZero();
        assertThat(err.toString())
                .contains("\"missing_is\":\"estimated from repeated statements\"", "\"named_if_there\":0.7");
        assertThat(run(KITE, "--measure", "degree", "--interval", "--statements", file.toString(), "--missing", "0.2"))
                .isEqualTo(2);
    }

    @Test
    void whomToInterviewNext() throws IOException {
        assertThat(run(KITE, "--measure", "degree", "--interview", "--first", "3"))
                .isZero();
        assertThat(lines).hasSize(11).first().isEqualTo("order,vertex,score,rank,among_first,ties,gain");
        assertThat(err.toString()).contains("\"scores_are\":\"corrected for missing ties\"");
        Path asked = Files.writeString(folder.resolve("asked.csv"), "vertex\nDiane\nHeather\n");
        Path may = Files.writeString(folder.resolve("may.csv"), "vertex\nFernando\nGarth\nDiane\n");
        assertThat(run(
                        KITE,
                        "--measure",
                        "degree",
                        "--interview",
                        "--first",
                        "3",
                        "--missing",
                        "0.3",
                        "--interviewed",
                        asked.toString(),
                        "--candidates",
                        may.toString()))
                .isZero();
        assertThat(lines).hasSize(3).anyMatch(line -> line.contains("Fernando,6.28571428571428"));
        assertThat(err.toString()).contains("\"interviewed\":2");
        Path strangers = Files.writeString(folder.resolve("strangers.csv"), "vertex\nNobody\n");
        assertThat(run(KITE, "--measure", "degree", "--interview", "--interviewed", strangers.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Nobody");
    }

    @Test
    void nominationsThatDoNotMeetTheComputedRank() throws IOException {
        StringBuilder table = new StringBuilder("nominator,nominee\n");
        for (int i = 0; i < 30; i++) {
            table.append('n').append(i).append(",Jane\n").append('n').append(i).append(",Ike\n");
        }
        Path named = Files.writeString(folder.resolve("named.csv"), table);
        assertThat(run(KITE, "--measure", "degree", "--interval", "--nominations", named.toString()))
                .isZero();
        assertThat(lines.getFirst()).endsWith(",nominations,nominated_low,nominated_high,disagree");
        assertThat(lines).anyMatch(line -> line.startsWith("Jane,") && line.endsWith(",30,1,2,disagree"));
    }

    @Test
    void howOftenIntervalsHold() {
        assertThat(run(KITE, "--measure", "harmonic", "--calibrate", "2", "--rounds", "19"))
                .isZero();
        assertThat(lines).first().isEqualTo("people,interval,judged,covered,median_width,mean_log_width");
        assertThat(lines.get(1)).startsWith("first_20,mirror,20,");
        assertThat(lines).hasSize(7);
        assertThat(err.toString()).contains("\"trials\":2,\"rounds\":19,");
    }

    @Test
    void whatHoldsByAnyIndex() {
        assertThat(run(KITE, "--dominance")).isZero();
        assertThat(lines).contains("vertex,low,high,above,below", "Diane,1,6,0,4", "Andre,2,9,1,1", "Carol,4,10,3,0");
        assertThat(err.toString()).contains("\"pairs\":10}");
    }

    @Test
    void whichBookCarriesTheRank() throws IOException {
        Path file = SharedData.folder("..")
                .resolve("reference/lineage_source_keys.csv")
                .normalize();
        Assumptions.assumeTrue(Files.isReadable(file), () -> "skipped: there is no " + file);
        assertThat(run(
                        file.toString(),
                        "--directed",
                        "--measure",
                        "students",
                        "--sources",
                        file.toString(),
                        "--first",
                        "7"))
                .isZero();
        assertThat(lines)
                .hasSize(8)
                .contains("11628,88,5,881,J40nB479,87,86,88,0.9553202479338844")
                .anyMatch(line -> line.startsWith("3855,86,6,65,X82n1571,1292,"));
        assertThat(err.toString()).contains("\"sources\":687,");
    }

    @Test
    void aTableOfSourcesNeedsThreeColumns() throws IOException {
        Path table = Files.writeString(folder.resolve("sources.csv"), "source,target\nDiane,Ed\n");
        assertThat(run(KITE, "--measure", "degree", "--sources", table.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("sources.csv").contains("Diane");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--measure degree --interval --dominance",
                "--measure degree --interval --calibrate 2",
                "--measure degree --missing 0.1",
                "--measure degree --interval --missing 0.95",
                "--measure degree --interval --false 0.6",
                "--measure degree --interval --missing 0.1 --two-sources 5,4,3",
                "--measure degree --interval --two-sources 5,4,9",
                "--measure degree --interval --two-sources many",
                "--measure degree --interval --rounds 9",
                "--measure degree --interval --first 0",
                "--measure degree --interval --normalised",
                "--measure degree --interval --why Ed",
                "--measure leiden --interval",
                "--dominance --measure degree",
                "--interval"
            })
    void whatGoesNotTogetherIsSaid(String options) {
        String[] arguments = (KITE + " " + options).split(" ");
        assertThat(run(arguments)).as(options).isEqualTo(2);
        assertThat(err.toString()).as(options).isNotBlank();
    }
}

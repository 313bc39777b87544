package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How ranks change as a kind of tie weighs more, and from year to year, in tables of ties. */
class CourseCommandTests {
    private static final String TIES = """
            kind,from,to,since,until,weight,confidence
            master_of,a,b,,,1,
            master_of,a,c,,,1,
            worked_with,d,b,,,0.5,0.5
            worked_with,d,c,1950,1960,2,
            """;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private List<String> lines = List.of();

    private int run(String... arguments) throws IOException {
        Path out = folder.resolve("out.csv");
        Files.deleteIfExists(out);
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 3];
        all[0] = "course";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--out";
        all[arguments.length + 2] = out.toString();
        int code = PublishedScores.commands().setErr(new PrintWriter(err)).execute(all);
        lines = Files.exists(out) ? Files.readAllLines(out) : List.of();
        return code;
    }

    private String ties() throws IOException {
        return Files.writeString(folder.resolve("ties.csv"), TIES).toString();
    }

    @Test
    void placesChangeExactlyWhereLinesCross() throws IOException {
        assertThat(run(ties(), "--measure", "strength", "--weigh", "worked_with", "--of", "a,d"))
                .as(err.toString())
                .isZero();
        // a has 2 at any weight, d has (1/4 + 2)ω, b 1 + ω/4, c 1 + 2ω
        assertThat(lines)
                .containsExactly(
                        "vertex,interval,from,to,place",
                        "a,\"[0, 1/2]\",0,0.5,1",
                        "a,\"(1/2, 8/9]\",0.5,0.888888888888889,2",
                        "a,\"(8/9, 2]\",0.888888888888889,2,3",
                        "d,\"[0, 1/2)\",0,0.5,4",
                        "d,\"[1/2, 8/9)\",0.5,0.888888888888889,3",
                        "d,\"[8/9, 2]\",0.888888888888889,2,2");
    }

    @Test
    void otherMeasuresAreTakenAtNineWeights() throws IOException {
        assertThat(run(ties(), "--measure", "pagerank", "--weigh", "worked_with", "--of", "d"))
                .isZero();
        assertThat(lines).hasSize(10).first().isEqualTo("vertex,weight,score,place");
        assertThat(lines.get(1)).startsWith("d,0,").endsWith(",");
        assertThat(lines.getLast()).startsWith("d,2,");
    }

    @Test
    void whatCannotBeMeantIsRefused() throws IOException {
        assertThat(run(ties(), "--measure", "strength")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--weigh KIND");
        assertThat(run(ties(), "--measure", "leiden", "--weigh", "worked_with")).isEqualTo(ExitCode.USAGE);
        assertThat(run(ties(), "--measure", "strength", "--weigh", "leads")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("It has: master_of, worked_with.");
        assertThat(run(ties(), "--measure", "degree", "--rising", "1955,1957")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("nobody is ranked by fewer than 20");
        assertThat(run(ties(), "--measure", "strength", "--weigh", "worked_with", "--hops", "2"))
                .isEqualTo(ExitCode.USAGE);
        // without a table a store is asked, by strength and over a weight alone
        assertThat(run("--measure", "degree", "--weigh", "worked_with")).isEqualTo(ExitCode.USAGE);
        assertThat(run("--measure", "strength", "--years", "1450")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("Of a store, courses are over a weight");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "source,target,weight\na,b,-1\n");
        assertThat(run(bad.toString(), "--measure", "strength", "--weigh", "x")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("\"-1\"");
        Path lacking = Files.writeString(folder.resolve("lacking.csv"), "one,two\na,b\n");
        assertThat(run(lacking.toString(), "--measure", "strength", "--weigh", "x"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("no column from");
        assertThat(run(folder.resolve("nowhere.csv").toString(), "--measure", "strength", "--weigh", "x"))
                .isEqualTo(ExitCode.UNREACHABLE);
    }

    /** The painters' first place changes at 4/5. */
    @Test
    void thePaintersAsPublished() throws IOException {
        String edges = SharedData.file("data/painter_palette/edges.csv").toString();
        String kinds = "TEACHER_OF,FRIEND_OR_COWORKER";
        assertThat(run(edges, "--measure", "strength", "--ties", kinds, "--weigh", "FRIEND_OR_COWORKER"))
                .isZero();
        assertThat(lines)
                .contains("A0096,\"[0, 4/5]\",0,0.8,1", "A0036,\"[4/5, 2]\",0.8,2,1")
                .containsSubsequence(
                        "A0255,\"[0, 1/2]\",0,0.5,2",
                        "A0255,\"(8/13, 4/5]\",0.6153846153846154,0.8,4",
                        "A0255,\"(4/5, 7/6]\",0.8,1.166666666666667,5",
                        "A0255,\"(7/6, 3/2]\",1.166666666666667,1.5,6",
                        "A0255,\"(3/2, 7/4]\",1.5,1.75,8",
                        "A0255,\"[2, 2]\",2,2,10");
        String people = SharedData.file("data/painter_palette/nodes.csv").toString();
        assertThat(run(
                        edges,
                        "--people",
                        people,
                        "--measure",
                        "pagerank",
                        "--ties",
                        kinds,
                        "--weigh",
                        "FRIEND_OR_COWORKER",
                        "--of",
                        "A0036,A0159"))
                .isZero();
        assertThat(lines).anyMatch(line -> line.startsWith("A0036,1,0.010875680"));
        assertThat(lines).anyMatch(line -> line.startsWith("A0159,1,0.008575845"));
    }

    @Test
    void yearsOfTheLineagesAsPublished() throws IOException {
        String edges = SharedData.file("data/chinese_lineages/edges.csv").toString();
        String people = SharedData.file("data/chinese_lineages/nodes.csv").toString();
        assertThat(run(
                        edges,
                        "--people",
                        people,
                        "--measure",
                        "degree",
                        "--years",
                        "-900,650,1650",
                        "--first",
                        "3",
                        "--rounds",
                        "19"))
                .isZero();
        assertThat(err.toString())
                .contains("\"ties_placed\":20356,\"ties_unplaced\":3467,\"ties_contradictory\":552")
                .contains("\"ties_650\":412", "\"ties_1650\":2935", "\"ties_-900\":0");
        assertThat(lines.stream().map(line -> line.replaceAll(",\\d+,\\d+,\\d+,\\d+$", "")))
                .containsExactly(
                        "year,vertex,score,rank,low,high,of",
                        "650,2556,43",
                        "650,11689,42",
                        "650,6745,23",
                        "1650,3855,99",
                        "1650,14601,95",
                        "1650,62,90");
        assertThat(run(edges, "--people", people, "--measure", "degree", "--rising", "1000,1050", "--rounds", "19"))
                .isZero();
        assertThat(lines.getFirst())
                .isEqualTo("vertex,earlier_rank,earlier_low,earlier_high,later_rank,later_low,later_high,better,p,q,"
                        + "verdict");
        assertThat(lines).hasSize(239);
    }

    @Test
    void nobodyIsListedWhoIsKnownToHaveDiedBefore() throws IOException {
        String edges = SharedData.file("data/chinese_lineages/edges.csv").toString();
        Path people = SharedData.file("data/chinese_lineages/nodes.csv");
        assertThat(run(
                        edges,
                        "--people",
                        people.toString(),
                        "--measure",
                        "degree",
                        "--years",
                        "1200",
                        "--first",
                        "1000",
                        "--rounds",
                        "10"))
                .isZero();
        List<String> listed =
                lines.stream().skip(1).map(line -> line.split(",")[1]).toList();
        List<String> dead = Files.readAllLines(people).stream()
                .map(line -> line.split(",", -1))
                .filter(row -> row[4].matches("\\d+") && Integer.parseInt(row[4]) < 1200)
                .map(row -> row[0])
                .toList();
        assertThat(listed).hasSizeGreaterThan(200).doesNotContainAnyElementsOf(dead);
    }
}

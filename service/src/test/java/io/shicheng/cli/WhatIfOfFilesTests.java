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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code measure --what-if}: a graph file as it would be. */
class WhatIfOfFilesTests {
    private static final String KITE = "docs/examples/krackhardt_kite.txt";
    private static final String HEADING =
            "vertex,touched,score,new_score,difference,rank_from,rank_to,new_rank_from,new_rank_to,places";

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
            String[] all = Stream.concat(Stream.of("measure"), Arrays.stream(arguments))
                    .toArray(String[]::new);
            return PublishedScores.commands().setErr(new PrintWriter(err)).execute(all);
        } finally {
            System.setOut(stdout);
            lines = written.toString(StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void oldAndNewScoresAndRanksOfWhomItTouchesAndOfTheFirst() {
        assertThat(run(KITE, "--measure", "degree", "--first", "1", "--what-if", "add:Jane,Andre"))
                .isZero();
        assertThat(lines)
                .containsExactly(
                        HEADING,
                        "Diane,false,6,6,0,1,1,1,1,0",
                        "Andre,true,4,5,1,4,5,2,4,-1.5",
                        "Jane,true,1,2,1,10,10,9,10,-0.5");
        assertThat(err.toString()).contains("\"changes\":1,\"touched\":2,\"new_vertices\":10,\"new_edges\":19");
    }

    @Test
    void changesAreMadeOneAfterTheOtherAndBackAgain() {
        String[] undone = {
            KITE,
            "--measure",
            "betweenness",
            "--interval",
            "--rounds",
            "19",
            "--what-if",
            "add:Jane,Andre",
            "--what-if",
            "remove:Jane,Andre"
        };
        assertThat(run(undone)).isZero();
        assertThat(lines).hasSize(9).first().isEqualTo(HEADING + ",low,high,new_low,new_high,places_low,places_high");
        assertThat(lines.subList(1, 9)).allSatisfy(line -> {
            List<String> cells = List.of(line.split(",", -1));
            assertThat(cells.get(4)).isEqualTo("0");
            assertThat(cells.subList(7, 9)).isEqualTo(cells.subList(5, 7));
            assertThat(cells.subList(12, 14)).isEqualTo(cells.subList(10, 12));
            assertThat(cells.subList(14, 16)).containsAnyOf("0", "");
        });
    }

    @Test
    void strengthsAndIdsWithCommas() throws IOException {
        Path file = Files.writeString(folder.resolve("ties.csv"), "source,target,weight\n\"Li, A\",B,2\nB,C,4\n");
        assertThat(run(
                        file.toString(),
                        "--measure",
                        "strength",
                        "--what-if",
                        "add:C,Li, A,1.5",
                        "--what-if",
                        "weigh:C,B,3",
                        "--what-if",
                        "remove:Li, A,B"))
                .isZero();
        assertThat(lines)
                .contains(
                        "C,true,4,4.5,0.5,2,2,1,1,-1",
                        "B,true,6,3,-3,1,1,2,2,1",
                        "\"Li, A\",true,2,1.5,-0.5,3,3,3,3,0");
    }

    @Test
    void aStrengthWhereAllWereOne() {
        assertThat(run(KITE, "--measure", "strength", "--first", "1", "--what-if", "weigh:Jane,Ike,3"))
                .isZero();
        assertThat(lines).contains("Jane,true,1,3,2,10,10,7,10,-1.5", "Ike,true,2,4,2,9,9,4,6,-4");
    }

    @Test
    void withoutOneVertex() {
        assertThat(run(KITE, "--measure", "pagerank", "--what-if", "without:Heather"))
                .isZero();
        assertThat(lines.getLast()).startsWith("Heather,true,").endsWith(",,,6,6,,,");
        assertThat(err.toString()).contains("\"new_vertices\":9,\"new_edges\":15");
        double sum = lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1)[3])
                .filter(cell -> !cell.isEmpty())
                .mapToDouble(Double::parseDouble)
                .sum();
        assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add:Jane,Nobody|(Nobody)",
                "remove:Jane,Andre|not there",
                "add:Jane,Ike|there already",
                "add:Jane,Jane|itself",
                "add:Jane,Andre,2|--weighted",
                "without:Nobody|(Nobody)",
            })
    void whatCannotBeChangedIsSaid(String change, String said) {
        assertThat(run(KITE, "--measure", "degree", "--what-if", change)).isEqualTo(1);
        assertThat(err.toString()).contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--measure degree --what-if Jane,Andre",
                "--measure degree --what-if weigh:Jane,Ike,2",
                "--measure degree --what-if without:Jane --what-if without:Ike",
                "--measure degree --what-if without:Jane --calibrate 2",
                "--measure degree --what-if without:Jane --missing 0.2",
                "--measure degree --what-if without:Jane --why Ike",
                "--measure degree --what-if without:Jane --normalised",
                "--measure leiden --what-if without:Jane",
                "--dominance --what-if without:Jane",
            })
    void whatGoesNotTogetherIsSaid(String options) {
        assertThat(run((KITE + " " + options).split(" "))).as(options).isEqualTo(2);
        assertThat(err.toString()).as(options).isNotBlank();
    }
}

package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real register of 15,621 people, from the files of its makers to a ranking, a plan and an export. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChineseLineagesIT {
    private Path folder;
    private Path data;
    private InThisProcess commands;
    private Outcome imported;

    @BeforeAll
    void importTheRegister(@TempDir Path empty) {
        folder = empty;
        data = Project.shared("data/chinese_lineages");
        commands = new InThisProcess(folder.resolve("S"));
        imported = importOnce();
    }

    private Outcome importOnce() {
        return commands.run(
                "import",
                data.toString(),
                "--mapping",
                Project.file("docs/examples/chinese_lineages.yaml").toString(),
                "--skip-bad-rows",
                "--report",
                folder.resolve("report.csv").toString());
    }

    @Test
    void storesEveryPersonAndEveryTieThatTheRulesAllow() throws IOException {
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.out().lines().filter(line -> line.startsWith("people")))
                .singleElement()
                .asString()
                .matches("people +15,621 +15,621 +0 +0");
        assertThat(imported.out().lines().filter(line -> line.startsWith("ties")))
                .singleElement()
                .asString()
                .matches("ties +24,382 +24,375 +0 +7");
        assertThat(Files.readString(folder.resolve("report.csv")))
                .as("7 ties of a person to themself, 3 people born after they died")
                .contains("self_tie,error")
                .contains("born_after_died,warning");
    }

    @Test
    void importingTheSameAgainChangesNothing() {
        String before = commands.output("rank", "--measure", "students", "--format", "json");
        Outcome again = importOnce();
        assertThat(again.code()).isZero();
        assertThat(again.out().lines().filter(line -> line.startsWith("ties")))
                .singleElement()
                .asString()
                .matches("ties +24,382 +0 +24,375 +7");
        assertThat(commands.output("rank", "--measure", "students", "--format", "json"))
                .isEqualTo(before);
    }

    @Test
    void ranksMastersAsACountOverTheFileDoes() throws IOException {
        JsonNode rows = new JsonMapper()
                .readTree(commands.output(
                        "rank", "--measure", "students", "--ties", "master_of", "--top", "20", "--format", "json"))
                .get("rows");
        Map<String, Integer> counted = studentsInTheFile();
        List<Integer> expected =
                counted.values().stream().sorted((a, b) -> b - a).limit(20).toList();
        assertThat(rows.size()).isEqualTo(20);
        for (int i = 0; i < 20; i++) {
            JsonNode row = rows.get(i);
            String id = row.get("source_id").asString();
            assertThat(row.get("score").asInt()).isEqualTo(expected.get(i)).isEqualTo(counted.get(id));
        }
    }

    /** Counted with nothing but the lines: ids, types and no quoted field stand before the first quoted one. */
    private Map<String, Integer> studentsInTheFile() throws IOException {
        Map<String, Integer> counted = new HashMap<>();
        for (String line : Files.readAllLines(data.resolve("edges.csv"))) {
            String[] cells = line.split(",", 5);
            if (cells.length == 5 && cells[3].equals("TEACHER_OF") && !cells[1].equals(cells[2])) {
                counted.merge(cells[1], 1, Integer::sum);
            }
        }
        return counted;
    }

    @Test
    void saysWhichWorkCarriesARank() {
        JsonNode rows = new JsonMapper()
                .readTree(
                        commands.output("rank", "--measure", "students", "--top", "7", "--sources", "--format", "json"))
                .get("rows");
        List<String> told = new ArrayList<>();
        for (JsonNode row : rows) {
            JsonNode without = row.get("without_source");
            told.add(row.get("source_id").asString() + ": " + row.get("score").asInt() + ", "
                    + without.get("rank").asInt() + ", "
                    + without.get("rank_without").asInt() + ", "
                    + without.get("source").asString());
        }
        assertThat(told)
                .containsExactly(
                        "14354: 141, 1, 8, 景德傳燈錄",
                        "5178: 97, 2, 14, 續傳燈錄",
                        "14601: 90, 3, 18, 五燈全書",
                        "4891: 89, 4, 33, （望月‧卷六‧附錄",
                        "11628: 88, 5, 881, J40nB479",
                        "3855: 86, 6, 65, X82n1571",
                        "62: 84, 7, 88, X82n1571");
        JsonNode fifth = rows.get(4).get("without_source");
        assertThat(fifth.get("own_ties").asInt()).isEqualTo(86);
        assertThat(fifth.get("ties").asInt()).isEqualTo(88);
        assertThat(fifth.get("concentration").asDouble()).isCloseTo(0.955320, within(1e-6));
        assertThat(rows.get(5).get("without_source").get("source_ties").asInt()).isEqualTo(1292);
    }

    @Test
    void reachesHalfOfThemWithNoMoreContactsThanGreedyByHand() {
        JsonNode plan = new JsonMapper()
                .readTree(commands.output(
                        "plan",
                        "--study",
                        "--reach",
                        "50",
                        "--hops",
                        "1",
                        "--ties",
                        "master_of,worked_with",
                        "--format",
                        "json"));
        assertThat(plan.get("study").asBoolean()).isTrue();
        assertThat(plan.get("rows").size()).isBetween(1, 308);
        assertThat(plan.get("reached").asInt())
                .as("half of the 15,612 who have such a tie")
                .isGreaterThanOrEqualTo(7806);
    }

    @Test
    void answersFromTheCacheWithoutTheDatabase() throws IOException {
        commands.output("rank", "--measure", "coreness");
        Path log = folder.resolve("S/neo4j/logs/debug.log");
        long written = Files.size(log);
        commands.output("rank", "--measure", "coreness");
        assertThat(Files.size(log)).as("the database was not started").isEqualTo(written);
    }

    @Test
    void exportsAsManyNodesAndTiesAsItHolds() throws IOException {
        commands.output("export", "graph", "--out", folder.resolve("g.graphml").toString());
        String graphml = Files.readString(folder.resolve("g.graphml"));
        assertThat(occurrences(graphml, "<node ")).isEqualTo(15_621);
        assertThat(occurrences(graphml, "<edge ")).isEqualTo(24_375);
        int undirected = occurrences(graphml, "directed=\"false\"");
        assertThat(undirected).isPositive();

        commands.output(
                "export",
                "graph",
                "--format",
                "gexf",
                "--out",
                folder.resolve("g.gexf").toString());
        String gexf = Files.readString(folder.resolve("g.gexf"));
        assertThat(occurrences(gexf, "<node ")).isEqualTo(15_621);
        assertThat(occurrences(gexf, "<edge "))
                .as("two arcs for a tie without direction")
                .isEqualTo(24_375 + undirected);
    }

    private static int occurrences(String text, String wanted) {
        int count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            count++;
        }
        return count;
    }
}

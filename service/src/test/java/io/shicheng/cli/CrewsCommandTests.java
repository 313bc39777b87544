package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command on files of credits. */
class CrewsCommandTests {
    private static final String WORKS = "编号,年份\nw1,2001\nw2,2001\nw3,2002\nw4,2002\nw5,2003\nw6,2003\nw7,1990/1999\n";

    private static final List<String> CREWS =
            List.of("w1 A 1 2 3", "w2 B 4 5", "w3 A 1 2 6", "w4 B 3 4", "w5 A 1 4", "w6 B 2 5", "w7 A 9");

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return PublishedScores.commands().setErr(new PrintWriter(err)).execute(arguments);
    }

    private Path credits(String heading) throws IOException {
        StringBuilder rows = new StringBuilder(heading);
        for (String crew : CREWS) {
            String[] words = crew.split(" ");
            rows.append("credited_on,")
                    .append(words[1])
                    .append(',')
                    .append(words[0])
                    .append(",camera,head\n");
            for (int i = 2; i < words.length; i++) {
                rows.append("credited_on,")
                        .append(words[i])
                        .append(',')
                        .append(words[0])
                        .append(",camera,member\n");
            }
        }
        return Files.writeString(folder.resolve("ties.csv"), rows.append("worked_with,1,2,,\n"));
    }

    @Test
    void withinStudiosChanceIsOfEachByItself() throws IOException {
        Path credits = credits("kind,from,to,department,level\n");
        Path works = Files.writeString(
                folder.resolve("works.csv"),
                "编号,年份,工作室\nw1,2001,甲\nw2,2001,甲\nw3,2002,甲\nw4,2002,甲\nw5,2003,乙\nw6,2003,丙\nw7,1990/1999,甲\n");
        Path out = folder.resolve("crews.json");
        assertThat(run(
                        "crews",
                        "--credits",
                        credits.toString(),
                        "--works",
                        works.toString(),
                        "--by-studio",
                        "--out",
                        out.toString()))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(out)).contains("0.7");
        Files.writeString(works, WORKS);
        assertThat(run("crews", "--credits", credits.toString(), "--works", works.toString(), "--by-studio"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("studio");
        assertThat(run("crews", "--by-studio")).isEqualTo(2);
    }

    @Test
    void saysOfEachLeaderWhatIsWorkedOutByHand() throws IOException {
        Path credits = credits("kind,from,to,department,level\n");
        Path works = Files.writeString(folder.resolve("works.csv"), WORKS);
        Path out = folder.resolve("crews.csv");
        assertThat(run("crews", "--credits", credits.toString(), "--works", works.toString(), "--out", out.toString()))
                .as(err.toString())
                .isZero();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .endsWith("leader,name,department,verdict,works,members,again,next,jobs,with_leader,expected,lift,p,q");
        assertThat(lines.get(1)).startsWith("A,,camera,chance,3,6,3,3,5,3,2.8,1.07142857142857");
        assertThat(lines.get(2)).startsWith("B,,camera,few,3,4,2,1,3,2,1.4,,0.43333333333333");
        Path json = folder.resolve("crews.json");
        assertThat(run("crews", "--credits", credits.toString(), "--works", works.toString(), "--out", json.toString()))
                .isZero();
        assertThat(Files.readString(json)).contains("\"undated\":2").contains("\"withLeader\":3");
    }

    @Test
    void aTableWithoutAColumnIsRefusedAndOneFileAloneToo() throws IOException {
        Path credits = credits("kind,from,to,craft,level\n");
        Path works = Files.writeString(folder.resolve("works.csv"), WORKS);
        assertThat(run("crews", "--credits", credits.toString(), "--works", works.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("ties.csv").contains("department");
        assertThat(run("crews", "--credits", credits.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--works FILE");
        assertThat(run("crews", "--credits", "nowhere.csv", "--works", works.toString()))
                .isEqualTo(3);
    }
}

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

/** Rankings of a table of ties under all choices at once. */
class MultiverseCommandTests {
    private static final String TIES = """
            source,target,type,directed,time_from,time_to
            a,b,TEACHER_OF,true,1400,1410
            a,c,TEACHER_OF,true,1400,1410
            a,d,TEACHER_OF,true,1400,1410
            e,b,FRIEND,false,1450,1460
            e,c,FRIEND,false,1450,1460
            """;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private List<String> lines = List.of();

    private int run(String... arguments) throws IOException {
        Path ties = Files.writeString(folder.resolve("ties.csv"), TIES);
        Path out = folder.resolve("out.csv");
        err.getBuffer().setLength(0);
        String[] all = new String[arguments.length + 4];
        all[0] = "multiverse";
        all[1] = ties.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[arguments.length + 2] = "--out";
        all[arguments.length + 3] = out.toString();
        int code = PublishedScores.commands().setErr(new PrintWriter(err)).execute(all);
        lines = Files.exists(out) ? Files.readAllLines(out) : List.of();
        return code;
    }

    @Test
    void oneWorldIsTheRanking() throws IOException {
        assertThat(run("--measure", "degree", "--first", "2"))
                .as(err.toString())
                .isZero();
        assertThat(lines)
                .containsExactly(
                        "vertex,share,best,worst,moved_by,most,share_most,least,share_least",
                        "a,1,1,1,,,,,",
                        "b,0.3333333333333333,2,2,,,,,",
                        "c,0.3333333333333333,2,2,,,,,",
                        "e,0.3333333333333333,2,2,,,,,");
        assertThat(err.toString()).contains("\"worlds\":1,", "\"shares\":2.0");
    }

    @Test
    void kindsAndWindows() throws IOException {
        assertThat(run("--measure", "degree", "--first", "1", "--vary", "kinds", "--vary", "window=all,1450..1500"))
                .isZero();
        assertThat(err.toString()).contains("\"worlds\":6,\"worlds_left_out\":2");
        assertThat(lines).hasSize(3);
        // with friends alone e is first; without friends nobody is tied after 1450
        assertThat(lines.get(1)).isEqualTo("e,0.5,1,2,kind TEACHER_OF,out,1,in,0.25");
        assertThat(lines.get(2)).startsWith("a,0.3333333333333333,1,").contains(",window,all,");
        assertThat(run("--measure", "betweenness", "--first", "1", "--vary", "directions"))
                .isZero();
        assertThat(run("--measure", "reach", "--vary", "hops=1,2")).isZero();
        assertThat(err.toString()).contains("\"worlds\":2,");
    }

    @Test
    void whatCannotBeVariedIsRefused() throws IOException {
        for (String vary : List.of("nothing", "hops=1", "window", "window=1", "half-life=0", "directions")) {
            assertThat(run("--measure", "strength", "--vary", vary)).as(vary).isEqualTo(ExitCode.USAGE);
        }
        assertThat(run("--measure", "strength", "--vary", "kinds=OTHER")).isEqualTo(ExitCode.REFUSED);
    }
}

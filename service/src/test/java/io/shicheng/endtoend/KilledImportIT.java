package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.ChildProcess;
import io.shicheng.fixture.InThisProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the whole process, database and all, while it imports, and looks at what the store holds afterwards. */
class KilledImportIT {
    private static final int KILLS = ChildProcess.KILLS;
    private static final String ALL = "Ranked: 1,5[45]\\d people";

    @TempDir
    Path folder;

    @Test
    void aKilledImportLeavesAllOfTheFileOrNothing() throws Exception {
        Commands commands = new Commands(folder);
        Files.writeString(
                folder.resolve("people.csv"),
                IntStream.range(0, 50).mapToObj(i -> "early-" + i + "\n").collect(Collectors.joining("", "id\n", "")));
        InThisProcess here = new InThisProcess(folder.resolve("S"));
        Path register = folder.resolve("register");
        here.output("sample", "--people", "1500", "--seed", "8", "--out", register.toString());
        here.output("import", folder.resolve("people.csv").toString());
        long start = System.nanoTime();
        commands.output("--store", "measured", "import", "register");
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        String before = everybody(here);

        SplittableRandom random = new SplittableRandom(1);
        String after = before;
        for (int kill = 0; kill < KILLS && after.equals(before); kill++) {
            Process process = commands.start(
                    commands.scratch("out"), commands.scratch("err"), "--store", "S", "import", "register");
            // most of the time goes into starting; aim at the second half of a run
            process.waitFor(milliseconds / 2 + random.nextLong(milliseconds * 2 / 3), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            after = everybody(here);
            assertThat(after)
                    .satisfiesAnyOf(
                            now -> assertThat(now).isEqualTo(before),
                            now -> assertThat(now).containsPattern(ALL));
        }
        here.output("import", register.toString());
        assertThat(everybody(here)).containsPattern(ALL);
        assertThat(Files.exists(folder.resolve("S/revision"))).isTrue();
    }

    private static String everybody(InThisProcess here) {
        return here.output("rank", "--measure", "degree", "--top", "5");
    }
}

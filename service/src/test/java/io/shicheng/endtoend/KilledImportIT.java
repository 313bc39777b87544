package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static final int KILLS = 3;

    @TempDir
    Path folder;

    @Test
    void aKilledImportLeavesAllOfTheFileOrNothing() throws Exception {
        Commands commands = new Commands(folder);
        Files.writeString(
                folder.resolve("people.csv"),
                IntStream.range(0, 50).mapToObj(i -> "early-" + i + "\n").collect(Collectors.joining("", "id\n", "")));
        commands.output("sample", "--people", "6000", "--seed", "8", "--out", "register");
        commands.output("--store", "S", "import", "people.csv");
        long start = System.nanoTime();
        commands.output("--store", "measured", "import", "register");
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        String before = everybody(commands);

        SplittableRandom random = new SplittableRandom(1);
        String after = before;
        for (int kill = 0; kill < KILLS && after.equals(before); kill++) {
            Process process = commands.start(
                    commands.scratch("out"), commands.scratch("err"), "--store", "S", "import", "register");
            // most of the time goes into starting; aim at the second half of a run
            process.waitFor(milliseconds / 2 + random.nextLong(milliseconds * 2 / 3), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            after = everybody(commands);
            assertThat(after)
                    .satisfiesAnyOf(
                            now -> assertThat(now).isEqualTo(before),
                            now -> assertThat(now).containsPattern("Ranked: 6,0[45]\\d people"));
        }
        commands.output("--store", "S", "import", "register");
        assertThat(everybody(commands)).containsPattern("Ranked: 6,0[45]\\d people");
        assertThat(Files.exists(folder.resolve("S/revision"))).isTrue();
    }

    private static String everybody(Commands commands) {
        return commands.output("--store", "S", "rank", "--measure", "degree", "--top", "5");
    }
}

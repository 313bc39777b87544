package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and what it has Java learn after a build. */
class LauncherIT {
    private static final long LONGEST_TRAINING_MINUTES = 30;

    @TempDir
    Path folder;

    @BeforeEach
    void isBuilt() {
        assumeTrue(
                Files.exists(Project.file("target/dist/built")),
                "skipped: the program is not built; ./verify builds it before the tests");
    }

    /** With this option Java ends at once if it cannot use its cache. */
    @Test
    void aServiceAndACommandStartFromTheCacheAndSayNothingOfIt() throws Exception {
        // whichever JDK this is: the first command on a store has it trained
        Path err = folder.resolve("err");
        Path out = folder.resolve("out");
        finish(start("", out, err, "audit", "verify"));
        awaitCache();

        Process service = start("-XX:AOTMode=on", out, err, "serve", "--port", "0");
        try {
            for (int tenths = 0; tenths < 600 && !Commands.text(out).contains("http://localhost:"); tenths++) {
                assertThat(service.isAlive()).as(Commands.text(err)).isTrue();
                Thread.sleep(100);
            }
            assertThat(Commands.text(out)).contains("http://localhost:");
        } finally {
            service.destroy();
        }
        assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(Commands.text(err)).doesNotContainIgnoringCase("warning").doesNotContain("[aot");

        Process rank = start("-XX:AOTMode=on", out, err, "rank", "--measure", "students", "--as", "researcher");
        finish(rank);
        assertThat(rank.exitValue()).as(Commands.text(err)).isZero();
        assertThat(Commands.text(err)).doesNotContainIgnoringCase("warning").doesNotContain("[aot");
    }

    /** To open all jars up to theirs would be a tenth of a short run's time, and make it collect garbage early. */
    @Test
    void whatACacheLacksIsLookedForAmongTheKernelsFirst() throws Exception {
        Path err = folder.resolve("err");
        Process list = start("-XshowSettings:properties", folder.resolve("out"), err, "measure", "--measure", "list");
        finish(list);

        assertThat(list.exitValue()).isZero();
        assertThat(Commands.text(err)).containsPattern("java.class.path = \\S+/shicheng-kernels-[^/]+\\.jar\\s");
    }

    private void awaitCache() throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_TRAINING_MINUTES);
        while (caches() == 0) {
            assertThat(System.nanoTime()).as("the training takes too long").isLessThan(end);
            Thread.sleep(500);
        }
    }

    private static long caches() throws Exception {
        String jdk = System.getProperty("java.runtime.version");
        try (Stream<Path> files = Files.list(Project.file("target/dist"))) {
            return files.filter(file -> file.endsWith("store-" + jdk + ".aot")).count();
        }
    }

    private Process start(String option, Path out, Path err, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(Project.file("shicheng").toString(), "--lang", "en");
        builder.command().add("--store");
        builder.command().add(folder.resolve("store").toString());
        builder.command().addAll(java.util.List.of(command));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SHICHENG_JAVA_OPTIONS", option + " -XX:TieredStopAtLevel=1");
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    private static void finish(Process process) throws InterruptedException {
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    }
}

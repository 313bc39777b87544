package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.cli.terminal.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training as the launcher starts it, but for the cache. */
class StoreTrainingIT {
    @TempDir
    Path folder;

    @Test
    void neverTouchesAStoreThatIsThere() throws Exception {
        Path kept = Files.createDirectories(folder.resolve("store")).resolve("kept");
        Files.writeString(kept, "something of somebody's");
        assertThat(train(Map.of())).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(folder.resolve("store")).isDirectoryContaining(kept::equals);
        assertThat(folder.resolve("store").toFile().list()).containsExactly("kept");
    }

    @Test
    void doesNothingWhereADatabaseIsConfigured() throws Exception {
        assertThat(train(Map.of("SPRING_NEO4J_URI", "bolt://127.0.0.1:1"))).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void endsAsSoonAsAServiceHasAnswered() throws Exception {
        assertThat(train(Map.of())).as(Files.readString(folder.resolve("log"))).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("store/neo4j")).isDirectory();
        assertThat(folder.resolve("log")).content().contains("http://localhost:");
    }

    private int train(Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dshicheng.training=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "io.shicheng.cli.Main"));
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}

package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the README that are marked to be run, in order, through the launcher. */
class ReadmeCommandsIT {
    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheReadmeWorks() throws Exception {
        assumeTrue(
                Files.exists(Project.file("target/dist/built")),
                "skipped: the program is not built; ./verify builds it before the tests");
        List<String> commands = commandsToRun();
        assertThat(commands).hasSizeGreaterThan(7);
        for (String command : commands) {
            Path out = folder.resolve("output");
            ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            // each command is over before the second of Java's compilers has paid for itself
            builder.environment().put("SHICHENG_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
            Process process = builder.start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(command).isTrue();
            assertThat(process.exitValue())
                    .as(command + "\n" + Files.readString(out))
                    .isZero();
        }
        assertThat(folder.resolve("list.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("graph.gexf")).isNotEmptyFile();
        assertThat(folder.resolve("bridges.csv")).isNotEmptyFile();
    }

    /** Lines of blocks that begin with {@code ```sh run}, with the launcher and the documents where they are. */
    private static List<String> commandsToRun() throws IOException {
        List<String> commands = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Project.file("README.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```sh run");
            } else if (inside && !line.isBlank()) {
                commands.add(line.replace("./shicheng", "'" + Project.file("shicheng") + "'")
                        .replace(" docs/", " " + Project.file("docs") + "/"));
            }
        }
        return commands;
    }
}

package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of the README that are marked to be run, in order: through the launcher, as they stand there, those
 * without a store, the import and the first ranking; and in this process all that work on a store, since each process
 * would take seconds to open it. Of these the launcher is asked whether it takes them.
 */
class ReadmeCommandsIT {
    private static final Set<String> WITHOUT_A_STORE = Set.of("sample", "measure", "layout");
    private static final List<String> LAUNCHED = List.of("import register", "rank --measure students");
    private static final String LAUNCHER = "./shicheng ";
    /** Each command is over before the second of Java's compilers has paid for itself. */
    private static final String QUICKLY = "-XX:TieredStopAtLevel=1";
    /** Java says which it is, and ends. */
    private static final String NOT_AT_ALL = "--version";

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheReadmeWorks() throws Exception {
        assumeTrue(
                Files.exists(Project.file("target/dist/built")),
                "skipped: the program is not built; ./verify builds it before the tests");
        List<String> commands = commandsToRun();
        assertThat(commands).hasSizeGreaterThan(7);
        assertThat(commands.stream().filter(ReadmeCommandsIT::isLaunched)).hasSizeGreaterThan(4);
        for (String command : commands) {
            launch(command, isLaunched(command) ? QUICKLY : NOT_AT_ALL);
        }
        Path here = folder.resolve("here");
        InThisProcess program = new InThisProcess(TestStore.warm(here.resolve("data")));
        for (String command : commands) {
            if (!WITHOUT_A_STORE.contains(words(command).getFirst())) {
                program.output(absolute(words(command), here));
            }
        }
        assertThat(here.resolve("list.xlsx")).isNotEmptyFile();
        assertThat(here.resolve("graph.gexf")).isNotEmptyFile();
        assertThat(here.resolve("bridges.csv")).isNotEmptyFile();
    }

    private static boolean isLaunched(String command) {
        return WITHOUT_A_STORE.contains(words(command).getFirst())
                || LAUNCHED.stream().anyMatch(beginning -> command.startsWith(LAUNCHER + beginning))
                        && !command.contains("--dry-run");
    }

    /** Of a line without its comment, all but the launcher. */
    private static List<String> words(String command) {
        return List.of(command.replaceFirst(" +#.*", "")
                .substring(LAUNCHER.length())
                .strip()
                .split(" +"));
    }

    private void launch(String command, String javaOptions) throws IOException, InterruptedException {
        Path out = folder.resolve("output");
        String line = command.replace("./shicheng", "'" + Project.file("shicheng") + "'")
                .replace(" docs/", " " + Project.file("docs") + "/");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().put("SHICHENG_JAVA_OPTIONS", javaOptions);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(command).isTrue();
        assertThat(process.exitValue())
                .as(command + "\n" + Files.readString(out))
                .isZero();
    }

    /** What is read stands where the launched commands left it, and what is written in a folder of its own. */
    private String[] absolute(List<String> words, Path here) {
        return Stream.iterate(0, at -> at < words.size(), at -> at + 1)
                .map(at -> {
                    String word = words.get(at);
                    boolean written = at > 0 && words.get(at - 1).equals("--out");
                    boolean read = Files.exists(folder.resolve(word));
                    return written
                            ? here.resolve(word).toString()
                            : read ? folder.resolve(word).toString() : word;
                })
                .toArray(String[]::new);
    }

    /** Lines of blocks that begin with {@code ```sh run}. */
    private static List<String> commandsToRun() throws IOException {
        List<String> commands = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Project.file("README.md"))) {
            if (line.startsWith("```")) {
                inside = line.equals("```sh run");
            } else if (inside && !line.isBlank()) {
                assertThat(line).startsWith(LAUNCHER);
                commands.add(line);
            }
        }
        return commands;
    }
}

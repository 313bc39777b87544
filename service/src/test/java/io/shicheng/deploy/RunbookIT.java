package io.shicheng.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs each command of the runbook, in order, on a store to which happened what each part is about: those of the program
 * in this process, those of the system by a shell.
 */
class RunbookIT {
    private static final Path RUNBOOK = Path.of("docs/runbook.md");
    private static final String LAUNCHER = "./shicheng ";
    private static final int UNREACHABLE = 3;

    @TempDir
    Path folder;

    /** A line of a block, and the part that it stands in. */
    private record Command(String part, String line) {}

    private static List<Command> commands() throws IOException {
        List<Command> commands = new ArrayList<>();
        String part = "";
        boolean inside = false;
        for (String line : Files.readAllLines(RUNBOOK)) {
            String stripped = line.strip();
            if (line.startsWith("## ")) {
                part = line.substring("## ".length());
            } else if (stripped.startsWith("```")) {
                assertThat(stripped).as("each block is run").isIn("```sh run", "```");
                inside = !inside;
            } else if (inside) {
                commands.add(new Command(part, stripped));
            }
        }
        return commands;
    }

    private Path at(String place) {
        return folder.resolve(place);
    }

    /** In the folder of the test, which is not the one that this process works in. */
    private Outcome program(String line) {
        List<String> words =
                new ArrayList<>(List.of(line.substring(LAUNCHER.length()).split(" +")));
        Path store = at("data");
        if (words.getFirst().equals("--store")) {
            store = at(words.get(1));
            words = words.subList(2, words.size());
        }
        return new InThisProcess(store)
                .run(words.stream()
                        .map(word -> word.contains("/") || word.equals("register") || word.endsWith(".md")
                                ? at(word).toString()
                                : word)
                        .toArray(String[]::new));
    }

    private void shell(String line) throws Exception {
        Path said = at("said");
        Process process = new ProcessBuilder("bash", "-c", line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(line + "\n" + Files.readString(said)).isZero();
    }

    /** What the part is about. */
    private void happens(String part) throws Exception {
        switch (part) {
            case "The master key is lost" -> {
                Files.delete(at("data/keys/master.key"));
                assertThat(program("./shicheng rank --measure degree").code()).isEqualTo(UNREACHABLE);
            }
            case "A file is broken" -> {
                Path keys;
                try (Stream<Path> parts = Files.list(at("data/keys/people"))) {
                    keys = parts.sorted().findFirst().orElseThrow();
                }
                byte[] bytes = Files.readAllBytes(keys);
                bytes[bytes.length / 2] ^= 1;
                Files.write(keys, bytes);
                assertThat(program("./shicheng rank --measure degree").code()).isEqualTo(UNREACHABLE);
            }
            default -> {
                // nothing did
            }
        }
    }

    @Test
    void eachCommandDoesWhatItStandsFor() throws Exception {
        for (String each : List.of("safe", "backups")) {
            Files.createDirectory(at(each));
        }
        assertThat(program("./shicheng sample --people 100 --out ./register").code())
                .isZero();
        assertThat(program("./shicheng import register").code()).isZero();
        List<Command> commands = commands();
        assertThat(commands).hasSizeGreaterThan(30);
        String part = "";
        for (Command command : commands) {
            if (!command.part().equals(part)) {
                part = command.part();
                happens(part);
            }
            if (command.line().startsWith(LAUNCHER)) {
                Outcome outcome = program(command.line());
                assertThat(outcome.code())
                        .as(command.line() + "\n" + outcome.err() + outcome.out())
                        .isZero();
            } else {
                shell(command.line());
            }
        }
    }
}

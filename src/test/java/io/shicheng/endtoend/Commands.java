package io.shicheng.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs commands in processes of their own, with the classes under test. */
final class Commands {
    private static final long LONGEST_MINUTES = 8;

    private final Path folder;
    private final List<String> javaOptions;

    /** @param folder the working folder of the commands */
    Commands(Path folder) {
        this(folder, List.of());
    }

    /** @param javaOptions for the virtual machines that they run in */
    Commands(Path folder, List<String> javaOptions) {
        this.folder = folder;
        this.javaOptions = javaOptions;
    }

    /** What a command left behind. */
    record Outcome(int code, String out, String err) {}

    Outcome run(String... arguments) {
        Path out = scratch("out");
        Path err = scratch("err");
        try {
            Process process = start(out, err, arguments);
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("The command did not end: " + List.of(arguments) + "\n" + text(err));
            }
            return new Outcome(process.exitValue(), text(out), text(err));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs a command that must succeed and gives its standard output. */
    String output(String... arguments) {
        Outcome outcome = run(arguments);
        if (outcome.code() != 0) {
            throw new AssertionError("Exit code " + outcome.code() + " of " + List.of(arguments) + "\n" + outcome.err()
                    + "\n" + outcome.out());
        }
        return outcome.out();
    }

    Process start(Path out, Path err, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-XX:+UseParallelGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "io.shicheng.cli.Main"));
        command.addAll(1, javaOptions);
        if (!List.of(arguments).contains("--lang")) {
            command.add("--lang=en");
        }
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path scratch(String name) {
        try {
            return Files.createTempFile(folder, ".", "." + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

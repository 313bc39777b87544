package io.shicheng.endtoend;

import io.shicheng.fixture.BuiltProgram;
import io.shicheng.fixture.InThisProcess.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs commands in processes of their own: as the launcher starts them, where it has built these sources, or with the
 * classes under test.
 */
final class Commands {
    private static final long LONGEST_MINUTES = 8;
    private static final int LOOK_EVERY_MILLISECONDS = 100;
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

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
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-Xmx3g",
                "-Xmn200m",
                "-XX:MetaspaceSize=256m",
                "-XX:ReservedCodeCacheSize=128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        command.addAll(BuiltProgram.isUpToDate() ? BuiltProgram.program() : ofClasses());
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

    private static List<String> ofClasses() {
        return List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.shicheng.cli.Main");
    }

    /**
     * Waits until a service that was started with {@code --port 0}, and so chose one that nobody else can take
     * meanwhile, has printed where it answers.
     *
     * @return its port
     */
    static int portOf(Process service, Path out, Path err) throws InterruptedException {
        while (true) {
            boolean alive = service.isAlive(); // before the text is read, which is then all of it
            Matcher printed = ADDRESS.matcher(text(out));
            if (printed.find()) {
                return Integer.parseInt(printed.group(1));
            }
            if (!alive) {
                throw new AssertionError("The service did not start.\n" + text(out) + "\n" + text(err));
            }
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
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

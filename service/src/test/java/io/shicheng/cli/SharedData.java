package io.shicheng.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Graphs and tables that lie beside the repository, or where {@code SHICHENG_SHARED} says. */
final class SharedData {
    private SharedData() {}

    /** The file; the test that asks is skipped where it is not there. */
    static Path file(String name) {
        String named = System.getenv("SHICHENG_SHARED");
        Path file = Path.of(named == null ? "../shared" : named).resolve(name);
        assumeTrue(Files.isReadable(file), () -> "skipped: there is no " + file);
        return file;
    }
}

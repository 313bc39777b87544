package io.shicheng.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the checkout and the data beside it lie. */
final class Project {
    static final Path ROOT = Path.of("").toAbsolutePath();

    private Project() {}

    /** A file or folder of the data beside the checkout; without it, the test is skipped and says so. */
    static Path shared(String name) {
        Path path = ROOT.resolveSibling("shared").resolve(name);
        assumeTrue(Files.exists(path), "skipped: ../shared/" + name + " is not beside the checkout");
        return path;
    }

    static Path file(String name) {
        return ROOT.resolve(name);
    }
}

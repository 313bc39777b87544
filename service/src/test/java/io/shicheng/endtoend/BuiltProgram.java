package io.shicheng.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the launcher has built, with the cache from which Java starts it in half of the processor time. Only where
 * nothing of which it was built is newer, by the launcher's own rule.
 */
final class BuiltProgram {
    private static final Path FOLDER = Project.file("target/dist");
    private static final List<String> SOURCES = List.of(
            "kernels/src/main",
            "kernels/pom.xml",
            "service/src/main",
            "service/pom.xml",
            "shell",
            "cypher",
            "pom.xml",
            ".mvn");

    /** For all tests of this process: nobody builds while they run. */
    private static final boolean UP_TO_DATE = isNewest();

    private BuiltProgram() {}

    static boolean isUpToDate() {
        return UP_TO_DATE;
    }

    /** The options of Java that name the program, and such as keep it from saying anything of the cache. */
    static List<String> program() {
        return List.of(
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:AOTCache=" + cache(),
                "-Xlog:disable",
                "-Xlog:all=warning,aot*=off,cds*=off:stderr",
                "-jar",
                FOLDER.resolve("shicheng.jar").toString());
    }

    private static Path cache() {
        return FOLDER.resolve("store-" + System.getProperty("java.runtime.version") + ".aot");
    }

    private static boolean isNewest() {
        Path built = FOLDER.resolve("built");
        if (!Files.exists(built) || !Files.exists(cache())) {
            return false;
        }
        try {
            FileTime time = Files.getLastModifiedTime(built);
            for (String source : SOURCES) {
                if (Files.exists(Project.file(source)) && hasNewer(Project.file(source), time)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasNewer(Path source, FileTime time) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(time) > 0) {
                    return true;
                }
            }
            return false;
        }
    }
}

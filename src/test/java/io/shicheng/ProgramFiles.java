package io.shicheng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** What the program is made of, for tests that read it. */
final class ProgramFiles {
    static final Path SOURCES = Path.of("src/main/java");
    static final Path TEXTS = Path.of("src/main/resources/io/shicheng");

    private ProgramFiles() {}

    /** Those below the folder whose names end so, in their order. */
    static List<Path> below(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    static Properties texts(Path file) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}

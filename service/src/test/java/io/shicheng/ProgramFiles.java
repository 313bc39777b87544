package io.shicheng;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** What the program is made of, for tests that read it. */
final class ProgramFiles {
    private static final List<Path> MODULES = List.of(Path.of("kernels/src/main"), Path.of("service/src/main"));
    private static final Path TEXTS = Path.of("resources/io/shicheng");

    private ProgramFiles() {}

    static List<Path> sources() throws IOException {
        return below("java", ".java");
    }

    /** The bundles whose names end so. */
    static List<Path> bundles(String ending) throws IOException {
        return below(TEXTS.toString(), ending);
    }

    /** The one file of texts of that name, such as {@code graph/ties.properties}. */
    static Path text(String name) {
        return MODULES.stream()
                .map(module -> module.resolve(TEXTS).resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name));
    }

    private static List<Path> below(String folder, String ending) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path module : MODULES) {
            all.addAll(below(module.resolve(folder), ending));
        }
        return all;
    }

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

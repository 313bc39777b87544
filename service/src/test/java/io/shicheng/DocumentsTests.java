package io.shicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTests {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    @Test
    void everyLinkToAFileOfTheRepositoryLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : files(".md")) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                String target = link.group(1);
                if (target.contains("://") || target.startsWith("#")) {
                    continue;
                }
                if (!Files.exists(document.resolveSibling(target.replaceAll("#.*", "")))) {
                    broken.add(document + " -> " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyMessageStandsInBothLanguages() throws IOException {
        int compared = 0;
        for (Path chinese : files("_zh.properties")) {
            Path english =
                    chinese.resolveSibling(chinese.getFileName().toString().replace("_zh.", "."));
            assertThat(keys(chinese)).as(chinese.toString()).isEqualTo(keys(english));
            compared++;
        }
        assertThat(compared).isPositive();
    }

    private static Object keys(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        // definitions of measures stand in the catalogue in English
        properties.keySet().removeIf(key -> key.toString().startsWith("measure.definition."));
        return properties.keySet();
    }

    private static List<Path> files(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String place :
                List.of(".", "docs", "kernels/src", "service/src", "cypher", "notebooks", "sample", "benchmarks")) {
            Path root = Path.of(place);
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root, place.equals(".") ? 1 : Integer.MAX_VALUE)) {
                    files.filter(file -> file.toString().endsWith(ending))
                            .sorted()
                            .forEach(found::add);
                }
            }
        }
        return found;
    }
}

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

    private static final Pattern LINKED = Pattern.compile("!?\\[[^\\]]*\\]\\([^)\\s]+\\)");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{8}");

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

    /** Tables, headings, code, links and pages that are made are as wide as they are; Chinese has no blanks. */
    @Test
    void textIsWrapped() throws IOException {
        List<String> wide = new ArrayList<>();
        for (Path document : files(".md")) {
            if (isMade(document)) {
                continue;
            }
            boolean code = false;
            int number = 0;
            for (String line : Files.readAllLines(document)) {
                number++;
                String text = line.strip();
                code ^= text.startsWith("```");
                boolean asWideAsItIs = code || text.startsWith("|") || text.startsWith("#") || text.startsWith("<");
                if (!asWideAsItIs
                        && LINKED.matcher(line).replaceAll("").length() > 120
                        && !HAN.matcher(line).find()) {
                    wide.add(document + ":" + number);
                }
            }
        }
        assertThat(wide).isEmpty();
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

    private static boolean isMade(Path document) throws IOException {
        return document.toString().contains("src/main/resources")
                || document.endsWith("notice.md")
                || Files.readString(document).contains("do not edit by hand");
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

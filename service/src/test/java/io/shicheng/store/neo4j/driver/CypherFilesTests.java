package io.shicheng.store.neo4j.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CypherFilesTests {
    private static final Pattern CYPHER = Pattern.compile(
            "\"[^\"]*\\b(MATCH\\s*\\(|MERGE\\s*\\(|CREATE\\s*\\(|UNWIND\\s+\\$|DETACH DELETE|CREATE (CONSTRAINT|INDEX)"
                    + "|ALTER USER|SET \\w+\\.\\w+ =)|@Query\\(");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\(?\\$?(\\w+)");

    @Test
    void noSourceHoldsCypher() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : files(Path.of("service/src/main/java"), ".java")) {
            Matcher matcher = CYPHER.matcher(Files.readString(source));
            if (matcher.find()) {
                found.add(source + ": " + matcher.group());
            }
        }
        assertThat(found).isEmpty();
        assertThat(CYPHER.matcher("run(\"MATCH (n) RETURN n\")").find())
                .as("the pattern finds what it should")
                .isTrue();
    }

    @Test
    void everyQuerySaysWhatItDoesAndNamesItsParameters() throws IOException {
        for (Path file : files(Path.of("cypher/queries"), ".cypher")) {
            String text = Files.readString(file);
            List<String> comments =
                    text.lines().filter(line -> line.startsWith("//")).toList();
            assertThat(comments).as(file.toString()).isNotEmpty();
            assertThat(text).as(file.toString()).startsWith("//");
            String comment = String.join(" ", comments);
            Matcher parameters = PARAMETER.matcher(text.replaceAll("(?m)^//.*$", ""));
            boolean any = false;
            while (parameters.find()) {
                if (parameters.group().startsWith("$(") && !parameters.group().startsWith("$($")) {
                    continue; // an expression on a row
                }
                any = true;
                assertThat(comment).as(file.toString()).contains(parameters.group(1));
            }
            if (!any) {
                assertThat(comment).as(file.toString()).contains("No parameters");
            }
        }
    }

    @Test
    void everyQueryIsUsed() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path source : files(Path.of("service/src/main/java/io/shicheng/store"), ".java")) {
            sources.append(Files.readString(source));
        }
        for (Path file : files(Path.of("cypher/queries"), ".cypher")) {
            String name = file.getFileName().toString().replace(".cypher", "");
            int underline = name.lastIndexOf('_');
            assertThat(sources)
                    .as(name)
                    .satisfiesAnyOf(
                            all -> assertThat(all).contains('"' + name + '"'),
                            all -> assertThat(all)
                                    .contains('"' + name.substring(0, underline) + '"')
                                    .contains('"' + name.substring(underline) + '"'));
        }
    }

    @Test
    void namesAQueryThatIsNotThere() {
        assertThatThrownBy(() -> CypherFiles.query("people_forget"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("people_forget");
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}

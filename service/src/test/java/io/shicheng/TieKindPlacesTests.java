package io.shicheng;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.graph.tie.TieKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The recipe for a kind of tie in CONTRIBUTING.md: each kind stands in the places that it names, and in no others. */
class TieKindPlacesTests {
    private static final Path RESOURCES = Path.of("service/src/main/resources");

    @ParameterizedTest
    @EnumSource
    void everyKindStandsInThePlacesOfTheRecipe(TieKind kind) throws IOException {
        for (String suffix : List.of("", "_zh")) {
            Properties names = ProgramFiles.texts(ProgramFiles.text("graph/ties" + suffix + ".properties"));
            assertThat(names.getProperty("tie." + kind.code(), "")).isNotBlank();
        }
        assertThat(Files.readString(ProgramFiles.text("schema/terms.yaml")))
                .containsPattern("(?m)^  " + kind.code() + ": \\[");
        assertThat(Files.readString(Path.of("service/src/test/resources/io/shicheng/store/closed-graph.txt")))
                .containsPattern("(?m)^" + kind.name() + ": ");
        assertThat(Files.readString(Path.of("docs/glossary.md"))).contains("`" + kind.code() + "`");
        assertThat(Files.readString(Path.of("docs/reference/columns.md"))).contains("| `" + kind.code() + "` |");
        assertThat(Files.readString(RESOURCES.resolve("static/page/map/strokes.js")))
                .containsPattern("(?m)^  " + kind.code() + ": \\[");
        StringBuilder migrations = new StringBuilder();
        for (Path file : ProgramFiles.below(Path.of("cypher/migrations"), ".cypher")) {
            migrations.append(Files.readString(file));
        }
        assertThat(migrations).containsPattern(":" + kind.name() + "\\b");
    }

    /** Words with an underscore stand for nothing else, so they are looked for; examples and helps may have them. */
    @Test
    void noOtherFileOfTheProgramListsThem() throws IOException {
        Set<String> listing = new TreeSet<>();
        List<Path> files = new ArrayList<>(ProgramFiles.below(RESOURCES, ".js"));
        files.addAll(ProgramFiles.below(RESOURCES, ".html"));
        files.addAll(ProgramFiles.below(RESOURCES, ".properties"));
        files.addAll(ProgramFiles.below(RESOURCES, ".yaml"));
        for (Path file : files) {
            String text = Files.readString(file);
            boolean some =
                    text.contains("works_through") || text.contains("partner_of") || text.contains("credited_on");
            if (some) {
                listing.add(file.getFileName().toString());
            }
        }
        assertThat(listing)
                .containsExactlyInAnyOrder("ties.properties", "ties_zh.properties", "terms.yaml", "strokes.js");
    }
}

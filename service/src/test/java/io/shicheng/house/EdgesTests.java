package io.shicheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Which package may use which, nested ones included, is a table: somebody who needs an edge more adds it there, where
 * others see it. {@code -Dedges.write=true} writes what there is, to be looked at before it is committed.
 */
class EdgesTests {
    private static final Path TABLE = Path.of("service/src/test/resources/io/shicheng/house/edges.txt");
    private static final Uses USES = new Uses();
    private static final Path ARCHITECTURE = Path.of("ARCHITECTURE.md");
    private static final String PICTURE = "<!-- made by EdgesTests -->\n";

    @Test
    void packagesUseWhatTheTableSaysAndNothingElse() throws IOException {
        Map<String, Map<String, String>> uses = USES.ofPackages();
        if (Boolean.getBoolean("edges.write")) {
            Files.writeString(TABLE, table(uses));
        }
        Map<String, Set<String>> allowed = allowed();
        List<String> wrong = new ArrayList<>();
        uses.forEach((from, targets) -> targets.forEach((to, why) -> {
            if (!allowed.getOrDefault(from, Set.of()).contains(to)) {
                wrong.add(from + " may not use " + to + " (" + why + ")");
            }
        }));
        allowed.forEach((from, targets) -> targets.forEach(to -> {
            if (!uses.getOrDefault(from, Map.of()).containsKey(to)) {
                wrong.add(from + " does not use " + to + ": take it off the table");
            }
        }));
        assertThat(wrong).as("edges beside those of " + TABLE).isEmpty();
        assertThat(allowed).hasSizeGreaterThan(80);
    }

    @Test
    void theModulesAreDrawnAsTheyAre() throws IOException {
        String text = Files.readString(ARCHITECTURE);
        int from = text.indexOf(PICTURE) + PICTURE.length();
        int to = text.indexOf("```\n", text.indexOf("```", from) + 3) + 4;
        String picture = ModulePicture.of(USES.ofPackages());
        if (Boolean.getBoolean("edges.write")) {
            Files.writeString(ARCHITECTURE, text.substring(0, from) + picture + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to)).isEqualTo(picture);
    }

    private static Map<String, Set<String>> allowed() throws IOException {
        Map<String, Set<String>> allowed = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] sides = line.split(":", 2);
                Set<String> targets = new TreeSet<>(List.of(sides[1].strip().split("\\s+")));
                targets.remove("");
                allowed.put(sides[0].strip(), targets);
            }
        }
        return allowed;
    }

    private static String table(Map<String, Map<String, String>> uses) {
        StringBuilder table =
                new StringBuilder("# Which package may use which, below io.shicheng. One line a package.\n");
        uses.forEach((from, targets) -> {
            if (!from.isEmpty() && !targets.isEmpty()) {
                table.append(from)
                        .append(": ")
                        .append(String.join(" ", targets.keySet()))
                        .append('\n');
            }
        });
        return table.toString();
    }
}

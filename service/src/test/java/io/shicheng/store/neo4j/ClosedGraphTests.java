package io.shicheng.store.neo4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.HostileHeadings;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.tie.TieKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No Cypher file names a label, a type or a property that is not in the closed list. */
class ClosedGraphTests {
    private static final Pattern NAME = Pattern.compile("[:|]([A-Z]\\w+)");
    private static final Pattern PROPERTY = Pattern.compile("\\b([a-z])\\.(\\w+)|\\{(\\w+):");
    private static final Pattern WRITTEN_WHOLE = Pattern.compile("SET [nt] = (\\S+)");
    private static final Pattern NAMED_BY_VALUE = Pattern.compile("\\$\\(([^)]*)\\)");

    /** Of enums; the last two as a backup has them, which this store has sealed. */
    private static final List<String> BY_VALUE =
            List.of("row.kind", "$kind", "$target", "$label", "row.labels", "$relationship");

    /** What a record is told apart by is read by its name, and not written. */
    private static final Pattern READ_BY_KEY = Pattern.compile("(WHERE|RETURN|ORDER BY) n\\[\\$property]");

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("cypher"))) {
            return files.filter(file -> file.toString().endsWith(".cypher"))
                    .sorted()
                    .toList();
        }
    }

    private static String statement(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?m)^\\s*//.*$", "");
    }

    @Test
    void filesNameOnlyWhatIsInTheList() throws IOException {
        List<String> foreign = new ArrayList<>();
        int names = 0;
        for (Path file : files()) {
            String text = statement(file);
            for (Matcher name = NAME.matcher(text); name.find(); names++) {
                if (!ClosedGraph.PROPERTIES.containsKey(name.group(1))) {
                    foreign.add(file + " " + name.group());
                }
            }
            for (Matcher property = PROPERTY.matcher(text); property.find(); names++) {
                String found = property.group(2) == null ? property.group(3) : property.group(2);
                if (!ClosedGraph.allProperties().contains(found)) {
                    foreign.add(file + " " + property.group());
                }
            }
        }
        assertThat(foreign).isEmpty();
        assertThat(names).isGreaterThan(200);
    }

    /** Rows are written whole, so that what they may hold is for the database to show: see {@link ClosedGraphIT}. */
    @Test
    void filesWriteWholeRowsAndNothingElseThatIsNamedByAValue() throws IOException {
        for (Path file : files()) {
            String text = statement(file);
            for (Matcher whole = WRITTEN_WHOLE.matcher(text); whole.find(); ) {
                assertThat(whole.group(1).replace(",", "")).as(file.toString()).isIn("row", "row.properties");
            }
            for (Matcher value = NAMED_BY_VALUE.matcher(text); value.find(); ) {
                assertThat(value.group(1)).as(file.toString()).isIn(BY_VALUE);
            }
            assertThat(READ_BY_KEY.matcher(text).replaceAll("$1 "))
                    .as(file.toString())
                    .doesNotContain("apoc.", "LOAD CSV", "CALL dbms", "SET n +=", "SET t +=", "[$", "[row");
        }
    }

    /** Labels and types that are named by a value come from these enums. */
    @Test
    void enumsNameOnlyWhatIsInTheList() {
        for (TieKind kind : TieKind.values()) {
            assertThat(ClosedGraph.PROPERTIES).containsKey(kind.name());
        }
        for (NodeKind kind : NodeKind.values()) {
            assertThat(ClosedGraph.PROPERTIES).containsKey(kind.label());
        }
    }

    @Test
    void theListHasNoPlaceForOpinionsOrRemarks() {
        Set<String> properties = ClosedGraph.allProperties();
        assertThat(HostileHeadings.all().stream()
                        .filter(heading -> !heading.equals("latitude") && !heading.equals("longitude")))
                .noneMatch(properties::contains);
        assertThat(ClosedGraph.PROPERTIES.get("Cluster")).contains("latitude", "longitude");
        ClosedGraph.PROPERTIES.forEach((label, held) -> {
            if (!label.equals("Cluster")) {
                assertThat(held).as(label).doesNotContain("latitude", "longitude");
            }
        });
    }
}

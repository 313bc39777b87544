package io.shicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notebooks are kept as they were written: without what came of them, which could be names of people. */
class NotebookFilesTests {
    private static final int WIDTH = 120;

    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void hasNoOutputsAndLinesThatFitAScreen(Path file) throws IOException {
        JsonNode notebook = new JsonMapper().readTree(Files.readString(file));
        assertThat(notebook.get("cells").size()).isPositive();
        for (JsonNode cell : notebook.get("cells")) {
            if (cell.get("cell_type").asString().equals("code")) {
                assertThat(cell.get("outputs")).as(cell.get("id").asString()).isEmpty();
                assertThat(cell.get("execution_count").isNull()).isTrue();
            }
            for (JsonNode line : cell.get("source")) {
                assertThat(line.asString().stripTrailing().length())
                        .as(line.asString())
                        .isLessThanOrEqualTo(WIDTH);
            }
        }
    }
}

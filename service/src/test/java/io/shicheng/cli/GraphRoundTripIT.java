package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What is exported as GraphML or GEXF comes back by a mapping, ties with their dates and citations. */
class GraphRoundTripIT {
    private static final Path PAGE = Path.of("docs/reference/graph-files.md");

    @TempDir
    Path folder;

    private static void done(InThisProcess.Outcome outcome) {
        assertThat(outcome.code()).as(outcome.out() + outcome.err()).isZero();
    }

    /** The mapping that the page gives. */
    private Path mapping(Path graph) throws IOException {
        String page = Files.readString(PAGE);
        int start =
                page.indexOf("```yaml\n", page.indexOf("## Files that `export graph` wrote")) + "```yaml\n".length();
        String name = String.valueOf(graph.getFileName());
        String mapping = page.substring(start, page.indexOf("```", start)).replace("graph.gexf", name);
        return Files.writeString(folder.resolve(name + ".yaml"), mapping);
    }

    private List<String> ties(InThisProcess store, String name) throws IOException {
        Path file = folder.resolve(name);
        done(store.run("export", "graph", "--format", "csv", "--out", file.toString()));
        return Files.readAllLines(file);
    }

    @Test
    void givesTheSameTiesAgain() throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("people.csv"), """
                id,name,discipline,born,died,source
                s1,沈周,painting,1427,1509,Register
                s2,文徵明,painting,1470,1559,Register
                s3,唐寅,painting,1470,1524,Register
                """);
        Files.writeString(files.resolve("ties.csv"), """
                kind,from,to,basis,source,since,until,weight
                master_of,s1,s2,published,Archive p. 7,1485,1490,2
                master_of,s1,s3,published,Archive p. 8,,,1
                worked_with,s2,s3,published,Archive p. 9,1500,,1
                """);
        InThisProcess first = new InThisProcess(TestStore.warm(folder.resolve("first")));
        done(first.run("import", files.toString()));
        List<String> ties = ties(first, "first.csv");
        assertThat(ties).hasSize(4);
        for (String format : List.of("graphml", "gexf")) {
            Path graph = folder.resolve("graph." + format);
            done(first.run("export", "graph", "--format", format, "--out", graph.toString()));
            InThisProcess second = new InThisProcess(TestStore.warm(folder.resolve(format)));
            done(second.run(
                    "import", graph.toString(), "--mapping", mapping(graph).toString()));
            assertThat(ties(second, format + ".csv")).isEqualTo(ties);
            FileSystemUtils.deleteRecursively(second.store());
        }
    }
}

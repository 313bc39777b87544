package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports by command: formats by endings, files beside each other, and what is refused. */
class ExportGraphCommandIT {
    /** A store with a few people, made once. */
    @TempDir
    static Path scratch;

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        TestStore.copyWarm(scratch.resolve("data"), folder.resolve("data"));
        Files.createDirectories(folder.resolve("out"));
    }

    private Outcome run(String... arguments) {
        return new InThisProcess(folder.resolve("data")).run(arguments);
    }

    private String export(String file, String... options) {
        Path out = folder.resolve("out").resolve(file);
        String[] words = Stream.concat(Stream.of("export", "graph", "--out", out.toString()), Stream.of(options))
                .toArray(String[]::new);
        Outcome outcome = run(words);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    @BeforeAll
    static void fill() throws IOException {
        Path files = Files.createDirectories(scratch.resolve("files"));
        Files.writeString(
                files.resolve("people.csv"),
                "id,name,born,died,source\n1,Adam,1390,1450,A register\n2,Eve,,1500,A register\n3,Abel,,1520,A register\n");
        Files.writeString(
                files.resolve("ties.csv"),
                "from,kind,to,basis,source,since\n1,master_of,2,published,A register p. 1,1420\n"
                        + "2,worked_with,3,published,A register p. 2,\n");
        new InThisProcess(TestStore.warm(scratch.resolve("data"))).output("import", files.toString());
    }

    @Test
    void theEndingSaysTheFormatAndTheFileHowTiesRun() throws IOException {
        assertThat(export("g.graphml")).contains("(mixed)").contains("--direction as_stated");
        assertThat(read("g.graphml")).contains("directed=\"true\"").contains("directed=\"false\"");
        assertThat(export("g.gexf", "--with", "betweenness,leiden")).contains("(as_stated)");
        assertThat(read("g.gexf"))
                .contains("<edges count=\"3\">")
                .contains("mode=\"dynamic\"")
                .contains("directions=as_stated;")
                .contains("with=betweenness (as_stated), leiden (none);");
        export("g.xlsx");
        export("g.zip");
        assertThat(folder.resolve("out").resolve("g.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("out").resolve("g.zip")).isNotEmptyFile();
        String tables = export("g.csv", "--format", "gephi", "--with", "degree");
        assertThat(tables).contains("g.csv");
        assertThat(read("g.csv")).startsWith("Source,Target,Type,Weight,Kind,");
        assertThat(read("g.nodes.csv"))
                .startsWith("Id,Label,")
                .contains("died_to,degree\r\n")
                .contains("1390,1390,");
        assertThat(read("datapackage.json")).contains("\"g.nodes.csv\"").contains("A register p. 1");
    }

    /** k is about groups: it is 0 of a file that is full of living people by name. */
    @Test
    void aFileWithLivingPeopleByNameSaysHowMany() throws IOException {
        assertThat(export("nobody.gexf", "--as", "steward")).contains("no living person");

        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("people.csv"), "id,name\n7,Zhang San\n8,Li Si\n");
        Files.writeString(
                files.resolve("ties.csv"), "from,kind,to,basis,source\n7,worked_with,8,published,A catalogue\n");
        Files.writeString(
                files.resolve("consents.csv"),
                "person,scope,purpose,receiver,given_on,how,evidence\n"
                        + "7,named,insurance,association,2026-01-02,letter,box 1\n"
                        + "8,named,insurance,association,2026-01-02,letter,box 1\n");
        Outcome imported = run("import", files.toString(), "--as", "steward");
        assertThat(imported.code()).as(imported.out() + imported.err()).isZero();

        assertThat(export("g.graphml", "--as", "steward"))
                .contains("It holds 2 living people by name")
                .contains("k = 0")
                .doesNotContain("no living person");
        assertThat(read("g.graphml")).contains("Living people by name, each with a ground: 2.");
        assertThat(export("anybody.graphml")).contains("no living person").doesNotContain("by name");
    }

    @Test
    void aFolderThatIsDescribedAlreadyKeepsItsDescription() throws IOException {
        export("first.csv");
        export("first.csv");
        export("second.csv");

        assertThat(read("datapackage.json")).contains("\"first.csv\"");
        assertThat(read("second.datapackage.json")).contains("\"second.csv\"");
        assertThat(folder.resolve("out").resolve("first.datapackage.json")).doesNotExist();
    }

    @Test
    void refusesEndingsDirectionsAndMeasuresThatThereAreNot() throws IOException {
        String out = folder.resolve("out").resolve("g.").toString();

        assertThat(run("export", "graph", "--out", out + "foo"))
                .returns(2, Outcome::code)
                .extracting(Outcome::err)
                .asString()
                .contains(".foo")
                .contains(".gexf, .graphml, .csv, .zip, .xlsx");
        assertThat(run("export", "graph", "--format", "gexf", "--out", out + "csv")
                        .code())
                .isEqualTo(2);
        assertThat(run("export", "graph", "--direction", "up", "--out", out + "gexf")
                        .err())
                .contains("towards_credit");
        assertThat(run("export", "graph", "--with", "charisma", "--out", out + "gexf")
                        .code())
                .isEqualTo(2);
        assertThat(folder.resolve("out")).isEmptyDirectory();
    }
}

package io.shicheng.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration with files of whoever demonstrates: what is wrong with them is said, else they are shown. */
class DemoDataIT {
    private static final String PEOPLE = """
            id,name,born,died,source
            1,明本,1263,1323,A
            2,惟則,1286,1354,A
            """;

    @TempDir
    Path folder;

    @Test
    void showsThemInAStoreOfTheirOwnAndLeavesWhatIsConsentedToRealStewards() throws Exception {
        Path files = Files.createDirectories(folder.resolve("masters"));
        Files.writeString(files.resolve("people.csv"), PEOPLE + "4,Somebody Alive,1980,,\n");
        Files.writeString(files.resolve("ties.csv"), "kind,from,to,basis,source\nmaster_of,1,2,published,A\n");
        Files.writeString(files.resolve("consents.csv"), """
                person,scope,purpose,receiver,given_on,how,evidence
                4,published,exhibition,public,2026-01-02,letter,box 1
                """);
        Commands commands = new Commands(folder);
        Path out = commands.scratch("out");
        Path err = commands.scratch("err");
        Process demo = commands.start(out, err, "demo", "--data", "masters", "--port", "0", "--lang", "en");
        try {
            int port = Commands.portOf(demo, out, err);
            assertThat(folder.resolve("demo-data-masters/neo4j")).isDirectory();
            assertThat(folder.resolve("demo-data")).doesNotExist();
            assertThat(Commands.text(out))
                    .contains("明本", "Who comes first, as ", "http://localhost:" + port + "/map")
                    .doesNotContain("Somebody Alive");
            Visitor visitor = new Visitor(port);
            assertThat(visitor.get("/api/v1/people?q=weize").body()).contains("惟則");
            assertThat(visitor.get("/api/v1/people?q=somebody").body()).doesNotContain("Somebody Alive");
        } finally {
            demo.destroy();
            demo.waitFor();
        }
    }

    @Test
    void refusesWhatAnImportRefusesAndSaysWhere() throws IOException {
        Path files = Files.createDirectories(folder.resolve("masters"));
        Files.writeString(files.resolve("people.csv"), PEOPLE);
        Files.writeString(files.resolve("ties.csv"), "kind,from,to,basis,source\nmaster_of,1,9,published,A\n");
        InThisProcess process = new InThisProcess(folder.resolve("store"));
        Outcome refused = process.run("demo", "--data", files.toString(), "--port", "0");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("ties.csv:2 to").contains("--skip-bad-rows");

        Outcome none = process.run("demo", "--data", folder.resolve("nothing").toString());
        assertThat(none.code()).isEqualTo(3);
        Outcome half = process.run("demo", "--skip-bad-rows");
        assertThat(half.code()).isEqualTo(2);
        assertThat(half.err()).contains("--data");
    }
}

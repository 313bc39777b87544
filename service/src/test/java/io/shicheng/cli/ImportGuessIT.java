package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import io.shicheng.fixture.KeptByHand;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register kept by hand, imported by command without a line of YAML. */
class ImportGuessIT {
    private static final String CITATION = "Yearbook of crafts 2024, p. 7";

    @TempDir
    Path folder;

    @Test
    void checksFirstAndStoresWhenAsked() throws IOException {
        InThisProcess store = new InThisProcess(TestStore.warm(folder.resolve("data")));
        String register = KeptByHand.craftRegister(folder).toString();
        Path missing = folder.resolve("consents.csv");
        String checked = store.output(
                "import", register, "--guess", "--citation", CITATION, "--missing-consents", missing.toString());
        assertThat(checked)
                .contains("师傅: master, by name")
                .contains("备注: left out.")
                .contains("Names that are kept: 1 of 7 (1 of people of long ago, 0 with a consent of their own).")
                .contains("the name is dropped while it is read: 6")
                .contains("Nothing was stored yet.");
        assertThat(checked.indexOf("Names that are kept")).isLessThan(checked.indexOf("would be stored"));
        assertThat(Files.readString(missing))
                .startsWith("\uFEFFperson,scope,purpose,receiver,given_on,")
                .contains(",工艺登记.xlsx#名册,5")
                .doesNotContain("李文秀");

        Path mapping = folder.resolve("register.yaml");
        String stored = store.output(
                "import", register, "--guess", "--citation", CITATION, "--save-mapping", mapping.toString(), "--yes");
        assertThat(stored).contains("records are new or changed");
        assertThat(Files.readString(mapping))
                .contains("heading: [3]")
                .contains("- 备注")
                .contains("# The model has no place for it, on purpose");

        assertThat(store.output("undo")).startsWith("1  ").contains("people 7");
        assertThat(store.output("undo", "1")).contains("Taken back:").contains("Names that went: 1.");
        assertThat(store.output("undo")).contains("There is no import to take back.");
    }

    @Test
    void leavesNoByteOfANameWithoutAGround() throws IOException {
        Path data = folder.resolve("data");
        // Neo4j packs short texts bit by bit, where no search for bytes would find them: so all of these are long
        String living = "Quirinus Droppedname Somewhere Upon-The-Long-Stream-By-The-Sea-And-Further-On";
        String master = "Ludovica Keptnowhere Somewhere Upon-The-Long-Stream-By-The-Sea-And-Further-On";
        String unknown = "Nobody Nowherelisted Somewhere Upon-The-Long-Stream-By-The-Sea-And-Further-On";
        Path list = Files.write(
                folder.resolve("list.csv"),
                List.of(
                        "Register of the coast,,",
                        "Full name,Date of birth,Master",
                        living + ",1971," + master,
                        master + ",1950," + unknown,
                        "Total,2,"));
        Outcome done = new InThisProcess(data)
                .run("import", list.toString(), "--guess", "--source", "coast", "--citation", CITATION, "--yes");
        assertThat(done.code()).as(done.err() + done.out()).isZero();
        assertThat(done.out()).doesNotContain("Droppedname", "Keptnowhere", "Nowherelisted");
        for (String name : List.of(living, master, unknown, "Droppedname", "Keptnowhere", "Nowherelisted")) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                assertThat(filesHolding(data, name.getBytes(charset))).as(name).isZero();
            }
        }
        assertThat(filesHolding(data, CITATION.getBytes(StandardCharsets.UTF_8)))
                .isPositive();
    }

    private static long filesHolding(Path root, byte[] wanted) throws IOException {
        String needle = new String(wanted, StandardCharsets.ISO_8859_1);
        long holding = 0;
        try (var paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                holding += new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains(needle) ? 1 : 0;
            }
        }
        return holding;
    }
}

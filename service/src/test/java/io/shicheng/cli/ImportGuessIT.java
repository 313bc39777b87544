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
import java.util.Arrays;
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
                        "Quirinus Droppedname,1960," + master.replace("On", "Om"),
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

    @Test
    void whoIsMeantByANameThatIsWrittenOtherwiseIsDecidedInAFileWithoutNames() throws IOException {
        InThisProcess store = new InThisProcess(TestStore.warm(folder.resolve("data")));
        Path list = folder.resolve("list.csv");
        Files.writeString(list, "姓名,出生,师傅\n王德勝,1870,\n李文秀,1895,王德胜\n周隐,1899,王德勝\n赵明,1901,Li Wenxiu\n");
        Path names = folder.resolve("names.csv");
        String[] guess = {
            "import", list.toString(), "--guess", "--source", "kilns", "--citation", CITATION, "--lang", "en"
        };

        assertThat(store.output(with(guess, "--save-names", names.toString())))
                .contains("1 known (the only one of exactly that name, or decided), 2 to be decided")
                .contains("list.csv row 3, column 师傅: row 2 (variant characters)")
                .contains("list.csv row 5, column 师傅: row 3 (read alike in letters)");
        String proposed = Files.readString(names);
        assertThat(proposed).contains(",variant,", ",reading,", ",same,yes").doesNotContain("王", "李", "Li Wen");

        assertThat(store.output(with(guess, "--yes"))).containsPattern("ties +1 +1 +0 +0");
        Files.writeString(
                names,
                proposed.replaceAll("(?m),variant,$", ",variant,yes").replaceAll("(?m),reading,$", ",reading,no"));
        assertThat(store.output(with(guess, "--names", names.toString(), "--yes")))
                .containsPattern("ties +2 +1 +1 +0");
        // the rows stand elsewhere in a later version: what was decided holds
        Files.writeString(list, "姓名,出生,师傅\n吴用,1850,\n王德勝,1870,\n李文秀,1895,王德胜\n周隐,1899,王德勝\n赵明,1901,Li Wenxiu\n");
        assertThat(store.output(with(guess, "--names", names.toString())))
                .contains("decided), 0 to be decided")
                .containsPattern("ties +2 +0 +2 +0")
                .doesNotContain("name_near");
        Files.writeString(names, proposed.replace(",variant,", ",variant,perhaps"));
        Outcome refused = store.run(with(guess, "--names", names.toString()));
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("one yes a mention at most");
    }

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
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

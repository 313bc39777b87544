package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people take back, and the log of it, by commands. */
class RightsIT {
    @TempDir
    Path folder;

    private Path register;

    @BeforeEach
    void write() throws IOException {
        register = Files.createDirectories(folder.resolve("register"));
        Files.writeString(register.resolve("people.csv"), "id,name\n1,Zhang San\n2,Li Si\n3,\n");
        Files.writeString(register.resolve("consents.csv"), """
                person,scope,purpose,receiver,given_on,how,evidence
                1,contact,insurance,association,2026-01-02,letter,box 1
                1,named,insurance,association,2026-01-02,letter,box 1
                2,contact,insurance,association,2026-01-02,letter,box 2
                2,named,insurance,association,2026-01-02,letter,box 2
                """);
        Files.writeString(
                register.resolve("ties.csv"),
                "kind,from,to,basis,source\nworked_with,1,2,published,A catalogue\nworked_with,2,3,published,B\n");
    }

    private Outcome run(String... arguments) {
        return new InThisProcess(TestStore.warm(folder.resolve("data"))).run(arguments);
    }

    @Test
    void damagedKeysAreToldBeforeAnythingIsAnsweredAndTheirLossCanBeAccepted() throws IOException {
        assertThat(run("import", register.toString(), "--as", "steward").code()).isZero();
        String names = plan().out();
        assertThat(names).contains("Zhang San").contains("Li Si");
        Path keys = folder.resolve("data/keys/people.keys");
        Path part;
        try (var parts = Files.list(folder.resolve("data/keys/people"))) {
            part = parts.findFirst().orElseThrow();
        }
        byte[] head = Files.readAllBytes(keys);
        Files.write(keys, Arrays.copyOf(head, 72));
        assertKeysRefused(keys);
        Files.write(keys, head);
        byte[] all = Files.readAllBytes(part);
        byte[] flipped = all.clone();
        flipped[all.length - 30] ^= 1;
        for (byte[] damaged : List.of(flipped, Arrays.copyOf(all, all.length - 90), new byte[0])) {
            Files.write(part, damaged);
            assertKeysRefused(part);
        }
        Files.delete(part);
        assertKeysRefused(part);
        Files.write(part, all);
        assertThat(plan().out()).as("the copy was put back").isEqualTo(names);

        Files.write(part, flipped);
        Outcome accepted = run("keys", "accept-loss");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(accepted.out()).contains("1 lost");
        assertThat(plan().code()).isZero();
        assertThat(run("audit", "verify").code()).isZero();
        Path log = Files.list(folder.resolve("data/audit"))
                .filter(file -> file.toString().endsWith(".log"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(log)).contains("keys_loss_accepted");
    }

    private void assertKeysRefused(Path file) {
        Outcome refused = plan();
        assertThat(refused.code()).as(refused.err()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(file.toString(), "from a copy");
    }

    @Test
    void lostFilesStopAnswersAboutThePeopleButNobodyWhoTakesSomethingBack() throws IOException {
        assertThat(run("import", register.toString(), "--as", "steward").code()).isZero();
        assertThat(run("rank", "--measure", "degree").code()).isZero();
        Path cohorts = folder.resolve("data/sealed/cohorts/all");
        byte[] bytes = Files.readAllBytes(cohorts);
        bytes[bytes.length / 2] ^= 1;
        Files.write(cohorts, bytes);
        assertRefused(run("rank", "--measure", "degree"), cohorts);
        Files.delete(cohorts);
        assertThat(run("consent", "withdraw", "1", "--as", "steward").code()).isZero();
        assertThat(run("consent", "erase", "2", "--as", "steward").code()).isZero();
        assertThat(cohorts).as("made anew in silence").doesNotExist();
        assertRefused(run("rank", "--measure", "degree"), cohorts);
        Path erased = folder.resolve("data/keys/erased");
        Files.delete(erased);
        assertRefused(run("rank", "--measure", "degree"), erased);

        Outcome accepted = run("keys", "accept-loss");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(accepted.out()).contains("keys/erased", "sealed/cohorts/all");
        assertThat(run("rank", "--measure", "degree").code()).isZero();
        assertThat(run("audit", "verify").code()).isZero();
        assertThat(run("keys", "accept-loss").out()).contains("No key and no file");
    }

    private static void assertRefused(Outcome refused, Path file) {
        assertThat(refused.code()).as(refused.err()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains(file.toString(), "accept-loss");
    }

    private Outcome plan() {
        return run(
                "plan",
                "--contacts",
                "5",
                "--purpose",
                "insurance",
                "--receiver",
                "association",
                "--format",
                "csv",
                "--as",
                "staff:association");
    }

    @Test
    void aPersonLeavesListsAtOnceAndTheLogTellsIt() throws IOException {
        Outcome load = run("import", register.toString(), "--as", "steward");
        assertThat(load.code()).as(load.err()).isZero();
        assertThat(load.err()).contains("master.key", "Back both up now");
        assertThat(plan().out()).contains("Zhang San").contains("Li Si");
        Outcome choose = run("plan", "--contacts", "5", "--as", "staff:association");
        assertThat(choose.code()).isNotZero();
        assertThat(choose.err()).as("what there is to choose from").contains("insurance");
        Outcome craft = run(
                "plan",
                "--contacts",
                "5",
                "--purpose",
                "insurance",
                "--discipline",
                "juggling",
                "--as",
                "staff:association");
        assertThat(craft.code()).isNotZero();
        assertThat(craft.err()).contains("craft");

        assertThat(run("consent", "withdraw", "1").code())
                .as("not for researchers")
                .isEqualTo(2);
        assertThat(run("consent", "withdraw", "9", "--as", "steward").code()).isEqualTo(1);
        Outcome withdrawn = run("consent", "withdraw", "1", "--as", "steward");
        assertThat(withdrawn.code()).as(withdrawn.err()).isZero();
        assertThat(withdrawn.out()).contains("2 consents", "1 names");
        assertThat(plan().out()).doesNotContain("Zhang San").contains("Li Si");

        assertThat(run("consent", "code", "2").code()).as("not for researchers").isEqualTo(2);
        Outcome code = run("consent", "code", "2", "--as", "steward", "--address", "http://localhost:9");
        assertThat(code.out())
                .as(code.err())
                .contains("http://localhost:9/me.html")
                .containsPattern("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");

        assertThat(run("consent", "object", "2", "--as", "steward").code()).isZero();
        assertThat(plan().out()).doesNotContain("Li Si");
        assertThat(run("consent", "erase", "2", "--as", "steward").out()).contains("Receipt");
        Outcome again = run("import", register.toString(), "--dry-run", "--as", "steward");
        assertThat(again.out() + again.err())
                .as("a row and two ties")
                .contains("erased_person, 3 ×", "asked to be erased or not to appear");
        Outcome rotated = run("keys", "rotate");
        assertThat(rotated.code()).as(rotated.err()).isZero();

        Outcome intact = run("audit", "verify");
        assertThat(intact.code()).as(intact.out()).isZero();
        assertThat(intact.out()).contains("8 entries");
        Path log = Files.list(folder.resolve("data/audit"))
                .filter(file -> file.toString().endsWith(".log"))
                .findFirst()
                .orElseThrow();
        List<String> lines = Files.readAllLines(log);
        assertThat(String.join("\n", lines))
                .contains("consent_imported", "contacts_listed", "consent_withdrawn", "objected", "keys_rotated")
                .doesNotContain("Zhang", "Li Si", "box 1");
        lines.remove(3);
        Files.writeString(log, String.join("\n", lines) + "\n");
        Outcome cut = run("audit", "verify");
        assertThat(cut.code()).isEqualTo(1);
        assertThat(cut.out()).contains("Entries 4 are missing");
        String head = intact.out().strip().replaceAll(".* ", "");
        assertThat(run("audit", "verify", "--head", head).code()).isEqualTo(1);
        assertThat(run("audit", "verify", "--head", "nonsense").code()).isEqualTo(2);
    }
}

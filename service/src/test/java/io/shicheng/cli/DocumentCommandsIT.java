package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notice and the impact assessment, from a store with people in it. */
class DocumentCommandsIT {
    @TempDir
    Path folder;

    private Outcome run(String... arguments) {
        return new InThisProcess(TestStore.warm(folder.resolve("data"))).run(arguments);
    }

    private void fill() throws IOException {
        StringBuilder people = new StringBuilder("id,name,died,source\nold,Adam,1500,A register\n");
        StringBuilder consents = new StringBuilder("person,scope,purpose,receiver,given_on,how,evidence\n");
        for (int i = 0; i < 12; i++) {
            people.append("p").append(i).append(",Secretname").append(i).append(",,\n");
            consents.append("p").append(i).append(",contact,insurance,association,2026-01-02,letter,box\n");
        }
        consents.append("p1,named,insurance,guild,2026-01-02,letter,box\n");
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("people.csv"), people);
        Files.writeString(files.resolve("consents.csv"), consents);
        Files.writeString(
                files.resolve("ties.csv"), "kind,from,to,basis,source\nworked_with,p1,p2,published,A catalogue\n");
        assertThat(run("import", files.toString(), "--as", "steward", "--keep-until", "2031-05-31")
                        .code())
                .isZero();
        Files.copy(Path.of("docs/examples/notice.yaml"), folder.resolve("data/notice.yaml"));
    }

    @Test
    void theAssessmentIsFilledFromTheStoreInNumbersFromWhichNobodyCanBeTold() throws IOException {
        fill();
        assertThat(run("assessment").code()).as("not for researchers").isEqualTo(2);
        Path file = folder.resolve("assessment.md");
        Outcome made = run("assessment", "--as", "steward", "--out", file.toString());
        assertThat(made.code()).as(made.err()).isZero();
        String text = Files.readString(file);
        assertThat(text)
                .contains("| people who died or were born long ago | 1 |", "| 已故或出生久远的人物 | 1 |")
                .contains("| living people | 10 |", "| 在世者 | 10 |")
                .contains("| ties: worked with | none, or too few to say |")
                .contains(
                        "| to be contacted by the receiver for the purpose (`insurance`, `association`) | 10 |",
                        "| something else | none, or too few to say |")
                .contains(
                        "insurance scheme for freelancers (`insurance`) | The Association of Craft Workers, visits department"
                                + " (`association`) |")
                .contains("`guild` ☐ **to fill in** |")
                .contains("from 2031-05-31 to 2031-05-31", "`keys/` in the store's folder", "Accounts in use: none.")
                .contains("The Association of Craft Workers")
                .doesNotContain("Secretname", "{{", folder.toString());
        String english = text.split("\n---\n")[0];
        int marks = english.split("☐", -1).length - 2;
        assertThat(english).contains(": " + marks + " of these are left");
        assertThat(marks).as("as few as possible").isLessThanOrEqualTo(9);
    }

    @Test
    void theNoticeNamesKeeperPurposesAndReceivers() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        assertThat(run("notice").out()).contains("☐ **to fill in**");
        Files.copy(Path.of("docs/examples/notice.yaml"), folder.resolve("data/notice.yaml"));
        assertThat(run("notice").out()).contains("data@association.example").doesNotContain("☐");
        Files.writeString(folder.resolve("data/notice.yaml"), "keeper: nobody\n");
        Outcome broken = run("notice");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).contains("notice.yaml").contains("must be a map");
    }
}

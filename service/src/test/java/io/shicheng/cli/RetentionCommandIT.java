package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.consent.retention.Retention;
import io.shicheng.fixture.Imports;
import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What is past its time, by command. */
class RetentionCommandIT {
    @TempDir
    Path folder;

    private Path data() {
        return TestStore.warm(folder.resolve("data"));
    }

    private Outcome run(String... arguments) {
        return new InThisProcess(data()).run(arguments);
    }

    /** Imported two years ago, to be kept for one. */
    private void fill() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("clusters.csv"), "id\ntown\n");
        Files.writeString(
                files.resolve("people.csv"),
                "id,name,cluster,died,source\n1,Adam,town,1500,A register\n2,Eve,town,,\n");
        LocalDate then = LocalDate.now().minusYears(2);
        try (ConfigurableApplicationContext context = TestStore.applicationOn(then, data())) {
            Imports.load(context, files, then.plusYears(1));
            context.getBean(Retention.class).run(Actor.operator());
        }
    }

    @Test
    void aStewardSeesFirstWhatWouldGoAndThenHasItErased() throws IOException {
        fill();
        assertThat(run("retention", "run", "--dry-run").code())
                .as("not for researchers")
                .isEqualTo(2);
        String today = LocalDate.now().toString();
        Outcome doubted = run("retention", "run", "--as", "steward");
        assertThat(doubted.code()).isEqualTo(3);
        assertThat(doubted.err()).contains("--confirm-date " + today);
        assertThat(run("rank", "--measure", "degree").out())
                .as("what is past its end is hidden at once")
                .contains("Ranked: 0 people");
        Outcome other = run("retention", "run", "--as", "steward", "--confirm-date", "2020-02-29");
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("2020-02-29", today);

        Path report = folder.resolve("past.csv");
        Outcome dry = run(
                "retention",
                "run",
                "--dry-run",
                "--as",
                "steward",
                "--report",
                report.toString(),
                "--confirm-date",
                today);
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("A dry run").contains("town").contains("Something goes of 2 people");
        assertThat(Files.readString(report)).contains("people,town,2").doesNotContain("Adam", "Eve");

        Outcome erased = run("retention", "run", "--as", "steward");
        assertThat(erased.code()).as(erased.err()).isZero();
        assertThat(erased.out()).contains("Erased").contains("1 names");
        assertThat(run("retention", "run", "--dry-run", "--as", "steward").out())
                .contains("Something goes of 0 people");
        assertThat(run("audit", "verify").code()).isZero();
    }

    @Test
    void anImportSaysUntilWhenItIsKept() throws IOException {
        Path people = folder.resolve("people.csv");
        Files.writeString(people, "id\n1\n");
        String day = LocalDate.now().plusYears(1).toString();
        assertThat(run("import", people.toString(), "--keep-until", day).out()).contains("kept until " + day);
        Outcome past = run("import", people.toString(), "--keep-until", "2020-01-01");
        assertThat(past.code()).isEqualTo(1);
        assertThat(past.out()).contains("end_date_out_of_range");
        assertThat(run("import", people.toString(), "--keep-until", "soon").code())
                .isEqualTo(2);
    }
}

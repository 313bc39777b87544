package io.shicheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.InThisProcess;
import io.shicheng.fixture.InThisProcess.Outcome;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that may be of one person, by the command. */
@Tag("thorough")
class ReconcileCommandIT {
    private static final String HEADINGS = "one,other,verdict,on\n";

    @TempDir
    Path folder;

    private Path decisions;

    @BeforeEach
    void load() throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("people.csv"), """
                id,name,born,died,source
                a,曾國藩,1811,1872,A register
                b,曾国藩,1811,1872,Another register
                m,唐鑑,1778,1861,A register
                z,李鸿章,1823,1901,A register
                l,,,,
                """);
        Files.writeString(files.resolve("ties.csv"), """
                kind,from,to,basis,source
                master_of,m,a,published,A register
                master_of,m,b,published,A register
                worked_with,a,z,published,A register
                worked_with,a,l,published,A register
                """);
        decisions = folder.resolve("decisions.csv");
        output("import", files.toString(), "--as", "steward");
    }

    private Outcome run(String... arguments) {
        return new InThisProcess(TestStore.warm(folder.resolve("data"))).run(arguments);
    }

    private String output(String... arguments) {
        return new InThisProcess(TestStore.warm(folder.resolve("data"))).output(arguments);
    }

    private String reconcile(String... more) {
        String[] all = new String[more.length + 5];
        System.arraycopy(more, 0, all, 5, more.length);
        System.arraycopy(new String[] {"reconcile", "--as", "steward", "--lang", "en"}, 0, all, 0, 5);
        return output(all);
    }

    private String ranked() {
        return output("rank", "--measure", "degree", "--format", "csv", "--as", "steward", "--lang", "en");
    }

    @Test
    void whatIsDecidedIsSavedAppliedAndTakenBack() throws IOException {
        assertThat(reconcile("--least", "0.3")).contains("曾國藩 a", "曾国藩 b", "name variant", "born same");

        assertThat(reconcile("a", "b", "--decide", "same")).contains("Decided of 1");
        assertThat(ranked()).contains("曾國藩").doesNotContain("曾国藩");
        reconcile("--save", decisions.toString());
        assertThat(Files.readString(decisions)).contains("a,b,same,").doesNotContain("曾");
        assertThat(reconcile("--decided")).contains("same");

        assertThat(reconcile("a", "b", "--undo")).contains("taken back: 1");
        assertThat(ranked()).contains("曾國藩", "曾国藩");
        assertThat(reconcile("--apply", decisions.toString())).contains("Decided of 1");
        assertThat(ranked()).doesNotContain("曾国藩");
        assertThat(reconcile("--undo-all")).contains("taken back: 1");
        assertThat(ranked()).contains("曾国藩");
        assertThat(output("audit", "verify", "--as", "admin")).isNotEmpty();
    }

    @Test
    void aFileIsAppliedWholeOrNotAtAll() throws IOException {
        Files.writeString(decisions, HEADINGS + "a,b,same,\nnobody,b,later,\na,z,perhaps,\na,l,same,\n");

        Outcome refused = run("reconcile", "--apply", decisions.toString(), "--as", "steward", "--lang", "en");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("Row 3:", "Row 4:", "Row 5:", "Nothing was decided")
                .doesNotContain("Row 2:");
        assertThat(reconcile("--decided")).contains("no such pair");
        Files.writeString(decisions, "left,right\na,b\n");
        assertThat(run("reconcile", "--apply", decisions.toString(), "--as", "steward", "--lang", "en")
                        .err())
                .contains("columns one, other and verdict");
    }
}

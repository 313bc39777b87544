package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.ImportReport;
import io.shicheng.progress.RunControl;
import io.shicheng.sample.SampleGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("thorough")
class SampleImportTests {
    @TempDir
    Path folder;

    @Test
    void takesTheGeneratedSampleWhole() throws IOException {
        ImportDesk desk = new ImportDesk(folder);
        SampleGenerator.Written written = new SampleGenerator(600, 7).write(desk.files(), RunControl.NONE);

        ImportReport report = desk.load();

        assertThat(report.refused()).isFalse();
        // the sample holds people without consent and consents that ended, on purpose
        assertThat(report.noticeCounts().keySet())
                .isSubsetOf(
                        "consent_expired", "consent_waits", "name_dropped", "dates_dropped", "contact_without_consent");
        assertThat(report.rowsStored())
                .containsEntry("people", (long) written.people())
                .containsEntry("organisations", written.organisations())
                .containsEntry("works", written.works())
                .containsEntry("ties", written.ties());
        assertThat(desk.store.people.values())
                .filteredOn(person -> person.identity() != null)
                .hasSizeGreaterThanOrEqualTo(written.peopleWithConsent());
        assertThat(desk.load().rowsStored()).isEmpty();
    }
}

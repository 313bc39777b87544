package io.shicheng.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.ImportReport;
import org.junit.jupiter.api.Test;

/** The importer reads tables by their headings, checks each row, and stores all of it or nothing. */
class A01_AFileBecomesRecordsIT {
    @Test
    void eachTableIsReadAndCounted() {
        ImportReport report = Kilns.empty().load(Kilns.FILES);

        assertThat(report.refused()).isFalse();
        assertThat(report.rowsStored())
                .containsEntry("people", 8L)
                .containsEntry("ties", 7L)
                .containsEntry("consents", 2L)
                .containsEntry("contacts", 1L);
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        Kilns kilns = Kilns.imported();

        ImportReport again = kilns.load(Kilns.FILES);

        assertThat(again.rowsUnchanged()).containsEntry("people", 8L).containsEntry("ties", 7L);
        assertThat(again.revision()).isEqualTo(1);
    }
}

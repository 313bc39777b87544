package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.importer.ImportReport;
import io.shicheng.importer.Importer.ImportRequest;
import io.shicheng.progress.RunControl;
import io.shicheng.store.retention.RecordKind;
import io.shicheng.store.retention.RetentionUpdate;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Until when imports keep what they bring; today is 2026-01-15. */
class EndDatesTests {
    private static final LocalDate USUAL = LocalDate.of(2029, 1, 31);

    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void write() {
        desk = new ImportDesk(folder)
                .file("people.csv", "id", "1", "2")
                .file("ties.csv", "kind,from,to,basis,source", "worked_with,1,2,published,A catalogue");
    }

    private ImportReport load(@Nullable LocalDate keepUntil) {
        return desk.importer.run(
                new ImportRequest(
                        ImportDesk.ORIGIN, List.of(desk.files()), null, false, false, Locale.ENGLISH, keepUntil),
                RunControl.NONE);
    }

    @Test
    void anImportThatDoesNotSayIsKeptThreeYearsToTheEndOfTheMonth() {
        assertThat(load(null).keptUntil()).isEqualTo(USUAL);
        assertThat(desk.history.records.getFirst().keptUntil()).isEqualTo(USUAL);
        assertThat(desk.store.changes.getFirst().keeping()).isEqualTo(RetentionUpdate.until(USUAL));
    }

    @Test
    void historicalPeopleAndTheTiesBetweenThemAreKeptThirtyYears() {
        LocalDate historical = LocalDate.of(2056, 1, 31);
        desk.file("people.csv", "id,died,source", "1,,", "2,1600,Chronicle", "3,1610,Chronicle")
                .file(
                        "ties.csv",
                        "kind,from,to,basis,source",
                        "worked_with,1,2,published,A catalogue",
                        "master_of,2,3,published,A catalogue");
        assertThat(load(null).keptUntil()).isEqualTo(USUAL);

        assertThat(desk.endings.keptUntil(RecordKind.PEOPLE))
                .containsEntry(desk.vault.personKey("", "1").value(), USUAL)
                .containsEntry(desk.vault.personKey("", "2").value(), historical)
                .containsEntry(desk.vault.personKey("", "3").value(), historical);
        assertThat(desk.endings.keptUntil(RecordKind.TIES).values()).containsExactlyInAnyOrder(USUAL, historical);
        long revision = desk.store.revision;
        assertThat(load(null).revision()).isEqualTo(revision);
    }

    @Test
    void anImportOfHistoricalPeopleOnlySaysTheirDay() {
        desk.file("people.csv", "id,died,source", "1,1600,Chronicle", "2,1610,Chronicle");
        assertThat(load(null).keptUntil()).isEqualTo(LocalDate.of(2056, 1, 31));
        assertThat(load(LocalDate.of(2028, 5, 1)).keptUntil()).isEqualTo(LocalDate.of(2028, 5, 1));
    }

    @Test
    void theSameFilesAgainChangeNothing() {
        load(null);
        long revision = desk.store.revision;
        assertThat(load(null).revision()).isEqualTo(revision);
        assertThat(desk.store.changes).hasSize(1);
        assertThat(desk.history.records).hasSize(1);
    }

    @Test
    void aLaterEndKeepsTheSameRecordsLongerAndChangesNothingElse() {
        load(LocalDate.of(2027, 5, 1));
        desk.file("people.csv", "id", "1");
        ImportReport longer = load(LocalDate.of(2028, 5, 1));

        assertThat(longer.rowsStored()).isEmpty();
        RetentionUpdate keeping = desk.store.changes.getLast().keeping();
        assertThat(keeping.nodes().get(RecordKind.PEOPLE))
                .containsExactly(desk.vault.personKey("", "1").value());
        assertThat(keeping.longer()).isEqualTo(2);
        assertThat(desk.endings.keptUntil(RecordKind.PEOPLE).values())
                .containsExactlyInAnyOrder(LocalDate.of(2027, 5, 1), LocalDate.of(2028, 5, 1));
        assertThat(desk.history.records).hasSize(2);
        assertThat(desk.history.records.getLast().counts()).isEmpty();
    }

    @Test
    void anEarlierEndShortensNothing() {
        load(LocalDate.of(2028, 5, 1));
        load(LocalDate.of(2027, 5, 1));
        assertThat(desk.store.changes).hasSize(1);
        assertThat(desk.endings.keptUntil(RecordKind.TIES).values()).containsOnly(LocalDate.of(2028, 5, 1));
    }

    @Test
    void anEndInThePastOrBeyondTenYearsRefusesTheImport() {
        for (String day : List.of("2026-01-14", "2036-02-01")) {
            ImportReport report = load(LocalDate.parse(day));
            assertThat(report.refused()).isTrue();
            assertThat(report.noticeCounts()).containsOnlyKeys("end_date_out_of_range");
            assertThat(report.notices().getFirst().message())
                    .contains(day)
                    .contains("2026-01-15")
                    .contains("2036-01-31");
        }
        assertThat(desk.store.changes).isEmpty();
        for (String day : List.of("2026-01-15", "2036-01-31")) {
            assertThat(load(LocalDate.parse(day)).refused()).isFalse();
        }
    }
}

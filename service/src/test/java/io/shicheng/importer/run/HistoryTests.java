package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.importer.ImportReport;
import io.shicheng.store.ImportRecord;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of an import, and when nothing is. */
class HistoryTests {
    private ImportDesk desk;

    @BeforeEach
    void openTheDesk(@TempDir Path folder) {
        desk = new ImportDesk(folder);
        desk.file("people.csv", "id,name,died,source", "1,Adam,1500,L", "2,Eve,1510,L");
        desk.file("ties.csv", "kind,from,to,basis,source", "master_of,1,2,published,L");
    }

    @Test
    void remembersWhenInWhatRoleAndHowMuchOfEachTable() {
        ImportReport report = desk.load();
        assertThat(desk.history.records).singleElement().satisfies(record -> {
            assertThat(record.id()).isEqualTo(ImportDesk.ORIGIN.id());
            assertThat(record.at()).isEqualTo(ImportDesk.ORIGIN.at());
            assertThat(record.by()).isEqualTo(ImportDesk.ORIGIN.by());
            assertThat(record.counts()).containsOnlyKeys("people", "ties").isEqualTo(report.rowsStored());
            assertThat(record.revision()).isEqualTo(report.revision());
        });
    }

    @Test
    void countsEveryTableAsTheReportDoes() {
        desk.file("clusters.csv", "id,name_zh", "jdz,景德镇");
        desk.file("organisations.csv", "id,kind,name", "s,studio,Kiln 4");
        desk.file("works.csv", "id,title,year", "w,Vase,1499");
        desk.file(
                "consents.csv",
                "person,scope,purpose,receiver,given_on,expires_on,how,evidence",
                "1,contact,visits,union,2024-01-01,2999-01-01,paper,Folder 2");
        desk.file("contacts.csv", "person,channel,value", "1,phone,555");
        ImportReport report = desk.load();
        assertThat(report.rowsStored()).hasSize(7);
        assertThat(desk.history.records).extracting(ImportRecord::counts).containsExactly(report.rowsStored());
    }

    @Test
    void doesNotRememberWhatChangedNothing() {
        desk.load();
        desk.load();
        assertThat(desk.history.records).hasSize(1);
        desk.file("people.csv", "id,name,died,source", "1,Adam,1500,L", "2,Eve,1510,L", "3,,,");
        desk.load();
        assertThat(desk.history.records).hasSize(2);
        assertThat(desk.history.records.getLast().counts())
                .containsExactlyEntriesOf(new TreeMap<>(java.util.Map.of("people", 1L)));
    }

    @Test
    void doesNotRememberADryRunOrARefusal() {
        desk.load(true, false, null);
        desk.file("works.csv", "id,secret", "w,x");
        assertThat(desk.load().refused()).isTrue();
        assertThat(desk.history.records).isEmpty();
    }

    @Test
    void storesNothingThatCannotBeRemembered() {
        desk.history.full = true;
        assertThatThrownBy(desk::load).hasMessageContaining("full");
        assertThat(desk.store.changes).isEmpty();
        assertThat(desk.store.people).isEmpty();
    }
}

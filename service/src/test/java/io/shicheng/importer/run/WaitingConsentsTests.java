package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.AuditAction;
import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.ledger.RealConsents;
import io.shicheng.importer.ImportReport;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consents to be shown to everybody that files bring: one entry, which waits, and keeps what is held of its people. */
class WaitingConsentsTests {
    private static final String HEADINGS = "person,scope,purpose,receiver,given_on,how,evidence";

    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void write() {
        desk = new ImportDesk(folder)
                .file("people.csv", "id,name", "a,Name of a", "b,Name of b", "c,Name of c")
                .file("ties.csv", "kind,from,to,basis,source", "worked_with,a,c,stated,An interview")
                .file(
                        "consents.csv",
                        HEADINGS,
                        "a,published,exhibition,public,2026-01-02,letter,box 1",
                        "b,published,exhibition,public,2026-01-02,letter,box 2",
                        "b,named,insurance,association,2026-01-02,letter,box 2");
    }

    private PendingEntry entry() {
        return desk.pending.pending().getFirst();
    }

    @Test
    void allOfAnImportAreOneEntryAndNoneIsInTheStore() {
        ImportReport report = desk.load();
        assertThat(report.refused()).isFalse();
        assertThat(report.rowsStored()).containsEntry("consents", 3L);
        assertThat(desk.store.consents.values())
                .extracting(each -> each.terms().scope().code())
                .containsExactly("named");
        assertThat(desk.pending.pending()).hasSize(1);
        assertThat(entry().consents())
                .extracting(consent -> consent.terms().evidence())
                .containsExactly("box 1", "box 2");
        assertThat(entry().brought())
                .isEqualTo(new PendingEntry.Brought(
                        ImportDesk.ORIGIN.id(), desk.store.revision, LocalDate.of(2029, 1, 31)));
        assertThat(entry().account()).as("nobody is logged in").isNull();
        assertThat(entry().lastDay()).isEqualTo(LocalDate.of(2026, 2, 13));
        assertThat(desk.history.records.getLast().counts()).isEqualTo(report.rowsStored());
        assertThat(desk.audit.events)
                .extracting(event -> event.action())
                .containsExactly(AuditAction.CONSENT_IMPORTED, AuditAction.CONSENT_ENTERED);
    }

    @Test
    void theReportSaysHowManyWaitAndWhereTheyAreConfirmed() {
        ImportReport report = desk.load();
        assertThat(report.noticeCounts()).containsEntry("consent_waits", 2L);
        assertThat(report.notices())
                .filteredOn(notice -> notice.code().equals("consent_waits"))
                .allSatisfy(notice -> {
                    assertThat(notice.message()).contains("waits for a second steward");
                    assertThat(notice.remedy()).contains("page Consents", "over HTTP");
                });
        ImportDesk other = new ImportDesk(folder.resolve("zh"))
                .file("people.csv", "id,name", "a,Name of a")
                .file("consents.csv", HEADINGS, "a,published,exhibition,public,2026-01-02,letter,box 1");
        assertThat(other.load(Locale.CHINESE).notices().getFirst().message()).contains("须经另一位数据管理员确认");
    }

    /**
     * Names and what was stated, as with a consent of a narrower scope; not the name of a group, which shows who
     * gathers it.
     */
    @Test
    void keepsWhatANarrowerConsentWouldKeep() {
        desk.load();
        assertThat(desk.nameOf("a")).isEqualTo("Name of a");
        assertThat(desk.nameOf("c")).isNull();
        assertThat(desk.store.ties).hasSize(1);

        desk.file("people.csv", "id,name,discipline", "a,Name of a,ceramics");
        desk.load();
        assertThat(desk.nameOf("a")).as("also when only their row comes again").isEqualTo("Name of a");
    }

    @Test
    void theSameFilesMakeNoSecondEntry() {
        desk.load();
        PendingEntry first = entry();
        ImportReport again = desk.load();
        assertThat(again.rowsStored()).isEmpty();
        assertThat(again.rowsUnchanged()).containsEntry("consents", 3L);
        assertThat(again.noticeCounts()).doesNotContainKey("consent_waits");
        assertThat(desk.pending.pending()).containsExactly(first);

        // confirmed, and over
        first.consents().forEach(consent -> desk.store.consents.put(consent.key(), consent));
        desk.sealed.files.clear();
        desk = reopened();
        assertThat(desk.load().rowsStored()).isEmpty();
        assertThat(desk.pending.pending()).isEmpty();
    }

    /** Another process on the same store. */
    private ImportDesk reopened() {
        return new ImportDesk(desk);
    }

    @Test
    void aRowThatIsPutRightIsANewEntryAndLeavesTheOld() {
        desk.load();
        PendingEntry first = entry();
        desk.file("consents.csv", HEADINGS, "a,published,exhibition,public,2026-01-02,letter,box 9");
        assertThat(desk.load().refused()).isFalse();
        assertThat(desk.pending.pending()).hasSize(2);
        assertThat(desk.pending.pending())
                .flatExtracting(PendingEntry::consents)
                .extracting(consent -> consent.terms().evidence())
                .containsExactlyInAnyOrder("box 2", "box 9");
        assertThat(desk.pending.pending()).extracting(PendingEntry::id).contains(first.id());
    }

    @Test
    void anImportOfNothingElseIsRememberedToo() {
        desk.file("ties.csv", "kind,from,to,basis,source", "worked_with,a,c,published,A catalogue");
        desk.file("consents.csv", HEADINGS, "b,named,insurance,association,2026-01-02,letter,box 2");
        desk.load();
        long before = desk.store.revision;
        desk.file("consents.csv", HEADINGS, "b,published,exhibition,public,2026-01-02,letter,box 2");
        assertThat(desk.load().rowsStored()).containsOnlyKeys("consents");
        assertThat(desk.store.revision).isGreaterThan(before);
        assertThat(entry().people()).containsExactly(desk.vault.personKey("", "b"));
    }

    @Test
    void nothingWaitsOfAnImportThatFailsOrIsOnlyChecked() {
        desk.load(true, false, null);
        assertThat(desk.pending.pending()).isEmpty();
        desk.history.full = true;
        assertThatThrownBy(desk::load).hasMessageContaining("full");
        assertThat(desk.pending.pending()).isEmpty();
        assertThat(desk.sealed.files).isEmpty();
        desk.history.full = false;

        // dies when the entry is on disk and the store has nothing
        desk.store.beforeNextChange = () -> {};
        desk.load();
        desk.history.records.clear();
        assertThat(RealConsents.pending(
                                desk.sealed,
                                desk.history,
                                Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC))
                        .pending())
                .isEmpty();
        assertThat(desk.sealed.files).isEmpty();
    }

    @Test
    void withADamagedEntryNothingIsImported() {
        desk.load();
        desk.sealed.files.replaceAll((name, content) -> new byte[] {1});
        ImportDesk after = reopened();
        assertThatThrownBy(after::load).isInstanceOf(VaultException.class);
    }
}

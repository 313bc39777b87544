package io.shicheng.importer.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.AuditAction;
import io.shicheng.consent.key.ErasureMark;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Contestation.Outcome;
import io.shicheng.graph.personal.Contestation.Reason;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Tie;
import io.shicheng.importer.ImportReport;
import io.shicheng.store.PersonalChange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that still says what a person has taken back does not bring it back. Today is 2026-01-15. */
class RightsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final String CONSENTS = "person,scope,purpose,receiver,given_on,how,evidence";
    private static final String NAMED = "1,named,insurance,association,2026-01-02,letter,box 1";
    private static final String CONTACT = "1,contact,insurance,association,2026-01-02,letter,box 1";

    @TempDir
    Path folder;

    private ImportDesk desk;

    @BeforeEach
    void load() {
        desk = new ImportDesk(folder)
                .file("people.csv", "id,name,discipline,source", "1,Zhang San,painting,A register", "2,Li,,")
                .file("consents.csv", CONSENTS, NAMED, CONTACT)
                .file("contacts.csv", "person,channel,value", "1,phone,555");
        assertThat(desk.load().refused()).isFalse();
        assertThat(desk.nameOf("1")).isEqualTo("Zhang San");
    }

    private Person first() {
        return Objects.requireNonNull(desk.person("1"));
    }

    private void withdraw(LocalDate on) {
        desk.store.consents.replaceAll((key, consent) -> consent.withdrawn(on));
        Person person = first();
        desk.store.people.put(
                person.key(),
                new Person(person.key(), null, null, person.discipline(), null, null, false, person.source(), null));
        desk.store.contacts.clear();
        desk.vault.destroy(List.of(person.key()));
        desk.store.revision++;
    }

    private void erase() {
        withdraw(LocalDate.of(2026, 1, 10));
        desk.store.consents.clear();
        Person bare = new Person(first().key(), null, null, null, null, null, false, null, null);
        desk.store.people.put(bare.key(), bare);
        desk.store.erasures.add(new Erasure(new UUID(0, 1), bare.key(), LocalDate.of(2026, 1, 10)));
    }

    @Test
    void theConsentsOfAnImportAreOneEntryOfTheAuditLog() {
        assertThat(desk.audit.events).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.CONSENT_IMPORTED);
            assertThat(event.people()).containsExactly(first().key());
            assertThat(event.reason()).isEqualTo("import " + ImportDesk.ORIGIN.id());
        });
    }

    @Test
    void theSameFilesDoNotBringBackAWithdrawnConsent() {
        withdraw(LocalDate.of(2026, 1, 10));
        ImportReport report = desk.load();
        assertThat(report.refused()).isFalse();
        assertThat(report.noticeCounts())
                .containsEntry("consent_withdrawn", 2L)
                .containsEntry("contact_without_consent", 1L)
                .containsEntry("name_dropped", 2L);
        assertThat(desk.nameOf("1")).isNull();
        assertThat(desk.store.contacts).isEmpty();
        assertThat(desk.store.consents.values()).allMatch(consent -> consent.withdrawnOn() != null);
    }

    @Test
    void aConsentGivenAfterTheWithdrawalCounts() {
        withdraw(LocalDate.of(2026, 1, 10));
        desk.file("consents.csv", CONSENTS, NAMED, NAMED.replace("01-02", "01-11"));
        desk.load();
        assertThat(desk.nameOf("1")).isEqualTo("Zhang San");
        assertThat(desk.store.consents.values())
                .filteredOn(consent -> consent.activeOn(LocalDate.of(2026, 1, 15)))
                .extracting(consent -> consent.terms().givenOn())
                .containsExactly(LocalDate.of(2026, 1, 11));
    }

    @Test
    void anEarlierConsentThatComesLateDoesNotCount() {
        withdraw(LocalDate.of(2026, 1, 10));
        desk.file("consents.csv", CONSENTS, NAMED.replace("01-02", "01-03"));
        desk.load();
        assertThat(desk.nameOf("1")).isNull();
        assertThat(desk.store.consents).hasSize(2);
    }

    @Test
    void theSameFilesBringNobodyBackWhoWasErased() {
        erase();
        Person bare = first();
        ImportReport report = desk.load();
        assertThat(report.refused()).isFalse();
        assertThat(report.noticeCounts()).containsEntry("consent_withdrawn", 2L).containsEntry("erased_person", 1L);
        assertThat(first()).isEqualTo(bare);
        assertThat(desk.store.consents).isEmpty();
        assertThat(desk.store.contacts).isEmpty();

        desk.store.people.remove(bare.key());
        desk.store.revision++;
        desk.load();
        assertThat(desk.person("1")).isNull();
    }

    @Test
    void noTieOfAnAssociationBringsThemBackEitherAndNobodyIsNamed() {
        erase();
        desk.store.people.remove(first().key());
        desk.file("people.csv", "id", "2", "3")
                .file(
                        "ties.csv",
                        "kind,from,to,basis,source",
                        "worked_with,1,2,published,A catalogue",
                        "master_of,3,1,published,A catalogue",
                        "worked_with,2,3,published,A catalogue");
        ImportReport report = desk.load();
        assertThat(report.refused()).isFalse();
        assertThat(report.noticeCounts()).containsEntry("erased_person", 5L).doesNotContainKey("unknown_person");
        assertThat(report.notices())
                .filteredOn(notice -> notice.code().equals("erased_person"))
                .allSatisfy(notice -> {
                    assertThat(notice.value()).isNull();
                    assertThat(notice.message()).contains("asked to be erased or not to appear");
                });
        assertThat(desk.person("1")).isNull();
        assertThat(desk.store.ties).hasSize(1);
    }

    @Test
    void aDryRunSaysHowManyRowsWouldBeLeftOut() {
        erase();
        long revision = desk.store.revision;
        desk.file("ties.csv", "kind,from,to,basis,source", "worked_with,1,2,published,A catalogue");
        ImportReport report = desk.load(true, false, null);
        assertThat(report.noticeCounts()).containsEntry("erased_person", 2L);
        assertThat(desk.store.revision).isEqualTo(revision);
    }

    /** The database of before, or a new one: it knows of no erasure, and the vault does. */
    @Test
    void aDatabaseThatWasPutBackBringsNobodyBack() {
        desk.vault.markErased(new ErasureMark(first().key(), LocalDate.of(2026, 1, 10), false));
        ImportReport report = desk.load();
        assertThat(report.noticeCounts()).containsEntry("erased_person", 1L).containsEntry("consent_withdrawn", 2L);
        ImportDesk empty = new ImportDesk(folder);
        assertThat(empty.load().noticeCounts()).containsEntry("erased_person", 1L);
        assertThat(empty.person("1")).isNull();
        assertThat(empty.person("2")).isNotNull();
    }

    @Test
    void aSourceThatCallsThemDeadDoesNotNameSomebodyWhoWasErased() {
        erase();
        desk.file("people.csv", "id,name,died,source", "1,Zhang San,1912,A register", "2,Li,,");
        desk.load();
        assertThat(desk.nameOf("1")).isNull();
        assertThat(first().historical()).isFalse();
    }

    @Test
    void somebodyWhoWasErasedMayConsentAgain() {
        erase();
        desk.file("consents.csv", CONSENTS, NAMED.replace("01-02", "01-11"));
        desk.load();
        assertThat(desk.nameOf("1")).isEqualTo("Zhang San");
    }

    @Test
    void aTieThatWasTakenOutStaysOutWhenWhoContestedItIsErased() {
        desk.file("ties.csv", "kind,from,to,basis,source", "worked_with,1,2,published,A catalogue");
        desk.load();
        Tie tie = desk.store.ties.values().iterator().next();
        Contestation word = new Contestation(
                new UUID(0, 2), first().key(), tie.kind(), tie.key(), Reason.NEVER_HAPPENED, TODAY, null, null);
        desk.store.change(new PersonalChange().contestation(word.settled(Outcome.TIE_REMOVED, TODAY)), () -> {});
        desk.store.change(
                new PersonalChange()
                        .person(new Person(first().key(), null, null, null, null, null, false, null, null))
                        .erasure(new Erasure(new UUID(0, 1), first().key(), LocalDate.of(2026, 1, 10))),
                () -> {});
        assertThat(desk.load().noticeCounts()).containsEntry("erased_person", 2L);
        desk.file("consents.csv", CONSENTS, NAMED.replace("01-02", "01-11"));
        assertThat(desk.store.contestations).isEmpty();
        assertThat(desk.load().noticeCounts()).containsEntry("tie_contested", 1L);
        assertThat(desk.store.ties).isEmpty();
    }

    /** Somebody who withdraws while an import is on its way is not named by it. */
    @Test
    void aWithdrawalWhileFilesAreReadIsHeeded() {
        desk.file("people.csv", "id,name,discipline,source", "1,Zhang San,painting,A register", "2,Li,,", "3,Wu,,");
        desk.store.beforeNextChange = () -> withdraw(LocalDate.of(2026, 1, 15));
        desk.load();
        assertThat(desk.person("3")).isNotNull();
        assertThat(desk.nameOf("1")).isNull();
        assertThat(desk.store.contacts).isEmpty();
    }
}

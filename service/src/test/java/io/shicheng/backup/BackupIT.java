package io.shicheng.backup;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditLog;
import io.shicheng.backup.format.BackupFile;
import io.shicheng.backup.format.RecordText;
import io.shicheng.consent.Consents;
import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.LostFiles;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.subject.Doubles;
import io.shicheng.consent.subject.Doubles.Decision;
import io.shicheng.fixture.Imports;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.correction.Entered;
import io.shicheng.graph.correction.FactCorrection;
import io.shicheng.graph.correction.FactCorrection.Fact;
import io.shicheng.graph.correction.StewardCorrections;
import io.shicheng.graph.correction.TieCorrection;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.Identification;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphStore;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.Revision;
import io.shicheng.store.TestStore;
import io.shicheng.store.dump.GraphDump;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Backups of a store with living people, restored into an empty folder and beside the store. */
class BackupIT {
    private static final int PEOPLE = 40;

    @TempDir
    Path folder;

    private String erased = "";

    private Path store() {
        return folder.resolve("store");
    }

    private Path backups() throws IOException {
        return Files.createDirectories(folder.resolve("backups"));
    }

    private Path file() throws IOException {
        return backups().resolve("one.backup");
    }

    /** Whom everybody of a file gave three consents. */
    static void fill(ConfigurableApplicationContext context, Path files, int people) throws IOException {
        Files.createDirectories(files);
        StringBuilder table = new StringBuilder("id,name,cluster,source\n");
        StringBuilder consents = new StringBuilder("person,scope,purpose,receiver,given_on,how,evidence\n");
        StringBuilder contacts = new StringBuilder("person,channel,value\n");
        StringBuilder ties = new StringBuilder("kind,from,to,basis,source\n");
        for (int i = 0; i < people; i++) {
            table.append(i).append(",Unmistakable Name ").append(i).append(",,register\n");
            consents.append(i).append(",named,insurance,association,2026-01-02,letter,box 1\n");
            consents.append(i).append(",contact,insurance,association,2026-01-02,letter,box 2\n");
            contacts.append(i).append(",email,someone").append(i).append("@example.org\n");
            ties.append("worked_with,")
                    .append(i)
                    .append(',')
                    .append((i + 1) % people)
                    .append(",published,A\n");
            ties.append("nominates,")
                    .append(i)
                    .append(',')
                    .append((i + 2) % people)
                    .append(",stated,B\n");
        }
        Files.writeString(files.resolve("people.csv"), table);
        Files.writeString(files.resolve("consents.csv"), consents);
        Files.writeString(files.resolve("contacts.csv"), contacts);
        Files.writeString(files.resolve("ties.csv"), ties);
        Imports.done(context, files);
    }

    static NodeKey person(ConfigurableApplicationContext context, int number) {
        return context.getBean(Vault.class).personKey("", String.valueOf(number));
    }

    static String name(ConfigurableApplicationContext context, int number) {
        Grounds grounds = context.getBean(GroundsRegister.class).current();
        return grounds.identity(person(context, number)).map(Identity::name).orElse("");
    }

    private static String consent(ConfigurableApplicationContext context, int number, String scope) {
        return context.getBean(GroundsRegister.class).current().consents(person(context, number)).stream()
                .filter(each -> each.terms().scope().name().equals(scope))
                .map(Consent::key)
                .findFirst()
                .orElseThrow();
    }

    /** What the database holds. */
    private static Map<String, Long> counts(ConfigurableApplicationContext context) {
        return context.getBean(GraphDump.class).counts();
    }

    private RestoreReport restore(Path into, boolean replace) throws IOException {
        try (ConfigurableApplicationContext context = TestStore.applicationWith(into, each -> {})) {
            return context.getBean(Restores.class).restore(file(), null, replace, RunControl.NONE);
        }
    }

    /** An empty folder with the master key and nothing else. */
    private Path emptyStore() throws IOException {
        Path empty = folder.resolve("empty");
        Files.createDirectories(empty.resolve("keys"));
        Files.copy(store().resolve("keys/master.key"), empty.resolve("keys/master.key"));
        return empty;
    }

    /** What a steward put right, with all that it can hold. */
    private static StewardCorrections corrected(ConfigurableApplicationContext context) {
        NodeKey person = person(context, 9);
        Sealed name = context.getBean(Vault.class).sealIdentity(person, new Identity("p9", "Right Name"));
        DateRange day = new DateRange(LocalDate.of(1811, 11, 26), LocalDate.of(1811, 11, 26));
        Entered entered = new Entered(UUID.randomUUID(), "Epitaph", LocalDate.of(2026, 1, 2), "5f0c");
        PersonalRecords records = context.getBean(PersonalRecords.class);
        records.change(
                new PersonalChange()
                        .correction(new FactCorrection(
                                person, Fact.NAME, new FactCorrection.Value(name, null, null, null), entered))
                        .correction(new FactCorrection(
                                person, Fact.BORN, new FactCorrection.Value(null, day, null, null), entered))
                        .correction(new TieCorrection(TieKind.MASTER_OF, person, person(context, 10), null, entered))
                        .correction(new TieCorrection(
                                TieKind.MASTER_OF,
                                person,
                                person(context, 10),
                                new TieCorrection.Dates("0a", "0b", day, null),
                                entered)),
                () -> {});
        return records.stewardCorrections();
    }

    @Test
    void anEmptyFolderWithTheMasterKeyTheBackupAndItsKeysGivesTheStoreAgain() throws Exception {
        Map<String, Long> before;
        Revision revision;
        StewardCorrections corrected;
        try (ConfigurableApplicationContext context = TestStore.application(store())) {
            fill(context, folder.resolve("files"), PEOPLE);
            context.getBean(Consents.class).object(person(context, 3), Actor.operator());
            context.getBean(Doubles.class)
                    .decide(
                            List.of(new Decision(person(context, 7), person(context, 8), "different")),
                            Actor.operator().at("5f0c"));
            corrected = corrected(context);
            BackupReport report = context.getBean(Backups.class).make(file(), RunControl.NONE);
            before = counts(context);
            revision = context.getBean(GraphStore.class).lastRevision();
            assertThat(report.genuine()).isTrue();
            assertThat(report.counts()).isEqualTo(before);
            assertThat(report.counts()).containsEntry("people", (long) PEOPLE).containsEntry("imports", 1L);
            assertThat(context.getBean(Backups.class).verify(file(), null, RunControl.NONE))
                    .isEqualTo(report);
            assertThat(context.getBean(Backups.class).status().behind()).isEmpty();
        }
        Path empty = emptyStore();
        FileSystemUtils.deleteRecursively(store());
        RestoreReport restored = restore(empty, false);
        assertThat(restored.logKept()).isTrue();
        try (ConfigurableApplicationContext context = TestStore.applicationWith(empty, each -> {})) {
            assertThat(counts(context)).isEqualTo(before);
            for (int i = 0; i < PEOPLE; i++) {
                assertThat(name(context, i)).isEqualTo("Unmistakable Name " + i);
            }
            assertThat(context.getBean(Doubles.class).decided()).singleElement().satisfies(decided -> {
                assertThat(decided.key()).isEqualTo(Identification.keyOf(person(context, 7), person(context, 8)));
                assertThat(decided.by()).isEqualTo("5f0c");
            });
            assertThat(context.getBean(PersonalRecords.class).stewardCorrections())
                    .isEqualTo(corrected);
            Grounds grounds = context.getBean(GroundsRegister.class).current();
            assertThat(grounds.objected(person(context, 3))).isTrue();
            assertThat(grounds.contacts(person(context, 5), "insurance", "association"))
                    .containsValue("someone5@example.org");
            assertThat(context.getBean(AuditLog.class).verify().intact()).isTrue();
            assertThat(context.getBean(LostFiles.class).now()).isEmpty();
            assertThat(context.getBean(GraphStore.class).lastRevision().commit())
                    .as("caches of the store before are of another")
                    .isNotEqualTo(revision.commit());
            Imports.done(context, folder.resolve("files"));
            assertThat(counts(context)).as("what is there stays as it is").isEqualTo(before);
        }
    }

    @Test
    void whoeverIsErasedAfterABackupStaysErasedInAnEmptyFolder() throws Exception {
        try (ConfigurableApplicationContext context = TestStore.application(store())) {
            fill(context, folder.resolve("files"), PEOPLE);
            context.getBean(Backups.class).make(file(), RunControl.NONE);
            takeBack(context);
        }
        Path empty = emptyStore();
        RestoreReport restored = restore(empty, false);
        check(empty, restored);
    }

    @Test
    void whoeverIsErasedAfterABackupStaysErasedBesideTheStore() throws Exception {
        try (ConfigurableApplicationContext context = TestStore.application(store())) {
            fill(context, folder.resolve("files"), PEOPLE);
            context.getBean(Backups.class).make(file(), RunControl.NONE);
            takeBack(context);
        }
        assertThatThrownBy(() -> restore(store(), false)).hasMessageContaining("--replace");
        RestoreReport restored = restore(store(), true);
        check(store(), restored);
    }

    @Test
    void whatCannotBeRestoredLeavesTheStoreAsItWas() throws Exception {
        try (ConfigurableApplicationContext context = TestStore.application(store())) {
            fill(context, folder.resolve("files"), PEOPLE);
            context.getBean(Backups.class).make(file(), RunControl.NONE);
        }
        Path other = folder.resolve("other");
        try (ConfigurableApplicationContext context = TestStore.application(other)) {
            context.getBean(Vault.class).personKey("", "");
        }
        assertThatThrownBy(() -> restore(other, true)).hasMessageContaining("another store");
        assertThat(other.resolve("restore.building")).doesNotExist();

        Path empty = emptyStore();
        Files.copy(other.resolve("keys/master.key"), empty.resolve("keys/master.key"), REPLACE_EXISTING);
        assertThatThrownBy(() -> restore(empty, false))
                .as("the master key of another store")
                .hasMessageContaining("master");
        Files.delete(empty.resolve("keys/master.key"));
        assertThatThrownBy(() -> restore(empty, false)).as("no master key").hasMessageContaining("master");

        byte[] whole = Files.readAllBytes(file());
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(file(), changed);
        assertThatThrownBy(() -> restore(store(), true)).hasMessageContaining("damaged");
        Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> restore(store(), true)).hasMessageContaining("ends too early");
        Files.write(file(), whole);
        try (ConfigurableApplicationContext context = TestStore.applicationWith(store(), each -> {})) {
            assertThat(counts(context)).containsEntry("people", (long) PEOPLE);
            assertThat(name(context, 7)).isEqualTo("Unmistakable Name 7");
            assertThat(context.getBean(LostFiles.class).now()).isEmpty();
        }
    }

    /** Somebody is erased, one withdraws to be named, one to be contacted, one all, one objects. */
    private static void takeBack(ConfigurableApplicationContext context) {
        Consents consents = context.getBean(Consents.class);
        consents.erase(person(context, 1), Actor.operator());
        consents.withdraw(person(context, 2), consent(context, 2, "CONTACT"), Actor.operator());
        consents.withdrawAll(person(context, 4), Actor.operator());
        consents.object(person(context, 6), Actor.operator());
    }

    /** The name of the person as it was sealed when the backup was made; it lies in the backup. */
    private Sealed sealedThen() throws IOException {
        try (BackupFile backup = BackupFile.open(file())) {
            List<Sealed> found = new ArrayList<>();
            backup.lines(name -> name.startsWith("graph/0/people-"), line -> {
                Object identity = RecordText.parse(line).properties().get("identity");
                if (identity instanceof byte[] bytes
                        && RecordText.subjectOf(line).equals("Person " + erased)) {
                    found.add(new Sealed(bytes));
                }
            });
            return found.getFirst();
        }
    }

    private void check(Path restoredStore, RestoreReport report) throws IOException {
        assertThat(report.erased()).isEqualTo(1);
        assertThat(report.withdrawn()).isEqualTo(3);
        assertThat(report.objections()).isEqualTo(1);
        assertThat(report.logKept()).isTrue();
        try (ConfigurableApplicationContext context = TestStore.applicationWith(restoredStore, each -> {})) {
            Grounds grounds = context.getBean(GroundsRegister.class).current();
            assertThat(name(context, 0)).isEqualTo("Unmistakable Name 0");
            assertThat(name(context, 1)).isEmpty();
            assertThat(grounds.activeConsents(person(context, 1))).isEmpty();
            assertThat(name(context, 2)).isEqualTo("Unmistakable Name 2");
            assertThat(grounds.contacts(person(context, 2), "insurance", "association"))
                    .isEmpty();
            assertThat(name(context, 4)).isEmpty();
            assertThat(grounds.activeConsents(person(context, 4))).isEmpty();
            assertThat(grounds.objected(person(context, 6))).isTrue();
            assertThat(context.getBean(Vault.class).holdsKeyOf(person(context, 1)))
                    .isFalse();
            assertThat(context.getBean(AuditLog.class).verify().intact()).isTrue();
            assertThat(context.getBean(LostFiles.class).now()).isEmpty();
            // the same files again do not bring back what was taken back
            Imports.load(context, folder.resolve("files"));
            assertThat(name(context, 1)).isEmpty();
            assertThat(name(context, 4)).isEmpty();
        }
        assertNowhere(restoredStore, "Unmistakable Name");
        assertNowhere(backups(), "Unmistakable Name");
    }

    private static void assertNowhere(Path below, String text) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(Objects.toString(file))
                        .doesNotContain(text);
            }
        }
    }
}

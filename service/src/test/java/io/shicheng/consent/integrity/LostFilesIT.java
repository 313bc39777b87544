package io.shicheng.consent.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.account.Accounts;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEntry;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.Consents;
import io.shicheng.consent.key.KeyLoss;
import io.shicheng.consent.key.StandingWarnings;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.ContactLists;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.fixture.Imports;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.Names;
import io.shicheng.importer.Names.Name;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.progress.RunControl;
import io.shicheng.sample.SampleGenerator;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestStore;
import io.shicheng.store.folder.FileManifest;
import io.shicheng.store.folder.StoreFile;
import io.shicheng.store.folder.StoreFile.Known;
import io.shicheng.store.warning.StoreWarnings;
import io.shicheng.store.warning.StoreWarnings.Warning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Every file that a store in use has: what is said when it is missing or damaged, and for how long. */
class LostFilesIT {
    @TempDir
    static Path scratch;

    @TempDir
    Path folder;

    private Path store;

    /** One store in which everything was done once, copied for each test. */
    @BeforeAll
    static void useOne() throws IOException {
        use(scratch.resolve("used"));
    }

    @BeforeEach
    void copy() throws IOException {
        store = folder.resolve("store");
        FileSystemUtils.copyRecursively(scratch.resolve("used"), store);
    }

    private static void use(Path store) throws IOException {
        Path files = scratch.resolve("sample");
        new SampleGenerator(300, 1).write(files, RunControl.NONE);
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            Imports.load(context, files);
            context.getBean(Accounts.class).firstAdmin();
            context.getBean(Names.class).put(new Name("purpose", "training", "培训", "Training", true), Actor.operator());
            Disclosure disclosure = context.getBean(Disclosure.class);
            for (String viewer : List.of("anonymous", "researcher:demo", "steward")) {
                disclosure.ranking(
                        Viewer.parse(viewer),
                        new RankingPage("degree", EnumSet.of(TieKind.MASTER_OF), null, null, 10, false, 1),
                        RunControl.NONE);
            }
            String receiver = SampleGenerator.RECEIVER;
            context.getBean(ContactLists.class)
                    .make(
                            Viewer.parse("staff:" + receiver),
                            new PlanQuestion(3, null, Set.of(), 1, null, false, purpose(context, receiver), receiver),
                            RunControl.NONE);
            context.getBean(Consents.class)
                    .erase(context.getBean(Vault.class).personKey("", "p000001"), Actor.operator());
        }
    }

    private static String purpose(ConfigurableApplicationContext context, String receiver) {
        return context.getBean(ContactLists.class)
                .purposes(Viewer.parse("staff:" + receiver))
                .getFirst()
                .code();
    }

    private List<String> paths() {
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> store.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What must be there once it was written: whole folders of others by the folder. */
    private Set<String> kept() {
        Set<String> kept = new TreeSet<>();
        for (String path : paths()) {
            StoreFile file = StoreFile.of(path).orElseThrow();
            if (file.known() == Known.LISTED) {
                kept.add(file.place());
            } else if (file == StoreFile.SEALED || file == StoreFile.ERASED || file == StoreFile.WRITTEN) {
                kept.add(path);
            }
        }
        return kept;
    }

    private static List<Warning> look(ConfigurableApplicationContext context) {
        context.getBean(StandingWarnings.class).look();
        return context.getBean(StoreWarnings.class).all().stream()
                .filter(each -> each.code().startsWith("file_"))
                .toList();
    }

    private static List<String> entries(ConfigurableApplicationContext context, AuditAction action) {
        List<String> reasons = new ArrayList<>();
        context.getBean(AuditLog.class).read((AuditEntry entry) -> {
            if (entry.event().action() == action) {
                reasons.add(entry.event().reason());
            }
        });
        return reasons;
    }

    /** The next file that the program writes into a store stops this until somebody says what its loss means. */
    @Test
    void everyFileOfAStoreInUseIsKnownAndWhatMustStayIsListed() {
        assertThat(paths())
                .allSatisfy(path -> assertThat(StoreFile.of(path))
                        .as("%s must stand in StoreFile", path)
                        .isPresent());
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            FileManifest manifest = context.getBean(FileManifest.class);
            assertThat(kept())
                    .contains("accounts.json", "names.yaml", "audit", "neo4j", "keys/erased", "keys/written")
                    .anyMatch(path -> path.startsWith("sealed/contact-lists/"))
                    .allSatisfy(place -> {
                        if (!place.startsWith("keys/")) {
                            assertThat(manifest.mayList(place)).as(place).isTrue();
                        }
                        assertThat(LossWatch.meaning(place).english())
                                .as("what it means to lose %s", place)
                                .isNotEqualTo(LossWatch.meaning("sealed/nothing/known")
                                        .english());
                    });
            assertThat(look(context)).as("nothing is lost").isEmpty();
        }
    }

    @Test
    void whatIsMissingIsToldWithItsPlaceAndTimeAndStandsUntilAcknowledged() throws IOException {
        for (String place : kept()) {
            Path file = store.resolve(place);
            Path aside = scratch.resolve("aside");
            Files.move(file, aside);
            Warning first;
            try (ConfigurableApplicationContext context = TestStore.application(store)) {
                first = look(context).stream()
                        .filter(each -> place.equals(each.place()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nothing is said of " + place));
                assertThat(first.code()).isEqualTo(LossWatch.MISSING);
                assertThat(first.over()).as(place).isFalse();
                assertThat(first.text().english()).contains(place, "from a copy", "accept-loss");
                assertThat(first.text().in(Locale.CHINESE)).contains(place, "备份");
                assertThat(context.getBean(StandingWarnings.class)
                                .acknowledge(LossWatch.MISSING, place, Actor.operator()))
                        .as("while it is lost")
                        .isFalse();
            }
            FileSystemUtils.deleteRecursively(file.toFile()); // what was made anew meanwhile
            Files.move(aside, file);
            try (ConfigurableApplicationContext context = TestStore.application(store)) {
                assertThat(look(context))
                        .as("put back: %s", place)
                        .singleElement()
                        .satisfies(back -> {
                            assertThat(back.code()).isEqualTo(LossWatch.WAS_LOST);
                            assertThat(back.place()).isEqualTo(place);
                            assertThat(back.since()).as("since when").isEqualTo(first.since());
                            assertThat(back.over()).isTrue();
                        });
                assertThat(context.getBean(StandingWarnings.class)
                                .acknowledge(LossWatch.WAS_LOST, place, Actor.operator()))
                        .isTrue();
                assertThat(look(context)).isEmpty();
                assertThat(entries(context, AuditAction.WARNING_ACKNOWLEDGED)).contains("file_was_lost " + place);
            }
        }
    }

    @Test
    void whatIsDamagedIsTold() throws IOException {
        for (String place : kept()) {
            Path file = store.resolve(place);
            if (!Files.isRegularFile(file) || StoreFile.of(place).orElseThrow().known() == Known.LISTED) {
                continue; // those are read by who knows their form
            }
            byte[] bytes = Files.readAllBytes(file);
            byte[] damaged = bytes.clone();
            damaged[damaged.length / 2] ^= 1;
            Files.write(file, damaged);
            try (ConfigurableApplicationContext context = TestStore.application(store)) {
                assertThat(look(context)).as("of %s", place).anySatisfy(told -> {
                    assertThat(told.place()).isEqualTo(place);
                    assertThat(told.code()).isEqualTo(LossWatch.DAMAGED);
                });
            }
            Files.write(file, bytes);
        }
    }

    /** Somebody who reads it goes on with another, and the loss is told all the same, also by the next process. */
    @Test
    void whatIsMadeAnewBeforeAnybodyLooksIsToldToo() throws IOException {
        List<String> classes = paths().stream()
                .filter(path -> path.startsWith("sealed/classes/"))
                .toList();
        for (String path : classes) {
            Files.delete(store.resolve(path));
        }
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            context.getBean(Disclosure.class)
                    .ranking(
                            Viewer.parse("researcher:demo"),
                            new RankingPage("degree", EnumSet.of(TieKind.MASTER_OF), null, null, 10, false, 1),
                            RunControl.NONE);
        }
        List<String> anew = classes.stream()
                .filter(path -> Files.exists(store.resolve(path)))
                .toList();
        assertThat(anew).as("made anew").isNotEmpty();
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            assertThat(look(context))
                    .filteredOn(told -> anew.contains(told.place()))
                    .hasSameSizeAs(anew)
                    .allSatisfy(told -> assertThat(told.code()).isEqualTo(LossWatch.WAS_LOST));
            assertThat(entries(context, AuditAction.FILE_LOST)).contains("missing " + anew.getFirst());
        }
    }

    @Test
    void lostAccountsAreNoAccountsYetOnlyOnceTheirLossIsAccepted() throws IOException {
        Files.delete(store.resolve("accounts.json"));
        for (int start = 0; start < 2; start++) {
            try (ConfigurableApplicationContext context = TestStore.application(store)) {
                assertThatThrownBy(() -> context.getBean(Accounts.class).firstAdmin())
                        .hasRootCauseMessage("The accounts, " + store.resolve("accounts.json")
                                + ", are missing, although there were some; without them the next start would make a new"
                                + " admin. Put the file back from a copy. Only if there is none: shicheng keys"
                                + " accept-loss goes on without it and records that in the audit log.");
            }
        }
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            assertThat(context.getBean(KeyLoss.class).accept(Actor.operator()).files())
                    .containsExactly("accounts.json");
            assertThat(context.getBean(Accounts.class).firstAdmin()).isPresent();
            assertThat(entries(context, AuditAction.KEYS_LOSS_ACCEPTED)).contains("accounts.json");
        }
    }

    @Test
    void aLostDatabaseIsNoEmptyOne() {
        FileSystemUtils.deleteRecursively(store.resolve("neo4j").toFile());
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            assertThatThrownBy(() -> context.getBean(GraphStore.class).counts())
                    .hasMessageContaining(store.resolve("neo4j").toString());
            assertThat(store.resolve("neo4j/data")).as("made anew in silence").doesNotExist();
        }
    }

    @Test
    void keysThatAreMissingAreNotMadeAnewBesideFilesThatTheyOpen() throws IOException {
        FileSystemUtils.deleteRecursively(store.resolve("neo4j").toFile()); // so that the database cannot tell
        Files.delete(store.resolve("keys/people.keys"));
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            assertThatThrownBy(() -> context.getBean(Vault.class).personKey("", "1"))
                    .hasMessageContaining("people.keys");
            assertThat(store.resolve("keys/people.keys")).doesNotExist();
        }
    }

    @Test
    void aLogThatIsGoneWithEverythingBesideItIsNoNewOne() {
        FileSystemUtils.deleteRecursively(store.resolve("audit").toFile());
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            context.getBean(AuditLog.class)
                    .append(AuditEvent.of(Actor.operator(), AuditAction.TERMS_CHANGED, "", List.of()));
            assertThat(entries(context, AuditAction.HEAD_LOST)).hasSize(1);
            assertThat(look(context))
                    .singleElement()
                    .satisfies(told -> assertThat(told.place()).isEqualTo("audit"));
        }
    }
}

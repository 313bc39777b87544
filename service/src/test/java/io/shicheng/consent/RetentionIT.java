package io.shicheng.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEntry;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.retention.Retention;
import io.shicheng.consent.retention.RetentionReport;
import io.shicheng.consent.subject.Corrections;
import io.shicheng.fixture.Imports;
import io.shicheng.fixture.Letters;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.importer.ImportReport;
import io.shicheng.store.GraphStore;
import io.shicheng.store.StoreCounts;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** What is past its time goes from a real store, its files and its copies; what something else holds stays. */
class RetentionIT {
    private static final LocalDate IMPORTED = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 30);
    private static final LocalDate LATER = LocalDate.of(2030, 6, 30);
    private static final List<String> SECRETS = List.of(
            "龘靐齉的全名写得很长以便单独存放",
            "Zyxwvut Qponmlkji of the long name that is stored apart",
            "wx-secret-77-long-enough-to-be-found");

    @TempDir
    static Path scratch;

    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void place() {
        store = folder.resolve("store");
    }

    /** A store with all of it, made once. */
    private void filled() throws IOException {
        FileSystemUtils.copyRecursively(scratch.resolve("store"), store);
    }

    private static Path first() {
        return scratch.resolve("first");
    }

    private static Path second() {
        return scratch.resolve("second");
    }

    private static void write() throws IOException {
        Files.createDirectories(first());
        Files.createDirectories(second());
        Files.writeString(first().resolve("clusters.csv"), "id,name_en\ntown,Town\nvillage,Village\n");
        Files.writeString(first().resolve("people.csv"), """
                id,name,cluster,died,source
                gone,龘靐齉的全名写得很长以便单独存放,town,,
                dead,Zyxwvut Qponmlkji of the long name that is stored apart,town,1500,A register
                again,Anew,village,1500,A register
                held,Somebody,village,,
                took-back,Somebody else,village,,
                plain,,town,,
                put-right,,town,,
                """);
        Files.writeString(first().resolve("consents.csv"), """
                person,scope,purpose,receiver,given_on,how,evidence
                gone,contact,insurance,association,2026-01-02,letter,box 1
                gone,named,insurance,association,2026-01-02,letter,box 1
                held,named,insurance,association,2026-01-02,letter,box 1
                took-back,named,insurance,association,2026-01-02,letter,box 1
                """);
        Files.writeString(
                first().resolve("contacts.csv"),
                "person,channel,value\ngone,wechat,wx-secret-77-long-enough-to-be-found\n");
        Files.writeString(first().resolve("organisations.csv"), "id,kind,name\nkiln,studio,Kiln 4\n");
        Files.writeString(first().resolve("ties.csv"), """
                kind,from,to,basis,source
                worked_with,gone,plain,published,A catalogue
                nominates,gone,held,stated,An interview
                master_of,dead,again,published,A catalogue
                member_of,gone,kiln,published,A catalogue
                """);
        Files.writeString(
                second().resolve("people.csv"), "id,name,cluster,died,source\nagain,Anew,village,1500,A register\n");
        Files.writeString(
                second().resolve("ties.csv"),
                "kind,from,to,basis,source\nmaster_of,dead,again,published,A catalogue\n");
    }

    private static ImportReport load(ConfigurableApplicationContext context, Path files, LocalDate keepUntil) {
        return Imports.load(context, files, keepUntil);
    }

    private static Grounds grounds(ConfigurableApplicationContext context) {
        return context.getBean(GroundsRegister.class).current();
    }

    private static NodeKey person(ConfigurableApplicationContext context, String id) {
        return context.getBean(Vault.class).personKey("", id);
    }

    @BeforeAll
    static void fill() throws IOException {
        write();
        try (ConfigurableApplicationContext context = TestStore.applicationOn(IMPORTED, scratch.resolve("store"))) {
            assertThat(load(context, first(), LAST).refused()).isFalse();
            assertThat(load(context, second(), LATER).rowsStored()).isEmpty();
            Consents consents = context.getBean(Consents.class);
            consents.withdrawAll(person(context, "took-back"), Actor.operator());
            context.getBean(Corrections.class)
                    .correct(person(context, "put-right"), Map.of("discipline", "ceramics"), Actor.operator());

            consents.give(
                    person(context, "held"),
                    Letters.of(ConsentScope.NAMED, "catalogue", LocalDate.of(2026, 2, 3), "box 3"),
                    Actor.operator());
        }
    }

    @Test
    void nothingGoesOnTheLastDay() throws IOException {
        filled();
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LAST, store)) {
            long revision = context.getBean(GraphStore.class).revision();
            TestStore.confirmDate(context);
            Retention retention = context.getBean(Retention.class);
            RetentionReport report = retention.run(Actor.operator());
            assertThat(report.records()).isZero();
            assertThat(context.getBean(GraphStore.class).revision()).isEqualTo(revision);
            assertThat(retention.lastRun()).contains(LAST);
            assertThat(retentionRuns(context)).hasSize(1);
        }
    }

    @Test
    void whatIsPastItsTimeGoesFromTheStoreItsFilesAndEarlierCopies() throws IOException {
        filled();
        Path backup = folder.resolve("backup");
        FileSystemUtils.copyRecursively(store, backup);
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LAST.plusDays(1), store)) {
            TestStore.confirmDate(context);
            Retention retention = context.getBean(Retention.class);
            NodeKey gone = person(context, "gone");
            assertThat(grounds(context).identity(gone))
                    .as("hidden before it goes")
                    .isEmpty();
            StoreCounts before = context.getBean(GraphStore.class).counts();
            RetentionReport forecast = retention.forecast();
            assertThat(context.getBean(GraphStore.class).counts()).isEqualTo(before);

            RetentionReport report = retention.run(Actor.operator());

            assertThat(report).isEqualTo(forecast);
            assertThat(report.people())
                    .containsExactlyInAnyOrder(
                            gone,
                            person(context, "dead"),
                            person(context, "took-back"),
                            person(context, "plain"),
                            person(context, "put-right"));
            assertThat(report.names()).isEqualTo(2);
            assertThat(report.contactDetails()).isEqualTo(1);
            assertStays(context);
            assertThat(found(store)).as("while the database runs").isEmpty();
            List<AuditEntry> runs = retentionRuns(context);
            assertThat(runs).hasSize(1);
            assertThat(runs.getFirst().event().people()).containsExactly(gone);
            assertThat(runs.getFirst().event().historical()).isEqualTo(1);

            assertThat(retention.run(Actor.operator()).records())
                    .as("a second run")
                    .isZero();
            assertThat(context.getBean(AuditLog.class).verify().intact()).isTrue();
        }
        assertThat(found(store)).as("when it has stopped").isEmpty();
        FileSystemUtils.deleteRecursively(backup.resolve("keys"));
        FileSystemUtils.copyRecursively(store.resolve("keys"), backup.resolve("keys"));
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LAST, backup)) {
            for (String id : List.of("gone", "dead")) {
                NodeKey person = person(context, id);
                assertThat(grounds(context).identity(person))
                        .as("in a copy of before")
                        .isEmpty();
                assertThat(grounds(context).contacts(person, "insurance", "association"))
                        .isEmpty();
            }
            assertThat(grounds(context).identity(person(context, "again"))).isPresent();
        }
    }

    /** By a later import, a consent given afterwards, or because something was taken back. */
    private void assertStays(ConfigurableApplicationContext context) {
        StoreCounts left = context.getBean(GraphStore.class).counts();
        assertThat(left.people())
                .as("dead, took-back and put-right as keys, again and held in full")
                .isEqualTo(5);
        assertThat(left.ties().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(1);
        assertThat(left.organisations()).isZero();
        assertThat(left.clusters()).as("the village, where people stay").isEqualTo(1);
        assertThat(left.contacts()).isZero();
        assertThat(left.consents()).as("one given by hand, one withdrawn").isEqualTo(2);
        Grounds now = grounds(context);
        assertThat(now.identity(person(context, "again"))).contains(new Identity("again", "Anew"));
        assertThat(now.identity(person(context, "held"))).contains(new Identity("held", "Somebody"));
        assertThat(now.historical(person(context, "dead"))).isFalse();
        assertThat(now.identity(person(context, "dead"))).isEmpty();
    }

    @Test
    void aFileDoesNotBringBackWhatWasTakenBackBefore() throws IOException {
        filled();
        LocalDate after = LAST.plusDays(1);
        try (ConfigurableApplicationContext context = TestStore.applicationOn(after, store)) {
            TestStore.confirmDate(context);
            context.getBean(Retention.class).run(Actor.operator());
            assertThat(load(context, first(), LATER).refused()).isFalse();
            assertThat(grounds(context).identity(person(context, "took-back"))).isEmpty();
            assertThat(grounds(context).identity(person(context, "gone")))
                    .as("the others come back with a new import")
                    .isPresent();
        }
    }

    @Test
    void theEndOfTheLastConsentEndsWhatItHeld() throws IOException {
        filled();
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LAST.plusDays(1), store)) {
            TestStore.confirmDate(context);
            context.getBean(Retention.class).run(Actor.operator());
            Consents consents = context.getBean(Consents.class);
            consents.withdrawAll(person(context, "held"), Actor.operator());
            assertThat(context.getBean(Retention.class).run(Actor.operator()).people())
                    .containsExactly(person(context, "held"));
        }
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LATER.plusDays(1), store)) {
            TestStore.confirmDate(context);
            context.getBean(Retention.class).run(Actor.operator());
            StoreCounts left = context.getBean(GraphStore.class).counts();
            assertThat(left.people())
                    .as("those who took something back, or put it right")
                    .isEqualTo(3);
            assertThat(left.clusters()).isZero();
        }
    }

    @Test
    void aStoreMadeBeforeThereWereEndDatesGetsTheUsualTimeFromTheDayItIsOpened() {
        try (ConfigurableApplicationContext context = TestStore.applicationOn(IMPORTED, TestStore.warm(store))) {
            load(context, first(), LAST);
            try (var session = context.getBean(Driver.class).session()) {
                session.run("MATCH (n) REMOVE n.keptUntil").consume();
                session.run("MATCH ()-[t]->() REMOVE t.keptUntil").consume();
                session.run("MATCH (m:Migration) WHERE m.name STARTS WITH 'V003' DELETE m")
                        .consume();
            }
        }
        LocalDate opened = LocalDate.of(2028, 2, 10);
        try (ConfigurableApplicationContext context = TestStore.applicationOn(opened, store)) {
            TestStore.confirmDate(context);
            assertThat(context.getBean(Retention.class).forecast().records()).isZero();
        }
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LocalDate.of(2031, 2, 28), store)) {
            TestStore.confirmDate(context);
            assertThat(context.getBean(Retention.class).forecast().records()).isZero();
        }
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LocalDate.of(2031, 3, 1), store)) {
            TestStore.confirmDate(context);
            assertThat(context.getBean(Retention.class).run(Actor.operator()).records())
                    .isPositive();
            assertThat(context.getBean(GraphStore.class).counts().people()).isZero();
        }
    }

    private static List<AuditEntry> retentionRuns(ConfigurableApplicationContext context) {
        List<AuditEntry> runs = new ArrayList<>();
        context.getBean(AuditLog.class).read(entry -> {
            if (entry.event().action() == AuditAction.RETENTION_RUN) {
                runs.add(entry);
            }
        });
        return runs;
    }

    private static List<String> found(Path where) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(where)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : SECRETS) {
                    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                        if (bytes.contains(new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                            found.add(file + " holds one in " + charset);
                        }
                    }
                }
            }
        }
        return found;
    }
}

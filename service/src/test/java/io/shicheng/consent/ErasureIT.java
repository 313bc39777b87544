package io.shicheng.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.KeyRotation;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.subject.Corrections;
import io.shicheng.consent.subject.HeldRecords;
import io.shicheng.disclosure.ContactLists;
import io.shicheng.disclosure.Viewer;
import io.shicheng.fixture.Imports;
import io.shicheng.fixture.Letters;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.Basis;
import io.shicheng.importer.ImportReport;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Names of people who withdrew or were erased, in a real store and in a copy of it made before. */
class ErasureIT {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final Actor STEWARD = Actor.in(Role.STEWARD, null);
    private static final List<String> SECRETS =
            List.of("龘靐齉", "Zyxwvut Qponmlkji", "source-id-4711", "source-id-4712", "wx-secret-77", "wx-secret-78");
    private static final PlanQuestion PLAN =
            new PlanQuestion(5, null, Set.of(), 1, null, false, "insurance", "association");
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    @TempDir
    Path folder;

    private Path store;
    private Path files;

    @BeforeEach
    void write() throws IOException {
        store = folder.resolve("store");
        files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(
                files.resolve("people.csv"),
                "id,name\nsource-id-4711,龘靐齉\nsource-id-4712,Zyxwvut Qponmlkji\nsource-id-3,\nsource-id-4,\n");
        Files.writeString(files.resolve("consents.csv"), """
                person,scope,purpose,receiver,given_on,how,evidence
                source-id-4711,contact,insurance,association,2026-01-02,letter,box 1
                source-id-4711,named,insurance,association,2026-01-02,letter,box 1
                source-id-4712,contact,insurance,association,2026-01-02,letter,box 2
                """);
        Files.writeString(
                files.resolve("contacts.csv"),
                "person,channel,value\nsource-id-4711,wechat,wx-secret-77\nsource-id-4712,wechat,wx-secret-78\n");
        Files.writeString(files.resolve("ties.csv"), """
                kind,from,to,basis,source
                worked_with,source-id-4711,source-id-3,published,A catalogue
                nominates,source-id-4711,source-id-4,stated,An interview
                """);
    }

    private ImportReport load(ConfigurableApplicationContext context) {
        return Imports.load(context, files);
    }

    private static Grounds grounds(ConfigurableApplicationContext context) {
        return context.getBean(GroundsRegister.class).current();
    }

    @Test
    void aNameIsGoneFromTheRunningServiceFromItsFilesAndFromEarlierCopies() throws IOException {
        NodeKey withdrawing;
        NodeKey erased;
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            load(context);
            Consents consents = context.getBean(Consents.class);
            withdrawing = consents.person("", "source-id-4712").orElseThrow();
            erased = consents.person("", "source-id-4711").orElseThrow();
            assertThat(grounds(context).identity(erased)).contains(new Identity("source-id-4711", "龘靐齉"));
        }
        Path backup = folder.resolve("backup");
        FileSystemUtils.copyRecursively(store, backup);
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            Consents consents = context.getBean(Consents.class);
            assertThat(grounds(context).contactable("insurance", "association"))
                    .containsExactlyInAnyOrder(withdrawing, erased);

            ContactLists lists = context.getBean(ContactLists.class);
            Viewer staff = new Viewer.Staff("association");
            String list = lists.make(staff, PLAN, RunControl.NONE).id();
            assertThat(lists.confirm(staff, list, Set.of()).plan().rows()).hasSize(2);

            assertThat(consents.withdrawAll(withdrawing, STEWARD)).isEqualTo(new Consents.Withdrawal(1, 1, 1, 0));
            assertThat(consents.erase(erased, STEWARD).removed()).isEqualTo(new Consents.Withdrawal(2, 1, 1, 1));

            ContactLists.ContactList flagged = lists.read(staff, list);
            assertThat(flagged.plan().rows()).as("in the running service").isEmpty();
            assertThat(flagged.taken()).isEqualTo(2);
            assertThat(lists.all(staff)).singleElement().matches(flag -> flag.taken() == 2 && flag.flaggedAt() != null);
            Grounds now = grounds(context);
            assertThat(now.contactable("insurance", "association")).isEmpty();
            assertThat(now.identity(withdrawing)).isEmpty();
            assertThat(now.identity(erased)).isEmpty();
            assertThat(consents.person("", "source-id-4711"))
                    .as("a published tie is left")
                    .isPresent();
            assertThat(found(store)).as("while the database runs").isEmpty();
            load(context);
            assertThat(grounds(context).identity(erased))
                    .as("after the same files again")
                    .isEmpty();
            assertThat(grounds(context).activeConsents(withdrawing)).isEmpty();
            assertThat(context.getBean(AuditLog.class).verify().intact()).isTrue();
        }
        assertThat(found(store)).as("when it has stopped").isEmpty();
        Files.writeString(folder.resolve("proof"), SECRETS.getFirst(), Charset.forName("GB18030"));
        assertThat(found(folder.resolve("proof"))).hasSize(1);

        FileSystemUtils.deleteRecursively(backup.resolve("keys"));
        FileSystemUtils.copyRecursively(store.resolve("keys"), backup.resolve("keys"));
        try (ConfigurableApplicationContext context = TestStore.application(backup)) {
            List<NodeKey> agreed = new ArrayList<>();
            context.getBean(GraphStore.class).readConsents(consent -> agreed.add(consent.person()));
            assertThat(agreed).as("the copy is of before").contains(erased);
            assertThat(grounds(context).activeConsents(erased)).isEmpty();
            assertThat(grounds(context).objected(erased)).isTrue();
            for (NodeKey person : List.of(withdrawing, erased)) {
                assertThat(grounds(context).identity(person)).isEmpty();
                assertThat(grounds(context).contacts(person, "insurance", "association"))
                        .isEmpty();
            }
            List<String> opened = new ArrayList<>();
            Vault vault = context.getBean(Vault.class);
            GraphStore records = context.getBean(GraphStore.class);
            records.readPeople(person -> {
                if (person.identity() != null) {
                    vault.openIdentity(person.key(), person.identity()).ifPresent(name -> opened.add("a name"));
                }
            });
            records.readContacts(contact -> vault.openContact(contact.person(), contact.value())
                    .ifPresent(value -> opened.add("a contact detail")));
            assertThat(opened).isEmpty();
            assertThat(load(context).noticeCounts()).as("the row, and the ties").containsEntry("erased_person", 3L);
        }
    }

    @Test
    void somebodyWhoWasErasedComesBackWithAConsentAndNotWithAFile() throws IOException {
        NodeKey erased;
        try (ConfigurableApplicationContext context = TestStore.applicationOn(DAY, TestStore.warm(store))) {
            load(context);
            Consents consents = context.getBean(Consents.class);
            erased = consents.person("", "source-id-4712").orElseThrow();
            consents.object(erased, STEWARD);
            consents.erase(erased, STEWARD);
            assertThat(consents.person("", "source-id-4712"))
                    .as("no tie was left")
                    .isEmpty();
            context.getBean(KeyRotation.class).rotate(Actor.operator());
        }
        Files.writeString(files.resolve("ties.csv"), """
                kind,from,to,basis,source
                worked_with,source-id-4712,source-id-3,published,A catalogue
                worked_with,source-id-4711,source-id-3,published,A catalogue
                """);
        try (ConfigurableApplicationContext context = TestStore.applicationOn(DAY.plusDays(9), store)) {
            ImportReport report = load(context);
            assertThat(report.refused()).isFalse();
            assertThat(report.noticeCounts()).containsEntry("erased_person", 2L);
            assertThat(context.getBean(Consents.class).person("", "source-id-4712"))
                    .isEmpty();
            assertThat(grounds(context).objected(erased)).isTrue();

            Files.writeString(files.resolve("consents.csv"), """
                    person,scope,purpose,receiver,given_on,how,evidence
                    source-id-4712,named,insurance,association,%s,letter,box 9
                    """.formatted(DAY.plusDays(1)));
            assertThat(load(context).noticeCounts()).doesNotContainKey("erased_person");
            Consents consents = context.getBean(Consents.class);
            assertThat(consents.person("", "source-id-4712")).contains(erased);
            Grounds now = grounds(context);
            assertThat(now.identity(erased)).contains(new Identity("source-id-4712", "Zyxwvut Qponmlkji"));
            assertThat(now.objected(erased))
                    .as("to be ranked was never agreed to")
                    .isTrue();
            assertThat(context.getBean(HeldRecords.class)
                            .of(erased)
                            .orElseThrow()
                            .objectedSince())
                    .isEqualTo(DAY);
            consents.liftObjection(erased, STEWARD);
            assertThat(grounds(context).objected(erased)).isFalse();
            assertThat(context.getBean(AuditLog.class).verify().intact()).isTrue();
        }
    }

    @Test
    void aNameOutlivesAChangeOfTheMasterKeyAndAConsentIsGivenByAForm() {
        NodeKey person;
        try (ConfigurableApplicationContext context = TestStore.application(TestStore.warm(store))) {
            load(context);
            person =
                    context.getBean(Consents.class).person("", "source-id-4711").orElseThrow();
            assertThat(context.getBean(KeyRotation.class).rotate(Actor.operator()))
                    .isEqualTo(4);
            assertThat(grounds(context).identity(person)).isPresent();
        }
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            assertThat(grounds(context).identity(person)).isPresent();
            Consents consents = context.getBean(Consents.class);
            NodeKey third = consents.person("", "source-id-3").orElseThrow();
            String id = consents.give(
                            third,
                            Letters.of(ConsentScope.NAMED, "catalogue", LocalDate.of(2026, 1, 3), "box 3"),
                            STEWARD)
                    .id();
            assertThat(grounds(context).activeConsents(third)).hasSize(1);
            consents.object(third, STEWARD);
            assertThat(grounds(context).objected(third)).isTrue();
            consents.withdraw(third, id, STEWARD);
            assertThat(grounds(context).activeConsents(third)).isEmpty();
            consents.liftObjection(third, STEWARD);
            assertThat(grounds(context).objected(third)).isFalse();
            List<String> actions = new ArrayList<>();
            context.getBean(AuditLog.class)
                    .read(entry -> actions.add(entry.event().action().code()));
            assertThat(actions)
                    .containsExactly(
                            "consent_imported",
                            "keys_rotated",
                            "consent_given",
                            "objected",
                            "consent_withdrawn",
                            "objection_lifted");
        }
    }

    @Test
    void aTieThatWasTakenOutStaysOutWhenWhoContestedItIsErased() {
        try (ConfigurableApplicationContext context = TestStore.application(TestStore.warm(store))) {
            load(context);
            NodeKey person =
                    context.getBean(Consents.class).person("", "source-id-4711").orElseThrow();
            String tie = context.getBean(HeldRecords.class).of(person).orElseThrow().ties().stream()
                    .filter(each -> each.tie().facts().basis() == Basis.PUBLISHED)
                    .findFirst()
                    .orElseThrow()
                    .id();
            Corrections corrections = context.getBean(Corrections.class);
            corrections.settle(corrections.contest(person, tie, "never_happened", STEWARD), "tie_removed", STEWARD);
            // as it was kept before such ties had a key of their own
            statement(context, "MATCH (n:RemovedTie) DELETE n");
            statement(context, "MATCH (m:Migration) WHERE m.name STARTS WITH 'V005' DELETE m");
        }
        try (ConfigurableApplicationContext context = TestStore.application(store)) {
            Consents consents = context.getBean(Consents.class);
            NodeKey person = consents.person("", "source-id-4711").orElseThrow();
            consents.erase(person, STEWARD);
            assertThat(statement(context, "MATCH (n:Contestation) RETURN n")).isZero();
            load(context);
            assertThat(statement(context, "MATCH ()-[t:WORKED_WITH]->() RETURN t"))
                    .as("nor does a file bring it back")
                    .isZero();
            assertThat(statement(context, "MATCH (n:RemovedTie) WHERE NOT EXISTS { (n)--() } RETURN n"))
                    .as("of the tie there is a key that leads to nobody")
                    .isEqualTo(1);
        }
    }

    /** Gives the number of rows. */
    private static int statement(ConfigurableApplicationContext context, String text) {
        context.getBean(GraphStore.class).revision(); // once the schema is as it should be
        try (var session = context.getBean(Driver.class).session()) {
            return session.run(text).list().size();
        }
    }

    private static List<String> found(Path where) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(where)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : SECRETS) {
                    for (Charset charset : CHARSETS) {
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

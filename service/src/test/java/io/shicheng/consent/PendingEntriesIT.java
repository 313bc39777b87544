package io.shicheng.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.consent.Consents.Confirmation;
import io.shicheng.consent.Consents.Withdrawal;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.SealedFiles;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.retention.Retention;
import io.shicheng.fixture.Imports;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Requester;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.GraphStore;
import io.shicheng.store.ImportHistory;
import io.shicheng.store.PersonalRecords;
import io.shicheng.store.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What an import brings to be shown to everybody, in a real store, until it is confirmed or over. */
class PendingEntriesIT {
    private static final LocalDate IMPORTED = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 6, 30);
    private static final Actor FIRST = new Actor(Requester.in(Role.STEWARD), "account-1");
    private static final Actor SECOND = new Actor(Requester.in(Role.STEWARD), "account-2");

    @TempDir
    Path folder;

    private Path store;
    private Path files;

    @BeforeEach
    void write() throws IOException {
        store = TestStore.warm(folder.resolve("store"));
        files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("people.csv"), "id,name\na,Name of a\nb,Name of b\nc,Name of c\nd,\n");
        Files.writeString(
                files.resolve("ties.csv"), "kind,from,to,basis,source\nworked_with,a,d,stated,An interview\n");
        Files.writeString(files.resolve("consents.csv"), """
                person,scope,purpose,receiver,given_on,how,evidence
                a,published,exhibition,public,2026-01-02,letter,box 1
                b,published,exhibition,public,2026-01-02,letter,box 1
                c,published,exhibition,public,2026-01-02,letter,box 1
                c,named,insurance,association,2026-01-02,letter,box 1
                """);
    }

    private void fill(ConfigurableApplicationContext context) {
        Imports.done(Imports.load(context, Role.OPERATOR, files, LAST));
    }

    private static PendingEntry entry(ConfigurableApplicationContext context) {
        return context.getBean(PendingConsentRegister.class).pending().getFirst();
    }

    private static NodeKey person(ConfigurableApplicationContext context, String id) {
        return context.getBean(Vault.class).personKey("", id);
    }

    /** Whether a name is in the store, for nobody to see. */
    private static boolean named(ConfigurableApplicationContext context, String id) {
        return context.getBean(PersonalRecords.class)
                .person(person(context, id))
                .map(person -> context.getBean(Vault.class)
                        .identityOf(person)
                        .map(Identity::name)
                        .isPresent())
                .orElse(false);
    }

    private static boolean shown(ConfigurableApplicationContext context, String id) {
        return context.getBean(GroundsRegister.class)
                .current()
                .consent(person(context, id), ConsentScope.PUBLISHED, null, null)
                .isPresent();
    }

    private static long ties(ConfigurableApplicationContext context) {
        return context.getBean(GraphStore.class).counts().ties().getOrDefault(TieKind.WORKED_WITH, 0L);
    }

    @Test
    void whatACommandBringsHoldsWhenTwoStewardsConfirmedItAndIsKeptAsLongAsItsImport() {
        try (ConfigurableApplicationContext context = TestStore.applicationOn(IMPORTED, store)) {
            fill(context);
            String id = entry(context).id();
            Consents consents = context.getBean(Consents.class);
            assertThat(named(context, "a")).isTrue();
            assertThat(context.getBean(GroundsRegister.class).current().identity(person(context, "a")))
                    .isEmpty();
            TestStore.confirmDate(context);
            context.getBean(Retention.class).run(Actor.operator());
            consents.eraseUngrounded(Actor.operator());
            assertThat(named(context, "a")).as("kept, since it waits").isTrue();
            assertThat(ties(context)).isEqualTo(1);

            assertThat(consents.confirm(id, FIRST)).isEqualTo(new Confirmation(id, 3, true));
            assertThat(shown(context, "a")).isFalse();
            assertThat(consents.confirm(id, SECOND)).isEqualTo(new Confirmation(id, 3, false));
        }
        try (ConfigurableApplicationContext context = TestStore.applicationOn(IMPORTED, store)) {
            for (String each : List.of("a", "b", "c")) {
                assertThat(shown(context, each)).as(each).isTrue();
            }
            long revision =
                    context.getBean(ImportHistory.class).all().getFirst().revision();
            assertThat(context.getBean(PersonalRecords.class)
                            .provenanceOf(person(context, "b"))
                            .values())
                    .allSatisfy(provenance -> {
                        assertThat(provenance.imports()).containsExactly(revision);
                        assertThat(provenance.keptUntil()).isEqualTo(LAST);
                    });
            fill(context);
            assertThat(context.getBean(PendingConsentRegister.class).pending()).isEmpty();
        }
        try (ConfigurableApplicationContext context = TestStore.applicationOn(LAST.plusDays(1), store)) {
            TestStore.confirmDate(context);
            context.getBean(Retention.class).run(Actor.operator());
            assertThat(context.getBean(GraphStore.class).counts().consents()).isZero();
        }
    }

    @Test
    void whatIsDeclinedGoesWithWhatItAloneKept() {
        try (ConfigurableApplicationContext context = TestStore.applicationOn(IMPORTED, store)) {
            fill(context);
            Consents consents = context.getBean(Consents.class);
            assertThat(consents.decline(entry(context).id(), FIRST)).contains(new Withdrawal(3, 2, 0, 1));
            assertThat(named(context, "a")).isFalse();
            assertThat(named(context, "b")).isFalse();
            assertThat(named(context, "c")).as("named to somebody").isTrue();
            assertThat(ties(context)).isZero();
            fill(context);
            assertThat(entry(context).consents()).as("entered again").hasSize(3);
            assertThat(named(context, "a")).isTrue();
        }
    }

    @Test
    void eachRightTakesThePersonOutWithWhatTheEntryKept() {
        try (ConfigurableApplicationContext context = TestStore.applicationOn(IMPORTED, store)) {
            fill(context);
            Consents consents = context.getBean(Consents.class);
            consents.object(person(context, "a"), FIRST);
            assertThat(named(context, "a")).isFalse();
            assertThat(ties(context)).isZero();
            consents.withdrawAll(person(context, "b"), FIRST);
            assertThat(named(context, "b")).isFalse();
            assertThat(entry(context).people()).containsExactly(person(context, "c"));
            consents.erase(person(context, "c"), FIRST);
            assertThat(context.getBean(PendingConsentRegister.class).pending()).isEmpty();
        }
    }

    @Test
    void afterItsTermTheDailyRunTakesWhatItAloneKept() {
        LocalDate last;
        try (ConfigurableApplicationContext context = TestStore.applicationOn(IMPORTED, store)) {
            fill(context);
            last = entry(context).lastDay();
            assertThat(last).isEqualTo(IMPORTED.plusDays(29));
        }
        try (ConfigurableApplicationContext context = TestStore.applicationOn(last, store)) {
            TestStore.confirmDate(context);
            context.getBean(Retention.class).run(Actor.operator());
            assertThat(named(context, "a")).isTrue();
        }
        try (ConfigurableApplicationContext context = TestStore.applicationOn(last.plusDays(1), store)) {
            assertThat(context.getBean(PendingConsentRegister.class).pending()).isEmpty();
            TestStore.confirmDate(context);
            context.getBean(Retention.class).run(Actor.operator());
            assertThat(named(context, "a")).isFalse();
            assertThat(named(context, "c")).isTrue();
            assertThat(ties(context)).isZero();
            assertThat(context.getBean(SealedFiles.class).names("pending-consents"))
                    .isEmpty();
        }
    }
}

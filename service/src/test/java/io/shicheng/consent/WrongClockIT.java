package io.shicheng.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEntry;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.key.Vault;
import io.shicheng.consent.retention.Retention;
import io.shicheng.fixture.Imports;
import io.shicheng.graph.NodeKey;
import io.shicheng.store.GraphStore;
import io.shicheng.store.TestStore;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.StoreLocation;
import io.shicheng.store.warning.StoreWarnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A clock that is wrong for a while costs nobody their name, and no entry of the audit log. */
class WrongClockIT {
    /** Files are written on it, whatever the clock of the application says. */
    private static final LocalDate TODAY = LocalDate.now();

    private static final LocalDate END = TODAY.plusDays(10);
    private static final LocalDate WRONG = TODAY.plusYears(5);

    @TempDir
    static Path scratch;

    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void copy() throws IOException {
        store = folder.resolve("store");
        TestStore.copyWarm(scratch.resolve("store"), store);
    }

    /** One store, copied for each test. */
    @BeforeAll
    static void fill() throws IOException {
        Path files = Files.createDirectories(scratch.resolve("files"));
        Files.writeString(files.resolve("people.csv"), """
                id,name,died,source
                dead,Adam,1500,A register
                held,Somebody,,
                """);
        Files.writeString(files.resolve("consents.csv"), """
                person,scope,purpose,receiver,given_on,how,evidence
                held,named,insurance,association,2026-01-02,letter,box 1
                """);
        try (ConfigurableApplicationContext context =
                TestStore.applicationOn(TODAY, TestStore.warm(scratch.resolve("store")))) {
            Imports.load(context, files, END);
            for (int i = 0; i < 20; i++) {
                context.getBean(AuditLog.class)
                        .append(AuditEvent.of(Actor.operator(), AuditAction.NAMES_READ, "", List.of()));
            }
            assertThat(named(context)).containsExactly("Adam", "Somebody");
        }
    }

    private static List<String> named(ConfigurableApplicationContext context) {
        Vault vault = context.getBean(Vault.class);
        Grounds grounds = context.getBean(GroundsRegister.class).current();
        return Stream.of("dead", "held")
                .map(id -> vault.personKey("", id))
                .flatMap(person -> grounds.identity(person).stream())
                .map(Identity::name)
                .toList();
    }

    private static List<AuditEntry> entries(ConfigurableApplicationContext context, AuditAction action) {
        List<AuditEntry> entries = new ArrayList<>();
        context.getBean(AuditLog.class).read(entry -> {
            if (entry.event().action() == action) {
                entries.add(entry);
            }
        });
        return entries;
    }

    private byte[] keys() throws IOException {
        return Files.readAllBytes(new StoreLocation(store).keys().resolve("people.count"));
    }

    @Test
    void fiveYearsAheadForTwoMinutesEraseNothingAndSaySo() throws IOException {
        byte[] keys = keys();
        for (int start = 0; start < 2; start++) {
            try (ConfigurableApplicationContext context = TestStore.applicationOn(WRONG, store)) {
                Retention retention = context.getBean(Retention.class);
                assertThatThrownBy(() -> retention.run(Actor.operator()))
                        .isInstanceOf(StoreUnreachableException.class)
                        .hasMessageContaining(WRONG.toString())
                        .hasMessageContaining(TODAY.toString())
                        .hasMessageContaining("--confirm-date " + WRONG);
                assertThat(retention.cutLog()).isZero();
                assertThat(retention.forecast().records()).isZero();
                assertThat(named(context)).as("hidden at once").isEmpty();
                assertThat(context.getBean(StoreWarnings.class).all())
                        .singleElement()
                        .satisfies(warning -> assertThat(warning.code()).isEqualTo("date_in_doubt"));
                assertThat(entries(context, AuditAction.DATE_DOUBTED)).hasSize(start + 1);
                assertThat(entries(context, AuditAction.NAMES_READ)).hasSize(20);
            }
        }
        assertThat(keys()).isEqualTo(keys);
        try (ConfigurableApplicationContext context = TestStore.applicationOn(TODAY, store)) {
            assertThat(named(context)).as("on the right day").containsExactly("Adam", "Somebody");
            context.getBean(Retention.class).run(Actor.operator());
            assertThat(context.getBean(StoreWarnings.class).all()).isEmpty();
            assertThat(context.getBean(GraphStore.class).counts().people()).isEqualTo(2);
            assertThat(context.getBean(AuditLog.class).verify().intact()).isTrue();
            assertThat(entries(context, AuditAction.NAMES_READ)).hasSize(20);
        }
    }

    @Test
    void monthsBackEraseNothingEither() {
        try (ConfigurableApplicationContext context = TestStore.applicationOn(TODAY.minusMonths(3), store)) {
            assertThatThrownBy(() -> context.getBean(Retention.class).run(Actor.operator()))
                    .isInstanceOf(StoreUnreachableException.class);
        }
    }

    @Test
    void whatEndsIsHiddenTheDayAfterAndGoesSomeSeenDaysLater() throws IOException {
        byte[] keys = keys();
        // one run of the application goes over the last day, another begins after it
        for (List<Integer> days : List.of(range(0, 11), range(12, 16), range(17, 18))) {
            LocalDate[] on = {TODAY.plusDays(days.getFirst())};
            try (ConfigurableApplicationContext context =
                    TestStore.applicationAt(() -> TestStore.noon(on[0]).instant(), store)) {
                for (int day : days) {
                    on[0] = TODAY.plusDays(day);
                    assertThat(named(context)).as("day %s", day).hasSize(on[0].isAfter(END) ? 0 : 2);
                    context.getBean(Retention.class).run(Actor.operator());
                    if (day <= 16) {
                        assertThat(keys()).as("day %s", day).isEqualTo(keys);
                    }
                }
            }
        }
        assertThat(keys()).isNotEqualTo(keys);
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void aStoreThatLayUnusedIsErasedOnceTheDateIsConfirmed() throws IOException {
        byte[] keys = keys();
        LocalDate late = TODAY.plusMonths(6);
        try (ConfigurableApplicationContext context = TestStore.applicationOn(late, store)) {
            assertThat(named(context)).as("hidden on opening").isEmpty();
            Retention retention = context.getBean(Retention.class);
            assertThatThrownBy(() -> retention.confirmDate(TODAY, Actor.operator()))
                    .isInstanceOf(ConsentException.class)
                    .hasMessageContaining(TODAY.toString());
            retention.confirmDate(late, Actor.operator());
            assertThat(entries(context, AuditAction.DATE_CONFIRMED)).hasSize(1);
            assertThat(keys()).isEqualTo(keys);
            assertThat(retention.run(Actor.operator()).names()).isEqualTo(2);
            assertThat(keys()).isNotEqualTo(keys);
        }
    }

    @Test
    void aPersonsOwnWithdrawalIsImmediateOnAnyDay() throws IOException {
        byte[] keys = keys();
        try (ConfigurableApplicationContext context = TestStore.applicationOn(WRONG, store)) {
            NodeKey held = context.getBean(Vault.class).personKey("", "held");
            context.getBean(Consents.class).withdrawAll(held, Actor.operator());
        }
        assertThat(keys()).isNotEqualTo(keys);
        try (ConfigurableApplicationContext context = TestStore.applicationOn(TODAY, store)) {
            assertThat(named(context)).containsExactly("Adam");
        }
    }
}

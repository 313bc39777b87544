package io.shicheng.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEntry;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditPage;
import io.shicheng.audit.AuditQuery;
import io.shicheng.audit.AuditReport;
import io.shicheng.audit.AuditReport.Finding;
import io.shicheng.audit.AuditReport.Kind;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.store.failure.StoreUnreachableException;
import io.shicheng.store.folder.StoreLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a log while it is written, by the writer and by another process. */
@Tag("thorough")
class LogReadingTests {
    private static final byte[] KEY =
            "a key of thirty-two bytes length!".substring(0, 32).getBytes(StandardCharsets.UTF_8);
    private static final Instant MAY = Instant.parse("2026-05-31T12:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path store;

    private ChainedLog log(Instant now) {
        return new ChainedLog(store.resolve("audit"), () -> KEY, Clock.fixed(now, ZoneOffset.UTC));
    }

    private OfflineVerifier beside() {
        return new OfflineVerifier(new StoreLocation(store), () -> Optional.of(KEY));
    }

    private static AuditEvent event(Role role, @Nullable String of, AuditAction action) {
        return AuditEvent.of(Actor.in(role, of), action, "", List.of(new NodeKey("somebody")));
    }

    /** Three entries in May, and three in June. */
    private ChainedLog six() {
        for (Instant month : List.of(MAY, JUNE)) {
            ChainedLog log = log(month);
            log.append(event(Role.STAFF, "association", AuditAction.NAMES_READ));
            log.append(event(Role.STEWARD, null, AuditAction.CONSENT_GIVEN));
            log.append(event(Role.STAFF, "other", AuditAction.NAMES_READ));
        }
        return log(JUNE);
    }

    private static AuditQuery query(
            @Nullable String who, @Nullable AuditAction action, @Nullable Long before, int most) {
        return new AuditQuery(null, null, who, action, null, before, most);
    }

    private static List<Long> numbers(AuditPage page) {
        return page.entries().stream().map(AuditEntry::number).toList();
    }

    @Test
    void givesTheLatestFirstAndTheRestPageByPage() {
        ChainedLog log = six();
        AuditPage first = log.find(query(null, null, null, 4));
        assertThat(numbers(first)).containsExactly(6L, 5L, 4L, 3L);
        assertThat(first.next()).isEqualTo(3);
        AuditPage second = log.find(query(null, null, first.next(), 4));
        assertThat(numbers(second)).containsExactly(2L, 1L);
        assertThat(second.next()).isNull();
        assertThat(log.find(query(null, null, null, 6)).next()).isNull();
    }

    @Test
    void findsByActorActionTimeAndNumber() {
        ChainedLog log = six();
        assertThat(numbers(log.find(query("staff", null, null, 9)))).containsExactly(6L, 4L, 3L, 1L);
        assertThat(numbers(log.find(query("staff:other", null, null, 9)))).containsExactly(6L, 3L);
        assertThat(numbers(log.find(query(null, AuditAction.CONSENT_GIVEN, null, 9))))
                .containsExactly(5L, 2L);
        assertThat(numbers(log.find(query("staff", AuditAction.CONSENT_GIVEN, null, 9))))
                .isEmpty();
        assertThat(numbers(log.find(new AuditQuery(JUNE, null, null, null, null, null, 9))))
                .containsExactly(6L, 5L, 4L);
        assertThat(numbers(log.find(new AuditQuery(null, JUNE, null, null, null, null, 9))))
                .containsExactly(3L, 2L, 1L);
        assertThat(numbers(log.find(new AuditQuery(null, null, null, null, 2L, null, 9))))
                .containsExactly(2L);
    }

    @Test
    void givesNoEntryThatIsNotAsItWasWritten() throws IOException {
        ChainedLog log = six();
        Path may = store.resolve("audit/2026-05.log");
        List<String> lines = Files.readAllLines(may);
        lines.set(1, lines.get(1).replace("steward", "staff"));
        Files.write(may, lines);
        assertThat(numbers(log.find(query(null, null, null, 9)))).containsExactly(6L, 5L, 4L, 3L, 1L);
        List<Long> read = new ArrayList<>();
        log.read(entry -> read.add(entry.number()));
        assertThat(read).containsExactly(1L, 3L, 4L, 5L, 6L);
        assertThat(beside().verify(null).findings()).containsExactly(new Finding(Kind.CHANGED, 2, 2, "2026-05.log", 2));
    }

    /**
     * A reader that took the writer's lock, or held it against unfinished entries, would find something or never end.
     * The writer takes breath after each entry: as fast as it can, it makes a log that takes longer to read each time.
     */
    @Test
    void verifiesBesideAWriterThatDoesNotStop() throws InterruptedException {
        ChainedLog log = six();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(20);
        Thread writer = Thread.ofPlatform().start(() -> {
            while (!enough.get()) {
                log.append(event(Role.STAFF, "association", AuditAction.NAMES_READ));
                begun.countDown();
                LockSupport.parkNanos(1_000_000);
            }
        });
        try {
            begun.await();
            long last = 0;
            for (int i = 0; i < 50; i++) {
                AuditReport inside = log.verify();
                AuditReport outside = beside().verify(null);
                assertThat(inside.findings()).isEmpty();
                assertThat(outside.findings()).isEmpty();
                assertThat(outside.entries())
                        .isGreaterThanOrEqualTo(inside.entries())
                        .isGreaterThanOrEqualTo(last);
                last = outside.entries();
            }
            assertThat(last).isGreaterThan(26);
        } finally {
            enough.set(true);
            writer.join();
        }
    }

    @Test
    void changesNothingBesideAWriter() throws IOException {
        six();
        Path june = store.resolve("audit/2026-06.log");
        Files.writeString(june, Files.readString(june) + "{\"number\":7,");
        Files.write(store.resolve("audit/head.part"), new byte[] {1});
        byte[] before = Files.readAllBytes(june);
        assertThat(beside().verify(null).intact())
                .as("a line in the making is none")
                .isTrue();
        assertThat(june).hasBinaryContent(before);
        assertThat(store.resolve("audit/head.part")).exists();
    }

    @Test
    void saysWhenThereIsNoStoreOrNoKey() throws IOException {
        OfflineVerifier nowhere =
                new OfflineVerifier(new StoreLocation(store.resolve("nowhere")), () -> Optional.of(KEY));
        assertThatThrownBy(() -> nowhere.verify(null))
                .isInstanceOf(StoreUnreachableException.class)
                .hasMessageContaining("nowhere");
        assertThat(store.resolve("nowhere")).doesNotExist();
        OfflineVerifier keyless = new OfflineVerifier(new StoreLocation(store), Optional::empty);
        assertThat(keyless.verify(null).entries()).isZero();
        six();
        assertThatThrownBy(() -> keyless.verify(null)).hasMessageContaining("keys");
        assertThatThrownBy(() -> beside().verify("yesterday")).isInstanceOf(IllegalArgumentException.class);
    }
}

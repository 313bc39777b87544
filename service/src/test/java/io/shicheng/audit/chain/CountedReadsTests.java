package io.shicheng.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.Recording;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.store.failure.StoreUnreachableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readings of those who are not logged in are counted by the hour, and nobody whom one shows goes unrecorded. */
class CountedReadsTests {
    private static final byte[] KEY =
            "a key of thirty-two bytes length!".substring(0, 32).getBytes(StandardCharsets.UTF_8);
    private static final Actor VISITOR = Actor.in(Role.ANONYMOUS, null);
    private static final Actor STAFF = Actor.in(Role.STAFF, "association");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-06-01T12:10:00Z");
    private CountedReads log;

    @BeforeEach
    void open() {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        log = new CountedReads(new ChainedLog(folder.resolve("audit"), () -> KEY, clock), clock);
    }

    private long read(Actor actor, String what, String... people) {
        return log.append(AuditEvent.of(
                actor,
                AuditAction.NAMES_READ,
                what,
                Stream.of(people).map(NodeKey::new).toList()));
    }

    private List<AuditEvent> events() {
        List<AuditEvent> events = new ArrayList<>();
        log.read(entry -> events.add(entry.event()));
        return events;
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("audit"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void refuse(String what) {
        log.append(AuditEvent.of(VISITOR, AuditAction.ACCESS_REFUSED, what, List.of()));
    }

    @Test
    void refusalsAreOneEntryAKindAndOriginAndHourAndANumberAfterwards() {
        for (int i = 0; i < 500; i++) {
            refuse("login from 192.0.2.1");
            refuse("code from 192.0.2.1");
        }
        assertThat(events()).hasSize(2).allMatch(event -> event.action() == AuditAction.ACCESS_REFUSED);
        now = now.plus(Duration.ofHours(1));
        refuse("login from 192.0.2.1");
        assertThat(events()).hasSize(5);
        assertThat(events().stream().filter(event -> event.action() == AuditAction.REFUSALS_COUNTED))
                .hasSize(2)
                .allMatch(event -> event.reason().contains(": 500 in the hour from"));
    }

    @Test
    void whoComesFromAThousandAddressesFillsNothingAndReadingsKeepTheirOwnEntries() {
        for (int i = 0; i < 1_000; i++) {
            refuse("login from 2001:db8:" + i);
        }
        read(VISITOR, "ranking degree", "one");
        assertThat(events()).hasSize(CountedReads.MOST_REFUSALS + 2);
        assertThat(events().getLast().action()).isEqualTo(AuditAction.NAMES_READ);
    }

    @Test
    void noNumberOfReadingsFillsTheLog() throws IOException {
        read(VISITOR, "ranking degree", "a", "b");
        long before = bytes();
        for (int i = 0; i < 5_000; i++) {
            assertThat(read(VISITOR, "ranking degree", "a", "b")).isEqualTo(1);
        }
        assertThat(bytes()).isEqualTo(before);
        now = now.plus(Duration.ofHours(1));
        assertThat(events())
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.NAMES_READ, AuditAction.READS_COUNTED);
        AuditEvent count = events().getLast();
        assertThat(count.reason())
                .isEqualTo(
                        "names_read ranking degree: 5001 in the hour from 2026-06-01T12:00:00Z, the first is entry 1");
        assertThat(count.actor()).isEqualTo(VISITOR);
        assertThat(count.people()).isEmpty();
        assertThat(log.verify().intact()).isTrue();
    }

    @Test
    void eachWhomAReadingShowsIsInAnEntryBeforeItIsAnswered() {
        read(VISITOR, "ranking degree", "a", "b");
        read(VISITOR, "ranking degree", "b", "c");
        read(VISITOR, "ranking degree", "c", "a");
        read(VISITOR, "ranking students", "a");
        assertThat(events())
                .extracting(event -> event.people().stream().map(NodeKey::value).toList())
                .containsExactly(List.of("a", "b"), List.of("c"), List.of("a"));
        open(); // as after the service was killed
        assertThat(log.verify().intact()).isTrue();
        assertThat(events()).hasSize(3);
        read(VISITOR, "ranking degree", "b");
        assertThat(events()).hasSize(4);
    }

    @Test
    void theNextHourBeginsAnew() {
        read(VISITOR, "ranking degree", "a");
        now = now.plus(Duration.ofMinutes(50));
        read(VISITOR, "ranking degree", "a");
        assertThat(events())
                .as("one of each hour, and no count of what is an entry anyway")
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.NAMES_READ, AuditAction.NAMES_READ);
    }

    @Test
    void whatIsCountedIsWrittenWhenTheServiceStops() {
        read(VISITOR, "ranking degree", "a");
        read(VISITOR, "ranking degree", "a");
        log.close();
        log.close();
        assertThat(events())
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.NAMES_READ, AuditAction.READS_COUNTED);
    }

    @Test
    void questionsThatVisitorsMakeUpAreNoKindsOfTheirOwn() {
        for (int i = 0; i < 1_000; i++) {
            log.append(AuditEvent.of(VISITOR, AuditAction.GRAPH_EXPORTED, "graph of snapshot " + i, List.of()));
        }
        assertThat(events()).hasSize(1);
        for (int i = 0; i < 1_000; i++) {
            read(VISITOR, "question " + i, "a");
        }
        assertThat(events()).hasSize(CountedReads.MOST_KINDS + 1);
        log.append(AuditEvent.of(VISITOR, AuditAction.GRAPH_EXPORTED, "x".repeat(300), List.of()));
        log.append(AuditEvent.of(VISITOR, AuditAction.GRAPH_EXPORTED, "x".repeat(300), List.of()));
        now = now.plus(Duration.ofHours(1));
        assertThat(events()).extracting(AuditEvent::reason).anyMatch(reason -> reason.contains("graph: 1000 in"));
    }

    @Test
    void whoIsLoggedInHasAnEntryForEachReading() {
        for (int i = 0; i < 3; i++) {
            read(STAFF, "ranking degree", "a");
            log.append(AuditEvent.of(VISITOR, AuditAction.CODE_USED, "", List.of()));
        }
        assertThat(events()).hasSize(6);
    }

    @Test
    void whatCannotBeRecordedIsNotCountedAndCanStillBeRead() throws IOException {
        read(VISITOR, "ranking degree", "a");
        read(VISITOR, "ranking degree", "a");
        Path segment = folder.resolve("audit").resolve("2026-06.log");
        Path aside = folder.resolve("aside");
        Files.move(segment, aside);
        Files.createDirectory(segment);
        assertThatThrownBy(() -> read(VISITOR, "ranking degree", "b")).isInstanceOf(StoreUnreachableException.class);
        Files.delete(segment);
        Files.move(aside, segment);
        read(VISITOR, "ranking degree", "b");
        now = now.plus(Duration.ofHours(1));
        assertThat(events()).extracting(AuditEvent::reason).last().asString().contains(": 3 in");
    }

    @Test
    void whatIsRecordedIsNotedForSomebodyWhoGivesTheResultAgain() {
        Recording<Long> recorded = Recording.of(() -> read(VISITOR, "ranking degree", "a"));
        assertThat(recorded.events()).extracting(AuditEvent::reason).containsExactly("ranking degree");
        recorded.events().forEach(log::append);
        now = now.plus(Duration.ofHours(1));
        assertThat(events().getLast().reason()).contains(": 2 in");
    }
}

package io.shicheng.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.ActingAccount;
import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEntry;
import io.shicheng.audit.AuditEvent;
import io.shicheng.audit.AuditQuery;
import io.shicheng.audit.AuditReport;
import io.shicheng.audit.AuditReport.Finding;
import io.shicheng.audit.AuditReport.Kind;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who has the files, but not the key, tries to change what they tell. */
class AuditChainTests {
    private static final byte[] KEY =
            "a key of thirty-two bytes length!".substring(0, 32).getBytes(StandardCharsets.UTF_8);
    private static final Actor STAFF = Actor.in(Role.STAFF, "association");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-31T23:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    private ChainedLog log() {
        return new ChainedLog(folder, () -> KEY, clock);
    }

    private static AuditEvent event(int i) {
        return AuditEvent.of(STAFF, AuditAction.NAMES_READ, "degree " + i, List.of(new NodeKey("person" + i)));
    }

    /** Six entries in March and four in April. */
    private List<String> tenEntries() throws IOException {
        ChainedLog log = log();
        for (int i = 1; i <= 10; i++) {
            if (i == 7) {
                now = Instant.parse("2026-04-01T00:00:01Z");
            }
            log.append(event(i));
        }
        assertThat(log.verify().findings()).isEmpty();
        return Files.readAllLines(march());
    }

    private Path march() {
        return folder.resolve("2026-03.log");
    }

    private Path april() {
        return folder.resolve("2026-04.log");
    }

    private void write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    private static Finding found(Kind kind, long from, long to, String file, long line) {
        return new Finding(kind, from, to, file, line);
    }

    private List<Finding> findings() {
        return log().verify().findings();
    }

    @Test
    void givesBackWhatWasWrittenAlsoAfterARestart() {
        AuditEvent all = new AuditEvent(
                ActingAccount.call("a-17", () -> Actor.in(Role.STAFF, "association")),
                AuditAction.GRAPH_EXPORTED,
                "a \"reason\"\n{\"number\":1} \u2028 师承",
                List.of(new NodeKey("one"), new NodeKey("two")),
                List.of(new NodeKey("three")),
                12);
        assertThat(log().append(all)).isEqualTo(1);
        ChainedLog log = log();
        assertThat(log.append(event(2))).isEqualTo(2);
        List<AuditEntry> read = new ArrayList<>();
        log.read(read::add);
        assertThat(read).containsExactly(new AuditEntry(1, now, all), new AuditEntry(2, now, event(2)));
        assertThat(read.getFirst().event().actor().account()).isEqualTo("a-17");
        assertThat(read.getLast().event().actor().account()).isNull();
        AuditReport report = log.verify();
        assertThat(report.intact()).isTrue();
        assertThat(report.entries()).isEqualTo(2);
        assertThat(report.head()).matches("2:[0-9a-f]{64}");
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        tenEntries();
        for (Path file : List.of(march(), folder.resolve("head"))) {
            assertThat(Files.getPosixFilePermissions(file))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
    }

    @Test
    void anEmptyLogIsIntact() {
        assertThat(log().verify()).isEqualTo(new AuditReport(0, 1, "0:" + "0".repeat(64), List.of()));
    }

    @Test
    void namesAnEntryWhoseTextWasChanged() throws IOException {
        List<String> lines = tenEntries();
        lines.set(2, lines.get(2).replace("person3", "person9"));
        write(march(), lines);
        assertThat(findings()).containsExactly(found(Kind.CHANGED, 3, 3, "2026-03.log", 3));
    }

    @Test
    void namesAnEntryWhoseTextAndSealWereChangedByOneWithoutTheKey() throws IOException {
        List<String> lines = tenEntries();
        String changed = lines.get(2).replace("person3", "person9");
        String body = changed.substring(0, changed.indexOf(",\"seal\""));
        byte[] forged = new Seal(() -> new byte[31]).of(body.getBytes(StandardCharsets.UTF_8));
        lines.set(2, body + ",\"seal\":\"" + HexFormat.of().formatHex(forged) + "\"}");
        write(march(), lines);
        assertThat(findings()).containsExactly(found(Kind.CHANGED, 3, 3, "2026-03.log", 3));
    }

    @Test
    void namesALineThatIsNoEntryAnyMore() throws IOException {
        List<String> lines = tenEntries();
        lines.set(4, "");
        write(march(), lines);
        assertThat(findings()).containsExactly(found(Kind.CHANGED, 5, 5, "2026-03.log", 5));
    }

    @Test
    void namesALineThatWasPutInBetween() throws IOException {
        List<String> lines = tenEntries();
        lines.add(3, "{\"number\":4,\"who\":\"nobody\"}");
        write(march(), lines);
        assertThat(findings()).containsExactly(found(Kind.INSERTED, 4, 4, "2026-03.log", 4));
    }

    @Test
    void namesEntriesThatWereCutOut() throws IOException {
        List<String> lines = tenEntries();
        lines.subList(1, 3).clear();
        write(march(), lines);
        assertThat(findings()).containsExactly(found(Kind.CUT, 2, 3, "2026-03.log", 2));
    }

    @Test
    void namesEntriesThatWereCutOffTheBeginning() throws IOException {
        tenEntries();
        Files.delete(march());
        assertThat(findings()).containsExactly(found(Kind.CUT, 1, 6, "2026-04.log", 1));
    }

    @Test
    void namesEntriesThatWereCutOffTheEnd() throws IOException {
        tenEntries();
        write(april(), Files.readAllLines(april()).subList(0, 2));
        assertThat(findings()).containsExactly(new Finding(Kind.CUT, 9, 10, null, 0));
        Files.delete(april());
        Files.delete(march());
        assertThat(findings()).containsExactly(new Finding(Kind.CUT, 1, 10, null, 0));
    }

    @Test
    void entriesCutOffTheEndStayMissingWhenTheLogGoesOn() throws IOException {
        tenEntries();
        write(april(), Files.readAllLines(april()).subList(0, 2));
        assertThat(log().append(event(11))).isEqualTo(11);
        assertThat(findings()).containsExactly(found(Kind.CUT, 9, 10, "2026-04.log", 3));
    }

    @Test
    void namesEntriesInAnotherOrder() throws IOException {
        List<String> lines = tenEntries();
        Collections.swap(lines, 1, 3);
        write(march(), lines);
        assertThat(findings())
                .containsExactly(
                        found(Kind.REORDERED, 3, 3, "2026-03.log", 3), found(Kind.REORDERED, 2, 2, "2026-03.log", 4));
    }

    @Test
    void namesAnEntryThatStandsThereTwice() throws IOException {
        List<String> lines = tenEntries();
        lines.add(4, lines.get(1));
        write(march(), lines);
        assertThat(findings()).containsExactly(found(Kind.REORDERED, 2, 2, "2026-03.log", 5));
    }

    @Test
    void namesMonthsThatChangedPlaces() throws IOException {
        tenEntries();
        Files.move(march(), folder.resolve("2026-05.log"));
        assertThat(findings()).hasSize(6).allMatch(finding -> finding.kind() == Kind.REORDERED);
    }

    @Test
    void tellsThatTheRecordOfTheLastEntryIsGoneAndKeepsTelling() throws IOException {
        tenEntries();
        write(april(), Files.readAllLines(april()).subList(0, 2));
        Files.delete(folder.resolve("head"));
        assertThat(findings()).containsExactly(found(Kind.HEAD, 9, 9, "2026-04.log", 3));
        log().append(event(10));
        assertThat(findings()).containsExactly(found(Kind.HEAD, 9, 9, "2026-04.log", 3));
    }

    @Test
    void aRecordOfTheLastEntryThatWasMadeWithoutTheKeyIsNone() throws IOException {
        tenEntries();
        write(april(), Files.readAllLines(april()).subList(0, 2));
        Link eighth = Line.parse(Files.readAllLines(april()).get(1), new Seal(() -> KEY))
                .orElseThrow()
                .link();
        Files.delete(folder.resolve("head"));
        new Head(folder.resolve("head"), new Seal(() -> new byte[31])).create(eighth);
        assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.HEAD);
    }

    @Test
    void aLogPutBackWholeIsFoundByAHeadThatWasNoted() throws IOException {
        ChainedLog log = log();
        log.append(event(1));
        byte[] lines = Files.readAllBytes(march());
        byte[] head = Files.readAllBytes(folder.resolve("head"));
        log.append(event(2));
        String noted = log.verify().head();
        Files.write(march(), lines);
        Files.write(folder.resolve("head"), head);
        assertThat(findings()).as("all seals fit").isEmpty();
        assertThat(log().verify(noted).findings()).containsExactly(new Finding(Kind.CUT, 2, 2, null, 0));
        log().append(event(3));
        assertThat(log().verify(noted).findings()).containsExactly(found(Kind.CHANGED, 2, 2, "2026-03.log", 2));
        assertThatThrownBy(() -> log().verify("yesterday")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Cut at every length, the entries before the cut stand, the torn one is gone, and the chain goes on. */
    @Test
    void aTornLastLineIsDroppedAndTheChainGoesOn() throws IOException {
        ChainedLog log = log();
        log.append(event(1));
        log.append(event(2));
        byte[] whole = Files.readAllBytes(march());
        byte[] head = Files.readAllBytes(folder.resolve("head"));
        log.append(event(3));
        byte[] all = Files.readAllBytes(march());
        for (int cut = whole.length; cut < all.length; cut += 5) {
            Files.write(march(), Arrays.copyOf(all, cut));
            Files.write(
                    folder.resolve("head"), head); // a crash in the middle of a line comes before its acknowledgement
            ChainedLog torn = log();
            assertThat(torn.verify().findings()).isEmpty();
            assertThat(torn.append(event(3))).isEqualTo(3);
            assertThat(findings()).isEmpty();
        }
    }

    @Test
    void aCrashBeforeTheAcknowledgementLosesNothing() throws IOException {
        ChainedLog log = log();
        log.append(event(1));
        byte[] head = Files.readAllBytes(folder.resolve("head"));
        log.append(event(2));
        Files.write(folder.resolve("head"), head);
        assertThat(log().append(event(3))).isEqualTo(3);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTornRecordOfTheLastEntryLeavesTheOneBefore() throws IOException {
        tenEntries();
        byte[] head = Files.readAllBytes(folder.resolve("head"));
        head[5] ^= 1; // the slot of the tenth entry
        Files.write(folder.resolve("head"), head);
        assertThat(findings()).isEmpty();
        assertThat(log().append(event(11))).isEqualTo(11);
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11})
    void theLastEntryCutOffTogetherWithItsRecordIsMissed(int entries) throws IOException {
        tenEntries();
        if (entries == 11) {
            log().append(event(11));
        }
        byte[] head = Files.readAllBytes(folder.resolve("head"));
        int slot = entries % 2;
        Arrays.fill(head, slot * head.length / 2, (slot + 1) * head.length / 2, (byte) 0);
        Files.write(folder.resolve("head"), head);
        List<String> april = Files.readAllLines(april());
        write(april(), april.subList(0, april.size() - 1));
        // a verification beside a service does not open the log
        LogReading beside = new LogReading(folder, new Seal(() -> KEY));
        assertThat(beside.verify(Optional.empty()).findings())
                .containsExactly(new Finding(Kind.HEAD, entries - 1, entries - 1, null, 0));
        log().append(event(12));
        assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.HEAD);
    }

    /** A record that is some entries behind, as after a power cut, or torn while it is put right, is no finding. */
    @Test
    void aRecordThatIsBehindIsPutRight() throws IOException {
        tenEntries();
        byte[] behind = Files.readAllBytes(folder.resolve("head"));
        for (int i = 11; i <= 14; i++) {
            log().append(event(i));
        }
        for (int torn : List.of(-1, 5, behind.length / 2 + 5)) {
            byte[] head = behind.clone();
            if (torn >= 0) {
                head[torn] ^= 1;
            }
            Files.write(folder.resolve("head"), head);
            assertThat(findings()).isEmpty();
            log().append(event(15));
            assertThat(findings()).isEmpty();
        }
    }

    @Test
    void aClockThatIsSetBackDoesNotReopenAnEarlierMonth() throws IOException {
        tenEntries();
        now = Instant.parse("2026-02-01T00:00:00Z");
        log().append(event(11));
        assertThat(folder.resolve("2026-02.log")).doesNotExist();
        assertThat(findings()).isEmpty();
    }

    @Test
    void manyWritersAtOnceMakeOneChain() throws Exception {
        ChainedLog log = log();
        List<Callable<Long>> writers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            AuditEvent event = event(i);
            writers.add(() -> log.append(event));
        }
        List<Long> numbers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var written : pool.invokeAll(writers)) {
                numbers.add(written.get());
            }
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSize(200);
        assertThat(log.verify().entries()).isEqualTo(200);
        assertThat(findings()).isEmpty();
    }

    @Test
    void cutsOffWhatIsPastItsTimeBehindASealedCheckpoint() throws IOException {
        tenEntries();
        now = Instant.parse("2029-03-31T00:00:00Z");
        assertThat(log().cutExpired(LocalDate.of(2029, 3, 31)))
                .as("not a day before three years")
                .isZero();
        now = Instant.parse("2029-04-01T00:00:00Z");
        byte[] lines = Files.readAllBytes(march());
        ChainedLog log = log();
        assertThat(log.append(event(11))).isEqualTo(11);
        assertThat(march()).as("of itself").exists();
        assertThat(log.cutExpired(LocalDate.of(2029, 4, 1))).isEqualTo(6);
        assertThat(march()).doesNotExist();
        String sixth =
                new String(lines, StandardCharsets.UTF_8).lines().toList().get(5);
        assertThat(log.find(new AuditQuery(null, null, null, AuditAction.LOG_CUT, null, null, 1))
                        .entries())
                .singleElement()
                .satisfies(cut -> assertThat(cut.event().reason())
                        .startsWith("6 entries, up to 6:")
                        .endsWith(sixth.replaceFirst(".*\"seal\":\"([0-9a-f]{64})\"}", "$1")));
        AuditReport report = log.verify();
        assertThat(report.findings()).isEmpty();
        assertThat(report.first()).isEqualTo(7);
        assertThat(log.cutExpired(LocalDate.of(2029, 4, 1))).isZero();
        assertThat(log().append(event(13))).isEqualTo(13);
        assertThat(findings()).isEmpty();

        Files.write(march(), lines);
        assertThat(findings()).as("an interrupted cut leaves files behind").isEmpty();
        Files.delete(march());
        Files.writeString(
                folder.resolve("checkpoint"),
                Files.readString(folder.resolve("checkpoint")).replaceFirst("^6:", "7:"));
        assertThat(findings()).as("a checkpoint made by others").contains(found(Kind.CUT, 1, 6, "2026-04.log", 1));
    }

    @Test
    void cutsNothingOffALogThatIsNotIntact() throws IOException {
        List<String> lines = tenEntries();
        lines.remove(2);
        write(march(), lines);
        now = Instant.parse("2030-01-01T00:00:00Z");
        ChainedLog log = log();
        log.append(event(11));
        assertThat(log.cutExpired(LocalDate.of(2030, 1, 1))).isZero();
        assertThat(march()).exists();
    }

    @Test
    void aReasonIsNoPlaceForANote() {
        assertThatThrownBy(() -> AuditEvent.of(STAFF, AuditAction.NAMES_READ, "x".repeat(301), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

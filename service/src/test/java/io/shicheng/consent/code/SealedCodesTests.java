package io.shicheng.consent.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.code.AccessCodes.IssuedCode;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.MemoryFiles;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Requester;
import io.shicheng.graph.Role;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedCodesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Actor STEWARD = Actor.in(Role.STEWARD, null);
    private static final NodeKey ONE = new NodeKey("one");
    private static final NodeKey OTHER = new NodeKey("other");

    @TempDir
    Path folder;

    private final MemoryFiles files = new MemoryFiles();
    private final MemoryStore store = new MemoryStore().people("one", "other");
    private final MemoryAudit audit = new MemoryAudit();
    private Instant now = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private SealedCodes codes;

    @BeforeEach
    void open() {
        codes = reopened();
    }

    private SealedCodes reopened() {
        KeyVault vault = new KeyVault(folder.resolve("keys"));
        return new SealedCodes(new CodeFile(files), vault, store, audit, clock);
    }

    @Test
    void opensThePageOnceAndBothAreRecordedWithoutTheCode() {
        IssuedCode issued = codes.issue(ONE, STEWARD);
        assertThat(issued.lastDay()).isEqualTo(LocalDate.of(2026, 6, 14));
        String given = "steward at 2026-06-01T12:00:00Z";
        assertThat(codes.use(issued.code())).contains(new AccessCodes.UsedCode(issued.id(), ONE, given, null));
        assertThat(codes.use(issued.code())).isEmpty();
        assertThat(reopened().use(issued.code())).as("after a restart").isEmpty();
        assertThat(audit.events)
                .containsExactly(
                        AuditEvent.of(STEWARD, AuditAction.CODE_GIVEN, "code " + issued.id(), List.of(ONE)),
                        AuditEvent.of(
                                new Actor(
                                        new Requester(Role.SUBJECT, "code " + issued.id() + " given by " + given),
                                        null),
                                AuditAction.CODE_USED,
                                "code " + issued.id(),
                                List.of(ONE)));
        assertThat(issued.toString()).doesNotContain(issued.code());
    }

    @Test
    void theAccountThatGaveItIsKnownWhenItIsUsed() {
        IssuedCode issued = codes.issue(ONE, STEWARD.at("account-1"));
        codes.issue(OTHER, STEWARD);
        assertThat(reopened().use(issued.code()))
                .hasValueSatisfying(used -> assertThat(used.giver()).isEqualTo("account-1"));
    }

    @Test
    void codesOfEarlierFilesHoldAndTheirGiverIsNotKnown() {
        IssuedCode issued = codes.issue(ONE, STEWARD.at("account-1"));
        byte[] now = files.read("codes", "waiting").orElseThrow();
        // without the account: a boolean, and the text with its length, at the end of the one code
        byte[] before = Arrays.copyOf(now, now.length - 1 - 2 - "account-1".length());
        ByteBuffer.wrap(before).putInt(-1);
        files.write("codes", "waiting", before);
        assertThat(reopened().use(issued.code()))
                .hasValueSatisfying(used -> assertThat(used.giver()).isNull());
    }

    @Test
    void holdsAfterARestartUntilItsLastDayIsOver() {
        IssuedCode one = codes.issue(ONE, STEWARD);
        IssuedCode other = codes.issue(OTHER, STEWARD);
        now = TODAY.plusDays(13).atTime(23, 59).toInstant(ZoneOffset.UTC);
        assertThat(reopened().use(one.code())).isPresent();
        now = TODAY.plusDays(14).atStartOfDay().toInstant(ZoneOffset.UTC);
        assertThat(reopened().use(other.code())).isEmpty();
    }

    @Test
    void aNewCodeTakesThePlaceOfTheLast() {
        IssuedCode first = codes.issue(ONE, STEWARD);
        IssuedCode second = codes.issue(ONE, STEWARD);
        assertThat(codes.use(first.code())).isEmpty();
        assertThat(codes.use(second.code())).isPresent();
    }

    @Test
    void somebodyWhoIsErasedHasNoWayInAnyMore() {
        IssuedCode one = codes.issue(ONE, STEWARD);
        IssuedCode other = codes.issue(OTHER, STEWARD);
        codes.groundsChanged(new GroundsChanged(Set.of(ONE, OTHER), Set.of(ONE)));
        assertThat(codes.use(one.code())).isEmpty();
        assertThat(codes.use(other.code())).isPresent();
    }

    @Test
    void onlyAHashIsKept() {
        IssuedCode issued = codes.issue(ONE, STEWARD);
        byte[] kept = files.read("codes", "waiting").orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .contains("one")
                .doesNotContain(issued.code())
                .doesNotContain(issued.code().replace("-", ""));
    }

    @Test
    void aSlipOfThePenIsToldApartAndNobodyUnknownGetsACode() {
        IssuedCode issued = codes.issue(ONE, STEWARD);
        String slip =
                (issued.code().charAt(0) == 'A' ? "B" : "A") + issued.code().substring(1);
        assertThatThrownBy(() -> codes.use(slip))
                .isInstanceOfSatisfying(
                        ConsentException.class, e -> assertThat(e.code()).isEqualTo("code_mistyped"));
        assertThatThrownBy(() -> codes.issue(new NodeKey("nobody"), STEWARD)).isInstanceOf(ConsentException.class);
        assertThat(codes.use(issued.code())).isPresent();
    }

    @Test
    void noCodeIsGivenOrUsedThatCannotBeRecorded() {
        IssuedCode issued = codes.issue(ONE, STEWARD);
        audit.full = true;
        assertThatThrownBy(() -> codes.use(issued.code())).hasMessageContaining("full");
        assertThatThrownBy(() -> codes.issue(ONE, STEWARD)).hasMessageContaining("full");
        audit.full = false;
        assertThat(codes.use(issued.code())).isPresent();
    }
}

package io.shicheng.consent.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.ledger.memory.LedgerCache;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.subject.Doubles.Decision;
import io.shicheng.consent.subject.Doubles.Proposal;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.reconciliation.name.NameAgreement;
import io.shicheng.store.TestChange;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredDoublesTests {
    private static final NodeKey ONE = TestChange.key("one");
    private static final NodeKey OTHER = TestChange.key("other");
    private static final NodeKey LIVING = TestChange.key("living");
    private static final Actor STEWARD = Actor.person();

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();
    private final MemoryAudit audit = new MemoryAudit();
    private StoredDoubles doubles;

    @BeforeEach
    void fill() {
        KeyVault vault = new KeyVault(folder.resolve("keys"));
        Clock clock = Clock.systemUTC();
        StoreGroundsRegister register =
                new StoreGroundsRegister(store, store, vault, new LedgerCache(folder.resolve("grounds"), vault), clock);
        doubles = new StoredDoubles(register, store, store, audit, clock);
        TestChange change = new TestChange()
                .person("one", null, true, "A", vault.sealIdentity(ONE, new Identity("1", "龔寶華")))
                .person("other", null, true, "B", vault.sealIdentity(OTHER, new Identity("2", "龚宝华")))
                .person("living")
                .person(
                        "master",
                        null,
                        true,
                        "A",
                        vault.sealIdentity(TestChange.key("master"), new Identity("3", "陈师曾")))
                .tie(TieKind.MASTER_OF, "master", "one")
                .tie(TieKind.MASTER_OF, "master", "other")
                .tie(TieKind.MASTER_OF, "master", "living");
        store.apply(change.build(), RunControl.NONE);
        vault.flush();
    }

    private List<Proposal> proposed() {
        return doubles.proposals(0.5, RunControl.NONE);
    }

    private void decide(NodeKey one, NodeKey other, String verdict) {
        doubles.decide(List.of(new Decision(one, other, verdict)), STEWARD);
    }

    private static void assertRefused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        ConsentException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void recordsWithOneMasterAndOneNameAreProposedWithTheMaster() {
        assertThat(proposed()).singleElement().satisfies(pair -> {
            assertThat(List.of(pair.one(), pair.other())).containsExactlyInAnyOrder(ONE, OTHER);
            assertThat(pair.evidence().name()).isEqualTo(NameAgreement.VARIANT);
            assertThat(pair.shared()).containsExactly(TestChange.key("master"));
            assertThat(pair.sharedTies()).isEqualTo(1);
        });
    }

    @Test
    void whatIsDecidedIsProposedNoMoreUntilItIsTakenBack() {
        decide(OTHER, ONE, "later");
        assertThat(proposed()).hasSize(1);
        decide(ONE, OTHER, "different");
        assertThat(proposed()).isEmpty();
        assertThat(doubles.decided()).hasSize(1);

        doubles.undo(OTHER, ONE, STEWARD);

        assertThat(proposed()).hasSize(1);
        assertThat(audit.events)
                .extracting(AuditEvent::action)
                .containsExactly(
                        AuditAction.RECORDS_IDENTIFIED,
                        AuditAction.RECORDS_IDENTIFIED,
                        AuditAction.IDENTIFICATION_UNDONE);
    }

    @Test
    void allAreTakenBackTogether() {
        decide(ONE, OTHER, "same");
        decide(ONE, TestChange.key("master"), "different");

        assertThat(doubles.undoAll(STEWARD)).isEqualTo(2);
        assertThat(doubles.undoAll(STEWARD)).isZero();
        assertThat(doubles.decided()).isEmpty();
    }

    @Test
    void nobodyLivingIsTakenTogetherWithAnybody() {
        assertRefused("not_historical", () -> decide(ONE, LIVING, "same"));
        assertRefused("same_record", () -> decide(ONE, ONE, "same"));
        assertRefused("unknown_person", () -> decide(ONE, new NodeKey("nobody"), "later"));
        assertRefused("unknown_word", () -> decide(ONE, OTHER, "maybe"));
        assertRefused("unknown_identification", () -> doubles.undo(ONE, OTHER, STEWARD));
        assertThat(doubles.decided()).isEmpty();
    }

    @Test
    void allOfSomeAreDecidedOrNone() {
        List<Decision> some =
                List.of(new Decision(ONE, TestChange.key("master"), "different"), new Decision(ONE, LIVING, "same"));

        assertRefused("not_historical", () -> doubles.decide(some, STEWARD));

        assertThat(doubles.decided()).isEmpty();
        assertThat(audit.events).isEmpty();
        doubles.decide(List.of(some.getFirst(), new Decision(ONE, OTHER, "same")), STEWARD.at("5f0c"));
        assertThat(doubles.decided()).hasSize(2).allMatch(each -> "5f0c".equals(each.by()));
        assertThat(audit.events).hasSize(1);
    }

    @Test
    void nothingIsDecidedThatCannotBeRecorded() {
        audit.full = true;

        assertThatThrownBy(() -> decide(ONE, OTHER, "same")).hasMessageContaining("full");

        assertThat(doubles.decided()).isEmpty();
    }
}

package io.shicheng.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.ledger.memory.KnownOffers;
import io.shicheng.consent.ledger.memory.LedgerCache;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.ledger.pending.PendingConsents;
import io.shicheng.consent.subject.ConsentText.Offer;
import io.shicheng.consent.subject.HeldRecord;
import io.shicheng.consent.subject.HeldRecord.HeldTie;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.MemoryFiles;
import io.shicheng.fixture.MemoryHistory;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Correction;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.form.Forms;
import io.shicheng.store.TestChange;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate GIVEN = LocalDate.of(2026, 1, 10);
    private static final NodeKey ONE = TestChange.key("one");
    private static final NodeKey SILENT = TestChange.key("silent");
    private static final Actor PERSON = Actor.person();

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();
    private final MemoryAudit audit = new MemoryAudit();
    private StoreGroundsRegister register;
    private StoredHeldRecords held;
    private StoredCorrections corrections;

    @BeforeEach
    void fill() {
        KeyVault vault = new KeyVault(folder.resolve("keys"));
        Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        register =
                new StoreGroundsRegister(store, store, vault, new LedgerCache(folder.resolve("grounds"), vault), clock);
        held = new StoredHeldRecords(
                register,
                store,
                new MemoryHistory(),
                vault,
                new PendingConsents(new MemoryFiles(), new MemoryHistory(), clock));
        corrections =
                new StoredCorrections(register, held, store, store, vault, audit, new Forms(folder, clock), clock);
        store.apply(
                new TestChange()
                        .person("one", null, false, "A register", vault.sealIdentity(ONE, new Identity("7", "李小明")))
                        .person("silent")
                        .consent("one", ConsentScope.NAMED, GIVEN, null)
                        .consent("one", ConsentScope.CONTACT, GIVEN, null)
                        .contact("one", Channel.PHONE, vault.sealContact(ONE, "555"))
                        .tie(TieKind.MASTER_OF, "silent", "one")
                        .build(),
                RunControl.NONE);
        NodeKey town = new NodeKey("town");
        store.clusters.put(town, new Cluster(town, "craft-town", "瓷都", "Craft town", null, null));
        vault.flush();
    }

    private HeldRecord one() {
        return held.of(ONE).orElseThrow();
    }

    private void correct(NodeKey person, Map<String, String> values) {
        corrections.correct(person, values, PERSON);
    }

    private static void assertRefused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        ConsentException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void gathersAllThatIsHeldInClear() {
        assertThat(one().identity()).isEqualTo(new Identity("7", "李小明"));
        assertThat(one().contacts()).isEqualTo(Map.of(Channel.PHONE, "555"));
        assertThat(one().consents()).hasSize(2);
        assertThat(one().ties())
                .singleElement()
                .satisfies(tie -> assertThat(tie.other(ONE)).isEqualTo(SILENT));
        assertThat(one().toString()).doesNotContain("李小明", "555");
        assertThat(held.of(new NodeKey("nobody"))).isEmpty();
        assertThat(new KnownOffers(new MemoryFiles(), register).all())
                .containsExactly(new Offer("insurance", "association"));
    }

    @Test
    void idsOfTiesAreThePersonsOwn() {
        String ofOne = one().ties().getFirst().id();
        String ofSilent = held.of(SILENT).orElseThrow().ties().getFirst().id();
        assertThat(ofOne)
                .isNotEqualTo(ofSilent)
                .isEqualTo(one().ties().getFirst().id());
    }

    @Test
    void whatIsCorrectedHoldsAtOnceIsSealedAndRecordedWithoutTheValue() {
        correct(ONE, Map.of("name", "李晓明", "cluster", "craft-town", "discipline", "ceramics", "phone", "556"));
        assertThat(register.current().identity(ONE)).contains(new Identity("7", "李晓明"));
        assertThat(one().person().cluster()).isEqualTo(new NodeKey("town"));
        assertThat(one().person().discipline()).isEqualTo("ceramics");
        assertThat(one().contacts()).containsEntry(Channel.PHONE, "556");
        assertThat(one().corrections())
                .extracting(Correction::field)
                .containsExactlyInAnyOrder(
                        Correction.Field.NAME,
                        Correction.Field.CLUSTER,
                        Correction.Field.DISCIPLINE,
                        Correction.Field.PHONE);
        assertThat(audit.events).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.CORRECTED);
            assertThat(event.actor()).isEqualTo(PERSON);
            assertThat(event.toString()).doesNotContain("李晓明", "556");
        });
        correct(ONE, Map.of("phone", "", "discipline", " "));
        assertThat(one().contacts()).isEmpty();
        assertThat(one().person().discipline()).isNull();
    }

    @Test
    void nothingIsHeldThatHasNoGround() {
        assertRefused("no_ground", () -> correct(SILENT, Map.of("name", "X")));
        assertRefused("no_ground", () -> correct(SILENT, Map.of("wechat", "x")));
        assertRefused("unknown_field", () -> correct(ONE, Map.of("remarks", "x")));
        assertRefused("unknown_cluster", () -> correct(ONE, Map.of("cluster", "nowhere")));
        assertRefused("unknown_person", () -> correct(new NodeKey("nobody"), Map.of("name", "X")));
        assertThat(audit.events).isEmpty();
        assertThat(store.people.get(SILENT))
                .satisfies(silent -> assertThat(silent.identity()).isNull());
        correct(SILENT, Map.of("discipline", "painting"));
        assertThat(held.of(SILENT).orElseThrow().person().discipline()).isEqualTo("painting");
    }

    @Test
    void aNameIsGivenAWayBackByAConsentEvenWhereNoneWasHeld() {
        store.apply(
                new TestChange()
                        .consent("silent", ConsentScope.NAMED, GIVEN, null)
                        .build(),
                RunControl.NONE);
        correct(SILENT, Map.of("name", "王"));
        Identity identity = register.current().identity(SILENT).orElseThrow();
        assertThat(identity.name()).isEqualTo("王");
        assertThat(identity.sourceId()).isNotBlank().doesNotContain(SILENT.value());
    }

    @Test
    void aContestedTieStaysOpenUntilItIsSettled() {
        HeldTie tie = one().ties().getFirst();
        String id = corrections.contest(ONE, tie.id(), "not_me", PERSON);
        assertThat(held.open()).singleElement().satisfies(contested -> {
            assertThat(contested.contestation().id()).hasToString(id);
            assertThat(contested.tie()).isEqualTo(tie);
        });
        assertRefused("already_contested", () -> corrections.contest(ONE, tie.id(), "wrong_kind", PERSON));
        assertRefused("unknown_tie", () -> corrections.contest(SILENT, tie.id(), "not_me", PERSON));
        assertRefused("unknown_word", () -> corrections.contest(ONE, tie.id(), "he is a liar", PERSON));
        assertRefused("unknown_word", () -> corrections.settle(id, "whatever", PERSON));

        corrections.settle(id, "tie_kept", PERSON);
        assertThat(held.open()).isEmpty();
        assertThat(one().ties()).hasSize(1);
        assertRefused("unknown_contestation", () -> corrections.settle(id, "tie_removed", PERSON));

        String again = corrections.contest(ONE, tie.id(), "never_happened", PERSON);
        corrections.settle(again, "tie_removed", PERSON);
        assertThat(one().ties()).isEmpty();
        assertThat(one().contestations())
                .extracting(Contestation::outcome)
                .containsExactlyInAnyOrder(Contestation.Outcome.TIE_KEPT, Contestation.Outcome.TIE_REMOVED);
        assertThat(audit.events)
                .extracting(AuditEvent::action)
                .containsExactly(
                        AuditAction.TIE_CONTESTED,
                        AuditAction.CONTESTATION_SETTLED,
                        AuditAction.TIE_CONTESTED,
                        AuditAction.CONTESTATION_SETTLED);
    }

    @Test
    void nothingIsChangedThatCannotBeRecorded() {
        audit.full = true;
        assertThatThrownBy(() -> correct(ONE, Map.of("name", "X"))).hasMessageContaining("full");
        assertThatThrownBy(
                        () -> corrections.contest(ONE, one().ties().getFirst().id(), "not_me", PERSON))
                .hasMessageContaining("full");
        assertThat(one().identity()).isEqualTo(new Identity("7", "李小明"));
        assertThat(held.open()).isEmpty();
    }
}

package io.shicheng.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.ConsentStatement;
import io.shicheng.consent.Consents.Given;
import io.shicheng.consent.Consents.Withdrawal;
import io.shicheng.consent.PendingConsent;
import io.shicheng.consent.retention.RetentionDone;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.MemoryFiles;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.ConsentScope;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.RunControl;
import io.shicheng.store.TestChange;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consent to be shown to everybody needs two. */
class PendingConsentsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final NodeKey ASKED = TestChange.key("asked");
    private static final Actor FIRST = new Actor("steward", null, "account-1");
    private static final Actor SECOND = new Actor("steward", null, "account-2");

    @TempDir
    private Path folder;

    private final MemoryStore store = new MemoryStore();
    private final MemoryAudit audit = new MemoryAudit();
    private final MemoryFiles files = new MemoryFiles();
    private KeyVault vault;
    private StoreGroundsRegister register;
    private StoredConsents consents;

    @BeforeEach
    void fill() {
        vault = new KeyVault(folder.resolve("keys"));
        open(TODAY);
        store.apply(
                new TestChange()
                        .person("asked")
                        .consent("asked", ConsentScope.NAMED, TODAY.minusDays(9), null)
                        .build(),
                RunControl.NONE);
    }

    /** As a process does that starts on that day. */
    private PendingConsents open(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        register =
                new StoreGroundsRegister(store, store, vault, new LedgerCache(folder.resolve("grounds"), vault), clock);
        PendingConsents pending = new PendingConsents(files, clock);
        consents = new StoredConsents(
                register,
                store,
                vault,
                audit,
                (fields, name, language) -> statement(fields),
                pending,
                () -> {},
                change -> {},
                clock);
        return pending;
    }

    private static ConsentStatement statement(Map<String, String> fields) {
        return new ConsentStatement(
                ConsentScope.ofCode(Objects.requireNonNull(fields.get("scope"))).orElseThrow(),
                Objects.requireNonNull(fields.get("purpose")),
                "association",
                TODAY.minusDays(3),
                null,
                "paper_form",
                "box 7",
                "v1");
    }

    private Given give(String scope, Actor by) {
        return give(scope, "exhibition", by);
    }

    private Given give(String scope, String purpose, Actor by) {
        return consents.give(ASKED, Map.of("scope", scope, "purpose", purpose), Locale.ENGLISH, by);
    }

    private boolean shown() {
        return register.current()
                .consent(ASKED, ConsentScope.PUBLISHED, null, null)
                .isPresent();
    }

    private void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        ConsentException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void holdsForNothingUntilAStewardInAnotherAccountConfirmsIt() {
        Given given = give("published", FIRST);
        assertThat(given.pending()).isTrue();
        assertThat(shown()).isFalse();
        assertThat(store.consents).hasSize(1);

        refused("second_steward", () -> consents.confirm(given.id(), FIRST));
        refused("second_steward", () -> consents.confirm(given.id(), Actor.operator()));
        assertThat(shown()).isFalse();

        String id = consents.confirm(given.id(), SECOND);
        assertThat(shown()).isTrue();
        assertThat(consents.pending()).isEmpty();
        refused("unknown_consent", () -> consents.confirm(given.id(), SECOND));
        assertThat(audit.events)
                .extracting(event -> event.action())
                .containsExactly(AuditAction.CONSENT_ENTERED, AuditAction.CONSENT_CONFIRMED);
        assertThat(audit.events.getFirst().actor()).isEqualTo(FIRST);
        assertThat(audit.events.getLast().actor()).isEqualTo(SECOND);
        assertThat(audit.events.getLast().reason())
                .startsWith(id + " entered as " + given.id() + " by steward account-1");
    }

    @Test
    void nobodyConfirmsWhatWasEnteredInNoAccount() {
        Given given = give("published", Actor.operator());
        assertThat(given.pending()).isTrue();
        refused("second_steward", () -> consents.confirm(given.id(), SECOND));
    }

    @Test
    void whoPutsAnEntryRightIsItsOneStewardAndTheOldIdConfirmsNothing() {
        Given before = give("published", FIRST);
        Given after = give("published", SECOND);
        assertThat(consents.pending()).extracting(PendingConsent::id).containsExactly(after.id());
        refused("unknown_consent", () -> consents.confirm(before.id(), SECOND));
        refused("second_steward", () -> consents.confirm(after.id(), SECOND));
    }

    @Test
    void narrowerScopesHoldAtOnce() {
        for (String scope : new String[] {"named", "contact"}) {
            assertThat(give(scope, FIRST).pending()).as(scope).isFalse();
        }
        assertThat(consents.pending()).isEmpty();
        assertThat(store.consents).hasSize(3);
    }

    @Test
    void thePersonsOwnAgreementSettlesIt() {
        give("published", FIRST);
        give("published", "training", FIRST);
        assertThat(give("published", Actor.person()).pending()).isFalse();
        assertThat(shown()).isTrue();
        assertThat(consents.pending())
                .extracting(each -> each.consent().purpose())
                .containsExactly("training");
    }

    @Test
    void eachRightDropsWhatWaits() {
        String named = store.consents.keySet().iterator().next();
        dropsWhatWaits("objection", () -> consents.object(ASKED, FIRST));
        dropsWhatWaits("withdrawal of another", () -> consents.withdraw(ASKED, named, FIRST));
        dropsWhatWaits("withdrawal of all", () -> consents.withdrawAll(ASKED, FIRST));
        dropsWhatWaits("erasure", () -> consents.erase(ASKED, FIRST));
    }

    private void dropsWhatWaits(String right, Runnable use) {
        Given given = give("published", right, FIRST);
        use.run();
        assertThat(consents.pending()).as(right).isEmpty();
        assertThat(files.files).as(right).isEmpty();
        refused("unknown_consent", () -> consents.confirm(given.id(), SECOND));
        assertThat(shown()).as(right).isFalse();
    }

    @Test
    void whatWasWithdrawnWhileItWaitedCannotBeEnteredAgain() {
        Given given = give("published", FIRST);
        assertThat(consents.giver(given.id())).contains(ASKED);
        assertThat(consents.withdraw(ASKED, given.id(), Actor.person())).isEqualTo(new Withdrawal(1, 0, 0, 0));
        assertThat(shown()).isFalse();
        refused("consent_withdrawn", () -> give("published", FIRST));
        assertThat(consents.pending()).isEmpty();
    }

    @Test
    void aSecondWordThatIsTakenBackLeavesTheOneThatHolds() {
        consents.confirm(give("published", FIRST).id(), SECOND);
        Given again = give("published", FIRST);
        consents.withdraw(ASKED, again.id(), FIRST);
        assertThat(consents.pending()).isEmpty();
        assertThat(shown()).isTrue();
        give("published", FIRST);
        consents.withdrawAll(ASKED, FIRST);
        assertThat(shown()).isFalse();
        assertThat(consents.pending()).isEmpty();
    }

    @Test
    void outlivesTheProcessAndIsOverAfterItsTerm() {
        Given given = give("published", FIRST);
        LocalDate last = TODAY.plusDays(PendingConsents.DAYS - 1);
        open(last);
        assertThat(consents.pending()).extracting(PendingConsent::lastDay).containsExactly(last);
        PendingConsents pending = open(last.plusDays(1));
        assertThat(consents.pending()).isEmpty();
        refused("unknown_consent", () -> consents.confirm(given.id(), SECOND));
        pending.retentionDone(new RetentionDone(last));
        assertThat(files.files).isNotEmpty();
        pending.retentionDone(new RetentionDone(last.plusDays(1)));
        assertThat(files.files).isEmpty();
    }

    /** The process dies when the consent is in the store and is still in the file. */
    @Test
    void killedWhileItIsConfirmedItHoldsAndConfirmingAgainChangesNothing() {
        Given given = give("published", FIRST);
        Map<String, byte[]> before = Map.copyOf(files.files);
        String id = consents.confirm(given.id(), SECOND);
        files.files.putAll(before);
        open(TODAY);
        assertThat(shown()).isTrue();
        assertThat(consents.confirm(given.id(), SECOND)).isEqualTo(id);
        assertThat(store.consents).hasSize(2);
        assertThat(consents.pending()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadConfirmsNobody() {
        Given given = give("published", FIRST);
        files.files.replaceAll((name, content) -> new byte[] {1, 2, 3});
        assertThat(consents.pending()).isEmpty();
        refused("unknown_consent", () -> consents.confirm(given.id(), SECOND));
        assertThat(give("published", FIRST).pending()).isTrue();
        assertThat(consents.pending()).hasSize(1);
    }
}

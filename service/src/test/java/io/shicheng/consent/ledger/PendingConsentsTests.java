package io.shicheng.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.Consents.Confirmation;
import io.shicheng.consent.Consents.Given;
import io.shicheng.consent.Consents.OneTimeCode;
import io.shicheng.consent.Consents.Withdrawal;
import io.shicheng.consent.PendingEntry;
import io.shicheng.consent.PendingEntry.Brought;
import io.shicheng.consent.key.VaultException;
import io.shicheng.consent.ledger.pending.PendingConsents;
import io.shicheng.consent.ledger.pending.PendingFiles;
import io.shicheng.consent.retention.RetentionDone;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Requester;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.progress.RunControl;
import io.shicheng.store.ImportRecord;
import io.shicheng.store.TestChange;
import io.shicheng.store.retention.RetentionUpdate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A consent to be shown to everybody needs two. */
class PendingConsentsTests extends ConsentDesk {
    private static final NodeKey ASKED = TestChange.key("asked");
    private static final Actor FIRST = new Actor(Requester.in(Role.STEWARD), "account-1");
    private static final Actor SECOND = new Actor(Requester.in(Role.STEWARD), "account-2");

    @BeforeEach
    void fill() {
        store.apply(
                new TestChange()
                        .person("asked")
                        .consent("asked", ConsentScope.NAMED, TODAY.minusDays(9), null)
                        .build(),
                RunControl.NONE);
    }

    private Given give(String scope, Actor by) {
        return give(scope, "exhibition", by);
    }

    private Given give(String scope, String purpose, Actor by) {
        return consents.give(ASKED, terms(scope, purpose), by);
    }

    /** On the person's own page, behind a code that an account gave. */
    private Given agree(String scope, @Nullable String giver) {
        return consents.agree(ASKED, terms(scope, "exhibition"), new OneTimeCode("c0de", giver), Actor.person());
    }

    private static ConsentTerms terms(String scope, String purpose) {
        return new ConsentTerms(
                ConsentScope.ofCode(scope).orElseThrow(),
                purpose,
                "association",
                TODAY.minusDays(3),
                null,
                "paper_form",
                "box 7",
                "v1");
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

        assertThat(consents.confirm(given.id(), SECOND)).isEqualTo(new Confirmation(given.id(), 1, false));
        assertThat(shown()).isTrue();
        assertThat(pending.pending()).isEmpty();
        refused("unknown_consent", () -> consents.confirm(given.id(), SECOND));
        assertThat(audit.events)
                .extracting(event -> event.action())
                .containsExactly(AuditAction.CONSENT_ENTERED, AuditAction.CONSENT_CONFIRMED);
        assertThat(audit.events.getFirst().actor()).isEqualTo(FIRST);
        assertThat(audit.events.getLast().actor()).isEqualTo(SECOND);
        assertThat(audit.events.getLast().reason()).startsWith("1 entered as " + given.id() + " by steward account-1");
    }

    @Test
    void whatWasEnteredInNoAccountNeedsTwoStewards() {
        Given given = give("published", Actor.operator());
        assertThat(given.pending()).isTrue();
        assertThat(consents.confirm(given.id(), FIRST)).isEqualTo(new Confirmation(given.id(), 1, true));
        assertThat(shown()).isFalse();
        refused("second_steward", () -> consents.confirm(given.id(), Actor.operator()));
        open(TODAY);
        refused("second_steward", () -> consents.confirm(given.id(), FIRST));
        assertThat(shown()).isFalse();
        assertThat(consents.confirm(given.id(), SECOND).pending()).isFalse();
        assertThat(shown()).isTrue();
    }

    @Test
    void whoPutsAnEntryRightIsItsOneStewardAndTheOldIdConfirmsNothing() {
        Given before = give("published", FIRST);
        Given after = give("published", SECOND);
        assertThat(pending.pending()).extracting(PendingEntry::id).containsExactly(after.id());
        refused("unknown_consent", () -> consents.confirm(before.id(), SECOND));
        refused("second_steward", () -> consents.confirm(after.id(), SECOND));
    }

    @Test
    void whoGaveACodeBringsNobodyBeforeEverybodyBehindIt() {
        Given given = agree("published", "account-1");
        assertThat(given.pending()).isTrue();
        assertThat(shown()).isFalse();
        assertThat(agree("named", "account-1").pending()).isFalse();
        open(TODAY);
        refused("second_steward", () -> consents.confirm(given.id(), FIRST));
        assertThat(agree("published", "account-1").pending())
                .as("another code of theirs")
                .isTrue();
        String id = pending.pending().getFirst().id();
        refused("second_steward", () -> consents.confirm(id, FIRST));
        assertThat(shown()).isFalse();
        assertThat(consents.confirm(id, SECOND).pending()).isFalse();
        assertThat(shown()).isTrue();
        assertThat(audit.events.getLast().reason())
                .startsWith("1 agreed to as " + id + " behind a code given by steward account-1 at ");
    }

    @Test
    void whatTheGiverOfTheCodeEnteredBeforeIsNoSecondWord() {
        give("published", FIRST);
        assertThat(agree("published", "account-1").pending()).isTrue();
        assertThat(shown()).isFalse();
    }

    @Test
    void holdsAtOnceWhereAnotherAccountEnteredTheSame() {
        give("published", "training", SECOND);
        assertThat(agree("published", "account-1").pending())
                .as("for another purpose")
                .isTrue();
        give("published", SECOND);
        assertThat(agree("published", "account-1").pending()).isFalse();
        assertThat(shown()).isTrue();
        assertThat(pending.pending())
                .as("only what was for another purpose waits")
                .extracting(entry -> entry.consents().getFirst().terms().purpose())
                .containsExactly("training");
    }

    @Test
    void behindACodeThatNobodyKnownGaveItTakesTwoStewards() {
        Given given = agree("published", null);
        give("published", "training", FIRST);
        assertThat(agree("published", null).pending()).isTrue();
        String id = pending.pending().stream()
                .filter(entry -> entry.code() != null)
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(id).isNotEqualTo(given.id());
        assertThat(consents.confirm(id, FIRST).pending()).isTrue();
        refused("second_steward", () -> consents.confirm(id, FIRST));
        assertThat(consents.confirm(id, SECOND).pending()).isFalse();
        assertThat(shown()).isTrue();
    }

    @Test
    void narrowerScopesHoldAtOnce() {
        for (String scope : new String[] {"named", "contact"}) {
            assertThat(give(scope, FIRST).pending()).as(scope).isFalse();
        }
        assertThat(pending.pending()).isEmpty();
        assertThat(store.consents).hasSize(3);
    }

    @Test
    void thePersonsOwnAgreementSettlesIt() {
        give("published", FIRST);
        give("published", "training", FIRST);
        assertThat(agree("published", "account-2").pending()).isFalse();
        assertThat(shown()).isTrue();
        assertThat(pending.pending())
                .extracting(each -> each.consents().getFirst().terms().purpose())
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
        assertThat(pending.pending()).as(right).isEmpty();
        assertThat(files.names("pending-consents")).as(right).isEmpty();
        refused("unknown_consent", () -> consents.confirm(given.id(), SECOND));
        assertThat(shown()).as(right).isFalse();
    }

    @Test
    void whatWasWithdrawnWhileItWaitedCannotBeEnteredAgain() {
        Given given = give("published", FIRST);
        assertThat(consents.withdraw(ASKED, given.id(), Actor.person())).isEqualTo(new Withdrawal(1, 0, 0, 0));
        assertThat(shown()).isFalse();
        refused("consent_withdrawn", () -> give("published", FIRST));
        assertThat(pending.pending()).isEmpty();
    }

    @Test
    void aSecondWordThatIsTakenBackLeavesTheOneThatHolds() {
        consents.confirm(give("published", FIRST).id(), SECOND);
        Given again = give("published", FIRST);
        consents.withdraw(ASKED, again.id(), FIRST);
        assertThat(pending.pending()).isEmpty();
        assertThat(shown()).isTrue();
        give("published", FIRST);
        consents.withdrawAll(ASKED, FIRST);
        assertThat(shown()).isFalse();
        assertThat(pending.pending()).isEmpty();
    }

    @Test
    void outlivesTheProcessAndIsOverAfterItsTerm() {
        Given given = give("published", FIRST);
        LocalDate last = TODAY.plusDays(PendingConsents.DAYS - 1);
        open(last);
        assertThat(pending.pending()).extracting(PendingEntry::lastDay).containsExactly(last);
        open(last.plusDays(1));
        assertThat(pending.pending()).isEmpty();
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
        consents.confirm(given.id(), SECOND);
        files.files.putAll(before);
        open(TODAY);
        assertThat(shown()).isTrue();
        assertThat(consents.confirm(given.id(), SECOND).consents()).isEqualTo(1);
        assertThat(store.consents).hasSize(2);
        assertThat(pending.pending()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadConfirmsNobodyIsToldAndKeepsNoRightWaiting() {
        Given given = give("published", FIRST);
        files.files.replaceAll((name, content) -> new byte[] {1, 2, 3});
        open(TODAY);
        assertThatThrownBy(() -> pending.pending())
                .isInstanceOf(VaultException.class)
                .hasMessageContaining(given.id());
        assertThatThrownBy(() -> consents.confirm(given.id(), SECOND)).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> give("published", "training", FIRST)).isInstanceOf(VaultException.class);
        assertThat(shown()).isFalse();
        consents.withdrawAll(ASKED, FIRST);
        assertThat(files.files).as("is still told").isNotEmpty();
    }

    private PendingEntry brought(UUID by, String... people) {
        PendingEntry entry = new PendingEntry(
                UUID.randomUUID().toString(),
                new Brought(by, 1, TODAY.plusYears(3)),
                null,
                "account-1",
                Instant.EPOCH,
                pending.lastDay(),
                Arrays.stream(people).map(PendingConsentsTests::consent).toList());
        pending.prepare(entry);
        return entry;
    }

    private static Consent consent(String person) {
        NodeKey key = TestChange.key(person);
        return Consent.given(
                key,
                new ConsentTerms(
                        ConsentScope.PUBLISHED,
                        "exhibition",
                        "association",
                        TODAY.minusDays(3),
                        null,
                        "paper_form",
                        "box 7",
                        "v1"));
    }

    private void imported(UUID id) {
        history.record(new ImportRecord(id, Instant.EPOCH, Role.STEWARD, new TreeMap<>(), 1, TODAY.plusYears(3)));
    }

    /** Before the commit, after it, and when a failed commit turns out to have been one. */
    @Test
    void anEntryIsThereIfAndOnlyIfItsImportIs() {
        UUID id = new UUID(0, 1);
        PendingEntry killed = brought(id, "asked");
        assertThat(pending.pending()).as("not committed yet").isEmpty();
        open(TODAY);
        assertThat(pending.pending()).as("the process died before").isEmpty();
        assertThat(files.files).isEmpty();
        refused("unknown_consent", () -> consents.confirm(killed.id(), SECOND));

        PendingEntry failed = brought(id, "asked");
        pending.abandon(failed);
        assertThat(files.files).isEmpty();

        PendingEntry stored = brought(id, "asked");
        imported(id);
        open(TODAY);
        assertThat(pending.pending()).as("the process died after").containsExactly(stored);

        PendingEntry doubted = brought(id, "asked");
        pending.abandon(doubted);
        assertThat(pending.pending()).as("it was committed").containsExactly(doubted);
    }

    @Test
    void somebodyWhoUsesARightIsTakenOutOfTheEntryAndTheOthersAreConfirmed() {
        UUID id = new UUID(0, 1);
        store.apply(new TestChange().person("other").build(), RunControl.NONE);
        imported(id);
        PendingEntry entry = brought(id, "asked", "other");
        pending.complete(entry);
        consents.withdrawAll(ASKED, FIRST);
        assertThat(pending.pending().getFirst().people()).containsExactly(TestChange.key("other"));
        open(TODAY);
        refused("second_steward", () -> consents.confirm(entry.id(), FIRST));
        assertThat(consents.confirm(entry.id(), SECOND)).isEqualTo(new Confirmation(entry.id(), 1, false));
        assertThat(shown()).isFalse();
        assertThat(register.current().activeConsents(TestChange.key("other"))).hasSize(1);
        assertThat(files.files).isEmpty();
        assertThat(store.changes.getLast().keeping()).isEqualTo(RetentionUpdate.asBrought(TODAY.plusYears(3), 1));
    }

    @Test
    void anEntryOfPeopleWhoAllTookItBackConfirmsNobody() {
        UUID id = new UUID(0, 1);
        imported(id);
        PendingEntry entry = brought(id, "asked");
        pending.complete(entry);
        Map<String, byte[]> before = Map.copyOf(files.files);
        consents.withdrawAll(ASKED, FIRST);
        files.files.putAll(before); // a copy from before was put back
        open(TODAY);
        refused("consent_withdrawn", () -> consents.confirm(entry.id(), SECOND));
        assertThat(shown()).isFalse();
    }

    @Test
    void aDeclinedEntryIsOverAndNobodyTookAnythingBack() {
        Given given = give("published", FIRST);
        assertThat(consents.decline(given.id(), SECOND)).contains(new Withdrawal(1, 0, 0, 0));
        assertThat(consents.decline(given.id(), SECOND)).isEmpty();
        assertThat(audit.events.getLast().action()).isEqualTo(AuditAction.CONSENT_DECLINED);
        refused("unknown_consent", () -> consents.confirm(given.id(), SECOND));
        assertThat(shown()).isFalse();
        assertThat(give("published", FIRST).pending()).isTrue();
    }

    @Test
    void whatSomebodyPutsRightLeavesTheEntryItWasIn() {
        UUID id = new UUID(0, 1);
        imported(id);
        PendingEntry entry = brought(id, "asked", "other");
        pending.complete(entry);
        Given again = give("published", SECOND);
        assertThat(pending.pending()).extracting(each -> each.consents().size()).containsExactly(1, 1);
        refused("second_steward", () -> consents.confirm(again.id(), SECOND));
        refused("unknown_consent", () -> consents.confirm(entry.id(), SECOND)); // nobody known is left in it
    }

    /** A right of one of many thousands costs one small file, and what a kill leaves of an entry counts for nothing. */
    @Test
    void whatOneTakesOutOfALargeEntryIsAPartOfItOnly() {
        UUID id = new UUID(0, 1);
        imported(id);
        String[] people = IntStream.range(0, 3 * PendingFiles.PART + 7)
                .mapToObj(i -> i == 700 ? "asked" : "p" + i)
                .toArray(String[]::new);
        PendingEntry entry = brought(id, people);
        pending.complete(entry);
        open(TODAY);
        assertThat(pending.pending()).containsExactly(entry);
        Map<String, byte[]> before = Map.copyOf(files.files);
        assertThat(before).hasSize(5);

        consents.withdrawAll(ASKED, FIRST);
        assertThat(before.keySet())
                .filteredOn(name -> !Arrays.equals(before.get(name), files.files.get(name)))
                .containsExactly("pending-consents/" + entry.id() + "-1");
        PendingEntry left = entry.without(consent -> consent.person().equals(ASKED));
        assertThat(pending.pending()).containsExactly(left);
        open(TODAY);
        assertThat(pending.pending()).containsExactly(left);

        files.files.remove("pending-consents/" + entry.id());
        open(TODAY);
        assertThat(pending.pending()).as("a head is removed first").isEmpty();
        assertThat(files.files).isEmpty();
    }
}

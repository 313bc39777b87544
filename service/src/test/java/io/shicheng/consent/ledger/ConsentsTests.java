package io.shicheng.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.Consents.ErasureReceipt;
import io.shicheng.consent.Consents.Withdrawal;
import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsChanged;
import io.shicheng.consent.key.ErasureMark;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.ledger.memory.KnownOffers;
import io.shicheng.consent.ledger.memory.LedgerCache;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.subject.ConsentText.Offer;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ConsentTerms;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.form.FormException;
import io.shicheng.store.GraphChange;
import io.shicheng.store.TestChange;
import io.shicheng.store.retention.RetentionUpdate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentsTests extends ConsentDesk {
    private static final LocalDate GIVEN = LocalDate.of(2026, 1, 10);
    private static final Actor STEWARD = Actor.in(Role.STEWARD, null);
    private static final NodeKey ASKED = TestChange.key("asked");
    private static final NodeKey OTHER = TestChange.key("other");
    private static final NodeKey OLD = TestChange.key("old");
    private static final Identity NAMED = new Identity("7", "李小明");

    private static final ConsentTerms TERMS = terms(TODAY);
    private Sealed sealedName;

    private static ConsentTerms terms(LocalDate givenOn) {
        return new ConsentTerms(ConsentScope.NAMED, "insurance", "association", givenOn, null, "paper", "box 12", "v1");
    }

    @BeforeEach
    void fill() {
        sealedName = vault.sealIdentity(ASKED, NAMED);
        store.apply(
                new TestChange()
                        .person("asked", null, false, "A register", sealedName)
                        .person("other")
                        .person("old", null, true, "A register", vault.sealIdentity(OLD, new Identity("8", "B")))
                        .consent("asked", ConsentScope.NAMED, GIVEN, null)
                        .consent("asked", ConsentScope.CONTACT, GIVEN, null)
                        .consent("old", ConsentScope.CONTACT, GIVEN, null)
                        .contact("asked", Channel.WECHAT, vault.sealContact(ASKED, "wx-7"))
                        .contact("old", Channel.PHONE, vault.sealContact(OLD, "555"))
                        .tie(TieKind.MASTER_OF, "old", "asked")
                        .build(),
                RunControl.NONE);
        stated("asked", "other");
        stated("other", "old");
        vault.flush();
    }

    @Test
    void findsAPersonByAnIdThatLooksLikeTheirs() {
        NodeKey seven = vault.personKey("", "7");
        store.people.put(seven, Objects.requireNonNull(store.people.get(ASKED)));
        for (String typed : List.of("7", " 7 ", "７", "7\u00A0", "\u200B7")) {
            assertThat(consents.person("", typed)).as(typed).contains(seven);
        }
        assertThat(consents.person("", "⑦")).isEmpty();
    }

    @Test
    void keepsTheNameThatIsHeldOutOfTheEvidence() {
        ConsentTerms named = new ConsentTerms(
                ConsentScope.NAMED, "insurance", "association", TODAY, null, "paper", "form of " + NAMED.name(), "v1");
        assertThatThrownBy(() -> consents.give(ASKED, named, STEWARD))
                .isInstanceOfSatisfying(FormException.class, e -> {
                    assertThat(e.code()).isEqualTo("name_in_source");
                    assertThat(e.field()).isEqualTo("evidence");
                });
        assertThat(audit.events).isEmpty();
        assertThat(consents.give(OTHER, named, STEWARD).pending()).isFalse();
    }

    private void stated(String from, String to) {
        Tie tie = new Tie(
                "stated " + from + to,
                TieKind.NOMINATES,
                TestChange.key(from),
                TestChange.key(to),
                new TieFacts(Basis.STATED, "an interview", null, null, 1, 1, null, null, null));
        store.ties.put(tie.key(), tie);
    }

    private String consentOf(ConsentScope scope) {
        return register.current()
                .consent(ASKED, scope, null, null)
                .map(Consent::key)
                .orElseThrow();
    }

    @Test
    void aConsentHoldsAtOnceAndIsRecorded() {
        assertThat(register.current().activeConsents(OTHER)).isEmpty();
        Grounds before = register.current();
        String id = consents.give(OTHER, TERMS, STEWARD).id();
        assertThat(before.activeConsents(OTHER))
                .as("what was asked for before stays")
                .isEmpty();
        assertThat(register.current().activeConsents(OTHER))
                .singleElement()
                .satisfies(consent -> assertThat(consent.key()).isEqualTo(id));
        assertThat(audit.events).containsExactly(AuditEvent.of(STEWARD, AuditAction.CONSENT_GIVEN, id, List.of(OTHER)));
    }

    private NodeKey added(String namespace, String id) {
        NodeKey key = vault.personKey(namespace, id);
        store.add(new Person(key, namespace.isEmpty() ? null : namespace, null, null, null, null, false, null, null));
        return key;
    }

    @Test
    void aPersonIsFoundByTheIdOfTheSourceAndByTheOneThatIsShown() {
        NodeKey plain = added("", "100");
        NodeKey painter = added("florence", "100");
        NodeKey work = added("work", "7");
        NodeKey colon = added("", "wd:Q1");
        assertThat(consents.person("", "100")).contains(plain);
        assertThat(consents.person("florence", "100")).contains(painter);
        assertThat(consents.person("", "florence:100")).contains(painter);
        assertThat(consents.person("", "person:work:7")).contains(work);
        assertThat(consents.person("", "wd:Q1")).contains(colon);
        assertThat(consents.person("", ":wd:Q1")).contains(colon);
        assertThat(consents.person("", "florence:101")).isEmpty();
        assertThat(consents.person("", "studio:100")).isEmpty();
    }

    @Test
    void anIdByWhichTwoMayBeMeantIsRefused() {
        NodeKey colon = added("", "wd:Q1");
        NodeKey inNamespace = added("wd", "Q1");
        assertThatThrownBy(() -> consents.person("", "wd:Q1"))
                .isInstanceOfSatisfying(
                        ConsentException.class, e -> assertThat(e.code()).isEqualTo("ambiguous_person"));
        assertThat(consents.person("", ":wd:Q1")).contains(colon);
        assertThat(consents.person("wd", "Q1")).contains(inNamespace);
    }

    @Test
    void nobodyWhoIsNotKnownCanConsentObjectOrBeErased() {
        NodeKey nobody = TestChange.key("nobody");
        assertThatThrownBy(() -> consents.give(nobody, TERMS, STEWARD))
                .isInstanceOfSatisfying(
                        ConsentException.class, e -> assertThat(e.code()).isEqualTo("unknown_person"));
        assertThatThrownBy(() -> consents.object(nobody, STEWARD)).isInstanceOf(ConsentException.class);
        assertThatThrownBy(() -> consents.erase(nobody, STEWARD)).isInstanceOf(ConsentException.class);
        assertThatThrownBy(() -> consents.withdraw(ASKED, "no such id", STEWARD))
                .isInstanceOfSatisfying(
                        ConsentException.class, e -> assertThat(e.code()).isEqualTo("unknown_consent"));
        assertThat(audit.events).isEmpty();
    }

    @Test
    void withdrawingTheConsentToContactErasesContactDetailsOnly() {
        Sealed contact = Objects.requireNonNull(store.contacts.get(ASKED + " " + Channel.WECHAT))
                .value();
        Withdrawal gone = consents.withdraw(ASKED, consentOf(ConsentScope.CONTACT), STEWARD);
        assertThat(gone).isEqualTo(new Withdrawal(1, 0, 1, 0));
        assertThat(register.current().identity(ASKED)).contains(NAMED);
        assertThat(register.current().contactable("insurance", "association")).doesNotContain(ASKED);
        assertThat(store.contacts).hasSize(1);
        assertThat(vault.openContact(ASKED, contact)).as("in an earlier copy").isEmpty();
        assertThat(told).containsExactly(new GroundsChanged(Set.of(ASKED)));
    }

    @Test
    void withdrawingTheLastGroundErasesTheName() {
        consents.withdraw(ASKED, consentOf(ConsentScope.CONTACT), STEWARD);
        Withdrawal gone = consents.withdraw(ASKED, consentOf(ConsentScope.NAMED), STEWARD);
        assertThat(gone).isEqualTo(new Withdrawal(1, 1, 0, 1));
        assertThat(register.current().identity(ASKED)).isEmpty();
        assertThat(store.people.get(ASKED))
                .isEqualTo(new Person(ASKED, null, null, null, null, null, false, "A register", null));
        assertThat(vault.openIdentity(ASKED, sealedName))
                .as("in an earlier copy")
                .isEmpty();
        assertThat(new KeyVault(folder.resolve("keys")).openIdentity(ASKED, sealedName))
                .as("after a restart")
                .isEmpty();
        assertThat(store.ties).as("what was stated by nobody who consents").hasSize(2);
        assertThat(store.consents).as("that there was a consent stays").hasSize(3);
    }

    @Test
    void withdrawingAllOfSomebodyHistoricalLeavesTheNameAndTakesTheContactDetails() {
        assertThat(consents.withdrawAll(OLD, STEWARD)).isEqualTo(new Withdrawal(1, 0, 1, 1));
        assertThat(register.current().identity(OLD)).contains(new Identity("8", "B"));
        assertThat(audit.events)
                .containsExactly(AuditEvent.of(STEWARD, AuditAction.CONSENT_WITHDRAWN, "all", List.of(OLD)));
    }

    @Test
    void withdrawingTwiceChangesNothingMore() {
        consents.withdrawAll(ASKED, STEWARD);
        long revision = store.revision;
        assertThat(consents.withdrawAll(ASKED, STEWARD)).isEqualTo(new Withdrawal(0, 0, 0, 0));
        assertThat(store.revision).isEqualTo(revision);
        assertThat(audit.events).hasSize(1);
    }

    @Test
    void anEarlierConsentDoesNotBringBackWhatWasWithdrawn() {
        consents.withdrawAll(ASKED, STEWARD);
        assertThatThrownBy(() -> consents.give(ASKED, terms(GIVEN.plusDays(1)), STEWARD))
                .isInstanceOfSatisfying(
                        ConsentException.class, e -> assertThat(e.code()).isEqualTo("consent_withdrawn"));
        consents.give(ASKED, TERMS, STEWARD);
        assertThat(register.current().activeConsents(ASKED)).hasSize(1);
    }

    @Test
    void anObjectionStandsUntilItIsLifted() {
        consents.object(ASKED, STEWARD);
        assertThat(register.current().objected(ASKED)).isTrue();
        assertThat(register.current().contactable("insurance", "association")).doesNotContain(ASKED);
        assertThat(register.current().identity(ASKED)).isPresent();
        StoreGroundsRegister later = new StoreGroundsRegister(
                store, store, vault, new LedgerCache(folder.resolve("grounds"), vault), Clock.systemUTC());
        store.reads = 0;
        assertThat(later.current().objected(ASKED)).as("from the cache").isTrue();
        assertThat(store.reads).isZero();
        consents.liftObjection(ASKED, STEWARD);
        assertThat(register.current().objected(ASKED)).isFalse();
        assertThat(audit.events)
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.OBJECTED, AuditAction.OBJECTION_LIFTED);
    }

    @Test
    void erasureLeavesAKeyForPublishedTiesAndAReceiptWithoutContent() {
        consents.object(ASKED, STEWARD);
        Sealed contact = Objects.requireNonNull(store.contacts.get(ASKED + " " + Channel.WECHAT))
                .value();
        ErasureReceipt receipt = consents.erase(ASKED, STEWARD);
        assertThat(receipt.on()).isEqualTo(TODAY);
        assertThat(receipt.removed()).isEqualTo(new Withdrawal(2, 1, 1, 1));
        assertThat(store.people.get(ASKED))
                .isEqualTo(new Person(ASKED, null, null, null, null, null, false, null, null));
        assertThat(store.consents.values())
                .noneMatch(consent -> consent.person().equals(ASKED));
        assertThat(store.contacts.values()).noneMatch(kept -> kept.person().equals(ASKED));
        assertThat(store.objections).isEmpty();
        assertThat(vault.erased().values()).containsExactly(new ErasureMark(ASKED, TODAY, true));
        assertThat(register.current().objected(ASKED)).isTrue();
        assertThat(vault.openIdentity(ASKED, sealedName)).isEmpty();
        assertThat(vault.openContact(ASKED, contact)).isEmpty();
        assertThat(store.erasures).singleElement().satisfies(erasure -> {
            assertThat(erasure.person()).isEqualTo(ASKED);
            assertThat(erasure.receipt()).isEqualTo(receipt.id());
        });
        assertThat(audit.events.getLast())
                .isEqualTo(
                        AuditEvent.of(STEWARD, AuditAction.PERSON_ERASED, "receipt " + receipt.id(), List.of(ASKED)));
        assertThatThrownBy(() -> consents.give(ASKED, terms(TODAY.minusDays(1)), STEWARD))
                .isInstanceOf(ConsentException.class);
    }

    @Test
    void somebodyWhoWasErasedIsNotRankedUntilTheyAgreeToSomethingAnew() {
        consents.erase(ASKED, STEWARD);
        assertThat(register.current().objected(ASKED)).isTrue();
        String id = consents.give(ASKED, TERMS, STEWARD).id();
        assertThat(register.current().objected(ASKED)).isFalse();
        consents.withdraw(ASKED, id, STEWARD);
        assertThat(register.current().objected(ASKED)).isTrue();
    }

    @Test
    void anObjectionOutlivesAnErasureAndWhatIsAgreedToAfterIt() {
        consents.object(ASKED, STEWARD);
        consents.erase(ASKED, STEWARD);
        consents.give(ASKED, TERMS, STEWARD);
        assertThat(register.current().activeConsents(ASKED)).hasSize(1);
        assertThat(register.current().objected(ASKED)).isTrue();
        consents.erase(ASKED, STEWARD);
        consents.give(ASKED, TERMS, STEWARD);
        assertThat(register.current().objected(ASKED))
                .as("after a second erasure")
                .isTrue();
        consents.liftObjection(ASKED, STEWARD);
        assertThat(register.current().objected(ASKED)).isFalse();
        assertThat(audit.events.getLast().action()).isEqualTo(AuditAction.OBJECTION_LIFTED);
    }

    @Test
    void anEarlierCopyOfTheDatabaseDoesNotBringBackWhoWasErased() {
        Map<String, Consent> before = Map.copyOf(store.consents);
        Person person = Objects.requireNonNull(store.people.get(ASKED));
        consents.erase(ASKED, STEWARD);
        store.consents.putAll(before);
        store.people.put(ASKED, person);
        store.erasures.clear();
        store.revision++;
        Grounds grounds = register.current();
        assertThat(grounds.objected(ASKED)).isTrue();
        assertThat(grounds.consents(ASKED)).isEmpty();
        assertThat(grounds.activeConsents(ASKED)).isEmpty();
        assertThat(grounds.contactable("insurance", "association")).doesNotContain(ASKED);
        assertThat(grounds.identity(ASKED)).isEmpty();
        assertThatThrownBy(() -> consents.give(ASKED, terms(TODAY.minusDays(1)), STEWARD))
                .isInstanceOf(ConsentException.class);
    }

    /** As stores are that were made before marks were. */
    @Test
    void anErasureThatOnlyTheDatabaseKnowsOfHoldsFromTheCacheToo() {
        store.erasures.add(new Erasure(new UUID(0, 1), OTHER, TODAY));
        store.revision++;
        assertThat(register.current().objected(OTHER)).isTrue();
        StoreGroundsRegister later = new StoreGroundsRegister(
                store, store, vault, new LedgerCache(folder.resolve("grounds"), vault), Clock.systemUTC());
        store.reads = 0;
        assertThat(later.current().objected(OTHER)).isTrue();
        assertThat(store.reads).isZero();
    }

    @Test
    void somebodyWhoHasNoTieLeftIsGone() {
        consents.erase(OTHER, STEWARD);
        assertThat(store.people)
                .as("a stated tie of somebody who consents holds")
                .containsKey(OTHER);
        consents.withdrawAll(ASKED, STEWARD);
        consents.withdrawAll(OLD, STEWARD);
        consents.erase(OTHER, STEWARD);
        assertThat(store.people).doesNotContainKey(OTHER);
    }

    /** Else somebody who reads what there is to agree to is told that the last one who did is gone. */
    @Test
    void whatTheLastOneAgreedToStaysOnOfferWhenTheyAreErased() {
        assertThat(store.consents.values())
                .allMatch(consent -> !consent.terms().purpose().equals("visits"));
        Consent alone = Consent.given(
                OTHER, new ConsentTerms(ConsentScope.NAMED, "visits", "guild", GIVEN, null, "letter", "box 1", null));
        store.apply(GraphChange.ofConsents(List.of(alone), RetentionUpdate.NONE), RunControl.NONE);
        consents.erase(OTHER, STEWARD);
        assertThat(store.consents.values())
                .allMatch(consent -> !consent.terms().purpose().equals("visits"));
        List<Offer> later = new KnownOffers(files, register).all();
        assertThat(later).contains(new Offer("visits", "guild")).hasSize(2);
        files.write("offers", "all", new byte[] {'['});
        assertThat(new KnownOffers(files, register).all()).doesNotContain(new Offer("visits", "guild"));
    }

    @Test
    void erasesWhatHasExpired() {
        store.consents.replaceAll((key, consent) -> new Consent(
                key,
                consent.person(),
                new ConsentTerms(
                        consent.terms().scope(),
                        consent.terms().purpose(),
                        consent.terms().receiver(),
                        consent.terms().givenOn(),
                        TODAY,
                        consent.terms().how(),
                        consent.terms().evidence(),
                        consent.terms().textVersion()),
                null));
        store.revision++;
        assertThat(consents.eraseUngrounded(Actor.operator())).isEqualTo(new Withdrawal(0, 1, 2, 2));
        assertThat(store.person(ASKED).map(Person::identity)).isEmpty();
        assertThat(store.person(OLD).map(Person::identity)).isPresent();
        assertThat(store.contacts).isEmpty();
        assertThat(consents.eraseUngrounded(Actor.operator())).isEqualTo(new Withdrawal(0, 0, 0, 0));
    }

    @Test
    void nothingIsChangedThatCannotBeRecorded() {
        audit.full = true;
        assertThatThrownBy(() -> consents.erase(ASKED, STEWARD)).hasMessageContaining("full");
        assertThatThrownBy(() -> consents.withdrawAll(ASKED, STEWARD)).hasMessageContaining("full");
        assertThat(register.current().identity(ASKED)).contains(NAMED);
        assertThat(register.current().contacts(ASKED, "insurance", "association"))
                .hasSize(1);
        assertThat(told).isEmpty();
    }
}

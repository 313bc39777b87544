package io.shicheng.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.ledger.memory.LedgerCache;
import io.shicheng.consent.ledger.memory.LedgerGrounds;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.GeneratedPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.progress.RunControl;
import io.shicheng.store.GraphStore;
import io.shicheng.store.Revision;
import io.shicheng.store.TestChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundsTests {
    private static final LocalDate GIVEN = LocalDate.of(2026, 1, 10);
    private static final LocalDate EXPIRES = LocalDate.of(2026, 3, 1);
    private static final NodeKey ASKED = TestChange.key("asked");
    private static final NodeKey MASTER = TestChange.key("master");
    private static final NodeKey OTHER = TestChange.key("other");

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();
    private KeyVault vault;
    private LedgerCache cache;

    @BeforeEach
    void fill() {
        vault = new KeyVault(folder.resolve("keys"));
        cache = new LedgerCache(folder.resolve("grounds"), vault);
        store.apply(
                new TestChange()
                        .person("asked", null, false, null, vault.sealIdentity(ASKED, new Identity("7", "李小明")))
                        .person("master", null, true, "A register", vault.sealIdentity(MASTER, new Identity("8", "B")))
                        .person("other", null, false, GeneratedPeople.source(3), null)
                        .consent("asked", ConsentScope.CONTACT, GIVEN, EXPIRES)
                        .consent("other", ConsentScope.NAMED, GIVEN, null)
                        .contact("asked", Channel.WECHAT, vault.sealContact(ASKED, "wx-7"))
                        .contact("other", Channel.PHONE, vault.sealContact(OTHER, "555"))
                        .build(),
                RunControl.NONE);
        vault.flush();
    }

    private Grounds on(LocalDate day) {
        return register(store, day).current();
    }

    private GroundsRegister register(GraphStore from, LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new StoreGroundsRegister(from, store, vault, cache, clock);
    }

    @Test
    void aConsentHoldsFromTheDayItWasGivenToTheDayBeforeItExpires() {
        assertThat(on(GIVEN.minusDays(1)).activeConsents(ASKED)).isEmpty();
        assertThat(on(GIVEN).activeConsents(ASKED)).hasSize(1);
        assertThat(on(EXPIRES.minusDays(1)).activeConsents(ASKED)).hasSize(1);
        assertThat(on(EXPIRES).activeConsents(ASKED)).isEmpty();
        assertThat(on(EXPIRES).activeConsents(TestChange.key("nobody"))).isEmpty();
    }

    @Test
    void aNameIsOpenedOnlyWithAGroundOnThatDay() {
        assertThat(on(GIVEN).identity(ASKED)).contains(new Identity("7", "李小明"));
        assertThat(on(EXPIRES).identity(ASKED)).isEmpty();
        assertThat(on(EXPIRES).identity(MASTER)).contains(new Identity("8", "B"));
        assertThat(on(GIVEN).identity(OTHER)).isEmpty();
    }

    @Test
    void aContactDetailIsOpenedForItsReceiverAndPurposeOnly() {
        Grounds grounds = on(GIVEN);
        assertThat(grounds.contacts(ASKED, "insurance", "association")).isEqualTo(Map.of(Channel.WECHAT, "wx-7"));
        assertThat(grounds.contacts(ASKED, "insurance", "union")).isEmpty();
        assertThat(grounds.contacts(ASKED, "training", "association")).isEmpty();
        assertThat(grounds.contacts(OTHER, "insurance", "association")).isEmpty();
        assertThat(on(EXPIRES).contacts(ASKED, "insurance", "association")).isEmpty();
    }

    @Test
    void listsWhoAgreedToBeContacted() {
        assertThat(on(GIVEN).contactable("insurance", "association")).containsExactly(ASKED);
        assertThat(on(GIVEN).contactable("insurance", "union")).isEmpty();
        assertThat(on(EXPIRES).contactable("insurance", "association")).isEmpty();
    }

    @Test
    void findsAConsentByScopePurposeAndReceiver() {
        Grounds grounds = on(GIVEN);
        assertThat(grounds.consent(OTHER, ConsentScope.NAMED, null, "association"))
                .map(Consent::person)
                .contains(OTHER);
        assertThat(grounds.consent(OTHER, ConsentScope.NAMED, "training", null)).isEmpty();
        assertThat(grounds.consent(OTHER, ConsentScope.CONTACT, null, null)).isEmpty();
    }

    @Test
    void knowsHistoricalAndGeneratedPeople() {
        Grounds grounds = on(GIVEN);
        assertThat(grounds.historical(MASTER)).isTrue();
        assertThat(grounds.historical(ASKED)).isFalse();
        assertThat(grounds.generated(OTHER)).isTrue();
        assertThat(grounds.generated(MASTER)).isFalse();
    }

    @Test
    void theCacheAnswersTheSameWithoutTheDatabaseAndHoldsNothingReadable() throws IOException {
        on(GIVEN);
        assertThat(Files.readString(folder.resolve("grounds"), StandardCharsets.ISO_8859_1))
                .doesNotContain("association", "insurance", "wx-7", ASKED.value());
        Grounds cached = cache.read(store.lastRevision())
                .map(ledger -> new LedgerGrounds(ledger, vault, GIVEN))
                .orElseThrow();
        assertThat(cached.activeConsents(ASKED)).isEqualTo(on(GIVEN).activeConsents(ASKED));
        assertThat(cached.identity(MASTER)).contains(new Identity("8", "B"));
        assertThat(cached.contacts(ASKED, "insurance", "association")).containsEntry(Channel.WECHAT, "wx-7");
        assertThat(cached.generated(OTHER)).isTrue();
    }

    @Test
    void aCacheOfAnotherRevisionOrStoreOrADamagedOneIsAsNone() throws IOException {
        on(GIVEN);
        assertThat(cache.read(new Revision(store.revision() + 1, ""))).isEmpty();
        assertThat(cache.read(new Revision(store.revision(), "another"))).isEmpty();
        byte[] bytes = Files.readAllBytes(folder.resolve("grounds"));
        for (int at : new int[] {0, bytes.length / 2, bytes.length - 1}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(folder.resolve("grounds"), damaged);
            assertThat(cache.read(store.lastRevision())).isEmpty();
        }
    }

    @Test
    void aWithdrawalTakesEffectOnTheNextRead() {
        GroundsRegister register = register(store, GIVEN);
        assertThat(register.current().contactable("insurance", "association")).hasSize(1);
        store.apply(
                new TestChange()
                        .consent("asked", ConsentScope.CONTACT, GIVEN, GIVEN)
                        .build(),
                RunControl.NONE);
        assertThat(register.current().contactable("insurance", "association")).isEmpty();
        assertThat(register.current().identity(ASKED)).isEmpty();
    }
}

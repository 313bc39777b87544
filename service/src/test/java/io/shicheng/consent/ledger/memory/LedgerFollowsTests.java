package io.shicheng.consent.ledger.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.vault.KeyVault;
import io.shicheng.fixture.Letters;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Channel;
import io.shicheng.graph.personal.Consent;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.ContactDetail;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.personal.Sealed;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.retention.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger that is made of the one before and a change is the one that is read from the store after it. */
class LedgerFollowsTests {
    private static final int PEOPLE = 40;
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();

    private static NodeKey key(int person) {
        return new NodeKey("person-" + person);
    }

    private static Sealed sealed(int number) {
        return new Sealed(new byte[] {(byte) number});
    }

    private static Person person(int number, boolean historical, boolean named) {
        return new Person(
                key(number),
                number % 3 == 0 ? "space" : null,
                null,
                null,
                null,
                null,
                historical,
                historical ? "A register" : null,
                named ? sealed(number) : null);
    }

    private static Consent consent(int person, int number) {
        ConsentScope scope = ConsentScope.values()[number % ConsentScope.values().length];
        return new Consent(
                "consent-" + person + "-" + number,
                key(person),
                Letters.of(scope, "insurance", DAY, "box " + number),
                null);
    }

    private void fill() {
        Map<String, LocalDate> people = new HashMap<>();
        Map<String, LocalDate> consents = new HashMap<>();
        for (int i = 0; i < PEOPLE; i++) {
            boolean historical = i % 5 == 0;
            store.add(person(i, historical, historical || i % 2 == 0));
            people.put(key(i).value(), DAY.plusYears(1));
            for (int c = 0; c < i % 3; c++) {
                store.consents.put(consent(i, c).key(), consent(i, c));
                consents.put(consent(i, c).key(), DAY.plusMonths(c));
            }
        }
        store.ends.put(RecordKind.PEOPLE, people);
        store.ends.put(RecordKind.CONSENTS, consents);
        store.revision = 7;
    }

    private static PersonalChange random(SplittableRandom random) {
        PersonalChange change = new PersonalChange();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            int person = random.nextInt(PEOPLE);
            boolean historical = person % 5 == 0;
            switch (random.nextInt(9)) {
                case 0 -> change.consent(consent(person, random.nextInt(4)));
                case 1 -> change.consent(consent(person, random.nextInt(4)).withdrawn(DAY.plusDays(3)));
                case 2 -> change.objection(new Objection(key(person), DAY));
                case 3 -> change.withoutObjection(key(person));
                case 4 -> change.contact(new ContactDetail(key(person), Channel.EMAIL, sealed(random.nextInt(100))));
                case 5 -> change.withoutContacts(key(person));
                case 6 -> change.withoutContact(key(person), Channel.EMAIL);
                case 7 -> {
                    if (!historical) {
                        change.identity(person(person, false, true), random.nextBoolean() ? null : sealed(9));
                    }
                }
                default -> {
                    if (!historical) {
                        change.person(Person.bare(key(person)))
                                .erasure(new Erasure(new UUID(0, random.nextLong()), key(person), DAY.plusDays(4)));
                        return change; // an erasure comes alone
                    }
                }
            }
        }
        return change;
    }

    static <K extends Comparable<K>, V> Map<K, V> all(PersistentMap<K, V> map) {
        Map<K, V> all = new TreeMap<>();
        map.forEach(all::put);
        assertThat(map.size()).isEqualTo(all.size());
        return all;
    }

    private void assertSame(Ledger followed, Ledger read) {
        assertThat(followed.revision()).isEqualTo(read.revision());
        Map<NodeKey, Ledger.Entry> now = all(read.entries());
        assertThat(all(followed.entries())).containsOnlyKeys(now.keySet());
        all(followed.entries())
                .forEach((person, entry) -> assertThat(entry).as(person.value()).isEqualTo(now.get(person)));
        assertThat(all(followed.objections())).isEqualTo(all(read.objections()));
        assertThat(all(followed.erasures())).isEqualTo(all(read.erasures()));
        assertThat(all(followed.ends())).isEqualTo(all(read.ends()));
        // the ends of consents that are gone are of no use
        read.entries()
                .forEach((_, entry) -> entry.consents().forEach(consent -> {
                    for (LocalDate day : List.of(DAY, DAY.plusMonths(1).plusDays(1))) {
                        assertThat(followed.ended(consent, day)).isEqualTo(read.ended(consent, day));
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aChangeMakesTheLedgerThatIsReadAfterIt(long seed) {
        fill();
        SplittableRandom random = new SplittableRandom(seed);
        Ledger ledger = Ledger.read(store, store);
        for (int i = 0; i < 1_500; i++) {
            PersonalChange change = random(random);
            store.change(change, () -> {});
            if (!change.isEmpty()) {
                // with a person goes what their consents' files said of their ends
                change.erased()
                        .forEach(each -> store.ends
                                .getOrDefault(RecordKind.CONSENTS, Map.of())
                                .keySet()
                                .removeIf(key ->
                                        key.startsWith("consent-" + each.value().substring(7) + "-")));
                ledger = ledger.after(change, store.lastRevision(), store::person)
                        .orElseThrow();
            }
            if (i % 50 == 0 || i > 1_450) {
                assertSame(ledger, Ledger.read(store, store));
            }
        }
    }

    @Test
    void whatIsToldOfSomebodyOfLongAgoIsReadFromTheStore() {
        fill();
        PersonalChange change = new PersonalChange().person(person(0, true, true));
        assertThat(Ledger.read(store, store).after(change, store.lastRevision(), store::person))
                .isEmpty();
    }

    @Test
    void theRegisterFollowsWithoutReadingAndReadsWhereSomethingCameBetween() {
        fill();
        KeyVault vault = new KeyVault(folder.resolve("keys"));
        LedgerCache cache = new LedgerCache(folder.resolve("grounds"), vault);
        Clock clock = Clock.fixed(Instant.parse("2026-05-02T10:00:00Z"), ZoneOffset.UTC);
        try (StoreGroundsRegister register = new StoreGroundsRegister(store, store, vault, cache, clock)) {
            register.ledger();
            int reads = store.reads;
            for (int i = 0; i < 10; i++) {
                register.change(new PersonalChange().consent(consent(1, i)), () -> {});
                assertThat(register.current().consents(key(1))).hasSizeGreaterThanOrEqualTo(i + 1);
            }
            assertThat(store.reads).as("nothing was read").isEqualTo(reads);
            assertThat(cache.read(store.lastRevision())).as("not kept yet").isEmpty();

            register.change(new PersonalChange().consent(consent(2, 3)), () -> store.revision++);
            assertThat(register.current().consents(key(2)))
                    .extracting(Consent::key)
                    .contains("consent-2-3");
            assertThat(store.reads).as("another change came between").isGreaterThan(reads);
            register.change(new PersonalChange().objection(new Objection(key(3), DAY)), () -> {});
        }
        Ledger kept = cache.read(store.lastRevision()).orElseThrow();
        assertSame(kept, Ledger.read(store, store));
        assertThat(kept.objections().contains(key(3))).isTrue();
    }

    /** It may speak of somebody who has gone. */
    @Test
    void whatTheStoreIsPastIsNotKept() throws IOException {
        fill();
        KeyVault vault = new KeyVault(folder.resolve("keys"));
        LedgerCache cache = new LedgerCache(folder.resolve("grounds"), vault);
        try (StoreGroundsRegister register = new StoreGroundsRegister(store, store, vault, cache, Clock.systemUTC())) {
            register.ledger();
            register.change(new PersonalChange().objection(new Objection(key(3), DAY)), () -> {});
            Files.delete(folder.resolve("grounds"));
            store.revision++;
        }
        assertThat(folder.resolve("grounds")).doesNotExist();
    }
}

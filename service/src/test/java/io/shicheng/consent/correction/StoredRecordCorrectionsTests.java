package io.shicheng.consent.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.audit.Actor;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditEvent;
import io.shicheng.consent.ConsentException;
import io.shicheng.consent.key.Identity;
import io.shicheng.consent.ledger.ConsentDesk;
import io.shicheng.consent.ledger.memory.LedgerCache;
import io.shicheng.consent.ledger.memory.StoreGroundsRegister;
import io.shicheng.consent.vault.KeyVault;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.schema.form.FormException;
import io.shicheng.schema.form.Forms;
import io.shicheng.store.TestChange;
import io.shicheng.store.correction.CorrectedStore;
import io.shicheng.store.retention.RecordKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRecordCorrectionsTests extends ConsentDesk {
    private static final NodeKey MASTER = TestChange.key("master");
    private static final NodeKey PUPIL = TestChange.key("pupil");
    private static final NodeKey LIVING = TestChange.key("living");
    private static final Actor STEWARD = Actor.person();

    @TempDir
    Path keys;

    private KeyVault own;
    private CorrectedStore network;
    private RecordCorrections corrections;

    @BeforeEach
    void fill() {
        own = new KeyVault(keys.resolve("keys"));
        Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        StoreGroundsRegister grounds =
                new StoreGroundsRegister(store, store, own, new LedgerCache(keys.resolve("grounds"), own), clock);
        network = new CorrectedStore(store, store);
        Forms forms = new Forms(keys, clock);
        corrections = new StoredRecordCorrections(grounds, store, network, store, own, audit, forms, clock);
        store.apply(
                new TestChange()
                        .person(person("master", 1778, 1861, "唐鑑"))
                        .person(person("pupil", 1812, 1872, "曾國藩"))
                        .person(new Person(
                                LIVING,
                                null,
                                null,
                                null,
                                null,
                                null,
                                false,
                                null,
                                own.sealIdentity(LIVING, new Identity("living", "欧阳修远"))))
                        .tie(TieKind.MASTER_OF, "master", "pupil")
                        .tie(TieKind.MASTER_OF, "master", "living")
                        .consent("living", ConsentScope.PUBLISHED, TODAY.minusDays(1), null)
                        .build(),
                RunControl.NONE);
        own.flush();
    }

    private Person person(String id, int born, int died, String name) {
        NodeKey key = TestChange.key(id);
        return new Person(
                key,
                null,
                null,
                null,
                TestChange.year(born),
                TestChange.year(died),
                true,
                "A register",
                own.sealIdentity(key, new Identity(id, name)));
    }

    private Person read(NodeKey key) {
        return network.people(List.of(key)).getFirst();
    }

    private List<NodeKey> taught() {
        List<NodeKey> pupils = new ArrayList<>();
        network.readTies(EnumSet.of(TieKind.MASTER_OF), tie -> pupils.add(tie.to()));
        return pupils;
    }

    private String onlyTie() {
        return corrections.held(MASTER).ties().getFirst().id();
    }

    private void correct(NodeKey whom, String field, String value) {
        corrections.correct(whom, Map.of(field, value), "Epitaph", STEWARD);
    }

    private static void assertRefused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        ConsentException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void aFactIsLaidOverAndWhatFilesSayStaysBelow() {
        correct(PUPIL, "born", "1811");
        assertThat(read(PUPIL).born()).isEqualTo(TestChange.year(1811));
        assertThat(Objects.requireNonNull(store.people.get(PUPIL)).born()).isEqualTo(TestChange.year(1812));

        corrections.takeBack(corrections.all().facts().getFirst().entered().id().toString(), STEWARD);
        assertThat(read(PUPIL).born()).isEqualTo(TestChange.year(1812));
        assertThat(audit.events.stream().map(AuditEvent::action))
                .containsExactly(AuditAction.RECORD_CORRECTED, AuditAction.CORRECTION_UNDONE);
        assertRefused("unknown_correction", () -> corrections.takeBack("no", STEWARD));
    }

    @Test
    void tiesWithTheLivingAreNotOffered() {
        assertThat(corrections.held(MASTER).ties()).hasSize(1);
        assertRefused("historical_only", () -> corrections.held(LIVING));
        assertRefused("historical_only", () -> correct(LIVING, "name", "欧阳"));
    }

    /** A run of retention takes them out some days later. */
    @Test
    void whoIsPastTheirLastDayIsAsIfTheyWereGone() {
        store.ends.put(RecordKind.PEOPLE, Map.of(PUPIL.value(), TODAY.minusDays(1)));
        assertThat(corrections.held(MASTER).ties()).isEmpty();
        assertRefused("unknown_person", () -> corrections.held(PUPIL));
        assertRefused("unknown_person", () -> correct(PUPIL, "born", "1811"));
        assertThat(corrections.all().isEmpty()).isTrue();
    }

    @Test
    void nobodyStopsBeingHistoricalAndNoCitationNamesTheLiving() {
        assertRefused(
                "historical_no_more",
                () -> corrections.correct(PUPIL, Map.of("born", "1990", "died", ""), "Epitaph", STEWARD));
        assertRefused("born_after_died", () -> correct(PUPIL, "born", "1880"));
        assertRefused("unknown_field", () -> correct(PUPIL, "opinion", "x"));
        assertRefused("name_needed", () -> correct(PUPIL, "name", ""));
        assertThatThrownBy(() -> corrections.correct(PUPIL, Map.of("born", "1811"), "欧阳修远所言", STEWARD))
                .isInstanceOf(FormException.class);
        assertThat(corrections.all().isEmpty()).isTrue();
    }

    @Test
    void anErasureTakesCorrectionsAlongAndTiesThatNeverWereForGood() {
        corrections.neverWas(MASTER, onlyTie(), "Epitaph", STEWARD);
        correct(PUPIL, "name", "曾国藩");
        assertThat(taught()).containsExactly(LIVING);

        consents.erase(PUPIL, STEWARD);
        assertThat(corrections.all().isEmpty()).isTrue();
        assertThat(taught()).containsExactly(LIVING);
        assertThat(store.removedTies).hasSize(1);
    }

    @Test
    void aTieThatNeverWasComesBackUnlessItClosesACircle() {
        corrections.neverWas(MASTER, onlyTie(), "Epitaph", STEWARD);
        String id = corrections.all().ties().getFirst().entered().id().toString();
        store.apply(new TestChange().tie(TieKind.MASTER_OF, "pupil", "master").build(), RunControl.NONE);
        assertRefused("circle_of_masters", () -> corrections.takeBack(id, STEWARD));
    }
}

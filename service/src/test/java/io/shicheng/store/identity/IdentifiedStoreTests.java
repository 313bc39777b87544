package io.shicheng.store.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Identification;
import io.shicheng.graph.personal.Identification.Verdict;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.store.PersonalChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentifiedStoreTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final NodeKey A = new NodeKey("a");
    private static final NodeKey B = new NodeKey("b");
    private static final NodeKey C = new NodeKey("c");
    private static final NodeKey D = new NodeKey("d");

    private final MemoryStore memory = new MemoryStore();
    private final IdentifiedStore store = new IdentifiedStore(memory, memory);

    @BeforeEach
    void fill() {
        memory.revision = 1;
        for (NodeKey key : List.of(A, B, C, D)) {
            person(key, true, null);
        }
        tie(A, C, "one book");
        tie(B, C, "one book");
        tie(B, D, "one book");
    }

    private void person(NodeKey key, boolean historical, @Nullable DateRange born) {
        memory.people.put(key, new Person(key, "source", null, null, born, null, historical, "book", null));
    }

    private void tie(NodeKey from, NodeKey to, String source) {
        Tie tie = Tie.of(
                TieKind.MASTER_OF, from, to, new TieFacts(Basis.PUBLISHED, source, null, null, 1, 1, null, null, null));
        memory.ties.put(tie.key(), tie);
    }

    private void decide(NodeKey one, NodeKey other, Verdict verdict) {
        memory.change(
                new PersonalChange().identification(new Identification(one, other, verdict, TODAY, null)), () -> {});
    }

    private List<String> people() {
        List<String> keys = new ArrayList<>();
        store.readPeople(person -> keys.add(person.key().value()));
        return keys;
    }

    private List<String> ties() {
        List<String> ties = new ArrayList<>();
        store.readTies(
                EnumSet.allOf(TieKind.class),
                tie -> ties.add(tie.from() + tie.to().value()));
        return ties.stream().sorted().toList();
    }

    @Test
    void twoRecordsOfOnePersonAreOneWithTheTiesOfBoth() {
        decide(A, B, Verdict.SAME);

        assertThat(people()).containsExactly("a", "c", "d");
        assertThat(ties()).containsExactly("ac", "ad");
    }

    @Test
    void aDateThatOnlyTheOtherRecordHasIsTheirs() {
        DateRange born = new DateRange(LocalDate.of(1801, 1, 1), LocalDate.of(1801, 12, 31));
        person(B, true, born);
        decide(A, B, Verdict.SAME);
        List<Person> read = new ArrayList<>();
        store.readPeople(read::add);

        assertThat(read.getFirst().key()).isEqualTo(A);
        assertThat(read.getFirst().born()).isEqualTo(born);
    }

    @Test
    void recordsThatAreOneTwoByTwoAreAllOne() {
        decide(A, B, Verdict.SAME);
        decide(B, C, Verdict.SAME);

        assertThat(people()).containsExactly("a", "d");
        assertThat(ties()).containsExactly("ad");
    }

    @Test
    void whatIsTakenBackIsAsBefore() {
        List<String> before = ties();
        decide(A, B, Verdict.SAME);
        memory.change(
                new PersonalChange().withoutIdentification(new Identification(B, A, Verdict.SAME, TODAY, null)),
                () -> {});

        assertThat(people()).containsExactly("a", "b", "c", "d");
        assertThat(ties()).isEqualTo(before);
    }

    @Test
    void whoIsDifferentOrLivingStaysApart() {
        person(D, false, null);
        decide(A, B, Verdict.DIFFERENT);
        decide(A, C, Verdict.LATER);
        decide(A, D, Verdict.SAME);

        assertThat(people()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aSourceThatIsImportedLaterIsReadSoToo() {
        decide(A, B, Verdict.SAME);
        tie(D, B, "another book");
        memory.revision++;

        assertThat(ties()).containsExactly("ac", "ad", "da");
    }
}

package io.shicheng.snapshot.held;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.fixture.MemoryStore;
import io.shicheng.graph.DateRange;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.Contestation;
import io.shicheng.graph.personal.Erasure;
import io.shicheng.graph.personal.Objection;
import io.shicheng.graph.personal.Person;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieFacts;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.RealSnapshots;
import io.shicheng.store.NetworkReader;
import io.shicheng.store.PersonalChange;
import io.shicheng.store.PersonalRecords.StatedTie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network in memory is the one of the store, also after thousands of changes that nobody read the store for. */
class HeldNetworkTests {
    private static final int PEOPLE = 60;
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final List<TieKind> KINDS = List.of(TieKind.MASTER_OF, TieKind.WORKED_WITH, TieKind.CREDITED_ON);

    /** People and works at whose ties alone is looked. */
    private static final List<Set<NodeKey>> ENDS = List.of(
            Set.of(),
            Set.of(key(7)),
            Set.of(new NodeKey("work-3")),
            Set.of(key(0), key(31), new NodeKey("work-8"), new NodeKey("nobody")));

    private final MemoryStore store = new MemoryStore();
    private final HeldNetworks networks = RealSnapshots.held(store);

    private static NodeKey key(int person) {
        return new NodeKey("person-" + (100 + person));
    }

    private void fill(SplittableRandom random) {
        for (int i = 0; i < PEOPLE; i++) {
            NodeKey cluster = i % 4 == 0 ? new NodeKey("cluster-" + i % 8) : null;
            DateRange born = i % 5 == 0 ? new DateRange(DAY.minusYears(150), DAY.minusYears(149)) : null;
            store.add(new Person(
                    key(i),
                    i % 3 == 0 ? "space" : null,
                    cluster,
                    i % 2 == 0 ? "clay" : null,
                    born,
                    null,
                    born != null,
                    born != null ? "A register" : null,
                    null));
        }
        for (int i = 0; i < 400; i++) {
            TieKind kind = KINDS.get(random.nextInt(KINDS.size()));
            int from = random.nextInt(PEOPLE);
            int to = (from + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE;
            NodeKey end = kind.twoMode() ? new NodeKey("work-" + to % 9) : key(to);
            DateRange since = random.nextBoolean() ? new DateRange(DAY.minusYears(random.nextInt(9)), null) : null;
            add(Tie.of(
                    kind,
                    key(from),
                    end,
                    new TieFacts(
                            random.nextBoolean() ? Basis.STATED : Basis.PUBLISHED,
                            "Page " + i,
                            since,
                            null,
                            1 + random.nextInt(3),
                            random.nextBoolean() ? 1 : 0.5,
                            null,
                            null,
                            null)));
        }
        store.identity = "a";
        store.revision = 7;
    }

    private void add(Tie tie) {
        store.ties.put(tie.key(), tie);
    }

    private void change(PersonalChange change) {
        store.change(change, () -> {});
    }

    private @Nullable Tie anyTie(SplittableRandom random) {
        List<Tie> all = List.copyOf(store.ties.values());
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private PersonalChange random(SplittableRandom random) {
        PersonalChange change = new PersonalChange();
        NodeKey person = key(random.nextInt(PEOPLE));
        Person stored = store.people.get(person);
        Tie tie = anyTie(random);
        switch (random.nextInt(6)) {
            case 0 -> change.objection(new Objection(person, DAY));
            case 1 -> {
                if (stored != null) {
                    change.person(stored.withoutCluster());
                }
            }
            case 2 -> {
                if (stored != null) {
                    change.identity(stored, null);
                }
            }
            case 3 -> {
                if (tie != null) {
                    change.withoutTie(new StatedTie(tie.kind(), tie.key(), tie.from(), tie.to()));
                }
            }
            case 4 -> {
                if (tie != null && random.nextInt(3) == 0) {
                    change.contestation(removed(tie));
                }
            }
            default -> {
                if (stored != null && random.nextInt(8) == 0) {
                    change.person(Person.bare(person));
                    store.ties.values().stream()
                            .filter(each ->
                                    each.from().equals(person) || each.to().equals(person))
                            .filter(each -> each.facts().basis() == Basis.STATED || random.nextBoolean())
                            .forEach(each ->
                                    change.withoutTie(new StatedTie(each.kind(), each.key(), each.from(), each.to())));
                    change.erasure(new Erasure(new UUID(0, random.nextLong()), person, DAY));
                }
            }
        }
        return change;
    }

    /** All that a snapshot may look at, in the order in which it is told. */
    private static List<Object> told(NetworkReader network, Set<TieKind> kinds) {
        List<Object> told = new ArrayList<>();
        network.readClusters(told::add);
        network.readWorks(told::add);
        network.readPeople(person -> told.add(new Person(
                person.key(),
                person.namespace(),
                person.cluster(),
                person.discipline(),
                person.born(),
                person.died(),
                person.historical(),
                null,
                null)));
        network.readTies(kinds, tie -> told.add(told(tie)));
        for (Set<NodeKey> ends : ENDS) {
            told.add(ends);
            network.readTiesAt(ends, kinds, tie -> told.add(told(tie)));
        }
        return told;
    }

    private static List<Object> told(Tie tie) {
        TieFacts facts = tie.facts();
        return List.of(
                tie.kind(),
                tie.from(),
                tie.to(),
                facts.basis(),
                String.valueOf(facts.since()),
                String.valueOf(facts.until()),
                facts.weight(),
                facts.confidence());
    }

    private NetworkReader held(Set<TieKind> kinds) {
        return networks.of(store.revisions().network(), kinds, RunControl.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aChangeMakesTheNetworkThatIsReadAfterItAndNothingIsRead(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        fill(random);
        Set<TieKind> kinds = EnumSet.copyOf(KINDS);
        held(kinds);
        int reads = store.reads;
        int people = store.people.size();
        for (int i = 0; i < 600; i++) {
            change(random(random));
            NetworkReader held = held(kinds);
            assertThat(store.reads).as("of the store, for change %d", i).isEqualTo(reads);
            if (i % 20 == 0) {
                assertThat(told(held, kinds)).isEqualTo(told(store, kinds));
                reads = store.reads;
            }
        }
        assertThat(store.people.size()).as("some were erased").isLessThan(people);
        assertThat(store.ties.size()).isLessThan(300);
    }

    @Test
    void onlyTheKindsThatAreAskedForAreReadAndEachOnce() {
        fill(new SplittableRandom(9));
        held(Set.of(TieKind.MASTER_OF));
        int reads = store.reads;
        held(Set.of(TieKind.MASTER_OF));
        assertThat(store.reads).isEqualTo(reads);
        Set<TieKind> both = EnumSet.of(TieKind.MASTER_OF, TieKind.WORKED_WITH);
        NetworkReader held = held(both);
        assertThat(store.reads).as("ties of one kind more").isEqualTo(reads + 1);
        assertThat(told(held, both)).isEqualTo(told(store, both));
    }

    /** After an import, or a change that came from elsewhere. */
    @Test
    void whatWasNotFollowedIsReadAgain() {
        fill(new SplittableRandom(9));
        Set<TieKind> kinds = EnumSet.copyOf(KINDS);
        held(kinds);
        store.people("zoe");
        store.revision++;
        assertThat(told(held(kinds), kinds)).isEqualTo(told(store, kinds));
        change(new PersonalChange().person(Person.bare(new NodeKey("zoe"))));
        assertThat(told(held(kinds), kinds)).isEqualTo(told(store, kinds));
        // a change of another process comes between the one that is held and the one that is told
        store.ties.remove(store.ties.keySet().iterator().next());
        store.revision++;
        Tie tie = store.ties.values().iterator().next();
        change(new PersonalChange().withoutTie(new StatedTie(tie.kind(), tie.key(), tie.from(), tie.to())));
        assertThat(told(held(kinds), kinds)).isEqualTo(told(store, kinds));
    }

    @Test
    void whatIsTooLargeForItsShareOfMemoryIsReadFromTheStore() {
        fill(new SplittableRandom(9));
        HeldNetworks small = new HeldNetworks(store, _ -> true, 60 * HeldPeople.BYTES);
        assertThat(small.of(store.revisions().network(), Set.of(TieKind.MASTER_OF), RunControl.NONE))
                .isSameAs(store);
        assertThat(held(Set.of(TieKind.MASTER_OF))).isNotSameAs(store);
    }

    private static Contestation removed(Tie tie) {
        return new Contestation(
                        new UUID(1, tie.key().hashCode()),
                        tie.from(),
                        tie.kind(),
                        tie.key(),
                        Contestation.Reason.NEVER_HAPPENED,
                        DAY,
                        null,
                        null)
                .settled(Contestation.Outcome.TIE_REMOVED, DAY);
    }
}

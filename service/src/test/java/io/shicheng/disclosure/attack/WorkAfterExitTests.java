package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.subject.HeldRecord.HeldTie;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Disclosure.SearchQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.fixture.SmallNetwork;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How much has to be done for the next answer after somebody left, which is what its time can tell: how often the store
 * is read, how many snapshots are taken and how many computations are begun. Counted, and not timed.
 */
@Tag("thorough")
class WorkAfterExitTests {
    private static final Viewer PUBLIC = new Viewer.Anonymous();

    @TempDir
    Path folder;

    private static void ask(HeldStore store) {
        for (String measure : List.of("degree", "harmonic")) {
            for (Set<TieKind> ties : List.of(Set.<TieKind>of(), Set.of(TieKind.MASTER_OF))) {
                store.service()
                        .gate()
                        .ranking(PUBLIC, new RankingPage(measure, ties, null, null, 1000, false, 1), RunControl.NONE);
            }
        }
    }

    private List<NodeKey> hidden(HeldStore store) {
        return store.people().stream()
                .filter(person -> !store.grounds().historical(person) && !store.shownByName(PUBLIC, person))
                .toList();
    }

    private static void search(HeldStore store) {
        store.service().gate().search(PUBLIC, new SearchQuestion("name", 9), RunControl.NONE);
    }

    private Map<String, List<NodeKey>> byWork(HeldStore store, BiConsumer<HeldStore, NodeKey> act) {
        return byWork(store, WorkAfterExitTests::ask, WorkAfterExitTests::ask, act);
    }

    private Map<String, List<NodeKey>> byWork(
            HeldStore store, Consumer<HeldStore> first, Consumer<HeldStore> then, BiConsumer<HeldStore, NodeKey> act) {
        Map<String, List<NodeKey>> found = new TreeMap<>();
        for (NodeKey person : hidden(store)) {
            try (HeldStore copy = store.copy().onDisk()) {
                first.accept(copy);
                HeldStore.Effort before = copy.work();
                act.accept(copy, person);
                HeldStore.Effort told = copy.work();
                assertThat(told.readings()).as("read by the change itself").isEqualTo(before.readings());
                then.accept(copy);
                found.computeIfAbsent(copy.work().since(told).toString(), _ -> new ArrayList<>())
                        .add(person);
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(Exit.class)
    void somebodyWhoLeavesMayBeAnyOfFiveByTheWorkOfTheNextAnswer(Exit exit) {
        try (HeldStore store = HeldStore.of(SmallNetwork.of(3, 50), folder)) {
            ask(store);
            Map<String, List<NodeKey>> byWork = byWork(store, (copy, person) -> exit.of(person, copy));
            byWork.forEach((work, people) -> System.out.println(exit + ": " + work + ", " + people.size() + " people"));
            assertThat(byWork.values())
                    .allSatisfy(people -> assertThat(people).hasSizeGreaterThanOrEqualTo(Exchange.K));
            assertThat(byWork.keySet()).allSatisfy(work -> assertThat(work).startsWith("read 0 times"));
        }
    }

    /** Organisations are read anew after whatever change, so that it tells nothing of it. */
    @Test
    void theNextSearchCostsTheSameWhoeverLeftAndHoweverTheyDid() {
        BiConsumer<HeldStore, NodeKey> gives =
                (copy, person) -> copy.give(person, ConsentScope.NAMED, "insurance", "association");
        List<BiConsumer<HeldStore, NodeKey>> changes =
                List.of(HeldStore::object, HeldStore::erase, gives, gives.andThen(HeldStore::withdraw));
        try (HeldStore store = HeldStore.of(SmallNetwork.of(3, 50), folder)) {
            changes.forEach(change -> assertThat(byWork(
                            store,
                            copy -> {
                                ask(copy);
                                search(copy);
                            },
                            WorkAfterExitTests::search,
                            change))
                    .containsOnlyKeys("read 1 times, 0 snapshots, 0 computations"));
        }
    }

    /** Whether a tie that nobody sees went with what was taken back or not, and as if nothing had changed. */
    @Test
    void whatSomebodyGivesOrTakesBackWhoIsNotShownCostsTheNextAnswerNothing() {
        List<BiConsumer<HeldStore, NodeKey>> changes = List.of(
                (_, _) -> {},
                HeldStore::withdraw,
                (copy, person) -> copy.give(person, ConsentScope.NAMED, "insurance", "association"),
                (copy, person) -> {
                    copy.give(person, ConsentScope.NAMED, "insurance", "association");
                    copy.withdraw(person);
                });
        try (HeldStore store = HeldStore.of(SmallNetwork.of(3, 50), folder)) {
            ask(store);
            changes.forEach(
                    change -> assertThat(byWork(store, change)).containsOnlyKeys(HeldStore.Effort.NONE.toString()));
        }
    }

    /** What has to be done after one tie of the person was taken out, for each of them. */
    private static Map<String, String> byTie(HeldStore store, NodeKey person) {
        Map<String, String> found = new TreeMap<>();
        for (HeldTie tie : store.tiesOf(person)) {
            try (HeldStore copy = store.copy().onDisk()) {
                ask(copy);
                HeldStore.Effort before = copy.work();
                copy.removeContested(person, tie);
                HeldStore.Effort told = copy.work();
                assertThat(told.readings()).as("read by the change itself").isEqualTo(before.readings());
                ask(copy);
                found.put(
                        tie.tie().key(),
                        tie.tie().kind().code() + ": " + copy.work().since(told));
            }
        }
        return found;
    }

    /**
     * Who sees that a tie is gone may know which it was, and so its two ends, but is not told which of them contested
     * it; and by the work alone its ends may be any of five who are not shown.
     */
    @Test
    void oneTieThatIsTakenOutCostsTheSameWhicheverOfItsEndsContestedIt() {
        try (HeldStore store = HeldStore.of(SmallNetwork.of(3, 50), folder)) {
            ask(store);
            Map<NodeKey, Map<String, String>> byPerson = new TreeMap<>();
            store.people().stream()
                    .filter(person -> !store.grounds().historical(person))
                    .forEach(person -> byPerson.put(person, byTie(store, person)));
            Map<String, Set<String>> byTie = new TreeMap<>();
            byPerson.values()
                    .forEach(ties -> ties.forEach((tie, work) ->
                            byTie.computeIfAbsent(tie, _ -> new TreeSet<>()).add(work)));
            assertThat(byTie).hasSizeGreaterThan(50);
            assertThat(byTie.values()).allSatisfy(works -> assertThat(works).hasSize(1));
            Map<String, Set<NodeKey>> byWork = new TreeMap<>();
            hidden(store)
                    .forEach(person -> byPerson.getOrDefault(person, Map.of())
                            .values()
                            .forEach(work -> byWork.computeIfAbsent(work.replaceFirst(".*: ", ""), _ -> new TreeSet<>())
                                    .add(person)));
            byWork.forEach((work, people) ->
                    System.out.println("a tie taken out: " + work + ", " + people.size() + " people"));
            assertThat(byWork.values())
                    .allSatisfy(people -> assertThat(people).hasSizeGreaterThanOrEqualTo(Exchange.K));
            assertThat(byWork.keySet()).allSatisfy(work -> assertThat(work).startsWith("read 0 times"));
        }
    }
}

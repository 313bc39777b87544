package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.attack.EveryQuestion.Question;
import io.shicheng.fixture.SmallNetwork;
import io.shicheng.fixture.SmallNetwork.Someone;
import io.shicheng.fixture.SmallNetwork.Use;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stores that differ in one person's right, or in few people being there: whatever is asked, before and after, somebody
 * who left may be any of five, and somebody who came is not there yet. It knows nothing of how the gate does that, so
 * it finds what nobody thought of. More stores and questions are tried by {@code mvn -P attacks}, and by
 * {@code -Dexchange.first}, {@code exchange.stores}, {@code exchange.people} and {@code exchange.rounds}.
 */
@Tag("thorough")
class ExchangeTests {
    private static final Viewer PUBLIC = new Viewer.Anonymous();

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Onlooker.forgetTexts();
    }

    /** How many stores each is tried on. */
    int stores() {
        return Integer.getInteger("exchange.stores", 1);
    }

    private static int first() {
        return Integer.getInteger("exchange.first", 1);
    }

    int people() {
        return Integer.getInteger("exchange.people", 24);
    }

    /** Questions of each viewer: a ranking has six for each. */
    int rounds() {
        return Integer.getInteger("exchange.rounds", 1);
    }

    /** Whether to look after each step of what happens, and not after the last alone. */
    boolean thorough() {
        return Boolean.getBoolean("exchange.thorough");
    }

    private static List<Onlooker> viewers(long seed, int rounds, HeldStore store, SmallNetwork network) {
        EveryQuestion questions = new EveryQuestion(seed, rounds);
        List<Viewer> all = new ArrayList<>(List.of(
                PUBLIC,
                new Viewer.Researcher("thesis"),
                new Viewer.Researcher("another"),
                new Viewer.Staff("association"),
                new Viewer.Staff("platform"),
                new Viewer.Admin(),
                new Viewer.Steward()));
        NodeKey somebody = network.people.stream()
                .filter(person -> !person.historical())
                .map(store::key)
                .findFirst()
                .orElseThrow();
        all.add(new Viewer.Subject(somebody));
        List<Onlooker> viewers = new ArrayList<>();
        all.forEach(viewer -> viewers.add(new Onlooker(
                viewer instanceof Viewer.Subject ? "a subject" : viewer.actor().text(), viewer, questions.of(viewer))));
        return viewers;
    }

    /** One store, everybody who looks at it, and somebody to note what they are told. */
    private record Trial(long seed, SmallNetwork network, HeldStore store, Exchange exchange) {}

    /** What a test does with a store. */
    private interface Happening {
        void on(Trial trial);
    }

    private void tried(String title, Happening happening) {
        for (long seed = first(); seed < first() + stores(); seed++) {
            SmallNetwork network = SmallNetwork.of(seed, people());
            try (HeldStore store = twice(HeldStore.of(network, folder), network)) {
                Exchange exchange = new Exchange(viewers(seed, rounds(), store, network));
                happening.on(new Trial(seed, network, store, exchange));
                String all = title + ", seed " + seed;
                exchange.print(System.out::println, all);
                exchange.examples(40).forEach(leak -> System.out.println("  " + leak));
                assertThat(exchange.answers()).isGreaterThan(100);
                assertThat(exchange.examples(3)).as(all).isEmpty();
            }
        }
    }

    /** Somebody of long ago stands in it twice, and a steward said so. */
    private static HeldStore twice(HeldStore store, SmallNetwork network) {
        List<Someone> historical =
                network.people.stream().filter(Someone::historical).limit(2).toList();
        return historical.size() < 2 ? store : store.identified(historical.getFirst(), historical.getLast());
    }

    @Test
    void somebodyWhoLeavesMayBeAnyOfFive() {
        tried("Exits", trial -> {
            trial.exchange().ask(trial.store());
            trial.exchange().exits("after the first questions", trial.store(), null);
        });
    }

    @Test
    void somebodyWhoLeavesMayBeAnyOfFiveByTheListsThatWereKeptBefore() {
        tried("Exits beside lists that are kept", trial -> {
            trial.exchange().ask(trial.store());
            trial.exchange().exits("after lists were made", trial.store(), null, HeldStore::keepLists);
        });
    }

    @Test
    void somebodyWhoLeavesBeforeAnythingWasAskedMayBeAnyOfFive() {
        tried("Exits before the first question", trial -> trial.exchange().exits("at once", trial.store(), null));
    }

    @Test
    void somebodyWhoLeavesAfterOthersMayBeAnyOfFive() {
        tried("Exits in a row", trial -> {
            Random random = new Random(trial.seed());
            HeldStore store = trial.store();
            trial.exchange().ask(store);
            for (int others = 1; others <= 2; others++) {
                Exit exit = Exit.values()[random.nextInt(Exit.values().length)];
                exit.of(somebodyLiving(store, random), store);
                trial.exchange().ask(store);
                if (others == 2 || thorough()) {
                    trial.exchange().exits("after " + others + " others", store, null);
                }
            }
        });
    }

    @Test
    void somebodyWhoLeavesAfterAnotherAgreedAndWithdrewMayBeAnyOfFive() {
        tried("Exits after a consent and its withdrawal", trial -> {
            HeldStore store = trial.store();
            NodeKey another = somebodyLiving(store, new Random(trial.seed()));
            trial.exchange().ask(store);
            store.give(another, ConsentScope.PUBLISHED, "exhibition", "public");
            trial.exchange().ask(store);
            store.withdraw(another);
            trial.exchange().ask(store);
            trial.exchange().exits("after another came and went", store, null);
        });
    }

    @Test
    void somebodyWhoLeavesWhileWaitingForOthersIsNotSeenToLeave() {
        tried("Exits of those who wait", trial -> {
            HeldStore store = trial.store();
            trial.exchange().ask(store);
            int settled = settled(trial);
            store.take(trial.network().with(settled, trial.seed()));
            trial.exchange().ask(store);
            SmallNetwork larger = trial.network().with(settled + 3, trial.seed());
            store.take(larger);
            trial.exchange().ask(store);
            Set<NodeKey> waiting = new TreeSet<>();
            larger.people
                    .subList(people() + settled, larger.people.size())
                    .forEach(person -> waiting.add(store.key(person)));
            trial.exchange().exits("while waiting", store, waiting);
        });
    }

    @Test
    void somebodyWhoLeavesAStoreOfPeopleOfLongAgoIsNotSeenToLeave() {
        for (long seed = first(); seed < first() + stores(); seed++) {
            SmallNetwork network = SmallNetwork.ofLongAgo(seed, people(), 3);
            try (HeldStore store = HeldStore.of(network, folder)) {
                Exchange exchange = new Exchange(viewers(seed, rounds(), store, network));
                exchange.ask(store);
                exchange.exits("among people of long ago", store, null);
                exchange.print(System.out::println, "Exits among people of long ago, seed " + seed);
                assertThat(exchange.leaks()).isEmpty();
                assertThat(exchange.fewest()).isEqualTo(Integer.MAX_VALUE);
            }
        }
    }

    /**
     * Tens of people each agreed to the same, some to what others agreed to too: somebody who counts them all is told
     * of tens.
     */
    @Test
    void somebodyWhoTakesBackWhatManyAgreedToMayBeAnyOfFive() {
        Use insured = new Use(ConsentScope.NAMED, "insurance", "association");
        Use contacted = new Use(ConsentScope.CONTACT, "insurance", "association");
        Use trained = new Use(ConsentScope.NAMED, "training", "platform");
        SmallNetwork network = SmallNetwork.ofWhoAgreed(
                first(),
                10,
                List.of(List.of(insured), List.of(insured, contacted), List.of(trained), List.of(contacted, trained)));
        try (HeldStore store = HeldStore.of(network, folder)) {
            List<Onlooker> viewers = Stream.of(new Viewer.Admin(), new Viewer.Steward())
                    .map(viewer -> new Onlooker(
                            viewer.actor().text(),
                            viewer,
                            List.of(new Question(
                                    "holdings", service -> service.holdings().holdings(viewer)))))
                    .toList();
            Exchange exchange = new Exchange(viewers);
            assertThat(viewers.getFirst().ask(store).toString()).contains("\"people\":10");
            exchange.exits("among many who agreed", store, null);
            exchange.print(System.out::println, "Exits of those who agreed");
            assertThat(exchange.leaks()).isEmpty();
            assertThat(exchange.fewest()).as("somebody is seen to leave").isLessThan(Integer.MAX_VALUE);
        }
    }

    private static NodeKey somebodyLiving(HeldStore store, Random random) {
        List<NodeKey> living = store.people().stream()
                .filter(person -> !store.grounds().historical(person)
                        && !store.grounds().objected(person)
                        && !store.shownByName(PUBLIC, person))
                .toList();
        return living.get(random.nextInt(living.size()));
    }

    @Test
    void fewerThanFiveWhoComeAreNotSeen() {
        tried("Newcomers", trial -> {
            trial.exchange().ask(trial.store());
            int settled = settled(trial);
            trial.store().take(trial.network().with(settled, trial.seed()));
            trial.exchange().ask(trial.store());
            Map<Onlooker, List<String>> without = copied(trial, settled);
            for (int newcomers = 1; newcomers < Exchange.K; newcomers++) {
                Map<Onlooker, List<String>> with = copied(trial, settled + newcomers);
                int come = newcomers;
                without.forEach((viewer, answers) ->
                        same(viewer, come + " came", answers, with.getOrDefault(viewer, List.of())));
            }
            int seen = 0;
            for (Map.Entry<Onlooker, List<String>> with : copied(trial, 30).entrySet()) {
                List<String> was = without.getOrDefault(with.getKey(), List.of());
                seen += Exchange.butForRevisions(with.getValue()).equals(Exchange.butForRevisions(was)) ? 0 : 1;
            }
            assertThat(seen).as("viewers who see that thirty came").isGreaterThan(2);
        });
    }

    /**
     * How many must come until nobody waits for them: who is there already and waits appears with them, all at once.
     * Answers change once while as many come as are put together, or never, if nobody waits.
     */
    private static int settled(Trial trial) {
        int settled = 0;
        int changes = 0;
        try (HeldStore copy = trial.store().copy()) {
            Map<Onlooker, List<String>> fewer = trial.exchange().ask(copy);
            for (int newcomers = 1; newcomers <= Exchange.K; newcomers++) {
                copy.take(trial.network().with(newcomers, trial.seed()));
                Map<Onlooker, List<String>> more = trial.exchange().ask(copy);
                if (seen(fewer, more)) {
                    settled = newcomers;
                    changes++;
                }
                fewer = more;
            }
        }
        assertThat(changes).as("times that somebody is seen to come of five").isLessThan(2);
        return settled;
    }

    private static boolean seen(Map<Onlooker, List<String>> before, Map<Onlooker, List<String>> after) {
        return after.entrySet().stream()
                .anyMatch(told -> !Exchange.butForRevisions(told.getValue())
                        .equals(Exchange.butForRevisions(before.getOrDefault(told.getKey(), List.of()))));
    }

    private static Map<Onlooker, List<String>> copied(Trial trial, int newcomers) {
        try (HeldStore copy = trial.store().copy()) {
            copy.take(trial.network().with(newcomers, trial.seed()));
            return trial.exchange().ask(copy);
        }
    }

    private static void same(Onlooker viewer, String what, List<String> was, List<String> is) {
        List<String> answers = Exchange.butForRevisions(was);
        List<String> others = Exchange.butForRevisions(is);
        for (int i = 0; i < answers.size(); i++) {
            // which snapshots are kept in files is up to what was asked before
            boolean kept = viewer.questions().get(i).text().equals("Disclosure.snapshots");
            if (!kept && !answers.get(i).equals(others.get(i))) {
                throw new AssertionError(what + ", and " + viewer + " was told: "
                        + viewer.questions().get(i).text() + ": "
                        + Exchange.difference(answers.get(i), others.get(i)));
            }
        }
    }

    @Test
    void aProgramThatWasStartedAgainAnswersTheSame() {
        tried("Restarts", trial -> {
            Random random = new Random(trial.seed());
            trial.exchange().ask(trial.store());
            for (int i = 0; i < 3; i++) {
                NodeKey leaving = somebodyLiving(trial.store(), random);
                Exit exit = Exit.values()[i];
                try (HeldStore running = trial.store().copy().onDisk();
                        HeldStore started = trial.store().copy().onDisk()) {
                    trial.exchange().ask(running);
                    exit.of(leaving, running);
                    exit.of(leaving, started);
                    Map<Onlooker, List<String>> after = trial.exchange().ask(running);
                    trial.exchange()
                            .ask(started)
                            .forEach((viewer, answers) -> same(
                                    viewer, "It was started again", after.getOrDefault(viewer, List.of()), answers));
                }
            }
        });
    }

    /**
     * Of somebody by name it shows that the name is gone. Whether it shows by which right is measured, and no promise.
     */
    @Test
    void ofSomebodyByNameItIsMeasuredWhetherTheRightIsSeen() {
        tried("Exits of people by name", trial -> {
            Onlooker anonymous =
                    new Onlooker("anonymous", PUBLIC, new EveryQuestion(trial.seed(), rounds()).of(PUBLIC));
            Exchange exchange = new Exchange(List.of(anonymous));
            List<NodeKey> published = trial.store().people().stream()
                    .filter(person -> !trial.store().grounds().historical(person)
                            && trial.store().shownByName(PUBLIC, person))
                    .limit(3)
                    .toList();
            trial.exchange().ask(trial.store());
            int alike = 0;
            for (NodeKey person : published) {
                List<List<String>> told = new ArrayList<>();
                for (Exit exit : Exit.values()) {
                    try (HeldStore copy = trial.store().copy()) {
                        exit.of(person, copy);
                        told.addAll(exchange.ask(copy).values());
                    }
                }
                alike += told.stream().distinct().count() == 1 ? 1 : 0;
            }
            System.out.printf(
                    "Of %d people by name, of %d it is not told by which right they left%n", published.size(), alike);
        });
    }

    /** What stood in answers once: the exact ranks of people by name among all who did not object. */
    @Test
    void theSameHarnessFindsWhoLeftByExactRanksAmongEverybody() {
        leaky("exact ranks", ExchangeTests::ranksByName, (leaks, fewest) -> {
            assertThat(fewest).isLessThan(Exchange.K);
            assertThat(leaks).isNotEmpty();
        });
    }

    @Test
    void theSameHarnessFindsWhoLeftByExactNumbersOfPeople() {
        leaky("exact numbers", ExchangeTests::peopleWithTies, (leaks, fewest) -> {
            assertThat(fewest).isLessThan(Exchange.K);
            assertThat(leaks).isNotEmpty();
        });
    }

    private void leaky(String text, EveryQuestion.Asking asking, ObjLongConsumer<List<Exchange.Leak>> then) {
        SmallNetwork network = SmallNetwork.of(1, people());
        try (HeldStore store = HeldStore.of(network, folder)) {
            Exchange exchange =
                    new Exchange(List.of(new Onlooker("anonymous", PUBLIC, List.of(new Question(text, asking)))));
            exchange.exits("in front of a gate that leaks", store, null);
            exchange.print(System.out::println, "Control, " + text);
            then.accept(exchange.leaks(), exchange.fewest());
        }
    }

    private static List<Ranking.Row> ranked(HeldStore.Service service, TieKind kind) {
        return service
                .inquiry()
                .ask(
                        new RankingQuestion("degree", Set.of(kind), null, null, false, 1),
                        Population.EVERYBODY,
                        RunControl.NONE)
                .rows()
                .stream()
                .filter(row -> !service.register().current().objected(row.person()))
                .toList();
    }

    private static List<Integer> ranksByName(HeldStore.Service service) {
        List<Integer> ranks = new ArrayList<>();
        for (TieKind kind : TieKind.values()) {
            List<Ranking.Row> rows = ranked(service, kind);
            for (int i = 0; i < rows.size(); i++) {
                if (service.register().current().historical(rows.get(i).person())) {
                    ranks.add(i);
                }
            }
        }
        return ranks;
    }

    private static List<Long> peopleWithTies(HeldStore.Service service) {
        List<Long> people = new ArrayList<>();
        for (TieKind kind : TieKind.values()) {
            people.add(ranked(service, kind).stream()
                    .filter(row -> row.score() > 0)
                    .count());
        }
        return people;
    }
}

package io.shicheng.disclosure.access;

import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.consent.subject.HeldRecord;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Gates;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.subject.DisclosedPlace;
import io.shicheng.fixture.Network;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.personal.Person;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read of their own place is theirs, and tells of nobody else who came, went or stands before them. */
@Tag("thorough")
class SubjectPlacesTests {
    private static final int OTHERS = 30;
    private static final List<String> MEASURES =
            List.of("degree", "students", "betweenness", "harmonic", "coreness", "pagerank");

    @TempDir
    private Path folder;

    private int desks;

    /** The person, tied to two of four people of long ago and to thirty living, some of whom know each other. */
    private static Network network() {
        Network network = new Network().cluster("town").living("self", "town");
        for (int i = 0; i < 4; i++) {
            network.historical("old-" + i, null);
        }
        network.tie("old-0", WORKED_WITH, "old-1")
                .tie("old-0", WORKED_WITH, "old-2")
                .tie("old-0", WORKED_WITH, "old-3")
                .tie("old-1", MASTER_OF, "self")
                .tie("self", WORKED_WITH, "old-2");
        for (int i = 0; i < OTHERS; i++) {
            network.living(other(i), "town").tie("self", i % 3 == 0 ? MASTER_OF : WORKED_WITH, other(i));
            for (int j = i - i % 5; j < i; j++) {
                network.tie(other(i), WORKED_WITH, other(j));
            }
        }
        return network;
    }

    private static String other(int i) {
        return "p%02d".formatted(i);
    }

    /** Asks for places in one store, again and again. */
    private final class Desk {
        private final Network network;
        private final NodeKey self;
        private final SubjectPlaces places;
        private final Disclosure gate;
        private final Gates.Parts<Set<String>> countable;

        Desk(Network network) {
            this.network = network;
            this.self = network.key("self");
            Path here = folder.resolve(String.valueOf(desks++));
            this.places = Gates.desk(
                    network,
                    here,
                    (gate, rankings, snapshots, register, vault, networks, classes) ->
                            new SubjectPlaces(rankings, snapshots, networks, classes));
            this.gate = Gates.of(network, here);
            this.countable = (gate, rankings, snapshots, register, vault, networks, classes) -> {
                Population whole = networks.current(policy(new Viewer.Anonymous()), RunControl.NONE)
                        .whole();
                Set<String> found = new TreeSet<>();
                for (int i = 0; i < OTHERS; i++) {
                    if (whole.partOf(network.key(other(i))) != Population.Part.ABSENT) {
                        found.add(other(i));
                    }
                }
                return found;
            };
        }

        private PersonPolicy policy(Viewer viewer) {
            return new PersonPolicy(viewer, network.register().current());
        }

        DisclosedPlace place(String measure) {
            Person person = new Person(self, null, null, null, null, null, false, null, null);
            HeldRecord held = new HeldRecord(
                    person, null, Map.of(), List.of(), List.of(), null, List.of(), List.of(), List.of(), Map.of(),
                    null);
            return places.of(
                    held, measure, policy(new Viewer.Subject(self)), policy(new Viewer.Anonymous()), RunControl.NONE);
        }

        List<DisclosedPlace> all() {
            return MEASURES.stream().map(this::place).toList();
        }

        Set<String> countable() {
            return Gates.desk(network, folder.resolve(String.valueOf(desks++)), countable);
        }
    }

    @Test
    void theRankIsAmongThoseWhoAreShownToEverybodyAndTheValueOfEverybody() {
        DisclosedPlace place = new Desk(network()).place("degree");

        assertThat(place.network()).isEqualTo(DisclosedRanking.OPEN);
        assertThat(place.rank())
                .as("after the first of long ago, though no name is held")
                .isEqualTo(2);
        assertThat(place.named()).isEqualTo(5);
        assertThat(place.aheadOfPercent())
                .as("of one of four; two more share the rank")
                .isEqualTo(25);
        assertThat(place.value()).isEqualTo(32);
        assertThat(place.contacts()).isEqualTo(32);
        assertThat(place.unnamedAheadFrom()).isEqualTo(0);
        assertThat(place.unnamedAheadTo()).isEqualTo(9);
        assertThat(place.population()).isEqualTo(34);
        assertThat(place.counted()).isTrue();
    }

    @Test
    void theBandIsThatOfTheWholeClassAsAResearcherSeesIt() {
        Network network = new Network().cluster("town").living("self", "town");
        for (int i = 0; i < OTHERS; i++) {
            network.living(other(i), "town");
            for (int j = 0; j < i && i + j < OTHERS; j++) {
                network.tie(other(i), WORKED_WITH, other(j));
            }
        }
        for (int i = 0; i < 19; i++) {
            network.tie("self", WORKED_WITH, other(i));
        }
        Desk desk = new Desk(network);
        for (String measure : List.of("degree", "betweenness", "harmonic")) {
            DisclosedPlace place = desk.place(measure);
            List<ClassRow> rows = desk.gate
                    .ranking(
                            Gates.RESEARCHER,
                            new Disclosure.RankingPage(measure, Set.of(), null, null, 50, false, 1),
                            RunControl.NONE)
                    .classes();
            assertThat(rows.stream().map(row -> List.of(row.rankFrom(), row.rankTo())))
                    .as(measure)
                    .contains(List.of(number(place.bandFrom()), number(place.bandTo())));
        }
        DisclosedPlace degree = desk.place("degree");
        assertThat(degree.value()).isEqualTo(19);
        assertThat(degree.unnamedAheadFrom()).as("eleven are before").isEqualTo(10);
        assertThat(degree.bandFrom())
                .as("some of the class are among the first ten")
                .isEqualTo(1);
        assertThat(degree.bandTo()).isEqualTo(25);
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    @Test
    void whoAgreedToBePublishedIsInNoClassAndHasTheRankThatEverybodySees() {
        Network network = network().cluster("there");
        network.living("known", "town").tie("known", WORKED_WITH, "old-0").tie("known", WORKED_WITH, "old-1");
        network.consent("known", ConsentScope.PUBLISHED, "insurance", "association");
        Desk desk = new Desk(network);
        assertThat(desk.place("degree").named()).isEqualTo(6);

        Network published = network().consent("self", ConsentScope.PUBLISHED, "insurance", "association");
        Desk shown = new Desk(published);
        DisclosedPlace place = shown.place("degree");
        List<DisclosedRanking.Row> rows = shown.gate
                .ranking(
                        Gates.PUBLIC,
                        new Disclosure.RankingPage("degree", Set.of(), null, null, 50, false, 1),
                        RunControl.NONE)
                .rows();
        assertThat(rows.stream().filter(row -> row.person().id().equals("self")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.rankFrom()).isEqualTo(place.rank());
                    assertThat(row.unnamedAheadTo()).isEqualTo(place.unnamedAheadTo());
                });
        assertThat(place.bandFrom()).isNull();
        assertThat(place.counted()).isTrue();
        assertThat(place.population())
                .as("four of long ago, the person, and thirty others")
                .isEqualTo(35);
    }

    @Test
    void whicheverOfACohortLeavesThePlaceIsTheSame() {
        List<DisclosedPlace> before = new Desk(network()).all();
        Map<Set<String>, Set<List<DisclosedPlace>>> byCohort = new HashMap<>();
        Map<Set<String>, Integer> sizes = new HashMap<>();
        for (int i = 0; i < OTHERS; i++) {
            Network network = network();
            Desk desk = new Desk(network);
            assertThat(desk.all()).isEqualTo(before);
            network.object(other(i));
            List<DisclosedPlace> after = desk.all();
            Set<String> stay = desk.countable();
            byCohort.computeIfAbsent(stay, _ -> new HashSet<>()).add(after);
            sizes.merge(stay, 1, Integer::sum);
        }
        assertThat(byCohort).hasSizeGreaterThan(3);
        assertThat(byCohort.values()).allMatch(answers -> answers.size() == 1);
        assertThat(sizes.values()).as("cohorts, but for the person").allMatch(size -> size >= 4);
        assertThat(byCohort.values().stream().flatMap(Set::stream)).doesNotContain(before);
        Stream<DisclosedPlace> degrees = byCohort.values().stream()
                .map(answers -> answers.iterator().next().getFirst());
        assertThat(degrees.filter(place -> !place.counted()))
                .as("whose own cohort it was")
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.bandFrom()).isNull();
                    assertThat(place.rank()).isEqualTo(2);
                    assertThat(place.unnamedAheadFrom()).isEqualTo(0);
                });
    }

    @Test
    void howManyUnnamedAreBeforeIsSaidInSteps() {
        Network network = new Network().cluster("town").living("self", "town").historical("old-0", null);
        network.tie("self", WORKED_WITH, "old-0");
        for (int i = 0; i < 40; i++) {
            network.living(other(i), "town");
            for (int j = 0; j < i; j++) {
                network.tie(other(i), WORKED_WITH, other(j));
            }
        }
        DisclosedPlace place = new Desk(network).place("degree");
        assertThat(place.rank()).isEqualTo(1);
        assertThat(place.aheadOfPercent()).isEqualTo(0);
        assertThat(place.unnamedAheadFrom()).isEqualTo(25);
        assertThat(place.unnamedAheadTo()).isEqualTo(49);
    }

    @Test
    void amongPeopleOfLongAgoAloneTheRankIsOfAll() {
        Network network =
                new Network().historical("self", null).historical("a", null).historical("b", null);
        network.tie("a", WORKED_WITH, "self").tie("a", WORKED_WITH, "b");
        DisclosedPlace place = new Desk(network).place("degree");
        assertThat(place.network()).isEqualTo(DisclosedRanking.WHOLE);
        assertThat(place.rank()).isEqualTo(2);
        assertThat(place.population()).isEqualTo(3);
        assertThat(place.unnamedAheadFrom()).isNull();
        assertThat(place.unnamedAheadTo()).isNull();
    }

    @Test
    void withoutTiesToThoseWhoAreShownThereIsNoRankAmongThem() {
        Network network = new Network().cluster("town").living("self", "town").historical("old-0", null);
        for (int i = 0; i < OTHERS; i++) {
            network.living(other(i), "town").tie("self", WORKED_WITH, other(i));
        }
        DisclosedPlace place = new Desk(network).place("degree");
        assertThat(place.rank()).isNull();
        assertThat(place.aheadOfPercent()).isNull();
        assertThat(place.value()).isEqualTo(OTHERS);
        assertThat(place.unnamedAheadTo()).isEqualTo(9);
    }

    @Test
    void everyMeasureAnswersWhereNobodyIsShownByName() {
        Network network = new Network().cluster("town").living("self", "town");
        for (int i = 0; i < OTHERS; i++) {
            network.living(other(i), "town").tie("self", WORKED_WITH, other(i));
        }
        Desk desk = new Desk(network);
        List<String> measures = Measures.all().stream()
                .filter(Measure::ranks)
                .map(Measure::code)
                .toList();
        assertThat(measures).hasSizeGreaterThan(12).allSatisfy(measure -> {
            DisclosedPlace place = desk.place(measure);
            assertThat(place.rank()).isNull();
            assertThat(place.named()).isEqualTo(1);
            assertThat(place.aheadOfPercent()).isNull();
            assertThat(desk.gate
                            .ranking(
                                    Gates.RESEARCHER,
                                    new Disclosure.RankingPage(measure, Set.of(), null, null, 50, false, 1),
                                    RunControl.NONE)
                            .unnamed())
                    .isEqualTo(30);
        });
    }
}

package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.graph.tie.TieKind.CREDITED_ON;
import static io.shicheng.graph.tie.TieKind.LEADS;
import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.reason.DisclosedReasons;
import io.shicheng.disclosure.reason.DisclosedReasons.Carrier;
import io.shicheng.disclosure.reason.DisclosedReasons.JoiningTie;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Why somebody is ranked where they are: that it is so, and that nobody is told of it who may not know. */
class ReasonsDisclosureTests {
    private static final int PEOPLE = 9;

    @TempDir
    Path folder;

    private final Network network = new Network();

    private DisclosedReasons why(Viewer viewer, String measure, String row, TieKind... ties) {
        return why(network, "asked", viewer, measure, row, ties);
    }

    private DisclosedReasons why(Network of, String store, Viewer viewer, String measure, String row, TieKind... ties) {
        return Gates.of(of, folder.resolve(store))
                .why(viewer, new WhyQuestion(question(measure, ties), row), RunControl.NONE);
    }

    private static RankingQuestion question(String measure, TieKind... ties) {
        return new RankingQuestion(measure, Set.of(ties), null, null, false, 1);
    }

    private static DisclosedRanking ranking(Network of, Path folder, String measure, TieKind... ties) {
        return Gates.of(of, folder)
                .ranking(PUBLIC, new RankingPage(question(measure, ties), 100, 0, false), RunControl.NONE);
    }

    private static double number(@Nullable Double told) {
        return told == null ? Double.NaN : told;
    }

    private static double score(DisclosedRanking ranking, String id) {
        return ranking.rows().stream()
                .filter(row -> row.person().id().equals(id))
                .mapToDouble(row -> number(row.score()))
                .findFirst()
                .orElse(0);
    }

    /** People of long ago with ties by chance, but for one pair. */
    private static Network withTies(long seed, boolean down, String left, String right) {
        Network made = new Network();
        for (int i = 0; i < PEOPLE; i++) {
            made.historical("h" + i, null);
        }
        Random random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            for (int j = i + 1; j < PEOPLE; j++) {
                String one = "h" + i;
                String other = "h" + j;
                boolean tied = random.nextInt(3) == 0;
                boolean apart = one.equals(left) && other.equals(right) || one.equals(right) && other.equals(left);
                if (tied && !apart) {
                    made.tie(one, down ? MASTER_OF : i % 2 == 0 ? WORKED_WITH : LEADS, other);
                }
            }
        }
        return made;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "degree",
                "strength",
                "constraint",
                "clustering",
                "closeness",
                "students",
                "m-index",
                "descendants",
                "betweenness",
                "harmonic",
                "reach",
                "pagerank",
                "katz",
                "coreness"
            })
    void sharesAddUpToTheScoreOfTheRankingAndWithoutATieItIsThatOfARankingWithoutTheTie(String measure) {
        boolean lineage = List.of("students", "m-index", "descendants").contains(measure);
        int removed = 0;
        for (long seed = 1; seed <= 2; seed++) {
            Network all = withTies(seed, lineage, "", "");
            DisclosedRanking ranking = ranking(all, folder.resolve("all" + seed), measure);
            DisclosedRanking.Row first = ranking.rows().getFirst();
            String id = first.person().id();
            DisclosedReasons reasons = why(all, "all" + seed, PUBLIC, measure, id);
            assertThat(reasons.precision()).isEqualTo(DisclosedReasons.EXACT);
            assertThat(reasons.score()).isEqualTo(first.score());
            assertThat(reasons.rankFrom()).isEqualTo(first.rankFrom());
            double score = number(first.score());
            double shares = reasons.carriers().stream()
                    .mapToDouble(carrier -> number(carrier.share()))
                    .sum();
            double others =
                    reasons.others() == null ? 0 : number(reasons.others().share());
            assertThat(number(reasons.base()) + shares + others).isCloseTo(score, within(1e-9 * score));
            for (Carrier carrier :
                    reasons.carriers().subList(0, Math.min(2, reasons.carriers().size()))) {
                Network fewer = withTies(seed, lineage, id, carrier.person().id());
                DisclosedRanking left = ranking(fewer, folder.resolve("without" + removed++), measure);
                assertThat(carrier.without())
                        .as("%s of %s without %s", measure, id, carrier.person().id())
                        .isCloseTo(score(left, id), within(1e-6 * score));
            }
        }
        assertThat(removed).isPositive();
    }

    @Test
    void sayWhichTiesJoinTheTwo() {
        network.historical("a", null)
                .historical("b", null)
                .historical("c", null)
                .historical("d", null);
        network.work("w", "Work");
        network.tie("a", MASTER_OF, "b").tie("b", WORKED_WITH, "a").tie("c", MASTER_OF, "a");
        network.credit("a", "director", "w").credit("d", "writer", "w").tie("b", MASTER_OF, "d");

        assertThat(why(PUBLIC, "degree", "a").carriers())
                .extracting(carrier -> carrier.person().id(), Carrier::ties)
                .containsExactlyInAnyOrder(
                        tuple(
                                "b",
                                List.of(
                                        new JoiningTie("master_of", "out", 0.5),
                                        new JoiningTie("worked_with", "none", 0.5))),
                        tuple("c", List.of(new JoiningTie("master_of", "in", null))),
                        tuple("d", List.of(new JoiningTie("credited_on", "none", null))));
        assertThat(why(PUBLIC, "degree", "a", CREDITED_ON).carriers()).hasSize(1);
    }

    @Test
    void promiseNoFall() {
        // two ways of equal length: without one of them the other takes over
        for (String id : List.of("a", "b", "c", "d", "e")) {
            network.historical(id, null);
        }
        network.tie("a", WORKED_WITH, "b").tie("a", WORKED_WITH, "c").tie("a", WORKED_WITH, "d");
        network.tie("b", WORKED_WITH, "e").tie("b", WORKED_WITH, "c").tie("c", WORKED_WITH, "e");
        DisclosedReasons reasons = why(PUBLIC, "coreness", "a");
        assertThat(reasons.sentence().en())
                .startsWith("Name of a is number 1 of 5 by “Core of the network”, through 2 people alike, Name of")
                .endsWith(" among them: each of these ties carries 41.7 % of the score, and without it the score would"
                        + " be 1 instead of 2.");
        assertThat(why(PUBLIC, "coreness", "b").sentence().en())
                .endsWith("and without it the score would be the same, 2, since others take over.");
        assertThat(reasons.sentence().zh()).contains("没有它得分是 1 而不是 2");
    }

    @Test
    void ofSomebodyLivingByNameAreInBandsForEverybody() {
        network.living("l", null).historical("a", null).historical("b", null).historical("c", null);
        network.tie("l", WORKED_WITH, "a").tie("l", WORKED_WITH, "b").tie("b", WORKED_WITH, "c");
        network.consent("l", ConsentScope.PUBLISHED, "research", "everybody");
        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF, STEWARD)) {
            for (String row : List.of("l", "a", "b")) {
                DisclosedReasons reasons = why(viewer, "harmonic", row);
                assertThat(reasons.precision()).isEqualTo(DisclosedReasons.BANDS);
                assertThat(reasons.score()).isNull();
                assertThat(reasons.base()).isNull();
                assertThat(reasons.facts()).isEmpty();
                assertThat(reasons.carriers()).isNotEmpty().allSatisfy(carrier -> {
                    assertThat(carrier.share()).isNull();
                    assertThat(carrier.without()).isNull();
                    assertThat(carrier.sharePercentTo()).isGreaterThan(carrier.sharePercentFrom());
                });
                assertThat(reasons.sentence().en()).doesNotContain(".5").contains("told to nobody");
            }
            // nobody living is at the other end
            assertThat(why(viewer, "harmonic", "c").precision()).isEqualTo(DisclosedReasons.EXACT);
        }
    }

    @Test
    void ofThoseWithoutAGroundSayWhatTheRankingSaysOfTheirClass() {
        network.cluster("town").historical("a", "town");
        for (int i = 0; i < 24; i++) {
            network.living("p" + i, "town").tie("p" + i, WORKED_WITH, "a");
        }
        Disclosure gate = Gates.of(network, folder);
        DisclosedRanking ranking =
                gate.ranking(RESEARCHER, new RankingPage(question("degree"), 100, 0, false), RunControl.NONE);
        assertThat(ranking.classes()).isNotEmpty();
        for (DisclosedRanking.ClassRow row : ranking.classes()) {
            List<DisclosedReasons> all = new ArrayList<>();
            row.pseudonyms()
                    .forEach(each ->
                            all.add(gate.why(RESEARCHER, new WhyQuestion(question("degree"), each), RunControl.NONE)));
            assertThat(Set.copyOf(all)).hasSize(1);
            assertThat(all.getFirst().precision()).isEqualTo(DisclosedReasons.CLASS);
            assertThat(all.getFirst().people()).isEqualTo(row);
            assertThat(all.getFirst().carriers()).isEmpty();
            assertThat(all.getFirst().others()).isNull();
        }
        // whoever may not be known is nobody
        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF, STEWARD)) {
            String refused = null;
            for (String row : List.of(
                    "p0", "p1", "no1", ranking.classes().getFirst().pseudonyms().getFirst())) {
                if (row.startsWith("p-") || row.length() > 5 && viewer.equals(RESEARCHER)) {
                    continue;
                }
                try {
                    gate.why(viewer, new WhyQuestion(question("degree"), row), RunControl.NONE);
                    throw new AssertionError(viewer + " is told of " + row);
                } catch (DisclosureException e) {
                    String told = String.valueOf(e.getMessage()).replace(row, "X");
                    assertThat(refused == null ? told : refused).isEqualTo(told);
                    refused = told;
                }
            }
        }
        // and carries nothing in a network that is not theirs
        assertThat(why(RESEARCHER, "degree", "a").precision()).isEqualTo(DisclosedReasons.NONE);
    }

    @Test
    void whoObjectedIsToldTogetherWithOthers() {
        network.living("o", null).historical("a", null).historical("b", null);
        network.tie("o", WORKED_WITH, "a").tie("a", WORKED_WITH, "b");
        network.consent("o", ConsentScope.PUBLISHED, "research", "everybody").object("o");
        DisclosedReasons reasons = why(PUBLIC, "degree", "a");
        assertThat(reasons.carriers())
                .extracting(carrier -> carrier.person().id())
                .containsExactly("b");
        assertThat(reasons.others()).isEqualTo(new DisclosedReasons.Others(null, null, 50, 75));
        assertThatThrownBy(() -> why(PUBLIC, "degree", "o")).isInstanceOf(DisclosureException.class);
    }

    @Test
    void ofSomebodyWhoHasNoneSayWhy() {
        network.historical("a", null).historical("b", null).tie("a", MASTER_OF, "b");
        DisclosedReasons reasons = why(PUBLIC, "students", "b");
        assertThat(reasons.precision()).isEqualTo(DisclosedReasons.NONE);
        assertThat(reasons.rankFrom()).isNull();
        assertThat(reasons.carriers()).isEmpty();
        assertThat(reasons.sentence().en())
                .isEqualTo(
                        "Name of b has no rank by “Apprentices taught”: no tie that counts adds anything, so nobody carries a"
                                + " score.");
    }

    @Test
    void areRefusedOfMeasuresThatAreNoSums() {
        network.historical("a", null).historical("b", null).tie("a", WORKED_WITH, "b");
        assertThatThrownBy(() -> why(PUBLIC, "eccentricity", "a"))
                .isInstanceOf(InquiryException.class)
                .hasMessageContaining("no sum of what single ties add");
    }
}

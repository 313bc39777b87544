package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.disclosure.Gates.degrees;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.disclosure.label.Label;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.inquiry.InquiryException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test tries to get more out of a ranking than the viewer may know. */
class RankingDisclosureTests {
    @TempDir
    Path folder;

    private final Network network = new Network();

    private Disclosure gate() {
        return Gates.of(network, folder);
    }

    /** People p000, p001, … of whom each has one tie less than the one before; every tie leads to a leaf of its own. */
    private void staircase(int living) {
        for (int i = 0; i < living; i++) {
            String id = "p%03d".formatted(i);
            network.living(id, "town");
            for (int t = 0; t < living - i; t++) {
                String leaf = "leaf-" + id + "-" + t;
                network.historical(leaf, null).tie(id, WORKED_WITH, leaf);
            }
        }
        network.cluster("town");
    }

    /** This many people of long ago, each tied to the next. */
    private void path(int people) {
        for (int i = 0; i < people; i++) {
            network.historical("path-" + i, null);
        }
        for (int i = 1; i < people; i++) {
            network.tie("path-" + (i - 1), WORKED_WITH, "path-" + i);
        }
    }

    private static List<Unnamed> living(DisclosedRanking ranking) {
        return Unnamed.of(ranking);
    }

    private static Set<String> names(DisclosedRanking ranking) {
        Set<String> names = new TreeSet<>();
        ranking.rows().forEach(row -> names.add(row.person().id()));
        return names;
    }

    private static int folded(DisclosedRanking ranking) {
        return ranking.outside() == null ? 0 : ranking.outside();
    }

    @Test
    void historicalPeopleAreShownInFullToEverybody() {
        network.historical("a", null).historical("b", null).historical("c", null);
        network.tie("a", WORKED_WITH, "b").tie("a", WORKED_WITH, "c");

        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF, STEWARD)) {
            DisclosedRanking ranking = degrees(gate(), viewer, 10);
            DisclosedRanking.Row first = ranking.rows().getFirst();
            assertThat(first.person()).isEqualTo(new Label.Named("a", null, "a", "Name of a", null));
            assertThat(first.rankFrom()).isEqualTo(1);
            assertThat(first.rankTo()).isEqualTo(1);
            assertThat(first.score()).isEqualTo(2);
            assertThat(ranking.rows()).hasSize(3);
            assertThat(ranking.rows().get(1).rankFrom())
                    .isEqualTo(ranking.rows().get(2).rankFrom())
                    .isEqualTo(2);
        }
    }

    @Test
    void nobodyLivingIsNamedWithoutConsentAndNobodysScoreIsShown() {
        staircase(60);

        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF, STEWARD)) {
            DisclosedRanking ranking = degrees(gate(), viewer, 10_000);
            assertThat(names(ranking)).allMatch(id -> id.contains("-"));
            assertThat(ranking.rows())
                    .allMatch(row -> row.score() == null || row.person().id().contains("-"));
            assertThat(ranking.toString())
                    .doesNotContain("Name of p")
                    .doesNotContain(network.key("p000").value());
        }
    }

    @Test
    void askingForOneRowMoreAtATimeRecoversNoOrderInsideABand() {
        staircase(60);
        Disclosure gate = gate();

        List<List<String>> oneByOne = new ArrayList<>();
        int classes = degrees(gate, RESEARCHER, 50).classes().size();
        for (int top = 1; top <= classes; top++) {
            List<ClassRow> rows = degrees(gate, RESEARCHER, top).classes();
            assertThat(rows).hasSize(top);
            oneByOne.add(rows.getLast().pseudonyms());
        }

        List<ClassRow> rows = degrees(gate, RESEARCHER, 50).classes();
        assertThat(rows).extracting(ClassRow::pseudonyms).isEqualTo(oneByOne);
        assertThat(living(degrees(gate, RESEARCHER, 50))).hasSize(60);
        Map<List<Integer>, List<String>> firsts = new HashMap<>();
        rows.forEach(row -> firsts.computeIfAbsent(List.of(row.rankFrom(), row.rankTo()), band -> new ArrayList<>())
                .add(row.pseudonyms().getFirst()));
        assertThat(firsts).hasSizeGreaterThan(2);
        assertThat(firsts.values())
                .allSatisfy(pseudonyms -> assertThat(pseudonyms).isSorted());
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.pseudonyms()).isSorted().hasSizeGreaterThan(4));
    }

    @Test
    void aRowSaysTheSameHoweverManyRowsAreAskedFor() {
        staircase(60);
        path(20);
        Disclosure gate = gate();
        DisclosedRanking all = degrees(gate, RESEARCHER, 10_000);
        assertThat(all.rows()).hasSize(20);

        for (int top : new int[] {1, 2, 3, 5, 8}) {
            DisclosedRanking fewer = degrees(gate, RESEARCHER, top);
            assertThat(fewer.classes()).isEqualTo(all.classes().subList(0, top));
            assertThat(fewer.rows()).isEqualTo(all.rows().subList(0, top));
            assertThat(fewer.population()).isEqualTo(all.population());
        }
        assertThat(all.classes().getFirst().rankFrom()).isEqualTo(1);
        assertThat(all.classes().getFirst().rankTo()).isEqualTo(10);
    }

    @Test
    void intervalsOfLivingPeopleEndAtTheBordersOfBands() {
        staircase(60);
        Set<Integer> firsts = Set.of(1, 11, 26, 51, 101, 251, 501, 1001, 2501);
        Set<Integer> lasts = Set.of(10, 25, 50, 100, 250, 500, 1000, 2500, 5000);

        assertThat(degrees(gate(), RESEARCHER, 10_000).classes()).isNotEmpty().allSatisfy(row -> {
            assertThat(firsts).contains(row.intervalBest());
            assertThat(lasts).contains(row.intervalWorst());
        });
    }

    @Test
    void everybodyInAClassStandsInBandsThatHoldTheRanksOfAll() {
        staircase(53);

        DisclosedRanking ranking = degrees(gate(), RESEARCHER, 10_000);

        Map<List<Object>, Integer> sharing = new HashMap<>();
        for (Unnamed each : living(ranking)) {
            sharing.merge(
                    List.of(
                            each.rankFrom(),
                            each.rankTo(),
                            Objects.requireNonNull(each.row().intervalBest()),
                            Objects.requireNonNull(each.row().intervalWorst())),
                    1,
                    Integer::sum);
        }
        assertThat(ranking.classes())
                .allSatisfy(row ->
                        assertThat(row.pseudonyms()).hasSize(row.people()).doesNotHaveDuplicates());
        assertThat(living(ranking)).hasSize(53);
        assertThat(sharing.values()).allMatch(people -> people >= 5);
        assertThat(ranking.citation()).containsEntry("k", "6");
        assertThat(folded(ranking)).isZero();
    }

    @Test
    void kIsOfThoseWhoAreOnlyCountedWhereNobodyIsShownByPseudonym() {
        staircase(53);
        for (Viewer viewer : List.of(PUBLIC, STAFF)) {
            DisclosedRanking ranking = degrees(gate(), viewer, 10);
            assertThat(folded(ranking)).isEqualTo(50);
            assertThat(ranking.citation()).containsEntry("k", "50");
        }
    }

    @Test
    void kIsNoneWhereEverybodyHasAName() {
        network.historical("a", null).historical("b", null).tie("a", WORKED_WITH, "b");
        for (Viewer viewer : List.of(PUBLIC, RESEARCHER)) {
            assertThat(degrees(gate(), viewer, 10).citation()).containsEntry("k", "0");
        }
    }

    @Test
    void whoComesIsInNoRankingUntilFiveOthersCame() {
        staircase(30);
        Disclosure gate = gate();
        Set<String> known = Unnamed.pseudonyms(degrees(gate, RESEARCHER, 10_000));
        for (int i = 0; i < 5; i++) {
            addWithTies("new" + i, 40);
            assertThat(Unnamed.pseudonyms(degrees(gate(), RESEARCHER, 10_000))).isEqualTo(known);
        }

        addWithTies("new5", 1);

        Set<String> after = Unnamed.pseudonyms(degrees(gate(), RESEARCHER, 10_000));
        assertThat(after).hasSize(36).containsAll(known);
    }

    /** Not even the digest that is cited tells that somebody is there who waits for others. */
    @Test
    void whoComesAmongPeopleOfLongAgoChangesNoByte() {
        path(20);
        List<Object> before = allThatIsSaid();
        network.living("new", "town").tie("new", WORKED_WITH, "path-3");
        assertThat(allThatIsSaid()).isEqualTo(before);
    }

    private List<Object> allThatIsSaid() {
        List<Object> said = new ArrayList<>();
        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF, STEWARD)) {
            said.add(degrees(gate(), viewer, 10_000));
            said.add(Gates.graph(gate(), viewer, WORKED_WITH));
            said.add(gate().clusters(viewer));
        }
        return said;
    }

    @Test
    void whoGoesTakesAlongThePseudonymsOfTheWholeClass() {
        staircase(30);
        Map<String, Unnamed> before = new HashMap<>();
        living(degrees(gate(), RESEARCHER, 10_000)).forEach(each -> before.put(each.pseudonym(), each));

        network.consent("p007", ConsentScope.PUBLISHED, "catalogue", "association");

        Set<String> gone = new HashSet<>(before.keySet());
        gone.removeAll(Unnamed.pseudonyms(degrees(gate(), RESEARCHER, 10_000)));
        assertThat(gone).hasSizeBetween(5, 9);
        assertThat(gone.stream()
                        .map(label -> Objects.requireNonNull(before.get(label)).rankTo())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void classesGiveTheSamePseudonymsAfterARestartAndIfTheyAreLost() {
        staircase(30);
        Set<String> before = Unnamed.pseudonyms(degrees(gate(), RESEARCHER, 10_000));
        network.consent("p003", ConsentScope.PUBLISHED, "catalogue", "association");
        Set<String> then = Unnamed.pseudonyms(degrees(gate(), RESEARCHER, 10_000));
        assertThat(Unnamed.pseudonyms(degrees(gate(), RESEARCHER, 10_000))).isEqualTo(then);

        String tooSmall = "- " + network.key("p001") + "\n";
        network.files()
                .files
                .replaceAll((name, content) ->
                        name.startsWith("classes") ? tooSmall.getBytes(StandardCharsets.UTF_8) : content);

        Set<String> anew = Unnamed.pseudonyms(degrees(gate(), RESEARCHER, 10_000));
        assertThat(anew).hasSize(29).isEqualTo(then).isNotEqualTo(before);
    }

    private void addWithTies(String id, int ties) {
        network.living(id, null);
        ties(id, ties);
    }

    private void ties(String id, int ties) {
        for (int t = 0; t < ties; t++) {
            network.historical(id + "-" + t, null).tie(id, WORKED_WITH, id + "-" + t);
        }
    }

    @Test
    void aClusterWithFewerThanTenLivingPeopleShowsNoneOfThem() {
        staircase(9);
        network.historical("old", "town").tie("old", WORKED_WITH, "leaf-p000-0");

        DisclosedRanking ranking = Gates.ranking(gate(), RESEARCHER, "degree", "town", 100);

        assertThat(ranking.rows()).hasSize(1);
        assertThat(names(ranking)).containsExactly("old");
        assertThat(ranking.population()).isEqualTo(1);
        assertThat(ranking.rows().getFirst().rankFrom()).isEqualTo(1);
    }

    @Test
    void aClusterWithTenLivingPeopleShowsTheirPseudonyms() {
        staircase(10);

        DisclosedRanking ranking = Gates.ranking(gate(), RESEARCHER, "degree", "town", 100);

        assertThat(living(ranking))
                .hasSize(10)
                .allMatch(each -> "town".equals(each.row().cluster()));
        assertThat(ranking.citation()).containsEntry("cluster", "town").containsEntry("as", "researcher:thesis");
    }

    @Test
    void twoProjectsShareNoPseudonym() {
        staircase(30);
        Disclosure gate = gate();

        Set<String> one = new HashSet<>();
        living(degrees(gate, RESEARCHER, 10_000)).forEach(each -> one.add(each.pseudonym()));

        assertThat(living(degrees(gate, new Viewer.Researcher("other"), 10_000)))
                .hasSize(30)
                .noneMatch(each -> one.contains(each.pseudonym()));
    }

    @Test
    void thePublicSeesLivingPeopleAsARoundedNumberFromTenOn() {
        staircase(27);
        network.historical("old", "town").tie("old", WORKED_WITH, "leaf-p000-0");

        DisclosedRanking ranking = degrees(gate(), PUBLIC, 10_000);
        assertThat(living(ranking)).isEmpty();
        assertThat(folded(ranking)).isEqualTo(20);
        assertThat(ranking.population()).isEqualTo(27 * 28 / 2 + 1 + 20);

        DisclosedRanking town = Gates.ranking(gate(), PUBLIC, "degree", "town", 100);
        assertThat(names(town)).containsExactly("old");
        assertThat(folded(town)).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void theRanksOfOthersDoNotTellThatAFewAreLeftOut(int few) {
        staircase(few);
        path(2);

        DisclosedRanking ranking = degrees(gate(), PUBLIC, 10_000);

        assertThat(ranking.rows())
                .hasSize(2)
                .allMatch(row -> row.rankFrom() == 1)
                .allMatch(row -> row.unnamedAheadFrom() == null);
        assertThat(ranking.none().people()).as("who is tied to those few alone").isEqualTo(few * (few + 1) / 2);
        assertThat(ranking.population()).isEqualTo(2 + ranking.none().people());
        assertThat(ranking.rows()).allSatisfy(row -> {
            assertThat(row.intervalBest()).isEqualTo(1);
            assertThat(row.intervalWorst()).isLessThanOrEqualTo(ranking.population());
        });
    }

    @Test
    void staffSeeByNameWhoAgreedToThatForThemAndNobodyElse() {
        staircase(20);
        network.consent("p000", ConsentScope.NAMED, "insurance", "association")
                .consent("p001", ConsentScope.NAMED, "insurance", "other association")
                .consent("p002", ConsentScope.CONTACT, "insurance", "association")
                .consent("p003", ConsentScope.NAMED, "insurance", "association", LocalDate.of(2026, 6, 1));

        DisclosedRanking ranking = degrees(gate(), STAFF, 10_000);

        assertThat(names(ranking)).filteredOn(id -> !id.contains("-")).containsExactly("p000");
        assertThat(ranking.rows().getFirst().person())
                .isEqualTo(new Label.Named("p000", null, "p000", "Name of p000", null));
        assertThat(ranking.rows().getFirst().rankFrom()).isEqualTo(1);
        assertThat(ranking.rows().getFirst().score()).isNull();
        assertThat(living(ranking)).isEmpty();
        assertThat(folded(ranking)).as("nineteen").isEqualTo(10);
    }

    @Test
    void aConsentThatIsWithdrawnOrExpiresShowsNothingOnTheNextRead() {
        staircase(20);
        network.consent("p000", ConsentScope.PUBLISHED, "", "");
        Disclosure gate = gate();
        assertThat(names(degrees(gate, PUBLIC, 1))).containsExactly("p000");

        network.withdraw("p000");

        assertThat(names(degrees(gate, PUBLIC, 10_000))).doesNotContain("p000");
    }

    @Test
    void whoAgreedToBePublishedIsShownToEverybodyWithRankAndWithoutScore() {
        staircase(20);
        network.consent("p004", ConsentScope.PUBLISHED, "catalogue", "association");

        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF, STEWARD)) {
            DisclosedRanking.Row row = degrees(gate(), viewer, 10_000).rows().stream()
                    .filter(candidate ->
                            candidate.person().equals(new Label.Named("p004", null, "p004", "Name of p004", null)))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.rankFrom()).as("among those by name").isEqualTo(1);
            assertThat(row.score()).isNull();
            assertThat(row.unnamedAheadFrom()).isZero();
            assertThat(row.unnamedAheadTo()).as("four are before them").isEqualTo(19);
        }
    }

    @Test
    void aStewardRanksByNameOnlyWhoAgreedToBeNamed() {
        staircase(20);
        network.consent("p000", ConsentScope.CONTACT, "insurance", "association")
                .consent("p001", ConsentScope.NAMED, "insurance", "association");

        DisclosedRanking ranking = degrees(gate(), STEWARD, 10_000);

        assertThat(names(ranking)).contains("p001").doesNotContain("p000");
        assertThat(living(ranking)).hasSize(19);
    }

    @Test
    void generatedPeopleAreNoExceptionInARanking() {
        for (int i = 0; i < 12; i++) {
            network.generated("g" + i, null);
        }

        assertThat(names(degrees(gate(), PUBLIC, 100))).isEmpty();
    }

    @Test
    void questionsThatCannotBeAnsweredSayWhy() {
        staircase(3);

        assertThatThrownBy(() -> Gates.ranking(gate(), PUBLIC, "fame", null, 5))
                .isInstanceOfSatisfying(
                        InquiryException.class, e -> assertThat(e.code()).isEqualTo("unknown_measure"));
        assertThatThrownBy(() -> Gates.ranking(gate(), PUBLIC, "degree", "nowhere", 5))
                .isInstanceOfSatisfying(
                        DisclosureException.class,
                        e -> assertThat(e.reason()).isEqualTo(DisclosureException.Reason.UNKNOWN_CLUSTER))
                .hasMessageContaining("town");
        assertThatThrownBy(() -> degrees(gate(), PUBLIC, 0)).hasMessageContaining("Maybe 20?");
    }

    @Test
    void aProjectCannotBeCalledAsToTakeThePseudonymsOfAStudy() {
        assertThatThrownBy(() -> Viewer.parse("researcher:study:generated"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

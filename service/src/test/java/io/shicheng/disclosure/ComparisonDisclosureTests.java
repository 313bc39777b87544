package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.graph.tie.TieKind.NOMINATES;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.disclosure.reason.DisclosedComparison;
import io.shicheng.disclosure.reason.DisclosedComparison.Row;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.ComparisonQuestion.Aspect;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a ranking: that it is so, and of whom it is told. */
class ComparisonDisclosureTests {
    /** Krackhardt's. */
    private static final String KITE =
            "Andre-Beverley Andre-Carol Andre-Diane Andre-Fernando Beverley-Diane Beverley-Ed "
                    + "Beverley-Garth Carol-Diane Carol-Fernando Diane-Ed Diane-Fernando Diane-Garth Ed-Garth Fernando-Garth "
                    + "Fernando-Heather Garth-Heather Heather-Ike Ike-Jane";

    @TempDir
    Path folder;

    private final Network network = new Network();
    private int asked;

    private DisclosedComparison compare(
            Viewer viewer, String measure, Aspect aspect, @Nullable String purpose, List<String> interviewed) {
        RankingQuestion of = new RankingQuestion(measure, Set.of(WORKED_WITH), null, null, false, 1);
        return Gates.of(network, folder.resolve("asked" + ++asked))
                .compare(viewer, new ComparisonQuestion(of, aspect, 20, purpose, interviewed), RunControl.NONE);
    }

    private DisclosedComparison compare(Viewer viewer, String measure, Aspect aspect) {
        return compare(viewer, measure, aspect, null, List.of());
    }

    private static Map<String, Row> byId(DisclosedComparison comparison) {
        return comparison.rows().stream()
                .collect(Collectors.toMap(row -> row.person().id(), Function.identity()));
    }

    private static Row row(DisclosedComparison comparison, String id) {
        return Objects.requireNonNull(byId(comparison).get(id), id);
    }

    private static int number(@Nullable Integer number) {
        return Objects.requireNonNull(number);
    }

    private void kite() {
        for (String name : new TreeSet<>(List.of(KITE.split("[- ]")))) {
            network.historical(name, null);
        }
        for (String tie : KITE.split(" ")) {
            network.tie(tie.split("-")[0], WORKED_WITH, tie.split("-")[1]);
        }
        // as many nominators as it takes: nobody is ranked who has no tie of the kinds that count
        Map<String, Integer> named =
                Map.of("Diane", 4, "Fernando", 3, "Garth", 3, "Heather", 5, "Andre", 1, "Ed", 1, "Ike", 2);
        named.forEach((nominee, times) -> {
            List<String> nominators = List.of("Beverley", "Carol", "Jane", "Andre", "Ed", "Ike", "Heather").stream()
                    .filter(each -> !each.equals(nominee))
                    .limit(times)
                    .toList();
            nominators.forEach(each -> network.tie(each, NOMINATES, nominee));
        });
    }

    @Test
    void nominationsAgreeWithBetweennessAsFarAsTheyDoInTheKite() {
        kite();
        DisclosedComparison told = compare(PUBLIC, "betweenness", Aspect.NOMINATIONS);
        DisclosedComparison.Nominations all = Objects.requireNonNull(told.nominations());
        assertThat(all.concordant()).isEqualTo(33);
        assertThat(all.discordant()).isEqualTo(4);
        assertThat(all.tauB()).isCloseTo(0.725, within(5e-4));
        assertThat(all.nominees()).isEqualTo(7);
        assertThat(row(told, "Heather").nominations()).isEqualTo(5);
        assertThat(row(told, "Heather").nominatedRank()).isEqualTo(1);
        assertThat(row(told, "Diane").nominatedRank()).isEqualTo(2);
        assertThat(told.citation()).containsEntry("compared_with", "nominations");
        for (Row each : told.rows()) {
            boolean apart = number(each.nominatedBest()) > number(each.intervalWorst())
                    || number(each.nominatedWorst()) < number(each.intervalBest());
            assertThat(each.disagree()).isEqualTo(apart);
        }
    }

    @Test
    void whoIsBetweenTwoCirclesHasMoreThanTheirTiesGive() {
        network.historical("bridge", null);
        for (int i = 0; i < 20; i++) {
            network.historical("c" + i, null);
            for (int j = i - i % 10; j < i; j++) {
                network.tie("c" + i, WORKED_WITH, "c" + j);
            }
        }
        network.tie("bridge", WORKED_WITH, "c0").tie("bridge", WORKED_WITH, "c10");
        DisclosedComparison told = compare(PUBLIC, "betweenness", Aspect.DEGREE);
        assertThat(Objects.requireNonNull(told.degree()).rounds()).isEqualTo(199);
        Row bridge = row(told, "bridge");
        assertThat(bridge.ties()).isEqualTo(2);
        assertThat(bridge.verdict()).isEqualTo("more");
        assertThat(bridge.moreThan()).isEqualTo(1);
        assertThat(Objects.requireNonNull(
                                compare(PUBLIC, "degree", Aspect.DEGREE).degree())
                        .judged())
                .isZero();
    }

    /** Three of long ago, one published, two named of whom one agreed to be contacted, one who objected, and others. */
    private void mixed() {
        network.historical("a", null).historical("b", null).historical("c", null);
        network.living("p", null).consent("p", ConsentScope.PUBLISHED, "insurance", "association");
        network.living("s", null).consent("s", ConsentScope.NAMED, "insurance", "association");
        network.consent("s", ConsentScope.CONTACT, "insurance", "association");
        network.living("t", null).consent("t", ConsentScope.NAMED, "insurance", "association");
        network.historical("o", null).object("o");
        for (int i = 0; i < 14; i++) {
            network.living("l" + i, null);
            network.tie("l" + i, WORKED_WITH, i % 2 == 0 ? "p" : "a");
            network.tie("l" + i, NOMINATES, "s");
        }
        network.tie("a", WORKED_WITH, "p").tie("p", WORKED_WITH, "s").tie("p", WORKED_WITH, "b");
        network.tie("b", WORKED_WITH, "c").tie("o", WORKED_WITH, "c").tie("p", WORKED_WITH, "c");
        network.tie("s", WORKED_WITH, "t").tie("a", NOMINATES, "b").tie("c", NOMINATES, "b");
        network.tie("a", NOMINATES, "p").tie("o", NOMINATES, "p");
    }

    @Test
    void numbersAreToldOfTheHistoricalAlone() {
        mixed();
        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF, STEWARD)) {
            for (Aspect aspect : Aspect.values()) {
                DisclosedComparison told = compare(viewer, "degree", aspect);
                for (Row each : told.rows()) {
                    boolean historical =
                            Set.of("a", "b", "c").contains(each.person().id());
                    assertThat(historical || aspect == Aspect.NOMINATIONS)
                            .as("%s %s", viewer, each)
                            .isTrue();
                    if (!historical) {
                        assertThat(each.score()).isNull();
                        assertThat(each.nominations()).isNull();
                    }
                }
                assertThat(byId(told).keySet()).doesNotContain("o", "l0");
            }
        }
        assertThat(row(compare(PUBLIC, "degree", Aspect.NOMINATIONS), "b").nominations())
                .isEqualTo(2);
    }

    @Test
    void staffAreToldWhomToAskOfThoseWhoAgreedAndInWhichOrderAlone() {
        mixed();
        DisclosedComparison told = compare(STAFF, "degree", Aspect.INTERVIEWS, "insurance", List.of());
        assertThat(told.rows()).hasSize(1);
        Row only = told.rows().getFirst();
        assertThat(only.person().id()).isEqualTo("s");
        assertThat(only.order()).isEqualTo(1);
        assertThat(only.score()).isNull();
        assertThat(only.amongFirst()).isNull();
        assertThat(only.gain()).isNull();
        assertThat(only.ties()).isNull();
        DisclosedComparison after = compare(STAFF, "degree", Aspect.INTERVIEWS, "insurance", List.of("s"));
        assertThat(after.rows()).isEmpty();
        assertThat(Objects.requireNonNull(after.interviews()).interviewed()).isEqualTo(1);
        for (String other : List.of("t", "a", "p", "o", "l0", "nobody")) {
            assertThatThrownBy(() -> compare(STAFF, "degree", Aspect.INTERVIEWS, "insurance", List.of(other)))
                    .isInstanceOf(DisclosureException.class)
                    .hasMessageContaining("may be asked");
        }
        assertThatThrownBy(() -> compare(STEWARD, "degree", Aspect.INTERVIEWS, "insurance", List.of()))
                .isInstanceOf(DisclosureException.class);
        assertThatThrownBy(() -> compare(STAFF, "degree", Aspect.DEGREE, "insurance", List.of()))
                .isInstanceOf(DisclosureException.class);
    }

    @Test
    void whoWasInterviewedIsAskedNoMoreAndTiesOfOthersCountForMore() {
        kite();
        DisclosedComparison before = compare(PUBLIC, "degree", Aspect.INTERVIEWS);
        assertThat(before.rows()).hasSize(10);
        DisclosedComparison after = compare(PUBLIC, "degree", Aspect.INTERVIEWS, null, List.of("Diane", "Jane"));
        assertThat(byId(after).keySet()).hasSize(8).doesNotContain("Diane", "Jane");
        DisclosedComparison.Interviews said = Objects.requireNonNull(after.interviews());
        assertThat(said.study()).isTrue();
        assertThat(said.corrected()).isTrue();
        assertThat(row(after, "Heather").score()).isCloseTo(3 / 0.9, within(1e-12));
        assertThat(row(after, "Ike").score()).isCloseTo(1 + 1 / 0.9, within(1e-12));
    }

    @Test
    void ofWorksThatNameTheSameTiesRatesAreEstimated() {
        for (int i = 0; i < 30; i++) {
            network.historical("h" + i, null);
        }
        DisclosedComparison untold = compare(PUBLIC, "degree", Aspect.STATEMENTS);
        assertThat(Objects.requireNonNull(untold.statements()).repeated()).isZero();
        assertThat(Objects.requireNonNull(untold.statements()).missing()).isNull();
        int number = 0;
        for (int i = 0; i < 30; i++) {
            for (int j = i + 1; j < 30 && number < 220; j++, number++) {
                if (number < 180) {
                    named("h" + i, "h" + j, "The first book");
                }
                if (number >= 60) {
                    named("h" + i, "h" + j, "The second book");
                }
            }
        }
        DisclosedComparison.Statements told = Objects.requireNonNull(
                compare(PUBLIC, "degree", Aspect.STATEMENTS).statements());
        DisclosedComparison.TwoSources two = Objects.requireNonNull(told.twoSources());
        assertThat(List.of(two.ofFirst(), two.ofSecond(), two.ofBoth())).isEqualTo(List.of(180, 160, 120));
        assertThat(two.ties()).isCloseTo(239.834711, within(1e-6));
        assertThat(two.standardError()).isCloseTo(6.257377, within(1e-5));
        assertThat(two.missing()).isCloseTo(0.082702, within(1e-6));
        assertThat(told.named()).isEqualTo(220);
        assertThat(told.repeated()).isEqualTo(120);
        assertThat(told.missing()).isBetween(0.0, 0.5);
        assertThat(told.offeredMissing()).isIn(0.05, 0.1, 0.2, 0.3);
    }

    private void named(String one, String other, String work) {
        network.tie(one, WORKED_WITH, other, work);
    }
}

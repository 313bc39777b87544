package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.graph.tie.TieKind.LEADS;
import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.reason.DisclosedScenario;
import io.shicheng.disclosure.reason.DisclosedScenario.Row;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a ranking would be: that it is so, and that nobody living is told of by it. */
class ScenarioDisclosureTests {
    private static final int PEOPLE = 9;

    @TempDir
    Path folder;

    private final Network network = new Network();

    private static RankingQuestion question(String measure, TieKind... ties) {
        return new RankingQuestion(measure, Set.of(ties), null, null, false, 1);
    }

    private DisclosedScenario whatIf(Viewer viewer, String measure, String changes, TieKind... ties) {
        return whatIf(network, "asked", viewer, measure, changes, ties);
    }

    private DisclosedScenario whatIf(
            Network of, String store, Viewer viewer, String measure, String changes, TieKind... ties) {
        return Gates.of(of, folder.resolve(store))
                .whatIf(viewer, new ScenarioQuestion(question(measure, ties), changes, 1000), RunControl.NONE);
    }

    private Map<String, DisclosedRanking.Row> ranking(Network of, String store, String measure, TieKind... ties) {
        return Gates.of(of, folder.resolve(store))
                .ranking(PUBLIC, new RankingPage(question(measure, ties), 1000, 0, false), RunControl.NONE)
                .rows()
                .stream()
                .collect(Collectors.toMap(row -> row.person().id(), Function.identity()));
    }

    private static Map<String, Row> byId(DisclosedScenario scenario) {
        return scenario.rows().stream()
                .collect(Collectors.toMap(row -> row.person().id(), Function.identity()));
    }

    private static Row row(Map<String, Row> rows, String id) {
        return Objects.requireNonNull(rows.get(id), id);
    }

    /** People of long ago with ties by chance, all of one kind, and one pair with a tie or without. */
    private static Network pairs(long seed, TieKind kind, boolean tied) {
        Network made = new Network();
        for (int i = 0; i < PEOPLE; i++) {
            made.historical("h" + i, null);
        }
        Random random = new Random(seed);
        for (int i = 0; i < PEOPLE; i++) {
            for (int j = i + 1; j < PEOPLE; j++) {
                boolean byChance = random.nextInt(3) == 0;
                if (i == 1 && j == 4 ? tied : byChance) {
                    made.tie("h" + i, kind, "h" + j);
                }
            }
        }
        return made;
    }

    @ParameterizedTest
    @CsvSource({
        "degree, WORKED_WITH",
        "betweenness, WORKED_WITH",
        "betweenness, LEADS",
        "pagerank, MASTER_OF",
        "pagerank, NOMINATES",
        "students, MASTER_OF",
        "descendants, MASTER_OF",
        "constraint, LEADS"
    })
    void itIsTheRankingOfANetworkWithTheTieAndWithout(String measure, TieKind kind) {
        for (long seed = 0; seed < 4; seed++) {
            Network with = pairs(seed, kind, true);
            Network without = pairs(seed, kind, false);
            String name = measure + kind + seed;
            Map<String, DisclosedRanking.Row> one = ranking(with, name + "with", measure, kind);
            Map<String, DisclosedRanking.Row> other = ranking(without, name + "without", measure, kind);
            assertBoth(whatIf(without, name + "a", PUBLIC, measure, "add:h1,h4", kind), other, one);
            assertBoth(whatIf(with, name + "b", PUBLIC, measure, "remove:h4,h1", kind), one, other);
        }
    }

    private static void assertBoth(
            DisclosedScenario told, Map<String, DisclosedRanking.Row> before, Map<String, DisclosedRanking.Row> after) {
        Map<String, Row> rows = byId(told);
        assertThat(rows.keySet()).containsAll(before.keySet()).containsAll(after.keySet());
        assertThat(rows.values().stream()
                        .filter(Row::touched)
                        .map(row -> row.person().id()))
                .containsExactlyInAnyOrder("h1", "h4");
        rows.forEach((id, row) -> {
            assertRank(id, before.get(id), row.rankFrom(), row.rankTo(), row.score(), before);
            assertRank(id, after.get(id), row.newRankFrom(), row.newRankTo(), row.newScore(), after);
        });
    }

    private static void assertRank(
            String id,
            DisclosedRanking.@Nullable Row row,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Double score,
            Map<String, DisclosedRanking.Row> all) {
        if (row == null) {
            assertThat(from).as(id).isNull();
            return;
        }
        int equal = (int) all.values().stream()
                .filter(each -> each.rankFrom() == row.rankFrom())
                .count();
        assertThat(from).as(id).isEqualTo(row.rankFrom());
        assertThat(to).as(id).isEqualTo(row.rankFrom() + equal - 1);
        assertThat(score).as(id).isCloseTo(row.score(), within(1e-7));
    }

    @Test
    void whoIsLeftOutHasNoRankAndTheTiesOfOthersAreTouched() {
        network.historical("a", null)
                .historical("b", null)
                .historical("c", null)
                .historical("d", null);
        network.tie("a", WORKED_WITH, "b").tie("a", WORKED_WITH, "c").tie("c", WORKED_WITH, "d");
        DisclosedScenario told = whatIf(PUBLIC, "degree", "without:a");
        Map<String, Row> rows = byId(told);
        assertThat(told.of()).isEqualTo(4);
        assertThat(told.rows().getLast().person().id()).isEqualTo("a");
        assertThat(row(rows, "a").newScore()).isNull();
        assertThat(row(rows, "a").newRankFrom()).isNull();
        assertThat(row(rows, "b").newRankFrom()).isNull();
        assertThat(row(rows, "b").touched()).isTrue();
        assertThat(row(rows, "d").touched()).isFalse();
        assertThat(row(rows, "d").newRankTo()).isEqualTo(2);
        assertThat(told.citation()).containsEntry("what_if", "without:a");
    }

    /** Three of long ago, one who agreed to be published, one named to a receiver, one who objected, and the others. */
    private void mixed() {
        network.historical("a", null).historical("b", null).historical("c", null);
        network.living("p", null).consent("p", ConsentScope.PUBLISHED, "insurance", "association");
        network.living("s", null).consent("s", ConsentScope.NAMED, "insurance", "association");
        network.historical("o", null).object("o");
        for (int i = 0; i < 14; i++) {
            network.living("l" + i, null);
            network.tie("l" + i, WORKED_WITH, i % 2 == 0 ? "p" : "a");
        }
        network.tie("a", WORKED_WITH, "p").tie("p", WORKED_WITH, "s").tie("p", WORKED_WITH, "b");
        network.tie("b", WORKED_WITH, "c").tie("o", WORKED_WITH, "c").tie("p", WORKED_WITH, "c");
    }

    @Test
    void onlyTheHistoricalAreToldAndRanksAreAmongThem() {
        mixed();
        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF, STEWARD)) {
            DisclosedScenario told = whatIf(viewer, "degree", "add:a,c");
            assertThat(told.of()).isEqualTo(3);
            assertThat(byId(told).keySet()).containsExactlyInAnyOrder("a", "b", "c");
            assertThat(row(byId(told), "c").rankFrom()).isEqualTo(1); // before p, who has more
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "s", "o", "l0", "nobody"})
    void whoeverElseIsMeantTheRefusalIsTheSame(String other) {
        mixed();
        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF, STEWARD)) {
            for (String change : List.of("add:a,%s", "remove:%s,a", "without:%s", "weigh:a,%s,2")) {
                assertThatThrownBy(() -> whatIf(viewer, "strength", change.formatted(other)))
                        .isInstanceOfSatisfying(
                                DisclosureException.class,
                                refused ->
                                        assertThat(refused.reason()).isEqualTo(DisclosureException.Reason.NOT_RANKED))
                        .hasMessageContaining(other);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b",
                "",
                "swap:a,b",
                "without:a;without:b",
                "weigh:a,b,0",
                "add:a,c;add:a,c;add:a,c;" + "add:a,c;add:a,c;add:a,c;add:a,c;add:a,c;add:a,c;add:a,c;add:a,c"
            })
    void whatCannotBeReadIsRefused(String changes) {
        mixed();
        assertThatThrownBy(() -> whatIf(PUBLIC, "strength", changes))
                .isInstanceOfSatisfying(
                        DisclosureException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(DisclosureException.Reason.BAD_QUESTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"add:b,c", "remove:a,b", "add:a,a", "weigh:a,c,2", "add:a,c,2"})
    void whatCannotBeChangedIsRefused(String changes) {
        mixed();
        assertThatThrownBy(() -> whatIf(PUBLIC, "degree", changes)).isInstanceOf(InquiryException.class);
    }

    @Test
    void strengthsCountWhereTheMeasureCountsThem() {
        mixed();
        Map<String, Row> rows = byId(whatIf(PUBLIC, "strength", "weigh:b,c,2.5;add:a,b,4"));
        assertThat(row(rows, "c").newScore()).isEqualTo(number(row(rows, "c").score()) + 1.5);
        assertThat(row(rows, "a").newScore()).isEqualTo(number(row(rows, "a").score()) + 4);
    }

    private static double number(@Nullable Double told) {
        return told == null ? Double.NaN : told;
    }

    @Test
    void aTieOfSeveralKindsHasNoDirection() {
        network.historical("a", null).historical("b", null).historical("c", null);
        network.tie("a", MASTER_OF, "b").tie("b", LEADS, "c");
        Map<String, Row> rows = byId(whatIf(PUBLIC, "betweenness", "add:c,a", MASTER_OF, WORKED_WITH, LEADS));
        // one way it is a cycle in which each is between the others; both ways nobody needs b
        assertThat(row(rows, "a").newScore()).isEqualTo(1);
        assertThat(row(rows, "b").newScore()).isZero();
    }
}

package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.Empty;
import io.shicheng.disclosure.answer.DisclosedRanking.None;
import io.shicheng.fixture.Network;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nobody has any of what is measured, nobody is first. */
class NobodyHasAnyTests {
    private static final List<Viewer> ALL = List.of(PUBLIC, RESEARCHER, STAFF, STEWARD);

    @TempDir
    Path folder;

    private final Network network = new Network();

    private DisclosedRanking ask(Viewer viewer, String measure, @Nullable String cluster, TieKind... ties) {
        RankingPage question = new RankingPage(measure, Set.of(ties), cluster, null, 100, false, 1);
        return Gates.of(network, folder).ranking(viewer, question, RunControl.NONE);
    }

    private static Empty why(DisclosedRanking ranking) {
        return Objects.requireNonNull(ranking.empty());
    }

    /** A film town whose people worked together, and a craft town in which historical masters taught. */
    private void twoTowns() {
        network.cluster("film").cluster("craft");
        network.historical("star", "film");
        for (int i = 0; i < 30; i++) {
            network.living("f%02d".formatted(i), "film").tie("star", WORKED_WITH, "f%02d".formatted(i));
        }
        network.historical("master", "craft").historical("idle", "craft");
        for (int i = 0; i < 4; i++) {
            network.historical("pupil" + i, "craft").tie("master", MASTER_OF, "pupil" + i);
        }
    }

    @Test
    void aPlaceWithoutLineagesHasNoRankingOfMastersAndSaysWhichMeasuresSaySomething() {
        twoTowns();
        for (Viewer viewer : ALL) {
            for (String measure : List.of("students", "m-index", "descendants")) {
                DisclosedRanking ranking = ask(viewer, measure, "film");
                assertThat(ranking.rows()).isEmpty();
                assertThat(ranking.classes()).isEmpty();
                assertThat(ranking.outside()).isNull();
                assertThat(ranking.none()).isEqualTo(new None(1, 30));
                Empty empty = why(ranking);
                assertThat(empty.reason()).isEqualTo(Empty.NO_TIES);
                assertThat(empty.measures())
                        .contains("degree", "pagerank", "coreness")
                        .doesNotContain("students", "m-index", "descendants", "betweenness");
                assertThat(ranking.toString()).doesNotContain("star");
            }
        }
    }

    @Test
    void whatIsSaidToSaySomethingDoes() {
        twoTowns();
        for (Viewer viewer : ALL) {
            Empty empty = why(ask(viewer, "students", "film"));
            for (String measure : empty.measures()) {
                assertThat(ask(viewer, measure, "film").empty()).as(measure).isNull();
            }
        }
    }

    @Test
    void tiesInWhichAMeasureFindsNothingAreToldFromNoTies() {
        twoTowns();
        Empty empty = why(ask(PUBLIC, "m-index", "craft"));
        assertThat(empty.reason()).isEqualTo(Empty.NO_SCORE);
        assertThat(empty.measures()).contains("students", "degree");
        assertThat(why(ask(PUBLIC, "degree", "craft", TieKind.LEADS)).reason()).isEqualTo(Empty.NO_TIES);
    }

    @Test
    void whereNobodyIsThereIsNobodyToRank() {
        network.cluster("empty").historical("somebody", null).tie("somebody", WORKED_WITH, "somebody else");
        network.historical("somebody else", null);
        for (int i = 0; i < 4; i++) {
            network.living("p" + i, "empty").tie("somebody", WORKED_WITH, "p" + i);
        }
        assertThat(ask(PUBLIC, "degree", "empty").empty()).isEqualTo(new Empty(Empty.NOBODY, List.of()));
        assertThat(ask(PUBLIC, "degree", "empty").population()).isZero();
    }

    @Test
    void whoHasNoneIsCountedBehindTheOthersAndNotListed() {
        twoTowns();
        DisclosedRanking students = ask(PUBLIC, "students", "craft");
        assertThat(students.rows()).extracting(row -> row.person().id()).containsExactly("master");
        assertThat(students.none()).isEqualTo(new None(5, 0));
        assertThat(students.population()).isEqualTo(6);

        DisclosedRanking contacts = ask(PUBLIC, "degree", "craft");
        assertThat(contacts.rows())
                .hasSize(5)
                .noneMatch(row -> row.person().id().equals("idle"));
        assertThat(contacts.none()).isEqualTo(new None(1, 0));
    }

    @Test
    void whoIsTiedToNobodyHasNoStandingThoughPageRankGivesAShareToAll() {
        twoTowns();
        assertThat(ask(PUBLIC, "pagerank", "craft").rows())
                .hasSize(5)
                .noneMatch(row -> row.person().id().equals("idle"));
        assertThat(ask(PUBLIC, "constraint", "craft").none()).isEqualTo(new None(1, 0));
        assertThat(ask(PUBLIC, "components", "craft").none()).isEqualTo(new None(1, 0));
    }

    @Test
    void classesOfWhichAllHaveNoneAreCountedInTensAndTheOthersStand() {
        network.cluster("town").historical("star", null);
        for (int i = 0; i < 60; i++) {
            network.living("p%02d".formatted(i), "town");
            if (i < 30) {
                network.tie("star", WORKED_WITH, "p%02d".formatted(i));
            }
        }
        DisclosedRanking researcher = ask(RESEARCHER, "degree", "town");
        int shown = researcher.classes().stream()
                .mapToInt(DisclosedRanking.ClassRow::people)
                .sum();
        assertThat(shown).isBetween(30, 38);
        assertThat(researcher.none().unnamed()).isEqualTo((60 - shown) / 10 * 10);
        DisclosedRanking anybody = ask(PUBLIC, "degree", "town");
        assertThat(anybody.none()).isEqualTo(researcher.none());
        assertThat(anybody.outside()).isEqualTo(shown / 10 * 10);
        assertThat(anybody.population()).isEqualTo(60);
    }

    @Test
    void theMeasureToBeginWithIsOneThatSaysSomethingOfThePlace() {
        twoTowns();
        for (Viewer viewer : ALL) {
            assertThat(ask(viewer, RankingPage.AUTO, "film").measure()).isEqualTo("degree");
            assertThat(ask(viewer, RankingPage.AUTO, "craft").measure()).isEqualTo("students");
            assertThat(ask(viewer, RankingPage.AUTO, null).measure()).isEqualTo("degree");
        }
    }

    @Test
    void tiesOfAFewUnnamedPeopleAreNotToldByWhatIsOffered() {
        network.cluster("town").cluster("elsewhere");
        for (int i = 0; i < 30; i++) {
            network.living("p%02d".formatted(i), "town");
        }
        network.living("pupil", "elsewhere").tie("p00", MASTER_OF, "pupil");
        for (Viewer viewer : ALL) {
            Empty empty = ask(viewer, "degree", "town", TieKind.LEADS).empty();
            assertThat(empty).isEqualTo(new Empty(Empty.NO_TIES, List.of()));
            assertThat(ask(viewer, RankingPage.AUTO, "town").measure()).isEqualTo("degree");
        }
    }
}

package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.MEMBER_OF;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.WithoutSource;
import io.shicheng.fixture.Network;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which source carries a rank: that it is so, and that nobody living is told of by it. */
class SourcesDisclosureTests {
    @TempDir
    Path folder;

    private final Network network = new Network();

    private DisclosedRanking ranking(String store, Viewer viewer, String measure, TieKind... ties) {
        RankingQuestion question = new RankingQuestion(measure, Set.of(ties), null, null, false, 1);
        return Gates.of(network, folder.resolve(store))
                .ranking(viewer, new RankingPage(question, 100, 0, false).withSources(true), RunControl.NONE);
    }

    private static @Nullable WithoutSource of(DisclosedRanking ranking, String id) {
        return ranking.rows().stream()
                .filter(row -> row.person().id().equals(id))
                .findFirst()
                .orElseThrow()
                .withoutSource();
    }

    private void historical(String... ids) {
        for (String id : ids) {
            network.historical(id, null);
        }
    }

    /** a taught four in two books, b three in another, c two whom both books name. */
    private void lineages() {
        historical("a", "b", "c", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        for (String pupil : List.of("1", "2", "3")) {
            network.tie("a", MASTER_OF, pupil, "lamp");
        }
        network.tie("a", MASTER_OF, "4", "mirror");
        for (String pupil : List.of("5", "6", "7")) {
            network.tie("b", MASTER_OF, pupil, "register");
        }
        for (String pupil : List.of("8", "9")) {
            network.tie("c", MASTER_OF, pupil, "lamp").tie("c", MASTER_OF, pupil, "mirror");
        }
    }

    @Test
    void theWorstRankWithoutOneSourceIsTold() {
        lineages();
        DisclosedRanking ranking = ranking("asked", PUBLIC, "students");
        assertThat(of(ranking, "a")).isEqualTo(new WithoutSource(1, 3, "lamp", 3, 3, 4, 10.0 / 16));
        assertThat(of(ranking, "b")).isEqualTo(new WithoutSource(2, 3, "register", 3, 3, 3, 1.0));
        assertThat(of(ranking, "c"))
                .as("both of its ties stand in two books")
                .isEqualTo(new WithoutSource(3, 3, null, null, null, 2, 0.5));
    }

    @Test
    void reasonsSayItOfOnePersonWhereItIsFast() {
        lineages();
        network.living("y", null).consent("y", ConsentScope.PUBLISHED, "everybody", "everybody");
        network.tie("y", MASTER_OF, "1", "lamp");
        Disclosure gate = Gates.of(network, folder);
        RankingQuestion students = new RankingQuestion("students", Set.of(), null, null, false, 1);
        assertThat(gate.why(PUBLIC, new WhyQuestion(students, "a"), RunControl.NONE)
                        .withoutSource())
                .isEqualTo(new WithoutSource(1, 3, "lamp", 3, 3, 4, 10.0 / 16));
        assertThat(gate.why(PUBLIC, new WhyQuestion(students, "y"), RunControl.NONE)
                        .withoutSource())
                .isNull();
        RankingQuestion harmonic = new RankingQuestion("harmonic", Set.of(), null, null, false, 1);
        assertThat(gate.why(PUBLIC, new WhyQuestion(harmonic, "a"), RunControl.NONE)
                        .withoutSource())
                .isNull();
    }

    @Test
    void nothingIsToldUnlessAskedFor() {
        lineages();
        RankingQuestion question = new RankingQuestion("students", Set.of(), null, null, false, 1);
        assertThat(Gates.of(network, folder)
                        .ranking(PUBLIC, new RankingPage(question, 100, 0, false), RunControl.NONE)
                        .rows())
                .allMatch(row -> row.withoutSource() == null);
    }

    @Test
    void whatTwoTakePartInTogetherKeepsTheirTie() {
        historical("a", "b", "c", "d");
        network.tie("a", WORKED_WITH, "b", "letters").tie("a", WORKED_WITH, "c", "letters");
        network.studio("kiln", "Kiln");
        network.tie("a", MEMBER_OF, "kiln").tie("b", MEMBER_OF, "kiln");
        DisclosedRanking ranking = ranking("asked", PUBLIC, "degree", WORKED_WITH, MEMBER_OF);
        assertThat(Objects.requireNonNull(of(ranking, "a")).rankWithout()).isEqualTo(1);
        assertThat(of(ranking, "c")).isEqualTo(new WithoutSource(2, 3, "letters", 1, 1, 1, 1.0));
    }

    @Test
    void ofTheLivingNothingIsToldAndTheirTiesStay() {
        lineages();
        network.living("y", null).consent("y", ConsentScope.PUBLISHED, "everybody", "everybody");
        for (String pupil : List.of("1", "2", "3", "4", "5")) {
            network.tie("y", MASTER_OF, pupil, "lamp");
        }
        for (Viewer viewer : List.of(PUBLIC, RESEARCHER, STAFF)) {
            DisclosedRanking ranking = ranking("asked-" + viewer.hashCode(), viewer, "students");
            assertThat(of(ranking, "y")).isNull();
            assertThat(of(ranking, "a"))
                    .as("ranks are among historical people")
                    .isEqualTo(new WithoutSource(1, 3, "lamp", 3, 3, 4, 10.0 / 16));
        }
    }

    @Test
    void whoObjectedIsInNoRankOfIt() {
        lineages();
        network.object("b");
        DisclosedRanking ranking = ranking("asked", PUBLIC, "students");
        assertThat(ranking.rows()).noneMatch(row -> row.person().id().equals("b"));
        assertThat(Objects.requireNonNull(of(ranking, "a")).rankWithout()).isEqualTo(2);
    }
}

package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.fixture.SampleNetwork;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who logs in sees at least what everybody sees. */
@Tag("thorough")
class ResearcherSeesNoLessTests {
    private static final int TOP = 30;

    @TempDir
    Path folder;

    private static List<RankingPage> questions() {
        List<RankingPage> questions = new ArrayList<>();
        for (String measure :
                List.of("degree", "students", "m-index", "harmonic", "pagerank", "clustering", "constraint")) {
            for (String cluster : Arrays.asList(null, "craft-town", "film-town", "painters-village")) {
                for (Integer year : Arrays.asList(null, 1950, 2012)) {
                    questions.add(new RankingPage(measure, Set.of(), cluster, year, TOP, false, 1));
                }
            }
        }
        return questions;
    }

    @Test
    void aResearcherReadsTheNamesRanksAndNumbersThatThePublicReads() throws IOException {
        Disclosure gate = Gates.of(SampleNetwork.of(900, 7, folder.resolve("sample")), folder);
        int rows = 0;
        for (RankingPage question : questions()) {
            DisclosedRanking everybody = gate.ranking(PUBLIC, question, RunControl.NONE);
            DisclosedRanking researcher = gate.ranking(RESEARCHER, question, RunControl.NONE);
            assertThat(researcher.rows()).as(question.toString()).isEqualTo(everybody.rows());
            assertThat(researcher.population()).isEqualTo(everybody.population());
            assertThat(researcher.named()).isEqualTo(everybody.named());
            assertThat(researcher.unnamed()).isEqualTo(everybody.unnamed());
            assertThat(researcher.none()).isEqualTo(everybody.none());
            assertThat(researcher.empty() == null || everybody.outside() == null)
                    .isTrue();
            rows += everybody.rows().size();
        }
        assertThat(rows).isGreaterThan(100);
    }

    @Test
    void staffAndStewardsSeeEverybodyWhomThePublicSees() throws IOException {
        Disclosure gate = Gates.of(SampleNetwork.of(900, 7, folder.resolve("sample")), folder);
        RankingPage question = new RankingPage("degree", Set.of(), null, null, 10_000, false, 1);
        Set<String> everybody = names(gate.ranking(PUBLIC, question, RunControl.NONE));
        assertThat(everybody).isNotEmpty();
        for (Viewer viewer : List.of(STAFF, STEWARD)) {
            assertThat(names(gate.ranking(viewer, question, RunControl.NONE))).containsAll(everybody);
        }
    }

    @Test
    void noBandStandsBetweenExactRanksAndClassesComeInTheOrderOfTheirBands() throws IOException {
        Disclosure gate = Gates.of(SampleNetwork.of(900, 7, folder.resolve("sample")), folder);
        for (RankingPage question : questions()) {
            DisclosedRanking ranking = gate.ranking(RESEARCHER, question, RunControl.NONE);
            assertThat(ranking.rows())
                    .allMatch(row -> row.rankFrom() == row.rankTo())
                    .isSortedAccordingTo((one, two) -> Integer.compare(one.rankFrom(), two.rankFrom()));
            assertThat(ranking.classes())
                    .isSortedAccordingTo((one, two) -> one.rankFrom() == two.rankFrom()
                            ? Integer.compare(one.rankTo(), two.rankTo())
                            : Integer.compare(one.rankFrom(), two.rankFrom()));
        }
    }

    @Test
    void measuresThatGoAlongWithWhatClassesAreMadeByCanBeReadAndAreNamedWhereAnotherCannot() throws IOException {
        Disclosure gate = Gates.of(SampleNetwork.of(900, 7, folder.resolve("sample")), folder);
        DisclosedRanking contacts = read(gate, "degree");
        assertThat(contacts.readable()).isTrue();
        assertThat(contacts.readableMeasures()).isEmpty();
        DisclosedRanking bridges = read(gate, "betweenness");
        assertThat(bridges.readable()).isFalse();
        assertThat(bridges.readableMeasures()).contains("degree");
        bridges.readableMeasures()
                .forEach(measure -> assertThat(read(gate, measure).readable()).isTrue());
        assertThat(gate.ranking(PUBLIC, question("betweenness"), RunControl.NONE)
                        .readable())
                .isNull();
    }

    private static DisclosedRanking read(Disclosure gate, String measure) {
        return gate.ranking(RESEARCHER, question(measure), RunControl.NONE);
    }

    private static RankingPage question(String measure) {
        return new RankingPage(measure, Set.of(), null, null, 20, false, 1);
    }

    private static Set<String> names(DisclosedRanking ranking) {
        Set<String> names = new HashSet<>();
        ranking.rows().forEach(row -> names.add(row.person().id()));
        return names;
    }
}

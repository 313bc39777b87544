package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.fixture.Network;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tries to follow somebody by pseudonym from year to year: what can be joined is a class of five or more, of whom all
 * is the same.
 */
class PseudonymsOverYearsTests {
    private static final int PEOPLE = 48;

    @TempDir
    Path folder;

    @Test
    void answersForDifferentYearsCanBeJoinedByWholeClassesOnly() {
        Network network = new Network().cluster("town");
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < PEOPLE; i++) {
            network.living("p" + i, "town");
        }
        for (int tie = 0; tie < 4 * PEOPLE; tie++) {
            int from = random.nextInt(PEOPLE);
            int to = (from + 1 + random.nextInt(PEOPLE - 1)) % PEOPLE;
            network.tie("p" + from, WORKED_WITH, "p" + to, "register " + tie, 1990 + random.nextInt(30));
        }
        Disclosure gate = Gates.of(network, folder);
        for (Viewer viewer : List.of(RESEARCHER, STEWARD)) {
            List<Set<String>> classes = new ArrayList<>();
            for (String measure : List.of("degree", "betweenness")) {
                for (int year = 1992; year <= 2024; year += 4) {
                    classes.addAll(classesIn(gate, viewer, measure, year));
                }
                classes.addAll(classesIn(gate, viewer, measure, null));
            }
            assertThat(classes).hasSizeGreaterThan(20);
            for (Set<String> one : classes) {
                assertThat(one).hasSizeGreaterThanOrEqualTo(5);
                for (Set<String> other : classes) {
                    Set<String> both = new HashSet<>(one);
                    both.retainAll(other);
                    assertThat(both.isEmpty() || both.equals(one) && both.equals(other))
                            .as("%s and %s", one, other)
                            .isTrue();
                }
            }
        }
    }

    private static List<Set<String>> classesIn(Disclosure gate, Viewer viewer, String measure, @Nullable Integer year) {
        DisclosedRanking ranking =
                gate.ranking(viewer, new RankingPage(measure, Set.of(), null, year, 100, false, 1), RunControl.NONE);
        assertThat(ranking.rows()).as("nobody by name").isEmpty();
        return ranking.classes().stream()
                .map(ClassRow::pseudonyms)
                .<Set<String>>map(HashSet::new)
                .toList();
    }
}

package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.fixture.SmallNetwork;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gaps between ranks of people by name would be exact numbers of people without one. */
class RankGapsTests {
    private static final int PEOPLE = 300;

    private static final List<Integer> BORDERS = List.of(0, 10, 25, 50, 100, 250, 500);

    @TempDir
    Path folder;

    @Test
    void noGapBetweenRanksIsANumberOfFewPeople() {
        SmallNetwork network = SmallNetwork.of(5, PEOPLE);
        try (HeldStore store = HeldStore.of(network, folder)) {
            for (Viewer viewer :
                    List.of(new Viewer.Anonymous(), new Viewer.Staff("association"), new Viewer.Researcher("thesis"))) {
                List<String> cells = new ArrayList<>();
                int rows = 0;
                for (RankingPage question : RankedByName.questions()) {
                    List<DisclosedRanking.Row> shown = RankedByName.shown(store, viewer, question);
                    rows += shown.size();
                    cells.addAll(cells(question, shown));
                    shown.forEach(RankGapsTests::inBands);
                }
                System.out.printf(
                        "Gaps of ranks for %s: %d rows, %d cells of 1 to 9 people without a name%n",
                        viewer.actor().text(), rows, cells.size());
                assertThat(rows).isGreaterThan(100);
                assertThat(cells).as(viewer.toString()).isEmpty();
            }
        }
    }

    /** Of those without a name who are before somebody it is told between which borders their number lies. */
    private static void inBands(DisclosedRanking.Row row) {
        Integer from = row.unnamedAheadFrom();
        Integer to = row.unnamedAheadTo();
        if (from != null && to != null) {
            assertThat(from).as(row.toString()).isIn(BORDERS);
            assertThat(to - from).as(row.toString()).isGreaterThanOrEqualTo(9);
        }
    }

    /**
     * Between two ranks next to each other there are as many people as the ranks are apart, less those who are shown.
     */
    private static List<String> cells(RankingPage question, List<DisclosedRanking.Row> shown) {
        Map<Integer, Integer> byRank = new TreeMap<>();
        shown.forEach(row -> byRank.merge(row.rankFrom(), 1, Integer::sum));
        List<String> cells = new ArrayList<>();
        int next = 1;
        for (Map.Entry<Integer, Integer> rank : byRank.entrySet()) {
            int unnamed = rank.getKey() - next;
            if (unnamed > 0 && unnamed < 10) {
                cells.add(question.of().measure() + " " + question.of().ties() + ": " + unnamed + " before rank "
                        + rank.getKey());
            }
            next = rank.getKey() + rank.getValue();
        }
        return cells;
    }
}

package io.shicheng.disclosure.map.level;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CommunityTreeTests {
    private static final int TOWNS = 5;
    private static final int SCHOOLS = 6;
    private static final int WORKSHOPS = 6;
    private static final int PEOPLE = 12;
    private static final int NODES = TOWNS * SCHOOLS * WORKSHOPS * PEOPLE;

    /** Towns of schools of workshops; one who is tied to nobody comes last. */
    private static CsrGraph planted(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrBuilder builder = new CsrBuilder(NODES + 1, false, true);
        int school = WORKSHOPS * PEOPLE;
        int town = SCHOOLS * school;
        for (int v = 0; v < NODES; v++) {
            for (int tie = 0; tie < 6; tie++) {
                builder.add(v, v / PEOPLE * PEOPLE + random.nextInt(PEOPLE), 1);
            }
            builder.add(v, v / school * school + random.nextInt(school), 1);
            if (v % 3 == 0) {
                builder.add(v, v / town * town + random.nextInt(town), 1);
            }
            if (v % 20 == 0) {
                builder.add(v, random.nextInt(NODES), 1);
            }
        }
        return builder.build();
    }

    private static List<List<Integer>> members(CommunityTree tree) {
        List<List<Integer>> members = new ArrayList<>();
        for (int c = 0; c < tree.count(); c++) {
            members.add(new ArrayList<>());
        }
        for (int node = 0; node < NODES; node++) {
            for (int c = tree.of(node); c != CommunityTree.NONE; c = tree.parent(c)) {
                members.get(c).add(node);
            }
        }
        return members;
    }

    @Test
    void partsLieWithinOneAnotherAndAreLargeEnoughAndEnough() {
        CommunityTree tree = CommunityTree.of(planted(3), RunControl.NONE);
        List<List<Integer>> members = members(tree);
        assertThat(members).doesNotContain(List.of());
        assertThat(tree.of(NODES)).as("without ties").isEqualTo(CommunityTree.NONE);
        Map<Integer, Integer> parts = new HashMap<>();
        for (int c = 0; c < tree.count(); c++) {
            int parent = tree.parent(c);
            if (parent != CommunityTree.NONE) {
                assertThat(parent).isLessThan(c);
                assertThat(members.get(c)).hasSizeGreaterThanOrEqualTo(8).isSubsetOf(members.get(parent));
                parts.merge(parent, 1, Integer::sum);
            }
        }
        assertThat(parts).isNotEmpty();
        assertThat(parts.values()).allMatch(count -> count >= 4);
        assertThat(parts.keySet()).allMatch(parent -> members.get(parent).size() >= 48);
    }

    /** Each that is within no other is of one town, nearly, and each smallest of one workshop or two. */
    @Test
    void theLevelsAreThoseThatWerePlanted() {
        CommunityTree tree = CommunityTree.of(planted(4), RunControl.NONE);
        List<List<Integer>> members = members(tree);
        int pure = 0;
        int whole = 0;
        Set<Integer> smallest = new HashSet<>();
        for (int c = 0; c < tree.count(); c++) {
            if (tree.parent(c) == CommunityTree.NONE) {
                Map<Integer, Integer> towns = new HashMap<>();
                members.get(c).forEach(node -> towns.merge(node / (NODES / TOWNS), 1, Integer::sum));
                pure += towns.values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElseThrow();
                whole += members.get(c).size();
            }
        }
        for (int node = 0; node < NODES; node++) {
            smallest.add(tree.of(node));
        }
        assertThat(whole).isEqualTo(NODES);
        assertThat(pure).isGreaterThan(NODES * 9 / 10);
        assertThat(smallest).hasSizeBetween(TOWNS * SCHOOLS, TOWNS * SCHOOLS * WORKSHOPS + TOWNS * SCHOOLS);
    }

    @Test
    void theSameGraphGivesTheSameTree() {
        CommunityTree one = CommunityTree.of(planted(5), RunControl.NONE);
        CommunityTree other = CommunityTree.of(planted(5), RunControl.NONE);
        assertThat(members(one)).isEqualTo(members(other));
    }

    @Test
    void aGraphWithoutTiesHasNone() {
        CommunityTree tree = CommunityTree.of(new CsrBuilder(3, false, true).build(), RunControl.NONE);
        assertThat(tree.count()).isZero();
        assertThat(tree.of(2)).isEqualTo(CommunityTree.NONE);
    }

    /** Rows count, not nodes: what has one row left or none is not listed, and whoever is in it is in what is around it. */
    @Test
    void ofFewerRowsThoseAreListedThatHaveTwo() {
        CommunityTree tree = CommunityTree.of(planted(6), RunControl.NONE);
        for (int rows : new int[] {0, 1, 40, 700, NODES + 1}) {
            RowCommunities listed = RowCommunities.of(tree, rows, row -> (row * 7) % (NODES + 1));
            List<int[]> members = listed.members();
            assertThat(members).hasSize(listed.count()).allMatch(each -> each.length >= 2);
            for (int c = 0; c < listed.count(); c++) {
                int parent = listed.parent(c);
                assertThat(parent == RowCommunities.NONE).isEqualTo(c < listed.wholeCount());
                for (int row : members.get(c)) {
                    assertThat(listed.isWithin(c, listed.smallest(row))).isTrue();
                    assertThat(listed.whole(row)).isLessThan(listed.wholeCount());
                }
            }
            for (int row = 0; row < rows; row++) {
                boolean none = (row * 7) % (NODES + 1) == NODES;
                assertThat(listed.smallest(row) == RowCommunities.NONE).isEqualTo(none);
            }
        }
    }
}

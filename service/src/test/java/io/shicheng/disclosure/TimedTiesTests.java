package io.shicheng.disclosure;

import static io.shicheng.disclosure.Gates.PUBLIC;
import static io.shicheng.disclosure.Gates.RESEARCHER;
import static io.shicheng.disclosure.Gates.STAFF;
import static io.shicheng.disclosure.Gates.STEWARD;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.DisclosedSnapshot;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Disclosure.SnapshotQuestion;
import io.shicheng.fixture.Network;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many ties lives decide about: exact of historical people, in tens of others, the same wherever it is said. */
class TimedTiesTests {
    private static final List<Viewer> VIEWERS = List.of(PUBLIC, RESEARCHER, STAFF, STEWARD);

    @TempDir
    Path folder;

    private final Network network = new Network();

    /** Each tie since this year, or without a date, is of two people who have no other. */
    private void pairs(String name, boolean historical, int count, @Nullable Integer since) {
        for (int pair = 0; pair < count; pair++) {
            String one = name + pair + "a";
            String other = name + pair + "b";
            network.person(one, "town", null, historical).person(other, "town", null, historical);
            network.tie(one, WORKED_WITH, other, "register", since);
        }
    }

    private Map<String, String> ranking(Viewer viewer, @Nullable Integer at) {
        return Gates.of(network, folder)
                .ranking(viewer, new RankingPage("degree", Set.of(), null, at, 5, false, 1), RunControl.NONE)
                .citation();
    }

    @Test
    void ofHistoricalPeopleTheyAreExact() {
        network.cluster("town");
        pairs("h", true, 3, null);
        pairs("s", true, 4, 1420);
        for (Viewer viewer : VIEWERS) {
            assertThat(ranking(viewer, 1430))
                    .containsEntry("ties_undated", "3")
                    .containsEntry("ties_bounded_by_lives", "4")
                    .containsEntry("ties_left_out_by_lives", "0");
            assertThat(ranking(viewer, 1521))
                    .containsEntry("ties_bounded_by_lives", "0")
                    .containsEntry("ties_left_out_by_lives", "4");
        }
    }

    @Test
    void ofOthersTheyAreInTens() {
        network.cluster("town");
        pairs("h", true, 3, null);
        pairs("u", false, 19, null);
        pairs("s", false, 9, 2010);
        for (Viewer viewer : VIEWERS) {
            assertThat(ranking(viewer, 2020))
                    .containsEntry("ties_undated", "13")
                    .containsEntry("ties_bounded_by_lives", "0")
                    .containsEntry("ties_left_out_by_lives", "0");
        }
    }

    /** A tie of somebody historical and somebody who may be living tells of the living. */
    @Test
    void oneEndThatMayBeLivingIsEnoughForTens() {
        network.cluster("town");
        for (int tie = 0; tie < 9; tie++) {
            network.historical("h" + tie, "town").living("l" + tie, "town");
            network.tie("h" + tie, WORKED_WITH, "l" + tie);
        }
        assertThat(ranking(PUBLIC, 2020)).containsEntry("ties_undated", "0");
    }

    @Test
    void aResultOfNoYearSaysNothingOfThem() {
        network.cluster("town");
        pairs("h", true, 3, null);
        assertThat(ranking(PUBLIC, null)).doesNotContainKeys("ties_undated", "ties_bounded_by_lives");
    }

    @Test
    void graphsAndSnapshotsSayTheSame() {
        network.cluster("town");
        pairs("h", true, 3, null);
        pairs("s", true, 4, 1420);
        Disclosure gate = Gates.of(network, folder);
        assertThat(gate.graph(PUBLIC, new GraphQuestion(Set.of(), null, 1430), RunControl.NONE)
                        .citation())
                .containsEntry("ties_undated", "3")
                .containsEntry("ties_bounded_by_lives", "4")
                .containsEntry("ties_left_out_by_lives", "0");
        DisclosedSnapshot snapshot =
                gate.snapshot(STEWARD, new SnapshotQuestion(Set.of(), false, null, 1521), RunControl.NONE);
        assertThat(snapshot.tiesUndated()).isEqualTo(3);
        assertThat(snapshot.tiesBoundedByLives()).isZero();
        assertThat(snapshot.tiesLeftOutByLives()).isEqualTo(4);
        assertThat(gate.snapshots(STEWARD)).contains(snapshot).anyMatch(kept -> kept.tiesUndated() != null);
    }
}

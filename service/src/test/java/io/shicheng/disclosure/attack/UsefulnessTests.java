package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Gates;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.fixture.Network;
import io.shicheng.fixture.SampleNetwork;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.progress.RunControl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What protecting people costs: how many of those who are in the network stand in the usual rankings with an exact
 * rank, in the bands of a class, or not at all, for each viewer, before anybody left and after some did.
 */
@Tag("thorough")
class UsefulnessTests {
    private static final int PEOPLE = 1500;
    private static final List<String> MEASURES = List.of("degree", "betweenness", "harmonic", "pagerank", "students");

    @TempDir
    Path folder;

    /** Of all measures together, in percent of people. */
    private record Shown(double exact, double banded, double counted) {
        double hidden() {
            return 100 - exact - banded - counted;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f exact, %.1f banded, %.1f counted, %.1f hidden",
                    exact,
                    banded,
                    counted,
                    hidden());
        }
    }

    private static Shown shown(Disclosure gate, Viewer viewer) {
        int exact = 0;
        int banded = 0;
        int all = 0;
        for (String measure : MEASURES) {
            DisclosedRanking ranking = gate.ranking(
                    viewer, new RankingPage(measure, Set.of(), null, null, 100_000, false, 1), RunControl.NONE);
            exact += ranking.rows().size();
            banded += ranking.classes().stream().mapToInt(ClassRow::people).sum();
            all += ranking.population();
        }
        double people = (double) MEASURES.size() * PEOPLE / 100;
        return new Shown(exact / people, banded / people, (all - exact - banded) / people);
    }

    @Test
    void mostPeopleAreStillThereAfterOneInAHundredLeft() throws IOException {
        Network network = SampleNetwork.of(PEOPLE, 5, folder.resolve("sample"));
        for (int i = 0; i < PEOPLE / 5; i++) {
            network.consent(network.anyone(5 * i), ConsentScope.NAMED, "insurance", "association");
        }
        List<Viewer> viewers = List.of(Gates.PUBLIC, Gates.RESEARCHER, Gates.STAFF, Gates.STEWARD);
        Disclosure gate = Gates.of(network, folder);
        List<Shown> before = new ArrayList<>();
        for (Viewer viewer : viewers) {
            before.add(shown(gate, viewer));
            System.out.println("Nobody left, " + viewer + ": " + before.getLast() + " (percent)");
        }
        for (int i = 0; i < PEOPLE / 100; i++) {
            network.object(network.anyone(97 * i + 3));
        }
        for (int i = 0; i < viewers.size(); i++) {
            Shown after = shown(gate, viewers.get(i));
            System.out.println("One in a hundred left, " + viewers.get(i) + ": " + after + " (percent)");
            assertThat(after.hidden() - before.get(i).hidden())
                    .as("people who are not there any more for %s, in percent", viewers.get(i))
                    .isLessThan(12);
        }
    }
}

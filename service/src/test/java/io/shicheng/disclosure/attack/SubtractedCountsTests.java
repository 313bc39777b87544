package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedCluster;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.fixture.SmallNetwork;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A count that is left out would be what remains when all that are shown of the same people are taken away. */
class SubtractedCountsTests {
    private static final Viewer RESEARCHER = new Viewer.Researcher("thesis");

    @TempDir
    Path folder;

    @Test
    void noCountThatIsLeftOutRemainsWhenTheOthersAreTakenAway() {
        List<String> recovered = new ArrayList<>();
        int leftOut = 0;
        for (long seed = 1; seed <= 8; seed++) {
            SmallNetwork network = SmallNetwork.of(seed, 60);
            try (HeldStore store = HeldStore.of(network, folder)) {
                List<String> hidden = new ArrayList<>();
                int remaining = inClasses(store, null);
                for (DisclosedCluster cluster : store.service().gate().clusters(RESEARCHER)) {
                    DisclosedRanking ranking =
                            store.service().gate().ranking(RESEARCHER, question(cluster.id()), RunControl.NONE);
                    if (ranking.unnamed() == 0) {
                        hidden.add(cluster.id());
                    } else {
                        remaining -= ranking.classes().stream()
                                .mapToInt(DisclosedRanking.ClassRow::people)
                                .sum();
                    }
                }
                leftOut += hidden.size();
                if (hidden.size() == 1 && remaining == unnamed(network, store, hidden.getFirst())) {
                    recovered.add("seed " + seed + ": " + hidden + " " + remaining);
                }
            }
        }
        System.out.printf("Counts left out: %d, recovered by subtraction: %s%n", leftOut, recovered);
        assertThat(leftOut).isPositive();
        assertThat(recovered).isEmpty();
    }

    /** How many there are in truth. */
    private static long unnamed(SmallNetwork network, HeldStore store, String cluster) {
        return network.people.stream()
                .filter(person -> cluster.equals(person.cluster()) && !person.historical())
                .filter(person -> !store.shownByName(RESEARCHER, store.key(person)))
                .count();
    }

    private static RankingPage question(@Nullable String cluster) {
        return new RankingPage("degree", Set.of(), cluster, null, 1_000, false, 1);
    }

    private static int inClasses(HeldStore store, @Nullable String cluster) {
        return store.service().gate().ranking(RESEARCHER, question(cluster), RunControl.NONE).classes().stream()
                .filter(Objects::nonNull)
                .mapToInt(DisclosedRanking.ClassRow::people)
                .sum();
    }
}

package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.fixture.SmallNetwork;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When one of a class leaves, a new class of the others would be joined to the old one, and what differs is of who
 * left.
 */
class ClassesAfterExitTests {
    private static final Viewer RESEARCHER = new Viewer.Researcher("thesis");
    private static final int EXITS = 10;

    @TempDir
    Path folder;

    @Test
    void noNewClassOfTheOthersComesWhenOneLeaves() {
        SmallNetwork network = SmallNetwork.of(7, 200);
        int linked = 0;
        int left = 0;
        try (HeldStore store = HeldStore.of(network, folder)) {
            Set<Set<String>> before = classes(store);
            assertThat(before).hasSizeGreaterThan(10);
            List<NodeKey> hidden = store.people().stream()
                    .filter(person -> !store.grounds().historical(person) && !store.shownByName(RESEARCHER, person))
                    .toList();
            Random random = new Random(3);
            for (int i = 0; i < EXITS; i++) {
                try (HeldStore copy = store.copy()) {
                    (i % 2 == 0 ? Exit.OBJECTS : Exit.IS_ERASED).of(hidden.get(random.nextInt(hidden.size())), copy);
                    Set<Set<String>> after = classes(copy);
                    Set<Set<String>> came = new HashSet<>(after);
                    came.removeAll(before);
                    Set<Set<String>> went = new HashSet<>(before);
                    went.removeAll(after);
                    linked += came.isEmpty() ? 0 : 1;
                    left += went.size();
                }
            }
        }
        System.out.printf(
                "Classes after %d exits: %d are gone, new ones that can be joined to them in %d%n",
                EXITS, left, linked);
        assertThat(linked).isZero();
        assertThat(left).isPositive();
    }

    private static Set<Set<String>> classes(HeldStore store) {
        Set<Set<String>> classes = new HashSet<>();
        for (DisclosedRanking.ClassRow row : store.service()
                .gate()
                .ranking(RESEARCHER, new RankingPage("degree", Set.of(), null, null, 1_000, false, 1), RunControl.NONE)
                .classes()) {
            classes.add(Set.copyOf(row.pseudonyms()));
        }
        return classes;
    }
}

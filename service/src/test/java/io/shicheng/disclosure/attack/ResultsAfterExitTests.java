package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.fixture.SmallNetwork;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Somebody who keeps the ids of answers and asks for them after somebody left is told which of them are not the same
 * any more. That must be the same for any five who may have left.
 */
@Tag("thorough")
class ResultsAfterExitTests {
    private static final List<RankingPage> PAGES = pages();

    @TempDir
    Path folder;

    private static List<RankingPage> pages() {
        List<RankingPage> pages = new ArrayList<>();
        for (String measure : List.of("degree", "students", "harmonic", "coreness")) {
            for (Integer year : new Integer[] {null, 1990}) {
                pages.add(new RankingPage(measure, Set.of(), null, year, 1000, false, 1));
                pages.add(new RankingPage(measure, Set.of(TieKind.MASTER_OF), null, year, 3, false, 1));
            }
            pages.add(new RankingPage(measure, Set.of(), "film-town", null, 1000, false, 1));
        }
        return pages;
    }

    private static Map<String, RankingPage> asked(HeldStore.Service service, Viewer viewer) {
        Map<String, RankingPage> ids = new LinkedHashMap<>();
        for (RankingPage page : PAGES) {
            DisclosedRanking answer = service.gate().ranking(viewer, page, RunControl.NONE);
            ids.put(service.given().idOf(viewer, page, answer), page);
        }
        return ids;
    }

    private static String found(HeldStore.Service service, Viewer viewer, String id) {
        try {
            return String.valueOf(service.given().again(viewer, id, RunControl.NONE));
        } catch (DisclosureException e) {
            return e.reason().name();
        }
    }

    private static List<String> found(HeldStore store, Viewer viewer, Set<String> ids) {
        return ids.stream().map(id -> found(store.service(), viewer, id)).toList();
    }

    /** Ids that were given before are found by a program that was started since, and tell the same. */
    private static List<String> afterRestart(HeldStore store, Viewer viewer, Set<String> ids) {
        try (HeldStore restarted = store.copy()) {
            return found(restarted, viewer, ids);
        }
    }

    @ParameterizedTest
    @EnumSource(Exit.class)
    void whichAnswersChangedIsTheSameForAnyOfFive(Exit exit) {
        SmallNetwork network = SmallNetwork.of(3, 50);
        List<Viewer> viewers =
                List.of(new Viewer.Anonymous(), new Viewer.Researcher("thesis"), new Viewer.Staff("association"));
        try (HeldStore store = HeldStore.of(network, folder)) {
            viewers.forEach(viewer -> asked(store.service(), viewer));
            int changed = 0;
            for (Viewer viewer : viewers) {
                Map<List<String>, List<NodeKey>> told = new HashMap<>();
                for (NodeKey person : store.people()) {
                    if (store.grounds().historical(person) || store.shownByName(viewer, person)) {
                        continue;
                    }
                    try (HeldStore copy = store.copy()) {
                        Map<String, RankingPage> ids = asked(copy.service(), viewer);
                        exit.of(person, copy);
                        List<String> outcomes = found(copy, viewer, ids.keySet());
                        assertThat(afterRestart(copy, viewer, ids.keySet())).isEqualTo(outcomes);
                        changed += outcomes.contains("RESULT_CHANGED") ? 1 : 0;
                        told.computeIfAbsent(outcomes, unseen -> new ArrayList<>())
                                .add(person);
                    }
                }
                assertThat(told.values())
                        .allSatisfy(people -> assertThat(people)
                                .as("who may have left, as %s is told", viewer)
                                .hasSizeGreaterThanOrEqualTo(Exchange.K));
            }
            // who is shown to nobody may have nothing to withdraw
            assertThat(changed > 0 || exit == Exit.WITHDRAWS)
                    .as("some exits are seen")
                    .isTrue();
        }
    }
}

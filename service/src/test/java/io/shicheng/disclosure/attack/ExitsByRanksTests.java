package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.fixture.SmallNetwork;
import io.shicheng.graph.NodeKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody without a login who knows every tie notes the ranks of people by name on two days, between which one person
 * left. Somebody who left stood above all whose rank moved and not above the others.
 */
@Tag("thorough")
class ExitsByRanksTests {
    private static final int PEOPLE = 300;
    private static final int EXITS = 16;
    private static final Viewer PUBLIC = new Viewer.Anonymous();

    @TempDir
    Path folder;

    @Test
    void ranksOfPeopleByNameDoNotTellWhoLeft() {
        SmallNetwork network = SmallNetwork.of(4, PEOPLE);
        List<Integer> candidates = new ArrayList<>();
        try (HeldStore store = HeldStore.of(network, folder)) {
            Map<String, NodeKey> ids = new HashMap<>();
            network.people.forEach(person -> ids.put(person.name(), store.key(person)));
            List<NodeKey> hidden = store.people().stream()
                    .filter(person -> !store.grounds().historical(person) && !store.shownByName(PUBLIC, person))
                    .toList();
            List<Map<NodeKey, Double>> truth = new ArrayList<>();
            List<List<DisclosedRanking.Row>> before = new ArrayList<>();
            List<RankingPage> questions = RankedByName.questions();
            for (RankingPage question : questions) {
                truth.add(RankedByName.scores(store, question));
                before.add(RankedByName.shown(store, PUBLIC, question));
            }
            assertThat(before.getFirst()).hasSizeGreaterThan(10);
            Random random = new Random(1);
            for (int i = 0; i < EXITS; i++) {
                try (HeldStore copy = store.copy()) {
                    NodeKey leaving = hidden.get(random.nextInt(hidden.size()));
                    Exit exit = i % 2 == 0 ? Exit.OBJECTS : Exit.IS_ERASED;
                    exit.of(leaving, copy);
                    Set<NodeKey> possible = new HashSet<>(hidden);
                    List<List<DisclosedRanking.Row>> after = new ArrayList<>();
                    questions.forEach(question -> after.add(RankedByName.shown(copy, PUBLIC, question)));
                    if (ranks(after).equals(ranks(before))) {
                        candidates.add(possible.size()); // nothing is told that could narrow them down
                        continue;
                    }
                    for (int q = 0; q < questions.size(); q++) {
                        narrow(possible, truth.get(q), before.get(q), after.get(q), ids);
                    }
                    candidates.add(possible.size());
                }
            }
        }
        System.out.println("Who left, by ranks of people by name: candidates of " + EXITS + " exits " + candidates);
        assertThat(candidates).hasSize(EXITS).allMatch(count -> count >= Exchange.K);
    }

    private static List<String> ranks(List<List<DisclosedRanking.Row>> answers) {
        List<String> ranks = new ArrayList<>();
        answers.forEach(
                rows -> rows.forEach(row -> ranks.add(row.person().id() + " " + row.rankFrom() + " " + row.score())));
        return ranks;
    }

    /** Leaves those who stood above each who moved up and not above any who did not. */
    private static void narrow(
            Set<NodeKey> possible,
            Map<NodeKey, Double> truth,
            List<DisclosedRanking.Row> before,
            List<DisclosedRanking.Row> after,
            Map<String, NodeKey> ids) {
        Map<String, Integer> ranks = new HashMap<>();
        before.forEach(row -> ranks.put(row.person().id(), row.rankFrom()));
        for (DisclosedRanking.Row row : after) {
            Integer rank = ranks.get(row.person().id());
            Double score = truth.get(ids.get(row.person().name()));
            if (rank != null && score != null) {
                boolean moved = row.rankFrom() < rank;
                possible.removeIf(person -> truth.getOrDefault(person, 0.0) > score != moved);
            }
        }
    }
}

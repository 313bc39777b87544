package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.fixture.SmallNetwork;
import io.shicheng.fixture.SmallNetwork.Someone;
import io.shicheng.fixture.SmallNetwork.Tied;
import io.shicheng.graph.personal.ConsentScope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exact scores of people of long ago would tell single ties of somebody living, and since which year there are any. */
class TiesByScoresTests {
    private static final Viewer PUBLIC = new Viewer.Anonymous();
    private static final int TIES = 12;

    @TempDir
    Path folder;

    @Test
    void noScoreOrRankOfSomebodyByNameRestsOnATieOfSomebodyWithoutOne() {
        SmallNetwork network = SmallNetwork.of(8, 120);
        Set<String> published = new HashSet<>();
        network.consents.stream()
                .filter(consent -> consent.scope() == ConsentScope.PUBLISHED)
                .forEach(consent -> published.add(consent.person().id()));
        List<Tied> ties = network.ties.stream()
                .filter(tie -> tie.to() != null && !tie.stated())
                .filter(tie -> hidden(tie.from(), published) != hidden(tie.to(), published))
                .limit(TIES)
                .toList();
        assertThat(ties).hasSize(TIES);
        List<RankingPage> questions = questions();
        List<String> told = new ArrayList<>();
        try (HeldStore store = HeldStore.of(network, folder)) {
            List<List<String>> with = said(store, questions);
            for (Tied tie : ties) {
                SmallNetwork without = network.with(0, 1);
                without.ties.remove(tie);
                try (HeldStore other = HeldStore.of(without, folder)) {
                    List<List<String>> said = said(other, questions);
                    for (int q = 0; q < questions.size(); q++) {
                        if (!said.get(q).equals(with.get(q))) {
                            told.add(tie.kind() + " by " + questions.get(q).of().measure() + " at "
                                    + questions.get(q).of().at());
                        }
                    }
                }
            }
        }
        System.out.printf(
                "Ties of people without a name told by exact ranks and scores: %d of %d answers%n",
                told.size(), ties.size() * questions.size());
        assertThat(told).isEmpty();
    }

    private static boolean hidden(@org.jspecify.annotations.Nullable Someone person, Set<String> published) {
        return person != null && !person.historical() && !published.contains(person.id());
    }

    private static List<RankingPage> questions() {
        List<RankingPage> questions = new ArrayList<>();
        for (String measure : List.of("students", "descendants", "degree", "pagerank")) {
            questions.add(new RankingPage(measure, Set.of(), null, null, 1_000, false, 1));
            SmallNetwork.YEARS.forEach(
                    year -> questions.add(new RankingPage(measure, Set.of(), null, year, 1_000, false, 1)));
        }
        return questions;
    }

    /** Rank and score of each by name, in their order. */
    private static List<List<String>> said(HeldStore store, List<RankingPage> questions) {
        List<List<String>> said = new ArrayList<>();
        for (RankingPage question : questions) {
            List<String> rows = new ArrayList<>();
            for (DisclosedRanking.Row row : RankedByName.shown(store, PUBLIC, question)) {
                rows.add(
                        row.rankFrom() + " " + row.rankTo() + " " + row.person().id() + " " + row.score());
            }
            said.add(rows);
        }
        return said;
    }
}

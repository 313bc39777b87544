package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rankings as somebody is shown them who knows every tie, beside those that he works out himself. */
final class RankedByName {
    private static final List<Set<TieKind>> TIES = List.of(
            EnumSet.of(TieKind.MASTER_OF, TieKind.LEADS, TieKind.WORKED_WITH, TieKind.PARTNER_OF, TieKind.NOMINATES),
            EnumSet.of(TieKind.MASTER_OF),
            EnumSet.of(TieKind.LEADS),
            EnumSet.of(TieKind.WORKED_WITH, TieKind.PARTNER_OF),
            EnumSet.of(TieKind.LEADS, TieKind.NOMINATES),
            EnumSet.of(TieKind.MASTER_OF, TieKind.WORKED_WITH));

    private RankedByName() {}

    /** By what he asks: four measures by six kinds of ties each, and students. */
    static List<RankingPage> questions() {
        List<RankingPage> questions = new ArrayList<>();
        for (String measure : List.of("degree", "harmonic", "betweenness", "coreness")) {
            TIES.forEach(ties -> questions.add(new RankingPage(measure, ties, null, null, 1_000, false, 1)));
        }
        questions.add(new RankingPage("students", Set.of(), null, null, 1_000, false, 1));
        return questions;
    }

    /** The people of a ranking by name, best first. */
    static List<DisclosedRanking.Row> shown(HeldStore store, Viewer viewer, RankingPage question) {
        try {
            return store.service()
                    .gate()
                    .ranking(viewer, question, RunControl.NONE)
                    .rows();
        } catch (DisclosureException e) {
            return List.of();
        }
    }

    /** Everybody's own score, and whether a higher one is better. */
    static Map<NodeKey, Double> scores(HeldStore store, RankingPage question) {
        Map<NodeKey, Double> scores = new LinkedHashMap<>();
        try {
            for (Ranking.Row row : store.service()
                    .inquiry()
                    .ask(
                            new RankingQuestion(
                                    question.of().measure(),
                                    question.of().ties(),
                                    null,
                                    question.of().at(),
                                    false,
                                    1),
                            Population.EVERYBODY,
                            RunControl.NONE)
                    .rows()) {
                scores.put(row.person(), row.score());
            }
        } catch (InquiryException e) {
            return Map.of();
        }
        return scores;
    }
}

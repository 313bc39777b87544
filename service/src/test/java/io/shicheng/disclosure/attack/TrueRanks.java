package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Disclosure.RankingQuestion;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.RunControl;
import io.shicheng.ranking.Ranking;
import io.shicheng.ranking.RankingRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The ranks and scores that the attacker works out himself, on the network that he knows. */
final class TrueRanks {
    private TrueRanks() {}

    /** Of everybody for each question about the whole network, in the order of the questions. */
    static Map<NodeKey, StringBuilder> signatures(
            Desk desk, List<RankingQuestion> questions, Function<Ranking.Row, String> said) {
        Map<NodeKey, StringBuilder> signatures = new HashMap<>();
        for (RankingQuestion question : questions) {
            for (Ranking.Row row : rank(desk, question)) {
                signatures
                        .computeIfAbsent(row.person(), person -> new StringBuilder())
                        .append(said.apply(row))
                        .append(';');
            }
        }
        return signatures;
    }

    static List<Ranking.Row> rank(Desk desk, RankingQuestion question) {
        RankingRequest request =
                new RankingRequest(question.measure(), question.ties(), null, question.at(), false, question.seed());
        return desk.truth().rank(request, RunControl.NONE).rows();
    }
}

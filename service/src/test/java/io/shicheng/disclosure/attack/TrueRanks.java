package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The ranks and scores that the attacker works out himself, on the network that he knows. */
final class TrueRanks {
    private TrueRanks() {}

    /** Of everybody for each question about the whole network, in the order of the questions. */
    static Map<NodeKey, StringBuilder> signatures(
            Desk desk, List<RankingPage> questions, Function<Ranking.Row, String> said) {
        Map<NodeKey, StringBuilder> signatures = new HashMap<>();
        for (RankingPage question : questions) {
            for (Ranking.Row row : rank(desk, question)) {
                signatures
                        .computeIfAbsent(row.person(), person -> new StringBuilder())
                        .append(said.apply(row))
                        .append(';');
            }
        }
        return signatures;
    }

    static List<Ranking.Row> rank(Desk desk, RankingPage question) {
        RankingQuestion request = new RankingQuestion(
                question.of().measure(),
                question.of().ties(),
                null,
                question.of().at(),
                false,
                question.of().seed());
        return desk.truth().ask(request, Population.EVERYBODY, RunControl.NONE).rows();
    }
}

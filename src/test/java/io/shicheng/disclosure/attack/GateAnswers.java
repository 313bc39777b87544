package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.DisclosedRanking;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingQuestion;
import io.shicheng.disclosure.Label;
import io.shicheng.disclosure.Viewer;
import io.shicheng.progress.RunControl;
import java.util.List;

/** What the gate answers to one viewer. */
record GateAnswers(Disclosure gate, Viewer viewer) implements Answers {
    @Override
    public List<Row> rows(RankingQuestion question) {
        return gate.ranking(viewer, question, RunControl.NONE).rows().stream()
                .map(GateAnswers::row)
                .toList();
    }

    private static Row row(DisclosedRanking.Row row) {
        String pseudonym = row.label() instanceof Label.Pseudonymous(String text) ? text : null;
        String text = (pseudonym == null ? row.label() : "") + "/" + row.intervalBest() + "-" + row.intervalWorst()
                + "@" + row.clusterId() + "=" + row.score();
        return new Row(pseudonym, row.rankFrom() + "-" + row.rankTo() + text, "", row.rankFrom(), row.rankTo());
    }
}

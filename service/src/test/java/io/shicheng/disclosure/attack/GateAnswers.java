package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.ClassRow;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.List;

/**
 * What the gate answers to one viewer: who is by name, then who is in classes, each with what is said beside the lists.
 */
record GateAnswers(Disclosure gate, Viewer viewer) implements Answers {
    @Override
    public List<Row> rows(RankingPage question) {
        DisclosedRanking ranking = gate.ranking(viewer, question, RunControl.NONE);
        String about = about(ranking);
        List<Row> rows = new ArrayList<>();
        for (DisclosedRanking.Row row : ranking.rows()) {
            rows.add(new Row(null, row.toString(), about, row.rankFrom(), row.rankTo(), rows.size()));
        }
        int named = rows.size();
        for (ClassRow row : ranking.classes()) {
            String text = row.rankFrom() + "-" + row.rankTo() + "/" + row.intervalBest() + "-" + row.intervalWorst()
                    + "@" + row.cluster() + " of " + row.people();
            int element = named++;
            row.pseudonyms()
                    .forEach(pseudonym ->
                            rows.add(new Row(pseudonym, text, about, row.rankFrom(), row.rankTo(), element)));
        }
        return rows;
    }

    /** All that is said of nobody in particular; somebody who looks stands in the citation. */
    private static String about(DisclosedRanking ranking) {
        return Integer.toHexString(List.of(
                        ranking.population(),
                        ranking.named(),
                        ranking.unnamed(),
                        String.valueOf(ranking.outside()),
                        ranking.none(),
                        String.valueOf(ranking.empty()),
                        String.valueOf(ranking.readable()),
                        ranking.readableMeasures(),
                        String.valueOf(ranking.shares()),
                        String.valueOf(ranking.citation().get("k")))
                .hashCode());
    }
}

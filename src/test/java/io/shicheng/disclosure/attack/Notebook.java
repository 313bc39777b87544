package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.DisclosedRanking;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.Disclosure.RankingQuestion;
import io.shicheng.disclosure.Label;
import io.shicheng.disclosure.Viewer;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that a researcher reads of each pseudonym in many answers, in the order of the questions. */
final class Notebook {
    private final Viewer viewer;
    private final Map<String, List<Statement>> statements = new HashMap<>();
    private final List<RankingQuestion> asked = new ArrayList<>();

    Notebook(Viewer viewer) {
        this.viewer = viewer;
    }

    /** What one answer says of one pseudonym. */
    record Statement(int question, DisclosedRanking.Row row) {
        /** All of it but the pseudonym. */
        String text() {
            return question + ":" + row.rankFrom() + "-" + row.rankTo() + "/" + row.intervalBest() + "-"
                    + row.intervalWorst() + "@" + row.clusterId() + "=" + row.score();
        }
    }

    void ask(Disclosure gate, List<RankingQuestion> questions) {
        for (RankingQuestion question : questions) {
            int number = asked.size();
            asked.add(question);
            for (DisclosedRanking.Row row :
                    gate.ranking(viewer, question, RunControl.NONE).rows()) {
                if (row.label() instanceof Label.Pseudonymous(String pseudonym)) {
                    statements
                            .computeIfAbsent(pseudonym, unseen -> new ArrayList<>())
                            .add(new Statement(number, row));
                }
            }
        }
    }

    /** Asks for fewer rows of what was asked before: they must be the first ones, and say the same. */
    void askForFewer(Disclosure gate, RankingQuestion question, int... tops) {
        List<DisclosedRanking.Row> all =
                gate.ranking(viewer, question, RunControl.NONE).rows();
        for (int top : tops) {
            RankingQuestion fewer = new RankingQuestion(
                    question.measure(),
                    question.ties(),
                    question.clusterId(),
                    question.at(),
                    top,
                    question.interval(),
                    question.seed());
            asked.add(fewer);
            List<DisclosedRanking.Row> rows =
                    gate.ranking(viewer, fewer, RunControl.NONE).rows();
            if (!rows.subList(0, top).equals(all.subList(0, top))) {
                throw new IllegalStateException("Asking for " + top + " rows tells something else.");
            }
        }
    }

    /** Leaves out as many numbers, so that those of the same questions are the same in two notebooks. */
    void skip(int questions) {
        for (int i = 0; i < questions; i++) {
            asked.add(asked.getFirst());
        }
    }

    int questions() {
        return asked.size();
    }

    Map<String, List<Statement>> statements() {
        return statements;
    }

    /** Everything that was ever said of each pseudonym, and in which answers it was missing. */
    Map<String, String> signatures() {
        Map<String, String> signatures = new HashMap<>();
        statements.forEach((pseudonym, said) -> {
            StringBuilder text = new StringBuilder();
            said.forEach(statement -> text.append(statement.text()).append(';'));
            signatures.put(pseudonym, text.toString());
        });
        return signatures;
    }
}

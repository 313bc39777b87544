package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Disclosure.RankingPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that a researcher reads of each pseudonym in many answers, in the order of the questions. */
public final class Notebook {
    private final Map<String, List<Statement>> statements = new HashMap<>();
    private final List<RankingPage> asked = new ArrayList<>();

    /** What one answer says of one pseudonym. */
    record Statement(int question, Answers.Row row) {}

    public void ask(Answers answers, List<RankingPage> questions) {
        for (RankingPage question : questions) {
            int number = asked.size();
            asked.add(question);
            for (Answers.Row row : Answers.whole(answers.rows(question), question.top())) {
                String pseudonym = row.pseudonym();
                if (pseudonym != null) {
                    statements
                            .computeIfAbsent(pseudonym, unseen -> new ArrayList<>())
                            .add(new Statement(number, row));
                }
            }
        }
    }

    /** Asks for fewer rows of what was asked before: they must be the first ones, and say the same. */
    public void askForFewer(Answers answers, RankingPage question, int... tops) {
        List<Answers.Row> all = answers.rows(question);
        for (int top : tops) {
            RankingPage fewer = new RankingPage(
                            question.of().measure(),
                            question.of().ties(),
                            question.of().cluster(),
                            question.of().at(),
                            top,
                            question.of().interval(),
                            question.of().seed())
                    .withShares(question.shares())
                    .withSources(question.sources());
            asked.add(fewer);
            if (!alone(answers.rows(fewer)).equals(alone(firstOfEachList(all, top)))) {
                throw new IllegalStateException("Asking for " + top + " rows tells something else.");
            }
        }
    }

    private static List<Answers.Row> firstOfEachList(List<Answers.Row> all, int top) {
        int named = (int) all.stream().filter(row -> row.pseudonym() == null).count();
        return all.stream()
                .filter(row -> row.pseudonym() == null ? row.element() < top : row.element() - named < top)
                .toList();
    }

    private static List<Answers.Row> alone(List<Answers.Row> rows) {
        return rows.stream().map(Answers.Row::alone).toList();
    }

    /** Leaves out as many numbers, so that those of the same questions are the same in two notebooks. */
    public void skip(int questions) {
        for (int i = 0; i < questions; i++) {
            asked.add(asked.getFirst());
        }
    }

    public int questions() {
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
            said.forEach(statement -> text.append(statement.question())
                    .append(':')
                    .append(statement.row().text())
                    .append(statement.row().about())
                    .append(';'));
            signatures.put(pseudonym, text.toString());
        });
        return signatures;
    }
}

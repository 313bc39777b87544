package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Disclosure.RankingQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an attacker gets rankings from: the gate itself, or a running service. */
public interface Answers {
    /** In the order of the answer. */
    List<Row> rows(RankingQuestion question);

    /**
     * Without those at the end of a list that is cut off who stand in the same bands as the last: which of them are still in it
     * is up to their pseudonyms.
     */
    static List<Row> whole(List<Row> rows, int top) {
        int end = rows.size();
        if (end >= top) {
            Row last = rows.getLast();
            while (end > 0 && rows.get(end - 1).alike(last)) {
                end--;
            }
        }
        return rows.subList(0, end);
    }

    /**
     * What an answer says of somebody.
     *
     * @param pseudonym null for somebody by name
     * @param text all of it but the pseudonym
     * @param about what the answer says of nobody in particular, such as how long it is
     */
    record Row(@Nullable String pseudonym, String text, String about, int rankFrom, int rankTo) {
        /** Whether both stand in the same bands. */
        public boolean alike(Row other) {
            return rankFrom == other.rankFrom && rankTo == other.rankTo;
        }

        Row alone() {
            return new Row(pseudonym, text, "", rankFrom, rankTo);
        }
    }
}

package io.shicheng.disclosure.attack;

import io.shicheng.disclosure.Disclosure.RankingPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an attacker gets rankings from: the gate itself, or a running service. */
public interface Answers {
    /** In the order of the answer. */
    List<Row> rows(RankingPage question);

    /**
     * Without those at the end of a list of classes that is cut off who stand in the same bands as the last: which of
     * them are still in it is up to their pseudonyms.
     */
    static List<Row> whole(List<Row> rows, int top) {
        List<Row> unnamed = rows.stream().filter(row -> row.pseudonym() != null).toList();
        int end = rows.size();
        if (unnamed.stream().mapToInt(Row::element).distinct().count() >= top) {
            Row last = rows.getLast();
            while (end > 0
                    && rows.get(end - 1).pseudonym() != null
                    && rows.get(end - 1).alike(last)) {
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
     * @param element number of the element of the answer that says it: one for all of a class
     */
    record Row(@Nullable String pseudonym, String text, String about, int rankFrom, int rankTo, int element) {
        /** Whether both stand in the same bands. */
        public boolean alike(Row other) {
            return rankFrom == other.rankFrom && rankTo == other.rankTo;
        }

        Row alone() {
            return new Row(pseudonym, text, "", rankFrom, rankTo, 0);
        }
    }
}

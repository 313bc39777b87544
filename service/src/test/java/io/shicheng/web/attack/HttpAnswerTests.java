package io.shicheng.web.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.attack.Answers;
import io.shicheng.disclosure.attack.Attack;
import io.shicheng.disclosure.attack.Candidates;
import io.shicheng.disclosure.attack.Notebook;
import io.shicheng.graph.NodeKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The attacker over HTTP would find what leaks, wherever in an answer it stood. */
class HttpAnswerTests {
    private static final RankingPage QUESTION = new RankingPage("degree", Set.of(), null, null, 1000, false, 1);

    private static HttpAnswer answer(String head, String json) {
        return new HttpAnswer(200, head, Map.of("", json));
    }

    private static String row(String pseudonym, String more) {
        return "{\"rank_from\":1,\"rank_to\":50,\"label\":{\"kind\":\"pseudonym\",\"pseudonym\":\"" + pseudonym + "\"}"
                + more + "}";
    }

    private static String pseudonym(int number) {
        return "p-" + "abcdefghijkl".substring(0, 11) + (char) ('a' + number);
    }

    /** Ten people, of each of whom something more is said. */
    private static String ranking(IntFunction<String> more) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(row(pseudonym(i), more.apply(i)));
        }
        return "{\"population\":10,\"rows\":[" + String.join(",", rows) + "]}";
    }

    private static Candidates found(IntFunction<String> more) {
        Answers answers = question -> answer("{}", ranking(more)).rows();
        Notebook notebook = new Notebook();
        notebook.ask(answers, List.of(QUESTION));
        Map<String, NodeKey> owners = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            owners.put(pseudonym(i), new NodeKey("person " + i));
        }
        return Attack.bySignature(notebook, owners, notebook, owners);
    }

    @Test
    void findsPeopleByAFieldThatNobodyThoughtOf() {
        assertThat(found(i -> "").fewest()).isEqualTo(10);
        assertThat(found(i -> ",\"hint\":{\"deep\":[" + i / 5 + "]}").fewest()).isEqualTo(5);
        assertThat(found(i -> ",\"vertex\":" + i).found(5)).isEqualTo(1);
    }

    @Test
    void whatIsSaidBesideTheListAndInHeadersIsPartOfIt() {
        String about = answer("{}", ranking(i -> "")).rows().getFirst().about();
        String other = ranking(i -> "").replace("\"population\":10", "\"population\":11");
        assertThat(answer("{}", other).rows().getFirst().about()).isNotEqualTo(about);
        assertThat(answer("{etag=[7]}", ranking(i -> "")).rows().getFirst().about())
                .isNotEqualTo(about);
        assertThat(answer("{}", ranking(i -> "")).rows().getLast().about()).isEqualTo(about);
    }

    @Test
    void stopsAtPseudonymsWhereNoneWereExpected() {
        assertThatThrownBy(() -> answer("{}", "{\"first\":\"" + pseudonym(1) + "\",\"rows\":[]}")
                        .rows())
                .hasMessageContaining("outside of lists");
        String pair = row(pseudonym(1), ",\"tiedTo\":\"" + pseudonym(2) + "\"");
        assertThatThrownBy(() -> answer("{}", "{\"rows\":[" + pair + "]}").rows())
                .hasMessageContaining("stand together");
    }

    private static String classRow(String more, String... pseudonyms) {
        return "{\"rank_from\":1,\"rank_to\":50,\"pseudonyms\":[\"" + String.join("\",\"", pseudonyms) + "\"]" + more
                + "}";
    }

    @Test
    void everybodyInAClassIsSaidTheSame() {
        String two = classRow("", pseudonym(0), pseudonym(2)) + "," + classRow("", pseudonym(1), pseudonym(3));
        List<Answers.Row> rows = answer("{}", "{\"classes\":[" + two + "]}").rows();
        assertThat(rows)
                .hasSize(4)
                .extracting(Answers.Row::text)
                .containsOnly(rows.getFirst().text());
        assertThat(rows).extracting(Answers.Row::pseudonym).doesNotHaveDuplicates();
        Researcher.inOrderOfPseudonyms(rows);
        assertThatThrownBy(() ->
                        Researcher.inOrderOfPseudonyms(List.of(rows.get(1), rows.get(0), rows.get(2), rows.get(3))))
                .hasMessageContaining("order");
        assertThatThrownBy(() ->
                        Researcher.inOrderOfPseudonyms(List.of(rows.get(2), rows.get(3), rows.get(0), rows.get(1))))
                .hasMessageContaining("order");
    }

    @Test
    void whatIsSaidOfOneOfAClassTells() {
        String told = classRow(",\"first\":\"" + pseudonym(0) + "\"", pseudonym(0), pseudonym(2));
        assertThatThrownBy(() -> answer("{}", "{\"classes\":[" + told + "]}").rows())
                .hasMessageContaining("outside of lists");
    }

    @Test
    void anOrderOfItsOwnTellsSomething() {
        List<Answers.Row> rows = answer("{}", ranking(i -> "")).rows();
        Researcher.inOrderOfPseudonyms(rows);
        assertThatThrownBy(() -> Researcher.inOrderOfPseudonyms(rows.reversed()))
                .hasMessageContaining("order");
    }
}

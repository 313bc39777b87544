package io.shicheng.web.attack;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.attack.Answers;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.web.Http;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An attacker with a researcher's token. Keeps what he was told. */
final class Researcher implements Answers {
    private static final String MARKS = "[]{}\",<>=;:|\r\n\t";

    private final Http http;
    private final String project;
    private final Set<String> said = new HashSet<>();
    private final Map<String, String> masked = new TreeMap<>();
    private int answers;

    Researcher(Http http, String project) {
        this.http = http;
        this.project = project;
    }

    @Override
    public List<Row> rows(RankingPage question) {
        HttpAnswer answer = get(address(question));
        if (answer.status() != 200 && answer.status() != 400) { // 400: there is no such ranking
            throw new IllegalStateException(answer.masked());
        }
        List<Row> rows = answer.rows();
        inOrderOfPseudonyms(rows);
        List<String> said = new ArrayList<>();
        Answers.whole(rows, question.top()).forEach(row -> said.add(row.text() + row.about()));
        said.sort(null); // the order of those in the same bands was looked at
        masked.put(address(question), said.hashCode() + " in " + said.size() + " rows, " + answer.status());
        return rows;
    }

    /**
     * Those who stand in the same bands can come in no other order that tells nothing: of one class in that of their
     * pseudonyms, classes in that of their first ones.
     */
    static void inOrderOfPseudonyms(List<Row> rows) {
        String first = rows.isEmpty() ? null : rows.getFirst().pseudonym();
        for (int i = 1; i < rows.size(); i++) {
            Row before = rows.get(i - 1);
            Row now = rows.get(i);
            boolean together = before.element() == now.element();
            String earlier = together ? before.pseudonym() : first;
            String later = now.pseudonym();
            if (earlier != null && later != null && before.alike(now) && earlier.compareTo(later) >= 0) {
                throw new IllegalStateException("The order of those who are alike tells something: " + now);
            }
            first = together ? first : later;
        }
    }

    private static String address(RankingPage question) {
        return "/api/v1/rankings?measure=" + question.of().measure() + "&top=" + question.top() + "&interval="
                + question.of().interval() + "&seed=" + question.of().seed()
                + "&shares=" + question.shares()
                + "&sources=" + question.sources()
                + filters(
                        question.of().ties(),
                        question.of().cluster(),
                        question.of().at());
    }

    static String filters(Set<TieKind> ties, @Nullable String cluster, @Nullable Integer year) {
        return (ties.isEmpty()
                        ? ""
                        : "&ties=" + ties.stream().map(TieKind::code).collect(Collectors.joining(",")))
                + (cluster == null ? "" : "&cluster=" + cluster)
                + (year == null ? "" : "&at=" + year);
    }

    HttpAnswer get(String path) {
        return read(http.bytes(path));
    }

    /** Where the answer to this is found again. */
    String located(String path) {
        HttpResponse<byte[]> response = http.bytes(path);
        read(response);
        return response.headers().firstValue("Content-Location").orElseThrow();
    }

    HttpAnswer send(String method, String path, String json) {
        return read(http.bytes(method, path, json));
    }

    private HttpAnswer read(HttpResponse<byte[]> response) {
        answers++;
        HttpAnswer answer = HttpAnswer.of(response, project);
        remember(answer.text());
        return answer;
    }

    private void remember(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                if (i > start + 1) {
                    said.add(text.substring(start, i).strip());
                }
                start = i + 1;
            }
        }
        said.add(text.substring(start).strip());
    }

    /** What was answered to each question for a ranking, the last time, but for pseudonyms. */
    Map<String, String> rankings() {
        return masked;
    }

    /** Whatever stood in any answer between marks. */
    Set<String> said() {
        return said;
    }

    int answers() {
        return answers;
    }
}

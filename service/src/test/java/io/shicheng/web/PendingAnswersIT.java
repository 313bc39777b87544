package io.shicheng.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What waits for a second steward changes no answer to anybody by a byte, but the steward's own list. */
class PendingAnswersIT extends RunningService {
    private static final Pattern CODE = Pattern.compile("[0-9a-z]{12}");
    private static final List<String> VIEWERS =
            List.of("anonymous", "researcher:thesis", "staff:association", "staff:public", "admin", "steward");
    private static final List<String> QUESTIONS = List.of(
            "viewer",
            "clusters",
            "namespaces",
            "vocabulary",
            "purposes",
            "rankings?measure=degree&top=1000",
            "rankings?measure=students&ties=master_of&top=1000",
            "rankings?measure=betweenness&top=1000",
            "exports/graph?format=gexf",
            "exports/graph?format=graphml");

    /** The files of a sample, and of its consents those to be shown to everybody or all others. */
    private static List<Http.Upload> files(Path folder, boolean published) throws IOException {
        List<Http.Upload> files = new ArrayList<>();
        for (Http.Upload each : uploads(folder)) {
            if (!each.name().equals("consents.csv")) {
                if (!published
                        || each.name().equals("people.csv")
                        || each.name().equals("clusters.csv")) {
                    files.add(each);
                }
                continue;
            }
            List<String> lines = Files.readAllLines(folder.resolve("consents.csv"));
            Stream<String> some = lines.stream().skip(1).filter(line -> line.contains(",published,") == published);
            String content = lines.getFirst() + "\n" + String.join("\n", some.toList()) + "\n";
            files.add(new Http.Upload("file", "consents.csv", content.getBytes(StandardCharsets.UTF_8)));
        }
        return files;
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new TreeMap<>();
        for (String viewer : VIEWERS) {
            Http asking = viewer.equals("anonymous") ? http() : client(viewer);
            for (String question : QUESTIONS) {
                HttpResponse<String> answer = asking.get("/api/v1/" + question);
                answers.put(viewer + " " + question, answer.statusCode() + " " + compared(question, answer.body()));
            }
        }
        return answers;
    }

    /** Each file has other ids for the groups that it draws, in whose order they stand. */
    private static String compared(String question, String body) {
        return question.startsWith("exports")
                ? Pattern.compile("[\\w\\p{IsHan}()（）,'. -]{2,}")
                        .matcher(body)
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> !CODE.matcher(word).find())
                        .sorted()
                        .collect(Collectors.joining("\n"))
                : body;
    }

    /** Every change of the store has a number, which says nothing of what it was. */
    private static Map<String, String> withoutRevisions(Map<String, String> answers) {
        Map<String, String> without = new TreeMap<>();
        answers.forEach((question, answer) ->
                without.put(question, answer.replaceAll("(\"revision\"\\s*:\\s*|revision )\\d+", "$1")));
        return without;
    }

    private static void assertSame(Map<String, String> before, Map<String, String> after) {
        before.forEach((question, answer) -> assertThat(answer.equals(after.get(question)))
                .as(() -> question + ":\n" + firstDifference(answer, String.valueOf(after.get(question))))
                .isTrue());
    }

    private static String firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 80);
        return one.substring(from, Math.min(one.length(), at + 80)) + "\n"
                + other.substring(from, Math.min(other.length(), at + 80));
    }

    @Test
    void noAnswerChangesByWhatWaits() throws IOException {
        Path folder = sample();
        imported("", files(folder, false));
        Map<String, String> before = answers();
        assertSame(before, answers());

        String person = Files.readAllLines(folder.resolve("consents.csv")).stream()
                .filter(line -> line.contains(",published,"))
                .findFirst()
                .orElseThrow()
                .split(",")[0];
        HttpResponse<String> given = client("steward")
                .post(
                        "/api/v1/consents",
                        ("{\"person\": \"%s\", \"scope\": \"published\", \"purpose\": \"insurance\", \"receiver\":"
                                        + " \"association\", \"given_on\": \"2026-01-02\", \"how\": \"letter\","
                                        + " \"evidence\": \"box 3\"}")
                                .formatted(person));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        assertSame(before, answers());

        JsonNode ended = unconfirmed("", files(folder, true));
        assertThat(ended.get("state").asString()).isEqualTo("stored");
        JsonNode waiting = Http.json(client("steward").get("/api/v1/consents"));
        assertThat(waiting).hasSize(2);
        assertThat(waiting.get(1).get("count").asInt()).isGreaterThan(10);
        assertSame(withoutRevisions(before), withoutRevisions(answers()));

        confirmed();
        Map<String, String> after = withoutRevisions(answers());
        for (String viewer : List.of("anonymous", "researcher:thesis", "staff:association", "admin", "steward")) {
            String question = viewer + " rankings?measure=degree&top=1000";
            assertThat(after.get(question))
                    .as(question)
                    .isNotEqualTo(withoutRevisions(before).get(question));
        }
    }
}

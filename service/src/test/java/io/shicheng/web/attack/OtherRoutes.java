package io.shicheng.web.attack;

import io.shicheng.web.RouteTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever a researcher may ask beside rankings and graphs. What may be asked is read from the table of routes: one
 * that is new there stops the attack until somebody says what to ask it.
 */
final class OtherRoutes {
    private static final int RESEARCHER = RouteTable.ROLES.indexOf("researcher:thesis");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ACCOUNT = Pattern.compile("\\b[0-9a-f]{16}\\b");
    private static final Pattern TIME = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z");
    /** Contact lists are numbered by how many their owner made. */
    private static final Pattern LISTS = Pattern.compile("(\"month\":\"[0-9-]+\",\"number\":| · no\\. )\\d+");

    private static final Pattern LENGTH = Pattern.compile("content-length=\\[\\d+]");
    private static final Pattern LOGIN = Pattern.compile("test-\\d+-[0-9a-z]+");

    /** Asked with many questions each, elsewhere. */
    private static final Set<String> ELSEWHERE = Set.of(
            "GET /api/v1/rankings",
            "GET /api/v1/exports/graph",
            // made of that graph, and of nothing else
            "GET /api/v1/map",
            "GET /api/v1/maps/{id}/data",
            "POST /api/v1/maps/{id}/labels",
            "POST /api/v1/maps/{id}/rows",
            "POST /api/v1/maps/{id}/pictures",
            "GET /api/v1/maps/{id}/nodes/{row}",
            "GET /api/v1/maps/{id}/ego",
            "GET /api/v1/maps/{id}/path",
            "GET /api/v1/maps/{id}/search",
            "GET /api/v1/maps/{id}/lineage");
    /** Of the account or address that asks, how often it guessed wrong among it, and of nobody in the graph. */
    private static final Set<String> OF_THE_ACCOUNT = Set.of(
            "POST /login",
            "POST /logout",
            "POST /api/v1/me/session",
            "POST /api/v1/password",
            "POST /api/v1/password/link",
            "GET /api/v1/accounts/{id}/sessions",
            "DELETE /api/v1/accounts/{id}/sessions",
            "DELETE /api/v1/accounts/{id}/sessions/{session}",
            "GET /api/v1/accounts/{id}/tokens",
            "POST /api/v1/accounts/{id}/tokens",
            "DELETE /api/v1/accounts/{id}/tokens/{token}");

    private static final Map<String, List<String>> BODIES = Map.of(
            "POST /api/v1/snapshots",
            List.of(
                    "{}",
                    "{\"ties\":[\"master_of\"]}",
                    "{\"ties\":[\"worked_with\"],\"weights\":\"strength\"}",
                    "{\"weights\":\"strength\",\"kindWeight\":\"worked_with:4,leads:0\"}",
                    "{\"weights\":\"strength\",\"halfLifeYears\":10,\"at\":2014}",
                    "{\"at\":1}"),
            "POST /api/v1/plans",
            List.of(
                    "{\"contacts\":5,\"study\":true}",
                    "{\"contacts\":60,\"study\":true,\"hops\":2,\"floorBy\":\"cluster\"}",
                    "{\"contacts\":9,\"study\":true,\"ties\":[\"master_of\"],\"floorBy\":\"discipline\"}",
                    "{\"reach\":1,\"study\":true}",
                    "{\"contacts\":6,\"study\":true,\"groupBy\":\"cluster\",\"floor\":\"highest\"}",
                    "{\"contacts\":6,\"study\":true,\"interval\":true}",
                    "{\"contacts\":6,\"study\":true,\"passing\":\"indegree\"}",
                    "{\"contacts\":5,\"purpose\":\"insurance\",\"receiver\":\"association\"}"));

    private static final Set<String> EXAMPLES = examples();

    private final Researcher researcher;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final List<String> plans = new ArrayList<>();

    private OtherRoutes(Researcher researcher) {
        this.researcher = researcher;
    }

    /** What each question was answered, but for pseudonyms, ids and times. */
    static Map<String, String> ask(Researcher researcher) throws IOException {
        OtherRoutes routes = new OtherRoutes(researcher);
        for (RouteTable.Row row : RouteTable.rows()) {
            if (row.allowed().get(RESEARCHER)
                    && !OF_THE_ACCOUNT.contains(row.text())
                    && !ELSEWHERE.contains(row.text())) {
                routes.ask(row);
            }
        }
        return routes.answers;
    }

    private void ask(RouteTable.Row row) {
        if (row.path().startsWith("/api/v1/plans/{id}")) {
            for (String plan : plans) {
                String path = row.path().replace("{id}", plan);
                Stream.of("", "?format=csv", "?format=xlsx").forEach(format -> put(row.method(), path + format, ""));
            }
            return;
        }
        if (row.path().startsWith("/api/v1/results/{id}")) {
            put(row.method(), row.path().replace("{id}", "0123456789abcdefghij012345"), "");
            String ranking = "/api/v1/rankings?measure=degree";
            if (row.path().endsWith("/cite")) {
                HttpAnswer cited = researcher.get(researcher.located(ranking) + "/cite?format=bibtex");
                answers.put(row.text(), String.valueOf(cited.status()));
                return;
            }
            HttpAnswer found = researcher.get(researcher.located(ranking));
            if (!found.text().equals(researcher.get(ranking).text())) {
                throw new IllegalStateException("Found again, it is another answer: " + found.text());
            }
            answers.put(row.text(), String.valueOf(found.status()));
            return;
        }
        if (row.path().startsWith("/api/v1/rankings/{id}/what-if")) {
            scenarios(row);
            return;
        }
        if (row.path().startsWith("/api/v1/rankings/{id}/compared")) {
            comparisons(row);
            return;
        }
        if (row.path().startsWith("/api/v1/rankings/{id}/rows")) {
            whys(row);
            return;
        }
        if (row.path().startsWith("/api/v1/runs/{id}")) {
            put(row.method(), row.path().replace("{id}", "0123456789abcdef".repeat(2)), "");
            return;
        }
        List<String> bodies = BODIES.get(row.text());
        if (bodies == null) {
            bodies = List.of("");
            if (row.path().contains("{") || !row.method().matches("GET|HEAD|DELETE")) {
                throw new IllegalStateException("Nobody says what to ask of " + row.text() + ".");
            }
        }
        bodies.forEach(body -> put(row.method(), row.path(), body));
    }

    /** Of people by name, of each class, of whoever may not be known and of nobody. */
    private void whys(RouteTable.Row row) {
        for (String measure : List.of("students")) {
            String ranking = "/api/v1/rankings?top=1000&measure=" + measure;
            String id = researcher.located(ranking).replace("/api/v1/results/", "");
            JsonNode lists =
                    JsonMapper.shared().readTree(researcher.get(ranking).text());
            List<String> keys = new ArrayList<>(List.of("p003", "p001", "nobody"));
            lists.get("rows")
                    .valueStream()
                    .limit(3)
                    .forEach(each -> keys.add(each.get("id").asString()));
            for (int i = 0; i < keys.size(); i++) {
                answers.put(row.text() + " " + measure + " " + i, why(row, id, keys.get(i)));
            }
            // classes of equal bands stand in the order of their pseudonyms, which are each project's own
            List<String> classes = lists.get("classes")
                    .valueStream()
                    .map(each -> why(row, id, each.get("pseudonyms").get(0).asString()))
                    .sorted()
                    .toList();
            answers.put(row.text() + " " + measure + " of classes", classes.toString());
        }
    }

    /** With each of what a ranking is compared with, as far as a researcher is told. */
    private void comparisons(RouteTable.Row row) {
        for (String measure : List.of("degree", "betweenness")) {
            String id = researcher
                    .located("/api/v1/rankings?top=1000&interval=true&measure=" + measure)
                    .replace("/api/v1/results/", "");
            for (String asked : List.of(
                    "aspect=nominations&first=1000",
                    "aspect=degree&first=1000",
                    "aspect=interviews&first=1000",
                    "aspect=interviews&first=3&interviewed=p000,p003",
                    "aspect=interviews&purpose=training",
                    "aspect=statements")) {
                String path = row.path().replace("{id}", id) + "?" + asked;
                HttpAnswer answer = researcher.get(path);
                if (pseudonyms(answer.text()).findAny().isPresent()) {
                    throw new IllegalStateException("Somebody without a ground is in " + path);
                }
                answers.put(
                        row.text() + " " + measure + " " + asked,
                        steady(answer.masked().replace(id, "ID")));
            }
        }
    }

    private void scenarios(RouteTable.Row row) {
        for (String measure : List.of("degree", "students")) {
            String ranking = "/api/v1/rankings?top=1000&measure=" + measure;
            String id = researcher.located(ranking).replace("/api/v1/results/", "");
            List<String> told = new ArrayList<>(List.of("p000", "p003", "nobody"));
            JsonMapper.shared()
                    .readTree(researcher.get(ranking).text())
                    .get("rows")
                    .valueStream()
                    .filter(each -> !each.get("score").isNull())
                    .limit(3)
                    .forEach(each -> told.add(each.get("id").asString()));
            for (int i = 0; i < told.size(); i++) {
                for (String change : List.of("without:" + told.get(i), "add:" + told.get(i) + "," + told.getLast())) {
                    String path = row.path().replace("{id}", id) + "?first=1000&changes=" + change;
                    HttpAnswer answer = researcher.get(path);
                    if (pseudonyms(answer.text()).findAny().isPresent()) {
                        throw new IllegalStateException("Somebody living is in " + path);
                    }
                    answers.put(
                            row.text() + " " + measure + " " + i + change.substring(0, 3),
                            steady(answer.masked().replace(id, "ID")));
                }
            }
        }
    }

    private String why(RouteTable.Row row, String id, String key) {
        String path = row.path().replace("{id}", id).replace("{key}", key);
        HttpAnswer answer = researcher.get(path);
        if (pseudonyms(answer.text()).count() == 1) {
            throw new IllegalStateException("A living person stands alone in " + path);
        }
        return steady(answer.masked().replace(id, "ID"));
    }

    private void put(String method, String path, String body) {
        HttpAnswer answer =
                method.equals("GET") && body.isEmpty() ? researcher.get(path) : researcher.send(method, path, body);
        if (pseudonyms(answer.text()).anyMatch(found -> !EXAMPLES.contains(found))) {
            throw new IllegalStateException(
                    "A living person stands alone in " + method + " " + path + ": " + answer.text());
        }
        if (method.equals("POST") && path.endsWith("/plans") && answer.status() == 201) {
            var id = ID.matcher(answer.text());
            if (id.find()) {
                plans.add(id.group());
            }
        }
        answers.merge(method + " " + steady(path) + " " + body, steady(answer.masked()), (one, other) -> one + other);
    }

    private static Stream<String> pseudonyms(String text) {
        return HttpAnswer.PSEUDONYM.matcher(text).results().map(MatchResult::group);
    }

    /** In the description, of people who do not exist. */
    private static Set<String> examples() {
        try (InputStream in = RouteTable.class.getResourceAsStream("/io/shicheng/web/examples.json")) {
            return pseudonyms(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean holdsTime(String text) {
        return TIME.matcher(text).find();
    }

    /** The same no matter who asks, and whenever. */
    static String steady(String text) {
        String without = ACCOUNT.matcher(ID.matcher(text).replaceAll("ID")).replaceAll("ACCOUNT");
        without = LISTS.matcher(without).replaceAll("$1N");
        String timeless = TIME.matcher(without).replaceAll("TIME");
        if (!timeless.equals(without)) { // a time is written with as many digits as it needs
            timeless = LENGTH.matcher(timeless).replaceAll("LENGTH");
        }
        return LOGIN.matcher(timeless).replaceAll("LOGIN");
    }
}

package io.shicheng.web.attack;

import io.shicheng.disclosure.answer.DisclosedMeasure;
import io.shicheng.fixture.Combinations;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.web.RouteTable;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Addresses of everything that a role may ask for, with parameters combined by chance: which addresses there are is
 * read from the table of routes, and what each takes from the description that the service gives. What is new in either
 * stops the test until somebody says here what to ask it.
 */
final class EveryAddress {
    /** By these methods something is changed or ended, and nothing asked. */
    private static final Set<String> OTHER_ACTS = Set.of(
            "DELETE /api/v1/runs/{id}",
            "DELETE /api/v1/imports/{id}",
            "DELETE /api/v1/inspections/{id}",
            "PUT /api/v1/inspections/{id}/choices",
            "DELETE /api/v1/consents/{id}",
            "PUT /api/v1/me/fields",
            "PUT /api/v1/me/objection",
            "DELETE /api/v1/me/objection",
            "DELETE /api/v1/me/consents",
            "DELETE /api/v1/me/consents/{id}",
            "DELETE /api/v1/terms/{list}/{code}",
            "PUT /api/v1/vocabulary/{list}/{code}",
            "DELETE /api/v1/vocabulary/{list}/{code}",
            "PATCH /api/v1/plans/{id}",
            "DELETE /api/v1/plans/{id}",
            "PATCH /api/v1/accounts/{id}",
            "DELETE /api/v1/accounts/{id}",
            "DELETE /api/v1/accounts/{id}/sessions",
            "DELETE /api/v1/accounts/{id}/sessions/{session}",
            "DELETE /api/v1/accounts/{id}/tokens/{token}");

    /** They change something, and are the acts of the test or no questions at all. */
    private static final Set<String> ACTS = Set.of(
            "/login",
            "/logout",
            "/api/v1/password/link",
            "/api/v1/password",
            "/api/v1/plans/{id}/confirm",
            "/api/v1/plans/{id}/changes",
            "/api/v1/imports",
            "/api/v1/inspections",
            "/api/v1/inspections/{id}/import",
            "/api/v1/imports/{id}/undo",
            "/api/v1/backups",
            "/api/v1/warnings/acknowledged",
            "/api/v1/warnings/date",
            "/api/v1/consents",
            "/api/v1/consents/{id}/confirmation",
            "/api/v1/consents/search",
            "/api/v1/consents/withdrawals",
            "/api/v1/objections",
            "/api/v1/objections/lift",
            "/api/v1/erasures",
            "/api/v1/codes",
            "/api/v1/contestations/{id}/settle",
            "/api/v1/corrections",
            "/api/v1/corrections/records",
            "/api/v1/corrections/withdrawals",
            "/api/v1/doubles/decisions",
            "/api/v1/doubles/withdrawals",
            "/api/v1/me/contestations",
            "/api/v1/me/consents",
            "/api/v1/me/erasure",
            "/api/v1/me/session",
            "/api/v1/terms",
            "/api/v1/accounts",
            "/api/v1/accounts/{id}/link",
            "/api/v1/accounts/{id}/tokens");

    /**
     * What tells those who may ask for it what happened, by what they are for: the log and its check to admins, how
     * much is held and until when to stewards, who enter the acts; and what counts requests, sessions and seconds, and
     * to people who read of them.
     */
    private static final Set<String> OF_THE_ACTS = Set.of(
            "/api/v1/audit",
            "/api/v1/audit/verification",
            "/api/v1/imports",
            "/api/v1/imports/{id}",
            "/api/v1/imports/{id}/events",
            "/api/v1/imports/{id}/report",
            "/api/v1/imports/{id}/missing-consents",
            "/api/v1/retention",
            "/api/v1/retention/soon",
            "/api/v1/backups",
            "/api/v1/warnings",
            "/api/v1/contestations",
            "/api/v1/accounts",
            "/api/v1/accounts/{id}/sessions",
            "/api/v1/accounts/{id}/tokens",
            "/api/v1/me/uses",
            "/api/v1/me/copy",
            "/actuator/prometheus");

    /** What to ask where the description lists no values. */
    private static final Map<String, List<@Nullable String>> VALUES = Map.ofEntries(
            Map.entry("cluster", Arrays.asList(null, null, "kiln-town", "film-town", "lacquer-lane", "nowhere")),
            Map.entry("at", Arrays.asList(null, null, "1990", "2010")),
            Map.entry("by", Arrays.asList(null, "members", "overlap", "coreness", "reach")),
            Map.entry("kind", Arrays.asList(null, null, "studio", "group")),
            Map.entry("department", Arrays.asList(null, null, "camera", "nowhere")),
            Map.entry("top", Arrays.asList("1000", "3", null)),
            Map.entry("page", Arrays.asList(null, null, "2")),
            Map.entry("least", Arrays.asList(null, "0.5")),
            Map.entry("entry", Arrays.asList(null, "00000000-0000-4000-8000-000000000000")),
            Map.entry("from", Arrays.asList(null, "3")),
            Map.entry("seed", Arrays.asList("1", null)),
            Map.entry("missing", Arrays.asList(null, null, "0.3", "0.12")),
            Map.entry("false", Arrays.asList(null, null, "0.1", "0.5")),
            Map.entry("q", Arrays.asList("name", "Name of p0", "Name of p012", "nop", "nmae of p003", "studio", "")),
            Map.entry("namespace", Arrays.asList(null, null, null, "nothing")),
            Map.entry("size", Arrays.asList(null, null, "2")),
            Map.entry("measure", measures()),
            Map.entry("measures", Arrays.asList(null, "degree", "students,coreness")),
            Map.entry("with", Arrays.asList(null, "degree", "students,pagerank", "betweenness,coreness", "leiden")),
            Map.entry("ties", ties()),
            Map.entry("after", Arrays.asList(null, null, "0123456789abcdefghij012345")),
            Map.entry("limit", Arrays.asList(null, null, "12", "50", "1", "0")),
            Map.entry("row", Arrays.asList("0", "7")),
            Map.entry("open", Arrays.asList(null, "1")),
            Map.entry("key", Arrays.asList("p003", "p0", "nobody", "~cDAwMw")),
            Map.entry("changes", Arrays.asList("without:p000", "add:p000,p003", "remove:p000,p001", "leave")),
            Map.entry("first", Arrays.asList(null, "3")),
            Map.entry("aspect", Arrays.asList("nominations", "degree", "interviews", "statements", "leave")),
            Map.entry("interviewed", Arrays.asList(null, null, "p000,p003", "nobody")),
            Map.entry("hops", Arrays.asList("1", "2")),
            Map.entry("to", Arrays.asList("1", "3")),
            Map.entry("direction", Arrays.asList(null, "as_stated")),
            Map.entry("language", Arrays.asList(null, "zh", "en")),
            Map.entry(
                    "kindWeight",
                    Arrays.asList(null, "worked_with:4", "master_of:0,leads:0.25", "worked_with:3", "nowhere:2")),
            Map.entry("check", Arrays.asList("00000000-0000-4000-8000-000000000000")),
            Map.entry("scope", Arrays.asList("named", "contact")),
            Map.entry("purpose", Arrays.asList("training", "nowhere")),
            Map.entry("receiver", Arrays.asList("association")),
            Map.entry("table", Arrays.asList("people", "ties")),
            Map.entry("list", Arrays.asList(null, "purpose", "discipline")),
            Map.entry("id", List.of("00000000-0000-4000-8000-000000000000", "0123456789abcdef0123456789abcdef")));

    private static final Set<String> COLUMN_PARAMETERS = DisclosedMeasure.parameterNames(DisclosedMeasure.columns());

    private static List<@Nullable String> measures() {
        List<@Nullable String> measures = new ArrayList<>();
        measures.add("auto");
        DisclosedMeasure.all().forEach(measure -> measures.add(measure.code()));
        return measures;
    }

    private static List<@Nullable String> ties() {
        List<@Nullable String> ties = new ArrayList<>();
        ties.addAll(Arrays.asList(null, null, null, null, "master_of,leads", "worked_with,partner_of"));
        Arrays.stream(TieKind.values()).forEach(kind -> ties.add(kind.code()));
        return ties;
    }

    private static final List<String> SNAPSHOTS = List.of(
            "{}",
            "{\"ties\":[\"master_of\"]}",
            "{\"ties\":[\"worked_with\"],\"weights\":\"strength\"}",
            "{\"weights\":\"strength\",\"kindWeight\":\"worked_with:4,leads:0\"}",
            "{\"weights\":\"strength\",\"halfLifeYears\":10,\"at\":2010}");
    private static final List<String> PLANS = List.of(
            "{\"contacts\":2,\"study\":true}",
            "{\"contacts\":60,\"study\":true,\"hops\":2,\"floorBy\":\"cluster\"}",
            "{\"reach\":50,\"study\":true}",
            "{\"reach\":37.5,\"study\":true,\"ties\":[\"worked_with\"]}",
            "{\"contacts\":3,\"purpose\":\"insurance\",\"receiver\":\"association\"}",
            "{\"contacts\":3,\"purpose\":\"training\",\"receiver\":\"association\",\"ties\":[\"leads\"],\"hops\":2}",
            "{\"contacts\":3,\"purpose\":\"insurance\",\"receiver\":\"association\",\"cluster\":\"film-town\","
                    + "\"keep\":[\"p007\"],\"without\":[\"p003\",\"p011\"]}",
            "{\"contacts\":60,\"purpose\":\"training\",\"receiver\":\"association\",\"discipline\":\"porcelain\"}",
            "{\"reach\":90,\"purpose\":\"insurance\",\"receiver\":\"association\"}",
            "{\"contacts\":4,\"purpose\":\"insurance\",\"receiver\":\"association\",\"groupBy\":\"cluster\","
                    + "\"floor\":\"20\"}",
            "{\"contacts\":6,\"study\":true,\"groupBy\":\"discipline\",\"floor\":\"highest\"}",
            "{\"contacts\":6,\"study\":true,\"groupBy\":\"cluster\",\"welfare\":0}",
            "{\"contacts\":4,\"purpose\":\"insurance\",\"receiver\":\"association\",\"interval\":true,"
                    + "\"missing\":0.2,\"falseTies\":0.05}",
            "{\"reach\":50,\"study\":true,\"interval\":true}",
            "{\"contacts\":4,\"purpose\":\"training\",\"receiver\":\"association\",\"passing\":\"20\","
                    + "\"quality\":0.5}",
            "{\"contacts\":4,\"study\":true,\"passing\":\"indegree\"}");

    private final JsonNode description;
    private final Random random;
    private final int most;
    /** Parameters for which the description lists no values, and nothing here says any. */
    private final Set<String> unknown = new TreeSet<>();

    /** One request. */
    record Request(String method, String address, String body) {}

    /**
     * Reads them.
     *
     * @param description as the service gives it
     * @param most this many of each address that takes parameters
     */
    EveryAddress(JsonNode description, long seed, int most) {
        this.description = description;
        this.random = new Random(seed);
        this.most = most;
    }

    /** To be asked in that role; what it may not ask for is asked for once. */
    List<Request> of(String role) throws IOException {
        List<Request> requests = new ArrayList<>();
        int column = RouteTable.ROLES.indexOf(role);
        for (RouteTable.Row row : RouteTable.rows()) {
            boolean allowed = row.allowed().get(column);
            boolean there = row.allowed().contains(true) || row.cells().contains("no");
            // pages and their scripts are the same for everybody
            boolean page = !row.path().startsWith("/api/") && column > 0;
            if (!there || page || row.path().contains("*") || row.path().contains("me/session")) {
                continue;
            }
            if (row.method().equals("POST")) {
                bodies(row.path())
                        .forEach(body -> requests.add(new Request("POST", address(row.path(), Map.of()), body)));
            } else if (row.method().equals("GET") && !(allowed && OF_THE_ACTS.contains(row.path()))) {
                requests.addAll(gets(row.path(), allowed));
            } else if (row.method().equals("HEAD")) {
                requests.add(new Request("HEAD", row.path(), ""));
            } else if (!row.method().equals("GET") && !OTHER_ACTS.contains(row.text())) {
                throw new AssertionError("Nobody says what to ask of " + row.text()
                        + ": add it to EveryAddress, or to OTHER_ACTS if it" + " is no question.");
            }
        }
        if (!unknown.isEmpty()) {
            throw new AssertionError("Nobody says what to ask, and the description lists no values: add some to"
                    + " EveryAddress.VALUES for " + String.join("; ", unknown));
        }
        // what was made by them is then there to be read
        requests.sort(Comparator.comparing(request -> request.method().equals("POST") ? 0 : 1));
        return requests;
    }

    private static List<String> bodies(String path) {
        return switch (path) {
            case "/api/v1/snapshots" -> SNAPSHOTS;
            case "/api/v1/plans" -> PLANS;
            // of maps that are there by MapSheet: an id holds a digest of all that is on its map
            case "/api/v1/maps/{id}/labels", "/api/v1/maps/{id}/pictures" -> List.of("{\"rows\":[0,1]}");
            case "/api/v1/maps/{id}/rows" -> List.of("{\"ids\":[\"p0\",\"p003\"]}");
            default -> {
                if (!ACTS.contains(path)) {
                    throw new AssertionError("Nobody says what to send to POST " + path
                            + ": add bodies to EveryAddress, or the address to ACTS if it is no question.");
                }
                yield List.of();
            }
        };
    }

    private List<Request> gets(String path, boolean allowed) {
        JsonNode operation = description.path("paths").path(path).path("get");
        Combinations combinations = new Combinations(random);
        Set<String> places = new TreeSet<>();
        for (JsonNode parameter : allowed ? operation.path("parameters") : operation.path("none")) {
            String name = parameter.path("name").asString();
            String in = parameter.path("in").asString();
            if (in.equals("query") || in.equals("path")) {
                places.add(in.equals("path") ? "{" + name + "}" : name);
                combinations.of(in.equals("path") ? "{" + name + "}" : name, values(path, parameter));
            }
        }
        if (places.isEmpty() && path.contains("{")) {
            places.add("{id}");
            combinations.of("{id}", Objects.requireNonNull(VALUES.get("id")));
        }
        int many = !allowed || places.isEmpty() ? 1 : places.size() == 1 ? 2 : most;
        return combinations.some(many).stream()
                .map(values -> new Request("GET", address(path, values), ""))
                .distinct()
                .toList();
    }

    private List<@Nullable String> values(String path, JsonNode parameter) {
        String name = parameter.path("name").asString();
        JsonNode schema = parameter.path("schema");
        JsonNode words = schema.path("items").path("enum");
        // what only one column has is refused without it, and then nothing else of the question counts
        boolean ofColumn = path.endsWith("/exports/graph") && COLUMN_PARAMETERS.contains(name);
        List<@Nullable String> values = new ArrayList<>();
        if (words.isMissingNode()) {
            words = schema.path("enum");
        }
        if (!words.isMissingNode()) {
            words.forEach(word -> values.add(word.asString()));
        } else if (schema.path("type").asString("").equals("boolean")) {
            values.addAll(List.of("true", "false"));
        } else {
            List<@Nullable String> known = VALUES.get(name);
            if (known == null) {
                unknown.add("GET " + path + " by " + name + ", which is " + schema);
                return List.of("");
            }
            if (!ofColumn) {
                return known;
            }
            values.addAll(known);
        }
        boolean several = schema.path("type").asString("").equals("array");
        if (several && values.size() > 3) {
            values.add(values.get(0) + "," + values.get(2));
            values.add(values.get(1) + "," + values.get(values.size() - 2));
        }
        if (!parameter.path("required").asBoolean(false)) {
            int written = values.size();
            for (int i = 0; i < (ofColumn ? 12 * written : written / 3 + 1); i++) {
                values.add(null);
            }
        }
        return values;
    }

    private static String address(String path, Map<String, @Nullable Object> values) {
        String filled = path;
        List<String> query = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> value : values.entrySet()) {
            Object given = value.getValue();
            if (value.getKey().startsWith("{")) {
                filled = filled.replace(value.getKey(), String.valueOf(given));
            } else if (given != null) {
                query.add(value.getKey() + "=" + URLEncoder.encode(given.toString(), StandardCharsets.UTF_8));
            }
        }
        filled = filled.replaceAll("\\{[^}]+}", "none");
        return query.isEmpty() ? filled : filled + query.stream().collect(Collectors.joining("&", "?", ""));
    }
}

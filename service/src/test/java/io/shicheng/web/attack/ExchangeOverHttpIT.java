package io.shicheng.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.attack.Exchange;
import io.shicheng.fixture.SmallNetwork;
import io.shicheng.fixture.SmallNetwork.Someone;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.web.Http;
import io.shicheng.web.RouteTable;
import io.shicheng.web.RunningService;
import io.shicheng.web.SubjectSession;
import io.shicheng.web.attack.EveryAddress.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * People of a running service object in turn, and some are erased; everything is asked in every role, whatever
 * addresses there are. Somebody who left may be any of five of whom all answers are the same: bodies, headers and
 * statuses, to the byte. More people and questions are tried by {@code mvn -P attacks}.
 */
class ExchangeOverHttpIT extends RunningService {
    private static final int K = 5;
    private static final int PEOPLE = Integer.getInteger("exchange.http.people", 13);
    private static final int EACH = Integer.getInteger("exchange.http.each", 2);
    private static final long SEED = Integer.getInteger("exchange.first", 1);
    /** What a role may not ask for is half of all, and asked for in every third round and after the erasure. */
    private static final int DENIALS_EVERY = 3;
    /** How often the store was changed, which everybody may know and which differs between two acts in a row. */
    private static final Pattern REVISION = Pattern.compile("(revision\"?[:,= ] ?|运行中的配置和第 )\\d+");

    private static final Pattern LENGTH = Pattern.compile("content-length=\\[\\d+]");
    /** In the assessment, how many accounts there are, of which this test makes new ones for each round. */
    private static final Pattern ACCOUNTS = Pattern.compile("(Accounts in use: |使用中的账户：)[^\n]*");
    /** In the assessment, the day of the last run of retention, of which the first comes soon after the start. */
    private static final Pattern LAST_RUN = Pattern.compile("(the last run was on |上一次执行于 )[–0-9-]+");

    private static final Pattern PLAN = Pattern.compile("/api/v1/plans/([0-9a-f-]{36})");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private final SmallNetwork network = SmallNetwork.of(SEED, PEOPLE);
    private final Map<String, List<Request>> requests = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    /** Parts of answers in which there is nothing to leave out. */
    private final Set<String> steadyBodies = new HashSet<>();

    private final List<String> leaks = new ArrayList<>();
    /** What is answered to somebody who may not ask, by role and request. */
    private final Map<String, String> denials = new TreeMap<>();
    /** People of whom it is not asked who left: the one who looks. */
    private final Set<String> gone = new HashSet<>();

    private @Nullable SubjectSession person;
    private int round;
    private int answers;
    private int exits;
    private int unseen;
    private int fewest = Integer.MAX_VALUE;

    @Test
    void somebodyWhoLeavesMayBeAnyOfFiveByAllThatTheServiceAnswers() throws IOException {
        network.write(folder.resolve("files"));
        assertThat(imported("", uploads(folder.resolve("files"))).get("state").asString())
                .isEqualTo("stored");
        EveryAddress addresses =
                new EveryAddress(JSON.readTree(http().get("/v3/api-docs").body()), SEED, EACH);
        for (String role : RouteTable.ROLES) {
            requests.put(role, addresses.of(role));
        }
        Someone self = hidden("nobody").getFirst();
        gone.add(self.id());
        person = newPerson(self.id());
        long begun = System.nanoTime();
        everything();
        Someone first = hidden("nobody").getFirst();
        act("objections", first);
        act("objections/lift", first);
        Map<String, List<String>> before = everything(); // with empty caches, as after each act
        Map<String, Map<Someone, List<String>>> told = objections(before);
        // their own ties are the person's data, of which one goes with somebody who is erased
        List<Someone> left =
                hidden("nobody").stream().filter(each -> !tied(self, each)).toList();
        erasure(left.get(new Random(SEED).nextInt(left.size())), before, told);
        System.out.printf(
                "Exchange over HTTP, seed %d: %d people, %d roles, %d exits (%d of them told of nothing), %d answers in %d s: fewest candidates %s, leaks %d%n",
                SEED,
                PEOPLE,
                requests.size(),
                exits,
                unseen,
                answers,
                (System.nanoTime() - begun) / 1_000_000_000,
                fewest == Integer.MAX_VALUE ? "all" : String.valueOf(fewest),
                leaks.size());
        Map<String, Integer> printed = new TreeMap<>();
        leaks.stream()
                .filter(leak -> printed.merge(leak.replaceAll(", .*", ""), 1, Integer::sum) <= 4)
                .forEach(leak -> System.out.println("  " + leak));
        assertThat(answers).isGreaterThan(1_000);
        assertThat(leaks.stream().limit(3)).isEmpty();
    }

    private boolean tied(Someone one, Someone other) {
        return network.ties.stream()
                .anyMatch(tie -> tie.from().equals(one) && other.equals(tie.to())
                        || tie.from().equals(other) && one.equals(tie.to()));
    }

    /** Who is not shown by name in this role, and is still there. */
    private List<Someone> hidden(String role) {
        Set<String> shown = new HashSet<>();
        network.consents.forEach(consent -> {
            boolean seen = consent.scope() == ConsentScope.PUBLISHED
                    || role.equals("steward")
                    || role.endsWith(":" + consent.receiver());
            if (seen) {
                shown.add(consent.person().id());
            }
        });
        return network.people.stream()
                .filter(person -> !person.historical() && !shown.contains(person.id()) && !gone.contains(person.id()))
                .toList();
    }

    /** What is answered after each objects and before they take it back, by role and person. */
    private Map<String, Map<Someone, List<String>>> objected(Map<String, List<String>> before) {
        Map<String, Map<Someone, List<String>>> told = new LinkedHashMap<>();
        for (Someone person : hidden("nobody")) {
            act("objections", person);
            everything()
                    .forEach((role, said) -> told.computeIfAbsent(role, same -> new LinkedHashMap<>())
                            .put(person, said));
            act("objections/lift", person);
        }
        everything().forEach((role, said) -> {
            List<String> was = before.getOrDefault(role, List.of());
            for (int q = 0; q < said.size(); q++) {
                if (!said.get(q).equals(was.get(q))) {
                    leaks.add("Objections that were taken back leave something: to %s, %s: %s"
                            .formatted(
                                    role,
                                    requests.getOrDefault(role, List.of()).get(q),
                                    Exchange.difference(was.get(q), said.get(q))));
                }
            }
        });
        return told;
    }

    private Map<String, Map<Someone, List<String>>> objections(Map<String, List<String>> before) {
        Map<String, Map<Someone, List<String>>> told = objected(before);
        told.forEach((role, people) -> {
            List<Someone> hidden = hidden(role);
            for (Someone each : hidden) {
                judge("Objections", role, each, people.getOrDefault(each, List.of()), hidden, people, before);
            }
        });
        return told;
    }

    /** Erased, somebody may be anybody of whom the same was answered when they objected. */
    private void erasure(
            Someone erased, Map<String, List<String>> before, Map<String, Map<Someone, List<String>>> told) {
        act("erasures", erased);
        round = 0;
        Map<String, List<String>> after = everything();
        told.forEach((role, people) -> {
            List<Someone> hidden = hidden(role);
            if (hidden.contains(erased)) {
                judge("Erasure", role, erased, after.getOrDefault(role, List.of()), hidden, people, before);
            }
        });
    }

    private void judge(
            String title,
            String role,
            Someone person,
            List<String> said,
            List<Someone> hidden,
            Map<Someone, List<String>> told,
            Map<String, List<String>> before) {
        exits++;
        List<String> unchanged = before.getOrDefault(role, List.of());
        if (said.equals(unchanged)) {
            unseen++;
            return;
        }
        Set<String> candidates = new TreeSet<>(Set.of(person.id()));
        for (Someone other : hidden) {
            if (said.equals(told.get(other))) {
                candidates.add(other.id());
            }
        }
        fewest = Math.min(fewest, candidates.size());
        if (candidates.size() < K) {
            leaks.add("%s: to %s, of %s, %d candidates. %s"
                    .formatted(
                            title,
                            role,
                            person.id(),
                            candidates.size(),
                            example(role, person, said, hidden, told, unchanged)));
        }
    }

    /** The one address that alone tells most, but for digests. */
    private String example(
            String role,
            Someone person,
            List<String> said,
            List<Someone> hidden,
            Map<Someone, List<String>> told,
            List<String> unchanged) {
        int worst = 0;
        int least = Integer.MAX_VALUE;
        for (int q = 0; q < said.size(); q++) {
            int same = 0;
            for (Someone other : hidden) {
                List<String> theirs = told.getOrDefault(other, said);
                same += undigested(theirs.get(q)).equals(undigested(said.get(q))) ? 1 : 0;
            }
            if (same < least && (!said.get(q).equals(unchanged.get(q)) || least == Integer.MAX_VALUE)) {
                least = same;
                worst = q;
            }
        }
        Request request = requests.getOrDefault(role, List.of()).get(worst);
        return request + " alone leaves " + least + " but for digests: "
                + Exchange.difference(undigested(unchanged.get(worst)), undigested(said.get(worst)));
    }

    private static String undigested(String text) {
        return DIGEST.matcher(text).replaceAll("DIGEST");
    }

    private void act(String what, Someone person) {
        var somebody = what.equals("erasures") ? newBrowser("steward") : client("steward");
        var answer = somebody.post("/api/v1/" + what, "{\"person\":\"" + person.id() + "\",\"namespace\":\"\"}");
        assertThat(answer.statusCode()).as(what + " " + answer.body()).isBetween(200, 204);
    }

    /** All answers in all roles, each to somebody who has not asked before. */
    private Map<String, List<String>> everything() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        boolean again = round++ % DENIALS_EVERY == 0;
        requests.forEach((role, asked) -> {
            Http http = role.equals("nobody") || role.equals("person") ? http() : newClient(role);
            http.get("/api/v1/viewer"); // brings the token without which nothing may be sent
            List<String> said = new ArrayList<>();
            List<String> plans = new ArrayList<>();
            for (Request request : asked) {
                String denial = denials.get(role + request);
                if (denial != null && !again) {
                    said.add(denial);
                    continue;
                }
                HttpAnswer answer = answer(role, http, request);
                Matcher made = PLAN.matcher(answer.head());
                if (made.find()) {
                    plans.add(made.group(1));
                }
                StringBuilder text = new StringBuilder(
                        request.address().equals("/api/v1/plans")
                                        && request.method().equals("GET")
                                ? answer.status() + OtherRoutes.steady(own(answer, plans))
                                : text(answer));
                if (request.method().equals("GET") && request.address().startsWith("/api/v1/plans/")) {
                    for (String plan : plans) {
                        String own = request.address().replaceFirst("plans/[^/?]+", "plans/" + plan);
                        text.append(text(answer(role, http, new Request("GET", own, ""))));
                    }
                }
                said.add(texts.computeIfAbsent(text.toString(), same -> same));
                if (answer.status() == 401 || answer.status() == 403) {
                    denials.put(role + request, text.toString());
                }
            }
            all.put(role, said);
        });
        return all;
    }

    private HttpAnswer answer(String role, Http http, Request request) {
        answers++;
        SubjectSession session = Objects.requireNonNull(person);
        return HttpAnswer.of(
                role.equals("person") && request.method().equals("GET")
                        ? session.bytes(request.address())
                        : request.method().equals("GET")
                                ? http.bytes(request.address())
                                : http.bytes(request.method(), request.address(), request.body()),
                "no project");
    }

    /** Of the lists of a project or receiver, those that were made in this round. */
    private static String own(HttpAnswer answer, List<String> plans) {
        StringBuilder own = new StringBuilder();
        if (answer.status() == 200) {
            for (JsonNode plan : JSON.readTree(answer.text())) {
                own.append(plans.contains(plan.path("id").asString()) ? plan.toString() : "");
            }
        }
        return own.toString();
    }

    /** Whatever was answered, but for times, ids made by chance, and how often the store was changed. */
    private String text(HttpAnswer answer) {
        Steady files = steady(answer.files().toString());
        Steady head = steady(" " + answer.status() + " " + answer.head());
        String text = files.text() + head.text();
        return files.ofAnyLength() || head.ofAnyLength() ? LENGTH.matcher(text).replaceAll("LENGTH") : text;
    }

    /** A part of an answer, and whether what was left out of it may be of another length another time. */
    private record Steady(String text, boolean ofAnyLength) {}

    /** Most bodies are again and again the same, with nothing to leave out: these are looked through once. */
    private Steady steady(String said) {
        if (steadyBodies.contains(said)) {
            return new Steady(said, false);
        }
        String text = OtherRoutes.steady(said);
        String steady =
                ACCOUNTS.matcher(REVISION.matcher(text).replaceAll("$1N")).replaceAll("$1N");
        steady = LAST_RUN.matcher(steady).replaceAll("$1DAY");
        boolean ofAnyLength = !steady.equals(text) || text.contains("LOGIN") || OtherRoutes.holdsTime(said);
        if (steady.equals(said) && !ofAnyLength) {
            steadyBodies.add(said);
        }
        return new Steady(steady, ofAnyLength);
    }
}

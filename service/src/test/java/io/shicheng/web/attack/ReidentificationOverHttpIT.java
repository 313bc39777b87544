package io.shicheng.web.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.consent.GroundsRegister;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.attack.Attack;
import io.shicheng.disclosure.attack.Candidates;
import io.shicheng.disclosure.attack.Controls;
import io.shicheng.disclosure.attack.Desk;
import io.shicheng.disclosure.attack.Notebook;
import io.shicheng.disclosure.attack.Owners;
import io.shicheng.disclosure.attack.Questions;
import io.shicheng.disclosure.attack.SecondDay;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.sample.SampleGenerator;
import io.shicheng.web.Http;
import io.shicheng.web.RunningService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * The attack on a running service: somebody who knows every tie and name has a researcher's token, asks whatever may be
 * asked, on two days, and reads whatever the answers hold. What he finds people by is what finds them at the gate.
 */
class ReidentificationOverHttpIT extends RunningService {
    private static final int K = 5;
    private static final int PEOPLE = Integer.getInteger("reidentified.http.people", 1_000);
    /** Of an earlier year it is asked by these kinds of tie, and by all with {@code mvn -P attacks}. */
    private static final int EARLIER = Integer.getInteger("reidentified.http.earlier", 2);
    /** The most rows that can be asked for; each cluster is smaller. */
    private static final int TOP = 1_000;

    private static final String VICTIMS = "attack-victims";
    /** In which the attacker is told who is who. Called something as long, so that answers are too. */
    private static final String REPLICA = "attack-replica";

    private static final List<@Nullable Integer> YEARS = Arrays.asList(null, 2014);
    private static final List<Set<TieKind>> TIES = List.of(
            Set.of(),
            Set.of(TieKind.MASTER_OF),
            Set.of(TieKind.LEADS),
            Set.of(TieKind.CREDITED_ON),
            Set.of(TieKind.WORKED_WITH, TieKind.PARTNER_OF));
    private static final List<String> OFTEN =
            List.of("degree", "strength", "coreness", "pagerank", "students", "descendants");

    @Autowired
    private ApplicationContext context;

    @TempDir
    Path folder;

    private final Notebook victims = new Notebook();
    private final Notebook replica = new Notebook();
    private final Map<String, NodeKey> owners = new HashMap<>();
    private final Map<String, NodeKey> known = new HashMap<>();
    private final Set<String> pseudonymsOfADay = new HashSet<>();

    @Test
    void nobodyIsFoundAmongFewerThanFiveByAllThatTheServiceAnswers() throws IOException {
        new SampleGenerator(PEOPLE, 11).write(folder.resolve("sample"), RunControl.NONE);
        takenForReal(folder.resolve("sample/people.csv"));
        String first = imported(folder.resolve("sample"));
        Desk desk = Desk.of(context);
        Researcher one = new Researcher(client("researcher:" + VICTIMS), VICTIMS);
        Researcher other = new Researcher(client("researcher:" + REPLICA), REPLICA);
        Exports exports = new Exports(one);
        List<RankingPage> questions = questions();

        long begun = System.nanoTime();
        Map<String, String> elsewhere = askAll(desk, one, other, exports, questions);
        Set<String> before = Set.copyOf(pseudonymsOfADay);
        victims.askForFewer(one, questions.getFirst(), 1, 2, 3, 4, 5, 9, 10, 11, 50, 499);
        replica.skip(victims.questions() - replica.questions());

        aDayPasses();
        Map<String, String> nextDay = askAll(desk, one, other, exports, questions);
        Set<String> after = Set.copyOf(pseudonymsOfADay);

        Candidates found = Attack.bySignature(victims, owners, replica, known);
        System.out.printf(
                "Re-identification over HTTP, %d people, %d answers over two days in %d s: %s%n",
                PEOPLE, one.answers() + other.answers(), (System.nanoTime() - begun) / 1_000_000_000, found);
        assertThat(found.all()).isGreaterThan(PEOPLE / 2);
        assertThat(found.fewest()).isGreaterThanOrEqualTo(K);
        assertThat(found.found(K)).isZero();

        System.out.printf(
                "Exports over HTTP, %d groups: fewest candidates %d%n",
                exports.ids().size(), exports.fewest());
        Set<String> pseudonyms = new HashSet<>(owners.keySet());
        pseudonyms.addAll(known.keySet());
        assertThat(exports.ids()).as("ids of exports and pseudonyms").doesNotContainAnyElementsOf(pseudonyms);
        difference(before, after);
        assertThat(nextDay.keySet()).isEqualTo(elsewhere.keySet());
        nobodyIsNamed(desk, one);
        assertThat(Denials.telling(one, doubles(first)))
                .as("what is denied tells nothing")
                .isEmpty();
        Controls.find(
                desk,
                Questions.of(OFTEN, TIES, YEARS, TOP, false),
                new HashSet<>(Owners.of(desk, new Viewer.Researcher(VICTIMS)).values()));
    }

    /**
     * Generated people are shown in studies, since they do not exist; here they are to be living people like any other.
     */
    private static void takenForReal(Path people) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(people)) {
            boolean living = line.split(",", -1)[5].isEmpty();
            lines.add(living ? line.substring(0, line.indexOf('"')) : line);
        }
        Files.write(people, lines);
    }

    private List<RankingPage> questions() {
        List<String> others = new ArrayList<>();
        Http.json(http().get("/api/v1/measures"))
                .forEach(measure -> others.add(measure.get("code").asString()));
        others.removeAll(OFTEN);
        List<RankingPage> questions = new ArrayList<>(Questions.of(OFTEN, TIES, YEARS.subList(0, 1), TOP, false));
        questions.addAll(Questions.of(OFTEN, TIES.subList(0, EARLIER), YEARS.subList(1, 2), TOP, false));
        questions.addAll(Questions.of(others, TIES.subList(0, 2), YEARS.subList(0, 1), TOP, false));
        questions.addAll(Questions.of(List.of("degree"), TIES.subList(0, 1), YEARS.subList(0, 1), TOP, true));
        return questions;
    }

    private Map<String, String> askAll(
            Desk desk, Researcher one, Researcher other, Exports exports, List<RankingPage> questions)
            throws IOException {
        CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> replica.ask(other, questions));
        victims.ask(one, questions);
        meanwhile.join();
        assertThat(one.rankings()).as("two projects differ in pseudonyms only").containsAllEntriesOf(other.rankings());
        exports.ask(TIES.subList(0, 3), List.of(2014));
        OtherRoutes.ask(one); // after which there are as many snapshots and plans for both
        OtherRoutes.ask(other);
        Map<String, String> elsewhere = OtherRoutes.ask(one);
        Map<String, String> theirs = OtherRoutes.ask(other);
        assertThat(theirs.keySet()).isEqualTo(elsewhere.keySet());
        elsewhere.forEach(
                (route, answer) -> assertThat(theirs.get(route)).as(route).isEqualTo(answer));
        Map<String, NodeKey> today = Owners.of(desk, new Viewer.Researcher(VICTIMS));
        owners.putAll(today);
        known.putAll(Owners.of(desk, new Viewer.Researcher(REPLICA)));
        pseudonymsOfADay.clear();
        pseudonymsOfADay.addAll(today.keySet());
        return elsewhere;
    }

    /** @return the id of the import */
    private String imported(Path files) throws IOException {
        JsonNode done = imported("", uploads(files));
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("stored");
        return done.get("id").asString();
    }

    private void aDayPasses() throws IOException {
        SecondDay day = SecondDay.write(folder.resolve("sample"), folder.resolve("second day"));
        imported(day.files());
        Http steward = client("steward");
        assertThat(steward.post("/api/v1/objections", person(day.objecting())).statusCode())
                .isLessThan(300);
        assertThat(newBrowser("steward")
                        .post("/api/v1/erasures", person(day.erased()))
                        .statusCode())
                .isEqualTo(201);
    }

    private static String person(String id) {
        return "{\"person\":\"" + id + "\",\"namespace\":\"\"}";
    }

    private static void difference(Set<String> before, Set<String> after) {
        Set<String> came = new HashSet<>(after);
        came.removeAll(before);
        Set<String> went = new HashSet<>(before);
        went.removeAll(after);
        System.out.printf("Between the days %d pseudonyms came and %d went%n", came.size(), went.size());
        assertThat(came).hasSizeGreaterThanOrEqualTo(K);
        assertThat(went).hasSizeGreaterThanOrEqualTo(K);
    }

    /** Neither an id of the source nor a name of somebody without a ground was in any answer. */
    private void nobodyIsNamed(Desk desk, Researcher researcher) throws IOException {
        PersonPolicy policy = new PersonPolicy(
                new Viewer.Researcher(VICTIMS),
                context.getBean(GroundsRegister.class).current());
        Set<String> hidden = new HashSet<>();
        Set<String> namesakes = new HashSet<>();
        int shown = 0;
        for (String line : Files.readAllLines(folder.resolve("sample/people.csv"))) {
            String[] cells = line.split(",", -1);
            if (!policy.mayBeNamed(desk.vault().personKey("", cells[0]))) {
                hidden.addAll(List.of(cells[0], cells[1]));
            } else {
                namesakes.add(cells[1]);
                shown += researcher.said().contains(cells[0]) ? 1 : 0;
            }
        }
        hidden.removeAll(namesakes);
        hidden.removeAll(Set.of("id", "name", ""));
        assertThat(shown).as("names are found where there are some").isGreaterThan(10);
        assertThat(researcher.said()).doesNotContainAnyElementsOf(hidden);
    }

    /** What there is, and something like it that there is not. */
    private Map<String, String> doubles(String importId) {
        Map<String, String> doubles = new LinkedHashMap<>();
        doubles.put("p000300", "p999999");
        String id = "00000000-0000-4000-8000-000000000000";
        doubles.put(importId, id);
        Http theirs = client("researcher:" + REPLICA);
        for (JsonNode plan : Http.json(theirs.get("/api/v1/plans"))) {
            doubles.put(plan.get("id").asString(), id);
        }
        assertThat(doubles).hasSizeGreaterThan(3);
        JsonNode account = Http.json(theirs.get("/api/v1/viewer")).get("account");
        doubles.put(account.asString(), account.asString().replaceAll("[0-9a-f]", "0"));
        return new TreeMap<>(doubles);
    }
}

package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.audit.Actor;
import io.shicheng.consent.Consents;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Disclosure.SnapshotQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedCluster;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.label.Label;
import io.shicheng.exporter.GraphExporter;
import io.shicheng.exporter.RankingExporter;
import io.shicheng.fixture.Imports;
import io.shicheng.fixture.SecondSteward;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.Role;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.importer.ImportReport;
import io.shicheng.progress.RunControl;
import io.shicheng.sample.SampleGenerator;
import io.shicheng.store.TestStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The attack on a real store with two days and thousands of questions: somebody who knows every tie and every name, how
 * the gate works, and all that a researcher is shown and can export.
 */
class ReidentificationIT {
    private static final int K = 5;
    private static final int PEOPLE = Integer.getInteger("reidentified.people", 700);
    private static final Viewer VICTIMS = new Viewer.Researcher("thesis");
    private static final Viewer REPLICA = new Viewer.Researcher("replica");
    private static final Viewer PUBLIC = new Viewer.Anonymous();
    private static final Actor STEWARD = Actor.in(Role.STEWARD, null);
    private static final List<RankingPage> QUESTIONS = questions();

    @TempDir
    Path folder;

    private static List<RankingPage> questions() {
        List<@Nullable Integer> years = Arrays.asList(null, 2008, 2014, 2020);
        List<Set<TieKind>> ties = List.of(
                Set.of(),
                Set.of(TieKind.MASTER_OF),
                Set.of(TieKind.LEADS),
                Set.of(TieKind.CREDITED_ON),
                Set.of(TieKind.WORKED_WITH, TieKind.PARTNER_OF));
        List<RankingPage> questions = new ArrayList<>(Questions.of(
                List.of("degree", "strength", "coreness", "pagerank", "students", "descendants"),
                ties,
                years,
                100_000,
                false));
        questions.addAll(Questions.of(
                List.of("harmonic", "betweenness"), List.of(Set.of()), years.subList(0, 1), 100_000, false));
        questions.addAll(Questions.of(List.of("degree"), ties.subList(0, 1), years.subList(0, 1), 100_000, true));
        return questions;
    }

    @Test
    void nobodyIsFoundAmongFewerThanFive() throws IOException {
        ConfigurableApplicationContext context = TestStore.emptied();
        Desk desk = Desk.of(context);
        new SampleGenerator(PEOPLE, 11).write(folder.resolve("sample"), RunControl.NONE);
        load(context, folder.resolve("sample"));

        Notebook victims = new Notebook();
        Notebook replica = new Notebook();
        Answers asVictims = new GateAnswers(desk.gate(), VICTIMS);
        Answers asReplica = new GateAnswers(desk.gate(), REPLICA);
        victims.ask(asVictims, QUESTIONS);
        replica.ask(asReplica, QUESTIONS);
        victims.askForFewer(asVictims, QUESTIONS.getFirst(), 1, 2, 3, 4, 5, 9, 10, 11, 50, 499);
        Map<String, NodeKey> owners = Owners.of(desk, VICTIMS);
        Map<String, NodeKey> known = Owners.of(desk, REPLICA);
        Set<String> before = new HashSet<>(owners.keySet());
        exportsShowNobodyAlone(desk);
        List<Integer> countedBefore = countsOfThePublic(desk);

        aDayPasses(context);
        replica.skip(victims.questions() - replica.questions());
        victims.ask(asVictims, QUESTIONS);
        replica.ask(asReplica, QUESTIONS);
        Set<String> after = Owners.of(desk, VICTIMS).keySet();
        owners.putAll(Owners.of(desk, VICTIMS));
        known.putAll(Owners.of(desk, REPLICA));
        exportsShowNobodyAlone(desk);
        List<Integer> countedAfter = countsOfThePublic(desk);

        Candidates found = Attack.bySignature(victims, owners, replica, known);
        System.out.printf(
                "Re-identification, %d people, %d answers over two days: %s%n",
                PEOPLE, victims.questions() + replica.questions(), found);
        assertThat(found.all()).isGreaterThan(PEOPLE / 2);
        assertThat(found.fewest()).isGreaterThanOrEqualTo(K);
        assertThat(found.found(K)).isZero();
        difference(before, after, countedBefore, countedAfter);
        Controls.find(desk, QUESTIONS, new HashSet<>(Owners.of(desk, VICTIMS).values()));
    }

    private static void difference(
            Set<String> before, Set<String> after, List<Integer> countedBefore, List<Integer> countedAfter) {
        Set<String> came = new HashSet<>(after);
        came.removeAll(before);
        Set<String> went = new HashSet<>(before);
        went.removeAll(after);
        System.out.printf("Between the days %d pseudonyms came and %d went%n", came.size(), went.size());
        assertThat(came).hasSizeGreaterThanOrEqualTo(K);
        assertThat(went).hasSizeGreaterThanOrEqualTo(K);
        for (int i = 0; i < countedBefore.size(); i++) {
            assertThat((countedAfter.get(i) - countedBefore.get(i)) % 10).isZero();
        }
    }

    private static void exportsShowNobodyAlone(Desk desk) throws IOException {
        DisclosedGraph graph = desk.gate().graph(VICTIMS, new GraphQuestion(Set.of(), null, null), RunControl.NONE);
        assertThat(graph.nodes()).noneMatch(node -> node.label() instanceof Label.Pseudonymous);
        Drawing drawing = Drawing.of(graph);
        assertThat(drawing.groups()).isEqualTo(Owners.classes(desk, VICTIMS).size());
        Candidates found = drawing.byStructure();
        System.out.println("Exported graph, " + drawing.groups() + " groups: " + found);
        assertThat(found.fewest()).isGreaterThanOrEqualTo(K);
        String measured = "measured k = " + graph.k();
        assertThat(graph.k()).isGreaterThanOrEqualTo(K);
        assertThat(Drawing.text(graph, GraphExporter::gexf)).contains(measured);
        assertThat(Drawing.text(graph, GraphExporter::graphml)).contains(measured);
        assertThat(Drawing.text(graph, GraphExporter::aboutCsv)).contains("k," + graph.k());
        DisclosedRanking ranking = desk.gate().ranking(VICTIMS, QUESTIONS.getFirst(), RunControl.NONE);
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        RankingExporter.csv(ranking, table);
        assertThat(table.toString(StandardCharsets.UTF_8))
                .contains("," + ranking.citation().get("k") + "\r\n");
    }

    /** Of clusters, of rankings and of the whole, without those by name. */
    private static List<Integer> countsOfThePublic(Desk desk) {
        List<Integer> counts = new ArrayList<>();
        int named = 0;
        for (String cluster : Questions.CLUSTERS) {
            DisclosedRanking ranking = desk.gate()
                    .ranking(
                            PUBLIC,
                            new RankingPage("degree", Set.of(), cluster, null, 100_000, false, 1),
                            RunControl.NONE);
            assertThat(ranking.classes()).isEmpty();
            int byName = ranking.rows().size() + ranking.none().named();
            assertThat(byName).isEqualTo(ranking.named());
            named += byName;
            counts.add(ranking.population() - byName);
            counts.add(ranking.none().unnamed());
            counts.add(ranking.outside() == null ? 0 : ranking.outside());
            DisclosedCluster listed = desk.gate().clusters(PUBLIC).stream()
                    .filter(each -> each.id().equals(cluster))
                    .findFirst()
                    .orElseThrow();
            assertThat(listed.people()).as("listed as in the ranking").isEqualTo(ranking.population());
        }
        int all = desk.gate()
                .snapshot(PUBLIC, new SnapshotQuestion(Set.of(), false, null, null), RunControl.NONE)
                .people();
        counts.add(all - named);
        assertThat(counts).allMatch(count -> count % 10 == 0);
        return counts;
    }

    private void aDayPasses(ConfigurableApplicationContext context) throws IOException {
        SecondDay day = SecondDay.write(folder.resolve("sample"), folder.resolve("second day"));
        load(context, day.files());
        Consents consents = context.getBean(Consents.class);
        consents.object(consents.person("", day.objecting()).orElseThrow(), STEWARD);
        consents.erase(consents.person("", day.erased()).orElseThrow(), STEWARD);
    }

    private static void load(ConfigurableApplicationContext context, Path files) {
        ImportReport report = Imports.load(context, files);
        assertThat(report.refused()).as(report.toString()).isFalse();
        SecondSteward.confirms(context);
    }
}

package io.shicheng.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.Gates;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.AnonymityClass;
import io.shicheng.fixture.Network;
import io.shicheng.fixture.SampleNetwork;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.personal.ConsentScope;
import io.shicheng.graph.tie.TieKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The attack on a sample in memory, with hundreds of questions; the long one is {@link ReidentificationIT}. */
@Tag("thorough")
class ReidentificationTests {
    private static final int K = 5;
    private static final Viewer VICTIMS = new Viewer.Researcher("thesis");
    /** A project of the attacker's own, in which he is told who is who. */
    private static final Viewer REPLICA = new Viewer.Researcher("replica");

    private static final List<RankingPage> QUESTIONS = Questions.of(
            List.of("degree", "strength", "harmonic", "pagerank", "coreness", "descendants", "m-index"),
            List.of(Set.of(), Set.of(TieKind.MASTER_OF), Set.of(TieKind.LEADS)),
            Arrays.asList(null, 2012),
            100_000,
            false);

    @TempDir
    Path folder;

    private Network network;

    @BeforeEach
    void sample() throws IOException {
        network = SampleNetwork.of(900, 7, folder.resolve("sample"));
    }

    private Desk desk() {
        return Gates.desk(network, folder, Desk::new);
    }

    @Test
    void nobodyIsFoundByAllThatIsSaidOnTwoDays() {
        Notebook victims = new Notebook();
        Notebook replica = new Notebook();
        Desk first = desk();
        victims.ask(new GateAnswers(first.gate(), VICTIMS), QUESTIONS);
        replica.ask(new GateAnswers(first.gate(), REPLICA), QUESTIONS);
        Map<String, NodeKey> owners = Owners.of(first, VICTIMS);
        Map<String, NodeKey> known = Owners.of(first, REPLICA);
        Set<String> seen = new HashSet<>(victims.statements().keySet());

        aDayPasses();
        Desk second = desk();
        victims.ask(new GateAnswers(second.gate(), VICTIMS), QUESTIONS);
        replica.ask(new GateAnswers(second.gate(), REPLICA), QUESTIONS);
        owners.putAll(Owners.of(second, VICTIMS));
        known.putAll(Owners.of(second, REPLICA));

        Candidates found = Attack.bySignature(victims, owners, replica, known);
        System.out.println("Signatures over two days, " + victims.questions() + " questions: " + found);
        assertThat(found.all()).isGreaterThan(700);
        assertThat(found.fewest()).isGreaterThanOrEqualTo(K);

        Set<String> now = new HashSet<>(Owners.of(second, VICTIMS).keySet());
        Set<String> came = new HashSet<>(now);
        came.removeAll(seen);
        Set<String> went = new HashSet<>(seen);
        went.removeAll(now);
        assertThat(came).as("pseudonyms that came").hasSizeGreaterThanOrEqualTo(K);
        assertThat(went).as("pseudonyms that went").hasSizeGreaterThanOrEqualTo(K);
    }

    /** People come, one by one and together; one publishes, one is erased, one objects, one gets many ties. */
    private void aDayPasses() {
        for (int i = 0; i < 7; i++) {
            network.living("new-" + i, i < 2 ? "film-town" : "craft-town");
            network.tie("new-" + i, TieKind.WORKED_WITH, network.anyone(i * 31), "a catalogue");
        }
        network.consent(network.anyone(200), ConsentScope.PUBLISHED, "exhibition", "public");
        network.remove(network.anyone(300));
        network.object(network.anyone(400));
        for (int i = 0; i < 20; i++) {
            network.tie(network.anyone(500), TieKind.WORKED_WITH, network.anyone(600 + i), "another catalogue");
        }
    }

    @Test
    void nobodyIsFoundByTheRanksThatAnAttackerWorksOutHimself() {
        Desk desk = desk();
        Notebook victims = new Notebook();
        victims.ask(new GateAnswers(desk.gate(), VICTIMS), QUESTIONS);

        Candidates found = Attack.byTrueRanks(desk, VICTIMS, victims, QUESTIONS);

        System.out.println("Bands against true ranks, " + victims.questions() + " questions: " + found);
        assertThat(found.fewest()).isGreaterThanOrEqualTo(K);
    }

    @Test
    void theSameAttackFindsNearlyEverybodyByRawScoresAndMostByBandsOfTheirOwn() {
        Desk desk = desk();
        List<RankingPage> whole = QUESTIONS.stream()
                .filter(question -> question.of().cluster() == null)
                .toList();
        Set<NodeKey> living = new HashSet<>(Owners.of(desk, VICTIMS).values());

        Candidates byScores = Attack.control(desk, whole, living, row -> String.valueOf(row.score()));
        Candidates byBands = Attack.control(desk, whole, living, row -> Attack.band(row.rank()));

        System.out.println("Control, raw scores: " + byScores);
        System.out.println("Control, a band for each person: " + byBands);
        assertThat(byScores.found(K)).isGreaterThan(0.8);
        assertThat(byBands.found(K)).isGreaterThan(0.5);
    }

    @Test
    void somebodyWhoKnowsAFewPseudonymsLearnsNothingOfOtherClasses() {
        Desk desk = desk();
        List<AnonymityClass> classes = Owners.classes(desk, VICTIMS);
        Set<NodeKey> seeds = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            seeds.add(classes.get(i).members().getFirst());
        }
        Candidates others = new Candidates();
        for (AnonymityClass each : classes.subList(10, classes.size())) {
            assertThat(each.members()).doesNotContainAnyElementsOf(seeds);
            each.members().forEach(member -> others.add(each.size()));
        }
        assertThat(others.fewest()).isGreaterThanOrEqualTo(K);
    }

    @Test
    void classesAreOfPeopleWhoAreAlike() {
        Desk desk = desk();
        Notebook victims = new Notebook();
        victims.ask(
                new GateAnswers(desk.gate(), VICTIMS),
                Questions.of(List.of("degree"), List.of(Set.of()), Arrays.asList((Integer) null), 100_000, false));
        List<Double> widths = new ArrayList<>();
        victims.statements().values().forEach(said -> {
            var row = said.getFirst().row();
            widths.add(Math.log((double) row.rankTo() / row.rankFrom()) / Math.log(2));
        });
        double mean = widths.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        System.out.printf("Bands by degree span %.2f doublings on average%n", mean);
        assertThat(mean).isLessThan(3.5);
    }
}

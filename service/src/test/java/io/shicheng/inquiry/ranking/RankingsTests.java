package io.shicheng.inquiry.ranking;

import static io.shicheng.graph.tie.TieKind.CREDITED_ON;
import static io.shicheng.graph.tie.TieKind.MASTER_OF;
import static io.shicheng.graph.tie.TieKind.NOMINATES;
import static io.shicheng.graph.tie.TieKind.WORKED_WITH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.uncertainty.Certainty;
import io.shicheng.fixture.Network;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.Inquiries;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.StatedRates;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.message.Word;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.SnapshotSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingsTests {
    @TempDir
    Path folder;

    private final Network network = new Network();

    /** a taught b and c; b taught d, d taught e, e taught f, f taught g. */
    private void lineage() {
        for (String id : List.of("a", "b", "c", "d", "e", "f", "g")) {
            network.historical(id, null);
        }
        network.tie("a", MASTER_OF, "b")
                .tie("a", MASTER_OF, "c")
                .tie("b", MASTER_OF, "d")
                .tie("d", MASTER_OF, "e")
                .tie("e", MASTER_OF, "f")
                .tie("f", MASTER_OF, "g")
                .tie("g", WORKED_WITH, "c");
    }

    private static RankingQuestion request(String measure, TieKind... ties) {
        return new RankingQuestion(measure, Set.of(ties), null, null, false, 1);
    }

    private Ranking rank(RankingQuestion request) {
        return rank(request, RunControl.NONE);
    }

    private Ranking rank(RankingQuestion request, RunControl control) {
        return Inquiries.of(network, folder).ask(request, Population.EVERYBODY, control);
    }

    private Map<String, Double> scores(Ranking ranking) {
        Map<NodeKey, String> ids = new TreeMap<>();
        for (String id : List.of("a", "b", "c", "d", "e", "f", "g")) {
            ids.put(network.key(id), id);
        }
        Map<String, Double> scores = new TreeMap<>();
        ranking.rows().forEach(row -> scores.put(ids.getOrDefault(row.person(), "?"), row.score()));
        return scores;
    }

    @Test
    void measuresOfLineageRunOverMasterOfUnlessToldOtherwise() {
        lineage();

        Ranking ranking = rank(request("students"));

        assertThat(scores(ranking))
                .containsEntry("a", 2.0)
                .containsEntry("b", 1.0)
                .containsEntry("c", 0.0)
                .containsEntry("g", 0.0);
        assertThat(ranking.rows()).extracting(Ranking.Row::rank).containsExactly(1, 2, 2, 2, 2, 6, 6);
        assertThat(ranking.citation().parameters()).containsEntry("ties", "master_of");
    }

    @Test
    void descendantsAreCountedThreeGenerationsDown() {
        lineage();

        Ranking ranking = rank(request("descendants"));

        assertThat(scores(ranking))
                .containsEntry("a", 4.0)
                .containsEntry("b", 3.0)
                .containsEntry("e", 2.0);
        assertThat(ranking.citation().parameters())
                .containsEntry("generations", "3")
                .containsEntry("decay", "1.0");
    }

    @Test
    void prestigeRunsTowardsTheMasterAndTowardsTheNominated() {
        lineage();
        assertThat(rank(request("pagerank", MASTER_OF)).rows().getFirst().person())
                .isEqualTo(network.key("a"));

        Network nominations = new Network()
                .living("x", null)
                .living("y", null)
                .living("z", null)
                .tie("x", NOMINATES, "z")
                .tie("y", NOMINATES, "z");
        Ranking ranking = Inquiries.of(nominations, folder.resolve("other"))
                .ask(request("pagerank", NOMINATES), Population.EVERYBODY, RunControl.NONE);
        assertThat(ranking.rows().getFirst().person()).isEqualTo(nominations.key("z"));
        assertThat(ranking.citation().parameters()).containsEntry("directions", "towards_credit");
    }

    @Test
    void strengthCountsHowStrongTiesAreAndDegreeHowMany() {
        network.historical("a", null).historical("b", null).historical("c", null);
        network.tie("a", WORKED_WITH, "b", "p. 1").tie("a", WORKED_WITH, "b", "p. 2");

        assertThat(scores(rank(request("strength", WORKED_WITH)))).containsEntry("a", 2.0);
        assertThat(scores(rank(request("degree", WORKED_WITH)))).containsEntry("a", 1.0);
    }

    @Test
    void aClusterIsRankedByScoresInTheWholeNetwork() {
        network.cluster("here").cluster("there");
        network.historical("a", "here").historical("b", "here").historical("c", "there");
        network.tie("a", MASTER_OF, "c");

        Ranking ranking = rank(new RankingQuestion("students", Set.of(), "here", null, false, 1));

        assertThat(ranking.rows()).hasSize(2);
        assertThat(ranking.rows().getFirst().person()).isEqualTo(network.key("a"));
        assertThat(ranking.rows().getFirst().score()).isEqualTo(1);
    }

    @Test
    void theCitationHoldsAllThatTheBytesDependOn() {
        lineage();

        Citation citation = rank(new RankingQuestion("katz", Set.of(), null, 1900, true, 42))
                .citation();

        assertThat(citation.measure()).isEqualTo("katz");
        assertThat(citation.seed()).isEqualTo(42);
        assertThat(citation.kernelVersion()).isEqualTo(Measures.KERNEL_VERSION);
        assertThat(citation.snapshotDigest()).hasSize(64);
        assertThat(citation.parameters().keySet())
                .containsExactly(
                        "at",
                        "damping",
                        "directions",
                        "interval_confidence",
                        "interval_false",
                        "interval_first",
                        "interval_method",
                        "interval_missing",
                        "interval_rounds",
                        "interval_rounds_without_answer",
                        "ties",
                        "tolerance",
                        "weights");
    }

    /** Of every measure: the usual question has the citation that it always had, and what is told it stands there. */
    @Test
    void whatAMeasureIsToldIsCitedUnlessItIsUsual() {
        lineage();
        RankingQuestion plain = new RankingQuestion("pagerank", Set.of(), null, null, false, 1);
        Citation usual = rank(plain).citation();

        Ranking told = rank(plain.with(Map.of("damping", "0.5")));

        assertThat(told.citation().parameters()).containsEntry("damping", "0.5");
        assertThat(rank(plain.with(Map.of("damping", "0.85"))).citation()).isEqualTo(usual);
        assertThat(usual.parameters()).containsEntry("damping", "0.85").containsEntry("tolerance", "1.0E-8");
        RankingQuestion reach = new RankingQuestion("reach", Set.of(), null, null, false, 1);
        assertThat(rank(reach).citation().parameters()).doesNotContainKey("hops");
        assertThat(rank(reach.with(Map.of("hops", "1"))).citation().parameters())
                .containsEntry("hops", "1");
        assertThat(rank(new RankingQuestion("descendants", Set.of(), null, null, false, 1))
                        .citation()
                        .parameters())
                .containsEntry("generations", "3")
                .containsEntry("decay", "1.0");
    }

    @Test
    void kindsOfTieCountAsMuchAsTheyAreWeighed() {
        lineage();
        RankingQuestion plain = request("strength");
        Map<String, Double> usual = scores(rank(plain));
        Ranking weighed = rank(plain.with(Map.of("kindWeight", "MASTER_OF=0.5, worked-with:4")));

        assertThat(usual).containsEntry("b", 2.0).containsEntry("c", 2.0).containsEntry("g", 2.0);
        assertThat(scores(weighed))
                .containsEntry("b", 1.0)
                .containsEntry("c", 4.5)
                .containsEntry("g", 4.5);
        assertThat(weighed.citation().parameters())
                .containsEntry("kind_weight", "master_of:0.5,worked_with:4")
                .containsEntry("weights", "strength");
        assertThat(weighed.snapshot().digest())
                .isNotEqualTo(rank(plain).snapshot().digest());
        assertThat(SnapshotSpec.ofCanonical(weighed.snapshot().spec().canonical()))
                .isEqualTo(weighed.snapshot().spec());
        // the same question otherwise asked
        assertThat(rank(plain.with(Map.of("kindWeight", "leads:1"))).citation())
                .isEqualTo(rank(plain).citation());
        assertThat(rank(request("strength", MASTER_OF, WORKED_WITH).with(Map.of("kindWeight", "worked_with:0")))
                        .citation())
                .isEqualTo(rank(request("strength", MASTER_OF)).citation());
    }

    @Test
    void strengthsCountInAMeasureThatCanTakeThemOnceTheyAreSaid() {
        lineage();
        RankingQuestion plain = request("pagerank", MASTER_OF, WORKED_WITH);
        Ranking counted = rank(plain);
        Ranking weighed = rank(plain.with(Map.of("kindWeight", "worked_with:4")));
        Ranking faded = rank(plain.with(Map.of("halfLife", "10", "kindWeight", "worked_with:0")));

        assertThat(counted.citation().parameters())
                .containsEntry("weights", "none")
                .doesNotContainKeys("kind_weight", "half_life");
        assertThat(weighed.citation().parameters())
                .containsEntry("weights", "strength")
                .containsEntry("kind_weight", "worked_with:4");
        assertThat(scores(weighed).get("g")).isGreaterThan(scores(counted).get("g"));
        assertThat(faded.citation().parameters())
                .containsEntry("weights", "strength")
                .containsEntry("half_life", "10.0")
                .containsEntry("ties", "master_of");
        // what says nothing of strengths is the question without them
        assertThat(rank(plain.with(Map.of("kindWeight", "worked_with:1"))).citation())
                .isEqualTo(counted.citation());
        assertThat(rank(plain.with(Map.of("kindWeight", "worked_with:0"))).citation())
                .isEqualTo(rank(request("pagerank", MASTER_OF)).citation());
    }

    @Test
    void aTieOfLongAgoIsALongWay() {
        for (String id : List.of("a", "b", "c")) {
            network.historical(id, null);
        }
        network.tie("a", WORKED_WITH, "b", "A register", 1900).tie("b", WORKED_WITH, "c", "A register", 1940);
        RankingQuestion plain = request("harmonic", WORKED_WITH);

        assertThat(scores(rank(plain))).containsEntry("a", 1.5).containsEntry("c", 1.5);
        assertThat(scores(rank(plain.with(Map.of("halfLife", "20")))))
                .hasEntrySatisfying("b", score -> assertThat(score).isEqualTo(1.25))
                .hasEntrySatisfying("c", score -> assertThat(score).isEqualTo(1.2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour:2",
                "leads:2",
                "master_of",
                "master_of:-1",
                "master_of:NaN",
                "master_of:1e999",
                "master_of:2,master_of:4",
                "master_of:0,worked_with:0",
                ","
            })
    void weightsThatMeanNothingAreRefused(String weights) {
        lineage();
        RankingQuestion question = request("strength", MASTER_OF, WORKED_WITH).with(Map.of("kindWeight", weights));

        assertThatThrownBy(() -> rank(question))
                .isInstanceOf(InquiryException.class)
                .hasMessageContaining("kind-weight");
    }

    @Test
    void aMeasureIsNotToldWhatItDoesNotHave() {
        lineage();
        RankingQuestion request =
                new RankingQuestion("degree", Set.of(), null, null, false, 1).with(Map.of("damping", "0.5"));

        assertThatThrownBy(() -> rank(request))
                .isInstanceOf(InquiryException.class)
                .hasMessageContaining("damping (given as 0.5)")
                .hasMessageContaining("pagerank), Standing (Katz, katz)");
    }

    @Test
    void anIntervalHoldsTheRankAndIsTheSameForTheSameSeed() {
        lineage();
        RankingQuestion request = new RankingQuestion("students", Set.of(), null, null, true, 3);

        Ranking ranking = rank(request);

        assertThat(ranking.rows()).allSatisfy(row -> {
            Ranking.RankInterval interval = interval(row);
            assertThat(interval.best()).isLessThanOrEqualTo(row.rank()).isPositive();
            assertThat(interval.worst()).isGreaterThanOrEqualTo(row.rank()).isLessThanOrEqualTo(7);
        });
        assertThat(rank(request).rows()).isEqualTo(ranking.rows());
        assertThat(ranking.citation().parameters()).containsEntry("interval_rounds", "199");
    }

    @Test
    void intervalsAreAtTheRatesThatAreStated() {
        lineage();
        RankingQuestion usual = new RankingQuestion("students", Set.of(), null, null, true, 3);
        RankingQuestion worse = usual.recordedAt(StatedRates.of(0.3, 0.1));

        assertThat(rank(worse).citation().parameters())
                .containsEntry("interval_missing", "0.3")
                .containsEntry("interval_false", "0.1");
        assertThat(width(rank(worse))).isGreaterThan(width(rank(usual)));
        assertThatThrownBy(() -> StatedRates.of(0.12, null))
                .isInstanceOf(InquiryException.class)
                .hasMessageContaining("missing (0.12)");
    }

    private static int width(Ranking ranking) {
        return ranking.rows().stream()
                .mapToInt(row -> interval(row).worst() - interval(row).best())
                .sum();
    }

    @Test
    void aLeadThatHangsOnOneTieHasAWiderIntervalThanOneThatDoesNot() {
        network.historical("sure", null).historical("one", null).historical("other", null);
        for (int i = 0; i < 60; i++) {
            network.historical("s" + i, null).tie("sure", MASTER_OF, "s" + i);
        }
        for (int i = 0; i < 10; i++) {
            network.historical("t" + i, null).tie(i < 5 ? "one" : "other", MASTER_OF, "t" + i);
        }

        List<Ranking.Row> rows = rank(new RankingQuestion("students", Set.of(), null, null, true, 3))
                .rows();

        assertThat(interval(rows.get(0)).best()).isEqualTo(1);
        assertThat(interval(rows.get(0)).worst()).isLessThanOrEqualTo(2);
        assertThat(interval(rows.get(1)).best()).isLessThanOrEqualTo(2);
        assertThat(interval(rows.get(1)).worst()).isBetween(3, 6);
        assertThat(interval(rows.get(2))).isEqualTo(interval(rows.get(1)));
        assertThat(interval(rows.get(0)).certainty()).isEqualTo(Certainty.STABLE);
        assertThat(interval(rows.get(0)).block()).isEqualTo(1);
        // the two of five apprentices each cannot be told apart
        assertThat(interval(rows.get(1)).block()).isEqualTo(2);
        assertThat(interval(rows.get(2)).block()).isEqualTo(2);
        assertThat(interval(rows.getLast()).certainty()).isEqualTo(Certainty.BY_LUCK);
    }

    @Test
    void anUnknownMeasureIsNamedWithThoseThereAre() {
        assertThatThrownBy(() -> rank(request("fame")))
                .isInstanceOf(InquiryException.class)
                .hasMessageContaining("fame")
                .hasMessageContaining("students");
    }

    /** Whose loss would take the network apart is not to be had as a list of people, under any name. */
    @Test
    void measuresThatOnlyDescribeAGraphRankNobody() {
        for (String code : List.of("blocks", "cut-vertices", "greedy-reach")) {
            assertThatThrownBy(() -> rank(request(code)))
                    .isInstanceOf(InquiryException.class)
                    .hasMessageContaining(code + ")");
        }
    }

    @Test
    void aMeasureOfLineageRefusesTiesWithoutDirectionAndTiesToWorks() {
        for (TieKind kind : List.of(WORKED_WITH, CREDITED_ON)) {
            assertThatThrownBy(() -> rank(request("students", MASTER_OF, kind)))
                    .isInstanceOf(InquiryException.class)
                    .hasMessageContaining(Word.of("tie", kind.code()).toString())
                    .hasMessageContaining("(master_of)?");
        }
    }

    @Test
    void stopsWhenAskedTo() {
        lineage();
        List<String> phases = new ArrayList<>();
        RunControl control = new RunControl() {
            @Override
            public void phase(String name, long totalWork) {
                phases.add(name);
            }

            @Override
            public void advance(long work) {}

            @Override
            public boolean cancelled() {
                return phases.contains("interval");
            }
        };

        assertThatThrownBy(() -> rank(new RankingQuestion("students", Set.of(), null, null, true, 3), control))
                .isInstanceOf(CancellationException.class);
    }

    /** Eight people, each tied to the two before. */
    private void band() {
        for (int i = 0; i < 8; i++) {
            network.historical("w" + i, null);
            for (int before = Math.max(0, i - 2); before < i; before++) {
                network.tie("w" + before, WORKED_WITH, "w" + i);
            }
        }
    }

    @Test
    void aMeasureThatDoesNotSettleOnALineageSaysWhatToUseInstead() {
        lineage();

        assertThatThrownBy(() -> rank(request("eigenvector", MASTER_OF)))
                .isInstanceOf(InquiryException.class)
                .hasMessageContaining("pagerank)?");
    }

    @Test
    void roundsInWhichAMeasureDoesNotSettleAreCited() {
        band();
        Map<String, String> cited = rank(new RankingQuestion("eigenvector", Set.of(), null, null, true, 1))
                .citation()
                .parameters();

        int rounds = Integer.parseInt(cited.getOrDefault("interval_rounds", ""));
        int without = Integer.parseInt(cited.getOrDefault("interval_rounds_without_answer", ""));
        assertThat(rounds + without).isEqualTo(199);
        assertThat(rounds).isGreaterThanOrEqualTo(100);
    }

    static List<String> everyMeasure() {
        return Measures.all().stream().filter(Measure::ranks).map(Measure::code).toList();
    }

    @ParameterizedTest
    @MethodSource("everyMeasure")
    void everyMeasureOfTheCatalogueRanksEverybodyOnce(String code) {
        lineage();

        Ranking ranking = rank(new RankingQuestion(code, Set.of(), null, null, true, 1));

        assertThat(ranking.rows())
                .extracting(Ranking.Row::person)
                .doesNotHaveDuplicates()
                .hasSize(7);
        assertThat(ranking.rows()).extracting(Ranking.Row::rank).isSorted();
    }

    private static Ranking.RankInterval interval(Ranking.Row row) {
        Ranking.@Nullable RankInterval interval = row.interval();
        if (interval == null) {
            throw new AssertionError("The row has no interval.");
        }
        return interval;
    }
}

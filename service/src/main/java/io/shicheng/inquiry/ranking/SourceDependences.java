package io.shicheng.inquiry.ranking;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.source.SourceDependence;
import io.shicheng.analysis.source.SourceTies;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.engine.Engine;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.cache.Cacheable;
import io.shicheng.inquiry.cache.ResultCache;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.inquiry.result.KeyDigest;
import io.shicheng.inquiry.result.SourceRanks;
import io.shicheng.inquiry.result.SourceRanks.SourceRank;
import io.shicheng.message.Word;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds the source without which somebody would be ranked worst, for those who are shown. */
@Component
public class SourceDependences {
    private static final String SOURCES_OF = "sources_of";
    private static final int WHOLE_DIGEST = 32;

    private final Rankings rankings;
    private final NetworkRecords records;
    private final Engine engine;
    private final ResultCache results;

    public SourceDependences(Rankings rankings, NetworkRecords records, Engine engine, ResultCache results) {
        this.rankings = rankings;
        this.records = records;
        this.engine = engine;
        this.results = results;
    }

    /** What is kept of it; empty if the network changed meanwhile. */
    private record Found(Optional<SourceRanks> ranks) implements Cacheable {
        @Override
        public long bytes() {
            return 128 + 400L * ranks.map(each -> each.of().size()).orElse(0);
        }
    }

    /**
     * Finds them; see {@link io.shicheng.inquiry.result.Inquiry}. Takes it again if the network changes meanwhile.
     *
     * @throws InquiryException as of a ranking
     */
    public SourceRanks find(
            RankingQuestion question, Set<NodeKey> told, List<NodeKey> shown, Population network, RunControl control) {
        while (true) {
            control.checkCancelled();
            Rankings.Asked asked = rankings.asked(question.withoutInterval(), network, control);
            Citation citation = citation(asked, told, shown);
            Found found = results.get(asked.snapshot(), citation, control, all -> found(asked, told, shown, all));
            if (found.ranks().isPresent()) {
                return found.ranks().get();
            }
        }
    }

    /** Of the ranking, and of whom. */
    private static Citation citation(Rankings.Asked asked, Set<NodeKey> told, List<NodeKey> shown) {
        Citation ranking = asked.citation();
        SortedMap<String, String> parameters = new TreeMap<>(ranking.parameters());
        parameters.put(
                SOURCES_OF,
                KeyDigest.of(told.stream().sorted(), WHOLE_DIGEST) + KeyDigest.of(shown.stream(), WHOLE_DIGEST));
        return new Citation(
                ranking.snapshotDigest(), ranking.measure(), parameters, ranking.seed(), ranking.kernelVersion());
    }

    private Found found(Rankings.Asked asked, Set<NodeKey> told, List<NodeKey> shown, RunControl control) {
        Snapshot snapshot = asked.snapshot();
        Measure measure = asked.terms().measure();
        CsrGraph graph = Engine.graph(snapshot, measure);
        SourcedTies sourced = new SourcedTies(snapshot, graph, told);
        if (!records.readTies(snapshot.spec(), snapshot.network(), sourced::add)) {
            return new Found(Optional.empty());
        }
        SourceTies ties = sourced.ties();
        Standing standing = rankings.standing(asked, control);
        BitSet among = new BitSet();
        for (int v : asked.members()) {
            among.set(v, told.contains(snapshot.key(v)));
        }
        int[] vertices = shown.stream()
                .flatMapToInt(person -> snapshot.vertexOf(person).stream())
                .filter(v -> among.get(v) && !standing.none(v))
                .toArray();
        List<SourceDependence> each;
        try {
            each = SourceDependence.of(
                    ties,
                    blocks(standing, measure, among),
                    vertices,
                    measure.sense() == Measure.Sense.LINEAGE,
                    (without, running) -> blocks(scores(asked, without, running), measure, among),
                    control);
        } catch (UnmeasurableException e) {
            throw InquiryException.of(
                    "measure.noAnswer", Word.typed("measure", measure.code()), Word.typed("measure", "pagerank"));
        }
        return new Found(Optional.of(ranks(snapshot, ties, each)));
    }

    private Standing scores(Rankings.Asked asked, CsrGraph graph, RunControl control) {
        return engine.scores(graph, asked.terms().measure(), asked.terms().settings(), new CancelOnly(control));
    }

    private static SourceRanks ranks(Snapshot snapshot, SourceTies ties, List<SourceDependence> found) {
        int[] resting = ties.resting();
        Map<NodeKey, SourceRank> ranks = new HashMap<>();
        for (SourceDependence each : found) {
            int source = each.source();
            ranks.put(
                    snapshot.key(each.vertex()),
                    new SourceRank(
                            each.rank(),
                            each.worst(),
                            source < 0 ? null : ties.name(source),
                            source < 0 ? 0 : resting[source],
                            each.own(),
                            each.ties(),
                            each.concentration()));
        }
        return new SourceRanks(ranks);
    }

    /** Nobody's rank counts those who are not among these, nor who has none of what is measured. */
    private static RankBlocks blocks(Standing standing, Measure measure, BitSet among) {
        double[] ranked = standing.ranked();
        for (int v = 0; v < ranked.length; v++) {
            ranked[v] = !among.get(v) || Double.isNaN(ranked[v])
                    ? Double.NaN
                    : measure.highFirst() ? ranked[v] : -ranked[v];
        }
        return RankBlocks.of(ranked);
    }
}

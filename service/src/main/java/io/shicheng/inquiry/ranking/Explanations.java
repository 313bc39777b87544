package io.shicheng.inquiry.ranking;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.engine.Engine;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.inquiry.cache.Cacheable;
import io.shicheng.inquiry.cache.ResultCache;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.inquiry.result.Reasons;
import io.shicheng.inquiry.result.Reasons.Carrier;
import io.shicheng.message.Word;
import io.shicheng.progress.CancelOnly;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.JoiningTies.Joint;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Takes the score of one person apart by those who carry it. What is left without a carrier is computed anew for the
 * first few, where it is not known from how the score came about; a share does not tell it.
 */
@Component
public class Explanations {
    private final Rankings rankings;
    private final NetworkRecords records;
    private final Engine engine;
    private final ResultCache results;

    public Explanations(Rankings rankings, NetworkRecords records, Engine engine, ResultCache results) {
        this.rankings = rankings;
        this.records = records;
        this.engine = engine;
        this.results = results;
    }

    /** What is kept of it, by vertex. */
    private record Shares(Explanation found, boolean none, double[] without) implements Cacheable {
        @Override
        public long bytes() {
            return 128 + 28L * without.length;
        }
    }

    /**
     * Explains; see {@link io.shicheng.inquiry.result.Inquiry}. Takes it again if the network changes meanwhile.
     *
     * @throws InquiryException as of a ranking, and if scores of the measure are not taken apart
     */
    public Reasons explain(WhyQuestion question, NodeKey person, Population network, RunControl control) {
        RankingTerms terms = RankingTerms.of(question.of(), network);
        if (terms.measure().explainer() == null) {
            throw InquiryException.of(
                    "measure.notTakenApart",
                    Word.typed("measure", terms.measure().code()),
                    Word.allTyped("measure", Measures.explained()));
        }
        while (true) {
            control.checkCancelled();
            Rankings.Asked asked = rankings.asked(question.of().withoutInterval(), network, control);
            Citation citation = citation(asked.citation(), person);
            Shares shares = results.get(asked.snapshot(), citation, control, all -> shares(asked, person, all));
            Optional<Reasons> reasons = reasons(asked.snapshot(), citation, person, shares, control);
            if (reasons.isPresent()) {
                return reasons.get();
            }
        }
    }

    /** Of the ranking, and of whom. */
    private static Citation citation(Citation ranking, NodeKey person) {
        SortedMap<String, String> parameters = new TreeMap<>(ranking.parameters());
        parameters.put(Reasons.WHY, person.value());
        return new Citation(
                ranking.snapshotDigest(), ranking.measure(), parameters, ranking.seed(), ranking.kernelVersion());
    }

    private Shares shares(Rankings.Asked asked, NodeKey person, RunControl control) {
        Standing standing = rankings.standing(asked, control);
        OptionalInt vertex = asked.snapshot().vertexOf(person);
        if (vertex.isEmpty() || standing.none(vertex.getAsInt())) {
            double score = vertex.isEmpty() ? 0 : standing.score(vertex.getAsInt());
            return new Shares(Explanation.none(Double.isNaN(score) ? 0 : score, 0), true, new double[0]);
        }
        int v = vertex.getAsInt();
        RankingTerms terms = asked.terms();
        Explanation found =
                engine.explanation(asked.snapshot(), terms.measure(), terms.settings(), standing, v, control);
        double[] without = found.without().clone();
        int last = Math.min(Explanation.MEASURED_ANEW, without.length);
        control.phase("without", last);
        RunControl quiet = new CancelOnly(control);
        for (int i = 0; i < last; i++) {
            if (Double.isNaN(without[i]) && Reasons.told(found.shares()[i], found.score())) {
                without[i] = without(asked, v, found.carriers()[i], quiet);
            }
            control.advance(1);
        }
        return new Shares(found, false, without);
    }

    /** NaN where the measure finds no answer without the tie. */
    private double without(Rankings.Asked asked, int vertex, int other, RunControl control) {
        RankingTerms terms = asked.terms();
        try {
            return engine.without(asked.snapshot(), terms.measure(), terms.settings(), vertex, other, control);
        } catch (UnmeasurableException e) {
            return Double.NaN;
        }
    }

    /** With the ties behind each share that is told; empty if the network has changed since. */
    private Optional<Reasons> reasons(
            Snapshot snapshot, Citation citation, NodeKey person, Shares shares, RunControl control) {
        Explanation found = shares.found();
        List<Carrier> carriers = new ArrayList<>(found.carriers().length);
        Reasons bare = new Reasons(
                citation, snapshot, person, found.score(), shares.none(), found.base(), List.of(), found.facts());
        Set<NodeKey> told = new HashSet<>();
        for (int i = 0; i < found.carriers().length; i++) {
            NodeKey key = snapshot.key(found.carriers()[i]);
            Carrier carrier = new Carrier(key, found.shares()[i], shares.without()[i], Map.of());
            carriers.add(carrier);
            if (bare.told(carrier)) {
                told.add(key);
            }
        }
        if (told.isEmpty()) {
            return Optional.of(bare.with(carriers));
        }
        return records.joints(person, told, snapshot.spec(), snapshot.network(), control)
                .map(joints -> bare.with(
                        carriers.stream().map(each -> joined(each, joints)).toList()));
    }

    private static Carrier joined(Carrier carrier, Map<NodeKey, SortedMap<Joint, Double>> joints) {
        SortedMap<Joint, Double> those = joints.getOrDefault(carrier.person(), new TreeMap<>());
        return new Carrier(carrier.person(), carrier.share(), carrier.without(), those);
    }
}

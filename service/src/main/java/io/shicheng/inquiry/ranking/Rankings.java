package io.shicheng.inquiry.ranking;

import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.Standing;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.uncertainty.ErrorRates;
import io.shicheng.engine.Engine;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.cache.Cacheable;
import io.shicheng.inquiry.cache.ResultCache;
import io.shicheng.inquiry.ranking.Resampling.Intervals;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.inquiry.result.Ranking.Row;
import io.shicheng.message.Word;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ranks people by a measure of the catalogue. Which snapshot that takes follows from the measure's sense. */
@Component
public class Rankings {
    private final Snapshots snapshots;
    private final NetworkRecords records;
    private final Engine engine;
    private final ResultCache results;

    public Rankings(Snapshots snapshots, NetworkRecords records, Engine engine, ResultCache results) {
        this.snapshots = snapshots;
        this.records = records;
        this.engine = engine;
        this.results = results;
    }

    /** What is kept of a ranking. Its rows are one list however often it is asked for, and may be known by that. */
    private record Places(
            Standing standing, RankOrder order, @Nullable Intervals intervals, List<Row> rows) implements Cacheable {
        /** Of a row and the place that holds it; its person is the snapshot's. */
        private static final long ROW = 48;

        @Override
        public long bytes() {
            int people = order.ordered().length;
            return 9L * standing.scores().length + (8L + ROW) * people + (intervals == null ? 0 : 36L * people);
        }
    }

    /**
     * Ranks; see {@link io.shicheng.inquiry.result.Inquiry}.
     *
     * @throws InquiryException if the measure, a parameter of it or the cluster is unknown, or a chosen kind of tie
     *     does not go with the measure
     */
    public Ranking rank(RankingQuestion question, Population network, RunControl control) {
        Asked asked = asked(question, network, control);
        Places places = places(asked, control);
        return new Ranking(citation(asked.citation(), places.intervals()), asked.snapshot(), places.rows());
    }

    /** A question on its snapshot. */
    public record Asked(RankingTerms terms, Snapshot snapshot, int[] members, int rounds, Citation citation) {}

    /** Takes the snapshot. */
    public Asked asked(RankingQuestion question, Population network, RunControl control) {
        RankingTerms terms = RankingTerms.of(question, network);
        Snapshot snapshot = snapshots.take(terms.spec(), control);
        int[] members = members(snapshot, question.cluster());
        Measure measure = terms.measure();
        int rounds = question.interval() ? Resampling.rounds(measure, Engine.graph(snapshot, measure)) : 0;
        return new Asked(terms, snapshot, members, rounds, terms.citation(snapshot, rounds));
    }

    /** The scores of everybody, as they are kept of the ranking. */
    public Standing standing(Asked asked, RunControl control) {
        return places(asked, control).standing();
    }

    private Places places(Asked asked, RunControl control) {
        RankingTerms terms = asked.terms();
        return results.get(
                asked.snapshot(),
                asked.citation(),
                control,
                all -> places(
                        asked.snapshot(),
                        terms.measure(),
                        terms.settings(),
                        asked.members(),
                        terms.question().rates(),
                        asked.rounds(),
                        all));
    }

    /** With what only the result tells. */
    private static Citation citation(Citation asked, @Nullable Intervals intervals) {
        if (intervals == null) {
            return asked;
        }
        SortedMap<String, String> parameters = new TreeMap<>(asked.parameters());
        parameters.put("interval_rounds", String.valueOf(intervals.rounds()));
        parameters.put("interval_rounds_without_answer", String.valueOf(intervals.unsettled()));
        return new Citation(asked.snapshotDigest(), asked.measure(), parameters, asked.seed(), asked.kernelVersion());
    }

    private Places places(
            Snapshot snapshot,
            Measure measure,
            Settings settings,
            int[] members,
            ErrorRates rates,
            int rounds,
            RunControl control) {
        try {
            control.phase(measure.code(), 0);
            Standing standing = engine.scores(snapshot, measure, settings, control);
            RankOrder order = RankOrder.of(standing.ranked(), members, measure.highFirst());
            Intervals intervals = rounds == 0
                    ? null
                    : new Resampling(engine, snapshot, measure, settings, rates).intervals(order, rounds, control);
            return new Places(standing, order, intervals, rows(snapshot, standing, order, intervals));
        } catch (UnmeasurableException e) {
            throw InquiryException.of(
                    "measure.noAnswer", Word.typed("measure", measure.code()), Word.typed("measure", "pagerank"));
        }
    }

    private int[] members(Snapshot snapshot, @Nullable String cluster) {
        int wanted = cluster == null ? -1 : snapshot.clusters().indexOf(key(cluster));
        if (cluster != null && wanted < 0) {
            throw InquiryException.unknownCluster();
        }
        int count = 0;
        int[] members = new int[snapshot.vertexCount()];
        for (int v = 0; v < members.length; v++) {
            if (cluster == null || snapshot.clusterOf(v) == wanted) {
                members[count++] = v;
            }
        }
        return Arrays.copyOf(members, count);
    }

    private NodeKey key(String cluster) {
        return records.clusters().stream()
                .filter(each -> each.sourceId().equals(cluster))
                .map(Cluster::key)
                .findFirst()
                .orElseThrow(InquiryException::unknownCluster);
    }

    private static List<Row> rows(
            Snapshot snapshot, Standing standing, RankOrder order, @Nullable Intervals intervals) {
        int[] ordered = order.ordered();
        List<Row> rows = new ArrayList<>(ordered.length);
        for (int i = 0; i < ordered.length; i++) {
            rows.add(new Row(
                    order.ranks()[i],
                    snapshot.key(ordered[i]),
                    standing.score(ordered[i]),
                    standing.none(ordered[i]),
                    intervals == null ? null : intervals.ofOrdered()[i]));
        }
        return Collections.unmodifiableList(rows);
    }
}

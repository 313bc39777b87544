package io.shicheng.inquiry.ranking;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.measure.Measure.Sense;
import io.shicheng.analysis.measure.Parameter;
import io.shicheng.analysis.measure.ParameterValues;
import io.shicheng.analysis.measure.Settings;
import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.measure.UnusableParameterException;
import io.shicheng.engine.Engine;
import io.shicheng.engine.Standing;
import io.shicheng.engine.TieThinning;
import io.shicheng.graph.Cluster;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.TieWeights;
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
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import io.shicheng.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /** What is kept of a ranking. */
    private record Places(
            Standing standing, RankOrder order, @Nullable Intervals intervals) implements Cacheable {
        @Override
        public long bytes() {
            int people = order.ordered().length;
            return 9L * standing.scores().length + 8L * people + (intervals == null ? 0 : 28L * people);
        }
    }

    /**
     * Ranks; see {@link io.shicheng.inquiry.result.Inquiry}.
     *
     * @throws InquiryException if the measure, a parameter of it or the cluster is unknown, or a chosen kind of tie
     *     does not go with the measure
     */
    public Ranking rank(RankingQuestion question, Population network, RunControl control) {
        Measure measure = measure(question.measure());
        ParameterValues parameters = parameters(question, measure);
        Settings told = measure.usualOfRankings().with(parameters).withSeed(question.seed());
        TieWeights weights = TieWeights.of(measure, told, ties(measure, question.ties()));
        Settings settings = weights.in(told);
        SnapshotSpec spec = weights.spec(
                question.at(),
                measure.sense() == Sense.PRESTIGE ? Orientation.TOWARDS_CREDIT : Orientation.AS_STATED,
                question.namespace(),
                network);
        Snapshot snapshot = snapshots.take(spec, control);
        int[] members = members(snapshot, question.cluster());
        int rounds = question.interval() ? Resampling.rounds(measure, Engine.graph(snapshot, measure)) : 0;
        Citation citation = new Citation(
                snapshot.digest(),
                measure.code(),
                cited(question, parameters, measure, snapshot, settings, rounds),
                question.seed(),
                Measures.KERNEL_VERSION);
        Places places = results.get(
                snapshot, citation, control, all -> places(snapshot, measure, settings, members, rounds, all));
        return new Ranking(citation(citation, places.intervals()), snapshot, rows(snapshot, places));
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
            Snapshot snapshot, Measure measure, Settings settings, int[] members, int rounds, RunControl control) {
        try {
            control.phase(measure.code(), 0);
            Standing standing = engine.scores(snapshot, measure, settings, control);
            RankOrder order = RankOrder.of(standing.ranked(), members, measure.highFirst());
            Intervals intervals = rounds == 0
                    ? null
                    : new Resampling(engine, snapshot, measure, settings).intervals(order, rounds, control);
            return new Places(standing, order, intervals);
        } catch (UnmeasurableException e) {
            throw InquiryException.of(
                    "measure.noAnswer", Word.typed("measure", measure.code()), Word.typed("measure", "pagerank"));
        }
    }

    private static ParameterValues parameters(RankingQuestion question, Measure measure) {
        try {
            ParameterValues parameters = Measures.read(question.parameters());
            Measures.requireOf(measure, parameters);
            return parameters;
        } catch (UnusableParameterException e) {
            throw InquiryException.of(e);
        }
    }

    private Measure measure(String code) {
        Measure measure = Measures.ofCode(code).orElseThrow(() -> unknown(code));
        if (!measure.ranks()) {
            throw InquiryException.of(
                    "measure.noOrder", Word.typed("measure", code), Word.typed("measure", "betweenness"));
        }
        return measure;
    }

    private static InquiryException unknown(String code) {
        List<String> known = Measures.all().stream()
                .filter(Measure::ranks)
                .map(Measure::code)
                .toList();
        return InquiryException.unknownMeasure(code, Word.allTyped("measure", known));
    }

    private static Set<TieKind> ties(Measure measure, Set<TieKind> asked) {
        if (measure.sense() == Sense.LINEAGE) {
            for (TieKind kind : asked) {
                if (!kind.directed() || kind.twoMode()) {
                    throw InquiryException.of(
                            "measure.direction",
                            Word.typed("measure", measure.code()),
                            Word.of("tie", kind.code()),
                            Word.typed("tie", TieKind.MASTER_OF.code()));
                }
            }
        }
        if (!asked.isEmpty()) {
            return EnumSet.copyOf(asked);
        }
        return measure.sense() == Sense.LINEAGE ? EnumSet.of(TieKind.MASTER_OF) : EnumSet.allOf(TieKind.class);
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

    private static SortedMap<String, String> cited(
            RankingQuestion question,
            ParameterValues parameters,
            Measure measure,
            Snapshot snapshot,
            Settings settings,
            int rounds) {
        SnapshotSpec spec = snapshot.spec();
        SortedMap<String, String> cited = new TreeMap<>();
        if (snapshot.notProjected() > 0) {
            cited.put(
                    "not_projected",
                    snapshot.notProjected() + " of more than " + Snapshot.LARGEST_PROJECTED + " people");
        }
        cited.put("ties", codes(spec.ties()));
        cited.put("directions", directions(measure));
        cited.put("weights", spec.weights() == Weights.STRENGTH ? "strength" : "none");
        if (spec.at() != null) {
            cited.put("at", String.valueOf(spec.at()));
        }
        if (spec.namespace() != null) {
            cited.put("namespace", spec.namespace());
        }
        if (question.cluster() != null) {
            cited.put("cluster", question.cluster());
        }
        Settings usual = measure.usualOfRankings();
        for (Parameter<?> each : measure.cited()) {
            cited.put(each.citation(), String.valueOf(settings.get(each)));
        }
        for (Parameter<?> each : parameters.given()) {
            Object value = settings.get(each);
            if (!value.equals(usual.get(each))) {
                cited.put(each.citation(), each.keyed() ? Parameter.text(value) : String.valueOf(value));
            }
        }
        if (rounds > 0) {
            cited.put("interval_rounds", String.valueOf(rounds));
            cited.put("interval_method", "mirror");
            cited.put("interval_missing", String.valueOf(TieThinning.MISSING));
            cited.put("interval_false", String.valueOf(TieThinning.FALSE));
            cited.put("interval_confidence", "0.9");
        }
        return cited;
    }

    private static String directions(Measure measure) {
        return switch (measure.sense()) {
            case UNDIRECTED -> "none";
            case EITHER, LINEAGE -> "as_stated";
            case PRESTIGE -> "towards_credit";
        };
    }

    /** Codes in the order of the enum, with commas. */
    private static String codes(Set<TieKind> ties) {
        return EnumSet.copyOf(ties).stream().map(TieKind::code).collect(Collectors.joining(","));
    }

    private static List<Row> rows(Snapshot snapshot, Places places) {
        int[] ordered = places.order().ordered();
        Standing standing = places.standing();
        Intervals intervals = places.intervals();
        List<Row> rows = new ArrayList<>(ordered.length);
        for (int i = 0; i < ordered.length; i++) {
            rows.add(new Row(
                    places.order().ranks()[i],
                    snapshot.key(ordered[i]),
                    standing.score(ordered[i]),
                    standing.none(ordered[i]),
                    intervals == null ? null : intervals.ofOrdered()[i]));
        }
        return rows;
    }
}

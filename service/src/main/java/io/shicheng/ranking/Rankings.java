package io.shicheng.ranking;

import io.shicheng.analysis.Measure;
import io.shicheng.analysis.Measure.Sense;
import io.shicheng.analysis.Measure.Trait;
import io.shicheng.analysis.Measures;
import io.shicheng.analysis.Parameter;
import io.shicheng.analysis.Parameters;
import io.shicheng.analysis.Settings;
import io.shicheng.analysis.UnusableParameterException;
import io.shicheng.analysis.spectral.NotConvergedException;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.ranking.Ranking.Row;
import io.shicheng.ranking.RankingException.Reason;
import io.shicheng.ranking.Resampling.Intervals;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ranks people by a measure of the catalogue. Which snapshot that takes follows from the measure's sense. */
@Component
public class Rankings {
    private final Snapshots snapshots;

    public Rankings(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Ranks everybody, or everybody of one cluster by their scores in the whole network.
     *
     * <p>The time of the measure, and up to 40 times that with intervals.
     *
     * @throws RankingException if the measure or the cluster is unknown, or a chosen kind of tie does not go with the
     *     measure
     * @throws UnusableParameterException if the measure does not have a parameter that is given
     */
    public Ranking rank(RankingRequest request, RunControl control) {
        Measure measure = measure(request.measure());
        Set<TieKind> ties = ties(measure, request.ties());
        request.parameters().requireOf(measure);
        Settings settings = measure.usualOfRankings().with(request.parameters()).withSeed(request.seed());
        double halfLife = settings.get(Parameters.HALF_LIFE);
        SnapshotSpec spec = new SnapshotSpec(
                ties,
                measure.has(Trait.STRENGTHS) ? Weights.STRENGTH : Weights.NONE,
                halfLife == 0 ? null : (Double) halfLife,
                request.at(),
                measure.sense() == Sense.PRESTIGE ? Orientation.TOWARDS_CREDIT : Orientation.AS_STATED,
                request.namespace(),
                request.population());
        Snapshot snapshot = snapshots.take(spec, control);
        int[] members = members(snapshot, request.cluster());
        CsrGraph graph = measure.sense() == Sense.UNDIRECTED ? snapshot.undirected() : snapshot.graph();
        try {
            control.phase(measure.code(), 0);
            Standing standing = Standing.of(measure, graph, settings, control);
            RankOrder order = standing.order(members);
            Intervals intervals = null;
            if (request.interval()) {
                int rounds = Resampling.rounds(measure, graph);
                intervals = Resampling.intervals(measure, graph, settings, order, rounds, control);
            }
            Citation citation = new Citation(
                    snapshot.digest(),
                    measure.code(),
                    cited(request, measure, snapshot, settings, intervals),
                    request.seed(),
                    Measures.KERNEL_VERSION);
            return new Ranking(citation, snapshot, rows(snapshot, standing, order, intervals));
        } catch (NotConvergedException e) {
            throw new RankingException(Reason.NO_ANSWER, String.valueOf(e.getMessage()), measure.code());
        }
    }

    private Measure measure(String code) {
        Measure measure = Measures.ofCode(code).orElseThrow(() -> unknown(code));
        if (!measure.ranks()) {
            throw new RankingException(
                    Reason.NO_ORDER,
                    "People are not ranked by " + measure.code() + ", which only describes a graph. Maybe betweenness?",
                    measure.code());
        }
        return measure;
    }

    private static RankingException unknown(String code) {
        List<String> known = Measures.all().stream()
                .filter(Measure::ranks)
                .map(Measure::code)
                .toList();
        return new RankingException(
                Reason.UNKNOWN_MEASURE,
                "There is no measure called " + code + ". Maybe one of these: " + String.join(", ", known) + "?",
                Stream.concat(Stream.of(code), known.stream()).toArray(String[]::new));
    }

    private static Set<TieKind> ties(Measure measure, Set<TieKind> asked) {
        if (measure.sense() == Sense.LINEAGE) {
            for (TieKind kind : asked) {
                if (!kind.directed() || kind.twoMode()) {
                    throw new RankingException(
                            Reason.NEEDS_DIRECTION,
                            "The measure " + measure.code() + " runs from master to apprentice; " + kind.code()
                                    + " does not lead from one person to another. Maybe master_of?",
                            measure.code(),
                            kind.code());
                }
            }
        }
        if (!asked.isEmpty()) {
            return EnumSet.copyOf(asked);
        }
        return measure.sense() == Sense.LINEAGE ? EnumSet.of(TieKind.MASTER_OF) : EnumSet.allOf(TieKind.class);
    }

    private static int[] members(Snapshot snapshot, @Nullable NodeKey cluster) {
        int wanted = cluster == null ? -1 : snapshot.clusters().indexOf(cluster);
        if (cluster != null && wanted < 0) {
            throw new RankingException(Reason.UNKNOWN_CLUSTER, "The cluster asked for is not in the network.");
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

    private static SortedMap<String, String> cited(
            RankingRequest request,
            Measure measure,
            Snapshot snapshot,
            Settings settings,
            @Nullable Intervals intervals) {
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
        if (request.cluster() != null) {
            cited.put("cluster", request.cluster().value());
        }
        Settings usual = measure.usualOfRankings();
        for (Parameter<?> each : measure.cited()) {
            cited.put(each.citation(), String.valueOf(settings.get(each)));
        }
        for (Parameter<?> each : request.parameters().given()) {
            if (!settings.get(each).equals(usual.get(each))) {
                cited.put(each.citation(), String.valueOf(settings.get(each)));
            }
        }
        if (intervals != null) {
            cited.put("interval_rounds", String.valueOf(intervals.rounds()));
            cited.put("interval_rounds_without_answer", String.valueOf(intervals.unsettled()));
            cited.put("interval_kept_probability", String.valueOf(TieThinning.KEPT_PROBABILITY));
            cited.put("interval_percentiles", "5-95");
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
        return rows;
    }
}

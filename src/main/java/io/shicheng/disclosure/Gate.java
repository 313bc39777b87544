package io.shicheng.disclosure;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.Vault;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.ranking.Ranking;
import io.shicheng.ranking.RankingException;
import io.shicheng.ranking.RankingRequest;
import io.shicheng.ranking.Rankings;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotException;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.snapshot.Snapshots.CachedSnapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The gate: has results made, and lets through what the viewer may see. */
@Component
class Gate implements Disclosure {
    private final Snapshots snapshots;
    private final NetworkRecords records;
    private final GroundsRegister register;
    private final Vault vault;
    private final Rankings rankings;
    private final PlanGate plans;
    private final AuditLog audit;

    Gate(
            Snapshots snapshots,
            NetworkRecords records,
            GroundsRegister register,
            Vault vault,
            Rankings rankings,
            PlanGate plans,
            AuditLog audit) {
        this.snapshots = snapshots;
        this.records = records;
        this.register = register;
        this.vault = vault;
        this.rankings = rankings;
        this.plans = plans;
        this.audit = audit;
    }

    @Override
    public List<DisclosedCluster> clusters(Viewer viewer) {
        Snapshot snapshot = snapshots.take(SnapshotSpec.of(EnumSet.of(TieKind.MASTER_OF)), RunControl.NONE);
        return ClusterView.disclose(snapshot, records.clusters(), sight(viewer));
    }

    @Override
    public DisclosedRanking ranking(Viewer viewer, RankingQuestion question, RunControl control) {
        if (question.top() < 1) {
            throw bad("The top (" + question.top() + ") must be at least 1. Maybe 20?");
        }
        ClusterNames clusters = new ClusterNames(records.clusters());
        NodeKey cluster = question.clusterId() == null ? null : clusters.key(question.clusterId());
        Ranking ranking = rank(
                new RankingRequest(
                        question.measure(),
                        question.ties(),
                        cluster,
                        question.at(),
                        question.interval(),
                        question.seed()),
                control);
        SortedMap<String, String> citation = Citations.of(ranking.citation(), viewer);
        if (question.clusterId() != null) {
            citation.put("cluster", question.clusterId());
        }
        RankingView view = new RankingView(ranking, sight(viewer), clusters, question.clusterId());
        DisclosedRanking disclosed = view.disclose(question.top(), citation);
        if (view.shown().namesTheLiving()) {
            audit.append(view.shown().event(viewer, AuditAction.NAMES_READ, "ranking " + question.measure()));
        }
        return disclosed;
    }

    @Override
    public DisclosedPlan plan(Viewer viewer, PlanQuestion question, RunControl control) {
        return plans.show(viewer, plans.make(viewer, question, control));
    }

    @Override
    public DisclosedGraph graph(Viewer viewer, GraphQuestion question, RunControl control) {
        ClusterNames clusters = new ClusterNames(records.clusters());
        NodeKey cluster = question.clusterId() == null ? null : clusters.key(question.clusterId());
        SnapshotSpec spec =
                new SnapshotSpec(kinds(question.ties()), Weights.NONE, null, question.at(), Orientation.AS_STATED);
        while (true) {
            control.checkCancelled();
            Snapshot snapshot = take(spec, control);
            NetworkRecords.Listing listing = records.listing(spec.ties(), question.at());
            if (listing.revision() == snapshot.revision()) {
                SortedMap<String, String> citation = Citations.ofGraph(snapshot, question.clusterId(), viewer);
                Sight sight = sight(viewer).ofExport(citation.toString());
                GraphView view = new GraphView(snapshot, listing, sight, clusters);
                String reason = "graph of snapshot " + snapshot.digest();
                DisclosedGraph disclosed = view.disclose(cluster, citation, control);
                audit.append(view.shown().event(viewer, AuditAction.GRAPH_EXPORTED, reason));
                return disclosed;
            }
        }
    }

    @Override
    public DisclosedSnapshot snapshot(Viewer viewer, SnapshotQuestion question, RunControl control) {
        SnapshotSpec spec;
        try {
            spec = new SnapshotSpec(
                    kinds(question.ties()),
                    question.weighted() ? Weights.STRENGTH : Weights.NONE,
                    question.halfLifeYears(),
                    question.at(),
                    Orientation.AS_STATED);
        } catch (IllegalArgumentException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
        Snapshot snapshot = take(spec, control);
        return disclosed(new CachedSnapshot(
                spec,
                snapshot.digest(),
                snapshot.revision(),
                snapshot.vertexCount(),
                snapshot.graph().edgeCount(),
                snapshot.graph().byteEstimate()));
    }

    @Override
    public List<DisclosedSnapshot> snapshots(Viewer viewer) {
        List<DisclosedSnapshot> disclosed = new ArrayList<>();
        for (CachedSnapshot cached : snapshots.cached()) {
            disclosed.add(disclosed(cached));
        }
        return List.copyOf(disclosed);
    }

    private Snapshot take(SnapshotSpec spec, RunControl control) {
        try {
            return snapshots.take(spec, control);
        } catch (SnapshotException e) {
            throw bad(e.getMessage());
        }
    }

    private Ranking rank(RankingRequest request, RunControl control) {
        try {
            return rankings.rank(request, control);
        } catch (SnapshotException e) {
            throw bad(e.getMessage());
        } catch (RankingException e) {
            Reason reason = switch (e.reason()) {
                case UNKNOWN_MEASURE -> Reason.UNKNOWN_MEASURE;
                case UNKNOWN_CLUSTER -> Reason.UNKNOWN_CLUSTER;
                case NEEDS_DIRECTION, NO_ORDER, NO_ANSWER -> Reason.BAD_QUESTION;
            };
            throw new DisclosureException(reason, String.valueOf(e.getMessage()));
        }
    }

    private Sight sight(Viewer viewer) {
        return new Sight(viewer, register.current(), vault);
    }

    private static Set<TieKind> kinds(Set<TieKind> asked) {
        return asked.isEmpty() ? EnumSet.allOf(TieKind.class) : EnumSet.copyOf(asked);
    }

    private static DisclosedSnapshot disclosed(CachedSnapshot cached) {
        SnapshotSpec spec = cached.spec();
        return new DisclosedSnapshot(
                cached.digest(),
                EnumSet.copyOf(spec.ties()).stream().map(TieKind::code).toList(),
                spec.weights() == Weights.STRENGTH,
                spec.halfLifeYears(),
                spec.at(),
                cached.revision(),
                cached.vertices(),
                cached.edges(),
                cached.bytes());
    }

    private static DisclosureException bad(@Nullable String message) {
        return new DisclosureException(Reason.BAD_QUESTION, String.valueOf(message));
    }
}

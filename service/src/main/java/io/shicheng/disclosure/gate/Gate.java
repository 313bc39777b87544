package io.shicheng.disclosure.gate;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.answer.DisclosedCluster;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedNamespace;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.count.TimedTies;
import io.shicheng.disclosure.drawing.GraphDiscloser;
import io.shicheng.disclosure.drawing.NodeMeasures;
import io.shicheng.disclosure.plan.PlanGate;
import io.shicheng.disclosure.rank.RankingGate;
import io.shicheng.disclosure.sight.Citations;
import io.shicheng.disclosure.sight.ClusterNames;
import io.shicheng.disclosure.sight.Namespaces;
import io.shicheng.disclosure.sight.Sight;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.progress.RunControl;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The gate: has results made, and lets through what the viewer may see. */
@Component
public class Gate implements Disclosure {
    private final Snapshots snapshots;
    private final NetworkRecords records;
    private final GroundsRegister register;
    private final Vault vault;
    private final RankingGate ranked;
    private final PlanGate plans;
    private final NetworkRegister networks;
    private final ClassRegister classes;
    private final AuditLog audit;
    private final AskedSnapshots asked = new AskedSnapshots();

    public Gate(
            Snapshots snapshots,
            NetworkRecords records,
            GroundsRegister register,
            Vault vault,
            Inquiry inquiry,
            PlanGate plans,
            NetworkRegister networks,
            ClassRegister classes,
            AuditLog audit) {
        this.snapshots = snapshots;
        this.records = records;
        this.register = register;
        this.vault = vault;
        this.ranked = new RankingGate(snapshots, records, register, vault, inquiry, networks, classes, audit);
        this.plans = plans;
        this.networks = networks;
        this.classes = classes;
        this.audit = audit;
    }

    @Override
    public List<DisclosedCluster> clusters(Viewer viewer) {
        Sight sight = sight(viewer);
        Networks of = networks.current(sight, RunControl.NONE);
        Snapshot snapshot = Namespaces.everybody(snapshots, of.whole(), RunControl.NONE);
        Headcount count = Headcount.of(snapshot, classes.current(sight, of, snapshot, RunControl.NONE));
        return ClusterView.disclose(snapshot, records.clusters(), count, sight);
    }

    @Override
    public DisclosedRanking ranking(Viewer viewer, RankingPage page, RunControl control) {
        return ranked.ranking(viewer, page, control);
    }

    /** The ranking, if it is wanted; else nothing of it was shown, and nothing is recorded. */
    Optional<DisclosedRanking> ranking(
            Viewer viewer, RankingPage page, RunControl control, Predicate<DisclosedRanking> wanted) {
        return ranked.ranking(viewer, page, control, wanted);
    }

    @Override
    public List<DisclosedNamespace> namespaces(Viewer viewer) {
        Sight sight = sight(viewer);
        Networks of = networks.current(sight, RunControl.NONE);
        Snapshot everybody = Namespaces.everybody(snapshots, of.whole(), RunControl.NONE);
        return NamespaceView.disclose(everybody, classes.current(sight, of, everybody, RunControl.NONE), sight);
    }

    @Override
    public DisclosedPlan plan(Viewer viewer, PlanQuestion question, RunControl control) {
        return plans.plan(viewer, question, control);
    }

    @Override
    public DisclosedGraph graph(Viewer viewer, GraphQuestion question, RunControl control) {
        ClusterNames clusters = new ClusterNames(records.clusters());
        NodeKey cluster = question.clusterId() == null ? null : clusters.key(question.clusterId());
        while (true) {
            control.checkCancelled();
            Sight sight = sight(viewer);
            Networks of = networks.current(sight, control);
            Namespaces.mustBeKnown(question.namespace(), snapshots, of.whole(), control);
            SnapshotSpec spec = new SnapshotSpec(
                            kinds(question.ties()), Weights.NONE, null, question.at(), Orientation.AS_STATED)
                    .in(question.namespace());
            Snapshot snapshot = take(spec.among(of.whole()), control);
            NetworkRecords.Listing listing = records.listing(spec.ties(), of.whole(), question.at());
            List<NodeMeasures.Measured> measured = new NodeMeasures(
                            take(spec.among(of.open()), control),
                            question.ties(),
                            asked -> ranked.rank(asked, of.open(), control))
                    .of(question.with(), question.parameters(), control);
            boolean same = measured.stream().allMatch(each -> each.revision() == snapshot.revision());
            if (same && listing.revision() == snapshot.revision()) {
                SortedMap<String, String> citation = Citations.ofGraph(snapshot, question.clusterId(), viewer);
                measured.forEach(each -> citation.putAll(each.told()));
                TimedTies.cite(snapshot.timeCounts(), snapshot.spec(), citation);
                Classes people = classes.current(sight, of, snapshot, control);
                GraphDiscloser view =
                        new GraphDiscloser(snapshot, listing, sight.ofExport(citation.toString()), people, clusters);
                String reason = "graph of snapshot " + snapshot.digest();
                DisclosedGraph disclosed = view.disclose(cluster, measured, citation, control);
                audit.append(view.shown().event(viewer, AuditAction.GRAPH_EXPORTED, reason));
                return disclosed;
            }
        }
    }

    @Override
    public DisclosedSnapshot snapshot(Viewer viewer, SnapshotQuestion question, RunControl control) {
        Sight sight = sight(viewer);
        Networks of = networks.current(sight, control);
        Namespaces.mustBeKnown(question.namespace(), snapshots, of.whole(), control);
        Double halfLife = question.halfLifeYears();
        if (halfLife != null && !(question.weighted() && halfLife > 0 && Double.isFinite(halfLife))) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "snapshot.halfLife", halfLife);
        }
        SnapshotSpec spec = new SnapshotSpec(
                        kinds(question.ties()),
                        question.weighted() ? Weights.STRENGTH : Weights.NONE,
                        halfLife,
                        question.at(),
                        Orientation.AS_STATED)
                .in(question.namespace())
                .among(of.whole());
        Snapshot snapshot = take(spec, control);
        asked.add(spec, snapshot.revision());
        CachedSnapshot made = new CachedSnapshot(
                spec,
                snapshot.digest(),
                snapshot.revision(),
                snapshot.vertexCount(),
                snapshot.graph().edgeCount(),
                snapshot.graph().byteEstimate(),
                snapshot.timeCounts());
        return snapshotView(sight, of, snapshot, control).disclose(made);
    }

    @Override
    public List<DisclosedSnapshot> snapshots(Viewer viewer) {
        // the people of all of one namespace are the same
        Map<Optional<String>, SnapshotView> views = new HashMap<>();
        List<DisclosedSnapshot> disclosed = new ArrayList<>();
        Sight sight = sight(viewer);
        Networks of = networks.current(sight, RunControl.NONE);
        for (CachedSnapshot cached : snapshots.cached()) {
            if (cached.spec().population().equals(of.whole()) && asked.contains(cached.spec(), cached.revision())) {
                SnapshotSpec spec = cached.spec().among(of.whole());
                SnapshotView view = views.computeIfAbsent(
                        Optional.ofNullable(spec.namespace()),
                        _ -> snapshotView(sight, of, take(spec, RunControl.NONE), RunControl.NONE));
                disclosed.add(view.disclose(cached));
            }
        }
        return List.copyOf(disclosed);
    }

    private SnapshotView snapshotView(Sight sight, Networks of, Snapshot snapshot, RunControl control) {
        return SnapshotView.of(snapshot, Headcount.of(snapshot, classes.current(sight, of, snapshot, control)), sight);
    }

    private Snapshot take(SnapshotSpec spec, RunControl control) {
        try {
            return snapshots.take(spec, control);
        } catch (SnapshotException e) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "snapshot.large");
        }
    }

    private Sight sight(Viewer viewer) {
        return new Sight(viewer, register.current(), vault);
    }

    private static Set<TieKind> kinds(Set<TieKind> asked) {
        return asked.isEmpty() ? EnumSet.allOf(TieKind.class) : EnumSet.copyOf(asked);
    }
}

package io.shicheng.disclosure.drawing;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.count.TimedTies;
import io.shicheng.disclosure.policy.Citations;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.policy.GateSnapshots;
import io.shicheng.disclosure.policy.Namespaces;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.pseudonym.ProjectPseudonyms;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import io.shicheng.snapshot.Snapshots;
import java.util.List;
import java.util.SortedMap;

/** Draws graphs that leave the gate for good: under pseudonyms of their own, and each is recorded. */
public final class GraphDiscloser implements Discloser<GraphQuestion, DisclosedGraph> {
    private final Snapshots snapshots;
    private final NetworkRecords records;
    private final GroundsRegister register;
    private final Vault vault;
    private final Rankings rankings;
    private final NetworkRegister networks;
    private final ClassRegister classes;
    private final AuditLog audit;

    /** Has everybody of a network ranked. */
    @FunctionalInterface
    public interface Rankings {
        Ranking rank(RankingQuestion question, Population network, RunControl control);
    }

    public GraphDiscloser(
            Snapshots snapshots,
            NetworkRecords records,
            GroundsRegister register,
            Vault vault,
            Rankings rankings,
            NetworkRegister networks,
            ClassRegister classes,
            AuditLog audit) {
        this.snapshots = snapshots;
        this.records = records;
        this.register = register;
        this.vault = vault;
        this.rankings = rankings;
        this.networks = networks;
        this.classes = classes;
        this.audit = audit;
    }

    @Override
    public DisclosedGraph disclose(Viewer viewer, GraphQuestion question, RunControl control) {
        ClusterNames clusters = new ClusterNames(records.clusters());
        NodeKey cluster = question.clusterId() == null ? null : clusters.key(question.clusterId());
        while (true) {
            control.checkCancelled();
            PersonPolicy policy = new PersonPolicy(viewer, register.current());
            Networks of = networks.current(policy, control);
            Namespaces.mustBeKnown(question.namespace(), snapshots, of.whole(), control);
            SnapshotSpec spec = new SnapshotSpec(
                            GateSnapshots.kinds(question.ties()),
                            Weights.NONE,
                            null,
                            question.at(),
                            Orientation.AS_STATED)
                    .in(question.namespace());
            Snapshot snapshot = GateSnapshots.take(snapshots, spec.among(of.whole()), control);
            NetworkRecords.Listing listing = records.listing(spec.ties(), of.whole(), question.at());
            List<NodeMeasures.Measured> measured = new NodeMeasures(
                            GateSnapshots.take(snapshots, spec.among(of.open()), control),
                            question.ties(),
                            asked -> rankings.rank(asked, of.open(), control))
                    .of(question.with(), question.parameters(), control);
            boolean same = measured.stream().allMatch(each -> each.revision() == snapshot.revision());
            if (same && listing.revision() == snapshot.revision()) {
                SortedMap<String, String> citation = Citations.ofGraph(snapshot, question.clusterId(), viewer);
                measured.forEach(each -> citation.putAll(each.told()));
                TimedTies.cite(snapshot.timeCounts(), snapshot.spec(), citation);
                VisibleGraph view = new VisibleGraph(
                        snapshot,
                        listing,
                        policy,
                        new ProjectPseudonyms(policy, vault).ofExport(citation),
                        classes.current(policy, of, snapshot, control),
                        clusters);
                String reason = "graph of snapshot " + snapshot.digest();
                DisclosedGraph disclosed = view.disclose(cluster, measured, citation, control);
                audit.append(view.shown().event(viewer, AuditAction.GRAPH_EXPORTED, reason));
                return disclosed;
            }
        }
    }
}

package io.shicheng.disclosure.drawing;

import io.shicheng.consent.GroundsRegister;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.GateRankings;
import io.shicheng.disclosure.policy.GateSnapshots;
import io.shicheng.disclosure.policy.Namespaces;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import io.shicheng.snapshot.Snapshots;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the network that a question about a graph is of: snapshot, records and measures of one revision. */
@Component
public final class DrawnNetworks {
    private final Snapshots snapshots;
    private final NetworkRecords records;
    private final GroundsRegister register;
    private final Inquiry inquiry;
    private final NetworkRegister networks;
    private final ClassRegister classes;

    public DrawnNetworks(
            Snapshots snapshots,
            NetworkRecords records,
            GroundsRegister register,
            Inquiry inquiry,
            NetworkRegister networks,
            ClassRegister classes) {
        this.snapshots = snapshots;
        this.records = records;
        this.register = register;
        this.inquiry = inquiry;
        this.networks = networks;
        this.classes = classes;
    }

    /**
     * Takes it, again if the store changed meanwhile.
     *
     * @throws io.shicheng.disclosure.DisclosureException if the cluster or namespace is unknown
     */
    public DrawnNetwork take(Viewer viewer, GraphQuestion question, RunControl control) {
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
            Snapshot open = GateSnapshots.take(snapshots, spec.among(of.open()), control);
            List<NodeMeasures.Measured> measured = new NodeMeasures(
                            open,
                            question.ties(),
                            other -> GateSnapshots.take(snapshots, other, control),
                            asked -> GateRankings.ask(inquiry, asked, of.open(), control))
                    .of(question.with(), question.parameters(), control);
            boolean same = measured.stream().allMatch(each -> each.revision() == snapshot.revision());
            if (same && listing.revision() == snapshot.revision() && open.revision() == snapshot.revision()) {
                return new DrawnNetwork(
                        policy,
                        snapshot,
                        open,
                        listing,
                        classes.current(policy, of, snapshot, control),
                        clusters,
                        cluster,
                        measured);
            }
        }
    }
}

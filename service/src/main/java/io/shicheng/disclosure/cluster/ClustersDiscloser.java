package io.shicheng.disclosure.cluster;

import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.disclosure.ClustersQuestion;
import io.shicheng.disclosure.Disclosure.GraphQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.drawing.DrawnNetwork;
import io.shicheng.disclosure.drawing.DrawnNetworks;
import io.shicheng.disclosure.drawing.NodeOrigin;
import io.shicheng.disclosure.drawing.ShownThings;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.graph.NodeKey;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what clusters hold and how they are tied: exactly of the open network, and of the whole one in tens. Who living
 * is named is recorded.
 */
public final class ClustersDiscloser implements Discloser<ClustersQuestion, DisclosedClusters> {
    private final DrawnNetworks networks;
    private final AuditLog audit;

    public ClustersDiscloser(DrawnNetworks networks, AuditLog audit) {
        this.networks = networks;
        this.audit = audit;
    }

    @Override
    public DisclosedClusters disclose(Viewer viewer, ClustersQuestion question, RunControl control) {
        GraphQuestion graph = new GraphQuestion(question.ties(), null, question.at());
        DrawnNetwork network = networks.take(viewer, graph, control);
        control.phase("disclose", 0);
        CountedPeople people = CountedPeople.of(network.snapshot(), network.open(), network.classes());
        Headcount count = Headcount.of(network.snapshot(), network.classes());
        Partition clusters = Partition.byCluster(people, count, network.clusters());
        List<NodeOrigin.Thing> things = ShownThings.of(network.listing(), network.policy());
        Set<NodeKey> shown = things.stream().map(NodeOrigin.Thing::key).collect(Collectors.toSet());
        PersonLabels labels = new PersonLabels(network.policy());
        TieTable places = new TieTable(people, clusters, clusters);
        control.checkCancelled();
        TieTable crafts = new TieTable(people, clusters, Partition.byCraft(people));
        TieAges ages = new TieAges(people, clusters, network.listing().ties(), shown);
        ClusterRows rows =
                new ClusterRows(people, clusters, network.policy(), count, network.clusters(), things, places, ages);
        DisclosedClusters told = new DisclosedClusters(
                rows.all(),
                ages.spans(),
                places.matrix(),
                crafts.matrix(),
                new Bridges(people, clusters, places, labels).disclosed(),
                network.citation(graph));
        if (labels.shown().namesTheLiving()) {
            audit.append(labels.shown()
                    .event(
                            viewer,
                            AuditAction.NAMES_READ,
                            "clusters of snapshot " + network.snapshot().digest()));
        }
        return told;
    }
}

package io.shicheng.inquiry.plan;

import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.result.Plan;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Those who were chosen, by their keys, and what makes them known where they are. */
final class PlannedContacts {
    private final Snapshot snapshot;
    private final Set<TieKind> ties;
    private final Snapshots snapshots;
    private final Population network;

    /** @param ties of the plan: what runs along others is none of its reasons */
    PlannedContacts(Snapshot snapshot, Set<TieKind> ties, Snapshots snapshots, Population network) {
        this.snapshot = snapshot;
        this.ties = ties;
        this.snapshots = snapshots;
        this.network = network;
    }

    List<Plan.Contact> of(List<Choice> choices, RunControl control) {
        Snapshot taught = along(TieKind.MASTER_OF, control);
        Snapshot led = along(TieKind.LEADS, control);
        List<Plan.Contact> contacts = new ArrayList<>(choices.size());
        for (Choice choice : choices) {
            NodeKey person = snapshot.key(choice.vertex());
            List<NodeKey> adds = new ArrayList<>(choice.adds().length);
            for (int vertex : choice.adds()) {
                adds.add(snapshot.key(vertex));
            }
            int cluster = snapshot.clusterOf(choice.vertex());
            contacts.add(new Plan.Contact(
                    person,
                    cluster < 0 ? null : snapshot.clusters().get(cluster),
                    snapshot.disciplineOf(choice.vertex()),
                    List.copyOf(adds),
                    choice.reaches(),
                    inPlace(taught, person),
                    inPlace(led, person)));
        }
        return List.copyOf(contacts);
    }

    private @Nullable Snapshot along(TieKind kind, RunControl control) {
        SnapshotSpec spec = SnapshotSpec.of(EnumSet.of(kind));
        return ties.contains(kind)
                ? snapshots.take(spec.in(snapshot.spec().namespace()).among(network), control)
                : null;
    }

    /** To whom arcs of the person lead in the same place, or anywhere where no place is known of the person. */
    private static List<NodeKey> inPlace(@Nullable Snapshot of, NodeKey person) {
        int vertex = of == null ? -1 : of.vertexOf(person).orElse(-1);
        if (of == null || vertex < 0) {
            return List.of();
        }
        CsrGraph graph = of.graph();
        List<NodeKey> found = new ArrayList<>();
        int place = of.clusterOf(vertex);
        for (int a = graph.offsets()[vertex]; a < graph.offsets()[vertex + 1]; a++) {
            int other = graph.targets()[a];
            if (place < 0 || of.clusterOf(other) == place) {
                found.add(of.key(other));
            }
        }
        return List.copyOf(found);
    }
}

package io.shicheng.disclosure;

import io.shicheng.fixture.MemoryAudit;
import io.shicheng.fixture.MemoryStore;
import io.shicheng.fixture.Network;
import io.shicheng.graph.TieKind;
import io.shicheng.outreach.Planner;
import io.shicheng.progress.RunControl;
import io.shicheng.ranking.Rankings;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.RealSnapshots;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.store.StoreLocation;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gate over a network, and short questions to it. */
public final class Gates {
    public static final Viewer PUBLIC = new Viewer.Anonymous();
    public static final Viewer RESEARCHER = new Viewer.Researcher("thesis");
    public static final Viewer STAFF = new Viewer.Staff("association");
    public static final Viewer STEWARD = new Viewer.Steward();

    private Gates() {}

    public static Disclosure of(Network network, Path folder) {
        return of(network, folder, new MemoryAudit());
    }

    static Disclosure of(Network network, Path folder, MemoryAudit audit) {
        MemoryStore store = network.store();
        Snapshots snapshots = RealSnapshots.of(store, folder);
        return new Gate(
                snapshots,
                new NetworkRecords(store, store, new StoreLocation(folder)),
                network.register(),
                network.vault(),
                new Rankings(snapshots),
                plans(network, folder, audit),
                audit);
    }

    static PlanGate plans(Network network, Path folder, MemoryAudit audit) {
        MemoryStore store = network.store();
        return new PlanGate(
                new Planner(RealSnapshots.of(store, folder), network.register()),
                new NetworkRecords(store, store, new StoreLocation(folder)),
                network.register(),
                network.vault(),
                audit);
    }

    static DisclosedRanking degrees(Disclosure gate, Viewer viewer, int top) {
        return ranking(gate, viewer, "degree", null, top);
    }

    static DisclosedRanking ranking(Disclosure gate, Viewer viewer, String measure, @Nullable String cluster, int top) {
        return gate.ranking(
                viewer,
                new Disclosure.RankingQuestion(measure, Set.of(), cluster, null, top, true, 1),
                RunControl.NONE);
    }

    public static DisclosedGraph graph(Disclosure gate, Viewer viewer, TieKind... ties) {
        return gate.graph(viewer, new Disclosure.GraphQuestion(Set.of(ties), null, null), RunControl.NONE);
    }
}

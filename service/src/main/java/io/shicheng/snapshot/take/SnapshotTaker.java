package io.shicheng.snapshot.take;

import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.SnapshotException;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import io.shicheng.snapshot.held.HeldNetworks;
import io.shicheng.snapshot.memory.ArraySnapshot;
import io.shicheng.snapshot.memory.People;
import io.shicheng.snapshot.time.Lives;
import io.shicheng.snapshot.time.TimeCounts;
import io.shicheng.store.GraphStore;
import io.shicheng.store.NetworkReader;
import io.shicheng.store.Revisions;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes snapshots from the store, several at once as long as the arcs of all fit into memory. Thread-safe. */
public final class SnapshotTaker {
    /** An arc takes a target, a weight and, while rows grow, as much again. */
    private static final long BYTES_PER_ARC = 24;

    private static final long LOOK_EVERY_MILLIS = 50;

    private final GraphStore store;
    private final HeldNetworks networks;
    private final long mostArcs;
    /** Of arcs that may be made at this moment; fair, so that a large one has its turn. */
    private final Semaphore room;

    /**
     * A taker of snapshots.
     *
     * @param networks of the same store
     * @param mostArcs that a snapshot may have before it is refused
     */
    public SnapshotTaker(GraphStore store, HeldNetworks networks, long mostArcs) {
        this.store = store;
        this.networks = networks;
        this.mostArcs = mostArcs;
        this.room = new Semaphore((int) Math.min(mostArcs, Integer.MAX_VALUE), true);
    }

    /** As many arcs as half of the memory holds. */
    public static long mostArcsForMemory() {
        return Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_ARC);
    }

    /** @throws SnapshotException if projected ties are more than memory holds */
    public ArraySnapshot take(SnapshotSpec spec, RunControl control) {
        control.phase("snapshot", 0);
        while (true) {
            Revisions now = store.revisions();
            NetworkReader network = networks.of(now.network(), TieReader.kinds(spec), control);
            ReadProgress progress = new ReadProgress(control);
            Lives lives = spec.at() == null ? null : new Lives();
            People people = new PeopleReader(spec.namespace(), spec.population(), progress, lives).read(network);
            TieReader reader = new TieReader(spec, people, lives, progress);
            TieTable ties = reader.read(network);
            if (store.revisions().network().equals(now.network())) {
                if (reader.hasStrangers()) {
                    throw new IllegalStateException("The store gives a tie of a person whom it does not give.");
                }
                return snapshot(spec, now, people, ties, reader, control);
            }
        }
    }

    private ArraySnapshot snapshot(
            SnapshotSpec spec, Revisions now, People people, TieTable ties, TieReader reader, RunControl control) {
        List<NodeKey> targets = reader.targets();
        Memberships memberships = new Memberships(ties, people.keys().size(), targets.size());
        int arcs = arcs(memberships, ties, targets);
        waitForRoom(arcs, control);
        try {
            return snapshot(spec, now, people, ties, memberships, reader.counts(), control);
        } finally {
            room.release(arcs);
        }
    }

    private void waitForRoom(int arcs, RunControl control) {
        try {
            while (!room.tryAcquire(arcs, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                control.checkCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The run was interrupted; nothing was changed.");
        }
    }

    private static ArraySnapshot snapshot(
            SnapshotSpec spec,
            Revisions now,
            People people,
            TieTable ties,
            Memberships memberships,
            @Nullable TimeCounts counts,
            RunControl control) {
        boolean directed = spec.ties().stream().anyMatch(kind -> kind.directed() && !kind.twoMode());
        CsrGraph graph = graph(spec, people, ties, memberships, directed, control);
        CsrGraph undirected = directed ? graph(spec, people, ties, memberships, false, control) : graph;
        String digest = SnapshotDigest.of(spec, people, graph, counts);
        return new ArraySnapshot(
                spec, digest, now.network(), now.last(), counts, people, graph, undirected, memberships.leftOut());
    }

    private static CsrGraph graph(
            SnapshotSpec spec,
            People people,
            TieTable ties,
            Memberships memberships,
            boolean directed,
            RunControl control) {
        int n = people.keys().size();
        ArcRows arcs = new ArcRows(ties, n, spec.orientation(), directed);
        return new GraphMaker(arcs, memberships, n, spec.weights() == Weights.STRENGTH).make(directed, control);
    }

    /**
     * The most arcs that these can make.
     *
     * @throws SnapshotException if memory does not hold them
     */
    private int arcs(Memberships memberships, TieTable ties, List<NodeKey> targets) {
        long arcs = 2L * ties.size();
        int largest = -1;
        for (int target = 0; target < memberships.targetCount(); target++) {
            long size = memberships.sizeOf(target);
            arcs += size * (size - 1);
            if (largest < 0 || size > memberships.sizeOf(largest)) {
                largest = target;
            }
        }
        if (arcs > mostArcs && largest >= 0) {
            throw new SnapshotException("The chosen ties make up to " + arcs + " arcs, and memory holds " + mostArcs
                    + ". The largest organisation or work (" + nameOf(targets.get(largest)) + ") alone joins "
                    + memberships.sizeOf(largest) + " people with each other. Leave out " + twoModeKinds(ties)
                    + ", choose one year with --at, or give more memory (-Xmx).");
        }
        return (int) Math.min(arcs, mostArcs);
    }

    /**
     * The word by which the source knows it; organisations and works are no people, but a self-organised group may tell
     * of some.
     */
    private String nameOf(NodeKey target) {
        StringBuilder name = new StringBuilder();
        store.readOrganisations(each -> {
            if (each.key().equals(target)) {
                name.append(each.kind() == NodeKind.GROUP ? "a group" : each.sourceId());
            }
        });
        store.readWorks(each -> {
            if (each.key().equals(target)) {
                name.append(each.sourceId());
            }
        });
        return name.toString();
    }

    private static String twoModeKinds(TieTable ties) {
        SortedSet<TieKind> kinds = new TreeSet<>();
        for (int tie = 0; tie < ties.size(); tie++) {
            if (ties.kind(tie).twoMode()) {
                kinds.add(ties.kind(tie));
            }
        }
        return String.join(" or ", kinds.stream().map(TieKind::code).toList());
    }
}

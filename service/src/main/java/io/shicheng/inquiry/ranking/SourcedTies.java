package io.shicheng.inquiry.ranking;

import io.shicheng.analysis.source.SourceTies;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.Basis;
import io.shicheng.graph.tie.Tie;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.graph.tie.TieKind.Credit;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which sources the arcs of a snapshot rest on: published ties between those who are told of, by the works that their
 * sources name. An arc stays whatever is missing, where any other tie joins the two as well.
 */
final class SourcedTies {
    private final Snapshot snapshot;
    private final CsrGraph graph;
    private final Set<NodeKey> told;
    private final SourceTies.Builder builder;
    private final boolean credited;
    /** By person, what they take part in. */
    private final Map<Integer, Set<NodeKey>> things = new HashMap<>();
    /** Whom a tie with a source joins. */
    private final List<int[]> sourced = new ArrayList<>();

    SourcedTies(Snapshot snapshot, CsrGraph graph, Set<NodeKey> told) {
        this.snapshot = snapshot;
        this.graph = graph;
        this.told = told;
        this.builder = new SourceTies.Builder(graph);
        this.credited = snapshot.spec().orientation() == Orientation.TOWARDS_CREDIT;
    }

    void add(Tie tie) {
        OptionalInt from = snapshot.vertexOf(tie.from());
        if (from.isEmpty()) {
            return;
        }
        if (tie.kind().twoMode()) {
            things.computeIfAbsent(from.getAsInt(), _ -> new HashSet<>()).add(tie.to());
            return;
        }
        OptionalInt to = snapshot.vertexOf(tie.to());
        if (to.isEmpty() || tie.from().equals(tie.to())) {
            return;
        }
        boolean rests = tie.facts().basis() == Basis.PUBLISHED && told.contains(tie.from()) && told.contains(tie.to());
        TieKind kind = tie.kind();
        boolean turned = credited && kind.credit() == Credit.FROM;
        if (!kind.directed() || !turned) {
            add(from.getAsInt(), to.getAsInt(), rests, tie);
        }
        if (!kind.directed() || turned) {
            add(to.getAsInt(), from.getAsInt(), rests, tie);
        }
    }

    private void add(int from, int to, boolean rests, Tie tie) {
        if (!rests) {
            builder.keep(from, to);
        } else if (builder.add(from, to, tie.facts().work())) {
            sourced.add(new int[] {from, to});
        }
    }

    /** What was added, and with it what the two take part in together. */
    SourceTies ties() {
        for (int[] ends : sourced) {
            Set<NodeKey> others = things.getOrDefault(ends[1], Set.of());
            if (things.getOrDefault(ends[0], Set.of()).stream().anyMatch(others::contains)) {
                builder.keep(ends[0], ends[1]);
            }
        }
        return builder.build();
    }
}

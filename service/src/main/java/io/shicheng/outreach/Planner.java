package io.shicheng.outreach;

import io.shicheng.analysis.coverage.LazyGreedy;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.analysis.coverage.Reach;
import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.TieKind;
import io.shicheng.outreach.PlanRequest.Audience;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Proposes contacts that reach the most people, or the fewest that reach a share of them, by {@link LazyGreedy}.
 *
 * <p>News runs along the chosen ties in both directions. A share is one of the people who have any of these ties: nobody
 * reaches the others by telling somebody else.
 */
@Component
public class Planner {
    private final Snapshots snapshots;
    private final GroundsRegister register;

    public Planner(Snapshots snapshots, GroundsRegister register) {
        this.snapshots = snapshots;
        this.register = register;
    }

    /** @throws PlanException if the request does not hold together or cannot be met */
    public Plan plan(PlanRequest request, RunControl control) {
        PlanQuestions.check(request);
        Set<TieKind> ties = request.ties().isEmpty() ? EnumSet.allOf(TieKind.class) : EnumSet.copyOf(request.ties());
        Snapshot snapshot =
                snapshots.take(SnapshotSpec.of(ties).in(request.namespace()).among(request.population()), control);
        CsrGraph graph = snapshot.undirected();
        int[] candidates = candidates(snapshot, request.audience(), register.current());
        if (candidates.length == 0) {
            throw PlanQuestions.noCandidates(request.audience());
        }
        BitSet connected = connected(graph);
        int target = PlanQuestions.target(request, connected.cardinality());
        boolean shareOnly = request.contacts() == null && request.floorBy() == null;
        LazyGreedy greedy = new LazyGreedy(
                new Reach(graph, request.hops()),
                graph.vertexCount(),
                shareOnly ? only(candidates, connected) : candidates,
                connected,
                control);
        int most = request.contacts() == null ? Integer.MAX_VALUE : request.contacts();
        if (request.floorBy() != null) {
            Floors floors = Floors.of(snapshot, candidates, request.floorBy());
            if (floors.groups() > most) {
                throw PlanQuestions.floorsDoNotFit(request, floors.groups());
            }
            greedy.chooseOneOfEach(floors.groupOf(), floors.groups());
        }
        greedy.choose(most, target);
        if (request.reachPercent() != null && greedy.reachedCounted() < target) {
            throw PlanQuestions.notAttainable(
                    request, target, connected.cardinality(), greedy.reachedCounted(), candidates.length);
        }
        return new Plan(
                PlanQuestions.citation(request, ties, snapshot, candidates),
                request,
                snapshot,
                graph.vertexCount(),
                connected.cardinality(),
                candidates.length,
                greedy.reached(),
                greedy.reachedCounted(),
                contacts(snapshot, greedy.choices()));
    }

    private static int[] candidates(Snapshot snapshot, Audience audience, Grounds grounds) {
        int[] found = new int[snapshot.vertexCount()];
        int count = 0;
        switch (audience) {
            case Audience.Consented(String purpose, String receiver) -> {
                for (NodeKey key : grounds.contactable(purpose, receiver)) {
                    var vertex = snapshot.vertexOf(key);
                    if (vertex.isPresent()) {
                        found[count++] = vertex.getAsInt();
                    }
                }
            }
            case Audience.Study() -> {
                for (int v = 0; v < found.length; v++) {
                    NodeKey key = snapshot.key(v);
                    if (grounds.historical(key) || grounds.generated(key)) {
                        found[count++] = v;
                    }
                }
            }
        }
        int[] candidates = Arrays.copyOf(found, count);
        Arrays.sort(candidates);
        return candidates;
    }

    /** Everybody who has a tie. */
    private static BitSet connected(CsrGraph graph) {
        BitSet connected = new BitSet(graph.vertexCount());
        for (int v = 0; v < graph.vertexCount(); v++) {
            if (graph.outDegree(v) > 0) {
                connected.set(v);
            }
        }
        return connected;
    }

    private static int[] only(int[] candidates, BitSet wanted) {
        int[] kept = new int[candidates.length];
        int count = 0;
        for (int candidate : candidates) {
            if (wanted.get(candidate)) {
                kept[count++] = candidate;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static List<Plan.Contact> contacts(Snapshot snapshot, List<Choice> choices) {
        List<Plan.Contact> contacts = new ArrayList<>(choices.size());
        for (Choice choice : choices) {
            List<NodeKey> adds = new ArrayList<>(choice.adds().length);
            for (int vertex : choice.adds()) {
                adds.add(snapshot.key(vertex));
            }
            int cluster = snapshot.clusterOf(choice.vertex());
            contacts.add(new Plan.Contact(
                    snapshot.key(choice.vertex()),
                    cluster < 0 ? null : snapshot.clusters().get(cluster),
                    List.copyOf(adds),
                    choice.reaches()));
        }
        return List.copyOf(contacts);
    }
}

package io.shicheng.inquiry.plan;

import io.shicheng.analysis.coverage.LazyGreedy;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.analysis.coverage.Reach;
import io.shicheng.consent.Grounds;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.csr.CsrGraph;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.PlanQuestion.Audience;
import io.shicheng.inquiry.cache.Cacheable;
import io.shicheng.inquiry.cache.ResultCache;
import io.shicheng.inquiry.result.Citation;
import io.shicheng.inquiry.result.Plan;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proposes contacts that reach the most people, or the fewest that reach a share of them, by {@link LazyGreedy}.
 *
 * <p>News runs along the chosen ties in both directions. A share is one of the people who have any of these ties:
 * nobody reaches the others by telling somebody else.
 */
@Component
public class Planner {
    private final Snapshots snapshots;
    private final GroundsRegister register;
    private final ResultCache results;

    public Planner(Snapshots snapshots, GroundsRegister register, ResultCache results) {
        this.snapshots = snapshots;
        this.register = register;
        this.results = results;
    }

    /** What is kept of a plan: who was chosen, by vertex, and how many they reach. */
    private record Coverage(List<Choice> choices, int reached, int reachedCounted) implements Cacheable {
        @Override
        public long bytes() {
            return choices.stream()
                    .mapToLong(choice -> 48 + 4L * choice.adds().length)
                    .sum();
        }
    }

    /**
     * @throws io.shicheng.inquiry.InquiryException if the question does not hold together or cannot be met
     * @throws io.shicheng.inquiry.UnattainableException if all candidates together do not reach the share
     */
    public Plan plan(PlanQuestion question, Population network, RunControl control) {
        PlanTerms.check(question);
        FloorBy floorBy = question.floorBy() == null ? null : FloorBy.of(question.floorBy());
        Set<TieKind> ties = question.ties().isEmpty() ? EnumSet.allOf(TieKind.class) : EnumSet.copyOf(question.ties());
        Snapshot snapshot =
                snapshots.take(SnapshotSpec.of(ties).in(question.namespace()).among(network), control);
        int[] candidates = candidates(snapshot, question.audience(), register.current());
        if (candidates.length == 0) {
            throw PlanTerms.noCandidates(question.audience());
        }
        Floors floors = floorBy == null ? null : Floors.of(snapshot, candidates, floorBy);
        if (floors != null && floors.groups() > most(question)) {
            throw PlanTerms.floorsDoNotFit(question, floors.groups());
        }
        BitSet connected = connected(snapshot.undirected());
        int target = PlanTerms.target(question, connected.cardinality());
        Citation citation = PlanTerms.citation(question, ties, snapshot, candidates);
        Coverage coverage = results.get(
                snapshot,
                citation,
                control,
                all -> cover(question, snapshot.undirected(), candidates, connected, target, floors, all));
        if (question.reachPercent() != null && coverage.reachedCounted() < target) {
            throw PlanTerms.unattainable(connected.cardinality(), coverage.reachedCounted());
        }
        return new Plan(
                citation,
                question,
                snapshot,
                snapshot.vertexCount(),
                connected.cardinality(),
                candidates.length,
                coverage.reached(),
                coverage.reachedCounted(),
                contacts(snapshot, coverage.choices()));
    }

    private static int most(PlanQuestion question) {
        return question.contacts() == null ? Integer.MAX_VALUE : question.contacts();
    }

    private static Coverage cover(
            PlanQuestion question,
            CsrGraph graph,
            int[] candidates,
            BitSet connected,
            int target,
            @Nullable Floors floors,
            RunControl control) {
        boolean shareOnly = question.contacts() == null && floors == null;
        LazyGreedy greedy = new LazyGreedy(
                new Reach(graph, question.hops()),
                graph.vertexCount(),
                shareOnly ? only(candidates, connected) : candidates,
                connected,
                control);
        if (floors != null) {
            greedy.chooseOneOfEach(floors.groupOf(), floors.groups());
        }
        greedy.choose(most(question), target);
        return new Coverage(List.copyOf(greedy.choices()), greedy.reached(), greedy.reachedCounted());
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

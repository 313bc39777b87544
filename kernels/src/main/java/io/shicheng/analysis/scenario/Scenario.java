package io.shicheng.analysis.scenario;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import io.shicheng.csr.TieEdits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What if: changes to a network, thought of one after the other and stored nowhere.
 *
 * <p>It may also leave one vertex out, with all its ties: somebody who is not of the network any more. One, and one that
 * whoever asks has chosen: nothing here looks for whose loss would matter most.
 *
 * @param changes of ties, in the order in which they are made
 * @param without the vertex that is left out, after the ties were changed; {@link #NOBODY} for none
 */
public record Scenario(List<TieChange> changes, int without) {
    public static final int NOBODY = -1;

    public Scenario {
        changes = List.copyOf(changes);
    }

    public static Scenario of(TieChange... changes) {
        return new Scenario(List.of(changes), NOBODY);
    }

    /**
     * The network with the changes; the same vertices, in their order, but for the one that is left out.
     *
     * @throws IllegalArgumentException if a change is of no two vertices of the network
     */
    public CsrGraph changed(CsrGraph graph) {
        TieEdits edits = new TieEdits(graph);
        for (TieChange change : changes) {
            change.make(edits);
        }
        CsrGraph changed = edits.build();
        return without == NOBODY ? changed : without(changed, without);
    }

    private static CsrGraph without(CsrGraph graph, int gone) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        double[] weights = graph.weights();
        CsrBuilder builder = new CsrBuilder(graph.vertexCount() - 1, graph.directed(), weights != null);
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int w = targets[a];
                if (v != gone && w != gone && (graph.directed() || v < w)) {
                    builder.add(v - (v > gone ? 1 : 0), w - (w > gone ? 1 : 0), weights == null ? 1 : weights[a]);
                }
            }
        }
        return builder.build();
    }

    /** The number that a vertex has with the changes; {@link #NOBODY} of the one left out. */
    public int after(int vertex) {
        return vertex == without ? NOBODY : without == NOBODY || vertex < without ? vertex : vertex - 1;
    }

    /** The ends of the ties that it changes, u, v, u, v, …, each pair once. */
    public int[] pairs() {
        return changes.stream()
                .map(change -> List.of(change.from(), change.to()))
                .distinct()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * What undoes it: made on the changed network it gives the old one, bit for bit. Of ties alone.
     *
     * @param graph the network before
     * @throws IllegalStateException if a vertex is left out
     */
    public Scenario inverse(CsrGraph graph) {
        if (without != NOBODY) {
            throw new IllegalStateException("Whoever is left out has no number to come back by.");
        }
        TieEdits edits = new TieEdits(graph);
        List<TieChange> undone = new ArrayList<>();
        for (TieChange change : changes) {
            double before = edits.strength(change.from(), change.to());
            change.make(edits);
            double after = edits.strength(change.from(), change.to());
            if (Double.isNaN(before) && !Double.isNaN(after)) {
                undone.addFirst(new TieChange(TieChange.Kind.REMOVE, change.from(), change.to(), 1));
            } else if (!Double.isNaN(before) && before != after) {
                TieChange.Kind kind = Double.isNaN(after) ? TieChange.Kind.ADD : TieChange.Kind.WEIGH;
                undone.addFirst(new TieChange(kind, change.from(), change.to(), before));
            }
        }
        return new Scenario(undone, NOBODY);
    }

    /**
     * Whose ties it changes, ascending: the ends of ties, and whoever is left out with all their contacts.
     *
     * @param graph the network before
     */
    public int[] touched(CsrGraph graph) {
        Set<Integer> touched = new LinkedHashSet<>();
        for (TieChange change : changes) {
            touched.add(change.from());
            touched.add(change.to());
        }
        if (without != NOBODY) {
            touched.add(without);
            CsrGraph ties = graph.undirected();
            Arrays.stream(ties.targets(), ties.offsets()[without], ties.offsets()[without + 1])
                    .forEach(touched::add);
        }
        return touched.stream().mapToInt(Integer::intValue).sorted().toArray();
    }
}

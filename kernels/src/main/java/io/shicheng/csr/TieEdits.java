package io.shicheng.csr;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A graph with some of its ties changed, one after the other; the graph itself stays as it is. What is changed and
 * changed back is as it was, bit for bit.
 *
 * <p>A change takes O(log n), the graph that comes of them O(n + m) and no sorting.
 */
public final class TieEdits {
    private static final double GONE = Double.NaN;

    private final CsrGraph graph;
    /** What an arc is now, by its ends: a strength, or {@link #GONE}. */
    private final TreeMap<Long, Double> arcs = new TreeMap<>();

    public TieEdits(CsrGraph graph) {
        this.graph = graph;
    }

    /** How strong a tie is with the changes so far, 1 where strengths are not kept; not a number if there is none. */
    public double strength(int from, int to) {
        Double changed = arcs.get(key(from, to));
        if (changed != null) {
            return changed;
        }
        int arc = graph.arc(from, to);
        double[] weights = graph.weights();
        return arc < 0 ? GONE : weights == null ? 1 : weights[arc];
    }

    /**
     * Makes a tie, or gives one another strength.
     *
     * @throws IllegalArgumentException if the ends are no two vertices, or the strength is not above 0 and finite
     */
    public void put(int from, int to, double strength) {
        if (!(strength > 0) || Double.isInfinite(strength)) {
            throw new IllegalArgumentException("The strength (" + strength + ") must be above 0 and finite.");
        }
        set(from, to, strength);
    }

    /** Takes a tie away. */
    public void remove(int from, int to) {
        set(from, to, GONE);
    }

    private void set(int from, int to, double state) {
        int n = graph.vertexCount();
        if (from == to || from < 0 || to < 0 || from >= n || to >= n) {
            throw new IllegalArgumentException("A tie of " + from + " and " + to + " needs two of " + n + " vertices.");
        }
        arcs.put(key(from, to), state);
        if (!graph.directed()) {
            arcs.put(key(to, from), state);
        }
    }

    private static long key(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    /** The graph with the changes so far. */
    public CsrGraph build() {
        if (arcs.isEmpty()) {
            return graph;
        }
        int n = graph.vertexCount();
        int[] offsets = graph.offsets();
        int[] targets = new int[graph.arcCount() + arcs.size()];
        double[] weights = weighted() ? new double[targets.length] : null;
        int[] starts = new int[n + 1];
        int filled = 0;
        int copied = 0;
        int row = 0;
        for (Map.Entry<Long, Double> each : arcs.entrySet()) {
            int from = (int) (each.getKey() >>> Integer.SIZE);
            int to = each.getKey().intValue();
            int found = graph.arc(from, to);
            int place = found < 0 ? -found - 1 : found;
            filled = copy(copied, place, targets, weights, filled);
            // rows up to this one begin before it, those behind it later
            for (; row < from; row++) {
                starts[row + 1] = offsets[row + 1] + filled - place;
            }
            copied = found < 0 ? place : place + 1;
            if (!Double.isNaN(each.getValue())) {
                if (weights != null) {
                    weights[filled] = each.getValue();
                }
                targets[filled++] = to;
            }
        }
        int shift = filled - copied;
        filled = copy(copied, graph.arcCount(), targets, weights, filled);
        for (; row < n; row++) {
            starts[row + 1] = offsets[row + 1] + shift;
        }
        return CsrGraph.ofArrays(
                starts,
                Arrays.copyOf(targets, filled),
                weights == null || allOne(weights, filled) ? null : Arrays.copyOf(weights, filled),
                graph.directed());
    }

    /** Where every tie has strength 1 none is kept, as {@link CsrBuilder} has it. */
    private boolean weighted() {
        return graph.weights() != null
                || arcs.values().stream().anyMatch(strength -> !Double.isNaN(strength) && strength != 1);
    }

    private static boolean allOne(double[] weights, int count) {
        for (int a = 0; a < count; a++) {
            if (weights[a] != 1) {
                return false;
            }
        }
        return true;
    }

    /** Copies arcs that stay; where the next goes. */
    private int copy(int from, int to, int[] targets, double @Nullable [] weights, int filled) {
        System.arraycopy(graph.targets(), from, targets, filled, to - from);
        double[] old = graph.weights();
        if (weights != null && old != null) {
            System.arraycopy(old, from, weights, filled, to - from);
        } else if (weights != null) {
            Arrays.fill(weights, filled, filled + to - from, 1);
        }
        return filled + to - from;
    }
}

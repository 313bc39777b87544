package io.shicheng.analysis.centrality;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A vertex with its contacts and the ties among them, as a graph of its own. Of what else the contacts are tied to, it
 * holds how strong that is together, and the strongest.
 *
 * @param vertices their numbers in the whole graph, ascending
 * @param center the number in here of the vertex in the middle
 * @param strengths the sum of all ties of each, in the whole graph
 * @param strongest the strongest tie of each contact, in the whole graph
 */
@SuppressWarnings("ArrayRecordComponent") // columns of one table; nobody compares two
record Ego(CsrGraph ties, int[] vertices, int center, double[] strengths, double[] strongest) {
    /** O(Σ min(k(q), k·log k(q))) over contacts q, weighted O(Σ k(q)); O(n). */
    static Ego of(CsrGraph graph, int vertex) {
        int[] offsets = graph.offsets();
        int[] contacts = Arrays.copyOfRange(graph.targets(), offsets[vertex], offsets[vertex + 1]);
        int place = -Arrays.binarySearch(contacts, vertex) - 1;
        int[] vertices = IntStream.concat(
                        IntStream.concat(Arrays.stream(contacts, 0, place), IntStream.of(vertex)),
                        Arrays.stream(contacts, place, contacts.length))
                .toArray();
        int[] numbers = new int[graph.vertexCount()];
        for (int i = 0; i < vertices.length; i++) {
            numbers[vertices[i]] = i + 1;
        }
        Rows rows = new Rows(graph, vertices, numbers);
        double[] strengths = new double[vertices.length];
        double[] strongest = new double[vertices.length];
        double[] weights = graph.weights();
        for (int i = 0; i < vertices.length; i++) {
            int from = offsets[vertices[i]];
            int to = offsets[vertices[i] + 1];
            strengths[i] = weights == null ? to - from : OutStrength.of(weights, from, to);
            strongest[i] =
                    weights == null ? 1 : Arrays.stream(weights, from, to).max().orElse(0);
            rows.add(vertices[i]);
        }
        return new Ego(rows.graph(), vertices, place, strengths, strongest);
    }

    /**
     * Without the arc of the vertex in the middle to one of its contacts, by its number in the whole graph. The arc back
     * stays: nobody counts with it, as the vertex in the middle is not tied to itself.
     */
    Ego without(int contact) {
        int arc = ties.arc(center, Arrays.binarySearch(vertices, contact));
        int[] offsets = ties.offsets().clone();
        for (int i = center + 1; i < offsets.length; i++) {
            offsets[i]--;
        }
        int[] targets = Arrays.copyOf(ties.targets(), ties.arcCount() - 1);
        System.arraycopy(ties.targets(), arc + 1, targets, arc, targets.length - arc);
        double[] weights = ties.weights();
        double[] left = weights == null ? null : Arrays.copyOf(weights, targets.length);
        if (left != null && weights != null) {
            System.arraycopy(weights, arc + 1, left, arc, left.length - arc);
        }
        double[] sums = strengths.clone();
        int from = offsets[center];
        int to = offsets[center + 1];
        sums[center] = left == null ? to - from : OutStrength.of(left, from, to);
        return new Ego(CsrGraph.ofArrays(offsets, targets, left, true), vertices, center, sums, strongest);
    }

    /** Contacts of the vertex in the middle, in the order of its row. */
    int[] contacts() {
        return IntStream.range(0, vertices.length)
                .filter(i -> i != center)
                .map(i -> vertices[i])
                .toArray();
    }

    /** Rows cut down to those of the ego network. */
    private static final class Rows {
        private final CsrGraph graph;
        private final int[] vertices;
        /** By vertex of the whole graph; 0 for others. */
        private final int[] numbers;

        private final int[] offsets;
        private int[] targets = new int[64];
        private double[] weights = new double[64];
        private int filled;
        private int arcs;

        Rows(CsrGraph graph, int[] vertices, int[] numbers) {
            this.graph = graph;
            this.vertices = vertices;
            this.numbers = numbers;
            this.offsets = new int[vertices.length + 1];
        }

        void add(int vertex) {
            int row = graph.outDegree(vertex);
            if ((long) vertices.length * (Integer.SIZE - Integer.numberOfLeadingZeros(row)) < row) {
                for (int w : vertices) {
                    int arc = graph.arc(vertex, w);
                    if (arc >= 0) {
                        add(arc, numbers[w] - 1);
                    }
                }
            } else {
                for (int a = graph.offsets()[vertex]; a < graph.offsets()[vertex + 1]; a++) {
                    int number = numbers[graph.targets()[a]];
                    if (number > 0) {
                        add(a, number - 1);
                    }
                }
            }
            offsets[++filled] = arcs;
        }

        private void add(int arc, int target) {
            if (arcs == targets.length) {
                targets = Arrays.copyOf(targets, 2 * arcs);
                weights = Arrays.copyOf(weights, 2 * arcs);
            }
            double[] own = graph.weights();
            weights[arcs] = own == null ? 1 : own[arc];
            targets[arcs++] = target;
        }

        CsrGraph graph() {
            return CsrGraph.ofArrays(
                    offsets,
                    Arrays.copyOf(targets, arcs),
                    graph.weights() == null ? null : Arrays.copyOf(weights, arcs),
                    false);
        }
    }
}

package io.shicheng.analysis.betweenness.passed;

import io.shicheng.analysis.distance.ArcLengths;
import io.shicheng.analysis.structure.BiconnectedBlocks;
import io.shicheng.csr.CsrGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block that a vertex is in, as a graph of its own in which each other vertex stands for itself and all that hangs on
 * it outside the block.
 */
public final class BlockAround {
    /** Of the block, the nearest to the center first: what lies behind it is then looked at in a row. */
    private final int[] vertices;

    private final int center;
    private final CsrGraph block;
    private final double @Nullable [] lengths;
    /** How many stand behind each vertex, with it; 1 for the center. */
    private final int[] hanging;

    private BlockAround(int[] vertices, int center, CsrGraph block, double @Nullable [] lengths, int[] hanging) {
        this.vertices = vertices;
        this.center = center;
        this.block = block;
        this.lengths = lengths;
        this.hanging = hanging;
    }

    /** All blocks that the vertex is in; O(n + m) together. */
    public static List<BlockAround> of(CsrGraph graph, boolean weighted, BiconnectedBlocks blocks, int vertex) {
        BiconnectedBlocks.Members members = blocks.members();
        boolean[] seen = new boolean[graph.vertexCount()];
        seen[vertex] = true;
        int[] local = new int[graph.vertexCount()];
        List<BlockAround> around = new ArrayList<>();
        for (int b = 0; b < blocks.count(); b++) {
            if (blocks.blockAbove()[vertex] == b || blocks.tops()[b] == vertex) {
                int[] vertices = Arrays.copyOfRange(members.vertices(), members.offsets()[b], members.offsets()[b + 1]);
                Arrays.sort(vertices);
                around.add(of(graph, weighted, blocks, b, vertices, vertex, local, seen));
            }
        }
        return around;
    }

    private static BlockAround of(
            CsrGraph graph,
            boolean weighted,
            BiconnectedBlocks blocks,
            int block,
            int[] vertices,
            int vertex,
            int[] local,
            boolean[] seen) {
        for (int i = 0; i < vertices.length; i++) {
            local[vertices[i]] = i;
            seen[vertices[i]] = true;
        }
        int[] offsets = new int[vertices.length + 1];
        int most = Arrays.stream(vertices).map(graph::outDegree).sum();
        int[] targets = new int[most];
        double[] strengths = weighted ? new double[most] : null;
        double[] weights = graph.weights();
        int arcs = 0;
        for (int i = 0; i < vertices.length; i++) {
            int u = vertices[i];
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                if (blocks.blockOfEdge(u, graph.targets()[a]) == block) {
                    if (strengths != null && weights != null) {
                        strengths[arcs] = weights[a];
                    }
                    targets[arcs++] = local[graph.targets()[a]];
                }
            }
            offsets[i + 1] = arcs;
        }
        CsrGraph own = CsrGraph.ofArrays(
                offsets,
                Arrays.copyOf(targets, arcs),
                strengths == null ? null : Arrays.copyOf(strengths, arcs),
                false);
        int[] hanging = new int[vertices.length];
        for (int i = 0; i < vertices.length; i++) {
            hanging[i] = vertices[i] == vertex ? 1 : hanging(graph, blocks, block, vertices[i], seen);
        }
        return nearestFirst(vertices, local[vertex], own, weighted, hanging);
    }

    private static BlockAround nearestFirst(
            int[] ascending, int center, CsrGraph block, boolean weighted, int[] hanging) {
        int n = ascending.length;
        int[] order = new int[n];
        int[] place = new int[n];
        Arrays.fill(place, -1);
        order[0] = center;
        place[center] = 0;
        int tail = 1;
        for (int u : order) {
            for (int a = block.offsets()[u]; a < block.offsets()[u + 1]; a++) {
                int w = block.targets()[a];
                if (place[w] < 0) {
                    place[w] = tail;
                    order[tail++] = w;
                }
            }
        }
        CsrGraph moved = moved(block, order, place);
        return new BlockAround(
                Arrays.stream(order).map(u -> ascending[u]).toArray(),
                0,
                moved,
                weighted ? ArcLengths.of(moved) : null,
                Arrays.stream(order).map(u -> hanging[u]).toArray());
    }

    /** Each vertex writes itself into the rows of the others, so that rows are sorted. */
    private static CsrGraph moved(CsrGraph block, int[] order, int[] place) {
        int[] offsets = new int[order.length + 1];
        for (int i = 0; i < order.length; i++) {
            offsets[i + 1] = offsets[i] + block.outDegree(order[i]);
        }
        int[] next = offsets.clone();
        int[] targets = new int[block.arcCount()];
        double[] weights = block.weights();
        double[] strengths = weights == null ? null : new double[targets.length];
        for (int i = 0; i < order.length; i++) {
            for (int a = block.offsets()[order[i]]; a < block.offsets()[order[i] + 1]; a++) {
                int slot = next[place[block.targets()[a]]]++;
                targets[slot] = i;
                if (strengths != null && weights != null) {
                    strengths[slot] = weights[a];
                }
            }
        }
        return CsrGraph.ofArrays(offsets, targets, strengths, false);
    }

    /** The vertex and all that is reached from it without the block. */
    private static int hanging(CsrGraph graph, BiconnectedBlocks blocks, int block, int vertex, boolean[] seen) {
        List<Integer> queue = new ArrayList<>();
        queue.add(vertex);
        for (int head = 0; head < queue.size(); head++) {
            int u = queue.get(head);
            for (int a = graph.offsets()[u]; a < graph.offsets()[u + 1]; a++) {
                int w = graph.targets()[a];
                if (!seen[w] && (head > 0 || blocks.blockOfEdge(u, w) != block)) {
                    seen[w] = true;
                    queue.add(w);
                }
            }
        }
        return queue.size();
    }

    public int size() {
        return vertices.length;
    }

    /** How many people the block leads to, without the vertex in the middle. */
    public double people() {
        return Arrays.stream(hanging).asLongStream().sum() - 1.0;
    }

    /** The number of a vertex of the block in the whole graph. */
    public int vertex(int own) {
        return vertices[own];
    }

    public double weight(int own) {
        return hanging[own];
    }

    /** All but the vertex in the middle. */
    public int[] others() {
        int[] others = new int[vertices.length - 1];
        for (int i = 0; i < others.length; i++) {
            others[i] = i < center ? i : i + 1;
        }
        return others;
    }

    /** The block alone. */
    public CsrGraph graph() {
        return block;
    }

    /** Of its arcs; null where all are 1. */
    public double @Nullable [] lengths() {
        return lengths;
    }

    /** The number in the block of the vertex in the middle. */
    public int center() {
        return center;
    }

    /** How many each vertex stands for. */
    public double[] weights() {
        return Arrays.stream(hanging).asDoubleStream().toArray();
    }
}

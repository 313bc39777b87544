package io.shicheng.analysis.sampling;

import io.shicheng.analysis.betweenness.reduction.BlockRows;
import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of a graph in which paths are sampled: each vertex stands for a class of vertices that have the same
 * neighbours.
 *
 * @param offsets of the arcs of each vertex, one more than there are vertices
 * @param targets of the arcs
 * @param inOffsets as offsets, for the arcs that lead to a vertex; the same array where the graph is undirected
 * @param inTargets where those arcs come from
 * @param lengths of the arcs, or null where all are 1
 * @param inLengths as lengths, in the order of {@code inTargets}
 * @param multiplicity how many vertices of this part a class holds; paths choose between them
 * @param sourceWeight how many vertices of the whole graph begin their paths at the class
 * @param targetWeight how many end them there
 */
record SampledBlock(
        int[] offsets,
        int[] targets,
        int[] inOffsets,
        int[] inTargets,
        double @Nullable [] lengths,
        double @Nullable [] inLengths,
        int[] multiplicity,
        long[] sourceWeight,
        long[] targetWeight) {
    /** One block of a reduced graph. */
    static SampledBlock of(BlockRows rows, int block) {
        int from = rows.starts[block];
        int size = rows.starts[block + 1] - from;
        CsrGraph graph = rows.graph(block, block + 1, size);
        CsrGraph reverse = graph.transpose();
        double[] lengths = null;
        double[] inLengths = null;
        if (rows.lengths != null) {
            lengths = Arrays.copyOfRange(rows.lengths, rows.offsets[from], rows.offsets[from + size]);
            inLengths = rows.directed ? turned(graph, lengths, reverse) : lengths;
        }
        int[] multiplicity = new int[size];
        long[] sourceWeight = new long[size];
        long[] targetWeight = new long[size];
        for (int i = 0; i < size; i++) {
            // numbers of vertices, held as doubles where they are computed with
            multiplicity[i] = (int) rows.classes[2 * (from + i) + 1];
            sourceWeight[i] = Math.round(rows.sourceWeight[from + i]);
            targetWeight[i] = Math.round(rows.classes[2 * (from + i)]);
        }
        return new SampledBlock(
                graph.offsets(),
                graph.targets(),
                reverse.offsets(),
                reverse.targets(),
                lengths,
                inLengths,
                multiplicity,
                sourceWeight,
                targetWeight);
    }

    /** The lengths of arcs in the order of the arcs turned round, which is that of their sources. */
    private static double[] turned(CsrGraph graph, double[] lengths, CsrGraph reverse) {
        double[] turned = new double[lengths.length];
        int[] next = reverse.offsets().clone();
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                turned[next[graph.targets()[a]]++] = lengths[a];
            }
        }
        return turned;
    }

    int size() {
        return multiplicity.length;
    }
}

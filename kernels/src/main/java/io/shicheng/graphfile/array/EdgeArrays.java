package io.shicheng.graphfile.array;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Edges on primitive arrays, in the order of the file, self-loops and parallel edges as they stand.
 *
 * @param vertices ids of the vertices
 * @param count edges held; the arrays may be longer
 * @param weights strengths above 0, or null where they were not asked for
 */
public record EdgeArrays(VertexIds vertices, int count, int[] from, int[] to, double @Nullable [] weights) {
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    /** Bytes that the arrays of this many edges take. */
    public static long bytes(long edges, boolean weighted) {
        return (weighted ? 16 : 8) * edges;
    }

    /** Collects edges. */
    public static final class Builder {
        private final VertexIds ids = new VertexIds();
        private int[] from = new int[1 << 12];
        private int[] to = new int[1 << 12];
        private double @Nullable [] weights;
        private int count;

        public Builder(boolean weighted) {
            weights = weighted ? new double[1 << 12] : null;
        }

        public VertexIds ids() {
            return ids;
        }

        public int count() {
            return count;
        }

        public void add(int u, int v, double weight) {
            if (count == from.length) {
                reserve(count + 1L, count + 1L);
            }
            from[count] = u;
            to[count] = v;
            if (weights != null) {
                weights[count] = weight;
            }
            count++;
        }

        /** Adds the edges of a block, whose ids are numbered in their order. */
        public void add(EdgeBlock block, long expected) {
            if (count + (long) block.count > from.length) {
                reserve(count + (long) block.count, expected);
            }
            int[] sources = from;
            int[] ends = to;
            int at = count;
            for (int e = 0; e < block.count; e++, at++) {
                long edge = block.edges[e];
                if (edge >= 0) {
                    sources[at] = ids.vertex((int) (edge >>> Integer.SIZE));
                    ends[at] = ids.vertex((int) edge);
                } else {
                    other(block, (int) ~edge, at);
                }
            }
            weigh(block);
            count = at;
        }

        private void other(EdgeBlock block, int other, int at) {
            int[] bounds = block.bounds;
            int end = 4 * other;
            from[at] = ids.vertex(block.keys[2 * other], block.lines.text, bounds[end], bounds[end + 1]);
            to[at] = ids.vertex(block.keys[2 * other + 1], block.lines.text, bounds[end + 2], bounds[end + 3]);
        }

        private void weigh(EdgeBlock block) {
            double[] all = weights;
            if (all == null) {
                return;
            }
            if (block.weighted) {
                System.arraycopy(block.weights, 0, all, count, block.count);
            } else {
                Arrays.fill(all, count, count + block.count, 1);
            }
        }

        /**
         * Makes room for what is needed, and for what is expected to come, but for the latter not too much at a time.
         */
        private void reserve(long needed, long expected) {
            if (needed > LARGEST_ARRAY) {
                throw new IllegalStateException("More than " + LARGEST_ARRAY + " edges do not fit one graph.");
            }
            long wanted = Math.max(Math.min(expected, 8 * needed), Math.max(needed, 2L * from.length));
            int length = (int) Math.min(LARGEST_ARRAY, wanted);
            from = Arrays.copyOf(from, length);
            to = Arrays.copyOf(to, length);
            if (weights != null) {
                weights = Arrays.copyOf(weights, length);
            }
        }

        public EdgeArrays build() {
            return new EdgeArrays(ids, count, from, to, weights);
        }
    }
}

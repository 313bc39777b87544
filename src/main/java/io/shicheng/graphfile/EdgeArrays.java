package io.shicheng.graphfile;

import java.nio.file.Path;
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

    /** Collects edges. */
    static final class Builder implements EdgeListParser.Edges {
        private final VertexIds ids = new VertexIds();
        private int[] from = new int[1 << 12];
        private int[] to = new int[1 << 12];
        private double @Nullable [] weights;
        private int count;
        private @Nullable Path file;

        Builder(boolean weighted) {
            weights = weighted ? new double[1 << 12] : null;
        }

        @Override
        public void file(Path of) {
            file = of;
        }

        VertexIds ids() {
            return ids;
        }

        @Override
        public void numbers(int first, int second, long line) {
            int u = ids.vertex(first);
            add(u, ids.vertex(second), 1);
        }

        @Override
        public void edge(
                byte[] text,
                int fromStart,
                int fromEnd,
                int toStart,
                int toEnd,
                int weightStart,
                int weightEnd,
                long line) {
            Path of = file == null ? Path.of("") : file;
            if (!Utf8.ascii(text, fromStart, Math.max(fromEnd, toEnd))) {
                Utf8.text(text, fromStart, fromEnd, of, line);
                Utf8.text(text, toStart, toEnd, of, line);
            }
            double weight = weightEnd > weightStart ? Weights.parse(text, weightStart, weightEnd, of, line) : 1;
            int u = ids.vertex(text, fromStart, fromEnd);
            add(u, ids.vertex(text, toStart, toEnd), weight);
        }

        void add(int u, int v, double weight) {
            if (count == from.length) {
                grow();
            }
            from[count] = u;
            to[count] = v;
            if (weights != null) {
                weights[count] = weight;
            }
            count++;
        }

        private void grow() {
            int length = (int) Math.min(LARGEST_ARRAY, 2L * count);
            if (length == count) {
                throw new IllegalStateException("More than " + LARGEST_ARRAY + " edges do not fit one graph.");
            }
            from = Arrays.copyOf(from, length);
            to = Arrays.copyOf(to, length);
            if (weights != null) {
                weights = Arrays.copyOf(weights, length);
            }
        }

        EdgeArrays build() {
            return new EdgeArrays(ids, count, from, to, weights);
        }
    }
}

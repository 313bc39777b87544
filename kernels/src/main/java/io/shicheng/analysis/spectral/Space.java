package io.shicheng.analysis.spectral;

import io.shicheng.analysis.parallel.Rounds;
import io.shicheng.analysis.spectral.linear.Chunks;
import io.shicheng.analysis.spectral.linear.Sums;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Vectors over the vertices of an undirected graph, and what is done with all of them at once, chunk by chunk. */
final class Space {
    private final int[] offsets;
    private final int[] targets;
    private final double @Nullable [] weights;
    private final Chunks chunks;
    private final int threads;
    private final RunControl control;
    private final double[][] vectors;
    private final double[][] sums;

    /** @param places how many vectors there are, the newest included */
    Space(CsrGraph graph, boolean weighted, int places, Chunks chunks, int threads, RunControl control) {
        this.offsets = graph.offsets();
        this.targets = graph.targets();
        this.weights = weighted ? graph.weights() : null;
        this.chunks = chunks;
        this.threads = threads;
        this.control = control;
        this.vectors = new double[places][graph.vertexCount()];
        this.sums = new double[chunks.count()][places];
    }

    int length() {
        return vectors[0].length;
    }

    double[] vector(int place) {
        return vectors[place];
    }

    void startEven() {
        Arrays.fill(vectors[0], 1 / Math.sqrt(length()));
    }

    /** Puts the matrix times the last vector at the place after it; returns its dots with the vectors up to there. */
    double[] multiply(int last) {
        return summed(last + 1, (chunk, from, to) -> {
            for (int v = from; v < to; v += Chunks.STRIP) {
                multiply(vectors[last], vectors[last + 1], v, Math.min(v + Chunks.STRIP, to));
            }
            dots(sums[chunk], last, from, to);
        });
    }

    private void multiply(double[] vector, double[] product, int first, int end) {
        for (int v = first; v < end; v++) {
            product[v] = weights == null
                    ? Sums.of(targets, vector, offsets[v], offsets[v + 1])
                    : Sums.of(targets, weights, vector, offsets[v], offsets[v + 1]);
        }
    }

    /** Takes from the vector after the last its parts along those before; returns the dots that are left. */
    double[] subtract(double[] parts, int last) {
        return summed(last + 1, (chunk, from, to) -> {
            subtract(parts, last, from, to);
            dots(sums[chunk], last, from, to);
        });
    }

    /** As {@link #subtract}; returns the length that is left. */
    double subtractAndMeasure(double[] parts, int last) {
        double[] square = summed(1, (chunk, from, to) -> {
            subtract(parts, last, from, to);
            sums[chunk][0] = dot(vectors[last + 1], vectors[last + 1], from, to);
        });
        return Math.sqrt(square[0]);
    }

    void scale(int place, double factor) {
        double[] vector = vectors[place];
        summed(0, (chunk, from, to) -> {
            for (int v = from; v < to; v++) {
                vector[v] *= factor;
            }
        });
    }

    /** Puts mixes of the first vectors in their place, one a row of the matrix, and the newest vector after them. */
    void mix(double[][] rows, int count, int held) {
        summed(0, (chunk, from, to) -> {
            double[] mixed = new double[count];
            for (int v = from; v < to; v++) {
                mix(rows, mixed, held, v);
            }
        });
    }

    private void mix(double[][] rows, double[] mixed, int held, int v) {
        for (int k = 0; k < mixed.length; k++) {
            double sum = 0;
            for (int i = 0; i < held; i++) {
                sum += rows[k][i] * vectors[i][v];
            }
            mixed[k] = sum;
        }
        for (int k = 0; k < mixed.length; k++) {
            vectors[k][v] = mixed[k];
        }
        vectors[mixed.length][v] = vectors[held][v];
    }

    /** Puts a random unit vector, orthogonal to those before it, at a place; the same for any number of threads. */
    void sow(int place) {
        double[] vector = vectors[place];
        double[] along = summed(place, (chunk, from, to) -> {
            SplittableRandom random = new SplittableRandom(chunk + 1L);
            for (int v = from; v < to; v++) {
                vector[v] = random.nextDouble() - 0.5;
            }
            dots(sums[chunk], place - 1, from, to);
        });
        double[] again = subtract(along, place - 1);
        scale(place, 1 / subtractAndMeasure(again, place - 1));
    }

    private void dots(double[] found, int last, int from, int to) {
        for (int i = 0; i <= last; i++) {
            found[i] = dot(vectors[i], vectors[last + 1], from, to);
        }
    }

    private static double dot(double[] a, double[] b, int from, int to) {
        double sum = 0;
        for (int v = from; v < to; v++) {
            sum += a[v] * b[v];
        }
        return sum;
    }

    private void subtract(double[] parts, int last, int from, int to) {
        for (int i = 0; i <= last; i++) {
            subtract(vectors[last + 1], vectors[i], parts[i], from, to);
        }
    }

    private static void subtract(double[] vector, double[] other, double factor, int from, int to) {
        for (int v = from; v < to; v++) {
            vector[v] -= factor * other[v];
        }
    }

    @FunctionalInterface
    private interface Part {
        void run(int chunk, int from, int to);
    }

    /** Runs all chunks and adds up what they left in their sums, in the order of the chunks. */
    private double[] summed(int count, Part part) {
        Rounds.Chunk chunk = c -> part.run(c, chunks.first(c), chunks.first(c + 1));
        chunks.once(threads, control, chunk);
        double[] total = new double[count];
        for (double[] sum : sums) {
            for (int i = 0; i < count; i++) {
                total[i] += sum[i];
            }
        }
        return total;
    }
}

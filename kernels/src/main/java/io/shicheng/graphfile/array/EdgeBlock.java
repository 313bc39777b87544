package io.shicheng.graphfile.array;

import io.shicheng.graphfile.input.LineBlocks;
import io.shicheng.graphfile.input.Utf8;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The edges of one block of lines, as numbers that are quick to look up: an edge of two small whole numbers is one
 * {@code long}, any other the complement of an index into the keys and texts beside. Any thread may make one;
 * {@link EdgeArrays.Builder} numbers the ids, block by block in the order of the file.
 */
public final class EdgeBlock implements EdgeListParser.Edges {
    public final LineBlocks.Block lines = new LineBlocks.Block();
    long[] edges = new long[1 << 10];
    public int count;

    /** Whether any edge had a weight; if not, {@link #weights} means nothing. */
    boolean weighted;

    double[] weights = new double[0];
    /** Keys of both ends of the edges that are not two small numbers. */
    long[] keys = new long[2];
    /** Start and end of the texts of both ends. */
    int[] bounds = new int[4];

    private final Path file;
    private final boolean keepsWeights;
    private int others;

    /** @param keepsWeights whether weights were asked for; they are not even looked at otherwise */
    public EdgeBlock(Path file, boolean keepsWeights) {
        this.file = file;
        this.keepsWeights = keepsWeights;
    }

    public void clear() {
        count = 0;
        others = 0;
        weighted = false;
    }

    @Override
    public void numbers(int from, int to, long line) {
        add((long) from << Integer.SIZE | to);
    }

    @Override
    public void numbers(int from, int to, byte[] text, int weightStart, int weightEnd, long line) {
        if (!keepsWeights) {
            add((long) from << Integer.SIZE | to);
            return;
        }
        double weight = Weights.parse(text, weightStart, weightEnd, file, line);
        add((long) from << Integer.SIZE | to);
        weigh(weight);
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
        if (!Utf8.ascii(text, fromStart, Math.max(fromEnd, toEnd))) {
            Utf8.text(text, fromStart, fromEnd, file, line);
            Utf8.text(text, toStart, toEnd, file, line);
        }
        double weight =
                keepsWeights && weightEnd > weightStart ? Weights.parse(text, weightStart, weightEnd, file, line) : 1;
        if (2 * others == keys.length) {
            keys = Arrays.copyOf(keys, 4 * others);
            bounds = Arrays.copyOf(bounds, 8 * others);
        }
        keys[2 * others] = IdKeys.of(text, fromStart, fromEnd);
        keys[2 * others + 1] = IdKeys.of(text, toStart, toEnd);
        bounds[4 * others] = fromStart;
        bounds[4 * others + 1] = fromEnd;
        bounds[4 * others + 2] = toStart;
        bounds[4 * others + 3] = toEnd;
        add(~others++);
        if (weight != 1 || weighted) {
            weigh(weight);
        }
    }

    private void add(long edge) {
        if (count == edges.length) {
            edges = Arrays.copyOf(edges, 2 * count);
        }
        edges[count++] = edge;
        if (weighted) {
            weigh(1);
        }
    }

    /** Gives the last edge a weight. */
    private void weigh(double weight) {
        if (weights.length < count) {
            weights = Arrays.copyOf(weights, edges.length);
        }
        if (!weighted) {
            weighted = true;
            Arrays.fill(weights, 0, count, 1);
        }
        weights[count - 1] = weight;
    }
}

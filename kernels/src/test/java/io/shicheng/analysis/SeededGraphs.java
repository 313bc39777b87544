package io.shicheng.analysis;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** Graphs for tests: closed families, and random ones that depend on a seed alone. */
public final class SeededGraphs {
    private SeededGraphs() {}

    public static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** An edge list {@code u, v, u, v, …} as a graph. */
    public static CsrGraph of(int n, boolean directed, int... ends) {
        CsrBuilder builder = new CsrBuilder(n, directed, false);
        for (int i = 0; i < ends.length; i += 2) {
            builder.add(ends[i], ends[i + 1], 1);
        }
        return builder.build();
    }

    /** Vertex 0 in the middle. */
    public static CsrGraph star(int n) {
        CsrBuilder builder = new CsrBuilder(n, false, false);
        for (int v = 1; v < n; v++) {
            builder.add(0, v, 1);
        }
        return builder.build();
    }

    public static CsrGraph path(int n, boolean directed) {
        CsrBuilder builder = new CsrBuilder(n, directed, false);
        for (int v = 1; v < n; v++) {
            builder.add(v - 1, v, 1);
        }
        return builder.build();
    }

    public static CsrGraph cycle(int n, boolean directed) {
        CsrBuilder builder = new CsrBuilder(n, directed, false);
        for (int v = 0; v < n; v++) {
            builder.add(v, (v + 1) % n, 1);
        }
        return builder.build();
    }

    public static CsrGraph complete(int n) {
        CsrBuilder builder = new CsrBuilder(n, false, false);
        for (int u = 0; u < n; u++) {
            for (int v = u + 1; v < n; v++) {
                builder.add(u, v, 1);
            }
        }
        return builder.build();
    }

    /** Two cliques of k, joined by the edge k−1 to k. */
    public static CsrGraph barbell(int k) {
        CsrBuilder builder = new CsrBuilder(2 * k, false, false);
        for (int side = 0; side < 2; side++) {
            for (int u = 0; u < k; u++) {
                for (int v = u + 1; v < k; v++) {
                    builder.add(side * k + u, side * k + v, 1);
                }
            }
        }
        builder.add(k - 1, k, 1);
        return builder.build();
    }

    /** Arcs from parents to children; vertex v has children 2v+1 and 2v+2. */
    public static CsrGraph binaryTree(int levels, boolean directed) {
        int n = (1 << levels) - 1;
        CsrBuilder builder = new CsrBuilder(n, directed, false);
        for (int v = 1; v < n; v++) {
            builder.add((v - 1) / 2, v, 1);
        }
        return builder.build();
    }

    /** Krackhardt's kite. */
    public static CsrGraph kite() {
        return of(
                10, false, 0, 1, 0, 2, 0, 3, 0, 5, 1, 3, 1, 4, 1, 6, 2, 3, 2, 5, 3, 4, 3, 5, 3, 6, 4, 6, 5, 6, 5, 7, 6,
                7, 7, 8, 8, 9);
    }

    /** k diamonds in a row: hub 3i, then the pair 3i+1 and 3i+2, then the next hub. */
    public static CsrGraph diamonds(int k) {
        CsrBuilder builder = new CsrBuilder(3 * k + 1, false, false);
        for (int i = 0; i < k; i++) {
            for (int middle = 3 * i + 1; middle <= 3 * i + 2; middle++) {
                builder.add(3 * i, middle, 1);
                builder.add(middle, 3 * i + 3, 1);
            }
        }
        return builder.build();
    }

    /** A small graph of one of five kinds, with parts, hubs, cliques and vertices without ties among them. */
    public static CsrGraph random(long seed, boolean directed, boolean weighted) {
        SplittableRandom random = new SplittableRandom(seed);
        return random(random, (int) (seed % 5), random.nextInt(1, 26), directed, weighted);
    }

    /** A graph large enough to be cut into many blocks. */
    public static CsrGraph large(long seed, boolean directed, boolean weighted) {
        return random(new SplittableRandom(seed), 2, 700, directed, weighted);
    }

    private static CsrGraph random(SplittableRandom random, int kind, int n, boolean directed, boolean weighted) {
        CsrBuilder builder = new CsrBuilder(n, directed, weighted);
        switch (kind) {
            case 0 -> dense(random, builder, n, 0.1, weighted);
            case 1 -> dense(random, builder, n, 0.4, weighted);
            case 2 -> attached(random, builder, n, 2, weighted);
            case 3 -> attached(random, builder, n, 1, weighted);
            default -> crews(random, builder, n, weighted);
        }
        return builder.build();
    }

    private static void dense(SplittableRandom random, CsrBuilder builder, int n, double share, boolean weighted) {
        for (int u = 0; u < n; u++) {
            for (int v = 0; v < n; v++) {
                if (random.nextDouble() < share) {
                    builder.add(u, v, strength(random, weighted));
                }
            }
        }
    }

    /** Each vertex but a few is tied to earlier ones, with a taste for the first. */
    private static void attached(SplittableRandom random, CsrBuilder builder, int n, int ties, boolean weighted) {
        for (int v = 1; v < n; v++) {
            for (int i = 0; i < ties && random.nextInt(10) > 0; i++) {
                int earlier = random.nextInt(random.nextInt(v) + 1);
                builder.add(earlier, v, strength(random, weighted));
            }
        }
    }

    /** A union of cliques, as crews are. */
    private static void crews(SplittableRandom random, CsrBuilder builder, int n, boolean weighted) {
        for (int crew = 0; crew < n / 4; crew++) {
            int size = random.nextInt(2, 6);
            int[] members = random.ints(size, 0, n).toArray();
            for (int u : members) {
                for (int v : members) {
                    if (u != v && (u < v || random.nextBoolean())) {
                        builder.add(u, v, strength(random, weighted));
                    }
                }
            }
        }
    }

    /** 12 over a whole number: lengths are twelfths, few of which a double holds exactly. */
    private static double strength(SplittableRandom random, boolean weighted) {
        return weighted ? 12.0 / random.nextInt(1, 7) : 1;
    }
}

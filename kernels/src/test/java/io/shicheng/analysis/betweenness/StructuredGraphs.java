package io.shicheng.analysis.betweenness;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.SplittableRandom;

/** Random graphs full of what a reduction looks for; each depends on a seed alone. */
final class StructuredGraphs {
    private static final int KINDS = 8;

    private final SplittableRandom random;
    private final boolean directed;
    private final boolean weighted;
    private final CsrBuilder builder;
    private int size;

    private StructuredGraphs(SplittableRandom random, int capacity, boolean directed, boolean weighted) {
        this.random = random;
        this.directed = directed;
        this.weighted = weighted;
        this.builder = new CsrBuilder(capacity, directed, weighted);
    }

    /** A graph of 40 to 90 vertices. */
    static CsrGraph of(long seed, boolean directed, boolean weighted) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = random.nextInt(40, 90);
        StructuredGraphs graphs = new StructuredGraphs(random, n, directed, weighted);
        int kind = (int) (seed % KINDS);
        if (kind == KINDS - 1) {
            graphs.grow(random.nextInt(KINDS - 1), n / 2);
            graphs.grow(random.nextInt(KINDS - 1), n - 3);
        } else {
            graphs.grow(kind, n);
        }
        return graphs.builder.build();
    }

    /** Adds a part that has no tie to earlier ones, up to vertex {@code end}. */
    private void grow(int kind, int end) {
        switch (kind) {
            case 0 -> cactus(end);
            case 1 -> forestWithCrossTies(end);
            case 2 -> crews(end);
            case 3 -> expanded(end);
            case 4 -> bipartite(end);
            case 5 -> nested(end);
            default -> chordal(end);
        }
        size = end;
    }

    /** Strengths of few kinds, so that twins are as strong; directed, ties go one way or both. */
    private void tie(int u, int v) {
        double strength = weighted ? random.nextInt(8) == 0 ? 2 : 1 : 1;
        int way = directed ? random.nextInt(4) : 0;
        tie(u, v, strength, way);
    }

    private void tie(int u, int v, double strength, int way) {
        if (way != 1) {
            builder.add(u, v, strength);
        }
        if (directed && way != 0) {
            builder.add(v, u, strength);
        }
    }

    /** Cycles and trees that meet in single vertices. */
    private void cactus(int end) {
        int first = size;
        for (int next = first + 1; next < end; ) {
            int at = random.nextInt(first, next);
            int length = Math.min(random.nextInt(1, 7), end - next);
            for (int i = 0; i < length; i++) {
                tie(i == 0 ? at : next + i - 1, next + i);
            }
            if (length > 1 && random.nextInt(3) > 0) {
                tie(next + length - 1, at);
            }
            next += length;
        }
    }

    private void forestWithCrossTies(int end) {
        for (int v = size + 1; v < end; v++) {
            tie(random.nextInt(size, v), v);
        }
        for (int i = 0; i < (end - size) / 5; i++) {
            int u = random.nextInt(size, end);
            int v = random.nextInt(size, end);
            tie(u, v);
        }
    }

    /** Cliques that share members. */
    private void crews(int end) {
        for (int crew = 0; crew < (end - size) / 4; crew++) {
            int[] members = random.ints(random.nextInt(2, 9), size, end).toArray();
            for (int i = 0; i < members.length; i++) {
                for (int j = 0; j < i; j++) {
                    tie(members[i], members[j], 1, directed ? 2 : 0);
                }
            }
        }
    }

    /** A small graph whose vertices are replaced by cliques and by sets without ties. */
    private void expanded(int end) {
        int classes = 10;
        int[] starts = random.ints(classes - 1, size, end).sorted().toArray();
        for (int i = 0; i < classes; i++) {
            int from = i == 0 ? size : starts[i - 1];
            int to = i == classes - 1 ? end : starts[i];
            boolean tied = random.nextBoolean();
            for (int u = from; u < to && tied; u++) {
                for (int v = from; v < u; v++) {
                    tie(u, v, 1, 2);
                }
            }
            for (int j = 0; j < i; j++) {
                if (random.nextInt(3) == 0) {
                    int way = random.nextInt(3);
                    double strength = random.nextInt(1, 3);
                    join(from, to, j == 0 ? size : starts[j - 1], starts[j], strength, way);
                }
            }
        }
    }

    private void join(int from, int to, int otherFrom, int otherTo, double strength, int way) {
        for (int u = from; u < to; u++) {
            for (int v = otherFrom; v < otherTo; v++) {
                tie(u, v, strength, way);
            }
        }
    }

    private void bipartite(int end) {
        int middle = (size + end) / 2;
        for (int u = size; u < middle; u++) {
            for (int v = middle; v < end; v++) {
                if (random.nextInt(8) == 0) {
                    tie(u, v);
                }
            }
        }
    }

    /** Each vertex is a twin of an earlier one, or hangs at it, or is tied to two: classes within classes. */
    private void nested(int end) {
        boolean[][] tied = new boolean[end][end];
        for (int v = size + 1; v < end; v++) {
            int u = random.nextInt(size, v);
            int what = random.nextInt(6);
            for (int w = size; w < v && what < 4; w++) {
                tied[v][w] = tied[u][w];
                tied[w][v] = tied[w][u];
            }
            tied[u][v] = what == 0 || what == 1 || what == 4;
            tied[v][u] = tied[u][v];
            if (what == 5) {
                int w = random.nextInt(size, v);
                tied[v][u] = tied[u][v] = true;
                tied[v][w] = tied[w][v] = true;
            }
        }
        for (int u = size; u < end; u++) {
            for (int v = size; v < u; v++) {
                if (tied[u][v]) {
                    tie(u, v, 1, directed ? 2 : 0);
                }
            }
        }
    }

    /** Each vertex is tied to an earlier one and to some who are tied to each other and to that one. */
    private void chordal(int end) {
        boolean[][] tied = new boolean[end][end];
        for (int v = size + 1; v < end; v++) {
            int u = random.nextInt(size, v);
            int most = random.nextInt(1, 4);
            int[] clique = new int[most + 1];
            clique[0] = u;
            int members = 1;
            for (int w = size; w < v && members < most; w++) {
                boolean all = true;
                for (int i = 0; i < members; i++) {
                    all &= tied[w][clique[i]];
                }
                if (all && random.nextBoolean()) {
                    clique[members++] = w;
                }
            }
            for (int i = 0; i < members; i++) {
                tied[v][clique[i]] = tied[clique[i]][v] = true;
                tie(clique[i], v);
            }
        }
    }
}

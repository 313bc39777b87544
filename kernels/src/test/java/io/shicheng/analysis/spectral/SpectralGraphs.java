package io.shicheng.analysis.spectral;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.SplittableRandom;

/** Graphs that take long to settle, or much to fold. */
final class SpectralGraphs {
    private SpectralGraphs() {}

    /** n vertices tied at random, cycles among them, and as many again in trees that hang off them. */
    static CsrGraph tangleWithTrees(long seed, int n, int ties, boolean directed) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrBuilder builder = new CsrBuilder(2 * n + 1, directed, false);
        for (int i = 0; i < ties; i++) {
            builder.add(random.nextInt(n), random.nextInt(n), 1);
        }
        for (int v = n; v < 2 * n; v++) {
            int other = random.nextInt(v);
            builder.add(random.nextBoolean() ? v : other, random.nextBoolean() ? v : other, 1);
        }
        return builder.build();
    }

    /** Each vertex but the first is tied to an earlier one, or to none with probability 1/1000. */
    static CsrGraph forest(int n, boolean directed) {
        SplittableRandom random = new SplittableRandom(n);
        CsrBuilder builder = new CsrBuilder(n, directed, false);
        for (int v = 1; v < n; v++) {
            if (random.nextInt(1000) > 0) {
                builder.add(random.nextInt(v), v, 1);
            }
        }
        return builder.build();
    }

    /** Two sides of a and b vertices, each of one tied to all of the other. */
    static CsrGraph bipartite(int a, int b, int... further) {
        CsrBuilder builder = new CsrBuilder(a + b, false, false);
        for (int u = 0; u < a; u++) {
            for (int v = a; v < a + b; v++) {
                builder.add(u, v, 1);
            }
        }
        for (int i = 0; i < further.length; i += 2) {
            builder.add(further[i], further[i + 1], 1);
        }
        return builder.build();
    }
}

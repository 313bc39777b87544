package io.shicheng.analysis.rewiring;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Networks at random in which everybody has as many ties as in a network that is there.
 *
 * <p><b>Definition.</b> Two ties a–b and c–d, drawn at random, become a–d and c–b, unless one of these is a loop or is
 * there already; ten times as often as there are ties. On a directed graph arcs keep their direction, so that everybody
 * keeps both their numbers; on an undirected one a drawn tie is turned round at random first. A strength goes with the
 * first end of its tie.
 *
 * <p><b>Reference.</b> Maslov, S. and Sneppen, K. (2002), Specificity and stability in topology of protein networks,
 * doi:10.1126/science.1065103; that all such networks are as likely if failed attempts count: Fosdick, B., Larremore, D.,
 * Nishimura, J. and Ugander, J. (2018), Configuring random graph models with fixed degree sequences,
 * doi:10.1137/16M1087175.
 *
 * <p><b>Time and space.</b> O(m) expected for a network; O(m).
 *
 * <p><b>Unit and normalisation.</b> None.
 *
 * <p><b>Ties, parts, overflow.</b> Parts are not kept, nor is it that a lineage has no circle. A network of fewer than two
 * ties stays as it is.
 *
 * <p><b>Determinism.</b> A function of the graph, the seed and the round.
 */
public final class EdgeSwitching {
    private static final int ATTEMPTS_A_TIE = 10;
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;
    private static final long EMPTY = -1;
    private static final long GONE = -2;

    private final CsrGraph graph;
    private final int[] from;
    private final int[] to;
    private final double[] strengths;

    public EdgeSwitching(CsrGraph graph) {
        this.graph = graph;
        int ties = Math.toIntExact(graph.edgeCount());
        this.from = new int[ties];
        this.to = new int[ties];
        this.strengths = new double[ties];
        int next = 0;
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                if (graph.directed() || v < graph.targets()[a]) {
                    from[next] = v;
                    to[next] = graph.targets()[a];
                    strengths[next++] = graph.weights() == null ? 1 : graph.weights()[a];
                }
            }
        }
    }

    /** The network of a round. */
    public CsrGraph rewired(long seed, int round) {
        int[] tails = from.clone();
        int[] heads = to.clone();
        int ties = tails.length;
        if (ties > 1) {
            SplittableRandom random = new SplittableRandom(mixed(mixed(seed) + round));
            Pairs there = new Pairs(ties);
            for (int i = 0; i < ties; i++) {
                there.add(key(tails[i], heads[i]));
            }
            for (long left = (long) ATTEMPTS_A_TIE * ties; left > 0; left--) {
                exchange(tails, heads, random, there);
            }
        }
        CsrBuilder builder = new CsrBuilder(graph.vertexCount(), graph.directed(), graph.weights() != null);
        for (int i = 0; i < ties; i++) {
            builder.add(tails[i], heads[i], strengths[i]);
        }
        return builder.build();
    }

    /** Seeds in even steps would give the same numbers one behind the other. */
    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }

    private void exchange(int[] tails, int[] heads, SplittableRandom random, Pairs there) {
        int one = random.nextInt(tails.length);
        int other = random.nextInt(tails.length);
        boolean turned = !graph.directed() && random.nextInt(2) == 1;
        int a = tails[one];
        int b = heads[one];
        int c = turned ? heads[other] : tails[other];
        int d = turned ? tails[other] : heads[other];
        if (one == other || a == d || c == b || there.has(key(a, d)) || there.has(key(c, b))) {
            return;
        }
        there.remove(key(a, b));
        there.remove(key(c, d));
        there.add(key(a, d));
        there.add(key(c, b));
        heads[one] = d;
        tails[other] = c;
        heads[other] = b;
    }

    private long key(int one, int other) {
        boolean swap = !graph.directed() && one > other;
        long first = swap ? other : one;
        return first << Integer.SIZE | (swap ? one : other);
    }

    /** A set of ties, by open addressing. */
    private static final class Pairs {
        private long[] slots;
        private int used;

        Pairs(int ties) {
            slots = new long[Integer.highestOneBit(Math.max(8, ties)) << 3];
            Arrays.fill(slots, EMPTY);
        }

        boolean has(long key) {
            return slots[slot(key)] == key;
        }

        void remove(long key) {
            slots[slot(key)] = GONE;
        }

        void add(long key) {
            if (used > slots.length >>> 1) {
                clean();
            }
            slots[slot(key)] = key;
            used++;
        }

        /** Where a key is, or the free slot behind all that it could be in. */
        private int slot(long key) {
            int mask = slots.length - 1;
            long mixed = key * STEP;
            int at = (int) (mixed >>> Integer.SIZE) & mask;
            while (slots[at] != EMPTY && slots[at] != key) {
                at = at + 1 & mask;
            }
            return at;
        }

        private void clean() {
            long[] before = slots;
            slots = new long[before.length];
            Arrays.fill(slots, EMPTY);
            used = 0;
            for (long key : before) {
                if (key >= 0) {
                    slots[slot(key)] = key;
                    used++;
                }
            }
        }
    }
}

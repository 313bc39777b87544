package io.shicheng.analysis.uncertainty;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.BitSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Does to a network what recording does to the true one: some ties are missing, and some are false. How ranks change by
 * that says how far they may be off.
 *
 * <p><b>Definition.</b> In a replicate each tie is left out with the stated probability, independently; each that is
 * left has a false one beside it with probability f/(1 − f), so that false ties are the share f of all: the same tie with
 * one end, chosen at random, replaced by anybody. Two opposite arcs are one tie. Strengths stay. Where ties differ in how
 * sure they are, f is each tie's own: {@code max(f, 1 − confidence)}. A tie of somebody who has told all of their ties
 * is not missing.
 *
 * <p><b>Common random numbers.</b> Whether a tie is left out follows from the seed, the number of the replicate and the
 * names of its two ends alone. So the same ties are missing from whatever else is asked of the network: another measure,
 * other years, other kinds of tie, a network with a tie more or less; and what two answers differ by is far surer than
 * either of them.
 *
 * <p><b>Reference.</b> The numbers are of Steele, G., Lea, D. and Flood, C. (2014), doi:10.1145/2714064.2660195.
 *
 * <p><b>Time and space.</b> O(n + m) for a replicate.
 *
 * <p><b>Unit and normalisation.</b> None.
 *
 * <p><b>Ties, parts, overflow.</b> A false tie of somebody with themself is left out; one that is there already makes
 * that stronger, where strengths count.
 *
 * <p><b>Determinism.</b> A function of the graph, the names, the rates, the seed and the number.
 */
public final class TieThinning {
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;
    private static final long NAME_START = 0xCBF2_9CE4_8422_2325L;
    private static final long NAME_FACTOR = 0x0000_0100_0000_01B3L;
    private static final long MORE = 0xD1B5_4A32_D192_ED03L;
    private static final int FRACTION_BITS = 11;

    private final CsrGraph graph;
    private final long[] names;
    private final ErrorRates rates;
    private final long seed;
    /** By arc, how likely the tie is false; null where all are alike. */
    private final double @Nullable [] doubts;
    /** Who have told all of their ties. */
    private final BitSet known;

    /** @param names one a vertex, see {@link #names} */
    public TieThinning(CsrGraph graph, long[] names, ErrorRates rates, long seed) {
        this(graph, names, rates, seed, null, new BitSet());
    }

    private TieThinning(
            CsrGraph graph, long[] names, ErrorRates rates, long seed, double @Nullable [] doubts, BitSet known) {
        this.graph = graph;
        this.names = names;
        this.rates = rates;
        this.seed = seed;
        this.doubts = doubts;
        this.known = known;
    }

    /**
     * The same where ties differ in how sure they are.
     *
     * @param chances by arc, how likely the tie is false, at most {@link ErrorRates#MOST_FALSE_OF_ONE}; the same of two
     *     opposite arcs
     */
    public TieThinning doubting(double[] chances) {
        return new TieThinning(graph, names, rates, seed, chances.clone(), known);
    }

    /** The same where some have told all of their ties. */
    public TieThinning knowing(BitSet vertices) {
        return new TieThinning(graph, names, rates, seed, doubts, (BitSet) vertices.clone());
    }

    /** Names of vertices as numbers: whoever has the same name has the same number in every network. */
    public static long[] names(int vertices, IntFunction<String> nameOf) {
        long[] names = new long[vertices];
        for (int v = 0; v < vertices; v++) {
            String name = nameOf.apply(v);
            long number = NAME_START;
            for (int i = 0; i < name.length(); i++) {
                number = (number ^ name.charAt(i)) * NAME_FACTOR;
            }
            names[v] = mixed(number);
        }
        return names;
    }

    /** The network as it would be recorded, with what goes wrong in this round. */
    public CsrGraph replicate(int round) {
        long stream = mixed(seed + STEP * (round + 1L));
        boolean directed = graph.directed();
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        double[] weights = graph.weights();
        CsrBuilder builder = new CsrBuilder(graph.vertexCount(), directed, weights != null);
        for (int v = 0; v < graph.vertexCount(); v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int w = targets[a];
                if (!directed && w < v) {
                    continue;
                }
                long tie = mixed(stream ^ name(names[v], names[w]));
                if (share(tie) < rates.missing() && !known.get(v) && !known.get(w)) {
                    continue;
                }
                double weight = weights == null ? 1 : weights[a];
                builder.add(v, w, weight);
                double wrong = doubts == null ? rates.falseTies() : doubts[a];
                double more = wrong / (1 - wrong);
                for (long copy = tie; more > 0; copy = mixed(copy + MORE), more--) {
                    if (share(mixed(copy + STEP)) < more) {
                        addFalse(v, w, weight, copy, builder);
                    }
                }
            }
        }
        return builder.build();
    }

    /** One like this tie, with one end replaced by anybody. */
    private void addFalse(int source, int target, double weight, long tie, CsrBuilder builder) {
        boolean bothWays = graph.directed() && graph.arc(target, source) >= 0;
        if (bothWays && target < source) {
            return; // came with the opposite arc
        }
        int anybody = (int) (share(mixed(tie + 2 * STEP)) * graph.vertexCount());
        boolean first = mixed(tie + 3 * STEP) < 0;
        int from = first ? anybody : source;
        int to = first ? target : anybody;
        builder.add(from, to, weight);
        if (bothWays) {
            builder.add(to, from, weight);
        }
    }

    /** The same whichever way it runs. */
    private static long name(long one, long other) {
        return mixed(Math.min(one, other)) + Math.max(one, other);
    }

    /** From 0 to below 1. */
    private static double share(long number) {
        return (number >>> FRACTION_BITS) * 0x1p-53;
    }

    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }
}

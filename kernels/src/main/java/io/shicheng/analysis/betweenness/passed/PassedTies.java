package io.shicheng.analysis.betweenness.passed;

import io.shicheng.analysis.parallel.OrderedSum;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What passes through one vertex v by each of the ties that lead to it, and what less would if that tie were not there.
 *
 * <p><b>Definition.</b> From a source s, {@code δ(s,t)} of the shortest paths to t run through v, and of these
 * {@code f = σ(s,x)/σ(s,v)} come by the tie from x. Without it, where others lead to v as shortly,
 * {@code (1 − f)·δ / (1 − f·δ)} of the paths that are left do; where it was the only one, v is farther away, and so are
 * those alone whose paths all ran through it. A pair of ends changes only if the tie is on one of its paths, and then is
 * met from one of its two ends on an undirected graph: the searches that come to v by the tie tell all that is lost.
 *
 * <p><b>Reference.</b> Brandes, U. (2001), doi:10.1080/0022250X.2001.9990249; that only sources change whose paths the
 * tie is on: Jamour, F., Skiadopoulos, S. and Kalnis, P. (2018), doi:10.1109/TPDS.2017.2763951.
 *
 * <p><b>Time and space.</b> A search from each source, without a way back, that ends at v if nobody lies behind; O(k·b)
 * for k ties of which the loss is wanted and b who lie behind. O(n) a thread.
 *
 * <p><b>Unit and normalisation.</b> Ordered pairs of ends, each with the product of their weights.
 *
 * <p><b>Ties, parts, overflow.</b> Distances are steps. Ends that v does not lie between add nothing. A graph with more
 * than 1e300 shortest paths between two vertices is refused: the result is null.
 *
 * <p><b>Determinism.</b> The same bits for any number of threads: sources are summed in fixed blocks.
 */
public final class PassedTies {
    private static final int SOURCES_TOGETHER = 16;

    private final PassedSteps.Center center;
    private final int[] contacts;
    private final int threads;
    private final RunControl control;

    private PassedTies(PassedSteps.Center center, int threads, RunControl control) {
        this.center = center;
        CsrGraph in = center.in();
        int vertex = center.vertex();
        this.contacts = Arrays.copyOfRange(in.targets(), in.offsets()[vertex], in.offsets()[vertex + 1]);
        this.threads = threads;
        this.control = control;
    }

    /**
     * Sums over sources, by contact that leads to v.
     *
     * @param passed what comes by the tie
     * @param lost what less passes through v without it; 0 where that is not wanted
     */
    @SuppressWarnings("ArrayRecordComponent") // by contact; nobody compares two
    public record Sums(double[] passed, double[] lost) {}

    /**
     * Of one vertex.
     *
     * @param out the graph; an undirected one is its own {@code in}
     * @param in the graph with arcs turned round
     * @param weights what each vertex counts as an end of paths; null for 1
     */
    public static PassedTies of(
            CsrGraph out, CsrGraph in, int vertex, double @Nullable [] weights, int threads, RunControl control) {
        return new PassedTies(PassedSteps.center(out, in, vertex, weights, control), threads, control);
    }

    /** Who leads to v, ascending. */
    public int[] contacts() {
        return contacts;
    }

    /**
     * Searches from the sources.
     *
     * @param wanted by contact, whether it is to be told what is lost
     * @return null if there are too many paths to be counted
     */
    public @Nullable Sums from(int[] sources, boolean[] wanted) {
        AtomicBoolean tooMany = new AtomicBoolean(center.tooMany());
        int k = contacts.length;
        double[] sums = OrderedSum.of(2 * k, sources.length, SOURCES_TOGETHER, threads, control, () -> {
            PassedSteps search = new PassedSteps(center, control);
            LongerWay longer = new LongerWay(center);
            return (item, to) -> {
                int source = sources[item];
                if (search.from(source)) {
                    add(search, longer, center.weight(source), wanted, to);
                }
                if (search.tooMany) {
                    tooMany.set(true);
                }
            };
        });
        return tooMany.get() ? null : new Sums(Arrays.copyOf(sums, k), Arrays.copyOfRange(sums, k, 2 * k));
    }

    private void add(PassedSteps search, LongerWay longer, double weight, boolean[] wanted, double[] sums) {
        int v = center.vertex();
        double passed = 0;
        for (int i = 0; i < search.behindCount; i++) {
            passed += center.weight(search.behind[i]) * search.parts[i];
        }
        int before = search.steps[v] - 1;
        int leading = 0;
        for (int x : contacts) {
            leading += search.steps[x] == before ? 1 : 0;
        }
        for (int c = 0; c < contacts.length; c++) {
            int x = contacts[c];
            if (search.steps[x] == before) {
                double part = search.paths[x] / search.paths[v];
                sums[c] += weight * part * passed;
                if (wanted[c]) {
                    double lost = leading == 1 ? passed - longer.passed(search, x) : lost(search, part);
                    sums[contacts.length + c] += weight * lost;
                }
            }
        }
    }

    /** Where others lead to v as shortly. */
    private double lost(PassedSteps search, double part) {
        double lost = 0;
        for (int i = 0; i < search.behindCount; i++) {
            double through = search.parts[i];
            if (through < 1) {
                lost += center.weight(search.behind[i]) * through * part * (1 - through) / (1 - part * through);
            }
        }
        return lost;
    }

    /** All who can reach v. */
    public int[] allSources() {
        int[] steps = steps(center.vertex());
        return IntStream.range(0, steps.length).filter(s -> steps[s] > 0).toArray();
    }

    /** By contact, how much of all weight lies on shortest paths from v that begin with it; for undirected graphs. */
    public double[] firstSteps() {
        CsrGraph out = center.out();
        int[] steps = center.steps();
        double[] onwards = new double[steps.length];
        for (int i = center.order().length - 1; i > 0; i--) {
            int t = center.order()[i];
            double sum = 0;
            for (int a = out.offsets()[t]; a < out.offsets()[t + 1]; a++) {
                sum += steps[out.targets()[a]] == steps[t] + 1 ? onwards[out.targets()[a]] : 0;
            }
            onwards[t] = center.weight(t) / center.paths()[t] + sum;
        }
        return Arrays.stream(contacts).mapToDouble(x -> onwards[x]).toArray();
    }

    /** Of these sources, those from which one of the ties that are wanted is on a shortest path to v. */
    public int[] comingBy(boolean[] wanted, int[] sources) {
        int[] toCenter = steps(center.vertex());
        boolean[] comes = new boolean[toCenter.length];
        for (int c = 0; c < contacts.length; c++) {
            if (wanted[c]) {
                int[] toContact = steps(contacts[c]);
                for (int s : sources) {
                    comes[s] |= toContact[s] >= 0 && toContact[s] + 1 == toCenter[s];
                }
            }
        }
        return Arrays.stream(sources).filter(s -> comes[s]).toArray();
    }

    /** From all vertices to one. */
    private int[] steps(int vertex) {
        return PassedSteps.center(center.in(), center.out(), vertex, null, control)
                .steps();
    }
}

package io.shicheng.analysis.betweenness.passed;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A search in steps from one source after another, as far as it tells what passes through one vertex v: who lies behind
 * v, and which part of the shortest paths to them runs through it. One a thread.
 */
final class PassedSteps {
    /** Beyond this the reciprocal of a path count nears the smallest normal double. */
    private static final double MOST_PATHS = 1e300;

    /** Up to this, counts are exact. */
    private static final double MOST_EXACT = 0x1p53;

    private final Center center;
    private final int[] offsets;
    private final int[] targets;
    private final CancellationPoint point;
    final int[] order;
    /** Of who is reached; −1 of others. */
    final int[] steps;

    final double[] paths;
    private int reached;
    private boolean exact;
    /** Whether somebody lies behind. */
    private boolean passed;

    /** Whether the counts of the last source are beyond what is divided by. */
    boolean tooMany;

    /** Who lies behind v, nearest first, and which part of the paths to each runs through v. */
    final int[] behind;

    final double[] parts;
    /** Whether all do. */
    final boolean[] all;

    int behindCount;

    /**
     * What is known of the vertex in the middle whatever the source.
     *
     * @param out the graph that is searched
     * @param in the same with arcs turned round
     * @param order who can be reached from the vertex, nearest first
     * @param steps from the vertex to all others; negative where there is no way
     * @param paths how many shortest ones
     * @param tooMany whether they are beyond what is divided by
     * @param weights what each counts as an end of paths; null for 1
     */
    @SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
    record Center(
            CsrGraph out,
            CsrGraph in,
            int vertex,
            int[] order,
            int[] steps,
            double[] paths,
            boolean tooMany,
            double @Nullable [] weights) {
        double weight(int v) {
            return weights == null ? 1 : weights[v];
        }
    }

    PassedSteps(Center center, RunControl control) {
        int n = center.out().vertexCount();
        this.center = center;
        this.offsets = center.out().offsets();
        this.targets = center.out().targets();
        this.point = new CancellationPoint(control);
        this.order = new int[n];
        this.steps = new int[n];
        this.paths = new double[n];
        this.behind = new int[n];
        this.parts = new double[n];
        this.all = new boolean[n];
        Arrays.fill(steps, -1);
    }

    /** The search from the vertex in the middle itself. */
    static Center center(CsrGraph out, CsrGraph in, int vertex, double @Nullable [] weights, RunControl control) {
        int n = out.vertexCount();
        int[] none = new int[n];
        Arrays.fill(none, -1);
        PassedSteps search =
                new PassedSteps(new Center(out, in, -1, none, none, new double[n], false, weights), control);
        search.search(vertex);
        int[] order = Arrays.copyOf(search.order, search.reached);
        return new Center(out, in, vertex, order, search.steps, search.paths, search.tooMany, weights);
    }

    /** Finds who lies behind v; false if nobody does. */
    boolean from(int source) {
        for (int i = 0; i < reached; i++) {
            steps[order[i]] = -1;
        }
        for (int i = 0; i < behindCount; i++) {
            all[behind[i]] = false;
        }
        behindCount = 0;
        search(source);
        if (passed && !tooMany) {
            collect();
        }
        return passed;
    }

    /** Ends at v if no shortest path leads on from there. */
    private void search(int source) {
        int v = center.vertex();
        order[0] = source;
        steps[source] = 0;
        paths[source] = 1;
        passed = false;
        exact = true;
        tooMany = false;
        int tail = 1;
        for (int head = 0; head < tail; head++) {
            int u = order[head];
            double through = paths[u];
            exact &= through < MOST_EXACT;
            tooMany |= through >= MOST_PATHS;
            point.add(1L + offsets[u + 1] - offsets[u]);
            tail = reach(u, through, tail);
            if (u == v) {
                passed = leadsOn(v);
                if (!passed) {
                    break;
                }
            }
        }
        reached = tail;
    }

    private int reach(int u, double through, int before) {
        int tail = before;
        int next = steps[u] + 1;
        int[] steps = this.steps;
        double[] paths = this.paths;
        for (int a = offsets[u], end = offsets[u + 1]; a < end; a++) {
            int w = targets[a];
            int known = steps[w];
            if (known < 0) {
                steps[w] = next;
                paths[w] = through;
                order[tail++] = w;
            } else if (known == next) {
                paths[w] += through;
            }
        }
        return tail;
    }

    private boolean leadsOn(int v) {
        for (int a = offsets[v]; a < offsets[v + 1]; a++) {
            if (steps[targets[a]] == steps[v] + 1) {
                return true;
            }
        }
        return false;
    }

    private void collect() {
        int v = center.vertex();
        int[] after = center.steps();
        double[] onwards = center.paths();
        int[] candidates = center.order();
        int to = steps[v];
        double before = paths[v];
        int found = 0;
        all[v] = true;
        for (int i = 1; i < candidates.length; i++) {
            int t = candidates[i];
            if (steps[t] - after[t] == to) {
                double through = before * onwards[t];
                boolean whole = exact ? through == paths[t] : onlyFromAll(t);
                all[t] = whole;
                behind[found] = t;
                parts[found++] = whole ? 1 : through / paths[t];
            }
        }
        behindCount = found;
        all[v] = false;
    }

    /** Whether all who come before it have all their paths through v. */
    private boolean onlyFromAll(int t) {
        CsrGraph in = center.in();
        for (int a = in.offsets()[t]; a < in.offsets()[t + 1]; a++) {
            int u = in.targets()[a];
            if (steps[u] >= 0 && steps[u] == steps[t] - 1 && !all[u]) {
                return false;
            }
        }
        return true;
    }
}

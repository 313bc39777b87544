package io.shicheng.analysis.betweenness.passed;

import io.shicheng.csr.CsrGraph;
import java.util.Arrays;

/**
 * How the shortest paths from a source run once v has lost the one tie that they came to it by: v and those behind it
 * whose paths all ran through it are searched again, from where the others lead among them. One a thread.
 */
final class LongerWay {
    private static final int UNREACHED = Integer.MAX_VALUE;

    private final PassedSteps.Center center;
    /** Of those who are searched again: how far they are, UNREACHED while not known, and over how many paths. */
    private final int[] steps;

    private final double[] paths;
    /** Whether somebody is one of them. */
    private final boolean[] again;

    private final long[] seeds;
    private final int[] queue;
    private int tail;

    LongerWay(PassedSteps.Center center) {
        int n = center.out().vertexCount();
        this.center = center;
        this.steps = new int[n];
        this.paths = new double[n];
        this.again = new boolean[n];
        this.seeds = new long[n];
        this.queue = new int[n];
    }

    /** What then passes through v, of the paths of the last source; without what its weight multiplies. */
    double passed(PassedSteps search, int lost) {
        int v = center.vertex();
        again[v] = true;
        for (int i = 0; i < search.behindCount; i++) {
            again[search.behind[i]] = search.all[search.behind[i]];
        }
        int known = seed(search, v, lost, 0);
        for (int i = 0; i < search.behindCount; i++) {
            if (search.all[search.behind[i]]) {
                known = seed(search, search.behind[i], -1, known);
            }
        }
        spread(known);
        double sum = 0;
        for (int i = 0; i < search.behindCount; i++) {
            int t = search.behind[i];
            if (again[t] && steps[v] != UNREACHED && steps[t] == steps[v] + center.steps()[t]) {
                sum += center.weight(t) * (paths[v] * center.paths()[t] / paths[t]);
            }
            again[t] = false;
        }
        again[v] = false;
        return sum;
    }

    /** Where others lead to it. */
    private int seed(PassedSteps search, int t, int lost, int known) {
        CsrGraph in = center.in();
        int nearest = UNREACHED;
        double count = 0;
        for (int a = in.offsets()[t]; a < in.offsets()[t + 1]; a++) {
            int u = in.targets()[a];
            int next = search.steps[u] + 1;
            if (u != lost && !again[u] && next > 0 && next <= nearest) {
                count = (next < nearest ? 0 : count) + left(search, u);
                nearest = next;
            }
        }
        steps[t] = nearest;
        paths[t] = count;
        if (nearest == UNREACHED) {
            return known;
        }
        seeds[known] = (long) nearest << Integer.SIZE | t;
        return known + 1;
    }

    /** How many of the paths to somebody who is not searched again do not run through v. */
    private double left(PassedSteps search, int u) {
        int after = center.steps()[u];
        int v = center.vertex();
        return after > 0 && search.steps[u] == search.steps[v] + after
                ? search.paths[u] - search.paths[v] * center.paths()[u]
                : search.paths[u];
    }

    private void spread(int known) {
        Arrays.sort(seeds, 0, known);
        tail = 0;
        int head = 0;
        int s = 0;
        while (s < known || head < tail) {
            boolean fromSeed = head == tail || s < known && (int) (seeds[s] >> Integer.SIZE) <= steps[queue[head]];
            int t = fromSeed ? (int) seeds[s] : queue[head];
            int at = fromSeed ? (int) (seeds[s++] >> Integer.SIZE) : steps[queue[head++]];
            if (at == steps[t]) {
                lead(t);
            }
        }
    }

    private void lead(int t) {
        CsrGraph out = center.out();
        int next = steps[t] + 1;
        for (int a = out.offsets()[t]; a < out.offsets()[t + 1]; a++) {
            int w = out.targets()[a];
            if (again[w] && next < steps[w]) {
                steps[w] = next;
                paths[w] = paths[t];
                queue[tail++] = w;
            } else if (again[w] && next == steps[w]) {
                paths[w] += paths[t];
            }
        }
    }
}

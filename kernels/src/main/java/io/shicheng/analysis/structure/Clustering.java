package io.shicheng.analysis.structure;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.measure.Measure;
import io.shicheng.analysis.parallel.Blocks;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Local clustering: how many of a vertex' contacts know each other.
 *
 * <p><b>Definition.</b> {@code c(v) = 2·t(v) / (k·(k−1))} with t(v) triangles at v and k contacts.
 *
 * <p><b>Reference.</b> Watts, D. and Strogatz, S. (1998), doi:10.1038/30918; triangles by degree order: Latapy, M.
 * (2008), doi:10.1016/j.tcs.2008.07.017.
 *
 * <p><b>Time and space.</b> O(m^1.5); O(n) a thread and O(m).
 *
 * <p><b>Unit and normalisation.</b> A share, from 0 to 1.
 *
 * <p><b>Ties, parts, overflow.</b> Directions and strengths are left out. A vertex with fewer than two contacts scores
 * 0. Triangles are counted in 64 bits, pairs in a double.
 *
 * <p><b>Determinism.</b> Whole numbers until the one division, so the same bits for any number of threads.
 */
public final class Clustering {
    private static final int BLOCK = 64;
    private static final int LOOK_MASK = (1 << 12) - 1;

    private Clustering() {}

    public static double[] scores(CsrGraph directedOrNot, int threads, RunControl control) {
        CsrGraph graph = directedOrNot.undirected();
        long[] triangles = triangles(graph, threads, control);
        double[] scores = new double[triangles.length];
        for (int v = 0; v < scores.length; v++) {
            double contacts = graph.outDegree(v);
            scores[v] = contacts < 2 ? 0 : 2.0 * triangles[v] / (contacts * (contacts - 1));
        }
        return scores;
    }

    /**
     * Of a vertex: each contact carries one half of the triangles that the tie to it is in, in units of all pairs.
     * {@code contacts} and {@code triangles} are facts. O(Σ k(x)) over contacts x; O(n).
     */
    public static Explanation explain(CsrGraph directedOrNot, int vertex) {
        CsrGraph graph = directedOrNot.undirected();
        int[] contacts = Arrays.copyOfRange(graph.targets(), graph.offsets()[vertex], graph.offsets()[vertex + 1]);
        if (contacts.length < 2) {
            return Explanation.of(0, 0, contacts, new double[contacts.length], new double[contacts.length], Map.of());
        }
        BitSet known = new BitSet();
        Arrays.stream(contacts).forEach(known::set);
        double pairs = (double) contacts.length * (contacts.length - 1);
        double[] shares = new double[contacts.length];
        double twice = 0;
        for (int i = 0; i < contacts.length; i++) {
            int closed = 0;
            for (int a = graph.offsets()[contacts[i]]; a < graph.offsets()[contacts[i] + 1]; a++) {
                closed += known.get(graph.targets()[a]) ? 1 : 0;
            }
            twice += closed;
            shares[i] = closed / pairs;
        }
        double[] without = new double[contacts.length];
        double fewer = (contacts.length - 1.0) * (contacts.length - 2.0);
        for (int i = 0; i < contacts.length; i++) {
            without[i] = fewer == 0 ? 0 : (twice - 2 * shares[i] * pairs) / fewer;
        }
        return Explanation.of(
                twice / pairs, 0, contacts, shares, without, Map.of("contacts", contacts.length, "triangles", (long)
                        (twice / 2)));
    }

    /**
     * Scores from those before some ties changed. Of one tie, each contact of both ends has a triangle more or less, and
     * the ends as many as there are such contacts; of several, these are counted anew, as no other triangles are not as
     * they were. O(k log k) for the ties of an end, or O(Σ k(x)) over the contacts x of who is counted anew; O(n).
     */
    public static double[] updated(Measure.Update update) {
        CsrGraph before = update.before().undirected();
        CsrGraph after = update.after().undirected();
        int[] pairs = update.pairs();
        double[] scores = update.scores().clone();
        if (pairs.length == 2) {
            int change = (after.arc(pairs[0], pairs[1]) >= 0 ? 1 : 0) - (before.arc(pairs[0], pairs[1]) >= 0 ? 1 : 0);
            BitSet shared = new BitSet();
            common(after, pairs[0], pairs[1], shared);
            shared.stream().forEach(v -> scores[v] = score(scores[v], before, after, v, change));
            int triangles = change * shared.cardinality();
            for (int end : pairs) {
                scores[end] = score(scores[end], before, after, end, triangles);
            }
            return scores;
        }
        BitSet around = new BitSet();
        for (int i = 0; i < pairs.length; i += 2) {
            around.set(pairs[i]);
            around.set(pairs[i + 1]);
            common(before, pairs[i], pairs[i + 1], around);
            common(after, pairs[i], pairs[i + 1], around);
        }
        around.stream().forEach(v -> scores[v] = explain(after, v).score());
        return scores;
    }

    /** With so many triangles more than the score before says. */
    private static double score(double score, CsrGraph before, CsrGraph after, int vertex, int more) {
        double contacts = before.outDegree(vertex);
        long triangles = Math.round(score * (contacts * (contacts - 1)) / 2) + more;
        double now = after.outDegree(vertex);
        return now < 2 ? 0 : 2.0 * triangles / (now * (now - 1));
    }

    private static void common(CsrGraph graph, int one, int other, BitSet found) {
        for (int a = graph.offsets()[one]; a < graph.offsets()[one + 1]; a++) {
            int w = graph.targets()[a];
            if (graph.arc(other, w) >= 0) {
                found.set(w);
            }
        }
    }

    /** Triangles at each vertex of an undirected graph. */
    static long[] triangles(CsrGraph graph, int threads, RunControl control) {
        int n = graph.vertexCount();
        control.phase("clustering", n);
        int[] upOffsets = new int[n + 1];
        int[] up = upwards(graph, upOffsets);
        List<long[]> parts = new ArrayList<>();
        Blocks.run(n, BLOCK, threads, control, () -> {
            long[] found = new long[n];
            synchronized (parts) {
                parts.add(found);
            }
            return new Kernel(upOffsets, up, found, control);
        });
        long[] triangles = new long[n];
        for (long[] part : parts) {
            for (int v = 0; v < n; v++) {
                triangles[v] += part[v];
            }
        }
        return triangles;
    }

    /** Of each edge, the arc towards the end with more contacts, or with the larger number where they have as many. */
    private static int[] upwards(CsrGraph graph, int[] upOffsets) {
        int[] offsets = graph.offsets();
        int[] targets = graph.targets();
        int[] up = new int[targets.length / 2];
        int filled = 0;
        for (int v = 0; v < upOffsets.length - 1; v++) {
            int contacts = offsets[v + 1] - offsets[v];
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                int w = targets[a];
                int others = offsets[w + 1] - offsets[w];
                if (others > contacts || (others == contacts && w > v)) {
                    up[filled++] = w;
                }
            }
            upOffsets[v + 1] = filled;
        }
        return up;
    }

    private static final class Kernel implements Blocks.Kernel {
        private final int[] offsets;
        private final int[] targets;
        private final long[] triangles;
        private final RunControl control;
        /** The last vertex, plus 1, that marked this one. */
        private final int[] mark;

        Kernel(int[] offsets, int[] targets, long[] triangles, RunControl control) {
            this.offsets = offsets;
            this.targets = targets;
            this.triangles = triangles;
            this.control = control;
            this.mark = new int[triangles.length];
        }

        @Override
        public void run(int from, int to) {
            for (int v = from; v < to; v++) {
                count(v);
            }
        }

        private void count(int v) {
            int[] targets = this.targets;
            int[] mark = this.mark;
            int start = offsets[v];
            int end = offsets[v + 1];
            for (int a = start; a < end; a++) {
                mark[targets[a]] = v + 1;
            }
            for (int a = start; a < end; a++) {
                if ((a & LOOK_MASK) == LOOK_MASK) {
                    control.checkCancelled();
                }
                int w = targets[a];
                long closed = 0;
                for (int b = offsets[w], last = offsets[w + 1]; b < last; b++) {
                    int x = targets[b];
                    if (mark[x] == v + 1) {
                        triangles[x]++;
                        closed++;
                    }
                }
                triangles[w] += closed;
                triangles[v] += closed;
            }
        }
    }
}

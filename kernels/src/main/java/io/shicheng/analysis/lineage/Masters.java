package io.shicheng.analysis.lineage;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Apprentices of several masters: who taught somebody together, and in whom lines meet that have nobody in common.
 *
 * <p><b>Definition.</b> Two are co-masters if they taught the same apprentice; each is scored by how many co-masters
 * they have. The masters of an apprentice fall into lines: two are of one line if they have an ancestor in common, each
 * being an ancestor of themself, or are joined by others who are. The score of a lineage bridge is how many lines more
 * than one meet in it.
 *
 * <p><b>Reference.</b> Co-citation of masters by their apprentices: Small, H. (1973), Co-citation in the scientific
 * literature, doi:10.1002/asi.4630240406. Genealogies as directed graphs without cycles: Rossi, L. et al. (2018),
 * doi:10.1016/j.joi.2018.08.004. The bridge is ours.
 *
 * <p><b>Time and space.</b> Co-masters: O(m + Σ masters²) over apprentices, a map of their pairs. Bridges: O(n + m), and
 * the arcs of all ancestors of each apprentice who has several masters; O(n + m).
 *
 * <p><b>Unit and normalisation.</b> People; lines.
 *
 * <p><b>Ties, parts, overflow.</b> In a cycle each is an ancestor of all. Nothing can overflow.
 *
 * <p><b>Determinism.</b> Whole numbers, one thread.
 */
public final class Masters {
    private Masters() {}

    /**
     * Two who taught somebody together.
     *
     * @param one,other the lower vertex first
     * @param apprentices how many they share
     */
    public record Pair(int one, int other, int apprentices) {}

    /**
     * Co-masters.
     *
     * @param values how many each vertex has
     * @param pairs how many pairs there are
     * @param most the pair that shares the most, of equal ones the first; null if there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // handed out once
    public record CoMasters(
            double[] values, int pairs, @Nullable Pair most) {}

    /** @throws io.shicheng.analysis.measure.UnmeasurableException if the graph is not directed */
    public static CoMasters coMasters(CsrGraph graph, RunControl control) {
        Descendants.requireDirected(graph);
        CsrGraph masters = graph.transpose();
        int n = graph.vertexCount();
        control.phase("co-masters", n);
        CancellationPoint meter = new CancellationPoint(control);
        Map<Long, Integer> shared = new HashMap<>();
        for (int v = 0; v < n; v++) {
            int end = masters.offsets()[v + 1];
            for (int i = masters.offsets()[v]; i < end; i++) {
                meter.add(1 + end - i);
                for (int j = i + 1; j < end; j++) {
                    shared.merge((long) masters.targets()[i] << 32 | masters.targets()[j], 1, Integer::sum);
                }
            }
        }
        double[] values = new double[n];
        Pair most = null;
        for (Map.Entry<Long, Integer> each : shared.entrySet()) {
            Pair pair = new Pair((int) (each.getKey() >>> 32), (int) (long) each.getKey(), each.getValue());
            values[pair.one()]++;
            values[pair.other()]++;
            if (most == null
                    || pair.apprentices() > most.apprentices()
                    || pair.apprentices() == most.apprentices()
                            && each.getKey() < ((long) most.one() << 32 | most.other())) {
                most = pair;
            }
        }
        return new CoMasters(values, shared.size(), most);
    }

    /** @throws io.shicheng.analysis.measure.UnmeasurableException if the graph is not directed */
    public static double[] bridges(CsrGraph graph, RunControl control) {
        Descendants.requireDirected(graph);
        Ancestry ancestry = new Ancestry(graph.transpose(), control);
        int n = graph.vertexCount();
        control.phase("lineage-bridge", n);
        double[] bridges = new double[n];
        for (int v = 0; v < n; v++) {
            bridges[v] = Math.max(0, ancestry.lines(v) - 1);
        }
        return bridges;
    }

    /** Climbs from masters to theirs; whom two climbs reach joins their lines. */
    private static final class Ancestry {
        private final int[] offsets;
        private final int[] targets;
        private final CancellationPoint meter;
        /** The apprentice for whom a vertex was reached last, and the place of the master from whom. */
        private final int[] reachedFor;

        private final int[] reachedFrom;
        private final int[] stack;
        private int[] lineOf = new int[8];

        Ancestry(CsrGraph masters, RunControl control) {
            this.offsets = masters.offsets();
            this.targets = masters.targets();
            this.meter = new CancellationPoint(control);
            int n = masters.vertexCount();
            this.reachedFor = new int[n];
            Arrays.fill(reachedFor, -1);
            this.reachedFrom = new int[n];
            this.stack = new int[n];
        }

        int lines(int apprentice) {
            int masters = offsets[apprentice + 1] - offsets[apprentice];
            if (masters < 2) {
                return masters;
            }
            if (lineOf.length < masters) {
                lineOf = new int[Math.max(masters, 2 * lineOf.length)];
            }
            int lines = masters;
            for (int place = 0; place < masters; place++) {
                lineOf[place] = place;
                lines -= climb(apprentice, targets[offsets[apprentice] + place], place);
            }
            return lines;
        }

        /** How many lines of masters before this one are joined by it. */
        private int climb(int apprentice, int master, int place) {
            if (reachedFor[master] == apprentice) {
                return join(reachedFrom[master], place);
            }
            int joined = 0;
            int top = 0;
            reachedFor[master] = apprentice;
            reachedFrom[master] = place;
            stack[top++] = master;
            while (top > 0) {
                int v = stack[--top];
                meter.add(1 + offsets[v + 1] - offsets[v]);
                for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                    int w = targets[a];
                    if (reachedFor[w] == apprentice) {
                        joined += join(reachedFrom[w], place);
                    } else {
                        reachedFor[w] = apprentice;
                        reachedFrom[w] = place;
                        stack[top++] = w;
                    }
                }
            }
            return joined;
        }

        private int join(int one, int other) {
            int a = line(one);
            int b = line(other);
            lineOf[Math.max(a, b)] = Math.min(a, b);
            return a == b ? 0 : 1;
        }

        private int line(int place) {
            int at = place;
            while (lineOf[at] != at) {
                at = lineOf[at];
            }
            return at;
        }
    }
}

package io.shicheng.analysis.lineage;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.analysis.structure.StrongComponents;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Generations of a lineage, and the school of a founder.
 *
 * <p><b>Definition.</b> The generation of a vertex is 1 plus the arcs of the longest chain of teaching that ends at it,
 * so that every master is of an earlier generation than all apprentices, and whoever has no master is of the first. In a
 * school the founder is 1, and a descendant 1 plus the arcs of the shortest chain from a founder; who is outside has 0,
 * and an apprentice of two masters of the school counts once.
 *
 * <p><b>Reference.</b> Longest chains in an order that follows arcs: Kahn, A. (1962), Topological sorting of large
 * networks, doi:10.1145/368996.369025. Generations: Rossi, L. et al. (2018), Topological metrics in academic genealogy
 * graphs, doi:10.1016/j.joi.2018.08.004.
 *
 * <p><b>Time and space.</b> O(n + m).
 *
 * <p><b>Unit and normalisation.</b> Generations, from 1.
 *
 * <p><b>Ties, parts, overflow.</b> Those of a cycle, of whom each taught the others, share a generation; {@link #cycles}
 * says how many such there are, and a lineage should have none. Each part begins with its own first generation. Nothing
 * can overflow.
 *
 * <p><b>Determinism.</b> Whole numbers, one thread.
 */
public final class Generations {
    private final double[] values;
    private final int cycles;

    private Generations(double[] values, int cycles) {
        this.values = values;
        this.cycles = cycles;
    }

    /** @throws io.shicheng.analysis.measure.UnmeasurableException if the graph is not directed */
    public static Generations of(CsrGraph graph, RunControl control) {
        Descendants.requireDirected(graph);
        int n = graph.vertexCount();
        control.phase("generation", n);
        int[] component = StrongComponents.of(graph);
        int parts = 0;
        for (int each : component) {
            parts = Math.max(parts, each + 1);
        }
        int[] sizes = new int[parts];
        int[] missing = new int[parts];
        for (int v = 0; v < n; v++) {
            sizes[component[v]]++;
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int target = component[graph.targets()[a]];
                missing[target] += target == component[v] ? 0 : 1;
            }
        }
        int[] generation = longest(graph, component, sizes, missing, control);
        double[] values = new double[n];
        for (int v = 0; v < n; v++) {
            values[v] = generation[component[v]];
        }
        return new Generations(
                values, (int) Arrays.stream(sizes).filter(size -> size > 1).count());
    }

    /** Takes each part once all masters of its members were taken. */
    private static int[] longest(CsrGraph graph, int[] component, int[] sizes, int[] missing, RunControl control) {
        int[] first = new int[sizes.length + 1];
        for (int part = 0; part < sizes.length; part++) {
            first[part + 1] = first[part] + sizes[part];
        }
        int[] next = first.clone();
        int[] members = new int[component.length];
        for (int v = 0; v < component.length; v++) {
            members[next[component[v]]++] = v;
        }
        int[] generation = new int[sizes.length];
        Arrays.fill(generation, 1);
        int[] queue = new int[sizes.length];
        int tail = 0;
        for (int part = 0; part < sizes.length; part++) {
            if (missing[part] == 0) {
                queue[tail++] = part;
            }
        }
        CancellationPoint meter = new CancellationPoint(control);
        for (int head = 0; head < tail; head++) {
            int part = queue[head];
            for (int i = first[part]; i < first[part + 1]; i++) {
                int v = members[i];
                meter.add(1 + graph.outDegree(v));
                for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                    int target = component[graph.targets()[a]];
                    if (target != part) {
                        generation[target] = Math.max(generation[target], generation[part] + 1);
                        if (--missing[target] == 0) {
                            queue[tail++] = target;
                        }
                    }
                }
            }
        }
        return generation;
    }

    /**
     * The school of founders; of all who have no master if there are none.
     *
     * @return by vertex, 1 of a founder, one more a generation, and 0 outside
     * @throws io.shicheng.analysis.measure.UnmeasurableException if the graph is not directed
     */
    public static double[] school(CsrGraph graph, int[] founders, RunControl control) {
        Descendants.requireDirected(graph);
        int n = graph.vertexCount();
        control.phase("school", n);
        double[] school = new double[n];
        int[] queue = new int[n];
        int tail = 0;
        for (int founder : founders.length == 0 ? withoutMaster(graph) : founders) {
            if (school[founder] == 0) {
                school[founder] = 1;
                queue[tail++] = founder;
            }
        }
        CancellationPoint meter = new CancellationPoint(control);
        for (int head = 0; head < tail; head++) {
            int v = queue[head];
            meter.add(1 + graph.outDegree(v));
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int w = graph.targets()[a];
                if (school[w] == 0) {
                    school[w] = school[v] + 1;
                    queue[tail++] = w;
                }
            }
        }
        return school;
    }

    private static int[] withoutMaster(CsrGraph graph) {
        boolean[] taught = new boolean[graph.vertexCount()];
        for (int target : graph.targets()) {
            taught[target] = true;
        }
        return IntStream.range(0, taught.length).filter(v -> !taught[v]).toArray();
    }

    /** One a vertex. */
    public double[] values() {
        return values;
    }

    /** How many groups there are of whom each taught all others, over some chain. */
    public int cycles() {
        return cycles;
    }
}

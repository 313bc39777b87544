package io.shicheng.layout.lineage;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One master for each who had any, so that a lineage becomes a forest, and the ties to their other masters.
 *
 * <p><b>Definition.</b> The master that counts is that of the strongest tie; of equally strong ones that of the latest generation, so
 * that other ties lead down as well; of these that with the smallest number. A root is of generation 0, a pupil of the one after the
 * master's. Where ties form a cycle, the member with the smallest number that is not settled yet is settled without those of its
 * masters that are not either.
 *
 * <p><b>Time and space.</b> O(n·log n + m); O(n).
 *
 * <p><b>Determinism.</b> Nothing is random; one thread.
 */
public final class LineageTree {
    /** The master of who had none. */
    public static final int NONE = Forest.NONE;

    private final Forest forest;
    private final int[] masters;
    private final int[] generations;
    private final int[] extraFrom;
    private final int[] extraTo;

    private LineageTree(int[] masters, int[] order, int[] generations, int[] extraFrom, int[] extraTo) {
        this.masters = masters;
        this.generations = generations;
        this.extraFrom = extraFrom;
        this.extraTo = extraTo;
        this.forest = Forest.of(masters, order);
    }

    /**
     * @param lineage arcs from masters to pupils
     * @throws IllegalArgumentException if ties have no direction
     * @throws java.util.concurrent.CancellationException if the control cancels
     */
    public static LineageTree of(CsrGraph lineage, RunControl control) {
        if (!lineage.directed()) {
            throw new IllegalArgumentException("A lineage needs ties with a direction, from masters to pupils.");
        }
        control.phase("lineage", 0);
        return new Settling(lineage, control).run();
    }

    /** Settles each vertex after its masters. */
    private static final class Settling {
        private final CsrGraph lineage;
        private final RunControl control;
        private final int[] masters;
        private final double[] strengths;
        private final int[] generations;
        private final int[] open;
        private final boolean[] settled;
        private final int[] order;
        private int queued;

        Settling(CsrGraph lineage, RunControl control) {
            int n = lineage.vertexCount();
            this.lineage = lineage;
            this.control = control;
            this.masters = new int[n];
            this.strengths = new double[n];
            this.generations = new int[n];
            this.open = new int[n];
            this.settled = new boolean[n];
            this.order = new int[n];
            Arrays.fill(masters, NONE);
            for (int pupil : lineage.targets()) {
                open[pupil]++;
            }
        }

        LineageTree run() {
            int n = order.length;
            for (int v = 0; v < n; v++) {
                if (open[v] == 0) {
                    queue(v);
                }
            }
            int done = 0;
            int first = 0;
            while (done < n) {
                if (done == queued) {
                    while (settled[first]) {
                        first++;
                    }
                    queue(first);
                }
                CancellationPoint.at(done, control);
                tell(order[done++]);
            }
            return withExtraTies();
        }

        private void queue(int vertex) {
            settled[vertex] = true;
            generations[vertex] = masters[vertex] == NONE ? 0 : generations[masters[vertex]] + 1;
            order[queued++] = vertex;
        }

        /** Tells pupils of a master. */
        private void tell(int master) {
            double @Nullable [] weights = lineage.weights();
            for (int a = lineage.offsets()[master]; a < lineage.offsets()[master + 1]; a++) {
                int pupil = lineage.targets()[a];
                if (settled[pupil]) {
                    continue;
                }
                double strength = weights == null ? 1 : weights[a];
                if (masters[pupil] == NONE || better(master, strength, pupil)) {
                    masters[pupil] = master;
                    strengths[pupil] = strength;
                }
                if (--open[pupil] == 0) {
                    queue(pupil);
                }
            }
        }

        private boolean better(int master, double strength, int pupil) {
            int other = masters[pupil];
            if (strength != strengths[pupil]) {
                return strength > strengths[pupil];
            }
            int later = Integer.compare(generations[master], generations[other]);
            return later > 0 || later == 0 && master < other;
        }

        private LineageTree withExtraTies() {
            int n = order.length;
            int extra = lineage.arcCount();
            for (int master : masters) {
                extra -= master == NONE ? 0 : 1;
            }
            int[] from = new int[extra];
            int[] to = new int[extra];
            int tie = 0;
            for (int v = 0; v < n; v++) {
                for (int a = lineage.offsets()[v]; a < lineage.offsets()[v + 1]; a++) {
                    if (masters[lineage.targets()[a]] != v) {
                        from[tie] = v;
                        to[tie++] = lineage.targets()[a];
                    }
                }
            }
            return new LineageTree(masters, order, generations, from, to);
        }
    }

    Forest forest() {
        return forest;
    }

    public int size() {
        return masters.length;
    }

    /** The master that counts, or {@link #NONE}. */
    public int master(int vertex) {
        return masters[vertex];
    }

    /** How many masters are above, one above the other. */
    public int generation(int vertex) {
        return generations[vertex];
    }

    /** All who are below, by masters that count. */
    public int descendants(int vertex) {
        return forest.descendants(vertex);
    }

    public int extraTies() {
        return extraFrom.length;
    }

    /** The master of a tie that is not of the forest. */
    public int extraFrom(int tie) {
        return extraFrom[tie];
    }

    /** The pupil of a tie that is not of the forest. */
    public int extraTo(int tie) {
        return extraTo[tie];
    }
}

package io.shicheng.layout.quality;

import io.shicheng.analysis.parallel.CancellationPoint;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.SplittableRandom;

/** Ties as straight lines: how many cross, and how even they are. */
final class TieLines {
    private final float[] x;
    private final float[] y;
    private final int[] from;
    private final int[] to;

    /** @param members a part of the graph, whose ties are looked at */
    TieLines(CsrGraph graph, float[] x, float[] y, int[] members) {
        this.x = x;
        this.y = y;
        int arcs = 0;
        for (int v : members) {
            arcs += graph.outDegree(v);
        }
        this.from = new int[arcs / 2];
        this.to = new int[arcs / 2];
        int tie = 0;
        for (int v : members) {
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                if (v < graph.targets()[a]) {
                    from[tie] = v;
                    to[tie++] = graph.targets()[a];
                }
            }
        }
    }

    /** The share of pairs that cross. */
    double crossings(int pairs, SplittableRandom random, RunControl control) {
        CancellationPoint cancellation = new CancellationPoint(control);
        long looked = 0;
        long crossing = 0;
        for (int i = 0; i < pairs; i++) {
            int one = random.nextInt(from.length);
            int other = random.nextInt(from.length);
            if (!share(one, other)) {
                looked++;
                crossing += cross(one, other) ? 1 : 0;
            }
            cancellation.add(8);
        }
        return looked == 0 ? 0 : (double) crossing / looked;
    }

    private boolean share(int one, int other) {
        return from[one] == from[other] || from[one] == to[other] || to[one] == from[other] || to[one] == to[other];
    }

    private boolean cross(int one, int other) {
        return apart(one, from[other], to[other]) && apart(other, from[one], to[one]);
    }

    /** Whether two vertices lie on different sides of a tie. */
    private boolean apart(int tie, int one, int other) {
        double left = side(from[tie], to[tie], one);
        double right = side(from[tie], to[tie], other);
        return left > 0 && right < 0 || left < 0 && right > 0;
    }

    private double side(int start, int end, int vertex) {
        return ((double) x[end] - x[start]) * ((double) y[vertex] - y[start])
                - ((double) y[end] - y[start]) * ((double) x[vertex] - x[start]);
    }

    double lengthVariation() {
        double sum = 0;
        double squares = 0;
        for (int tie = 0; tie < from.length; tie++) {
            double across = (double) x[to[tie]] - x[from[tie]];
            double along = (double) y[to[tie]] - y[from[tie]];
            double squared = across * across + along * along;
            sum += Math.sqrt(squared);
            squares += squared;
        }
        double mean = sum / from.length;
        return sum == 0 ? 0 : Math.sqrt(Math.max(0, squares / from.length - mean * mean)) / mean;
    }
}

package io.shicheng.analysis.reach;

import io.shicheng.csr.CsrGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The spread of news by its definition: forwards, a coin an arc; or exactly, over every outcome of all coins. */
final class CascadeTwin {
    /** @param coin which one it passes by; of a tie without direction, both arcs by the same if all have one chance */
    private record Arc(int from, int to, double chance, int coin) {}

    private final int n;
    private final List<Arc> arcs = new ArrayList<>();
    private final Arc[][] out;
    private final List<Double> coins = new ArrayList<>();

    CascadeTwin(CsrGraph graph, boolean weighted) {
        this(graph, Passing.byIndegree(weighted));
    }

    CascadeTwin(CsrGraph graph, Passing passing) {
        n = graph.vertexCount();
        double[] weights = passing.weighted() ? graph.weights() : null;
        double[] in = new double[n];
        for (int a = 0; a < graph.arcCount(); a++) {
            in[graph.targets()[a]] += weights == null ? 1 : weights[a];
        }
        out = new Arc[n][];
        for (int v = 0; v < n; v++) {
            int begin = arcs.size();
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int to = graph.targets()[a];
                double chance = passing.chance() > 0 ? passing.chance() : (weights == null ? 1 : weights[a]) / in[to];
                boolean first = graph.directed() || passing.chance() == 0 || v <= to;
                if (first) {
                    coins.add(chance);
                }
                arcs.add(new Arc(v, to, chance, first ? coins.size() - 1 : coinOf(to, v)));
            }
            out[v] = arcs.subList(begin, arcs.size()).toArray(Arc[]::new);
        }
    }

    private int coinOf(int from, int to) {
        return arcs.stream()
                .filter(arc -> arc.from() == from && arc.to() == to)
                .mapToInt(Arc::coin)
                .findFirst()
                .orElseThrow();
    }

    int arcs() {
        return arcs.size();
    }

    /** How many have the news in one run. */
    int simulated(int[] picks, SplittableRandom random) {
        boolean[] has = new boolean[n];
        int[] news = new int[n];
        int many = 0;
        for (int pick : picks) {
            has[pick] = true;
            news[many++] = pick;
        }
        for (int i = 0; i < many; i++) {
            for (Arc arc : out[news[i]]) {
                if (!has[arc.to()] && random.nextDouble() < arc.chance()) {
                    has[arc.to()] = true;
                    news[many++] = arc.to();
                }
            }
        }
        return many;
    }

    /** By set of vertices, as bits, the expected number that have the news in the end. */
    double[] exactSpreads() {
        double[] spreads = new double[1 << n];
        for (int outcome = 0; outcome < 1 << coins.size(); outcome++) {
            double chance = 1;
            int[] reaches = new int[n];
            for (int v = 0; v < n; v++) {
                reaches[v] = 1 << v;
            }
            for (int coin = 0; coin < coins.size(); coin++) {
                boolean passes = (outcome >> coin & 1) == 1;
                chance *= passes ? coins.get(coin) : 1 - coins.get(coin);
            }
            if (chance == 0) {
                continue;
            }
            close(reaches, outcome);
            // of a set, what one vertex reaches and what the others do
            int[] reached = new int[spreads.length];
            for (int set = 1; set < spreads.length; set++) {
                reached[set] = reached[set & (set - 1)] | reaches[Integer.numberOfTrailingZeros(set)];
                spreads[set] += chance * Integer.bitCount(reached[set]);
            }
        }
        return spreads;
    }

    private void close(int[] reaches, int outcome) {
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int a = 0; a < arcs.size(); a++) {
                Arc arc = arcs.get(a);
                int more = reaches[arc.from()] | reaches[arc.to()];
                if ((outcome >> arc.coin() & 1) == 1 && more != reaches[arc.from()]) {
                    reaches[arc.from()] = more;
                    changed = true;
                }
            }
        }
    }
}

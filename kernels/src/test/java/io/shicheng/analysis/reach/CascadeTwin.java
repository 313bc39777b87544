package io.shicheng.analysis.reach;

import io.shicheng.csr.CsrGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The spread of news by its definition: forwards, a coin an arc; or exactly, over every outcome of all coins. */
final class CascadeTwin {
    private record Arc(int from, int to, double chance) {}

    private final int n;
    private final List<Arc> arcs = new ArrayList<>();
    private final List<List<Arc>> out = new ArrayList<>();

    CascadeTwin(CsrGraph graph, boolean weighted) {
        n = graph.vertexCount();
        double[] weights = weighted ? graph.weights() : null;
        double[] in = new double[n];
        for (int a = 0; a < graph.arcCount(); a++) {
            in[graph.targets()[a]] += weights == null ? 1 : weights[a];
        }
        for (int v = 0; v < n; v++) {
            out.add(new ArrayList<>());
            for (int a = graph.offsets()[v]; a < graph.offsets()[v + 1]; a++) {
                int to = graph.targets()[a];
                Arc arc = new Arc(v, to, (weights == null ? 1 : weights[a]) / in[to]);
                arcs.add(arc);
                out.get(v).add(arc);
            }
        }
    }

    int arcs() {
        return arcs.size();
    }

    /** How many have the news in one run. */
    int simulated(int[] picks, SplittableRandom random) {
        boolean[] has = new boolean[n];
        List<Integer> news = new ArrayList<>();
        for (int pick : picks) {
            has[pick] = true;
            news.add(pick);
        }
        for (int i = 0; i < news.size(); i++) {
            for (Arc arc : out.get(news.get(i))) {
                if (!has[arc.to()] && random.nextDouble() < arc.chance()) {
                    has[arc.to()] = true;
                    news.add(arc.to());
                }
            }
        }
        return news.size();
    }

    /** By set of vertices, as bits, the expected number that have the news in the end. */
    double[] exactSpreads() {
        double[] spreads = new double[1 << n];
        for (int outcome = 0; outcome < 1 << arcs.size(); outcome++) {
            double chance = 1;
            int[] reaches = new int[n];
            for (int v = 0; v < n; v++) {
                reaches[v] = 1 << v;
            }
            for (int a = 0; a < arcs.size(); a++) {
                boolean passes = (outcome >> a & 1) == 1;
                chance *= passes ? arcs.get(a).chance() : 1 - arcs.get(a).chance();
            }
            if (chance == 0) {
                continue;
            }
            close(reaches, outcome);
            for (int set = 0; set < spreads.length; set++) {
                int reached = 0;
                for (int v = 0; v < n; v++) {
                    reached |= (set >> v & 1) == 1 ? reaches[v] : 0;
                }
                spreads[set] += chance * Integer.bitCount(reached);
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
                if ((outcome >> a & 1) == 1 && more != reaches[arc.from()]) {
                    reaches[arc.from()] = more;
                    changed = true;
                }
            }
        }
    }
}

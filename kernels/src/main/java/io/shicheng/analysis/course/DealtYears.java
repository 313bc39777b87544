package io.shicheng.analysis.course;

import io.shicheng.csr.CsrBuilder;
import io.shicheng.csr.CsrGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Deals ties that are in one of two networks alone out anew between both, as many to each as there were. */
final class DealtYears {
    private static final long OTHER_NUMBERS = 0x2545_F491_4F6C_DD1DL;

    private final CsrGraph earlier;
    private final CsrGraph later;
    private final List<Arc> alone = new ArrayList<>();
    private final int earlierAlone;
    private final SplittableRandom random;

    private record Arc(int from, int to, double weight) {}

    /** Both networks, dealt anew. */
    record Dealt(CsrGraph earlier, CsrGraph later) {}

    DealtYears(CsrGraph earlier, CsrGraph later, long seed) {
        this.earlier = earlier;
        this.later = later;
        this.random = new SplittableRandom(seed ^ OTHER_NUMBERS);
        add(earlier, later, alone, false);
        this.earlierAlone = alone.size();
        add(later, earlier, alone, false);
    }

    /** Collects the ties of one network that the other has not, or has too. */
    private static void add(CsrGraph of, CsrGraph other, List<Arc> to, boolean shared) {
        int[] offsets = of.offsets();
        int[] targets = of.targets();
        double[] weights = of.weights();
        for (int v = 0; v < of.vertexCount(); v++) {
            for (int a = offsets[v]; a < offsets[v + 1]; a++) {
                if ((of.directed() || v < targets[a]) && other.arc(v, targets[a]) >= 0 == shared) {
                    to.add(new Arc(v, targets[a], weights == null ? 1 : weights[a]));
                }
            }
        }
    }

    Dealt next() {
        for (int i = alone.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Arc swapped = alone.get(i);
            alone.set(i, alone.get(other));
            alone.set(other, swapped);
        }
        return new Dealt(
                graph(earlier, later, alone.subList(0, earlierAlone)),
                graph(later, earlier, alone.subList(earlierAlone, alone.size())));
    }

    private static CsrGraph graph(CsrGraph of, CsrGraph other, List<Arc> dealt) {
        CsrBuilder builder = new CsrBuilder(of.vertexCount(), of.directed(), of.weights() != null);
        List<Arc> arcs = new ArrayList<>(dealt);
        add(of, other, arcs, true);
        arcs.forEach(arc -> builder.add(arc.from(), arc.to(), arc.weight()));
        return builder.build();
    }
}

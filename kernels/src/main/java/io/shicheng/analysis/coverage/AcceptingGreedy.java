package io.shicheng.analysis.coverage;

import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Contacts who may say no: again and again the candidate who adds most people in expectation.
 *
 * <p><b>Definition.</b> Each contact v agrees with probability q_v, independently of the others; expected are
 * {@code Σ_u 1 − Π_{v ∈ S, u ∈ R(v)} (1 − q_v)} people. It is submodular, so that greedy choice reaches at least
 * 1 − 1/e of the most there is.
 *
 * <p><b>Reference.</b> Nemhauser, G. L., Wolsey, L. A. and Fisher, M. L. (1978), doi:10.1007/BF01588971; lazily as
 * {@link LazyGreedy}.
 *
 * <p><b>Time and space.</b> A visit of each candidate's reach, and of some of them again for each contact; eight bytes a
 * vertex and candidate.
 *
 * <p><b>Unit.</b> People.
 *
 * <p><b>Ties, parts, overflow.</b> Equal gains by vertex; two gains are equal that are the same to 10⁻⁹. Parts of a
 * graph do not matter.
 *
 * <p><b>Determinism.</b> Sums go by the order of a visit; one thread.
 */
public final class AcceptingGreedy {
    private static final double SAME = 1e-9;

    private final Reach reach;
    private final BitSet counted;
    /** That nobody who was asked agrees who reaches somebody. */
    private final double[] missed;

    private double expected;

    /** One choice, and how many people it adds in expectation. */
    public record Choice(int vertex, double adds) {}

    /**
     * @param counted who is to be reached
     * @param covered who is reached already
     */
    public AcceptingGreedy(Reach reach, int vertexCount, BitSet counted, int[] covered) {
        this.reach = reach;
        this.counted = counted;
        this.missed = new double[vertexCount];
        Arrays.fill(missed, 1);
        for (int vertex : covered) {
            missed[vertex] = 0;
            expected += counted.get(vertex) ? 1 : 0;
        }
    }

    /** How many are expected to be reached so far, with those who were already. */
    public double expected() {
        return expected;
    }

    /** Asks these, in this order. */
    public List<Choice> ask(int[] vertices, double[] acceptance) {
        List<Choice> choices = new ArrayList<>();
        for (int vertex : vertices) {
            choices.add(take(vertex, acceptance[vertex]));
        }
        return choices;
    }

    /**
     * Chooses as long as somebody adds anything.
     *
     * @param candidates growing
     * @param acceptance by vertex, from 0 to 1
     * @param most how many at most
     */
    public List<Choice> choose(int[] candidates, double[] acceptance, int most, RunControl control) {
        double[] bounds = new double[candidates.length];
        Arrays.fill(bounds, Double.MAX_VALUE);
        List<Choice> choices = new ArrayList<>();
        while (choices.size() < most) {
            control.checkCancelled();
            int best = -1;
            double gain = SAME;
            for (int i = 0; i < candidates.length; i++) {
                if (bounds[i] > gain + SAME) {
                    bounds[i] = gain(candidates[i], acceptance[candidates[i]]);
                    if (bounds[i] > gain + SAME) {
                        gain = bounds[i];
                        best = i;
                    }
                }
            }
            if (best < 0) {
                return choices;
            }
            choices.add(take(candidates[best], acceptance[candidates[best]]));
            bounds[best] = 0;
        }
        return choices;
    }

    private double gain(int vertex, double acceptance) {
        int count = reach.visit(vertex);
        int[] reached = reach.reached();
        double gain = 0;
        for (int i = 0; i < count; i++) {
            if (counted.get(reached[i])) {
                gain += missed[reached[i]] * acceptance;
            }
        }
        return gain;
    }

    private Choice take(int vertex, double acceptance) {
        double adds = gain(vertex, acceptance);
        int count = reach.visit(vertex);
        int[] reached = reach.reached();
        for (int i = 0; i < count; i++) {
            missed[reached[i]] *= 1 - acceptance;
        }
        expected += adds;
        return new Choice(vertex, adds);
    }
}

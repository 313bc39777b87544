package io.shicheng.analysis.coverage.floor;

import io.shicheng.analysis.coverage.CoverageProblem;
import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Contacts by the welfare of groups: the less of a group is reached, the more one more of it counts.
 *
 * <p><b>Definition.</b> {@code W_α = Σ_g N_g · u_g^α / α} over the groups, {@code Σ_g N_g · ln u_g} for α = 0, with
 * {@code u_g = (reached + 1)/(N_g + 1)} so that α ≤ 0 is defined where nobody is reached. The smaller α, the more the
 * least reached group counts; with α = 1 people count nearly alike. Again and again whoever adds most to W_α is chosen.
 * For α ≤ 1 it is monotone and submodular, so that greedy choice adds at least 1 − 1/e of what there is to be added.
 *
 * <p><b>Reference.</b> Rahmattalabi, A. et al. (2020), Fair influence maximization: a welfare optimization approach,
 * arXiv:2006.07906; bound: Nemhauser, G. L., Wolsey, L. A. and Fisher, M. L. (1978), doi:10.1007/BF01588971.
 *
 * <p><b>Time and space.</b> O(all rows), and some rows again for each contact; eight bytes a candidate.
 *
 * <p><b>Unit.</b> Welfare, which is compared and says nothing of its own.
 *
 * <p><b>Ties, parts, overflow.</b> Equal gains by vertex; two are equal that are the same to one in 10¹². Who is in no
 * group adds nothing. Powers are those of {@link StrictMath}.
 *
 * <p><b>Determinism.</b> A function of what it is given; one thread.
 */
public final class WelfareGreedy {
    private static final double SAME = 1e-12;

    private final CoverageProblem problem;
    /** Group of each person, or the number of groups. */
    private final int[] groupOf;

    private final int[] people;
    private final int[] reached;
    private final double alpha;
    private final boolean[] covered;
    private final int[] more;

    /**
     * @param groupOf group of each vertex, from 0, or -1
     * @param people how many of each group there are, with those who are reached already
     * @param already how many of them are
     * @param alpha at most 1
     */
    public WelfareGreedy(CoverageProblem problem, int[] groupOf, int[] people, int[] already, double alpha) {
        if (!(alpha <= 1)) {
            throw new IllegalArgumentException("α (" + alpha + ") must be at most 1. Maybe 0?");
        }
        this.problem = problem;
        this.people = people;
        this.reached = already.clone();
        this.alpha = alpha;
        this.covered = new boolean[problem.personCount()];
        this.more = new int[people.length + 1];
        this.groupOf = new int[problem.personCount()];
        for (int u = 0; u < this.groupOf.length; u++) {
            int group = groupOf[problem.persons()[u]];
            this.groupOf[u] = group < 0 ? people.length : group;
        }
    }

    /**
     * Chooses as long as somebody adds anything.
     *
     * @param most how many at most
     * @return vertices, in the order in which they were chosen
     */
    public int[] choose(int most, RunControl control) {
        int count = problem.candidateCount();
        double[] bounds = new double[count];
        Arrays.fill(bounds, Double.MAX_VALUE);
        int[] chosen = new int[Math.min(most, count)];
        int size = 0;
        while (size < chosen.length) {
            control.checkCancelled();
            int best = -1;
            double gain = 0;
            for (int i = 0; i < count; i++) {
                double enough = gain + SAME * Math.max(1, gain);
                if (bounds[i] > enough) {
                    bounds[i] = gain(i);
                    if (bounds[i] > enough) {
                        gain = bounds[i];
                        best = i;
                    }
                }
            }
            if (best < 0) {
                break;
            }
            take(best);
            bounds[best] = 0;
            chosen[size++] = best;
        }
        return problem.verticesOf(Arrays.copyOf(chosen, size));
    }

    /** W_α of whom those chosen so far reach, with those who were already. */
    public double welfare() {
        double sum = 0;
        for (int g = 0; g < people.length; g++) {
            sum += welfare(g, reached[g]);
        }
        return sum;
    }

    private double welfare(int group, int reachedOf) {
        double share = (reachedOf + 1.0) / (people[group] + 1.0);
        return people[group] * (alpha == 0 ? StrictMath.log(share) : StrictMath.pow(share, alpha) / alpha);
    }

    private double gain(int candidate) {
        count(candidate);
        double gain = 0;
        for (int g = 0; g < people.length; g++) {
            if (more[g] > 0) {
                gain += welfare(g, reached[g] + more[g]) - welfare(g, reached[g]);
            }
        }
        return gain;
    }

    private void take(int candidate) {
        count(candidate);
        for (int g = 0; g < people.length; g++) {
            reached[g] += more[g];
        }
        for (int a = problem.offsets()[candidate]; a < problem.offsets()[candidate + 1]; a++) {
            covered[problem.entries()[a]] = true;
        }
    }

    /** How many of each group the candidate would add. */
    private void count(int candidate) {
        Arrays.fill(more, 0);
        for (int a = problem.offsets()[candidate]; a < problem.offsets()[candidate + 1]; a++) {
            int person = problem.entries()[a];
            more[groupOf[person]] += covered[person] ? 0 : 1;
        }
    }
}

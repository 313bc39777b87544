package io.shicheng.analysis.explanation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An h-index taken apart: the largest h such that h of the values are at least h.
 *
 * <p><b>Definition.</b> {@code h = Σ [c(j) ≥ j]} over j from 1 on, {@code c(j)} the number of values of at least j. Each
 * term is a symmetric game of those c(j), so that the Shapley share of a value s is {@code Σ 1/c(j)} over j ≤ h, j ≤ s.
 * Without a value that is at least h, the index falls by 1 if no more than h values are, and else stays.
 *
 * <p><b>Reference.</b> Hirsch, J. (2005), doi:10.1073/pnas.0507655102; Shapley, L. (1953), A value for n-person games,
 * doi:10.1515/9781400881970-018. Coreness is the h-index of the contacts' coreness: Lü, L. et al. (2016),
 * doi:10.1038/ncomms10168.
 *
 * <p><b>Time and space.</b> O(d) of d values.
 *
 * <p><b>Facts.</b> {@code carriers}, values of at least h; {@code slack}, how many of them more than h; {@code to_next},
 * values of at least h+1, of which h+1 are needed for the next step.
 */
public final class HIndexShares {
    private final int[] values;
    /** By j up to the number of values, how many values are at least j. */
    private final int[] atLeast;

    private final int h;

    private HIndexShares(int[] values) {
        this.values = values;
        this.atLeast = new int[values.length + 2];
        for (int value : values) {
            atLeast[Math.min(value, values.length)]++;
        }
        for (int j = values.length - 1; j >= 0; j--) {
            atLeast[j] += atLeast[j + 1];
        }
        int largest = values.length;
        while (largest > 0 && atLeast[largest] < largest) {
            largest--;
        }
        this.h = largest;
    }

    /** @param values none below 0 */
    public static HIndexShares of(int[] values) {
        return new HIndexShares(values);
    }

    public int h() {
        return h;
    }

    /** One a value. */
    public double[] shares() {
        double[] upTo = new double[h + 1];
        for (int j = 1; j <= h; j++) {
            upTo[j] = upTo[j - 1] + 1.0 / atLeast[j];
        }
        double[] shares = new double[values.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = upTo[Math.min(h, values[i])];
        }
        return shares;
    }

    /** The index without each value. */
    public double[] without() {
        double[] left = new double[values.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = h > 0 && values[i] >= h && atLeast[h] == h ? h - 1 : h;
        }
        return left;
    }

    public Map<String, Number> facts() {
        Map<String, Number> facts = new LinkedHashMap<>();
        facts.put("carriers", h == 0 ? 0 : atLeast[h]);
        facts.put("slack", h == 0 ? 0 : atLeast[h] - h);
        facts.put("to_next", atLeast[h + 1]);
        return facts;
    }

    /** With the vertex of each value. */
    public Explanation explanation(int[] vertices) {
        return Explanation.of(h, 0, vertices, shares(), without(), facts());
    }
}

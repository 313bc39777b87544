package io.shicheng.analysis.spectral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;

/** Runs a kernel with 1, 2 and 8 threads, which must agree in every bit and fact. */
final class Runs {
    private Runs() {}

    static IterationResult alike(IntFunction<IterationResult> kernel) {
        IterationResult one = kernel.apply(1);
        for (int threads : new int[] {2, 8}) {
            IterationResult many = kernel.apply(threads);
            assertThat(many.values()).as("%s threads", threads).isEqualTo(one.values());
            assertThat(many.bounds()).isEqualTo(one.bounds());
            assertThat(many.facts()).isEqualTo(one.facts());
        }
        return one;
    }

    static double fact(IterationResult settled, String code) {
        Number fact = settled.facts().get(code);
        assertThat(fact).as(code).isNotNull();
        return fact == null ? Double.NaN : fact.doubleValue();
    }

    /** That no value is farther from the truth than its bound says, nor all together than the bound on all. */
    static void assertWithinBounds(IterationResult settled, double[] truth, double slack) {
        double[] bounds = settled.bounds();
        assertThat(bounds).isNotNull();
        double all = 0;
        for (int v = 0; v < truth.length; v++) {
            double off = Math.abs(settled.values()[v] - truth[v]);
            assertThat(off).as("vertex %s", v).isLessThanOrEqualTo((bounds == null ? 0 : bounds[v]) + slack);
            all += off;
        }
        assertThat(all).isLessThanOrEqualTo(fact(settled, "error_bound") + slack * truth.length);
    }
}

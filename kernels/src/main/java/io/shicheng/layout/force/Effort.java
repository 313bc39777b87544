package io.shicheng.layout.force;

/**
 * How much is done of a layout.
 *
 * @param theta as of {@link io.shicheng.layout.repulsion.PackedTree#list}
 * @param steps on the finest level
 * @param coarseSteps on coarse levels, at most; three times as many on the coarsest
 */
public record Effort(double theta, int steps, int coarseSteps) {
    /** With θ 0.7 or 60 steps neighbourhoods are kept better by 0.005, for twice the time; with 12 steps worse by 0.01. */
    public static final Effort USUAL = new Effort(1.1, 20, 80);

    private static final double MORE_A_LEVEL = 0.35;

    /** Steps on a level; 0 is the finest. */
    int steps(int level, boolean coarsest) {
        if (coarsest) {
            return 3 * coarseSteps;
        }
        return (int) Math.min(coarseSteps, steps * (1 + MORE_A_LEVEL * level));
    }
}

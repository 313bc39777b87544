package io.shicheng.layout.force;

/** Numbers that look random and depend on a seed and on what they are for, whichever thread asks: SplitMix64's last step. */
final class Chance {
    private static final double UNIT = 1.0 / (1 << 24);

    private Chance() {}

    /** Two numbers of 24 bits each, as {@link #first} and {@link #second} read them. */
    static long of(long seed, int vertex, int level) {
        long z = seed * 31 + vertex * 0x9E3779B97F4A7C15L + level;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** From −½ to below ½. */
    static double first(long chance) {
        return (chance >>> 40) * UNIT - 0.5;
    }

    /** As {@link #first}, of other bits. */
    static double second(long chance) {
        return (chance >>> 16 & (1 << 24) - 1) * UNIT - 0.5;
    }
}

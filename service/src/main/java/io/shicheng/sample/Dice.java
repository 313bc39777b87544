package io.shicheng.sample;

/**
 * A random generator of which the bytes are ours: SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195),
 * so that the same seed makes the same sample under any Java.
 */
final class Dice {
    private long state;

    /** @param stream keeps what is drawn for one part of the sample apart from the others */
    Dice(long seed, String stream) {
        state = mix(seed);
        for (int i = 0; i < stream.length(); i++) {
            state = mix(state + stream.charAt(i));
        }
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Evenly from 0 to {@code bound} - 1. */
    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        return (int) Math.multiplyHigh(mix(state) >>> 1, (long) bound << 1);
    }

    /** Evenly from 0 (inclusive) to 1 (exclusive). */
    double unit() {
        state += 0x9E3779B97F4A7C15L;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T oneOf(T[] choices) {
        return choices[below(choices.length)];
    }
}

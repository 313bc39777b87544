package io.shicheng.analysis.sampling;

/**
 * Splits the probability of failing over the vertices: those that a few independent samples show on many paths need
 * more samples, so they get more of it.
 *
 * <p>A vertex on a share p of the paths misses its bound ε in N samples with a probability of about
 * {@code exp(−N·K(p, p+ε))}; N is the least that keeps the sum of them within what there is to split.
 *
 * <p><b>Reference.</b> Borassi, M. and Natale, E. (2019), KADABRA is an adaptive algorithm for betweenness via random
 * approximation, doi:10.1145/3284359, section 4.
 */
final class Allotment {
    /** Of the probability, what is split evenly, so that nobody is left without. */
    private static final double EVEN_SHARE = 0.1;

    private final double[] nats;
    private final long samples;

    /**
     * @param pilot how many of the pilot's paths each vertex lay on
     * @param pilotSamples paths of the pilot
     * @param error allowed, as a share of all paths, above 0
     * @param failure to split
     */
    Allotment(int[] pilot, int pilotSamples, double error, double failure) {
        int most = 0;
        for (int count : pilot) {
            most = Math.max(most, count);
        }
        long[] vertices = new long[most + 1];
        for (int count : pilot) {
            vertices[count]++;
        }
        double[] rates = new double[most + 1];
        for (int count = 0; count <= most; count++) {
            rates[count] = rate(count, pilotSamples, error);
        }
        double split = failure * (1 - EVEN_SHARE);
        this.samples = samples(vertices, rates, split);
        double even = failure * EVEN_SHARE / Math.max(1, pilot.length);
        this.nats = new double[most + 1];
        for (int count = 0; count <= most; count++) {
            nats[count] = -StrictMath.log(even / 2 + StrictMath.exp(-samples * rates[count]));
        }
    }

    /** How fast doubt shrinks with samples, for a share a little nearer to one half than the pilot's. */
    private static double rate(int count, int pilotSamples, double error) {
        double share = (count + Math.sqrt(count) + 0.5) / (pilotSamples + 1.0);
        double nearer = Math.min(share, Math.max(0.5 - error / 2, (double) count / pilotSamples));
        double above = nearer + error < 1 ? MeanBound.divergence(nearer, nearer + error) : Double.POSITIVE_INFINITY;
        double below = nearer - error > 0 ? MeanBound.divergence(nearer, nearer - error) : Double.POSITIVE_INFINITY;
        return Math.min(above, below);
    }

    private static long samples(long[] vertices, double[] rates, double split) {
        long low = 0;
        long high = 1;
        while (failure(vertices, rates, high) > split) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = (low + high) >>> 1;
            if (failure(vertices, rates, middle) > split) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** Of a bound above and one below each. */
    private static double failure(long[] vertices, double[] rates, long samples) {
        double sum = 0;
        for (int count = 0; count < rates.length; count++) {
            if (vertices[count] > 0) {
                sum += 2.0 * vertices[count] * StrictMath.exp(-samples * rates[count]);
            }
        }
        return sum;
    }

    /** Samples after which every vertex is expected to be within its bound. */
    long samples() {
        return samples;
    }

    /** −ln of the probability for either side of the interval of a vertex with such a count in the pilot. */
    double nats(int pilotCount) {
        return nats[pilotCount];
    }
}

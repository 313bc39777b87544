package io.shicheng.analysis.reach;

import io.shicheng.progress.RunControl;
import java.util.Arrays;

/**
 * Draws a vertex and all from whom news would have come to it: the arcs that pass are drawn backwards, at each vertex
 * as many as pass at once, then which. One thread's.
 *
 * <p>Random numbers are SplitMix64's (Steele, G., Lea, D. and Flood, C. (2014), doi:10.1145/2660193.2660195), a stream
 * a sample that depends on the seed and the sample's number alone. They are drawn and used within one method, which a
 * fresh JVM compiles sooner than a tree of small ones.
 */
final class ReverseSampler {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;
    private static final int LOOK_MASK = (1 << 12) - 1;
    /** Above this many expected arcs, every arc is drawn by itself. */
    private static final double MOST_EXPECTED = 32;

    /** From this chance on too. */
    private static final double LIKELY = 0.5;

    private final Cascade cascade;
    private final RunControl control;
    private final long seed;
    /** A bit a vertex; all 0 between samples. */
    private final long[] seen;
    /** By degree, the chance that no arc passes where all are alike; 0 until it is asked for. */
    private final double[] noneOf = new double[1 << 10];

    private int[] chosen = new int[64];
    private int[] members = new int[256];
    private int size;
    private long state;

    ReverseSampler(Cascade cascade, long seed, RunControl control) {
        this.cascade = cascade;
        this.control = control;
        this.seed = mixed(seed + GOLDEN);
        this.seen = new long[(cascade.vertexCount() >> 6) + 1];
    }

    /** Forgets the samples drawn so far. */
    void forget() {
        size = 0;
    }

    /** Draws the sample of this number; its members stand behind those drawn since samples were forgotten. */
    void draw(long number) {
        state = mixed(seed + mixed(number));
        int first = size;
        add(below(cascade.vertexCount()));
        if (cascade.chance > 0) {
            spreadByChance(first, cascade.chance);
        } else if (cascade.strengths == null) {
            spreadAlike(first);
        } else {
            spreadByStrength(first, cascade.strengths);
        }
        for (int i = first; i < size; i++) {
            seen[members[i] >> 6] = 0;
        }
    }

    /** How many members were drawn since samples were forgotten. */
    int size() {
        return size;
    }

    int[] members() {
        return members;
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to below 1. */
    private double unit() {
        state += GOLDEN;
        return (mixed(state) >>> 11) * UNIT;
    }

    /** From 0 to below the bound; none is likelier than another by more than one part in 2²². */
    private int below(int bound) {
        return (int) (unit() * bound);
    }

    private void add(int vertex) {
        int v = cascade.originAfter[vertex] - 1;
        long bit = 1L << v;
        if ((seen[v >> 6] & bit) == 0) {
            seen[v >> 6] |= bit;
            if (size == members.length) {
                members = Arrays.copyOf(members, 2 * size);
            }
            members[size++] = v;
        }
    }

    /**
     * How many pass is a binomial number, by inversion: one random number and about as many steps as arcs that pass.
     */
    private void spreadAlike(int first) {
        int[] offsets = cascade.offsets;
        double[] noneOf = this.noneOf;
        for (int i = first; i < size; i++) {
            if ((i & LOOK_MASK) == LOOK_MASK) {
                control.checkCancelled();
            }
            int start = offsets[members[i]];
            int degree = offsets[members[i] + 1] - start;
            if (degree < 2) {
                addSole(start, degree);
                continue;
            }
            double p = degree < noneOf.length ? noneOf[degree] : 0;
            if (p == 0) {
                p = noneOf(degree);
            }
            state += GOLDEN;
            double u = (mixed(state) >>> 11) * UNIT;
            int count = 0;
            while (u >= p && count < degree) {
                u -= p;
                p *= (degree - count) / ((count + 1) * (degree - 1.0));
                count++;
            }
            if (count == 1) {
                // what is left of the random number is one within p
                add(cascade.sources[start + Math.min(degree - 1, (int) (u / p * degree))]);
            } else if (count > 1) {
                addSome(count, start, degree);
            }
        }
    }

    private double noneOf(int degree) {
        double none = power(1 - 1.0 / degree, degree);
        if (degree < noneOf.length) {
            noneOf[degree] = none;
        }
        return none;
    }

    private void addSome(int count, int start, int degree) {
        choose(count, degree);
        for (int i = 0; i < count; i++) {
            add(cascade.sources[start + chosen[i]]);
        }
    }

    private void spreadByStrength(int first, double[] strengths) {
        for (int i = first; i < size; i++) {
            if ((i & LOOK_MASK) == LOOK_MASK) {
                control.checkCancelled();
            }
            int start = cascade.offsets[members[i]];
            int degree = cascade.offsets[members[i] + 1] - start;
            if (degree > 1) {
                addByStrength(members[i], start, degree, strengths);
            } else {
                addSole(start, degree);
            }
        }
    }

    /** A sole source always passes news on; where there are origins it stands for the vertex, and is there already. */
    private void addSole(int start, int degree) {
        if (degree == 1) {
            add(cascade.sources[start]);
        }
    }

    private void spreadByChance(int first, double chance) {
        for (int i = first; i < size; i++) {
            if ((i & LOOK_MASK) == LOOK_MASK) {
                control.checkCancelled();
            }
            int start = cascade.offsets[members[i]];
            int degree = cascade.offsets[members[i] + 1] - start;
            if (chance > LIKELY || chance * degree > MOST_EXPECTED) {
                addEach(start, start + degree, chance);
            } else if (degree > 0) {
                addSome(howMany(degree, chance), start, degree);
            }
        }
    }

    private void addEach(int start, int end, double chance) {
        for (int arc = start; arc < end; arc++) {
            if ((arc & LOOK_MASK) == LOOK_MASK) {
                control.checkCancelled();
            }
            if (unit() < chance) {
                add(cascade.sources[arc]);
            }
        }
    }

    /** Draws as if all arcs were as strong as the strongest, then keeps each in proportion to its strength. */
    private void addByStrength(int v, int start, int degree, double[] strengths) {
        double strongest = cascade.strongest[v];
        double chance = strongest / cascade.total[v];
        if (chance * degree > MOST_EXPECTED) {
            addEach(start, start + degree, cascade.total[v], strengths);
            return;
        }
        int count = howMany(degree, chance);
        choose(count, degree);
        for (int i = 0; i < count; i++) {
            int arc = start + chosen[i];
            if (unit() * strongest < strengths[arc]) {
                add(cascade.sources[arc]);
            }
        }
    }

    private void addEach(int start, int end, double total, double[] strengths) {
        for (int arc = start; arc < end; arc++) {
            if ((arc & LOOK_MASK) == LOOK_MASK) {
                control.checkCancelled();
            }
            if (unit() * total < strengths[arc]) {
                add(cascade.sources[arc]);
            }
        }
    }

    private int howMany(int degree, double chance) {
        double odds = chance / (1 - chance);
        double u = unit();
        double p = power(1 - chance, degree);
        int count = 0;
        while (u >= p && count < degree) {
            u -= p;
            p *= odds * (degree - count) / (count + 1);
            count++;
        }
        return count;
    }

    private static double power(double base, int exponent) {
        double result = 1;
        double square = base;
        for (int e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }

    /** Different places below the degree, by Floyd: where a drawn one is taken, the last that could have been. */
    private void choose(int count, int degree) {
        if (count > chosen.length) {
            chosen = new int[2 * count];
        }
        for (int i = 0; i < count; i++) {
            int last = degree - count + i;
            int place = below(last + 1);
            chosen[i] = taken(place, i) ? last : place;
        }
    }

    private boolean taken(int place, int count) {
        for (int i = 0; i < count; i++) {
            if (chosen[i] == place) {
                return true;
            }
        }
        return false;
    }
}

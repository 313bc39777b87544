package io.shicheng.analysis;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * How to run a measure; what a measure does not need it passes over. Immutable: each {@code with} gives a changed copy.
 */
public final class MeasureParameters implements Cloneable {
    /** What a partition is judged by. */
    public enum Quality {
        /** Newman's modularity. */
        MODULARITY,
        /** The constant Potts model. */
        CPM
    }

    private int threads = Runtime.getRuntime().availableProcessors();
    private boolean weighted;
    private double damping = 0.85;
    private double tolerance = 1e-8;
    private int generations;
    private double decay = 1;
    private int samples;
    private double epsilon;
    private double delta = 0.1;
    private int top;
    private int hops = 2;
    private int contacts = 50;
    private Quality quality = Quality.MODULARITY;
    private double resolution = 1;
    private int[] restarts = {};
    private long seed = 1;

    private MeasureParameters() {}

    /** All processors, no weights, no samples, and what is usual for the rest. */
    public static MeasureParameters defaults() {
        return new MeasureParameters();
    }

    private MeasureParameters with(Consumer<MeasureParameters> change) {
        try {
            MeasureParameters copy = (MeasureParameters) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** At least 1; the scores are the same, bit for bit, for any number. */
    public int threads() {
        return threads;
    }

    public MeasureParameters withThreads(int value) {
        return with(copy -> copy.threads = value);
    }

    /** Whether strengths count; a distance is then 1/strength. */
    public boolean weighted() {
        return weighted;
    }

    public MeasureParameters withWeighted(boolean value) {
        return with(copy -> copy.weighted = value);
    }

    /** PageRank's and Katz's share of rank that follows ties, from 0 to below 1. */
    public double damping() {
        return damping;
    }

    public MeasureParameters withDamping(double value) {
        return with(copy -> copy.damping = value);
    }

    /** L1 change at which an iteration stops. */
    public double tolerance() {
        return tolerance;
    }

    public MeasureParameters withTolerance(double value) {
        return with(copy -> copy.tolerance = value);
    }

    /** How many generations down descendants count; 0 for all. */
    public int generations() {
        return generations;
    }

    /** Factor a generation for descendants, above 0, at most 1. */
    public double decay() {
        return decay;
    }

    public MeasureParameters withLineage(int generationsValue, double decayValue) {
        return with(copy -> {
            copy.generations = generationsValue;
            copy.decay = decayValue;
        });
    }

    /** Sources to sample instead of all, 0 for all. */
    public int samples() {
        return samples;
    }

    public MeasureParameters withSamples(int value) {
        return with(copy -> copy.samples = value);
    }

    /** Greatest error allowed, as a share of the greatest score possible; 0 for an exact answer. */
    public double epsilon() {
        return epsilon;
    }

    /** Probability with which an error may be greater than stated, above 0 and below 1. */
    public double delta() {
        return delta;
    }

    public MeasureParameters withGuarantee(double epsilonValue, double deltaValue) {
        return with(copy -> {
            copy.epsilon = epsilonValue;
            copy.delta = deltaValue;
        });
    }

    /** How many of the first need only be told apart from the others; 0 for all scores. */
    public int top() {
        return top;
    }

    public MeasureParameters withTop(int value) {
        return with(copy -> copy.top = value);
    }

    /** How far reach goes, at least 1. */
    public int hops() {
        return hops;
    }

    public MeasureParameters withHops(int value) {
        return with(copy -> copy.hops = value);
    }

    /** How many vertices greedy reach picks, at least 1. */
    public int contacts() {
        return contacts;
    }

    public MeasureParameters withContacts(int value) {
        return with(copy -> copy.contacts = value);
    }

    public Quality quality() {
        return quality;
    }

    /** γ of modularity or of the constant Potts model: the greater, the smaller the communities. Above 0. */
    public double resolution() {
        return resolution;
    }

    public MeasureParameters withPartition(Quality qualityValue, double resolutionValue) {
        return with(copy -> {
            copy.quality = qualityValue;
            copy.resolution = resolutionValue;
        });
    }

    /** Where PageRank's walker begins again, ascending; none for anywhere. */
    public int[] restarts() {
        return restarts.clone();
    }

    public MeasureParameters withRestarts(int... vertices) {
        int[] sorted = Arrays.stream(vertices).sorted().distinct().toArray();
        return with(copy -> copy.restarts = sorted);
    }

    /** Of whatever is random. */
    public long seed() {
        return seed;
    }

    public MeasureParameters withSeed(long value) {
        return with(copy -> copy.seed = value);
    }
}

package io.shicheng.analysis.measure;

import java.util.List;
import java.util.SortedMap;

/** The parameters that measures of the catalogue have; which has which is said by its entry. */
public final class Parameters {
    /** What a partition is judged by. */
    public enum Quality {
        /** Newman's modularity. */
        MODULARITY,
        /** The constant Potts model. */
        CPM
    }

    /** PageRank's and Katz's share of rank that follows ties. */
    public static final Parameter<Double> DAMPING = Parameter.real(
                    "damping", "D", 0.85, 0, Math.nextDown(1.0), "0 ≤ D < 1")
            .offering(List.of(0.5, 0.7, 0.8, 0.85, 0.9, 0.95));

    /** L1 change at which an iteration stops. */
    public static final Parameter<Double> TOLERANCE = Parameter.real(
                    "tolerance", "T", 1e-8, Double.MIN_VALUE, Double.MAX_VALUE, "T > 0")
            .offering(List.of(1e-6, 1e-8, 1e-10));

    /** How many generations down descendants count; 0 for all. */
    public static final Parameter<Integer> GENERATIONS =
            Parameter.whole("generations", "D", 0, 0).offering(List.of(0, 1, 2, 3, 4, 5, 10));

    /** Factor a generation for descendants. */
    public static final Parameter<Double> DECAY =
            Parameter.real("decay", "X", 1, Double.MIN_VALUE, 1, "0 < X ≤ 1").offering(List.of(0.3, 0.5, 0.7, 1.0));

    /** How far reach goes. */
    public static final Parameter<Integer> HOPS =
            Parameter.whole("hops", "K", 2, 1).offering(List.of(1, 2, 3, 4, 5));

    /** Greatest error allowed, as a share of the greatest score possible; 0 for an exact answer. */
    public static final Parameter<Double> EPSILON =
            Parameter.real("epsilon", "E", 0, Double.MIN_VALUE, Math.nextDown(1.0), "0 < E < 1");

    /** Sources to sample instead of all, 0 for all. */
    public static final Parameter<Integer> SAMPLES =
            Parameter.whole("samples", "N", 0, 1).insteadOf(EPSILON);

    /** Probability with which an error may be greater than stated. */
    public static final Parameter<Double> DELTA = Parameter.real(
                    "delta", "P", 0.1, Double.MIN_VALUE, Math.nextDown(1.0), "0 < P < 1")
            .with(EPSILON);

    /** How many of the first need only be told apart from the others; 0 for all scores. */
    public static final Parameter<Integer> TOP =
            Parameter.whole("top", "K", 0, 1).with(EPSILON);

    /** How many vertices greedy reach picks. */
    public static final Parameter<Integer> CONTACTS = Parameter.whole("contacts", "N", 50, 1);

    /** What a partition is judged by. */
    public static final Parameter<Quality> QUALITY = Parameter.word("quality", Quality.class, Quality.MODULARITY)
            .offering(List.of(Quality.MODULARITY, Quality.CPM));

    /** γ of modularity or of the constant Potts model: the greater, the smaller the communities. */
    public static final Parameter<Double> RESOLUTION = Parameter.real(
                    "resolution", "G", 1, Double.MIN_VALUE, Double.MAX_VALUE, "G > 0")
            .offering(List.of(0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0));

    /** Where PageRank's walker begins again; none for anywhere. */
    public static final Parameter<List<Integer>> RESTART = Parameter.vertices("restart");

    /** Probability with which a tie passes news on in a round; 0 for 1 over the greatest eigenvalue. */
    public static final Parameter<Double> PASSING =
            Parameter.real("passing", "Q", 0, Double.MIN_VALUE, Double.MAX_VALUE, "Q > 0");

    /** How many rounds news is passed on; 0 for the diameter. */
    public static final Parameter<Integer> ROUNDS = Parameter.whole("passes", "T", 0, 1);

    /** With whom a school begins; none for all who have no master. */
    public static final Parameter<List<Integer>> FOUNDER = Parameter.vertices("founder");

    /** The year in which each vertex was born, the least number there is for none; none if nothing is known of all. */
    public static final Parameter<List<Integer>> BORN = Parameter.vertices("born");

    /** The year in which each vertex died, as {@link #BORN}; with it alone it is not told who was born when. */
    public static final Parameter<List<Integer>> DIED = Parameter.vertices("died");

    /** The number of the group of each vertex, below 0 for none; none for communities. */
    public static final Parameter<List<Integer>> GROUPS = Parameter.vertices("groups");

    /** Years after which a tie counts for half; 0 for as much as ever. */
    public static final Parameter<Double> HALF_LIFE = Parameter.real(
                    "half-life", "YEARS", 0, Double.MIN_VALUE, Double.MAX_VALUE, "YEARS > 0")
            .offering(List.of(5.0, 10.0, 20.0, 30.0, 50.0))
            .ofRankingsOnly();

    /** How much each kind of tie counts, by its code; 1 for all. */
    public static final Parameter<SortedMap<String, Double>> KIND_WEIGHT = Parameter.factors(
                    "kind-weight", "KIND=W", List.of(0.0, 0.25, 0.5, 1.0, 2.0, 4.0), 3, "KIND=W,… with W ≥ 0")
            .ofRankingsOnly();

    /** How strengths come about, for every measure of which they can count; any but the usual makes them count. */
    static final List<Parameter<?>> OF_STRENGTHS = List.of(HALF_LIFE, KIND_WEIGHT);

    private Parameters() {}
}

package io.shicheng.analysis.multiverse;

import io.shicheng.analysis.measure.UnmeasurableException;
import io.shicheng.analysis.uncertainty.RankBlocks;
import io.shicheng.progress.RunControl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who is among the first whatever is chosen, and which choice moves whom.
 *
 * <p><b>Definition.</b> A world is one option of each choice. In a world somebody is among the first k with the share of
 * the places of their block of equal scores that are among the first k; who has no rank is not. Their share is the mean
 * over worlds. A choice moves somebody by the difference between the means over the worlds of its options, the highest
 * less the lowest; the one that moves them most is told, of equal ones the first.
 *
 * <p><b>Reference.</b> Steegen, S., Tuerlinckx, F., Gelman, A. and Vanpaemel, W. (2016), Increasing transparency through
 * a multiverse analysis, doi:10.1177/1745691616658637.
 *
 * <p><b>Time and space.</b> A run of the measure for each world; O(n · options).
 *
 * <p><b>Unit and normalisation.</b> Shares from 0 to 1. They add up to k, if so many have a rank in each world.
 *
 * <p><b>Ties, parts, overflow.</b> Worlds that cannot be, and those in which the measure finds no answer, are left out and
 * counted.
 *
 * <p><b>Determinism.</b> A function of what the worlds are; they are taken in the order of their options, the last choice
 * changing fastest.
 */
public final class Multiverse {
    private final List<Choice> choices;
    private final int people;
    private final int first;

    private final double[] sums;
    private final int[] best;
    private final int[] worst;
    /** By choice, option and person. */
    private final double[][][] byOption;
    /** By choice and option. */
    private final int[][] worldsOf;

    private int worlds;
    private int leftOut;

    /** Something that could as well be chosen otherwise. */
    public record Choice(String name, List<String> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * Ranks in a world.
     *
     * @param none who has no rank
     */
    public record World(RankBlocks ranks, BitSet none) {}

    /**
     * The choice that moves somebody most.
     *
     * @param most the option by which they are among the first most often
     */
    public record Moved(int choice, int most, double mostShare, int least, double leastShare) {
        public double by() {
            return mostShare - leastShare;
        }
    }

    /**
     * What was found, by person.
     *
     * @param best rank in any world; 0 for who has none in all
     * @param moved empty where nothing moves anybody
     * @param leftOut worlds without an answer
     */
    @SuppressWarnings("ArrayRecordComponent") // by person; nobody compares two
    public record Found(
            double[] shares, int[] best, int[] worst, List<Optional<Moved>> moved, int worlds, int leftOut) {}

    private Multiverse(List<Choice> choices, int people, int first) {
        this.choices = choices;
        this.people = people;
        this.first = first;
        this.sums = new double[people];
        this.best = new int[people];
        this.worst = new int[people];
        this.byOption = new double[choices.size()][][];
        this.worldsOf = new int[choices.size()][];
        for (int c = 0; c < choices.size(); c++) {
            byOption[c] = new double[choices.get(c).options().size()][people];
            worldsOf[c] = new int[choices.get(c).options().size()];
        }
    }

    /** How many worlds there are, those that cannot be among them; no more than the greatest integer. */
    public static long worlds(List<Choice> choices) {
        long worlds = 1;
        for (Choice choice : choices) {
            worlds = Math.min(Integer.MAX_VALUE, worlds * choice.options().size());
        }
        return worlds;
    }

    /**
     * Goes through all worlds.
     *
     * @param world ranks by the options of all choices; empty if there is no such world
     */
    public static Found of(
            List<Choice> choices, int people, int first, Function<int[], Optional<World>> world, RunControl control) {
        Multiverse all = new Multiverse(choices, people, first);
        int[] options = new int[choices.size()];
        control.phase("multiverse", worlds(choices));
        do {
            control.checkCancelled();
            all.take(options, world);
            control.advance(1);
        } while (all.next(options));
        return all.found();
    }

    private boolean next(int[] options) {
        for (int c = options.length - 1; c >= 0; c--) {
            if (++options[c] < choices.get(c).options().size()) {
                return true;
            }
            options[c] = 0;
        }
        return false;
    }

    private void take(int[] options, Function<int[], Optional<World>> world) {
        try {
            world.apply(options.clone()).ifPresentOrElse(found -> add(options, found), () -> leftOut++);
        } catch (UnmeasurableException e) {
            leftOut++;
        }
    }

    private void add(int[] options, World world) {
        worlds++;
        for (int c = 0; c < options.length; c++) {
            worldsOf[c][options[c]]++;
        }
        for (int person = 0; person < people; person++) {
            if (world.none().get(person)) {
                continue;
            }
            int from = world.ranks().best(person);
            int to = world.ranks().worst(person);
            best[person] = best[person] == 0 ? from : Math.min(best[person], from);
            worst[person] = Math.max(worst[person], from);
            if (from <= first) {
                double share = (Math.min(to, first) - from + 1.0) / (to - from + 1.0);
                sums[person] += share;
                for (int c = 0; c < options.length; c++) {
                    byOption[c][options[c]][person] += share;
                }
            }
        }
    }

    private Found found() {
        double[] shares = new double[people];
        List<Optional<Moved>> moved = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            shares[person] = sums[person] / Math.max(1, worlds);
            @Nullable Moved most = null;
            for (int c = 0; c < choices.size(); c++) {
                Moved by = moved(c, person);
                if (by.by() > (most == null ? 0 : most.by())) {
                    most = by;
                }
            }
            moved.add(Optional.ofNullable(most));
        }
        return new Found(shares, best, worst, moved, worlds, leftOut);
    }

    private Moved moved(int choice, int person) {
        double[] means = new double[worldsOf[choice].length];
        Arrays.setAll(means, o -> byOption[choice][o][person] / Math.max(1, worldsOf[choice][o]));
        int most = -1;
        int least = -1;
        for (int o = 0; o < means.length; o++) {
            if (worldsOf[choice][o] > 0) {
                most = most < 0 || means[o] > means[most] ? o : most;
                least = least < 0 || means[o] < means[least] ? o : least;
            }
        }
        return most < 0 ? new Moved(choice, 0, 0, 0, 0) : new Moved(choice, most, means[most], least, means[least]);
    }
}

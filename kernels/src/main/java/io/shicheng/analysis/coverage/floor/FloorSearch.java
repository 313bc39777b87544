package io.shicheng.analysis.coverage.floor;

import io.shicheng.analysis.coverage.CoverageProblem;
import io.shicheng.progress.RunControl;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A number of contacts that reach a share of each group, and most people with that; or the highest share that there is
 * for all of them.
 *
 * <p><b>Definition.</b> {@code u_g} is the share of group g that is reached. With a floor φ, {@code u_g ≥ φ} for all g,
 * and then most people; maximin is the greatest {@code min u_g}. Contacts are chosen greedily by
 * {@code Σ_g min(u_g, φ)}, then, once nothing of it is left to gain, by people; φ is found by bisection (saturation).
 * What comes of it is made better by exchanges of one contact for another, in which what lacks to a floor comes before
 * people.
 *
 * <p><b>Reference.</b> Krause, A., McMahan, H. B., Guestrin, C. and Gupta, A. (2008), Robust submodular observation
 * selection, Journal of Machine Learning Research 9:2761–2801. That exchanges follow is of this program.
 *
 * <p><b>Time and space.</b> O(all rows) for a choice and O(candidates who come into question · contacts · groups) for a
 * pass of exchanges, at most {@value #PASSES} of them; maximin takes twenty times as long. Memory: four bytes a contact
 * and group, 16 a person.
 *
 * <p><b>Unit.</b> People; shares are whole millionths, and a share of a group is rounded up to whole people.
 *
 * <p><b>Ties, parts, overflow.</b> Equal gains by vertex. Parts of a graph do not matter. Sums are longs.
 *
 * <p><b>Determinism.</b> A function of what it is given; one thread.
 */
public final class FloorSearch {
    /** A share of 1. */
    public static final int WHOLE = 1_000_000;

    private static final int PASSES = 8;
    private static final int[] NOBODY = {};
    /** How many contacts are taken out and replaced at once, and how often at most. */
    private static final int MOST_CHANGED = 4;

    private static final int MOST_ROUNDS = 600;
    /** Candidates times contacts that all rounds together look at. */
    private static final long WORK = 8_000_000;
    /** Of them, a search for the highest floor looks at so many for each floor that it tries. */
    private static final int FLOORS = 4;

    private final CoverageProblem problem;
    private final int groups;
    private final int[] groupOf;
    /** People of each group. */
    private final int[] people;
    /** Of them, those who are reached by who was chosen beforehand. */
    private final int[] already;

    private final int contacts;
    private final RunControl control;

    private final GroupedCover cover;
    private int[] needs;
    private final int[] gains;
    private final int[] overlaps;

    /**
     * A plan.
     *
     * @param contacts vertices, growing
     * @param reached how many are reached of those who were still to be
     * @param lacking how many people more would have to be reached to meet the floor in each group; 0 if it is met
     * @param floor the least share of a group that is reached, in millionths
     */
    public record Found(int[] contacts, int reached, int lacking, int floor) {}

    /**
     * @param groupOf group of each vertex, from 0, or -1
     * @param people how many of each group there are to be reached, with those who are already
     * @param already how many of them are
     */
    public FloorSearch(
            CoverageProblem problem, int[] groupOf, int[] people, int[] already, int contacts, RunControl control) {
        this.problem = problem;
        this.groups = people.length;
        this.people = people;
        this.already = already;
        this.contacts = Math.min(contacts, problem.candidateCount());
        this.control = control;
        this.groupOf = groupsOfPeople(problem, groupOf, groups);
        this.cover = new GroupedCover(problem, this.groupOf, groups + 1, this.contacts + 1);
        this.needs = new int[groups + 1];
        this.gains = new int[groups + 1];
        this.overlaps = new int[(this.contacts + 1) * (groups + 1)];
    }

    /**
     * Most people with a floor.
     *
     * @param plan vertices of a plan without one
     */
    public Found withFloor(int floor, int[] plan) {
        return withFloor(floor, plan, WORK);
    }

    private Found withFloor(int floor, int[] plan, long looks) {
        needs = needs(floor);
        cover.clear();
        saturate(NOBODY);
        Found best = better(null);
        cover.clear();
        Arrays.stream(problem.placesOf(plan)).limit(contacts).forEach(cover::add);
        best = better(best);
        long work = (long) problem.candidateCount() * contacts;
        int rounds = (int) Math.min(MOST_ROUNDS, looks / Math.max(1, work));
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < rounds && cover.size() > MOST_CHANGED; round++) {
            int[] places = problem.placesOf(best.contacts());
            cover.clear();
            Arrays.stream(places).forEach(cover::add);
            int[] gone = new int[2 + round % (MOST_CHANGED - 1)];
            for (int i = 0; i < gone.length; i++) {
                int slot = random.nextInt(cover.size());
                gone[i] = cover.at(slot);
                cover.remove(slot);
            }
            saturate(gone);
            best = better(best);
        }
        return best;
    }

    /** Fills up who is chosen, exchanges, and gives the better of that and another plan. */
    private Found better(@Nullable Found other) {
        fill();
        for (int pass = 0; pass < PASSES && pass(); pass++) {
            control.checkCancelled();
        }
        Found found = found();
        return other == null
                        || found.lacking() < other.lacking()
                        || found.lacking() == other.lacking() && found.reached() >= other.reached()
                ? found
                : other;
    }

    /** The highest floor there is, as far as it is found, and most people with it. */
    public Found maximin(int[] plan) {
        int high = WHOLE;
        Found best = withFloor(0, plan);
        int low = best.floor();
        int[] missed = needs(WHOLE);
        while (low + 1 < high) {
            int middle = low + (high - low) / 2;
            int[] wanted = needs(middle);
            // shares that come to the same people need no look of their own
            Found found = Arrays.equals(wanted, missed) ? null : withFloor(middle, best.contacts(), WORK / FLOORS);
            if (found != null && found.lacking() == 0) {
                best = found;
                low = Math.max(middle, found.floor());
            } else {
                high = middle;
                missed = wanted;
            }
        }
        return withFloor(best.floor(), best.contacts());
    }

    /** How many people of each group have still to be reached; none of those of no group. */
    int[] needs(int floor) {
        int[] needed = new int[groups + 1];
        for (int g = 0; g < groups; g++) {
            needed[g] = Math.max(0, (int) (((long) people[g] * floor + WHOLE - 1) / WHOLE) - already[g]);
        }
        return needed;
    }

    /** The group of each person who is still to be reached; the number of groups where they are of none. */
    static int[] groupsOfPeople(CoverageProblem problem, int[] groupOf, int groups) {
        int[] of = new int[problem.personCount()];
        for (int u = 0; u < of.length; u++) {
            int group = groupOf[problem.persons()[u]];
            of[u] = group < 0 ? groups : group;
        }
        return of;
    }

    private Found found() {
        int least = WHOLE;
        for (int g = 0; g < groups; g++) {
            least = Math.min(least, (int) ((long) (already[g] + cover.reached()[g]) * WHOLE / Math.max(1, people[g])));
        }
        return new Found(problem.verticesOf(cover.chosen()), cover.total(), lacking(), least);
    }

    private int lacking() {
        int lacking = 0;
        for (int g = 0; g < groups; g++) {
            lacking += Math.max(0, needs[g] - cover.reached()[g]);
        }
        return lacking;
    }

    /** Chooses by how much nearer each group comes to its floor, as a share of it. */
    private void saturate(int[] barred) {
        double[] bounds = new double[problem.candidateCount()];
        Arrays.fill(bounds, Double.MAX_VALUE);
        for (int each : barred) {
            bounds[each] = 0;
        }
        while (cover.size() < contacts && lacking() > 0 && chooseBest(bounds, this::share)) {
            control.checkCancelled();
        }
    }

    /**
     * Chooses whoever adds most, the first of equals; whether somebody adds anything.
     *
     * @param bounds what each candidate adds at most, since a gain never grows; brought up to date
     */
    private boolean chooseBest(double[] bounds, IntToDoubleFunction gain) {
        int best = -1;
        double most = 0;
        for (int i = 0; i < bounds.length; i++) {
            if (bounds[i] > most && !cover.has(i)) {
                bounds[i] = gain.applyAsDouble(i);
                if (bounds[i] > most) {
                    most = bounds[i];
                    best = i;
                }
            }
        }
        if (best >= 0) {
            cover.add(best);
        }
        return best >= 0;
    }

    private double share(int candidate) {
        count(candidate);
        double share = 0;
        for (int g = 0; g < groups; g++) {
            int open = Math.max(0, needs[g] - cover.reached()[g]);
            share += (double) Math.min(open, gains[g]) / people[g];
        }
        return share;
    }

    /** How many of each group a candidate would add. */
    private void count(int candidate) {
        Arrays.fill(gains, 0);
        for (int a = problem.offsets()[candidate], end = problem.offsets()[candidate + 1]; a < end; a++) {
            int u = problem.entries()[a];
            if (cover.ownerOf(u) == -1) {
                gains[groupOf[u]]++;
            }
        }
    }

    private void fill() {
        double[] bounds = new double[problem.candidateCount()];
        Arrays.fill(bounds, Double.MAX_VALUE);
        while (cover.size() < contacts && chooseBest(bounds, this::people)) {
            control.checkCancelled();
        }
    }

    private double people(int candidate) {
        count(candidate);
        return Arrays.stream(gains).sum();
    }

    /** Offers each candidate the best slot; whether any exchange was made. */
    private boolean pass() {
        boolean made = false;
        for (int candidate = 0; candidate < problem.candidateCount() && cover.size() > 0; candidate++) {
            control.checkCancelled();
            if (cover.has(candidate) || !comesIntoQuestion(candidate)) {
                continue;
            }
            int slot = exchange(candidate);
            if (slot >= 0) {
                cover.remove(slot);
                cover.add(candidate);
                made = true;
            }
        }
        return made;
    }

    private boolean comesIntoQuestion(int candidate) {
        int size = problem.size(candidate);
        for (int slot = 0; slot < cover.size(); slot++) {
            if (cover.totalLoss(slot) < size) {
                return true;
            }
        }
        if (lacking() == 0) {
            return false;
        }
        count(candidate);
        for (int g = 0; g < groups; g++) {
            if (gains[g] > 0 && cover.reached()[g] < needs[g]) {
                return true;
            }
        }
        return false;
    }

    /** The slot in which a candidate is best; -1 if it is no better in any. */
    private int exchange(int candidate) {
        Arrays.fill(gains, 0);
        Arrays.fill(overlaps, 0);
        int width = groups + 1;
        for (int a = problem.offsets()[candidate], end = problem.offsets()[candidate + 1]; a < end; a++) {
            int u = problem.entries()[a];
            int owner = cover.ownerOf(u);
            if (owner == -1) {
                gains[groupOf[u]]++;
            } else if (owner >= 0) {
                overlaps[owner * width + groupOf[u]]++;
            }
        }
        int best = -1;
        long most = 0;
        for (int slot = 0; slot < cover.size(); slot++) {
            long better = 0;
            for (int g = 0; g < width; g++) {
                int change = gains[g] - cover.loss(slot, g) + overlaps[slot * width + g];
                int now = cover.reached()[g];
                int lacked = Math.max(0, needs[g] - now);
                int lacks = Math.max(0, needs[g] - now - change);
                better += change + (lacked - lacks) * (1L + problem.personCount());
            }
            if (better > most) {
                most = better;
                best = slot;
            }
        }
        return best;
    }
}

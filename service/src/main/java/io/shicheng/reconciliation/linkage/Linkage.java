package io.shicheng.reconciliation.linkage;

import io.shicheng.progress.RunControl;
import io.shicheng.reconciliation.linkage.People.Role;
import io.shicheng.reconciliation.name.NameAgreement;
import io.shicheng.reconciliation.name.NameForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes who of some people may be one. Each pair that {@link Blocks} finds is compared by name, by how many others of
 * the name are to be expected, by dates, ties and time, and {@link FellegiSunter} makes a probability of it.
 */
public final class Linkage {
    /** From this probability on a pair is proposed of itself. */
    public static final double THRESHOLD = 0.98;

    /** From this probability on two may be the one whom others have ties with. */
    private static final double PERHAPS = 0.3;

    /** Less probable pairs do not count against others. */
    private static final double RIVAL = 0.01;

    private final People people;
    private final Rarity rarity;
    private final Times times;
    private final Map<Role, Integer> holders = new HashMap<>();
    private List<Set<Role>> ties;

    private Linkage(People people) {
        this.people = people;
        this.rarity = new Rarity(people);
        this.times = new Times(people);
        this.ties = tiesWith(person -> person);
    }

    /**
     * Everybody's ties, each with the first of those who are probably the one whom it is with.
     *
     * @param first of them, by number
     */
    private List<Set<Role>> tiesWith(IntUnaryOperator first) {
        List<Set<Role>> all = new ArrayList<>();
        holders.clear();
        for (int i = 0; i < people.size(); i++) {
            Set<Role> own = new HashSet<>();
            people.ties(i)
                    .forEach(tie ->
                            own.add(tie.other() < 0 ? tie : new Role(tie.role(), first.applyAsInt(tie.other()))));
            own.forEach(tie -> holders.merge(tie, 1, Integer::sum));
            all.add(own);
        }
        return all;
    }

    /**
     * All pairs that are at least so probable, the most probable first.
     *
     * @param least probability, from 0 to 1
     */
    public static List<Pair> pairs(People people, double least, RunControl control) {
        return new Linkage(people).pairs(least, control);
    }

    /**
     * Two people who may be one.
     *
     * @param one the lower number
     */
    public record Pair(int one, int other, double probability, Evidence evidence) {
        private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(Pair::probability)
                .reversed()
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other);
    }

    /** Two sources tell of one master under two numbers: so ties are compared again once it is known who may be one. */
    private List<Pair> pairs(double least, RunControl control) {
        long[] candidates = Blocks.pairs(people, control);
        control.phase("compare", candidates.length);
        @Nullable Evidence[] withoutTies = compared(candidates, control);
        int[] first = IntStream.range(0, people.size()).toArray();
        for (Pair pair : weighed(candidates, withoutTies, PERHAPS, control)) {
            int one = root(first, pair.one());
            int other = root(first, pair.other());
            first[Math.max(one, other)] = Math.min(one, other);
        }
        ties = tiesWith(person -> root(first, person));
        return weighed(candidates, withoutTies, least, control);
    }

    private static int root(int[] first, int person) {
        int root = person;
        while (first[root] != root) {
            root = first[root];
        }
        return root;
    }

    /** What a pair's names and dates say, which is the same whoever their ties are with. */
    private @Nullable Evidence[] compared(long[] candidates, RunControl control) {
        @Nullable Evidence[] evidence = new Evidence[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            if (i % 4096 == 0) {
                control.checkCancelled();
                control.advance(Math.min(4096, candidates.length - i));
            }
            evidence[i] = compared((int) (candidates[i] >>> Integer.SIZE), (int) candidates[i]);
        }
        return evidence;
    }

    private List<Pair> weighed(long[] candidates, @Nullable Evidence[] withoutTies, double least, RunControl control) {
        @Nullable Evidence[] evidence = new Evidence[candidates.length];
        Map<Evidence, Long> counted = new HashMap<>();
        for (int i = 0; i < candidates.length; i++) {
            if (i % 4096 == 0) {
                control.checkCancelled();
            }
            Evidence each = withoutTies[i];
            if (each != null) {
                evidence[i] = each.with(ties((int) (candidates[i] >>> Integer.SIZE), (int) candidates[i]));
                counted.merge(evidence[i], 1L, Long::sum);
            }
        }
        Weights weights = Weights.learnt(counted, rarity.shares(false));
        List<Pair> found = new ArrayList<>();
        for (int i = 0; i < candidates.length; i++) {
            Evidence each = evidence[i];
            double probability = each == null ? 0 : weights.probability(each);
            if (each != null && probability >= Math.min(least, RIVAL)) {
                found.add(new Pair((int) (candidates[i] >>> Integer.SIZE), (int) candidates[i], probability, each));
            }
        }
        return Rivals.weighed(found).stream()
                .filter(pair -> pair.probability() >= least)
                .sorted(Pair.BEST_FIRST)
                .toList();
    }

    /**
     * Without their ties. Null for those whose names have nothing in common, and those who have a tie with each other:
     * they are two.
     */
    private @Nullable Evidence compared(int one, int other) {
        NameForm name = people.name(one);
        NameForm otherName = people.name(other);
        NameAgreement agreement = name.with(otherName);
        boolean eachOther = people.ties(one).stream().anyMatch(tie -> tie.other() == other);
        if (agreement == NameAgreement.OTHER || eachOther) {
            return null;
        }
        boolean bySound = agreement == NameAgreement.READING || agreement == NameAgreement.SOUND;
        DateAgreement born = DateAgreement.of(people.born(one), people.born(other));
        DateAgreement died = DateAgreement.of(people.died(one), people.died(other));
        boolean dated = born != DateAgreement.UNKNOWN || died != DateAgreement.UNKNOWN;
        return new Evidence(
                agreement,
                rarity.ofPair(name, otherName, bySound),
                born,
                died,
                TieAgreement.UNKNOWN,
                times.of(one, other, dated));
    }

    private TieAgreement ties(int one, int other) {
        Set<Role> own = ties.get(one);
        Set<Role> otherTies = ties.get(other);
        if (own.isEmpty() || otherTies.isEmpty()) {
            return TieAgreement.UNKNOWN;
        }
        Set<Role> fewer = own.size() <= otherTies.size() ? own : otherTies;
        Set<Role> more = fewer == own ? otherTies : own;
        double found = fewer.stream()
                .filter(more::contains)
                .mapToDouble(tie -> Math.log((double) people.size() / holders.getOrDefault(tie, 1)))
                .sum();
        double rare = Math.log(people.size() / 2.0);
        if (found == 0) {
            return TieAgreement.NONE;
        }
        return found >= 1.2 * rare
                ? TieAgreement.SEVERAL
                : found >= 0.6 * rare ? TieAgreement.ONE : TieAgreement.COMMON;
    }
}

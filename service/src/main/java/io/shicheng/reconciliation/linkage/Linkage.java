package io.shicheng.reconciliation.linkage;

import io.shicheng.progress.RunControl;
import io.shicheng.reconciliation.linkage.People.Role;
import io.shicheng.reconciliation.name.NameAgreement;
import io.shicheng.reconciliation.name.NameForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proposes who of some people may be one. Each pair that {@link Blocks} finds is compared by name, by how many others of
 * the name are to be expected, by dates, ties and time, and {@link FellegiSunter} makes a probability of it.
 */
public final class Linkage {
    /** From this probability on a pair is proposed of itself. */
    public static final double THRESHOLD = 0.98;

    /** Less probable pairs do not count against others. */
    private static final double RIVAL = 0.01;

    private final People people;
    private final Rarity rarity;
    private final Times times;
    private final Map<Role, Integer> holders = new HashMap<>();

    private Linkage(People people) {
        this.people = people;
        this.rarity = new Rarity(people);
        this.times = new Times(people);
        for (int i = 0; i < people.size(); i++) {
            people.ties(i).forEach(tie -> holders.merge(tie, 1, Integer::sum));
        }
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

    private List<Pair> pairs(double least, RunControl control) {
        long[] candidates = Blocks.pairs(people, control);
        control.phase("compare", candidates.length);
        @Nullable Evidence[] evidence = new Evidence[candidates.length];
        Map<Evidence, Long> counted = new HashMap<>();
        for (int i = 0; i < candidates.length; i++) {
            if (i % 4096 == 0) {
                control.checkCancelled();
                control.advance(Math.min(4096, candidates.length - i));
            }
            Evidence found = compared((int) (candidates[i] >>> Integer.SIZE), (int) candidates[i]);
            evidence[i] = found;
            if (found != null) {
                counted.merge(found, 1L, Long::sum);
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

    /** Null for those whose names have nothing in common, and those who have a tie with each other: they are two. */
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
                ties(one, other),
                times.of(one, other, dated));
    }

    private TieAgreement ties(int one, int other) {
        Set<Role> ties = people.ties(one);
        Set<Role> otherTies = people.ties(other);
        if (ties.isEmpty() || otherTies.isEmpty()) {
            return TieAgreement.UNKNOWN;
        }
        Set<Role> fewer = ties.size() <= otherTies.size() ? ties : otherTies;
        Set<Role> more = fewer == ties ? otherTies : ties;
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

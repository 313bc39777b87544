package io.shicheng.reconciliation.linkage;

import io.shicheng.reconciliation.linkage.Linkage.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A name in letters may be read as those of several people; it is of one of them at most. Of pairs that have one of
 * their people in common, whose others are not one person, one alone can be true: the odds of each are set against those
 * of the others.
 */
final class Rivals {
    /** Others who are one person with this probability are no rivals. */
    private static final double ONE_PERSON = 0.5;

    private final Map<Integer, List<Pair>> pairs = new HashMap<>();
    private final Map<Long, Double> known = new HashMap<>();

    private Rivals(List<Pair> all) {
        for (Pair pair : all) {
            pairs.computeIfAbsent(pair.one(), _ -> new ArrayList<>()).add(pair);
            pairs.computeIfAbsent(pair.other(), _ -> new ArrayList<>()).add(pair);
            known.put(key(pair.one(), pair.other()), pair.probability());
        }
    }

    static List<Pair> weighed(List<Pair> all) {
        Rivals rivals = new Rivals(all);
        return all.stream()
                .map(pair -> new Pair(
                        pair.one(),
                        pair.other(),
                        Math.min(
                                rivals.probability(pair, pair.one(), pair.other()),
                                rivals.probability(pair, pair.other(), pair.one())),
                        pair.evidence()))
                .toList();
    }

    private double probability(Pair pair, int common, int end) {
        double odds = odds(pair.probability());
        double all = 1 + odds;
        for (Pair rival : pairs.getOrDefault(common, List.of())) {
            int other = rival.one() == common ? rival.other() : rival.one();
            if (other != end && known.getOrDefault(key(end, other), 0.0) < ONE_PERSON) {
                all += odds(rival.probability());
            }
        }
        return odds / all;
    }

    private static double odds(double probability) {
        return probability / Math.max(1e-12, 1 - probability);
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }
}

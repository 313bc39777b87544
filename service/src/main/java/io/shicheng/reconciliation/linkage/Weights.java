package io.shicheng.reconciliation.linkage;

import io.shicheng.reconciliation.name.NameAgreement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons of two people as {@link FellegiSunter} has them. Of names that are the same, in whatever script, it
 * learns all from the pairs. Of those that are nearly the same it does not: brothers and fellow pupils have such names,
 * the same ties and the same times, and would be taken for one person. There it is known what agrees of one person, it
 * is taken that nearly all pairs are of two, and how many are of one follows from how often names are misspelt.
 */
final class Weights {
    private static final double[] NAME_MATCHES = {0.55, 0.22, 0.23};
    private static final double[] NAME_OTHERS = {0.6, 0.1, 0.3};
    private static final double[] OTHERS_NAMED = {0.01, 0.04, 0.1, 0.15, 0.2, 0.25, 0.25};
    private static final double[] DATES_MATCHES = {0.9, 0.095, 0.005};
    private static final double[] DATES_OTHERS = {0.04, 0.04, 0.92};
    private static final double[] TIES_MATCHES = {0.4, 0.2, 0.2, 0.1, 0.1};
    private static final double[] TIES_OTHERS = {0.004, 0.006, 0.025, 0.1, 0.865};
    private static final double[] TIME_MATCHES = {0.93, 0.065, 0.005};
    private static final double[] TIME_OTHERS = {0.3, 0.25, 0.45};

    private static final double[][] MATCHES = {
        NAME_MATCHES, new double[Rarity.CLASSES], DATES_MATCHES, DATES_MATCHES, TIES_MATCHES, TIME_MATCHES
    };
    private static final double[][] OTHERS = {
        NAME_OTHERS, OTHERS_NAMED, DATES_OTHERS, DATES_OTHERS, TIES_OTHERS, TIME_OTHERS
    };

    /** What is thought before any pair is seen counts like so many pairs. */
    private static final double PRIOR_PAIRS = 40;

    private static final double PRIOR_SHARE = 0.1;

    /** Of so many people whose names are the same, how many have names that are nearly the same in each way. */
    private static final Map<NameAgreement, Double> MISSPELT =
            new EnumMap<>(Map.of(NameAgreement.SOUND, 0.01, NameAgreement.ONE_EDIT, 0.05, NameAgreement.PART, 0.01));

    private final Map<NameAgreement, FellegiSunter> models = new EnumMap<>(NameAgreement.class);

    private Weights() {}

    /**
     * Learns from the pairs that were compared.
     *
     * @param counted how many pairs came out so
     * @param shares of people whose names are of each class of rarity
     */
    static Weights learnt(Map<Evidence, Long> counted, double[] shares) {
        double[][] matches = MATCHES.clone();
        matches[1] = smoothed(shares);
        FellegiSunter strong = new FellegiSunter(
                matches, OTHERS, new boolean[] {false, true, false, false, false, false}, PRIOR_SHARE);
        strong.learn(patterns(counted, null), PRIOR_PAIRS);
        Weights weights = new Weights();
        double matched = 0;
        for (Entry<Evidence, Long> each : counted.entrySet()) {
            if (!MISSPELT.containsKey(each.getKey().name())) {
                weights.models.put(each.getKey().name(), strong);
                matched += each.getValue() * strong.probability(levels(each.getKey()));
            }
        }
        for (Entry<NameAgreement, Double> each : MISSPELT.entrySet()) {
            Map<FellegiSunter.Pattern, Long> patterns = patterns(counted, each.getKey());
            weights.models.put(
                    each.getKey(), strong.amongOthers(patterns, each.getValue() * (matched + 1), PRIOR_PAIRS));
        }
        return weights;
    }

    private static double[] smoothed(double[] shares) {
        double[] all = shares.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] = (all[i] + 0.01) / (1 + 0.01 * all.length);
        }
        return all;
    }

    /** @param name null for all ways in which names are the same */
    private static Map<FellegiSunter.Pattern, Long> patterns(
            Map<Evidence, Long> counted, @Nullable NameAgreement name) {
        return counted.entrySet().stream()
                .filter(each -> name == null
                        ? !MISSPELT.containsKey(each.getKey().name())
                        : name == each.getKey().name())
                .collect(Collectors.toMap(each -> levels(each.getKey()), Entry::getValue, Long::sum, TreeMap::new));
    }

    double probability(Evidence evidence) {
        FellegiSunter model = models.get(evidence.name());
        return model == null ? 0 : model.probability(levels(evidence));
    }

    private static FellegiSunter.Pattern levels(Evidence evidence) {
        return new FellegiSunter.Pattern(
                MISSPELT.containsKey(evidence.name())
                        ? FellegiSunter.MISSING
                        : evidence.name().ordinal(),
                evidence.others(),
                evidence.born() == DateAgreement.UNKNOWN
                        ? FellegiSunter.MISSING
                        : evidence.born().ordinal(),
                evidence.died() == DateAgreement.UNKNOWN
                        ? FellegiSunter.MISSING
                        : evidence.died().ordinal(),
                evidence.ties() == TieAgreement.UNKNOWN
                        ? FellegiSunter.MISSING
                        : evidence.ties().ordinal(),
                evidence.time() == TimeAgreement.UNKNOWN
                        ? FellegiSunter.MISSING
                        : evidence.time().ordinal());
    }
}

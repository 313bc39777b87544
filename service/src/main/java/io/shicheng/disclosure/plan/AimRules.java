package io.shicheng.disclosure.plan;

import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.DisclosedPlan.Aims;
import io.shicheng.disclosure.answer.DisclosedPlan.Fair;
import io.shicheng.disclosure.answer.DisclosedPlan.PassedOn;
import io.shicheng.disclosure.answer.DisclosedPlan.Sure;
import io.shicheng.disclosure.count.Suppression;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.PlanAims;
import io.shicheng.inquiry.result.Plan;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a plan may be asked for besides most people, and what is told of it. Shares of groups are of people by name, so
 * they are told as they are; what depends on people who are only counted is told in tens, or whole percents.
 */
final class AimRules {
    private static final double WHOLE = 100;
    /** Digits after the point of what is told as it is. */
    private static final double EXACT = 1e6;

    private static final double MOST_ROUNDED = 1e12;

    private static final double QUALITY_STEP = 20;
    private static final List<String> FLOORS =
            List.of("5", "10", "15", "20", "25", "30", "40", "50", "60", "70", "80", "90", "100", PlanAims.HIGHEST);
    private static final List<Double> WELFARES = List.of(-2.0, -1.0, 0.0, 0.5, 1.0);
    private static final List<String> CHANCES = List.of("1", "2", "5", "10", "20", "50", PlanAims.INDEGREE);
    private static final List<Double> QUALITIES = List.of(0.5, 0.6, 0.7, 0.8, 0.9);

    private AimRules() {}

    /**
     * Where somebody is only counted, few values are offered: between any two others could lie the one at which a plan
     * changes by one of them.
     *
     * @throws InquiryException if it is another value
     */
    static void check(PlanAims aims, Networks networks) {
        if (networks.allOpen()) {
            return;
        }
        require("floor", aims.floor(), FLOORS, "20");
        require("welfare", aims.welfare(), WELFARES, "0");
        require("passing", aims.passing(), CHANCES, "10");
        require("quality", aims.quality(), QUALITIES, "0.7");
    }

    private static void require(String name, @Nullable Object value, List<?> offered, String usual) {
        if (value != null && !offered.contains(value)) {
            List<String> texts = offered.stream().map(String::valueOf).toList();
            throw InquiryException.of("parameter.range", String.valueOf(value), name, texts, usual);
        }
    }

    /**
     * Null where nothing was asked for.
     *
     * @param price how many more a plan in which groups do not count is told to reach, where somebody is only counted
     */
    static @Nullable Aims told(Plan plan, int price, Networks networks, ClusterNames clusters) {
        if (plan.fair() == null && plan.sure() == null && plan.passed() == null) {
            return null;
        }
        boolean exact = networks.allOpen();
        return new Aims(
                plan.fair() == null
                        ? null
                        : fair(plan, plan.fair(), exact ? plan.fair().price() : Math.max(0, price), clusters),
                plan.sure() == null ? null : sure(plan.sure(), exact),
                plan.passed() == null ? null : passed(plan.passed(), exact));
    }

    private static Fair fair(Plan plan, Plan.Fair fair, int price, ClusterNames clusters) {
        List<DisclosedPlan.Group> groups = fair.groups().stream()
                .map(each -> new DisclosedPlan.Group(
                        each.cluster() != null
                                ? String.valueOf(clusters.id(each.cluster()))
                                : String.valueOf(each.discipline()),
                        each.people(),
                        each.reached(),
                        WHOLE * each.reached() / each.people()))
                .toList();
        double least =
                groups.stream().mapToDouble(DisclosedPlan.Group::percent).min().orElse(0);
        return new Fair(
                Objects.requireNonNull(plan.question().aims().groupBy()),
                groups,
                fair.leftOut(),
                least,
                fair.met(),
                fair.welfare() == null ? null : rounded(fair.welfare()),
                fair.highest() == null ? null : WHOLE * fair.highest() / EXACT,
                price);
    }

    private static Sure sure(Plan.Sure sure, boolean exact) {
        var found = sure.found();
        return new Sure(
                sure.rates().missing(),
                sure.rates().falseTies(),
                found.rounds(),
                exact ? (int) Math.round(found.truly()) : down(found.truly()),
                exact ? (int) Math.round(found.least()) : down(found.least()),
                exact ? (int) Math.round(found.most()) : upwards((int) Math.ceil(found.most())),
                percent(found.loss(), exact),
                percent(found.mostLoss(), exact));
    }

    private static PassedOn passed(Plan.Passed passed, boolean exact) {
        return new PassedOn(
                exact ? rounded(passed.expected()) : down(passed.expected()),
                exact ? rounded(passed.atLeast()) : down(passed.atLeast()),
                exact ? rounded(passed.most()) : upwards((int) Math.ceil(passed.most())),
                exact ? rounded(passed.quality()) : Math.floor(passed.quality() * QUALITY_STEP) / QUALITY_STEP,
                passed.met());
    }

    /** In hundredths, or the next whole percent above. */
    private static double percent(double share, boolean exact) {
        return exact ? Math.round(WHOLE * WHOLE * share) / WHOLE : Math.ceil(WHOLE * share);
    }

    private static double rounded(double value) {
        return Math.abs(value) > MOST_ROUNDED ? value : Math.round(value * EXACT) / EXACT;
    }

    private static int down(double people) {
        return (int) people / Suppression.FEWEST * Suppression.FEWEST;
    }

    private static int upwards(int people) {
        return RoundedCount.upwards(people);
    }
}

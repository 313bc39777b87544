package io.shicheng.inquiry.plan;

import io.shicheng.analysis.coverage.floor.FloorPlanner;
import io.shicheng.analysis.coverage.floor.FloorSearch;
import io.shicheng.analysis.reach.Passing;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.PlanAims;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.StatedRates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a plan is to have besides most people: whether it holds together, in numbers, and how it is cited. */
final class AimTerms {
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.]\\d{1,6})?");
    private static final int HUNDRED = 100;
    /** Below, powers of small shares are not told apart. */
    private static final double LEAST_ALPHA = -20;
    /** Share of the greatest spread there is, where no other is asked for. */
    private static final double USUAL_QUALITY = 0.7;

    private AimTerms() {}

    /** @throws InquiryException if it does not hold together */
    static void check(PlanQuestion question) {
        PlanAims aims = question.aims();
        boolean number = question.contacts() != null;
        boolean plain = question.floorBy() == null;
        if (aims.fair()) {
            checkFair(aims, number && plain && !aims.sure() && !aims.passes());
        }
        if (aims.sure()) {
            if (!aims.interval() || !plain || aims.passes()) {
                throw InquiryException.of("plan.interval");
            }
            StatedRates.of(aims.missing(), aims.falseTies());
        }
        if (aims.passes()) {
            checkPassing(aims, number && plain && question.hops() == 1);
        }
    }

    private static void checkFair(PlanAims aims, boolean alone) {
        String by = aims.groupBy();
        if (by != null) {
            FloorBy.of(by);
        }
        if (by == null || !alone || (aims.floor() == null) == (aims.welfare() == null)) {
            throw InquiryException.of("plan.fair");
        }
        String floor = aims.floor();
        if (floor != null && !isHighest(floor) && percent(floor) == null) {
            throw InquiryException.of("plan.floor", floor);
        }
        Double alpha = aims.welfare();
        if (alpha != null && !(alpha <= 1 && alpha >= LEAST_ALPHA)) {
            throw InquiryException.of("plan.welfare", alpha);
        }
    }

    private static void checkPassing(PlanAims aims, boolean alone) {
        String passing = aims.passing();
        if (passing == null || !alone) {
            throw InquiryException.of("plan.passingAlone");
        }
        if (!isIndegree(passing) && percent(passing) == null) {
            throw InquiryException.of("plan.passing", passing);
        }
        Double quality = aims.quality();
        if (quality != null && !(quality > 0 && quality < 1)) {
            throw InquiryException.of("plan.quality", quality);
        }
    }

    /** In millionths, or {@link FloorPlanner#HIGHEST}. */
    static int floor(String text) {
        BigDecimal percent = percent(text);
        return percent == null
                ? FloorPlanner.HIGHEST
                : percent.multiply(BigDecimal.valueOf(FloorSearch.WHOLE / HUNDRED))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
    }

    static Passing passing(String text) {
        BigDecimal percent = percent(text);
        return percent == null ? Passing.byIndegree(false) : Passing.each(percent.doubleValue() / HUNDRED);
    }

    static double quality(PlanAims aims) {
        return aims.quality() == null ? USUAL_QUALITY : aims.quality();
    }

    /** Adds what is asked for to what is cited. */
    static void cite(PlanAims aims, SortedMap<String, String> cited) {
        String by = aims.groupBy();
        String floor = aims.floor();
        if (by != null) {
            cited.put("group_by", FloorBy.of(by).code());
        }
        if (floor != null) {
            cited.put("floor", isHighest(floor) ? PlanAims.HIGHEST : plain(floor));
        }
        if (aims.welfare() != null) {
            cited.put("welfare", BigDecimal.valueOf(aims.welfare()).toPlainString());
        }
        if (aims.sure()) {
            var rates = StatedRates.of(aims.missing(), aims.falseTies());
            cited.put("interval", "true");
            cited.put("missing", String.valueOf(rates.missing()));
            cited.put("false", String.valueOf(rates.falseTies()));
        }
        String passing = aims.passing();
        if (passing != null) {
            cited.put("passing", isIndegree(passing) ? PlanAims.INDEGREE : plain(passing));
            cited.put("quality", String.valueOf(quality(aims)));
        }
    }

    private static String plain(String percent) {
        return new BigDecimal(percent.strip()).stripTrailingZeros().toPlainString();
    }

    private static boolean isHighest(String text) {
        return text.strip().toLowerCase(Locale.ROOT).equals(PlanAims.HIGHEST);
    }

    private static boolean isIndegree(String text) {
        return text.strip().toLowerCase(Locale.ROOT).equals(PlanAims.INDEGREE);
    }

    /** Above 0 and at most 100; null if it is none. */
    private static @Nullable BigDecimal percent(String text) {
        if (!PERCENT.matcher(text.strip()).matches()) {
            return null;
        }
        BigDecimal percent = new BigDecimal(text.strip());
        return percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(HUNDRED)) <= 0 ? percent : null;
    }
}

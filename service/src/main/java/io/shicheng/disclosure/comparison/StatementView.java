package io.shicheng.disclosure.comparison;

import io.shicheng.disclosure.reason.DisclosedComparison.Statements;
import io.shicheng.disclosure.reason.DisclosedComparison.TwoSources;
import io.shicheng.inquiry.StatedRates;
import io.shicheng.inquiry.result.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * What works say of the same ties.
 *
 * @param all of ties between historical people
 */
record StatementView(Comparison all) {
    Statements disclose() {
        Double missing = fact("missing");
        Double wrong = fact("false");
        Double asked = fact("asked");
        return new Statements(
                (int) all.fact("works"),
                (int) all.fact("named"),
                (int) all.fact("repeated"),
                asked == null ? null : (Long) asked.longValue(),
                missing,
                wrong,
                fact("named_if_there"),
                fact("named_if_not"),
                fact("density"),
                missing == null ? null : (Double) StatedRates.nearestMissing(missing),
                wrong == null ? null : (Double) StatedRates.nearestFalse(wrong),
                twoSources());
    }

    private @Nullable TwoSources twoSources() {
        if (all.sources().isEmpty()) {
            return null;
        }
        return new TwoSources(
                all.sources().getFirst(),
                all.sources().getLast(),
                (int) all.fact("first"),
                (int) all.fact("second"),
                (int) all.fact("both"),
                all.fact("ties_estimated"),
                all.fact("standard_error"),
                all.fact("missing_of_two"));
    }

    private @Nullable Double fact(String name) {
        double value = all.fact(name);
        return Double.isNaN(value) ? null : (Double) value;
    }
}

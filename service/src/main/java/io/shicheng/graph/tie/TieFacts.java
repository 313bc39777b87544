package io.shicheng.graph.tie;

import io.shicheng.graph.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a tie besides its kind and its ends.
 *
 * @param source a citation of at most 300 characters
 * @param weight strength, above 0, finite; never a distance
 * @param confidence above 0, at most 1
 * @param sourceKey what of the source stands for the work that it names, of ties between historical people; null for
 *     all of it
 */
public record TieFacts(
        Basis basis,
        String source,
        @Nullable DateRange since,
        @Nullable DateRange until,
        double weight,
        double confidence,
        @Nullable String role,
        @Nullable String department,
        @Nullable CreditLevel level,
        @Nullable String sourceKey) {
    public TieFacts {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("The weight (" + weight + ") must be above 0 and finite. Maybe 1?");
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "The confidence (" + confidence + ") must be above 0 and at most 1. Maybe 1?");
        }
    }

    /** Where all of the source stands for the work that it names. */
    public TieFacts(
            Basis basis,
            String source,
            @Nullable DateRange since,
            @Nullable DateRange until,
            double weight,
            double confidence,
            @Nullable String role,
            @Nullable String department,
            @Nullable CreditLevel level) {
        this(basis, source, since, until, weight, confidence, role, department, level, null);
    }

    /** The work that the source names, as far as it is told apart from the place in it. */
    public String work() {
        return sourceKey == null ? source : sourceKey;
    }

    /** The same without what stands for the work that the source names. */
    public TieFacts withoutSourceKey() {
        return sourceKey == null
                ? this
                : new TieFacts(basis, source, since, until, weight, confidence, role, department, level);
    }
}

package io.shicheng.inquiry.plan;

import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.inquiry.cache.Cacheable;
import io.shicheng.inquiry.result.Plan;
import org.jspecify.annotations.Nullable;

/** What is kept of a plan: who was chosen, by vertex, how many they reach, and what no plan can pass. */
record Coverage(Answer answer) implements Cacheable {
    Plan.@Nullable Bound bound(boolean share) {
        if (answer.proof() == null) {
            return null;
        }
        int bound = answer.proof().bound();
        return share ? new Plan.Bound(null, bound) : new Plan.Bound(bound, null);
    }

    @Override
    public long bytes() {
        long prices = answer.proof() == null ? 0 : 4L * answer.proof().prices().length;
        return prices
                + answer.choices().stream()
                        .mapToLong(choice -> 48 + 4L * choice.adds().length)
                        .sum();
    }
}

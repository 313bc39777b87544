package io.shicheng.inquiry.plan;

import io.shicheng.analysis.coverage.CoveragePlanner.Answer;
import io.shicheng.analysis.coverage.LazyGreedy.Choice;
import io.shicheng.inquiry.cache.Cacheable;
import io.shicheng.inquiry.result.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a plan that has more than most people.
 *
 * @param answer with the proof of all plans, or none
 */
record Aimed(Answer answer, Plan.@Nullable Fair fair, Plan.@Nullable Sure sure, Plan.@Nullable Passed passed)
        implements Cacheable {
    /** A plan of most people. */
    static Aimed plain(Answer answer) {
        return new Aimed(answer, null, null, null);
    }

    List<Choice> choices() {
        return answer.choices();
    }

    Plan.@Nullable Bound bound(boolean share) {
        return new Coverage(answer).bound(share);
    }

    @Override
    public long bytes() {
        return new Coverage(answer).bytes() + 256;
    }
}

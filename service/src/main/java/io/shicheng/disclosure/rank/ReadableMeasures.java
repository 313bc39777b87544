package io.shicheng.disclosure.rank;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.progress.BoundedCache;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * By which of a few fast measures the bands of classes can be read. It takes a ranking by each to find out, so it is
 * remembered for those who asked last. Thread-safe.
 */
final class ReadableMeasures {
    private static final int MOST_REMEMBERED = 64;

    private final BoundedCache<Key, List<String>> remembered = new BoundedCache<>(MOST_REMEMBERED, _ -> 1);

    /**
     * @param grounds as of which change of the store and which day
     * @param question by no measure in particular
     */
    private record Key(Viewer viewer, String grounds, RankingQuestion question) {}

    /**
     * Their codes.
     *
     * @param readable whether one to the same question but by this measure can be
     */
    List<String> of(PersonPolicy policy, RankingQuestion question, RunControl control, Predicate<String> readable) {
        List<String> measures = Measures.having(Trait.READABLE);
        Key key = new Key(policy.viewer(), policy.grounds().state(), question.by(measures.getFirst(), Set.of()));
        return remembered.get(
                key, control, _ -> measures.stream().filter(readable).toList());
    }
}

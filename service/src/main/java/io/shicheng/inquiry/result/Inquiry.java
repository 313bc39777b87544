package io.shicheng.inquiry.result;

import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.Question;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;

/**
 * Where questions are asked. What was computed is kept and given again as long as the network stays as it is, and is computed
 * once for all who wait for it; see {@code inquiry.kept}. Thread-safe.
 */
public interface Inquiry {
    /**
     * Has everybody ranked, or everybody of one cluster by their scores in the whole network.
     *
     * <p>The time of the measure, and up to 40 times that with intervals.
     *
     * @param network of whom the network is
     * @throws RankingException if the measure or the cluster is unknown, or a chosen kind of tie does not go with the
     *     measure
     * @throws io.shicheng.analysis.measure.UnusableParameterException if the measure does not have a parameter that is given
     */
    Ranking ask(RankingQuestion question, Population network, RunControl control);

    /**
     * Has contacts proposed.
     *
     * @param network of whom the network is
     * @throws PlanException if the question does not hold together or cannot be met
     */
    Plan ask(PlanQuestion question, Population network, RunControl control);

    /** Has any question answered. */
    default Result ask(Question question, Population network, RunControl control) {
        return switch (question) {
            case RankingQuestion ranking -> ask(ranking, network, control);
            case PlanQuestion plan -> ask(plan, network, control);
        };
    }
}

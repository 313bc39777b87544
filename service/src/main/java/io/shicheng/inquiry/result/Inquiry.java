package io.shicheng.inquiry.result;

import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.PlanQuestion.Chosen;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.util.List;
import java.util.Set;

/**
 * Where questions are asked. What was computed is kept and given again as long as the network stays as it is, and is
 * computed once for all who wait for it; see {@code inquiry.cache}. Thread-safe.
 */
public interface Inquiry {
    /**
     * Has everybody ranked, or everybody of one cluster by their scores in the whole network.
     *
     * <p>The time of the measure, and up to 40 times that with intervals.
     *
     * @param network of whom the network is
     * @throws io.shicheng.inquiry.InquiryException if the measure, a parameter of it or the cluster is unknown, or a
     *     chosen kind of tie does not go with the measure
     */
    Ranking ask(RankingQuestion question, Population network, RunControl control);

    /**
     * Has told where some people would be ranked if one source had not come down to us.
     *
     * <p>The time of the measure for each source that names a hundredth of the ties of one of them.
     *
     * @param told among whom ranks are, and whose ties among themselves rest on sources
     * @param shown of whom it is told, of those
     * @param network of whom the network is
     * @throws io.shicheng.inquiry.InquiryException as of a ranking
     */
    SourceRanks sources(
            RankingQuestion question, Set<NodeKey> told, List<NodeKey> shown, Population network, RunControl control);

    /**
     * Has contacts proposed, of all places.
     *
     * @param network of whom the network is
     * @throws io.shicheng.inquiry.InquiryException if the question does not hold together or cannot be met
     * @throws io.shicheng.inquiry.UnattainableException if all candidates together do not reach the share
     */
    default Plan ask(PlanQuestion question, Population network, RunControl control) {
        return ask(question, Chosen.ANYBODY, network, control);
    }

    /**
     * Has contacts proposed where the place, or people to keep or leave out, are known by their keys.
     *
     * @throws io.shicheng.inquiry.InquiryException if the question does not hold together or cannot be met
     * @throws io.shicheng.inquiry.UnattainableException if all candidates together do not reach the share
     */
    Plan ask(PlanQuestion question, Chosen chosen, Population network, RunControl control);

    /** Who would be best in the place of each of those to keep, and besides them all. */
    Plan.Alternatives alternatives(PlanQuestion question, Chosen chosen, Population network, RunControl control);

    /**
     * Has told why somebody is ranked where they are.
     *
     * <p>The time of the ranking, and then, for up to ten of those who carry the score, of the measure of one person;
     * where that takes all, as of PageRank, of the measure.
     *
     * @param person whom the row is of
     * @param network of whom the network is
     * @throws io.shicheng.inquiry.InquiryException as of a ranking, and if scores of the measure are not taken apart
     */
    Reasons ask(WhyQuestion question, NodeKey person, Population network, RunControl control);

    /**
     * Has a network measured as it is and as it would be with some changes.
     *
     * <p>The time of the ranking, and of the measure once more.
     *
     * @param network of whom the network is
     * @throws io.shicheng.inquiry.InquiryException as of a ranking, and if a change cannot be made
     */
    ChangedScores ask(ScenarioQuestion question, List<PersonChange> changes, Population network, RunControl control);

    /**
     * Has compared with a ranking what nominations, chance, interviews or repeated statements say.
     *
     * <p>The time of the ranking, and of the measure up to 199 times more.
     *
     * @param whom of whom it is
     * @param network of whom the network is
     * @throws io.shicheng.inquiry.InquiryException as of a ranking
     */
    Comparison ask(ComparisonQuestion question, Comparison.Whom whom, Population network, RunControl control);
}

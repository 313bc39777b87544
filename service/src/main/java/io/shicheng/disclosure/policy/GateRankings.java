package io.shicheng.disclosure.policy;

import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.inquiry.result.ChangedScores;
import io.shicheng.inquiry.result.Comparison;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.PersonChange;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.inquiry.result.Reasons;
import io.shicheng.inquiry.result.SourceRanks;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.SnapshotException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Rankings as viewers ask for them. */
public final class GateRankings {
    private GateRankings() {}

    /**
     * A ranking of everybody in a network, of which nothing may leave as it is.
     *
     * @throws DisclosureException if its snapshot would be too large
     */
    public static Ranking ask(Inquiry inquiry, RankingQuestion question, Population network, RunControl control) {
        return answered(() -> inquiry.ask(question, network, control));
    }

    /**
     * Why somebody is ranked where they are, of which nothing may leave as it is.
     *
     * @throws DisclosureException if the snapshot of the ranking would be too large
     */
    public static Reasons explain(
            Inquiry inquiry, WhyQuestion question, NodeKey person, Population network, RunControl control) {
        return answered(() -> inquiry.ask(question, person, network, control));
    }

    /**
     * Where some people would be ranked without one source, of which nothing may leave as it is.
     *
     * @throws DisclosureException if the snapshot of the ranking would be too large
     */
    public static SourceRanks sources(
            Inquiry inquiry,
            RankingQuestion question,
            Set<NodeKey> told,
            List<NodeKey> shown,
            Population network,
            RunControl control) {
        return answered(() -> inquiry.sources(question, told, shown, network, control));
    }

    /**
     * A network with some ties otherwise, of which nothing may leave as it is.
     *
     * @throws DisclosureException if the snapshot of the ranking would be too large
     */
    public static ChangedScores changed(
            Inquiry inquiry,
            ScenarioQuestion question,
            List<PersonChange> changes,
            Population network,
            RunControl control) {
        return answered(() -> inquiry.ask(question, changes, network, control));
    }

    /**
     * What stands beside a ranking, of which nothing may leave as it is.
     *
     * @throws DisclosureException if the snapshot of the ranking would be too large
     */
    public static Comparison compared(
            Inquiry inquiry,
            ComparisonQuestion question,
            Comparison.Whom whom,
            Population network,
            RunControl control) {
        return answered(() -> inquiry.ask(question, whom, network, control));
    }

    private static <T> T answered(Supplier<T> inquiry) {
        try {
            return inquiry.get();
        } catch (SnapshotException e) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "snapshot.large");
        }
    }
}

package io.shicheng.inquiry.computed;

import io.shicheng.graph.NodeKey;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.PlanQuestion.Chosen;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.inquiry.comparison.Comparisons;
import io.shicheng.inquiry.plan.Planner;
import io.shicheng.inquiry.ranking.Explanations;
import io.shicheng.inquiry.ranking.Rankings;
import io.shicheng.inquiry.ranking.Scenarios;
import io.shicheng.inquiry.ranking.SourceDependences;
import io.shicheng.inquiry.result.ChangedScores;
import io.shicheng.inquiry.result.Comparison;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.PersonChange;
import io.shicheng.inquiry.result.Plan;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.inquiry.result.Reasons;
import io.shicheng.inquiry.result.SourceRanks;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.Population;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers from the store as it is now. */
@Component
public class ComputedInquiry implements Inquiry {
    private final Rankings rankings;
    private final Explanations explanations;
    private final Scenarios scenarios;
    private final SourceDependences sources;
    private final Comparisons comparisons;
    private final Planner planner;

    public ComputedInquiry(
            Rankings rankings,
            Explanations explanations,
            Scenarios scenarios,
            SourceDependences sources,
            Comparisons comparisons,
            Planner planner) {
        this.rankings = rankings;
        this.explanations = explanations;
        this.scenarios = scenarios;
        this.sources = sources;
        this.comparisons = comparisons;
        this.planner = planner;
    }

    @Override
    public Ranking ask(RankingQuestion question, Population network, RunControl control) {
        return rankings.rank(question, network, control);
    }

    @Override
    public SourceRanks sources(
            RankingQuestion question, Set<NodeKey> told, List<NodeKey> shown, Population network, RunControl control) {
        return sources.find(question, told, shown, network, control);
    }

    @Override
    public Reasons ask(WhyQuestion question, NodeKey person, Population network, RunControl control) {
        return explanations.explain(question, person, network, control);
    }

    @Override
    public Plan ask(PlanQuestion question, Chosen chosen, Population network, RunControl control) {
        return planner.plan(question, chosen, network, control);
    }

    @Override
    public Plan.Alternatives alternatives(
            PlanQuestion question, Chosen chosen, Population network, RunControl control) {
        return planner.alternatives(question, chosen, network, control);
    }

    @Override
    public ChangedScores ask(
            ScenarioQuestion question, List<PersonChange> changes, Population network, RunControl control) {
        return scenarios.compare(question, changes, network, control);
    }

    @Override
    public Comparison ask(ComparisonQuestion question, Comparison.Whom whom, Population network, RunControl control) {
        return comparisons.compare(question, whom, network, control);
    }
}

package io.shicheng.web;

import io.shicheng.disclosure.ClustersQuestion;
import io.shicheng.disclosure.CrewsQuestion;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.MapQuestion;
import io.shicheng.disclosure.OrganisationsQuestion;
import io.shicheng.disclosure.SampleRanking;
import io.shicheng.disclosure.SampleReasons;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.answer.DisclosedCluster;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedMap;
import io.shicheng.disclosure.answer.DisclosedMatches;
import io.shicheng.disclosure.answer.DisclosedNamespace;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.disclosure.overview.DisclosedCrews;
import io.shicheng.disclosure.overview.DisclosedOrganisations;
import io.shicheng.disclosure.reason.DisclosedComparison;
import io.shicheng.disclosure.reason.DisclosedReasons;
import io.shicheng.disclosure.reason.DisclosedScenario;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A gate that answers with nothing, or one ranking, fails as it is told, or takes until it is stopped. */
final class ScriptedDisclosure implements Disclosure {
    volatile @Nullable RuntimeException failure;
    volatile boolean endless;
    /** Happens while a ranking is made. */
    volatile Runnable meanwhile = () -> {};
    /** How many rankings began to be computed. */
    final AtomicInteger begun = new AtomicInteger();

    /** Rankings that were made. */
    final AtomicInteger rankings = new AtomicInteger();
    /** Maps that were asked for, whether or not it answered. */
    final AtomicInteger maps = new AtomicInteger();
    /** The last ranking that was asked for. */
    volatile RankingPage question = new RankingPage(RankingPage.AUTO, Set.of(), null, null, 1, false, 1);

    private void act(RunControl control) {
        RuntimeException toThrow = failure;
        if (toThrow != null) {
            throw toThrow;
        }
        while (endless) {
            control.checkCancelled();
            Thread.onSpinWait();
        }
    }

    @Override
    public List<DisclosedCluster> clusters(Viewer viewer) {
        act(RunControl.NONE);
        return List.of();
    }

    @Override
    public List<DisclosedNamespace> namespaces(Viewer viewer) {
        act(RunControl.NONE);
        return List.of();
    }

    @Override
    public DisclosedRanking ranking(Viewer viewer, RankingPage question, RunControl control) {
        begun.incrementAndGet();
        act(control);
        this.question = question;
        rankings.incrementAndGet();
        meanwhile.run();
        return SampleRanking.RANKING;
    }

    @Override
    public DisclosedReasons why(Viewer viewer, WhyQuestion question, RunControl control) {
        act(control);
        return SampleReasons.REASONS;
    }

    @Override
    public DisclosedScenario whatIf(Viewer viewer, ScenarioQuestion question, RunControl control) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DisclosedComparison compare(Viewer viewer, ComparisonQuestion question, RunControl control) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DisclosedPlan plan(Viewer viewer, PlanQuestion question, RunControl control) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DisclosedGraph graph(Viewer viewer, GraphQuestion question, RunControl control) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DisclosedMap map(Viewer viewer, MapQuestion question, RunControl control) {
        maps.incrementAndGet();
        act(control);
        return emptyMap(question.measure());
    }

    static DisclosedMap emptyMap(String measure) {
        return new DisclosedMap(
                "none",
                List.of(0f, 0f, 0f, 0f),
                0,
                0,
                0,
                measure,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                new DisclosedMap.Levels(List.of(), List.of(), List.of()),
                0,
                0,
                new TreeMap<>());
    }

    @Override
    public DisclosedMatches search(Viewer viewer, SearchQuestion question, RunControl control) {
        act(control);
        return new DisclosedMatches(List.of(), false);
    }

    @Override
    public DisclosedClusters overview(Viewer viewer, ClustersQuestion question, RunControl control) {
        act(control);
        DisclosedClusters.Matrix none = new DisclosedClusters.Matrix(List.of(), List.of(), List.of());
        return new DisclosedClusters(List.of(), List.of(), none, none, List.of(), new TreeMap<>());
    }

    @Override
    public DisclosedOrganisations organisations(Viewer viewer, OrganisationsQuestion question, RunControl control) {
        act(control);
        return new DisclosedOrganisations(question.by().code(), 0, 0, List.of(), new TreeMap<>());
    }

    @Override
    public DisclosedCrews crews(Viewer viewer, CrewsQuestion question, RunControl control) {
        act(control);
        return new DisclosedCrews(0, 0, 0, List.of(), new TreeMap<>());
    }

    @Override
    public DisclosedSnapshot snapshot(Viewer viewer, SnapshotQuestion question, RunControl control) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<DisclosedSnapshot> snapshots(Viewer viewer) {
        return List.of();
    }
}

package io.shicheng.disclosure.gate;

import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.ClustersQuestion;
import io.shicheng.disclosure.CrewsQuestion;
import io.shicheng.disclosure.Disclosure;
import io.shicheng.disclosure.MapQuestion;
import io.shicheng.disclosure.OrganisationsQuestion;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.answer.DisclosedCluster;
import io.shicheng.disclosure.answer.DisclosedGraph;
import io.shicheng.disclosure.answer.DisclosedMap;
import io.shicheng.disclosure.answer.DisclosedMatches;
import io.shicheng.disclosure.answer.DisclosedNamespace;
import io.shicheng.disclosure.answer.DisclosedPlan;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.cluster.ClusterView;
import io.shicheng.disclosure.cluster.ClustersDiscloser;
import io.shicheng.disclosure.comparison.ComparisonDiscloser;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.crew.CrewsDiscloser;
import io.shicheng.disclosure.drawing.DrawnNetworks;
import io.shicheng.disclosure.drawing.GraphDiscloser;
import io.shicheng.disclosure.map.MapDiscloser;
import io.shicheng.disclosure.organisation.OrganisationsDiscloser;
import io.shicheng.disclosure.overview.DisclosedClusters;
import io.shicheng.disclosure.overview.DisclosedCrews;
import io.shicheng.disclosure.overview.DisclosedOrganisations;
import io.shicheng.disclosure.plan.PlanDiscloser;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.policy.Namespaces;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.rank.RankingDiscloser;
import io.shicheng.disclosure.reason.DisclosedComparison;
import io.shicheng.disclosure.reason.DisclosedReasons;
import io.shicheng.disclosure.reason.DisclosedScenario;
import io.shicheng.disclosure.scenario.ScenarioDiscloser;
import io.shicheng.disclosure.search.SearchDiscloser;
import io.shicheng.disclosure.why.ReasonsDiscloser;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.Snapshots;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The gate: has results made, and lets through what the viewer may see. */
@Component
public class Gate implements Disclosure {
    private final Snapshots snapshots;
    private final NetworkRecords records;
    private final GroundsRegister register;
    private final RankingDiscloser rankings;
    private final Discloser<WhyQuestion, DisclosedReasons> reasons;
    private final Discloser<ScenarioQuestion, DisclosedScenario> scenarios;
    private final Discloser<ComparisonQuestion, DisclosedComparison> comparisons;
    private final Discloser<PlanQuestion, DisclosedPlan> plans;
    private final Discloser<GraphQuestion, DisclosedGraph> graphs;
    private final MapDiscloser maps;
    private final Discloser<ClustersQuestion, DisclosedClusters> overviews;
    private final Discloser<OrganisationsQuestion, DisclosedOrganisations> organisations;
    private final Discloser<CrewsQuestion, DisclosedCrews> crews;
    private final Discloser<SearchQuestion, DisclosedMatches> names;
    private final SnapshotDiscloser taken;
    private final NetworkRegister networks;
    private final ClassRegister classes;

    public Gate(
            Snapshots snapshots,
            NetworkRecords records,
            GroundsRegister register,
            Vault vault,
            Inquiry inquiry,
            PlanDiscloser plans,
            MapDiscloser maps,
            SearchDiscloser names,
            NetworkRegister networks,
            ClassRegister classes,
            AuditLog audit) {
        this.snapshots = snapshots;
        this.records = records;
        this.register = register;
        this.rankings = new RankingDiscloser(snapshots, records, register, vault, inquiry, networks, classes, audit);
        this.reasons = new ReasonsDiscloser(rankings, inquiry, audit);
        this.scenarios = new ScenarioDiscloser(rankings, inquiry);
        this.comparisons = new ComparisonDiscloser(rankings, inquiry, audit);
        this.plans = plans;
        DrawnNetworks drawn = new DrawnNetworks(snapshots, records, register, inquiry, networks, classes);
        this.graphs = new GraphDiscloser(drawn, vault, audit);
        this.maps = maps;
        this.overviews = new ClustersDiscloser(drawn, audit);
        this.organisations = new OrganisationsDiscloser(drawn);
        this.crews = new CrewsDiscloser(drawn, audit);
        this.names = names;
        this.taken = new SnapshotDiscloser(snapshots, register, networks, classes);
        this.networks = networks;
        this.classes = classes;
    }

    @Override
    public List<DisclosedCluster> clusters(Viewer viewer) {
        PersonPolicy policy = new PersonPolicy(viewer, register.current());
        Networks of = networks.current(policy, RunControl.NONE);
        Snapshot snapshot = Namespaces.everybody(snapshots, of.whole(), RunControl.NONE);
        Headcount count = Headcount.of(snapshot, classes.current(policy, of, snapshot, RunControl.NONE));
        return ClusterView.disclose(snapshot, records.clusters(), count, policy);
    }

    @Override
    public DisclosedRanking ranking(Viewer viewer, RankingPage page, RunControl control) {
        return rankings.disclose(viewer, page, control);
    }

    /** The ranking, if it is wanted; else nothing of it was shown, and nothing is recorded. */
    Optional<DisclosedRanking> ranking(
            Viewer viewer, RankingPage page, RunControl control, Predicate<DisclosedRanking> wanted) {
        return rankings.disclose(viewer, page, control, wanted);
    }

    @Override
    public DisclosedReasons why(Viewer viewer, WhyQuestion question, RunControl control) {
        return reasons.disclose(viewer, question, control);
    }

    @Override
    public DisclosedScenario whatIf(Viewer viewer, ScenarioQuestion question, RunControl control) {
        return scenarios.disclose(viewer, question, control);
    }

    @Override
    public DisclosedComparison compare(Viewer viewer, ComparisonQuestion question, RunControl control) {
        return comparisons.disclose(viewer, question, control);
    }

    @Override
    public List<DisclosedNamespace> namespaces(Viewer viewer) {
        PersonPolicy policy = new PersonPolicy(viewer, register.current());
        Networks of = networks.current(policy, RunControl.NONE);
        Snapshot everybody = Namespaces.everybody(snapshots, of.whole(), RunControl.NONE);
        return NamespaceView.disclose(everybody, classes.current(policy, of, everybody, RunControl.NONE), policy);
    }

    @Override
    public DisclosedPlan plan(Viewer viewer, PlanQuestion question, RunControl control) {
        return plans.disclose(viewer, question, control);
    }

    @Override
    public DisclosedGraph graph(Viewer viewer, GraphQuestion question, RunControl control) {
        return graphs.disclose(viewer, question, control);
    }

    @Override
    public DisclosedMap map(Viewer viewer, MapQuestion question, RunControl control) {
        return maps.disclose(viewer, question, control);
    }

    @Override
    public DisclosedMatches search(Viewer viewer, SearchQuestion question, RunControl control) {
        return names.disclose(viewer, question, control);
    }

    @Override
    public DisclosedClusters overview(Viewer viewer, ClustersQuestion question, RunControl control) {
        return overviews.disclose(viewer, question, control);
    }

    @Override
    public DisclosedOrganisations organisations(Viewer viewer, OrganisationsQuestion question, RunControl control) {
        return organisations.disclose(viewer, question, control);
    }

    @Override
    public DisclosedCrews crews(Viewer viewer, CrewsQuestion question, RunControl control) {
        return crews.disclose(viewer, question, control);
    }

    @Override
    public DisclosedSnapshot snapshot(Viewer viewer, SnapshotQuestion question, RunControl control) {
        return taken.disclose(viewer, question, control);
    }

    @Override
    public List<DisclosedSnapshot> snapshots(Viewer viewer) {
        return taken.kept(viewer);
    }
}

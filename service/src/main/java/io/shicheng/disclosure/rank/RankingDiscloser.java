package io.shicheng.disclosure.rank;

import io.shicheng.analysis.Measures;
import io.shicheng.analysis.measure.Measure.Trait;
import io.shicheng.analysis.measure.UnusableParameterException;
import io.shicheng.analysis.scenario.ChangeText.Finder;
import io.shicheng.audit.AuditAction;
import io.shicheng.audit.AuditLog;
import io.shicheng.consent.GroundsRegister;
import io.shicheng.consent.key.Vault;
import io.shicheng.disclosure.Disclosure.RankingPage;
import io.shicheng.disclosure.DisclosureException;
import io.shicheng.disclosure.DisclosureException.Reason;
import io.shicheng.disclosure.Viewer;
import io.shicheng.disclosure.anonymity.ClassRegister;
import io.shicheng.disclosure.anonymity.Classes;
import io.shicheng.disclosure.anonymity.NetworkRegister;
import io.shicheng.disclosure.anonymity.Networks;
import io.shicheng.disclosure.answer.DisclosedRanking;
import io.shicheng.disclosure.answer.DisclosedRanking.Empty;
import io.shicheng.disclosure.answer.DisclosedRanking.WithoutSource;
import io.shicheng.disclosure.count.Headcount;
import io.shicheng.disclosure.count.TimedTies;
import io.shicheng.disclosure.policy.Citations;
import io.shicheng.disclosure.policy.ClusterNames;
import io.shicheng.disclosure.policy.Discloser;
import io.shicheng.disclosure.policy.GateRankings;
import io.shicheng.disclosure.policy.GateSnapshots;
import io.shicheng.disclosure.policy.Namespaces;
import io.shicheng.disclosure.policy.PersonLabels;
import io.shicheng.disclosure.policy.PersonPolicy;
import io.shicheng.disclosure.pseudonym.ProjectPseudonyms;
import io.shicheng.graph.HoldsPeople;
import io.shicheng.graph.NodeKey;
import io.shicheng.graph.NodeKind;
import io.shicheng.graph.ShownId;
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.InquiryException;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.StatedRates;
import io.shicheng.inquiry.result.Inquiry;
import io.shicheng.inquiry.result.Ranking;
import io.shicheng.inquiry.result.ResultId;
import io.shicheng.progress.RunControl;
import io.shicheng.snapshot.NetworkRecords;
import io.shicheng.snapshot.Population;
import io.shicheng.snapshot.Snapshot;
import io.shicheng.snapshot.SnapshotSpec;
import io.shicheng.snapshot.SnapshotSpec.Orientation;
import io.shicheng.snapshot.SnapshotSpec.Weights;
import io.shicheng.snapshot.Snapshots;
import io.shicheng.text.PlainText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has rankings made, and lets through what the viewer may see. */
@Component
public final class RankingDiscloser implements Discloser<RankingPage, DisclosedRanking> {
    private final Snapshots snapshots;
    private final NetworkRecords records;
    private final GroundsRegister register;
    private final Vault vault;
    private final Inquiry inquiry;
    private final NetworkRegister networks;
    private final ClassRegister classes;
    private final AuditLog audit;
    private final ArrangedRankings arranged = new ArrangedRankings();
    private final ReadableMeasures readable = new ReadableMeasures();

    public RankingDiscloser(
            Snapshots snapshots,
            NetworkRecords records,
            GroundsRegister register,
            Vault vault,
            Inquiry inquiry,
            NetworkRegister networks,
            ClassRegister classes,
            AuditLog audit) {
        this.snapshots = snapshots;
        this.records = records;
        this.register = register;
        this.vault = vault;
        this.inquiry = inquiry;
        this.networks = networks;
        this.classes = classes;
        this.audit = audit;
    }

    /** The ranking; by one to begin with, if {@link RankingPage#AUTO} is asked for. */
    @Override
    public DisclosedRanking disclose(Viewer viewer, RankingPage page, RunControl control) {
        return disclose(viewer, page, control, _ -> true).orElseThrow();
    }

    /** The same if it is wanted; else nothing of it was shown, and nothing is recorded. */
    public Optional<DisclosedRanking> disclose(
            Viewer viewer, RankingPage page, RunControl control, Predicate<DisclosedRanking> wanted) {
        if (page.top() < 1) {
            throw DisclosureException.of(Reason.BAD_QUESTION, "top", page.top());
        }
        RankingQuestion question = page.of();
        Asked asked = new Asked(viewer, question, control);
        Namespaces.mustBeKnown(question.namespace(), snapshots, asked.networks.whole(), control);
        VisibleRanking view = asked.view(asked.question());
        Empty empty = view.empty() ? asked.why(view) : null;
        List<String> readable = Boolean.FALSE.equals(view.readable()) ? asked.readable() : List.of();
        DisclosedRanking disclosed =
                view.disclose(page, citation(view, viewer), empty, readable, asked.sources(view, page));
        if (!wanted.test(disclosed)) {
            return Optional.empty();
        }
        if (view.shown().namesTheLiving()) {
            audit.append(view.shown().event(viewer, AuditAction.NAMES_READ, "ranking " + disclosed.measure()));
        }
        return Optional.of(disclosed);
    }

    /** But for k. */
    private static SortedMap<String, String> citation(VisibleRanking view, Viewer viewer) {
        SortedMap<String, String> citation = Citations.of(view.exact().citation(), viewer);
        citation.put("result", ResultId.of(view.exact().citation()));
        Snapshot whole = view.whole().snapshot();
        citation.put("network", view.network());
        if (!view.allOpen()) {
            citation.put("whole_snapshot", whole.digest());
        }
        TimedTies.cite(whole.timeCounts(), whole.spec(), citation);
        return citation;
    }

    /**
     * A row of a ranking, as it was asked for by an id, and what it takes to say more of it.
     *
     * @param question by the measure that it came to
     * @param labels by which the row was named
     * @param open the network of those whom the viewer may see by name in rankings
     * @param network which network exact numbers are of
     * @param person null of a class
     * @param row null of a class, and of a person who has none of what is measured
     * @param people null of a person
     * @param of how many are in the ranking by name
     * @param withoutSource where a historical person would be without one source; null where it is not told, or takes long
     */
    @HoldsPeople
    public record AskedRow(
            RankingQuestion question,
            PersonLabels labels,
            Population open,
            String network,
            @Nullable NodeKey person,
            DisclosedRanking.@Nullable Row row,
            DisclosedRanking.@Nullable ClassRow people,
            int of,
            @Nullable WithoutSource withoutSource,
            SortedMap<String, String> citation) {}

    /**
     * The row of a person by name, or of the class that a pseudonym stands for. Empty alike for whoever is not there and
     * whoever may not be known; then it is decided without a look at either. Nothing is recorded.
     */
    public Optional<AskedRow> row(Viewer viewer, RankingQuestion asked, String id, RunControl control) {
        Asked of = new Asked(viewer, asked.withoutInterval(), control);
        Namespaces.mustBeKnown(asked.namespace(), snapshots, of.networks.whole(), control);
        NodeKey person = of.byName(id);
        if (person == null && !of.policy.seesPseudonyms()) {
            return Optional.empty();
        }
        RankingQuestion question = of.question();
        VisibleRanking view = of.view(question);
        DisclosedRanking.ClassRow people = person == null ? view.rowOf(id).orElse(null) : null;
        if (person == null ? people == null : !view.listed().named(person)) {
            return Optional.empty();
        }
        return Optional.of(new AskedRow(
                question,
                view.labels(),
                of.networks.open(),
                view.network(),
                person,
                person == null ? null : view.rowOf(person).orElse(null),
                people,
                view.listed().byName(),
                person == null ? null : of.source(view, question, person),
                citation(view, viewer)));
    }

    /**
     * The ranking of those by name, before anything of it is shown.
     *
     * @param question by the measure that it came to
     * @param byName whom an id means, of those by name; null for all others, whether they are there or not
     */
    @HoldsPeople
    public record OpenRanking(
            RankingQuestion question,
            PersonLabels labels,
            Population open,
            String network,
            Finder<NodeKey> byName,
            SortedMap<String, String> citation) {}

    /** What it takes to say more of the network of those by name. Nothing is recorded. */
    public OpenRanking open(Viewer viewer, RankingQuestion asked, RunControl control) {
        Asked of = new Asked(viewer, asked.withoutInterval(), control);
        Namespaces.mustBeKnown(asked.namespace(), snapshots, of.networks.whole(), control);
        RankingQuestion question = of.question();
        VisibleRanking view = of.view(question);
        return new OpenRanking(
                question, view.labels(), of.networks.open(), view.network(), of::byName, citation(view, viewer));
    }

    /**
     * A row of a ranking.
     *
     * @param of how many people are in the ranking by name
     */
    @HoldsPeople
    public record FoundRow(DisclosedRanking.Row row, int of) {}

    /**
     * The row that {@link #disclose} has for one person; empty where it has none. Nothing is recorded: whoever shows the
     * name does.
     */
    public Optional<FoundRow> rowOf(Viewer viewer, RankingQuestion question, NodeKey person, RunControl control) {
        Asked asked = new Asked(viewer, question, control);
        if (!asked.policy.isRankedByName(person)) {
            return Optional.empty(); // in no ranking by name, whatever is computed
        }
        VisibleRanking view = asked.view(asked.question());
        return view.rowOf(person).map(row -> new FoundRow(row, view.listed().byName()));
    }

    /** One question of one viewer, with what further rankings it takes to answer it. */
    private final class Asked {
        private final RankingQuestion question;
        private final RunControl control;
        private final ClusterNames clusters = new ClusterNames(records.clusters());
        private final @Nullable NodeKey cluster;
        private final PersonPolicy policy;
        private final Networks networks;

        Asked(Viewer viewer, RankingQuestion question, RunControl control) {
            this.control = control;
            requireOffered(question);
            this.cluster = question.cluster() == null ? null : clusters.key(question.cluster());
            this.question = question.inCluster(clusters.id(cluster));
            this.policy = new PersonPolicy(viewer, register.current());
            this.networks = RankingDiscloser.this.networks.current(policy, control);
        }

        /** Whom the viewer may see ranked by name, by hashing alone; null for all others, whether they are there or not. */
        @Nullable
        NodeKey byName(String id) {
            String text = PlainText.folded(id);
            String namespace = question.namespace();
            Stream<ShownId> shorter = namespace == null ? Stream.empty() : Stream.of(ShownId.ofPerson(namespace, text));
            return Stream.concat(ShownId.readings(text).stream(), shorter)
                    .filter(reading -> reading.kind() == NodeKind.PERSON)
                    .map(reading -> vault.personKey(reading.namespace(), reading.sourceId()))
                    .filter(policy::isRankedByName)
                    .findFirst()
                    .orElse(null);
        }

        /** By a measure to begin with, where it is to be chosen. */
        RankingQuestion question() {
            if (!question.measure().equals(RankingPage.AUTO)) {
                return question;
            }
            Snapshot all = taken(EnumSet.allOf(TieKind.class), networks.whole());
            Classes people = classes.current(policy, networks, all, control);
            String first = informative(new Listed(here(all), policy, people, countable(all, people)))
                    .first();
            return question.withMeasure(first);
        }

        VisibleRanking view(RankingQuestion asked) {
            Ranking whole = GateRankings.ask(inquiry, asked, networks.whole(), control);
            Ranking open = networks.allOpen() ? whole : GateRankings.ask(inquiry, asked, networks.open(), control);
            Classes people = classes.current(policy, networks, whole.snapshot(), control);
            ArrangedRanking arranged = RankingDiscloser.this.arranged.get(
                    policy, open, whole, people, question.cluster(), control, () -> arranged(open, whole, people));
            return new VisibleRanking(open, whole, arranged, policy, clusters);
        }

        private ArrangedRanking arranged(Ranking open, Ranking whole, Classes classes) {
            List<NodeKey> people =
                    whole.rows().stream().map(Ranking.Row::person).toList();
            int countable = countable(whole.snapshot(), classes);
            return ArrangedRanking.of(
                    open,
                    whole,
                    new Listed(people, policy, classes, countable),
                    countable,
                    new ClassRows(policy, new ProjectPseudonyms(policy, vault), question.cluster()));
        }

        @Nullable
        WithoutSource source(VisibleRanking view, RankingQuestion asked, NodeKey person) {
            boolean fast = Measures.ofCode(asked.measure())
                    .filter(measure -> !measure.has(Trait.ALL_PAIRS))
                    .isPresent();
            return fast ? new SourceColumn(inquiry).of(asked, view, person, networks.open(), control) : null;
        }

        Map<NodeKey, WithoutSource> sources(VisibleRanking view, RankingPage page) {
            return page.sources()
                    ? new SourceColumn(inquiry).of(question(), view, page, networks.open(), control)
                    : Map.of();
        }

        Empty why(VisibleRanking view) {
            Listed listed = view.listed();
            if (listed.byName() + listed.inClasses() == 0) {
                return new Empty(Empty.NOBODY, List.of());
            }
            boolean tied = listed.having(
                            InformativeMeasures.tied(view.open().snapshot()),
                            InformativeMeasures.tied(view.whole().snapshot()))
                    > 0;
            return new Empty(
                    tied ? Empty.NO_SCORE : Empty.NO_TIES, informative(listed).measures());
        }

        /** Measures whose bands can be read here. */
        List<String> readable() {
            return readable.of(
                    policy,
                    question,
                    control,
                    measure -> Boolean.TRUE.equals(
                            view(question.by(measure, Set.of())).readable()));
        }

        private InformativeMeasures informative(Listed listed) {
            return new InformativeMeasures(listed, taken(networks.open()), taken(networks.whole()));
        }

        private InformativeMeasures.Ties taken(Population population) {
            return new InformativeMeasures.Ties(
                    taken(EnumSet.allOf(TieKind.class), population), taken(EnumSet.of(TieKind.MASTER_OF), population));
        }

        private Snapshot taken(Set<TieKind> ties, Population population) {
            return GateSnapshots.take(
                    snapshots,
                    new SnapshotSpec(ties, Weights.NONE, null, question.at(), Orientation.AS_STATED)
                            .in(question.namespace())
                            .among(population),
                    control);
        }

        private int countable(Snapshot snapshot, Classes people) {
            Headcount count = Headcount.of(snapshot, people);
            return cluster == null ? count.all() : count.in(cluster);
        }

        private List<NodeKey> here(Snapshot snapshot) {
            List<NodeKey> people = new ArrayList<>();
            int wanted = cluster == null ? -1 : snapshot.clusters().indexOf(cluster);
            for (int v = 0; v < snapshot.vertexCount(); v++) {
                if (cluster == null || wanted >= 0 && snapshot.clusterOf(v) == wanted) {
                    people.add(snapshot.key(v));
                }
            }
            return people;
        }
    }

    /**
     * Few values, so that nobody can have a value for each place at which ranks of the unnamed cross the bound of a
     * band.
     */
    private static void requireOffered(RankingQuestion question) {
        StatedRates.requireOffered(question.rates());
        try {
            Measures.read(question.parameters()).requireOffered();
        } catch (UnusableParameterException e) {
            throw InquiryException.of(e);
        }
    }
}

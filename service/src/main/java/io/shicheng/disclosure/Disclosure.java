package io.shicheng.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.shicheng.analysis.uncertainty.ErrorRates;
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
import io.shicheng.graph.tie.TieKind;
import io.shicheng.inquiry.ComparisonQuestion;
import io.shicheng.inquiry.PlanQuestion;
import io.shicheng.inquiry.RankingQuestion;
import io.shicheng.inquiry.ScenarioQuestion;
import io.shicheng.inquiry.WhyQuestion;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The gate: every result leaves through it. */
public interface Disclosure {
    List<DisclosedCluster> clusters(Viewer viewer);

    /**
     * @throws DisclosureException if the measure or cluster is unknown
     */
    DisclosedRanking ranking(Viewer viewer, RankingPage page, RunControl control);

    /**
     * Why somebody is ranked where they are.
     *
     * @throws DisclosureException if nobody is in the ranking by that id, or not for this viewer
     */
    DisclosedReasons why(Viewer viewer, WhyQuestion question, RunControl control);

    /**
     * What a ranking would be if some ties between historical people were otherwise.
     *
     * @throws DisclosureException if a change cannot be read, or is of somebody of whom this is not told
     */
    DisclosedScenario whatIf(Viewer viewer, ScenarioQuestion question, RunControl control);

    /**
     * What stands beside a ranking: nominations, what the number of ties alone would give, whom to interview next, and
     * what several sources say of the same ties.
     *
     * @throws DisclosureException if it is asked for a purpose and the viewer is no staff, or who was interviewed is not
     *     among those who may be
     */
    DisclosedComparison compare(Viewer viewer, ComparisonQuestion question, RunControl control);

    /**
     * @throws DisclosureException if the viewer is not staff of the receiver, and the plan no study
     */
    DisclosedPlan plan(Viewer viewer, PlanQuestion question, RunControl control);

    DisclosedGraph graph(Viewer viewer, GraphQuestion question, RunControl control);

    /** A picture of a graph; what is on it is asked for by its id, see {@link GivenMaps}. */
    DisclosedMap map(Viewer viewer, MapQuestion question, RunControl control);

    /** People and organisations by what somebody types of their names: those alone whom the viewer may see by name. */
    DisclosedMatches search(Viewer viewer, SearchQuestion question, RunControl control);

    /** What the clusters hold, how they are tied, and who leads from one to another. */
    DisclosedClusters overview(Viewer viewer, ClustersQuestion question, RunControl control);

    /** The organisations that come first, of those that the viewer may see by name. */
    DisclosedOrganisations organisations(Viewer viewer, OrganisationsQuestion question, RunControl control);

    /** Whose crews come along from work to work, of those who lead and are shown by name. */
    DisclosedCrews crews(Viewer viewer, CrewsQuestion question, RunControl control);

    /** Takes and keeps a snapshot, and says what it holds. */
    DisclosedSnapshot snapshot(Viewer viewer, SnapshotQuestion question, RunControl control);

    /** The namespaces of people, in rising order. */
    List<DisclosedNamespace> namespaces(Viewer viewer);

    /** The snapshots of this viewer's network that somebody asked for since the last change. */
    List<DisclosedSnapshot> snapshots(Viewer viewer);

    /**
     * What of a ranking to show.
     *
     * @param of the question; by a measure that says something of the people asked for, if {@link #AUTO} stands in its
     *     place
     * @param top at most as many rows of each list, at least 1
     * @param skipped how many rows of each list come before them; 0 for the first page
     * @param shares whether to add the shares of places, crafts and decades in the top tenth
     * @param sources whether to say which source carries each rank, of the first {@value #MOST_SOURCED} rows
     */
    record RankingPage(RankingQuestion of, int top, int skipped, boolean shares, boolean sources) {
        /** It takes a run of the measure for many of the sources of each. */
        public static final int MOST_SOURCED = 100;

        /** Stands for a measure that says something of the people asked for. */
        public static final String AUTO = "auto";

        public RankingPage {
            if (skipped < 0) {
                throw new IllegalArgumentException("Rows skipped (" + skipped + ") must be 0 or more.");
            }
        }

        /** Without sources. */
        public RankingPage(RankingQuestion of, int top, int skipped, boolean shares) {
            this(of, top, skipped, shares, false);
        }

        /** The first rows, of everybody, without shares. */
        public RankingPage(
                String measure,
                Set<TieKind> ties,
                @Nullable String cluster,
                @Nullable Integer at,
                int top,
                boolean interval,
                long seed) {
            this(measure, ties, cluster, at, top, interval, seed, 0);
        }

        /** Of everybody, whatever their namespace, without shares. */
        public RankingPage(
                String measure,
                Set<TieKind> ties,
                @Nullable String cluster,
                @Nullable Integer at,
                int top,
                boolean interval,
                long seed,
                int skipped) {
            this(new RankingQuestion(measure, ties, cluster, at, interval, seed), top, skipped, false);
        }

        /** The same among the people of one namespace. */
        public RankingPage in(@Nullable String namespace) {
            return new RankingPage(of.in(namespace), top, skipped, shares, sources);
        }

        /** The same with intervals, if any, at these rates. */
        public RankingPage recordedAt(ErrorRates rates) {
            return new RankingPage(of.recordedAt(rates), top, skipped, shares, sources);
        }

        /** The same with shares, or without. */
        public RankingPage withShares(boolean wanted) {
            return new RankingPage(of, top, skipped, wanted, sources);
        }

        /** The same with the source that carries each rank, or without. */
        public RankingPage withSources(boolean wanted) {
            return new RankingPage(of, top, skipped, shares, wanted);
        }

        /** The same with the measure told this. */
        public RankingPage with(Map<String, String> told) {
            return new RankingPage(of.with(told), top, skipped, shares, sources);
        }
    }

    /**
     * Ties empty for all kinds.
     *
     * @param with codes of measures that nodes are to have as columns
     * @param parameters what these measures are told, by name, each of them that has it
     */
    record GraphQuestion(
            Set<TieKind> ties,
            @Nullable String clusterId,
            @Nullable Integer at,
            List<String> with,
            Map<String, String> parameters,
            @Nullable String namespace) {
        public GraphQuestion {
            with = List.copyOf(with);
            parameters = Map.copyOf(parameters);
        }

        /** Without columns of measures. */
        public GraphQuestion(Set<TieKind> ties, @Nullable String clusterId, @Nullable Integer at) {
            this(ties, clusterId, at, List.of());
        }

        /** The same with columns of these measures. */
        public GraphQuestion with(List<String> measures) {
            return new GraphQuestion(ties, clusterId, at, measures, parameters, namespace);
        }

        /** The same with the measures told this. */
        public GraphQuestion telling(Map<String, String> told) {
            return new GraphQuestion(ties, clusterId, at, with, told, namespace);
        }

        /** Of everybody, whatever their namespace. */
        public GraphQuestion(Set<TieKind> ties, @Nullable String clusterId, @Nullable Integer at, List<String> with) {
            this(ties, clusterId, at, with, Map.of(), null);
        }

        /** The same among the people of one namespace. */
        public GraphQuestion in(@Nullable String other) {
            return new GraphQuestion(ties, clusterId, at, with, parameters, other);
        }
    }

    /**
     * Whom to look for.
     *
     * @param text what was typed of a name, in its own script or in Latin letters
     * @param most at most as many matches, from 1 to {@value #MOST}
     */
    record SearchQuestion(String text, int most) {
        /** More is no search. */
        public static final int MOST = 50;

        public SearchQuestion {
            if (most < 1 || most > MOST) {
                throw new IllegalArgumentException(
                        "Matches wanted (" + most + ") must be from 1 to " + MOST + ". Maybe 10?");
            }
        }
    }

    /**
     * Ties empty for all kinds.
     *
     * @param kindWeight how much ties of some kinds count, as rankings are told it; null for all as they are
     */
    record SnapshotQuestion(
            Set<TieKind> ties,
            boolean weighted,
            @Nullable Double halfLifeYears,
            @Nullable String kindWeight,
            @Nullable Integer at,
            @Nullable String namespace) {

        /** Of everybody, whatever their namespace, each tie as it is. */
        public SnapshotQuestion(
                Set<TieKind> ties, boolean weighted, @Nullable Double halfLifeYears, @Nullable Integer at) {
            this(ties, weighted, halfLifeYears, null, at, null);
        }

        /** The same among the people of one namespace. */
        public SnapshotQuestion in(@Nullable String other) {
            return new SnapshotQuestion(ties, weighted, halfLifeYears, kindWeight, at, other);
        }

        /** The same with these weights of kinds, such as {@code master_of:2,leads:0.5}. */
        public SnapshotQuestion weighing(@Nullable String other) {
            return new SnapshotQuestion(ties, weighted, halfLifeYears, other, at, namespace);
        }
    }

    /**
     * What a snapshot holds.
     *
     * @param kindWeight how much ties of some kinds count; null, and not in JSON, if all do as they are
     * @param people those shown by name one by one, the others in tens
     * @param edges in tens
     * @param bytes estimated size
     * @param tiesBoundedByLives,tiesLeftOutByLives,tiesUndated of a year: how many ties count because both ends can
     *     have lived, are left out because they cannot, and are left out because nothing says when they held; in tens,
     *     but those of historical people one by one
     */
    record DisclosedSnapshot(
            String digest,
            List<String> ties,
            boolean weighted,
            @Nullable Double halfLifeYears,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String kindWeight,

            @Nullable Integer at,
            @Nullable String namespace,
            long revision,
            int people,
            long edges,
            long bytes,
            @Nullable Long tiesBoundedByLives,
            @Nullable Long tiesLeftOutByLives,
            @Nullable Long tiesUndated) {}
}

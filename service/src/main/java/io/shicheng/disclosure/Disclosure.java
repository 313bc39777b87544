package io.shicheng.disclosure;

import io.shicheng.graph.TieKind;
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
    DisclosedRanking ranking(Viewer viewer, RankingQuestion question, RunControl control);

    /**
     * @throws DisclosureException if the viewer is not staff of the receiver, and the plan no study
     */
    DisclosedPlan plan(Viewer viewer, PlanQuestion question, RunControl control);

    DisclosedGraph graph(Viewer viewer, GraphQuestion question, RunControl control);

    /** Takes and keeps a snapshot, and says what it holds. */
    DisclosedSnapshot snapshot(Viewer viewer, SnapshotQuestion question, RunControl control);

    /** The namespaces of people, in rising order. */
    List<DisclosedNamespace> namespaces(Viewer viewer);

    /** The snapshots kept. */
    List<DisclosedSnapshot> snapshots(Viewer viewer);

    /**
     * What to rank by.
     *
     * @param measure its code, or {@link #AUTO}
     * @param top at most so many rows of each list, at least 1
     * @param skipped how many rows of each list come before them; 0 for the first page
     * @param namespace only people of this one; null for all
     * @param shares whether to add the shares of places, crafts and decades in the top tenth
     * @param parameters what the measure is told, by name, where it is not as usual; one of the values that are offered
     */
    record RankingQuestion(
            String measure,
            Set<TieKind> ties,
            @Nullable String clusterId,
            @Nullable Integer at,
            int top,
            boolean interval,
            long seed,
            int skipped,
            @Nullable String namespace,
            boolean shares,
            Map<String, String> parameters) {
        /** Stands for a measure that says something of the people asked for. */
        public static final String AUTO = "auto";

        public RankingQuestion {
            parameters = Map.copyOf(parameters);
            if (skipped < 0) {
                throw new IllegalArgumentException("Rows skipped (" + skipped + ") must be 0 or more.");
            }
        }

        /** The first rows, of everybody, without shares. */
        public RankingQuestion(
                String measure,
                Set<TieKind> ties,
                @Nullable String clusterId,
                @Nullable Integer at,
                int top,
                boolean interval,
                long seed) {
            this(measure, ties, clusterId, at, top, interval, seed, 0);
        }

        /** Of everybody, whatever their namespace, without shares. */
        public RankingQuestion(
                String measure,
                Set<TieKind> ties,
                @Nullable String clusterId,
                @Nullable Integer at,
                int top,
                boolean interval,
                long seed,
                int skipped) {
            this(measure, ties, clusterId, at, top, interval, seed, skipped, null, false, Map.of());
        }

        /** The same among the people of one namespace. */
        public RankingQuestion in(@Nullable String other) {
            return new RankingQuestion(
                    measure, ties, clusterId, at, top, interval, seed, skipped, other, shares, parameters);
        }

        /** The same with shares, or without. */
        public RankingQuestion withShares(boolean wanted) {
            return new RankingQuestion(
                    measure, ties, clusterId, at, top, interval, seed, skipped, namespace, wanted, parameters);
        }

        /** The same with the measure told this. */
        public RankingQuestion with(Map<String, String> told) {
            return new RankingQuestion(
                    measure, ties, clusterId, at, top, interval, seed, skipped, namespace, shares, told);
        }
    }

    /** As in {@code outreach.PlanRequest}; purpose and receiver are both given, or neither and it is a study. */
    record PlanQuestion(
            @Nullable Integer contacts,
            @Nullable Double reachPercent,
            Set<TieKind> ties,
            int hops,
            @Nullable String floorBy,
            boolean study,
            @Nullable String purpose,
            @Nullable String receiver,
            @Nullable String namespace) {

        /** Of everybody, whatever their namespace. */
        public PlanQuestion(
                @Nullable Integer contacts,
                @Nullable Double reachPercent,
                Set<TieKind> ties,
                int hops,
                @Nullable String floorBy,
                boolean study,
                @Nullable String purpose,
                @Nullable String receiver) {
            this(contacts, reachPercent, ties, hops, floorBy, study, purpose, receiver, null);
        }

        /** The same among the people of one namespace. */
        public PlanQuestion in(@Nullable String other) {
            return new PlanQuestion(contacts, reachPercent, ties, hops, floorBy, study, purpose, receiver, other);
        }
    }

    /**
     * Ties empty for all kinds.
     *
     * @param with codes of measures that nodes are to have as columns
     */
    record GraphQuestion(
            Set<TieKind> ties,
            @Nullable String clusterId,
            @Nullable Integer at,
            List<String> with,
            @Nullable String namespace) {
        /** Without columns of measures. */
        public GraphQuestion(Set<TieKind> ties, @Nullable String clusterId, @Nullable Integer at) {
            this(ties, clusterId, at, List.of());
        }

        /** The same with columns of these measures. */
        public GraphQuestion with(List<String> measures) {
            return new GraphQuestion(ties, clusterId, at, measures, namespace);
        }

        /** Of everybody, whatever their namespace. */
        public GraphQuestion(Set<TieKind> ties, @Nullable String clusterId, @Nullable Integer at, List<String> with) {
            this(ties, clusterId, at, with, null);
        }

        /** The same among the people of one namespace. */
        public GraphQuestion in(@Nullable String other) {
            return new GraphQuestion(ties, clusterId, at, with, other);
        }
    }

    /** Ties empty for all kinds. */
    record SnapshotQuestion(
            Set<TieKind> ties,
            boolean weighted,
            @Nullable Double halfLifeYears,
            @Nullable Integer at,
            @Nullable String namespace) {

        /** Of everybody, whatever their namespace. */
        public SnapshotQuestion(
                Set<TieKind> ties, boolean weighted, @Nullable Double halfLifeYears, @Nullable Integer at) {
            this(ties, weighted, halfLifeYears, at, null);
        }

        /** The same among the people of one namespace. */
        public SnapshotQuestion in(@Nullable String other) {
            return new SnapshotQuestion(ties, weighted, halfLifeYears, at, other);
        }
    }

    /**
     * What a snapshot holds.
     *
     * @param people those shown by name one by one, the others in tens
     * @param edges in tens
     * @param bytes about so many
     * @param tiesBoundedByLives,tiesLeftOutByLives,tiesUndated of a year: how many ties count because both ends can have
     *     lived, are left out because they cannot, and are left out because nothing says when they held; in tens, but those
     *     of historical people one by one
     */
    record DisclosedSnapshot(
            String digest,
            List<String> ties,
            boolean weighted,
            @Nullable Double halfLifeYears,
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

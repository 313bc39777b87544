package io.shicheng.analysis.measure;

import io.shicheng.analysis.explanation.Explanation;
import io.shicheng.analysis.measure.UnmeasurableException.Reason;
import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A measure of vertices: all that there is to say of it, and its kernel. Code that needs to know something of a measure
 * asks for it here, and never goes by its code.
 *
 * @param code the word used in commands and addresses, such as {@code harmonic}
 * @param texts its name and what it means, in both languages
 * @param cost time, in terms of n vertices and m edges
 * @param sense what directions mean to it
 * @param scale what its values say of a vertex
 * @param absence which of its values say that a vertex has none of what is measured
 * @param traits what else holds of it
 * @param parameters what it can be told
 * @param ranked what is usual of these where people are ranked, if it is not what is usual of files
 * @param cited what its citations always say, usual or not
 * @param replicating what estimates scores of replicates, of which many are taken; null if the kernel does
 * @param explainer what takes a score apart; null if nothing does
 * @param updater what finds scores after a few ties have changed from those before; null where that takes as long as to
 *     compute them
 * @param memory what a run takes on top of its graph
 */
public record Measure(
        String code,
        MeasureTexts texts,
        String cost,
        Sense sense,
        Scale scale,
        Absence absence,
        Set<Trait> traits,
        List<Parameter<?>> parameters,
        ParameterValues ranked,
        List<Parameter<?>> cited,
        Kernel kernel,
        @Nullable Kernel replicating,
        @Nullable Explainer explainer,
        @Nullable Updater updater,
        Normalisation normalisation,
        Memory memory) {
    public Measure {
        traits = Set.copyOf(traits);
        parameters = List.copyOf(parameters);
        cited = List.copyOf(cited);
    }

    /** What holds of some measures. */
    public enum Trait {
        /** Strengths are all that it is about, so they always count. */
        STRENGTHS,
        /** Strengths count where they are asked for, and else not. */
        TAKES_STRENGTHS,
        /** Where strengths count, the sum of those of a vertex' own ties; of those that leave it alone, in lineages. */
        SUM_OF_TIES,
        /** Visits all pairs of vertices. */
        ALL_PAIRS,
        /** Says how far each score may be off. */
        BOUNDS,
        /** Says so of estimates, for which {@link Parameters#EPSILON} asks. */
        BOUNDS_OF_ESTIMATES,
        /** Counts how many pairs are at each distance, if distances are steps. */
        PAIRS_BY_STEPS,
        /** Its distances are steps, whether strengths count or not. */
        ALWAYS_STEPS,
        /** Takes next to no time, and its bands can be read where others cannot: classes are made by what it counts. */
        READABLE,
        /** The one of its sense to begin with: robust where ties are missing. */
        FIRST,
        /** Can be explained to the people whom it ranks; the texts have words to do so. */
        PERSONAL
    }

    /** What directions mean to a measure. */
    public enum Sense {
        /** Directions are left out of account. */
        UNDIRECTED,
        /** Follows directions where the graph has them. */
        EITHER,
        /** Runs from master to apprentice; needs a directed graph. */
        LINEAGE,
        /** Follows directions towards the end that gains standing, where the graph has them. */
        PRESTIGE
    }

    /** What the values of a measure say. */
    public enum Scale {
        /** The highest is on top. */
        HIGH_FIRST,
        /** The lowest is on top, as of constraint. */
        LOW_FIRST,
        /** Equal values stand for the same group; their order means nothing, so there is no ranking by them. */
        LABELS,
        /**
         * Says something of a graph by which people are not ranked: whose loss would take a network apart is nobody's
         * business, and whom to tell first is for a plan, which asks for consent.
         */
        GRAPH_ONLY
    }

    /**
     * Which values say that a vertex has none of what is measured, so that it has no rank. A vertex without ties, and
     * one without a value (NaN), have none by every measure.
     */
    public enum Absence {
        /** A value of 0; a single tie gives one of its ends more than that. */
        ZERO,
        /**
         * A value of 0, which may be everybody's though there are ties: nobody taught teachers, or lies between others.
         */
        ZERO_ALSO_WITH_TIES,
        /** No value: everybody who has a tie can be compared, as by PageRank, which gives a share to all. */
        NO_TIE
    }

    /** Computes raw scores. */
    @FunctionalInterface
    public interface Kernel {
        Scores scores(CsrGraph graph, Settings settings, RunControl control);
    }

    /** Takes the raw score of one vertex apart. */
    @FunctionalInterface
    public interface Explainer {
        /** @param scores of all vertices on this graph; null if they are not known, and are computed if it takes them */
        Explanation explain(
                CsrGraph graph, Settings settings, double @Nullable [] scores, int vertex, RunControl control);
    }

    /** Finds raw scores after a few ties have changed: the same bits as if they were computed anew. */
    @FunctionalInterface
    public interface Updater {
        double[] scores(Update update, Settings settings, RunControl control);
    }

    /**
     * A network in which a few ties have changed, of the same vertices.
     *
     * @param scores of all vertices before, by the measure and settings that are asked for
     * @param pairs the ends of ties that are not as they were, u, v, u, v, …
     */
    @SuppressWarnings("ArrayRecordComponent") // by vertex; nobody compares two
    public record Update(CsrGraph before, CsrGraph after, double[] scores, int[] pairs) {}

    /** What a raw score is divided by, for {@code --normalised}. */
    @FunctionalInterface
    public interface Normalisation {
        double divisor(CsrGraph graph);
    }

    /** Estimates the most bytes that a run holds at once on top of its graph. */
    @FunctionalInterface
    public interface Memory {
        long bytes(CsrGraph graph, Settings settings);
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** One line with the formula, in that language. */
    public String definition(Locale language) {
        return texts.definition(code, language);
    }

    /** The settings of a ranking that says nothing else. */
    public Settings usualOfRankings() {
        return Settings.usual().withWeighted(has(Trait.STRENGTHS)).with(ranked);
    }

    /** Whether people may be ranked by it. */
    public boolean ranks() {
        return scale == Scale.HIGH_FIRST || scale == Scale.LOW_FIRST;
    }

    /**
     * Whether a vertex has none of what is measured.
     *
     * @param isolated tied to nobody in the graph that was measured
     */
    public boolean none(double score, boolean isolated) {
        return isolated || Double.isNaN(score) || absence != Absence.NO_TIE && score == 0;
    }

    /** Whether it says something of somebody wherever there is a tie, without being computed. */
    public boolean tellsOfAnyTie() {
        return absence != Absence.ZERO_ALSO_WITH_TIES;
    }

    public boolean highFirst() {
        return scale == Scale.HIGH_FIRST;
    }

    /**
     * Takes the raw score of one vertex apart; what is left without each carrier is told where that takes no other run.
     *
     * @param scores of all vertices on this graph and with these settings, if they are known
     * @throws UnmeasurableException if the graph cannot be measured, or scores of this measure are not taken apart
     */
    public Explanation explain(
            CsrGraph graph, Settings settings, double @Nullable [] scores, int vertex, RunControl control) {
        if (explainer == null) {
            throw new UnmeasurableException(
                    Reason.NOT_TAKEN_APART, "Scores by " + code + " are not sums of what single ties add.");
        }
        if (settings.weighted()) {
            StrengthRange.require(graph);
        }
        MemoryCheck.require(code, memory.bytes(graph, settings));
        return explainer.explain(graph, settings, scores, vertex, control);
    }

    /** The raw score of a vertex if its tie to another were not there: computed anew, not told from a share. */
    public double without(CsrGraph graph, Settings settings, int vertex, int other, RunControl control) {
        return explain(graph.without(vertex, other), settings, null, vertex, control)
                .score();
    }

    /**
     * Raw scores of a network in which a few ties have changed: the same as if they were computed anew, in less time
     * where the measure knows how.
     *
     * @throws NotEnoughMemoryException as {@link #scores}
     * @throws UnmeasurableException as {@link #scores}
     */
    public double[] updatedScores(Update update, Settings settings, RunControl control) {
        if (updater == null) {
            return scores(update.after(), settings, control).values();
        }
        if (settings.weighted()) {
            StrengthRange.require(update.after());
        }
        MemoryCheck.require(code, memory.bytes(update.after(), settings));
        return updater.scores(update, settings, control);
    }

    /**
     * Raw scores of a replicate of a network, of which many are taken and each is off by more than an estimate is.
     *
     * @throws NotEnoughMemoryException as {@link #scores}
     * @throws UnmeasurableException as {@link #scores}
     */
    public Scores replicateScores(CsrGraph graph, Settings settings, RunControl control) {
        if (replicating == null) {
            return scores(graph, settings, control);
        }
        if (settings.weighted()) {
            StrengthRange.require(graph);
        }
        MemoryCheck.require(code, memory.bytes(graph, settings));
        return replicating.scores(graph, settings, control);
    }

    /**
     * Computes raw scores, if the memory is there.
     *
     * @throws NotEnoughMemoryException if it is not; nothing was started
     * @throws UnmeasurableException if strengths count and one is not from 1e-100 to 1e100, or the graph cannot be
     *     measured
     */
    public Scores scores(CsrGraph graph, Settings settings, RunControl control) {
        if (settings.weighted()) {
            StrengthRange.require(graph);
        }
        MemoryCheck.require(code, memory.bytes(graph, settings));
        return kernel.scores(graph, settings, control);
    }
}

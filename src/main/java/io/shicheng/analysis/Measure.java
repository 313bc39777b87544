package io.shicheng.analysis;

import io.shicheng.csr.CsrGraph;
import io.shicheng.progress.RunControl;

/**
 * A measure of vertices: its name, what it means, and its kernel.
 *
 * @param code the word used in commands and addresses, such as {@code harmonic}
 * @param definition one line in English, with the formula
 * @param cost time, in terms of n vertices and m edges
 * @param sense what directions mean to it
 * @param scale what its values say of a vertex
 * @param absence which of its values say that a vertex has none of what is measured
 * @param memory what a run takes on top of its graph
 */
public record Measure(
        String code,
        String definition,
        String cost,
        Sense sense,
        Scale scale,
        Absence absence,
        Kernel kernel,
        Normalisation normalisation,
        Memory memory) {
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
     * Which values say that a vertex has none of what is measured, so that it has no rank. Whoever is tied to nobody, and
     * whoever has no value (NaN), has none by every measure.
     */
    public enum Absence {
        /** A value of 0; a single tie gives one of its ends more than that. */
        ZERO,
        /** A value of 0, which may be everybody's though there are ties: nobody taught teachers, or lies between others. */
        ZERO_ALSO_WITH_TIES,
        /** No value: everybody who has a tie can be compared, as by PageRank, which gives a share to all. */
        NO_TIE
    }

    /** Computes raw scores. */
    @FunctionalInterface
    public interface Kernel {
        Scores scores(CsrGraph graph, MeasureParameters parameters, RunControl control);
    }

    /** What a raw score is divided by, for {@code --normalised}. */
    @FunctionalInterface
    public interface Normalisation {
        double divisor(CsrGraph graph);
    }

    /** Estimates the most bytes that a run holds at once on top of its graph. */
    @FunctionalInterface
    public interface Memory {
        long bytes(CsrGraph graph, MeasureParameters parameters);
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
     * Computes raw scores, if the memory is there.
     *
     * @throws NotEnoughMemoryException if it is not; nothing was started
     * @throws ArithmeticException if strengths count and one is not from 1e-100 to 1e100
     */
    public Scores scores(CsrGraph graph, MeasureParameters parameters, RunControl control) {
        if (parameters.weighted()) {
            StrengthRange.require(graph);
        }
        HeapRoom.require(code, memory.bytes(graph, parameters));
        return kernel.scores(graph, parameters, control);
    }
}

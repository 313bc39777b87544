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
 * @param highFirst whether a high score puts a vertex on top; constraint is the other way round
 */
public record Measure(
        String code,
        String definition,
        String cost,
        Sense sense,
        boolean highFirst,
        Kernel kernel,
        Normalisation normalisation) {
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

    /** Computes raw scores, one a vertex. */
    @FunctionalInterface
    public interface Kernel {
        double[] scores(CsrGraph graph, MeasureParameters parameters, RunControl control);
    }

    /** What a raw score is divided by, for {@code --normalised}. */
    @FunctionalInterface
    public interface Normalisation {
        double divisor(CsrGraph graph);
    }
}

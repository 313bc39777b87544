package io.shicheng.analysis.spectral.linear;

/**
 * What a linear system gave, before it is checked against the whole graph.
 *
 * @param values s, one a vertex
 * @param rounds of the iteration
 * @param arcsScanned in all rounds
 * @param folded vertices that were worked out without any round
 */
public record SolverResult(double[] values, int rounds, long arcsScanned, int folded) {}

package io.shicheng.analysis.spectral;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an iteration settled on.
 *
 * @param values one a vertex
 * @param bounds how far each value may be off, or null where nothing is proved about single ones
 * @param facts by code: rounds, arcs scanned, the last L1 change, and the bound on the error that follows
 */
public record IterationResult(double[] values, double @Nullable [] bounds, Map<String, Number> facts) {}

/**
 * Betweenness estimated from sampled shortest paths, with a guarantee.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code analysis.betweenness} and its reduction, {@code analysis.distance},
 * {@code analysis.parallel}.
 */
@NullMarked
package io.shicheng.analysis.sampling;

import org.jspecify.annotations.NullMarked;

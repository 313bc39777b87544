/**
 * Betweenness, exact and estimated.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code analysis.distance}, {@code analysis.parallel}.
 */
@NullMarked
package io.shicheng.analysis.betweenness;

import org.jspecify.annotations.NullMarked;

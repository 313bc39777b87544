/**
 * Scores that are passed along ties until they settle: PageRank, Katz, eigenvector.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code analysis.centrality}, {@code analysis.parallel},
 * {@code analysis.spectral.linear}.
 */
@NullMarked
package io.shicheng.analysis.spectral;

import org.jspecify.annotations.NullMarked;

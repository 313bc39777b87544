/**
 * Scores that are passed along ties until they settle: PageRank, Katz, eigenvector.
 */
@NullMarked
package io.shicheng.analysis.spectral;

import org.jspecify.annotations.NullMarked;

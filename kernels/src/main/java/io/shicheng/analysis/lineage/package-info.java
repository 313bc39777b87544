/**
 * Kernels over teaching: arcs run from master to apprentice.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code analysis.parallel}.
 */
@NullMarked
package io.shicheng.analysis.lineage;

import org.jspecify.annotations.NullMarked;

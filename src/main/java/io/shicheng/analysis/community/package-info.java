/**
 * Kernels over groups: components, cores, triangles.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code analysis.parallel}.
 */
@NullMarked
package io.shicheng.analysis.community;

import org.jspecify.annotations.NullMarked;

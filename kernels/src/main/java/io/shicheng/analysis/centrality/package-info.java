/**
 * Kernels that score a vertex by its own ties and its contacts'.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code analysis.parallel}.
 */
@NullMarked
package io.shicheng.analysis.centrality;

import org.jspecify.annotations.NullMarked;

/**
 * Kernels that score vertices by their place in the whole network.
 *
 * <p>May use: {@code csr}, {@code progress}, {@code analysis.parallel}.
 */
@NullMarked
package io.shicheng.analysis.centrality;

import org.jspecify.annotations.NullMarked;

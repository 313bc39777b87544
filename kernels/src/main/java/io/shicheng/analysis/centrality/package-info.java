/**
 * Kernels that score a vertex by its own ties and its contacts'.
 */
@NullMarked
package io.shicheng.analysis.centrality;

import org.jspecify.annotations.NullMarked;

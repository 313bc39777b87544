/**
 * Kernels over teaching: arcs run from master to apprentice.
 */
@NullMarked
package io.shicheng.analysis.lineage;

import org.jspecify.annotations.NullMarked;

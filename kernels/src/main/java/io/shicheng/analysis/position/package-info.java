/** Kernels of where a vertex stands: in a core or outside, within groups or between them. */
@NullMarked
package io.shicheng.analysis.position;

import org.jspecify.annotations.NullMarked;

/**
 * How a long run tells how far it is and how it is told to stop.
 *
 * <p>Knows nobody, so that kernels, imports and pages can share it.
 *
 * <p>Uses no other package.
 */
@NullMarked
package io.shicheng.progress;

import org.jspecify.annotations.NullMarked;
